import type { Entry, Glossary } from "./model";

/**
 * One glossary out of several. An entry of a later glossary replaces an earlier one of the same id as a whole, so that a
 * workspace can correct what is built in without half of the old facts showing through.
 */
export function combineGlossaries(...glossaries: readonly Glossary[]): Glossary {
  const entries = new Map<string, Entry>();
  for (const glossary of glossaries) for (const entry of glossary.entries) entries.set(entry.id, entry);
  return { entries: [...entries.values()] };
}

/** What an entry is called in a language (a tag such as "fr"), with its acronyms there; in English where it has no name in that. */
export function namesIn(
  { name, acronyms = [], names = {} }: Pick<Entry, "name" | "acronyms" | "names">,
  tag: string,
): Required<Pick<Entry, "name" | "acronyms">> {
  const local = names[tag];
  return local?.name === undefined
    ? { name, acronyms }
    : { name: local.name, acronyms: local.acronyms ?? [] };
}

/** The written form of a name, whichever way the file gives it. */
export function nameText(name: Entry["name"] | { readonly text: string }): string {
  return typeof name === "string" ? name : name.text;
}
