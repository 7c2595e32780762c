/** Finds again, by the short form, what the text introduced at length: surnames, and short forms that are no acronyms. */

import { Dictionary } from "../dictionary/dictionary";
import { Hits } from "../dictionary/hits";
import { packKeys } from "../dictionary/keys";
import { Scanner } from "../dictionary/scan";
import { type Draft, type Reading, readingOf } from "../draft";
import { honorifics } from "../forms/lexicon";
import { familyNamesFirst } from "../forms/people";
import { isCalledAfter, isNoName } from "../patterns/personName";
import { isCapital } from "../text/characters";
import { lazy } from "../text/pattern";
import { decodeUtf8, encodeUtf8, utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { SMALL, type Words } from "../text/words";
import type { FoundDefinition } from "./definitions";
import type { Persons } from "./persons";

/** A short form to look for, and what has been found of it. */
class Short {
  readonly text: string;
  readonly reading: Reading;
  /** As listed, and in capitals. */
  readonly #written: readonly Uint8Array[];
  /** Undefined in a script without capitals. */
  readonly #small: Uint8Array | undefined;
  readonly #hasGap: boolean;
  /** Start and end of each use. */
  readonly uses: number[] = [];
  /** Whether it stands in small letters somewhere. */
  isSmall = false;

  constructor(text: string, reading: Reading) {
    this.text = text;
    this.reading = reading;
    // "XI" is a figure, and "MA" a degree.
    const inCapitals = text.length < 3 ? [] : [encodeUtf8(text.toUpperCase())];
    this.#written = [encodeUtf8(text), ...inCapitals];
    const small = text.toLowerCase();
    this.#small = small === text ? undefined : encodeUtf8(small);
    this.#hasGap = /\s/u.test(text);
  }

  /** Whether bytes write it as it counts; notes where they write it small. */
  isAt(bytes: Uint8Array, start: number, end: number): boolean {
    this.isSmall ||= this.#small !== undefined && isEqual(this.#small, bytes, start, end);
    if (this.#written.some((one) => isEqual(one, bytes, start, end))) return true;
    if (!this.#hasGap) return false;
    const plain = decodeUtf8(bytes, start, end).replace(/\s+/gu, " ");
    return plain === this.text || plain === this.text.toUpperCase();
  }
}

function isEqual(wanted: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (wanted.length !== end - start) return false;
  for (let i = 0; i < wanted.length; i++) if (wanted[i] !== bytes[start + i]) return false;
  return true;
}

/** Uses of a surname in a stretch, where capitals tell names from other words, and where all words have them. */
const mostUses = { amongSmall: 60, amongCapitals: 15 } as const;
/** Least share of words in small letters, or without case, that makes capitals tell. */
const fewestSmall = 0.3;

type Defined = FoundDefinition & { readonly entity: string | undefined };

/** What was found again, and whom the text has introduced by now. */
export interface FoundAgain {
  readonly drafts: readonly Draft[];
  readonly persons: Persons;
}

/**
 * Further mentions of persons by surname, also of those `known` from earlier stretches and of `guesses`, and of defined short forms.
 * Where every word has a capital, a surname tells little: it is looked for only in the stretch that introduces it. Cost: one more
 * scan, if there is anything to look for.
 */
export function findAgain(
  view: TextView,
  words: Words,
  drafts: readonly Draft[],
  definitions: readonly Defined[],
  known: Persons,
  guesses: readonly Draft[],
): FoundAgain {
  const introduced = surnames([...guesses, ...drafts], known, view.language);
  const capitalsTell = introduced.size + known.size > 0 && hasSmall(words);
  const looked = new Map(
    [...(capitalsTell ? known : [])].map(([surname, reading]) => [surname, new Short(surname, reading)]),
  );
  for (const [surname, short] of introduced) looked.set(surname, short);
  const shorts = [...looked.values(), ...defined(drafts, definitions)];
  if (shorts.length === 0) return { drafts: [], persons: known };
  const titled = new Set(drafts.filter(isPerson).map(({ end }) => end));
  const used = usesOf(view, words, shorts);
  const most = capitalsTell ? mostUses.amongSmall : mostUses.amongCapitals;
  const ordinary = new Set(used.filter((short) => isPerson(short) && isOrdinary(short, most, titled)));
  const found = used.filter((short) => !ordinary.has(short));
  const named = [...introduced.values(), ...found.filter(isPerson)].filter((short) => !ordinary.has(short));
  return {
    drafts: found.flatMap((short) => draftsOf(view, short)),
    persons: known.after(
      capitalsTell ? named.map(({ text, reading }) => [text, reading]) : [],
      new Set([...ordinary].map(({ text }) => text)),
    ),
  };
}

/** Whether capitals tell names from other words. */
function hasSmall({ places, count }: Words): boolean {
  let small = 0;
  for (let word = 0; word < count; word++) small += (places[word] ?? 0) & SMALL;
  return small >= count * fewestSmall;
}

/** Whether a draft, or what is to be looked for, is a person. */
export function isPerson({ reading }: { readonly reading: Reading }): boolean {
  return reading.subtype === "person";
}

/** A surname that is written small elsewhere, or over and over, is an ordinary word after a title. */
function isOrdinary({ uses, isSmall }: Short, most: number, titled: ReadonlySet<number>): boolean {
  return uses.length > most * 2 || (isSmall && uses.some((end, i) => i % 2 === 1 && !titled.has(end)));
}

/** Short forms that stand somewhere, with their uses, in the order of the first of these. */
function usesOf(view: TextView, words: Words, shorts: readonly Short[]): readonly Short[] {
  const dictionary = new Dictionary(packKeys(shorts, () => true));
  const shortOf = (key: number): Short | undefined => shorts[dictionary.firstFormOf(key)];
  const judge = {
    accept: (bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number =>
      shortOf(key)?.isAt(bytes, start, end) === true && !isAfterDigit ? start : -1,
    // Small letters count inside other uses as well.
    isOpen: () => true,
  };
  const hits = new Hits();
  new Scanner(dictionary, judge).scan(view.bytes, words, hits);
  const found = new Set<Short>();
  let last = 0;
  for (let i = 0; i < hits.count; i++) {
    const short = shortOf(hits.keys[i] ?? 0);
    const start = hits.starts[i] ?? 0;
    if (short === undefined || start < last) continue;
    last = hits.ends[i] ?? 0;
    short.uses.push(start, last);
    found.add(short);
  }
  return [...found];
}

function draftsOf(view: TextView, { text, uses, reading }: Short): readonly Draft[] {
  const drafts: Draft[] = [];
  const isArabic = arabicLetter.test(text);
  for (let i = 0; i < uses.length; i += 2) {
    const start = uses[i] ?? 0;
    if (reading.subtype === "person" && isCalledSo(view, uses[i + 1] ?? 0)) continue;
    if (text === "Hague" && /(?<!\p{L})[Tt]he\s+$/u.test(view.before(start, 6))) continue;
    if (isArabic && !saidBefore.test(view.before(start, 40))) continue;
    const from = familyNamesFirst.has(text)
      ? start
      : withFirstName(view, withParticle(view, start, reading), reading);
    drafts.push({ start: from, end: uses[i + 1] ?? 0, reading });
  }
  return drafts;
}

/** "Roosevelt | Library", "Johnson | Island". */
function isCalledSo(view: TextView, end: number): boolean {
  if (view.bytes[end] !== 0x20 || !isCapital(view.bytes[end + 1])) return false;
  return isCalledAfter(/^ (\p{L}+)/u.exec(view.after(end, 24))?.[1] ?? "");
}
const arabicLetter = /^[\u0621-\u0652]/u;
/** "وأضاف | شكري": a surname in a script without capitals is told from an ordinary word by who says something, or by a title. */
const saidBefore =
  /(?<!\p{L})[وف]?(?:قالت?|أضافت?|أكدت?|أعلنت?|أعربت?|أشارت?|أوضحت?|صرحت?|شددت?|ذكرت?|تابعت?|اعتبرت?|رأى|نفى|دعا|لفتت?|بينت?|كشفت?|حذرت?|طالبت?|رحبت?|اختتمت?|التقى|استقبل|بحث|ناقش|رفض|وصل|السفيرة?|الوزيرة?|الرئيسة?|السيدة?|الدكتورة?|الجنرال|اللواء|الأمير|الملك|المستشارة?)\s+$/u;

/** Words in capitals before a surname that are no first names: what sentences begin with, and honorifics. */
const noFirstName = `The|When|But|And|If|As|That|What|Why|How|While|Since|After|Before|For|With|By|In|On|At|To|Both|Only|Even|Yesterday|Tomorrow|Tonight|Last|Then|Yet|So|Did|Does|Is|Was|Has|Had|Will|Under|Unlike|Like|From|Of|Or|Nor|Once|Now|Today|Here|There|Instead|However|Nevertheless|Nonetheless|Consequently|Subsequently|Accordingly|Therefore|Thus|Meanwhile|Moreover|Furthermore|Also|Later|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|${honorifics}`;
const firstNameBefore = lazy(
  () => new RegExp(`(?:^|[\\s(,])((?!(?:${noFirstName})\\s)\\p{Lu}\\p{Ll}+\\s+)$`, "u"),
);

const particleBefore = /(?<![\p{L}-])(?:[Bb]in|[Vv]on|[Vv]an)\s+(?:der\s+|den\s+)?$/u;

/** "bin | Laden", "van der | Stoel": small words that a surname has before it. */
function withParticle(view: TextView, start: number, { subtype }: Reading): number {
  if (subtype !== "person" || view.bytes[start - 1] !== 0x20) return start;
  return start - utf8Length(particleBefore.exec(view.before(start, 12))?.[0] ?? "");
}

/** "R.G. | Casey"; "M." is how French addresses a man. */
const initialsBefore = /(?<![\p{L}\p{N}.’'-])((?!M\.\s)(?:\p{Lu}\.\s?){1,3})$/u;

/** "Mohammad Eslami": the first name belongs to the name wherever it is written. English only: German nouns have capitals too. */
function withFirstName(view: TextView, start: number, { subtype }: Reading): number {
  if (subtype !== "person" || view.language !== "en") return start;
  const before = view.before(start, 30);
  const initials = initialsBefore.exec(before)?.[1] ?? "";
  const first = firstNameBefore.exec(before.slice(0, before.length - initials.length))?.[1] ?? "";
  const isName = !isNoName(first.trimEnd()) && (initials === "" || !first.includes("\n"));
  return start - utf8Length((isName ? first : "") + initials);
}

/** By surname; a person who is known already is read by the same object, so that what follows from it is found out once. */
function surnames(drafts: readonly Draft[], known: Persons, language: string): ReadonlyMap<string, Short> {
  const found = new Map<string, Short>();
  for (const { reading } of drafts) {
    if (reading.subtype !== "person" || reading.name === undefined) continue;
    for (const surname of surnamesIn(reading.name, language).flatMap((one) => casesOf(one, language))) {
      const short = known.like(surname, readingOf({ ...reading, confidence: 0.75, origin: "defined" }));
      found.set(surname, new Short(surname, short));
    }
  }
  return found;
}

/** What Russian surnames are declined by, and the endings that it takes. */
const declined: readonly (readonly [surname: RegExp, endings: readonly string[]])[] = [
  [/^(\p{Script=Cyrillic}{2,}(?:[оеё]в|[иы]н))(?:а|у|ым|ом|е|ой)?$/u, ["", "а", "у", "ым", "е", "ой"]],
  [
    /^(\p{Script=Cyrillic}{2,}[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую)$/u,
    ["ий", "ого", "ому", "им", "ом", "ая", "ой", "ую"],
  ],
];

/** A surname in all cases where Russian declines it, in whichever it is given, and in both that German has; else alone. */
function casesOf(surname: string, language: string): readonly string[] {
  if (language === "de" && !/[sxzß]$/u.test(surname)) return [surname, `${surname}s`];
  for (const [shape, endings] of declined) {
    const stem = shape.exec(surname)?.[1];
    if (stem !== undefined) return endings.map((ending) => stem + ending);
  }
  return [surname];
}

/** The last word of an Arabic name with what it makes one name with. */
const arabicSurname = /(?<=\s)(?:(?:عبد|أبو|أبي|بن|آل)\s+)?[\u0621-\u0652]{3,}$/u;
/** A Chinese name, whose office is no part of the reading's name. */
const chineseName = /^[\u4e00-\u9fff]{2,}$/u;

/** The last word of a name with or without a title, unless it is short; and what stands first where the family's name does. */
function surnamesIn(name: string, language: string): readonly string[] {
  const unspaced = chineseName.exec(name)?.[0] ?? arabicSurname.exec(name)?.[0];
  if (unspaced !== undefined) return [unspaced];
  // "Howard | Baker | Jr."
  const words = name.replace(/\s+[JS]r\.?$/u, "").split(/\s+/u);
  const last = words.at(-1) ?? "";
  const family = words
    .slice(0, -1)
    .reverse()
    .find((word) => familyNamesFirst.has(word));
  // "Alfonso | García Robles"
  const both = language === "es" && words.length > 2 ? [words.slice(-2).join(" ")] : [];
  const isSurname =
    /^(?:(?:de|di|du|la|le|van|von)(?=\p{Lu}))?\p{Lu}[\p{L}’'-]{3,}$/u.test(last) && !isNoName(last);
  return [...(isSurname ? [...both, last] : []), ...(family === undefined ? [] : [family])];
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
      const reading = readingOf({ ...named, isAcronym: false, confidence: 0.85, origin: "defined" });
      found.set(short, new Short(short, reading));
    } else if (isAcronym) {
      const { kind, subtype } = named ?? { kind: "acronym", subtype: "acronym" };
      const about = { kind, subtype, entity, name: long, isAcronym: true } as const;
      const reading = readingOf({ ...about, confidence: 0.9, gate: 1, origin: "defined" });
      found.set(short, new Short(short, reading));
    }
  }
  return [...found.values()];
}
