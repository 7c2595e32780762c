/**
 * The TextMate grammars, generated from the glossary.
 *
 * They colour a text the moment it opens, before the language server has started. They see one line at a time and no
 * context; what that misses is added by semantic tokens. The boundary rule is the matcher's own.
 */

import type { Glossary } from "../glossary/model";
import { boundaryAfter, boundaryBefore } from "../mentions/boundary";
import { unspacedRanges } from "../mentions/characters";
import { grammarNames, type NameClass, unspacedScript } from "./names";
import { capitalArticle, capitalResolution, datePattern, wordArticles, wordResolutions } from "./patterns";
import { triePattern } from "./trie";

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

/** A scope (undefined: matched, so that nothing in it is, but without a colour) and its pattern. */
type Group = readonly [scope: string | undefined, pattern: string];

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
 * Few rules, with groups for the classes: the engine looks for every rule at every place. A look-ahead for a set of first
 * characters comes first, because the engine skips with it; words in lower case are left behind there. What does begin in
 * lower case ("article VI") has rules of its own, whose plain letters the engine can search for.
 */
function rules(glossary: Glossary): readonly Rule[] {
  const names = grammarNames(glossary);
  const named = (belongs: (text: string) => boolean): readonly Group[] =>
    kinds.flatMap((kind) => {
      const mine = names[kind].filter(({ text }) => belongs(text));
      if (mine.length === 0) return [];
      return [[kind === "other" ? undefined : scopes[kind], triePattern(mine)] as const];
    });
  const isArabic = (text: string) => arabic.test(text);
  const isUnspaced = (text: string) => unspacedScript.test(text);
  const capital = [
    [scopes.resolution, capitalResolution] as const,
    [scopes.article, capitalArticle] as const,
    ...named((text) => !isArabic(text) && !isUnspaced(text)),
    [dateScope, datePattern] as const,
  ];
  const word = (scope: string) => (pattern: string) => rule(simpleBefore, [[scope, pattern]], simpleAfter);
  return [
    rule(`(?=[${capitals}])${simpleBefore}`, capital, simpleAfter),
    ...wordResolutions.map(word(scopes.resolution)),
    ...wordArticles.map(word(scopes.article)),
    rule(`(?=[\u0621-\u064A])${boundaryBefore}`, named(isArabic), boundaryAfter),
    rule(`(?=[${unspacedRanges}])`, named(isUnspaced), ""),
  ].filter((one) => one !== undefined);
}

/** Capitals and digits as plain ranges: a named class of characters costs the engine twice as much. */
const capitals = "A-Z0-9À-ÞĀ-ɏΑ-ΫЀ-Я";
const kinds: readonly NameClass[] = ["other", "event", "treaty", "actor", "concept"];
const arabic = /^[\u0621-\u064A]/u;
/** The boundary before a name in a script with spaces. */
const simpleBefore = `(?:(?<![\\p{L}\\p{N}\\p{M}_])|(?<=[${unspacedRanges}]))`;
/** The boundary behind a name in a script with spaces. */
const simpleAfter = `(?:(?![\\p{L}\\p{N}\\p{M}_])|(?=[${unspacedRanges}]))`;

/** One rule out of several classes; undefined when there is nothing to match. */
function rule(before: string, groups: readonly Group[], after: string): Rule | undefined {
  if (groups.length === 0) return undefined;
  const choice = groups.map(([, pattern]) => `(${pattern})`).join("|");
  const captures = Object.fromEntries(
    groups.flatMap(([name], index) => (name === undefined ? [] : [[String(index + 1), { name }]])),
  );
  return { match: `${before}(?:${choice})${after}`, captures };
}
