/** The written forms a glossary entry is looked for by. */

import { nameText } from "../../glossary/combine";
import type { CaseRule, Entry, LocalNames, NameSpec } from "../../glossary/model";
import type { TriggerType } from "../draft";

/** What finding an entry needs to know of it. */
export type NamedEntry = Omit<Entry, "gloss" | "sources" | "note" | "dates" | "parties">;

export type Role = "name" | "acronym" | "alias" | "demonym" | "metonym";

/** One way of writing one entry. */
export interface Form {
  readonly text: string;
  /** Index of the entry in its glossary. */
  readonly entry: number;
  readonly role: Role;
  readonly rule: CaseRule;
  readonly needs: readonly string[] | undefined;
  /** BCP 47 language of the name; `en` for the entry's own names. */
  readonly language: string;
  /** The name was written "the West": it counts only after its article, which stays outside. */
  readonly takesArticle: boolean;
  /** Set for words that are no names but that patterns begin with. */
  readonly trigger: TriggerType | undefined;
}

/**
 * All written forms of the entry with a number: names as listed, and the variants nobody lists (plurals, US and UK spellings,
 * hyphens left out, dotted acronyms, Arabic li- fused with the article). Concepts other than areas count only by
 * their acronyms. Cost: linear.
 */
export function formsOf(entry: NamedEntry, index: number): readonly Form[] {
  const forms: Form[] = [];
  addNames(forms, entry, index, "en", entry);
  for (const [language, names] of Object.entries(entry.names ?? {}))
    addNames(forms, entry, index, language, names);
  return forms;
}

function addNames(
  forms: Form[],
  entry: NamedEntry,
  index: number,
  language: string,
  names: LocalNames,
): void {
  const add = (spec: NameSpec, role: Role): void => {
    const given = nameText(spec);
    const text = given.charCodeAt(3) === 0x20 && /^the /i.test(given) ? given.slice(4).trimStart() : given;
    if (text.length < 2 && !/\p{Script=Han}/u.test(text)) return;
    const rule = (typeof spec === "string" ? undefined : spec.case) ?? entry.case ?? "exact";
    const needs = typeof spec === "string" ? undefined : spec.needs;
    const takesArticle = text !== given && !/\s/.test(text);
    const push = (written: string): void => {
      forms.push({
        text: written,
        entry: index,
        role,
        rule,
        needs,
        language,
        takesArticle,
        trigger: undefined,
      });
    };
    push(text);
    for (const variant of variantsOf(text, role, language, entry)) push(variant);
  };
  // So is a class of states: only letters make one actor of it.
  const isNotion = entry.kind === "concept" ? entry.subtype !== "area" : entry.subtype === "class";
  if (names.name !== undefined && !isNotion) add(names.name, "name");
  for (const spec of names.acronyms ?? []) add(spec, "acronym");
  for (const spec of names.aliases ?? [])
    if (!isNotion || isAcronymShaped(nameText(spec)))
      add(spec, isAcronymShaped(nameText(spec)) ? "acronym" : "alias");
  if (language === "en" && entry.kind === "treaty")
    for (const text of explainedInside(names)) add(text, "alias");
  for (const spec of names.demonyms ?? []) add(spec, "demonym");
  for (const spec of names.metonyms ?? []) add(spec, "metonym");
}

/** "Intermediate-Range Nuclear Forces (INF) Treaty": the names of an instrument with its acronyms before their last word. */
function explainedInside({ name, aliases = [], acronyms = [] }: LocalNames): readonly string[] {
  const letters = acronyms.map(nameText).filter((acronym) => /^[A-Z][A-Z-]+[A-Z]$/.test(acronym));
  if (letters.length === 0) return [];
  return [...(name === undefined ? [] : [name]), ...aliases].map(nameText).flatMap((text) => {
    const head = headAtEnd.exec(text)?.[0];
    const before = head === undefined ? "" : text.slice(0, -head.length);
    if (head === undefined) return [];
    return letters.flatMap((acronym) =>
      before.length > acronym.length ? [`${before} (${acronym})${head}`] : [],
    );
  });
}

/** Capitals and digits without spaces, at least two capitals or a capital and a digit: NPT, G7, E3/EU+3, UNSCRs, ДНЯО. */
function isAcronymShaped(text: string): boolean {
  // Most names have blanks, and regular expressions are what costs here.
  if (text.includes(" ")) return false;
  return /^[\p{Lu}\d][\p{Lu}\d/&+.-]*[\p{Lu}\d.]s?$/u.test(text) && /\p{Lu}.*[\p{Lu}\d]|\d\p{Lu}/u.test(text);
}

function variantsOf(text: string, role: Role, language: string, entry: NamedEntry): readonly string[] {
  if (language === "ar") return arabicVariants(text, entry);
  if (role === "acronym") return acronymVariants(text, entry);
  if (language === "en" && role === "demonym" && nationals.test(text)) return [`${text}s`];
  if (language !== "en" || role === "demonym" || role === "metonym") return [];
  const dotted = dottedCountry(text);
  if (!hasVariants.test(text)) return dotted;
  const variants = new Set(dotted);
  for (const spelling of [text, british(text), american(text)]) {
    variants.add(spelling);
    variants.add(joined(spelling));
    if (/ & /.test(spelling)) variants.add(spelling.replaceAll(" & ", " and "));
    if (pluralHead.test(spelling)) variants.add(spelling.replace(/y$/, "ie").concat("s"));
  }
  const small = withSmallHead(text);
  if (small !== undefined) variants.add(small);
  variants.delete(text);
  return [...variants];
}

