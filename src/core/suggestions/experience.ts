/** What earlier codings say about words and entities. */

import { comparableKey } from "./comparableWords";
import type { CodingMemory } from "./model";

/** A code that words, or an entity, were given before. */
export interface Precedent {
  readonly code: string;
  readonly times: number;
  /** As of a suggestion. */
  readonly score: number;
}

export interface Experience {
  /** By the words' comparable key: the codes to suggest; never empty. */
  readonly words: ReadonlyMap<string, readonly Precedent[]>;
  /** By glossary id. */
  readonly entities: ReadonlyMap<string, readonly Precedent[]>;
}

/** Words that were coded once may have been coded by chance; a passage of this many words comes back only on purpose. */
const longPassage = 5;
const leastTimes = 2;
/** Other words for the same entity may be used for another reason. */
const entityWeight = 0.8;

/** How often each code was given, and refused, to one thing. */
class Tally {
  readonly #given = new Map<string, Map<string, number>>();
  readonly #refused = new Map<string, Map<string, number>>();

  give(thing: string, code: string): void {
    count(this.#given, thing, code);
  }

  refuse(thing: string, code: string): void {
    count(this.#refused, thing, code);
  }

  /** The codes to suggest for each thing, each thing's in the order of their names. */
  precedents(least: (thing: string) => number, weight: number): ReadonlyMap<string, readonly Precedent[]> {
    const found = new Map<string, readonly Precedent[]>();
    for (const [thing, codes] of this.#given) {
      const total = sum(codes.values());
      const refused = this.#refused.get(thing);
      const open = [...codes].filter(
        ([code, times]) => times >= least(thing) && times > (refused?.get(code) ?? 0),
      );
      const most = Math.max(0, ...open.map(([, times]) => times));
      const best = open.filter(([, times]) => times === most).sort(([a], [b]) => (a < b ? -1 : 1));
      const score = (weight * most) / (total + 1);
      if (best.length > 0)
        found.set(
          thing,
          best.map(([code, times]) => ({ code, times, score })),
        );
    }
    return found;
  }
}

/**
 * The code with the most support for all words and entities that were coded; several where they have the same support. What was
 * refused as often as it was coded is not suggested any more, nor are codes that `isOffered` says no to. The order of the codings
 * does not count. Cost: linear.
 */
export function experienceOf(memory: CodingMemory, isOffered: (code: string) => boolean): Experience {
  const words = new Tally();
  const entities = new Tally();
  for (const { code, words: key, entity } of memory.codings) {
    if (!isOffered(code)) continue;
    if (isTelling(key)) words.give(key, code);
    if (entity !== undefined) entities.give(entity, code);
  }
  for (const { code, quote, mentions = [] } of memory.refusals) {
    words.refuse(comparableKey(quote), code);
    for (const entity of mentions) entities.refuse(entity, code);
  }
  return {
    words: words.precedents((key) => (key.split(" ").length >= longPassage ? 1 : leastTimes), 1),
    entities: entities.precedents(() => leastTimes, entityWeight),
  };
}

/** A single small word stands everywhere: its places would drown all others. Scripts without spaces have short words. */
function isTelling(key: string): boolean {
  return /\p{L}.*\p{L}.*\p{L}|\p{Lu}{2}|[^\p{Script=Latin}\p{Script=Cyrillic}\P{L}]{2}/u.test(key);
}

function count(counts: Map<string, Map<string, number>>, thing: string, code: string): void {
  const codes = counts.get(thing) ?? new Map<string, number>();
  counts.set(thing, codes.set(code, (codes.get(code) ?? 0) + 1));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}
