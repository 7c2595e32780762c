/** The Russian names of glossary entries in all cases, so that sources list only what cannot be told. */

import { nameText } from "../core/glossary/combine";
import type { Entry, LocalNames, NameSpec } from "../core/glossary/model";
import { caseOf, withCases } from "./cases";
import { adjectiveOf } from "./russianAdjectives";
import { casesOfPhrase } from "./russianCases";
import { pluralGenitives } from "./russianWords";

/**
 * The entry with the cases of its Russian name and of its aliases in the nominative among the aliases, behind the listed ones;
 * the very same entry where there is nothing to add. Conditions of an alias hold for its cases. Resolutions are found
 * by their numbers. Cost: linear in its names.
 */
export function withRussianCases(entry: Entry): Entry {
  return withCases(entry, "ru", missingCases);
}

function missingCases({ name, aliases = [] }: LocalNames): readonly NameSpec[] {
  const listed = [...(name === undefined ? [] : [name]), ...aliases];
  const seen = new Set(listed.map((spec) => folded(nameText(spec))));
  const oblique = new Set(listed.flatMap((spec) => otherCases(nameText(spec))).map(folded));
  return listed.flatMap((spec) => {
    const text = nameText(spec);
    const cases = otherCases(text);
    const isNominative =
      spec === name ||
      (!oblique.has(folded(text)) && (looksNominative(text) || cases.some((form) => seen.has(folded(form)))));
    return isNominative ? cases.filter((form) => isNew(form, seen)).map((form) => caseOf(spec, form)) : [];
  });
}

function otherCases(text: string): readonly string[] {
  return (casesOfPhrase(text) ?? []).filter((form) => form !== text);
}

const genitivePlurals: ReadonlySet<string> = new Set(pluralGenitives.values());

/** Whether the first word can be no other case; of an alias nothing else tells that it is no listed case itself. */
function looksNominative(text: string): boolean {
  const [first = ""] = text.replace(/^[«"]/u, "").split(/[ »"]/u);
  if (text.includes(" ") && !first.endsWith("ой") && adjectiveOf(first) !== undefined) return true;
  return /(?:ие|ство|сть|ция|[бгдзклнпрстфцчшщ])$/u.test(first) && !genitivePlurals.has(first.toLowerCase());
}

/** Names are looked for without regard to ё. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

function isNew(form: string, seen: Set<string>): boolean {
  const key = folded(form);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
