/** What the annotations around a passage tell about it: where they went, it should have gone too. */

import type { Span } from "../sidecar/model";
import { countFirst } from "../sorted";

/** A place of the base text and where it is today, in code points. */
export interface KnownPlace {
  readonly base: number;
  readonly today: number;
}

/** Words of today's text that are known to be those of the base from `base` on, in code points. */
export interface KnownWords extends KnownPlace {
  /** Of today's text. */
  readonly end: number;
}

/**
 * `other`: the place is known to be that of other words of the base. `sure`: it is known to be that of these, or
 * is as far from neighbours on both sides as it was. `same`: from one of them. `near`: about as far, or
 * between the two that it was between. `far`: there are neighbours, and all of them say otherwise. `unknown`: there are none.
 */
export type Support = "other" | "sure" | "same" | "near" | "far" | "unknown";

/** Neighbours that are asked on each side. */
const asked = 4;
/** Further away than this nobody knows anything, in code points. */
const earshot = 4000;
/** Two neighbours further apart may well have two lookalikes between them. */
const bracket = 1000;

/** Places that are known for certain, in the order of the base text. Asking costs a logarithm. */
export class Neighbours {
  readonly #known: readonly KnownPlace[];
  /** In the order of today's text. */
  readonly #words: readonly KnownWords[];
  readonly #longest: number;

  constructor(known: readonly KnownPlace[], words: readonly KnownWords[] = []) {
    this.#known = [...known].sort((a, b) => a.base - b.base || a.today - b.today);
    this.#words = [...words].sort((a, b) => a.today - b.today || a.base - b.base);
    this.#longest = Math.max(0, ...words.map(({ today, end }) => end - today));
  }

  /** What speaks for the passage that stood at `base` standing at `today`, both in code points. */
  support(base: Span, today: Span): Support {
    return this.#saidByWords(base, today) ?? this.#saidByDistance(base[0], today[0]);
  }

  /** What words say that are known and that the place is a part of; undefined if there are none, or they disagree. */
  #saidByWords([start, end]: Span, today: Span): "other" | "sure" | undefined {
    const said = new Set<"other" | "sure">();
    for (let at = firstFrom(this.#words, "today", today[0] - this.#longest); ; at += 1) {
      const words = this.#words[at];
      if (words === undefined || words.today > today[0]) break;
      if (words.end < today[1]) continue;
      const distance = today[0] - words.today;
      const then = words.base + distance;
      // White space may have grown.
      const slack = 8 + distance / 10;
      if (Math.abs(then - start) <= 2 + distance / 20) said.add("sure");
      else if (then > end + slack || then + today[1] - today[0] < start - slack) said.add("other");
      else if (today[1] - today[0] === end - start && Math.abs(then - start) > slack) said.add("other");
    }
    const [first] = said;
    return said.size === 1 ? first : undefined;
  }

  #saidByDistance(base: number, today: number): Support {
    let best: "near" | "far" | "unknown" = "unknown";
    let [isSameBelow, isSameAbove] = [false, false];
    const at = firstFrom(this.#known, "base", base);
    for (const known of this.#known.slice(Math.max(0, at - asked), at + asked)) {
      const distance = Math.abs(known.base - base);
      if (distance > earshot) continue;
      const off = Math.abs(today - known.today - (base - known.base));
      if (off <= 1 + distance / 80 && distance <= 1000) {
        if (known.base < base) isSameBelow = true;
        else isSameAbove = true;
      }
      if (off <= 30 + distance / 5) best = "near";
      else if (best === "unknown") best = "far";
    }
    if (isSameBelow && isSameAbove) return "sure";
    if (isSameBelow || isSameAbove) return "same";
    return best === "far" && this.#isBetween(at, today) ? "near" : best;
  }

  /** Whether a place lies between the neighbours before and behind index `at`, and these are not far apart. */
  #isBetween(at: number, today: number): boolean {
    const [below, above] = [this.#known[at - 1], this.#known[at]];
    if (below === undefined || above === undefined) return false;
    return below.today <= today && today <= above.today && above.base - below.base <= bracket;
  }
}

/** Index of the first place, of those sorted by `key`, that has at least a value. */
function firstFrom<Key extends "base" | "today">(
  places: readonly Readonly<Record<Key, number>>[],
  key: Key,
  value: number,
): number {
  return countFirst(places.length, (index) => (places[index]?.[key] ?? 0) < value);
}
