/** Adjectives of peoples between a title and a name, or instead of one, where French and Spanish write them with a capital. */

import { type Draft, readingOf } from "../draft";
import { firstNames } from "../forms/people";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

let known: ReadonlySet<string> | undefined;

function isFirstName(word: string): boolean {
  known ??= new Set(firstNames());
  return known.has(word);
}

/**
 * Drafts without persons that are none ("le Président | Burundais"), and with those that begin behind the adjective ("le Président
 * Français | Emmanuel Macron"). Cost: linear in the drafts of a French or Spanish text.
 */
export function partedByPeoples(view: TextView, drafts: readonly Draft[]): readonly Draft[] {
  if (view.language !== "fr" && view.language !== "es") return drafts;
  const peoples = new Map<number, Draft>();
  for (const draft of drafts)
    if (draft.reading.subtype === "demonym" && isCapital(view, draft.start)) peoples.set(draft.start, draft);
  if (peoples.size === 0) return drafts;
  return drafts.flatMap((draft) => {
    if (draft.reading.subtype !== "person") return [draft];
    const people = firstInside(view, draft, peoples);
    return people === undefined ? [draft] : behind(view, draft, people);
  });
}

/** The first of drafts by their start that begins with a word of a person; undefined if none does. */
function firstInside(
  { bytes }: TextView,
  { start, end }: Draft,
  peoples: ReadonlyMap<number, Draft>,
): Draft | undefined {
  for (let at = start; at < end; at++) {
    const isWord = at === start || (bytes[at - 1] ?? 0) <= 0x20;
    const people = isWord ? peoples.get(at) : undefined;
    if (people !== undefined && people.end <= end) return people;
  }
  return undefined;
}

function isCapital({ bytes }: TextView, at: number): boolean {
  const first = bytes[at] ?? 0;
  return (first >= 0x41 && first <= 0x5a) || (first === 0xc3 && (bytes[at + 1] ?? 0) < 0x9f);
}

/** What is left of a person behind an adjective; all of it where that is a surname ("Miguel | Alemán"). */
function behind(view: TextView, person: Draft, { start, end }: Draft): readonly Draft[] {
  const last = /(\S+)\s+$/u.exec(view.slice(person.start, start))?.[1] ?? "";
  if (isFirstName(last)) return [person];
  const rest = view.slice(end, person.end);
  const from = end + utf8Length(/^\s+/u.exec(rest)?.[0] ?? "");
  if (from >= person.end) return [];
  const reading = readingOf({ ...person.reading, name: rest.trim().replace(/\s+/gu, " ") });
  return [{ start: from, end: person.end, reading }];
}
