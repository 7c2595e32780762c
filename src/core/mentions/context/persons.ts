/** Persons that a long text has introduced, for the stretches that name them by their surnames only. */

import type { Reading } from "../draft";

/** A person is looked for in so many stretches behind the last that names them: some fifty pages. */
const rememberedFor = 4;

interface Known {
  readonly reading: Reading;
  /** Stretches since they were named. */
  readonly ago: number;
}

/** By surname. Never changed. */
export class Persons {
  static readonly none: Persons = new Persons(new Map());
  readonly #known: ReadonlyMap<string, Known>;

  private constructor(known: ReadonlyMap<string, Known>) {
    this.#known = known;
  }

  get size(): number {
    return this.#known.size;
  }

  /** What the person of a surname is read as, if it is the same; else the reading that is given. */
  like(surname: string, reading: Reading): Reading {
    const known = this.#known.get(surname)?.reading;
    return known !== undefined && isSamePerson(known, reading) ? known : reading;
  }

  /** Surnames, with what a person of that name is read as. */
  *[Symbol.iterator](): Generator<readonly [surname: string, reading: Reading]> {
    for (const [surname, { reading }] of this.#known) yield [surname, reading];
  }

  /** As known behind a stretch that names some, and in which some surnames turned out to be ordinary words. */
  after(
    named: Iterable<readonly [surname: string, reading: Reading]>,
    ordinary: ReadonlySet<string>,
  ): Persons {
    const known = new Map<string, Known>();
    for (const [surname, { reading, ago }] of this.#known)
      if (ago + 1 < rememberedFor && !ordinary.has(surname)) known.set(surname, { reading, ago: ago + 1 });
    for (const [surname, reading] of named) known.set(surname, { reading, ago: 0 });
    return known.size === 0 ? Persons.none : new Persons(known);
  }

  /** Whether what comes next is read alike. Cost: linear in the persons. */
  isLike(other: Persons): boolean {
    if (this === other) return true;
    if (this.#known.size !== other.#known.size) return false;
    for (const [surname, { reading, ago }] of this.#known) {
      const theirs = other.#known.get(surname);
      if (theirs?.ago !== ago || !isSamePerson(reading, theirs.reading)) return false;
    }
    return true;
  }
}

function isSamePerson(one: Reading, other: Reading): boolean {
  return one.entity === other.entity && one.name === other.name && one.confidence === other.confidence;
}
