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

/** Adjectives with the ending that tells the gender: "Internationaler", "Internationales", "Internationale". */
const adjective =
  /^(\p{L}+(?:isch|lich|ional|obal|eral|ntral|tral|egional|ig|sam|iv|ell|ent|tär|eutsch)|Neu|Gro(?:ß|ss)|Hoh|Ständig|Rot|Oberst|Gemeinsam|Vereinigt|Vereint|Erst|Zweit|Dritt|Weltweit)(e|er|es)$/u;

/** "Wiener | Dokument": what a city makes of its name has no cases. */
const ofCity =
  /^\p{Lu}\p{Ll}+(?<!isch|lich|al|ig|sam|iv|ell|ent|är|eutsch|Neu|Groß|Hoh|Rot|Oberst|Erst|Zweit|Dritt)er (?=\p{Lu})/u;

/** Masculine and neuter heads, by the end of their words, and what the genitive adds. */
const genitives: readonly (readonly [head: RegExp, endings: readonly string[]])[] = [
  [
    /(?:[Vv]ertrag|[Rr]at|[Pp]akt|[Bb]und|[Tt]ag|[Aa]mt|[Aa]usschu(?:ss|ß)|[Kk]ongress|[Gg]ericht|[Vv]erband|[Dd]ienst)$/u,
    ["s", "es"],
  ],
  [
    /(?:[Aa]bkommen|[Üü]bereinkommen|[Pp]rotokoll|[Dd]okument|[Bb]üro|[Pp]rogramm|[Ii]nstitut|[Zz]entrum|[Gg]erichtshof|[Kk]ommando|[Mm]inisterium|[Ss]ekretariat|[Ff]orum|[Ss]tatut|[Kk]ommissariat|[Kk]omitee|[Pp]arlament|[Mm]emorandum|[Kk]ommuniqué|[Rr]egister|[Kk]abinett|[Tt]ribunal|[Kk]uratorium|[Kk]ollegium|[Nn]etzwerk|[Ww]erk|[Hh]ilfswerk|[Aa]rsenal|[Rr]egime)$/u,
    ["s"],
  ],
  [/(?:[Bb]ündnis)$/u, ["ses"]],
];
/** Heads that end in such letters and take no other ending, or another. */
const sibilant = /(?:ss|ß|x|z)$/u;

/** Further cases of a name; none where nothing tells them. The head is the first noun: "Internationaler | Gerichtshof", "Vertrag | über …". */
export function germanCases(name: string): readonly string[] {
  const [city = ""] = ofCity.exec(name) ?? [];
  const words = name.slice(city.length).split(" ");
  const head = words.findIndex((word) => adjective.exec(word) === null);
  const noun = words[head];
  if (noun === undefined) return [];
  const adjectives = words.slice(0, head).map((word) => adjective.exec(word));
  const genders = new Set(adjectives.map((found) => found?.[2]));
  // "Vereinigte Staaten" and "Große Vier" may be plural: only one gender, and one noun behind it, tell the cases.
  if (genders.size > 1) return [];
  const rest = words.slice(head + 1);
  const phrase = (ending: string, noun: string): string =>
    city + [...adjectives.map((found) => `${found?.[1] ?? ""}${ending}`), noun, ...rest].join(" ");
  const owners = genitivesOf(noun);
  if (head === 0) return owners.map((one) => phrase("", one));
  const [gender] = genders;
  if (gender === "e") return ["en", "er"].map((ending) => phrase(ending, noun));
  return [...["e", "en"].map((ending) => phrase(ending, noun)), ...owners.map((one) => phrase("en", one))];
}

function genitivesOf(noun: string): readonly string[] {
  for (const [head, endings] of genitives)
    if (head.test(noun))
      return endings.filter((one) => one !== "s" || !sibilant.test(noun)).map((one) => noun + one);
  return [];
}