/** The article behind "ل", and the two words for an agreement, which texts use alike: "اتفاق شيملا", "اتفاقية شيملا". */
function arabicVariants(text: string, { kind }: NamedEntry): readonly string[] {
  if (text.startsWith("ال")) return [`لل${text.slice(2)}`];
  if (kind !== "treaty") return [];
  if (text.startsWith("اتفاق ")) return [`اتفاقية${text.slice(5)}`];
  return text.startsWith("اتفاقية ") ? [`اتفاق${text.slice(7)}`] : [];
}

const headAtEnd = / (?:Treaty|Convention|Pact|Accords?|Agreements?|Protocols?|Memorandum)$/;
/** What a name of one word before its head must not be, because any contract or manual is called so. */
const anything =
  /^(?:Additional|Optional|Amended|Model|Comprehensive|Safeguards|Framework|Trade|Space|Nice|Pandemic|Plutonium|Hotline|Airports?|Mines|Firearms|Biosafety|Rescue|Registration)$/;

/** "INF Treaty" as newspapers write it: "INF treaty". Undefined for other names. */
function withSmallHead(text: string): string | undefined {
  const head = headAtEnd.exec(text)?.[0];
  if (head === undefined) return undefined;
  const before = text.slice(0, -head.length);
  const isNamed = /\s/.test(before)
    ? head === " Treaty" && !/(?:^|\s)\p{Ll}/u.test(before)
    : !anything.test(before);
  return isNamed ? before + head.toLowerCase() : undefined;
}

/** Nationals that take an -s: Germans, Croats, Danes, Britons, Filipinos, Czechs; not Chinese, Polish, Swiss. */
const nationals =
  /(?:an|i|et|b|k|ic|eek|ard|iot|er|at|av|ar|ane|ede|ene|inn|ton|ino|men|rin|ien|^Argentine|^Czech|^Kazakh|^Scot)$/;

/** "US Senate" as "U.S. Senate" and, as older transcripts write it, "U. S. Senate". */
function dottedCountry(text: string): readonly string[] {
  const [first, second, rest] = [text.charAt(0), text.charAt(1), text.slice(2)];
  return /^U[SKN] /.test(text) ? [`${first}.${second}.${rest}`, `${first}. ${second}.${rest}`] : [];
}

const hasVariants =
  /-|&|[iy][sz]ation|ogram|efen[cs]e|Cent(?:re|er)|abou?r\b|Nonprolif|(?:Protocol|Agreement|Accord|Convention|Treaty|Declaration|Arrangement|Zone)$/;
const pluralHead = /\b(?:Protocol|Agreement|Accord|Convention|Treaty|Declaration|Arrangement|Zone)$/;

function acronymVariants(text: string, entry: NamedEntry): readonly string[] {
  const variants: string[] = [];
  if (/^[A-Z][A-Z\d/&-]*[A-Z\d]$/.test(text) && entry.subtype !== "state") variants.push(`${text}s`);
  // "N.P.T.", "S.E.A.T.O.": as papers wrote them up to the 1970s.
  if (/^[A-Z]{3,6}$/.test(text) || (/^[A-Z]{2}$/.test(text) && entry.kind === "actor")) {
    const dotted = [...text].join(".");
    variants.push(dotted, `${dotted}.`);
    if (/^U[SKN]$/.test(text)) variants.push(`${dotted.replace(".", ". ")}.`);
  }
  return variants;
}

const spellings: readonly (readonly [british: RegExp, american: string, back: RegExp, british: string])[] = [
  [/isation/g, "ization", /ization/g, "isation"],
  [/ogramme\b/g, "ogram", /ogram\b/g, "ogramme"],
  [/efence\b/g, "efense", /efense\b/g, "efence"],
  [/\bCentre\b/g, "Center", /\bCenter\b/g, "Centre"],
  [/abour\b/g, "abor", /abor\b/g, "abour"],
];
const anySpelling = /[iy][sz]ation|ogram|efen[cs]e|Cent(?:re|er)|abou?r\b/;

function american(text: string): string {
  return anySpelling.test(text)
    ? spellings.reduce((result, [from, to]) => result.replace(from, to), text)
    : text;
}

function british(text: string): string {
  return anySpelling.test(text)
    ? spellings.reduce((result, [, , from, to]) => result.replace(from, to), text)
    : text;
}

/** "Non-Proliferation" as "Nonproliferation"; the matcher takes hyphens and spaces as equal by itself. */
function joined(text: string): string {
  if (/nonprolif/i.test(text)) return text.replace(/\b([Nn])on(?=prolif)/, "$1on-");
  if (!text.includes("-")) return text;
  return text.replace(
    /\b(Non|Anti|Counter|Sub|Multi|Cut|Sea|Co|non|anti|counter|sub|multi|cut|co)-(\p{L})/gu,
    (_, prefix: string, letter: string) => prefix + letter.toLowerCase(),
  );
}
