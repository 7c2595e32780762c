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
/** An injection must not begin a stretch once more inside of one. */
const stretchScope = "meta.script.policytext";

interface Match {
  readonly match: string;
  readonly captures: Readonly<Record<string, { readonly name: string }>>;
}

/** Patterns that count from `begin` to `end`, which both match nothing themselves. */
interface Stretch {
  readonly name: string;
  readonly begin: string;
  readonly end: string;
  readonly patterns: readonly Match[];
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
      // Only inside of what Markdown has begun: a name at the start of a paragraph would else stand before it.
      injectionSelector: ["meta.paragraph", "markup.heading", "markup.table"]
        .map(
          (part) =>
            `L:text.html.markdown ${part} - ${stretchScope} - markup.fenced_code - markup.raw - markup.inline.raw - meta.embedded - markup.underline.link`,
        )
        .join(", "),
      patterns: [{ include: "text.policy#mentions" }],
    },
  };
}

/**
 * Few rules, with groups for the classes: the engine looks for every rule anew behind every match.
 *
 * It skips to the bytes that a match can begin with, but only if it sees them: where a rule may begin with a class of characters
 * that reaches beyond ASCII, with `\\d` or with something optional, it is tried at every character instead. So all that begins
 * in a capital, a figure or a letter without case is one rule behind one look-ahead with these letters written out.
 * What may begin in a small Latin letter ("article VI") has rules of its own, whose plain letters the engine can search for; they
 * come first, because a resolution may begin with a listed name.
 *
 * The engine compiles a rule when a text first comes to it, which for thousands of names takes longer than all the lines on a
 * screen; and the first text of a window waits for that. So names of other scripts are in stretches of their own, which most
 * texts never come to.
 */
function rules(glossary: Glossary): readonly (Match | Stretch)[] {
  const names = grammarNames(glossary);
  const isFigure = ({ text }: GrammarName) => /^\d/u.test(text);
  const owned = stretches.map((scripts) => scripts.map((script) => owning(script, names)));
  const inStretches = new Set(owned.flat().flatMap(({ own }) => own));
  const others = names.filter((name) => !inStretches.has(name));
  return [
    rule([uncoloured(before), coloured(scopes.resolution, wordResolution)]),
    rule([uncoloured(before), coloured(scopes.article, wordArticle)]),
    listed(others, [coloured(scopes.resolution, bodyResolution), coloured(scopes.article, shoutedArticle)]),
    ...owned.map((stretch) => ({
      name: stretchScope,
      begin: initialGate(
        stretch.flatMap(({ starts }) => starts),
        "without ASCII",
      ),
      end: stretchEnd([
        ...others.map(({ text }) => text),
        ...owned.flatMap((other) => (other === stretch ? [] : other.flatMap(({ starts }) => starts))),
      ]),
      patterns: stretch.map(({ own, script: { patterns, initials } }) =>
        listed([...own, ...names.filter(isFigure)], patterns, initials),
      ),
    })),
  ];
}

/** The names of a script, and what they and its shapes begin with. */
function owning(script: Script, names: readonly GrammarName[]) {
  const first = new RegExp(`^[${script.letters.replaceAll("\\p{", "\\p{Script=")}]`, "u");
  const own = names.filter(({ text }) => first.test(text));
  return { script, own, starts: [...own.map(({ text }) => text), ...script.initials] };
}

interface Script {
  /** Its letters, as they stand in a class of characters. */
  readonly letters: string;
  /** What is recognised by its shape in this script alone, and the small letters that it may begin with. */
  readonly patterns: readonly Group[];
  readonly initials: readonly string[];
}

/**
 * Scripts with a stretch in common are compiled together. Every stretch costs each line, so Arabic and Han, which have few names,
 * share one; each keeps a rule of its own there, because names of both in one rule would cost Arabic a quarter more.
 */
const stretches: readonly (readonly Script[])[] = [
  [
    {
      letters: "\\p{Cyrillic}",
      patterns: [coloured(scopes.resolution, russianResolution), coloured(scopes.article, russianArticle)],
      initials: russianInitials,
    },
  ],
  [
    { letters: "\\p{Arabic}", patterns: [], initials: [] },
    { letters: "\\p{Han}\\p{Hiragana}\\p{Katakana}", patterns: [], initials: [] },
  ],
];

/**
 * Where a stretch ends: at a Latin letter, at what a name of another stretch may begin with, at all that means something in
 * Markdown, whose rules do not count inside, and with the line. Written out like the beginning, so that the engine skips to it; `$`
 * would have it try at every character.
 */
function stretchEnd(foreign: readonly string[]): string {
  return `(?=[A-Za-z\\n!#$&*<=>@\\[\\\\\\]^_\`{|}~])|${initialGate(foreign, "without ASCII")}`;
}

/** One rule for names and for what is recognised by its shape, the latter first. */
function listed(
  names: readonly GrammarName[],
  patterns: readonly Group[],
  initials: readonly string[] = [],
): Match {
  const groups = [
    ...patterns,
    ...(names.length === 0 ? [] : [nameGroup(names)]),
    coloured(dateScope, datePattern),
  ];
  const definitions: Group = {
    captures: [undefined, ...marks.map(() => undefined)],
    pattern: trieGroups + marks.map((mark) => `(?<${mark}>){0}`).join(""),
  };
  const gate = initialGate([...names.map(({ text }) => text), ...initials], "and ASCII");
  return rule([
    definitions,
    // Small letters of Cyrillic share their first bytes with capitals.
    uncoloured(`(?!${otherSmallCyrillic})${before}${gate}`),
    {
      captures: groups.flatMap(({ captures }) => captures),
      pattern: `(?:${groups.map(({ pattern }) => pattern).join("|")})`,
    },
  ]);
}

/** Classes that set a mark in the trie. Most names are of actors, which go without. */
const marks = ["other", "event", "treaty", "concept"] as const;

/**
 * Atomic, because one way to a boundary is as good as another. "C.|A.C.D.A.": the end of an acronym with full stops is none, as for
 * the finder.
 */
const before = `(?>${boundaryBefore})(?!(?<=[A-Z]\\.)[A-Z]\\.)`;

/** "SC/12804", "GC(50)/12", "SPLM/A/1": an acronym before such figures is part of a document's symbol, as for the finder. */
const notInSymbol = "(?!\\.?(?:\\(\\d+\\))?/(?:[A-Z]+/)?\\d)";

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
function rule(groups: readonly Group[]): Match {
  const captures = groups
    .flatMap(({ captures }) => captures)
    .flatMap((name, index) => (name === undefined ? [] : [[String(index + 1), { name }] as const]));
  return { match: groups.map(({ pattern }) => pattern).join(""), captures: Object.fromEntries(captures) };
}
