/** What the cases of names have in common in all languages that inflect them. */

import type { Entry, LocalNames, NameSpec } from "../core/glossary/model";

/**
 * The entry with the cases of its names in a language among the aliases, behind the listed ones; the very same entry where there is
 * nothing to add. `missing`: the cases of a language's names that are not listed. Resolutions are found by their numbers.
 */
export function withCases(
  entry: Entry,
  language: "de" | "ru",
  missing: (names: LocalNames) => readonly NameSpec[],
): Entry {
  const names = entry.names?.[language];
  if (names === undefined || entry.subtype === "resolution") return entry;
  const cases = missing(names);
  if (cases.length === 0) return entry;
  const aliases = [...(names.aliases ?? []), ...cases];
  return { ...entry, names: { ...entry.names, [language]: { ...names, aliases } } };
}

/** Another case of a name, under the same conditions. */
export function caseOf(spec: NameSpec, text: string): NameSpec {
  return typeof spec === "string" ? text : { ...spec, text };
}
