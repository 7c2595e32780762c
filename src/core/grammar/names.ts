/** Which names of the glossary the grammar colours, by class. */

import type { EntryKind, Glossary } from "../glossary/model";
import { beginsLater } from "../mentions/context/arabicSpan";
import { dateBehind } from "../mentions/context/dated";
import { type Form, formsOf } from "../mentions/forms/forms";
import { blockerNames } from "../mentions/forms/lexicon";
import { isOrdinaryWord, isSuspect } from "../mentions/forms/ordinary";

/** `other`: names that hold a listed name and stand for something else ("Korean Peninsula"); they get no colour. */
export type NameClass = EntryKind | "other";

/**
 * In UTF-16 units. Full titles beyond it are one name in twelve but a fifth of the grammar; most texts break them over lines,
 * where the grammar does not see them anyway.
 */
const longestName = 56;

/** A name as the grammar looks for it: in one class, and once. */
export interface GrammarName {
  readonly text: string;
  readonly kind: NameClass;
  /** An ordinary word in capitals. */
  readonly isWord: boolean;
}

/**
 * Names that can be recognised from their letters alone, written as the finder looks for them. Left to the language server,
 * which sees the context, is what the finder itself doubts: names that need a cue or an article ("the West"), ordinary words
 * ("Turkey"), capitals and peoples ("Moscow" is a government or a city, "French" a nation or a bean), short names of other
 * languages than English; full titles longer than a line; and names in lower case, which would make the engine look at every word
 * of the text.
 */
export function grammarNames(glossary: Glossary): readonly GrammarName[] {
  const texts: Record<NameClass, Set<string>> = {
    treaty: new Set(),
    actor: new Set(),
    event: new Set(),
    concept: new Set(),
    other: new Set(blockerNames().filter(startsLikeAName)),
  };
  for (const form of glossary.entries.flatMap(formsOf)) {
    const kind = glossary.entries[form.entry]?.kind;
    if (kind === undefined || !isPlain(form)) continue;
    for (const text of written(form))
      if (text.length <= longestName && startsLikeAName(text)) texts[kind].add(text);
  }
  // A name of two classes is of the first of them.
  for (const [index, kind] of classes.entries())
    for (const later of classes.slice(index + 1)) for (const text of texts[kind]) texts[later].delete(text);
  return classes.flatMap((kind) =>
    [...texts[kind]].sort().map((text) => ({ text, kind, isWord: isOrdinaryWord(text) })),
  );
}

const classes: readonly NameClass[] = ["other", "treaty", "actor", "event", "concept"];

function isPlain(form: Form): boolean {
  if (form.needs !== undefined || form.takesArticle || isExplainedInside(form)) return false;
  if (form.language === "ar" && beginsLater(form.text)) return false;
  // The date behind a name is no part of a mention, and what is left of the name may be of several treaties.
  if (dateBehind(form.text) !== "") return false;
  // An acronym that is a word as well ("US") is one at least where the words beside it are not in capitals.
  if (isSuspect(form) && form.role !== "acronym") return false;
  if (form.role === "demonym" || form.role === "metonym") return false;
  // The finder counts short Latin names of another language in texts of that language only.
  if (form.language === "en" || /[^\P{L}\p{Script=Latin}]/u.test(form.text)) return true;
  return form.role === "acronym" ? form.text.length >= 4 : form.text.includes(" ");
}

/** "Intermediate-Range Nuclear Forces (INF) Treaty": thousands of names for what is coloured in part without them. */
function isExplainedInside({ text }: Form): boolean {
  return /\([A-Z-]{3,}\) \p{L}+$/u.test(text);
}

function written({ text, rule }: Form): readonly string[] {
  return rule === "exact" ? [text] : [text, text.charAt(0).toUpperCase() + text.slice(1)];
}

/** In a capital letter, in a letter of a script without capitals, or in one figure and a word, as the finder takes them. */
function startsLikeAName(text: string): boolean {
  return /^(?:[\p{Lu}\p{Lo}]|\d[\d+]*[ -]?\p{L})/u.test(text) && [...text].length > 1;
}
