/** What the long form that a text gives to a short one means among what is listed. */

import type { Compiled } from "../compiled";
import { type Draft, readingOf } from "../draft";
import type { FoundDefinition } from "./definitions";

/**
 * Id of the sense of a listed acronym that is listed by the long form the text gives as well, or whose name shares most of its words
 * with it; undefined if none does. Cost: the acronym's senses.
 */
export function entityOf(compiled: Compiled, { short, long }: FoundDefinition): string | undefined {
  const words = new Set(longWords(long));
  const listed = new Set(compiled.formsNamed(long).map(({ entry }) => entry));
  let best: string | undefined;
  let most = 0.51;
  for (const { entry: index } of compiled.formsNamed(short)) {
    const entry = compiled.entry(index);
    if (listed.has(index) && entry !== undefined) return entry.id;
    const named = longWords(entry?.name ?? "");
    const share = named.filter((word) => words.has(word)).length / Math.max(named.length, words.size, 1);
    // Of a body and the notion that goes by the same name, the body is meant.
    if (entry === undefined || share < most || (share === most && entry.kind === "concept")) continue;
    best = entry.id;
    most = share;
  }
  return best;
}

/** The words of a name, without "of", "the" and the like. */
function longWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3);
}

/**
 * "Implementation Support Unit (ISU)": the long form of a listed acronym is a mention as well, however else it is listed. Empty for one in
 * small letters, and for what is no actor and no treaty.
 */
export function longFormOf(
  compiled: Compiled,
  { long, longAt: { start, end } }: FoundDefinition,
  entity: string,
): readonly Draft[] {
  const entry = /^\p{Lu}/u.test(long) ? compiled.entryOf(entity) : undefined;
  if (entry?.kind !== "actor" && entry?.kind !== "treaty") return [];
  const { kind, subtype, name } = entry;
  if (subtype === "class") return [];
  const about = { kind, subtype, entity, name, confidence: 0.9, gate: 1, origin: "defined" } as const;
  return [{ start, end, reading: readingOf(about) }];
}

/** A short form that the text gives to a listed entry is a mention of that entry's kind; any other draft stays as it is. */
export function asEntry(compiled: Compiled, draft: Draft): Draft {
  const { start, end, reading } = draft;
  if (reading.kind !== "acronym" || reading.entity === undefined) return draft;
  const entry = compiled.entryOf(reading.entity);
  if (entry === undefined) return draft;
  const { kind, subtype, name } = entry;
  return { start, end, reading: readingOf({ ...reading, kind, subtype, name }) };
}
