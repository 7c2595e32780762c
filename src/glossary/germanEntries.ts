/** The German names of glossary entries in their cases, so that sources list only what cannot be told. */

import { nameText } from "../core/glossary/combine";
import type { Entry, LocalNames, NameSpec } from "../core/glossary/model";
import { caseOf, withCases } from "./cases";

/**
 * The entry with the cases of its German name, and of its aliases in the nominative, among the aliases; the very same entry where
 * there is nothing to add. Conditions of an alias hold for its cases. Resolutions are found by their numbers. Cost: linear in its names.
 */
export function withGermanCases(entry: Entry): Entry {
  return withCases(entry, "de", missingCases);
}

function missingCases({ name, aliases = [] }: LocalNames): readonly NameSpec[] {
  const listed = [...(name === undefined ? [] : [name]), ...aliases];
  const seen = new Set(listed.map(nameText));
  return listed.flatMap((spec) =>
    germanCases(nameText(spec)).flatMap((text) => {
      if (seen.has(text)) return [];
      seen.add(text);
      return [caseOf(spec, text)];
    }),
  );
}

/** How adjectives end before the ending that tells the gender: "International | er". */
const adjectiveEnds = "isch|lich|ial|ital|ional|obal|eral|tral|egional|ig|sam|iv|ell|ent|tär|eutsch";
/** Adjectives that no such end tells, and ordinal numbers. */
const adjectives = [
  "Neu|Groß|Gross|Hoh|Rot|Grün|Blau|Frei|Offen|Nuklear|Oberst|Weltweit|Vereint|Vereinigt|Beratend|Umfassend",
  "Integriert|Revidiert|Erweitert|Verstärkt|Geändert|Strukturiert|Bewaffnet",
  "Erst|Zweit|Dritt|Viert|Fünft|Sechst|Siebt|Acht|Neunt|Zehnt|Elft|Zwölft",
].join("|");

const adjective = new RegExp(`^(\\p{L}+(?:${adjectiveEnds})|${adjectives})(e|er|es)$`, "iu");

/** "Wiener | Dokument": what a city makes of its name has no cases. */
const ofCity = new RegExp(`^\\p{Lu}\\p{Ll}+(?<!${adjectiveEnds}|${adjectives})er (?=\\p{Lu})`, "u");

/** Masculine and neuter heads, by the end of their words, and what the genitive adds. */
const genitives: readonly (readonly [head: RegExp, endings: readonly string[]])[] = [
  [
    /(?:[Vv]ertrag|[Rr]at|[Pp]akt|[Bb]und|[Tt]ag|[Aa]mt|[Aa]usschu(?:ss|ß)|[Kk]ongress|[Gg]ericht|[Vv]erband|[Dd]ienst|[Pp]lan)$/u,
    ["s", "es"],
  ],
  [
    /(?:[Aa]bkommen|[Üü]bereinkommen|[Pp]rotokoll|[Dd]okument|[Bb]üro|[Pp]rogramm|[Ii]nstitut|[Zz]entrum|[Gg]erichtshof|[Kk]ommando|[Mm]inisterium|[Ss]ekretariat|[Ff]orum|[Ss]tatut|[Kk]ommissariat|[Kk]omitee|[Pp]arlament|[Mm]emorandum|[Kk]ommuniqué|[Rr]egister|[Kk]abinett|[Tt]ribunal|[Kk]uratorium|[Kk]ollegium|[Nn]etzwerk|[Ww]erk|[Hh]ilfswerk|[Aa]rsenal|[Rr]egime|[Gg]ipfel|[Gg]ipfeltreffen|[Dd]ialog)$/u,
    ["s"],
  ],
  [/(?:[Bb]ündnis)$/u, ["ses"]],
  [/(?:[Pp]rozess)$/u, ["es"]],
];
/** Heads that end in such letters and take no other ending, or another. */
const sibilant = /(?:ss|ß|x|z)$/u;

/** Further cases of a name; none where nothing tells them. The head is the first noun: "Internationaler | Gerichtshof", "Vertrag | über …". */
export function germanCases(name: string): readonly string[] {
  const [city = ""] = ofCity.exec(name) ?? [];
  const words = name.slice(city.length).split(" ");
  const head = words.findIndex((_, at) => !isAttribute(words, at));
  const noun = words[head];
  if (noun === undefined) return [];
  const attributes = words.slice(0, head);
  const genders = new Set(attributes.flatMap((word) => adjective.exec(word)?.[2] ?? []));
  // "Vereinigte Staaten" and "Große Vier" may be plural: only one gender, and one noun behind it, tell the cases.
  if (genders.size > 1) return [];
  const rest = words.slice(head + 1);
  const phrase = (ending: string, noun: string): string =>
    city + [...attributes.map((word) => word.replace(adjective, `$1${ending}`)), noun, ...rest].join(" ");
  const owners = genitivesOf(noun);
  if (head === 0) return owners.map((one) => phrase("", one));
  const [gender] = genders;
  if (gender === "e") return ["en", "er"].map((ending) => phrase(ending, noun));
  return [...["e", "en"].map((ending) => phrase(ending, noun)), ...owners.map((one) => phrase("en", one))];
}

/** Whether a word is an adjective before the head, or joins two of them: "Umfassendes und verstärktes Partnerschaftsabkommen". */
function isAttribute(words: readonly string[], at: number): boolean {
  const isJoined = words[at] === "und" && at > 0;
  return adjective.test(words[isJoined ? at + 1 : at] ?? "");
}

function genitivesOf(noun: string): readonly string[] {
  for (const [head, endings] of genitives)
    if (head.test(noun))
      return endings.filter((one) => one !== "s" || !sibilant.test(noun)).map((one) => noun + one);
  return [];
}
