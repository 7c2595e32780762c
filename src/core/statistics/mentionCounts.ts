/** How often texts mention whom and what, and who stands with whom. */

import type { Mention } from "../mentions/model";
import { paragraphsOf } from "../text/outline";

export interface CountedEntity {
  readonly entity: string;
  readonly name: string;
  /** The shortest acronym that the texts write for it; undefined when they write none. */
  readonly acronym: string | undefined;
  readonly kind: Mention["kind"];
  readonly mentions: number;
  readonly texts: number;
}

export interface EntityPair {
  /** Names of two entities, the more frequent first. */
  readonly names: readonly [string, string];
  /** Paragraphs that mention both. */
  readonly paragraphs: number;
}

interface Count {
  readonly name: string;
  readonly kind: Mention["kind"];
  acronym: string | undefined;
  mentions: number;
  texts: number;
}

/** So many entities take part in pairs: pairs of all would be more than anybody reads. */
const paired = 100;

/** Takes one text after the other. Mentions of nobody in the glossary do not count. */
export class MentionCounts {
  readonly #counts = new Map<string, Count>();
  /** The entities of each paragraph that has two or more. */
  readonly #paragraphs: (readonly string[])[] = [];

  /** Cost: linear in the text and its mentions. */
  add(text: string, mentions: readonly Mention[]): void {
    const here = new Set<string>();
    const paragraphs = paragraphsOf(text);
    let paragraph = new Set<string>();
    let end = 0;
    for (const { entity, name, kind, start, end: last, acronyms } of mentions) {
      if (entity === undefined) continue;
      const count = this.#counts.get(entity) ?? {
        name: name ?? entity,
        kind,
        acronym: undefined,
        mentions: 0,
        texts: 0,
      };
      this.#counts.set(entity, count);
      count.mentions += 1;
      if (acronyms.some((one) => one.start === start && one.end === last)) {
        const written = text.slice(start, last);
        if (written.length < (count.acronym?.length ?? Infinity)) count.acronym = written;
      }
      if (!here.has(entity)) count.texts += 1;
      here.add(entity);
      if (start >= end) {
        this.#keep(paragraph);
        paragraph = new Set();
      }
      while (start >= end) end = paragraphs.next().value?.end ?? Infinity;
      paragraph.add(entity);
    }
    this.#keep(paragraph);
  }

  #keep(paragraph: ReadonlySet<string>): void {
    if (paragraph.size > 1) this.#paragraphs.push([...paragraph]);
  }

  /** All entities, the most mentioned first. Cost: n log n. */
  entities(): readonly CountedEntity[] {
    return [...this.#counts]
      .map(([entity, count]) => ({ entity, ...count }))
      .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  }

  /** Pairs among the most mentioned entities, the most frequent first. */
  pairs(): readonly EntityPair[] {
    const ranked = this.entities().slice(0, paired);
    const ranks = new Map(ranked.map(({ entity }, rank) => [entity, rank]));
    const counts = new Map<number, number>();
    for (const paragraph of this.#paragraphs) {
      const inside = paragraph.flatMap((entity) => ranks.get(entity) ?? []).sort((a, b) => a - b);
      for (const [place, first] of inside.entries())
        for (const second of inside.slice(place + 1)) {
          const key = first * paired + second;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    }
    const nameOf = (rank: number) => ranked[rank]?.name ?? "";
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .map(([key, paragraphs]) => ({
        names: [nameOf(Math.floor(key / paired)), nameOf(key % paired)],
        paragraphs,
      }));
  }
}
