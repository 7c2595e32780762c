/** Proposes codes for passages of a text. */

import type { TextRange } from "../anchor/model";
import { freePlaces } from "../coding/samePlaces";
import { type ComparableWord, comparableWords } from "./comparableWords";
import { entityNamedBy } from "./entity";
import type { Experience, Precedent } from "./experience";
import type { Suggestion, TextToCode } from "./model";
import { placesOfPhrases } from "./phrases";
import { RefusedPlaces } from "./refused";

/** More than anybody wants to go through in one text. */
export const mostSuggestions = 200;

/** A passage that a code was found for, by its words. */
interface Place {
  readonly first: number;
  readonly end: number;
  readonly basis: Suggestion["basis"];
  /** Words or entity. */
  readonly thing: string;
  readonly entity: string | undefined;
  readonly precedents: readonly Precedent[];
}

/**
 * The suggestions for a text, in its order and without overlap: at most `most`, those with the highest scores.
 *
 * A place is proposed when its words, or the entity it mentions, got a code before; not where the coder's own annotation with that
 * code overlaps it, not where the code was refused, not across a blank line or inside a hyphenated word. Where places overlap, the
 * higher score has it, then the longer one. The same input in any order gives the same answer. Cost: linear in the text, in the
 * phrases known, and in the passages taken.
 */
export function proposeCodes(
  { text, mentions, taken, refused }: TextToCode,
  experience: Experience,
  most = mostSuggestions,
): readonly Suggestion[] {
  const words = comparableWords(text);
  const refusals = new RefusedPlaces(refused);
  const takenByCode = new Map<string, TextRange[]>();
  for (const { code, ranges } of taken) takenByCode.set(code, [...(takenByCode.get(code) ?? []), ...ranges]);
  const places = [
    ...placesOfWords(text, words, experience),
    ...placesOfEntities(words, mentions, experience),
  ];
  const found = places.flatMap((place): readonly Suggestion[] => {
    const { first, end, basis, thing } = place;
    const range = rangeOf(words, first, end);
    const isOpen = ({ code }: Precedent) =>
      freePlaces([range], takenByCode.get(code) ?? []).length > 0 && !refusals.has(code, words, first, end);
    const open = place.precedents.find(isOpen);
    if (open === undefined) return [];
    const kind = `${basis}\n${thing}\n${open.code}`;
    return [{ ...range, ...open, basis, kind, entity: place.entity }];
  });
  return withoutOverlap(found.sort(byRank))
    .slice(0, most)
    .sort((a, b) => a.start - b.start)
    .map((one) => ({ ...one, entity: one.entity ?? entityNamedBy(text, one, mentions) }));
}

function rangeOf(words: readonly ComparableWord[], first: number, end: number): TextRange {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

function placesOfWords(
  text: string,
  words: readonly ComparableWord[],
  { words: known }: Experience,
): readonly Place[] {
  return placesOfPhrases(words, known.keys()).flatMap(({ key, first, end }): readonly Place[] => {
    const precedents = known.get(key);
    if (precedents === undefined || !standsAlone(text, rangeOf(words, first, end))) return [];
    return [{ first, end, basis: "words", thing: key, entity: undefined, precedents }];
  });
}

function placesOfEntities(
  words: readonly ComparableWord[],
  mentions: TextToCode["mentions"],
  { entities }: Experience,
): readonly Place[] {
  const starts = new Map(words.map(({ start }, index) => [start, index]));
  const ends = new Map(words.map(({ end }, index) => [end, index + 1]));
  return mentions.flatMap(({ start, end, entity }): readonly Place[] => {
    const precedents = entity === undefined ? undefined : entities.get(entity);
    const [first, last] = [starts.get(start), ends.get(end)];
    if (entity === undefined || precedents === undefined || first === undefined || last === undefined)
      return [];
    return [{ first, end: last, basis: "entity", thing: entity, entity, precedents }];
  });
}

/** Whether words are no part of a hyphenated word, and no paragraph ends among them. */
function standsAlone(text: string, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return (
    !/[\p{L}\p{N}][-‐‑&/]$/u.test(before) &&
    !/^[-‐‑&/][\p{L}\p{N}]/u.test(after) &&
    !/(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*[\r\n]/u.test(text.slice(start, end))
  );
}

function byRank(a: Suggestion, b: Suggestion): number {
  return (
    b.score - a.score ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
  );
}

/** The first of those that overlap. */
function withoutOverlap(ranked: readonly Suggestion[]): readonly Suggestion[] {
  const covered = new Set<number>();
  return ranked.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (covered.has(at)) return false;
    for (let at = start; at < end; at += 1) covered.add(at);
    return true;
  });
}
