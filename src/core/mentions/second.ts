/** Finds again, by the short form, what the text introduced at length: surnames, and short forms that are no acronyms. */

import type { FoundDefinition } from "./definitions";
import { Dictionary } from "./dictionary";
import { type Draft, type Reading, readingOf } from "./draft";
import { packKeys } from "./keys";
import { honorifics } from "./lexicon";
import { Hits, Scanner } from "./scan";
import { decodeUtf8, utf8Length } from "./utf8";
import type { TextView } from "./view";
import type { Words } from "./words";

interface Short {
  readonly text: string;
  readonly reading: Reading;
}

const mostUses = 60;

type Defined = FoundDefinition & { readonly entity: string | undefined };

/** Further mentions of persons by surname and of defined short forms. Cost: one more scan, if there is anything to look for. */
export function findAgain(
  view: TextView,
  words: Words,
  drafts: readonly Draft[],
  definitions: readonly Defined[],
): readonly Draft[] {
  const shorts = [...surnames(drafts), ...defined(drafts, definitions)];
  if (shorts.length === 0) return [];
  const dictionary = new Dictionary(packKeys(shorts, { mayBeLowered: () => true }));
  const shortOf = (key: number): Short | undefined => shorts[dictionary.formsOf(key)[0] ?? 0];
  const { found, small } = usesOf(view, words, dictionary, shortOf);
  const titled = new Set(drafts.filter(isPerson).map(({ end }) => end));
  const isNew = (use: Draft): boolean => isPerson(use) && !titled.has(use.end);
  // A surname that is written small elsewhere, or over and over, is an ordinary word after a title.
  return [...found].flatMap(([short, uses]) =>
    short.reading.subtype === "person" && (uses.length > mostUses || (small.has(short) && uses.some(isNew)))
      ? []
      : uses,
  );
}

function isPerson({ reading }: Draft): boolean {
  return reading.subtype === "person";
}

type ShortOf = (key: number) => Short | undefined;

/** Where short forms stand, and which of them stand in small letters somewhere. */
function usesOf(
  view: TextView,
  words: Words,
  dictionary: Dictionary,
  shortOf: ShortOf,
): { readonly found: ReadonlyMap<Short, readonly Draft[]>; readonly small: ReadonlySet<Short> } {
  const small = new Set<Short>();
  const judge = {
    accept: (bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number => {
      const short = shortOf(key);
      if (short === undefined) return -1;
      const written = decodeUtf8(bytes, start, end);
      if (written === short.text.toLowerCase()) small.add(short);
      return !isAfterDigit && isWritten(written, short.text) ? start : -1;
    },
    // Small letters count inside other uses as well.
    isOpen: () => true,
  };
  const hits = new Hits();
  new Scanner(dictionary, judge).scan(view.bytes, words, hits);
  const found = new Map<Short, Draft[]>();
  let last = 0;
  for (let i = 0; i < hits.count; i++) {
    const short = shortOf(hits.keys[i] ?? 0);
    const start = hits.starts[i] ?? 0;
    const end = hits.ends[i] ?? 0;
    if (short === undefined || start < last) continue;
    last = end;
    const draft = { start: withFirstName(view, start, short.reading), end, reading: short.reading };
    const uses = found.get(short);
    if (uses === undefined) found.set(short, [draft]);
    else uses.push(draft);
  }
  return { found, small };
}

/** Words in capitals before a surname that are no first names: what sentences begin with, and honorifics. */
const noFirstName = `The|When|But|And|If|As|That|What|Why|How|While|Since|After|Before|For|With|By|In|On|At|To|Both|Only|Even|Later|Then|Yet|So|Did|Does|Is|Was|Has|Had|Will|Under|Unlike|Like|From|Of|Or|Nor|Once|Now|Today|Here|There|Instead|However|${honorifics}`;
const firstNameBefore = new RegExp(`(?:^|[\\s(,])((?!(?:${noFirstName})\\s)\\p{Lu}\\p{Ll}+\\s+)$`, "u");

/** "Mohammad Eslami": the first name belongs to the name wherever it is written. English only: German nouns have capitals too. */
function withFirstName(view: TextView, start: number, { subtype }: Reading): number {
  if (subtype !== "person" || view.language !== "en") return start;
  const first = firstNameBefore.exec(view.before(start, 24))?.[1];
  return first === undefined ? start : start - utf8Length(first);
}

function isWritten(written: string, short: string): boolean {
  const plain = written.replace(/\s+/gu, " ");
  return plain === short || plain === short.toUpperCase();
}

function surnames(drafts: readonly Draft[]): readonly Short[] {
  const found = new Map<string, Short>();
  for (const { reading } of drafts) {
    if (reading.subtype !== "person" || reading.name === undefined) continue;
    const surname = reading.name.split(/\s+/u).at(-1) ?? "";
    if (!/^\p{Lu}[\p{L}’'-]{3,}$/u.test(surname)) continue;
    found.set(surname, { text: surname, reading: { ...reading, confidence: 0.75, origin: "defined" } });
  }
  return [...found.values()];
}

/** Acronyms are found without being looked for; other short forms are what is missing. */
function defined(drafts: readonly Draft[], definitions: readonly Defined[]): readonly Short[] {
  const found = new Map<string, Short>();
  for (const { short, long, longAt, entity } of definitions) {
    if (/^[\p{Lu}\d/&+-]+s?$/u.test(short) || short.length < 3) continue;
    const isAcronym = !/\s/u.test(short) && (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
    const named = drafts.find((draft) => draft.start === longAt.start && draft.end === longAt.end)?.reading;
    if (named !== undefined && !isAcronym && /^\p{Lu}/u.test(short)) {
      // A head alone is an anaphor.
      if (!/\s/u.test(short)) continue;
      const reading = { ...named, isAcronym: false, confidence: 0.85, origin: "defined" } as const;
      found.set(short, { text: short, reading });
    } else if (isAcronym) {
      const about = { kind: "acronym", subtype: "acronym", entity, name: long, isAcronym: true } as const;
      const reading = readingOf({ ...about, confidence: 0.9, gate: 1, origin: "defined" });
      found.set(short, { text: short, reading });
    }
  }
  return [...found.values()];
}
