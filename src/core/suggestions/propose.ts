/** Proposes codes for passages of a text. */

import type { TextRange } from "../anchor/model";
import { freePlaces } from "../coding/samePlaces";
import { type ComparableWord, comparableWords, rangeOfWords } from "./comparableWords";
import { entityNamedBy } from "./entity";
import type { Experience, Precedent } from "./experience";
import type { Suggestion, TakenPassage, TextToCode } from "./model";
import { placesOfPhrases } from "./phrases";
import { refusedPassages } from "./refused";

/** More than anybody wants to go through in one text. */
const mostSuggestions = 200;

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
 * code, or a passage it was refused for, overlaps it, not across a blank line or inside a hyphenated word. Where places overlap, the
 * higher score has it, then the longer one. The same input in any order gives the same answer. Cost: linear in the text, in the
 * phrases known, and in the passages taken.
 */
export function proposeCodes(
  { text, mentions, taken, refused }: TextToCode,
  experience: Experience,
  most = mostSuggestions,
): readonly Suggestion[] {
  const words = comparableWords(text);
  const closed = rangesByCode([...taken, ...refusedPassages(words, refused)]);
  const places = [
    ...placesOfWords(text, words, experience),
    ...placesOfEntities(words, mentions, experience),
  ];
  const found = places.flatMap((place): readonly Suggestion[] => {
    const { first, end, basis, thing } = place;
    const range = rangeOfWords(words, first, end);
    const isOpen = ({ code }: Precedent) => freePlaces([range], closed.get(code) ?? []).length > 0;
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

function rangesByCode(passages: readonly TakenPassage[]): ReadonlyMap<string, readonly TextRange[]> {
  const all = new Map<string, TextRange[]>();
  for (const { code, ranges } of passages) {
    const known = all.get(code);
    if (known === undefined) all.set(code, [...ranges]);
    else known.push(...ranges);
  }
  return all;
}

function placesOfWords(
  text: string,
  words: readonly ComparableWord[],
  { words: known }: Experience,
): readonly Place[] {
  return placesOfPhrases(words, known.keys()).flatMap(({ key, first, end }): readonly Place[] => {
    const precedents = known.get(key);
    if (precedents === undefined || !standsAlone(text, rangeOfWords(words, first, end))) return [];
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
