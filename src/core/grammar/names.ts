/** Which names of the glossary the grammar colours, by class. */

import { nameText } from "../glossary/combine";
import type { CaseRule, Entry, EntryKind, Glossary, LocalNames, NameSpec } from "../glossary/model";
import type { TrieName } from "./trie";

/** Names in scripts that are written without spaces have no word boundaries. */
export const unspacedScript = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export type NamesByKind = Readonly<Record<EntryKind, readonly TrieName[]>>;

/**
 * Names that can be recognised from their letters alone. Left to the language server, which sees the context: names that
 * need a cue, metonyms ("Moscow" is a government or a city), and names in lower case (demonyms such as "российский"), which
 * would make the engine look at every word of the text.
 */
export function grammarNames(glossary: Glossary): NamesByKind {
  const texts: Record<EntryKind, Set<string>> = {
    treaty: new Set(),
    actor: new Set(),
    event: new Set(),
    concept: new Set(),
  };
  for (const entry of glossary.entries)
    for (const text of namesOf(entry)) if (startsLikeAName(text)) texts[entry.kind].add(text);
  // A name of two classes is coloured as the first of them.
  for (const text of texts.treaty)
    for (const kind of ["actor", "event", "concept"] as const) texts[kind].delete(text);
  for (const text of texts.actor) for (const kind of ["event", "concept"] as const) texts[kind].delete(text);
  const longer = extensions(Object.values(texts).flatMap((set) => [...set]));
  const named = (kind: EntryKind): readonly TrieName[] =>
    [...texts[kind]].sort().map((text) => {
      const others = (longer.get(text) ?? []).filter((name) => !texts[kind].has(name));
      const tails = others.map((name) => name.slice(text.length));
      return tails.length === 0 ? { text } : { text, unlessFollowedBy: tails };
    });
  return { treaty: named("treaty"), actor: named("actor"), event: named("event"), concept: named("concept") };
}

function namesOf(entry: Entry): readonly string[] {
  const own: LocalNames = {
    name: entry.name,
    ...(entry.acronyms === undefined ? {} : { acronyms: entry.acronyms }),
    ...(entry.aliases === undefined ? {} : { aliases: entry.aliases }),
    ...(entry.demonyms === undefined ? {} : { demonyms: entry.demonyms }),
  };
  const rule = entry.case ?? "exact";
  return [own, ...Object.values(entry.names ?? {})].flatMap((names) => [
    // Concepts count only as acronyms: "weapons of mass destruction" is not a mention, "WMD" is.
    ...(entry.kind === "concept" || names.name === undefined ? [] : written(names.name, rule)),
    ...(names.acronyms ?? []).flatMap((name) => acronymForms(name)),
    ...(names.aliases ?? []).flatMap((name) => written(name, rule)),
    ...(names.demonyms ?? []).flatMap((name) => written(name, rule)),
  ]);
}

function acronymForms(name: NameSpec): readonly string[] {
  const forms = written(name, "exact");
  return forms.flatMap((form) => (/^[A-Z][A-Za-z0-9/+-]*[A-Z0-9]$/.test(form) ? [form, `${form}s`] : [form]));
}

function written(name: NameSpec, rule: CaseRule): readonly string[] {
  if (typeof name !== "string" && name.needs !== undefined) return [];
  const text = withoutArticle(nameText(name));
  const own = typeof name === "string" ? rule : (name.case ?? rule);
  const capitalised = text.charAt(0).toUpperCase() + text.slice(1);
  return own === "exact" ? [text] : [text, capitalised];
}

/** The span of a mention has no leading article, so neither has the coloured name. */
function withoutArticle(text: string): string {
  return text.replace(/^(?:the|The)\s+/u, "");
}

function startsLikeAName(text: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) && [...text].length > 1;
}

/** For each name, the names that begin with it followed by a new word. */
function extensions(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const all = new Set(names);
  const longer = new Map<string, string[]>();
  for (const name of all)
    for (const end of name.matchAll(/[\p{L}\p{N}](?=[^\p{L}\p{N}])/gu)) {
      const head = name.slice(0, end.index + end[0].length);
      if (all.has(head)) longer.set(head, [...(longer.get(head) ?? []), name]);
    }
  return longer;
}
