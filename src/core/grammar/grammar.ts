/**
 * The TextMate grammars, generated from the glossary.
 *
 * They colour a text the moment it opens, before the language server has started. They see one line at a time and no
 * context; what that misses is added by semantic tokens. The boundary rule is the matcher's own.
 */

import type { Glossary } from "../glossary/model";
import { boundaryAfter, boundaryBefore } from "../mentions/text/boundary";
import { type GrammarName, grammarNames } from "./names";
import {
  bodyResolution,
  datePattern,
  otherSmallCyrillic,
  russianArticle,
  russianInitials,
  russianResolution,
  shoutedArticle,
  wordArticle,
  wordResolution,
} from "./patterns";
import { initialGate, trieGroups, triePattern } from "./trie";

/**
 * The scope of each class. The first part is one that common themes colour, chosen so that the default themes give six
 * different colours; the manifest adds colours of our own for the default themes, further apart still.
 */
export const scopes = {
  treaty: "entity.name.type.treaty.policy",
  actor: "support.function.actor.policy",
  event: "keyword.control.event.policy",
  concept: "constant.character.escape.concept.policy",
  resolution: "string.regexp.resolution.policy",
  article: "variable.other.article.policy",
} as const;

const dateScope = "constant.numeric.date.policy";

interface Rule {
  readonly match: string;
  readonly captures: Readonly<Record<string, { readonly name: string }>>;
}

/** Grammar files by name (without `.tmLanguage.json`). */
export function grammars(glossary: Glossary): Readonly<Record<string, object>> {
  const note = "Generated from src/glossary/*.yaml by `npm run generate`; do not edit.";
  return {
    policytext: {
      $comment: note,
      scopeName: "text.policy",
      name: "Policy text",
      patterns: [{ include: "#mentions" }],
      repository: { mentions: { patterns: rules(glossary) } },
    },
    "policytext-injection": {
      $comment: note,
      scopeName: "text.policy.injection",
      injectionSelector:
        "L:text.html.markdown - markup.fenced_code - markup.raw - markup.inline.raw - meta.embedded - markup.underline.link",
      patterns: [{ include: "text.policy#mentions" }],
    },
  };
}

/**
 * Few rules, with groups for the classes: the engine looks for every rule anew behind every match.
 *
 * It skips to the bytes that a match can begin with, but only if it sees them: where a rule may begin with a class of characters
 * that reaches beyond ASCII, with `\\d` or with something optional, it is tried at every character instead. So all that begins
 * in a capital, a figure, a letter without case or in Cyrillic is one rule behind one look-ahead with these letters written out.
 * What may begin in a small Latin letter ("article VI") has rules of its own, whose plain letters the engine can search for; they
 * come first, because a resolution may begin with a listed name.
 */
function rules(glossary: Glossary): readonly Rule[] {
  const names = grammarNames(glossary);
  const groups = [
    coloured(scopes.resolution, bodyResolution),
    coloured(scopes.article, shoutedArticle),
    coloured(scopes.resolution, russianResolution),
    coloured(scopes.article, russianArticle),
    ...(names.length === 0 ? [] : [nameGroup(names)]),
    coloured(dateScope, datePattern),
  ];
  const definitions: Group = {
    captures: [undefined, ...marks.map(() => undefined)],
    pattern: trieGroups + marks.map((mark) => `(?<${mark}>){0}`).join(""),
  };
  const gate = initialGate([...names.map(({ text }) => text), ...russianInitials]);
  return [
    rule([uncoloured(before), coloured(scopes.resolution, wordResolution)]),
    rule([uncoloured(before), coloured(scopes.article, wordArticle)]),
    rule([
      definitions,
      // Small letters of Cyrillic share their first bytes with capitals.
      uncoloured(`(?!${otherSmallCyrillic})${before}${gate}`),
      {
        captures: groups.flatMap(({ captures }) => captures),
        pattern: `(?:${groups.map(({ pattern }) => pattern).join("|")})`,
      },
    ]),
  ];
}

/** Classes that set a mark in the trie. Most names are of actors, which go without. */
const marks = ["other", "event", "treaty", "concept"] as const;

/**
 * Atomic, because one way to a boundary is as good as another. "C.|A.C.D.A.": the end of an acronym with full stops is none, as for
 * the finder.
 */
const before = `(?>${boundaryBefore})(?!(?<=[A-Z]\\.)[A-Z]\\.)`;

/** "SC/12804", "GC(50)/12": an acronym before such figures is part of a document's symbol, as for the finder. */
const notInSymbol = "(?!\\.?(?:\\(\\d+\\))?/\\d)";

/** A pattern and the scopes of its capturing groups (undefined: no colour), by their order. */
interface Group {
  readonly captures: readonly (string | undefined)[];
  readonly pattern: string;
}

/**
 * All names as one trie, in a look-ahead that captures the longest name and marks its class; then the name once more, as a
 * reference to what was captured, in the group with the colour of that class. A trie for each class would be tried one after
 * another at every capital.
 */
function nameGroup(names: readonly GrammarName[]): Group {
  const trie = triePattern(
    names.map(({ text, isWord, kind }) => ({ text, isWord, mark: marks.find((mark) => mark === kind) })),
  );
  const marked = marks.map((mark) => `\\k<${mark}>${mark === "other" ? "\\k<name>" : "(\\k<name>)"}`);
  return {
    captures: [undefined, ...marks.flatMap((mark) => (mark === "other" ? [] : [scopes[mark]])), scopes.actor],
    pattern: `(?=(?<name>${trie})${boundaryAfter}${notInSymbol})(?:${marked.join("|")}|(\\k<name>))`,
  };
}

function coloured(scope: string, pattern: string): Group {
  return { captures: [scope], pattern: `(${pattern})${boundaryAfter}` };
}

function uncoloured(pattern: string): Group {
  return { captures: [], pattern };
}

/** One rule out of what follows one another. */
function rule(groups: readonly Group[]): Rule {
  const captures = groups
    .flatMap(({ captures }) => captures)
    .flatMap((name, index) => (name === undefined ? [] : [[String(index + 1), { name }] as const]));
  return { match: groups.map(({ pattern }) => pattern).join(""), captures: Object.fromEntries(captures) };
}
