/** What the annotations around a passage tell about it: where they went, it should have gone too. */

/** A place of the base text and where it is today, in code points. */
export interface KnownPlace {
  readonly base: number;
  readonly today: number;
}

/**
 * `sure`: the place is as far from neighbours on both sides as it was. `same`: from one of them. `near`: about as far, or
 * between the two that it was between. `far`: there are neighbours, and all of them say otherwise. `unknown`: there are none.
 */
export type Support = "sure" | "same" | "near" | "far" | "unknown";

/** Neighbours that are asked on each side. */
const asked = 4;
/** Further away than this nobody knows anything, in code points. */
const earshot = 4000;
/** Two neighbours further apart may well have two lookalikes between them. */
const bracket = 1000;

/** Places that are known for certain, in the order of the base text. Asking costs a logarithm. */
export class Neighbours {
  readonly #known: readonly KnownPlace[];

  constructor(known: readonly KnownPlace[]) {
    this.#known = [...known].sort((a, b) => a.base - b.base || a.today - b.today);
  }

  /** What speaks for the passage that stood at `base` standing at `today`. */
  support(base: number, today: number): Support {
    let best: Support = "unknown";
    let [isSameBelow, isSameAbove] = [false, false];
    const at = this.#firstFrom(base);
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

  #firstFrom(base: number): number {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#known[middle]?.base ?? 0) < base) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
