/**
 * The TextMate grammars, generated from the glossary.
 *
 * They colour a text the moment it opens, before the language server has started. They see one line at a time and no
 * context; what that misses is added by semantic tokens. The boundary rule is the matcher's own.
 */

import type { EntryKind, Glossary } from "../glossary/model";
import { boundaryAfter, boundaryBefore } from "../mentions/boundary";
import { grammarNames, unspacedScript } from "./names";
import { articlePattern, datePattern, resolutionPattern } from "./patterns";
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

interface Rule {
  readonly name: string;
  readonly match: string;
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

function rules(glossary: Glossary): readonly Rule[] {
  const names = grammarNames(glossary);
  const kinds: readonly EntryKind[] = ["event", "treaty", "actor", "concept"];
  const spaced = kinds.map((kind) => ({
    name: scopes[kind],
    // The look-ahead lets the engine skip words in lower case without entering the trie.
    match: `${boundaryBefore}(?=[\\p{Lu}\\p{Lo}\\d])(?:${triePattern(names[kind].filter(({ text }) => !unspacedScript.test(text)))})${boundaryAfter}`,
  }));
  const unspaced = kinds.map((kind) => ({
    name: scopes[kind],
    match: `(?:${triePattern(names[kind].filter(({ text }) => unspacedScript.test(text)))})`,
  }));
  return [
    { name: scopes.resolution, match: resolutionPattern },
    { name: scopes.article, match: articlePattern },
    ...spaced,
    ...unspaced.filter(({ match }) => !match.includes("[^\\s\\S]")),
    { name: dateScope, match: datePattern },
  ];
}
