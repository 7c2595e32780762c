import assert from "node:assert/strict";
import fc from "fast-check";
import type { IGrammar } from "vscode-textmate";
import { builtinGlossary } from "../../src/core/glossary/builtin";
import type { Entry, EntryKind } from "../../src/core/glossary/model";
import { grammarNames } from "../../src/core/grammar/names";
import { createFinder, type Finder } from "../../src/core/mentions/finder";
import { propertyRuns } from "../unit/propertyRuns";
import { coloured, grammarFor, grammarOf } from "./engine";
import { samples, textsIn } from "./texts";

const runs = propertyRuns(300);

/** Enough talk of policy for the finder to count short acronyms; on a line of its own, so that the grammar is not helped. */
const talk = "Governments negotiate nuclear disarmament treaties, safeguards and verification.\n";

/** Colours of the grammar (dates aside) with a letter that belongs to no mention which the finder reports. */
function unfounded(grammar: IGrammar, finder: Finder, text: string): readonly string[] {
  const { mentions, articles = [] } = finder.analyse(text);
  const isMentioned = new Uint8Array(text.length);
  for (const { start, end } of [...mentions, ...articles]) isMentioned.fill(1, start, end);
  return coloured(grammar, text)
    .filter(({ kind }) => kind !== "date")
    .filter(({ start, end }) =>
      /\S/.test([...text.slice(start, end)].filter((_, at) => isMentioned[start + at] === 0).join("")),
    )
    .map(
      ({ kind, text: words, start }) =>
        `${kind} ${words} in «${text.slice(Math.max(0, start - 20), start + 40)}»`,
    );
}

describe("every colour of the grammar is a mention that the finder reports", () => {
  let grammar: IGrammar;
  let finder: Finder;
  before(async function () {
    this.timeout(0);
    grammar = await grammarOf("text.policy");
    finder = createFinder(builtinGlossary());
  });

  for (const [folder, texts] of [
    ["samples", samples],
    ["mentions/texts", textsIn("test/mentions/texts")],
  ] as const)
    for (const [name, marked] of texts)
      it(`in test/${folder}/${name}`, () => {
        // The development texts hold their own answers in double brackets: `[[a:Iran]]`.
        const text = marked.replace(/\[\[[a-z?]+:|\]\]/g, "");
        assert.deepEqual(unfounded(grammar, finder, text), []);
      });

  it("in texts that are not about policy, but for short acronyms, which the finder counts in policy only", () => {
    for (const text of textsIn("test/mentions/plain").values())
      for (const found of unfounded(grammar, finder, text))
        assert.match(found, /^\w+ [\p{Lu}\d]{2,4}s? in /u);
  });

  const names = grammarNames(builtinGlossary()).flatMap(({ kind, text }) => (kind === "other" ? [] : [text]));

  it("for every name by itself", () => {
    // Empty lines keep names from being read together.
    assert.deepEqual(unfounded(grammar, finder, `${talk}\n${names.join(".\n\n")}\n`), []);
  }).timeout(0);

  it("between any neighbours", () => {
    const edge = fc.constantFrom(
      ...[
        " ",
        "-",
        "–",
        "'",
        "’s ",
        "s",
        "é",
        "É",
        "_",
        "1",
        ".",
        ", ",
        "/",
        "(",
        ")",
        "中",
        "а",
        "А",
        "و",
        "بال",
      ],
      ...["\u0301", "\n", "“", "the ", "of ", "non-", "Non-", "and "],
    );
    const edges = fc.array(edge, { maxLength: 3 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(edges, fc.constantFrom(...names), edges, (before, name, after) => {
        const text = before + name + after;
        // What touches a script without spaces has cases of its own below.
        fc.pre(!touching.test(text) && !(hasUnspaced.test(name) && hasSpaced.test(before + after)));
        assert.deepEqual(unfounded(grammar, finder, `${talk}${text}\n`), []);
      }),
      { numRuns: runs, examples: [["А.", "Memorando de Wyoming", ""]] },
    );
  }).timeout(0);
});

const unspaced = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]";
const spaced = `(?!${unspaced})[\\p{L}\\p{N}\\p{M}_]`;
/** Where a script without spaces touches another one. */
const touching = new RegExp(`${unspaced}${spaced}|${spaced}${unspaced}`, "u");
const hasUnspaced = new RegExp(unspaced, "u");
const hasSpaced = new RegExp(spaced, "u");

function entry(id: string, kind: EntryKind, name: string, more: Partial<Entry> = {}): Entry {
  const subtype = kind === "actor" ? "organisation" : kind;
  const sources = [{ title: "Source", url: "https://example.org" }];
  return {
    id,
    kind,
    subtype,
    name,
    gloss: "For a test.",
    status: "unknown",
    sources,
    asOf: "2026-11",
    ...more,
  };
}

describe("names begin and end at the same places for grammar and finder", () => {
  const glossary = {
    entries: [
      entry("test-pact", "treaty", "Test Pact", { acronyms: ["TPX"] }),
      entry("union", "actor", "Ligurian Union", {
        acronyms: ["EU"],
        names: {
          ru: { name: "Лигурийский союз", acronyms: ["ЛС"] },
          zh: { name: "利古联盟", acronyms: ["利联"] },
          ar: { name: "الاتحاد الليغوري", aliases: ["ليغوريا"] },
        },
      }),
      entry("state", "actor", "État-Nation", { subtype: "bloc" }),
      entry("protocol", "treaty", "Test Pact Protocol"),
    ],
  };
  let grammar: IGrammar;
  let finder: Finder;
  before(async () => {
    grammar = await grammarFor(glossary);
    finder = createFinder(glossary);
  });

  /** Spaces of another kind: found by the finder, and so by the editor's semantic tokens, but not by the grammar. */
  const leftToFinder: readonly string[] = ["Test  Pact", "Test\u00A0Pact"];

  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ["The EU met.", ["EU"]],
    ["EU", ["EU"]],
    ["(EU)", ["EU"]],
    ["“EU”", ["EU"]],
    ["EU’s and EU's", ["EU", "EU"]],
    ["EU-led", ["EU"]],
    ["non-EU", ["EU"]],
    ["pro–EU", ["EU"]],
    ["EU/TPX", ["EU", "TPX"]],
    ["EU,TPX;EU.", ["EU", "TPX", "EU"]],
    ["éEU", []],
    ["EUé", []],
    ["xEU", []],
    ["EUx", []],
    ["EU1", []],
    ["1EU", []],
    ["EU_x", []],
    ["_EU", []],
    ["ЕEU", []],
    ["the eu", []],
    ["TPXs", ["TPXs"]],
    ["TPXes", []],
    ["Test Pact", ["Test Pact"]],
    ["Test  Pact", ["Test  Pact"]],
    ["Test\u00A0Pact", ["Test\u00A0Pact"]],
    ["TestPact", []],
    ["Test Pacts", []],
    ["Test Pact Protocol", ["Test Pact Protocol"]],
    ["État-Nation", ["État-Nation"]],
    ["l’État-Nation", ["État-Nation"]],
    ["d'État-Nation", ["État-Nation"]],
    ["État‑Nation", ["État‑Nation"]],
    ["Лигурийский союз", ["Лигурийский союз"]],
    ["Лигурийский союзник", []],
    ["ЛС.", ["ЛС"]],
    ["ЛСК", []],
    ["在利古联盟的", ["利古联盟"]],
    ["الاتحاد الليغوري", ["الاتحاد الليغوري"]],
    ["ليغوريا", ["ليغوريا"]],
    ["وليغوريا", ["ليغوريا"]],
    ["بليغوريا", ["ليغوريا"]],
    ["لليغوريا", ["ليغوريا"]],
    ["ليغوريات", []],
    ["xليغوريا", []],
  ];
  for (const [text, found] of cases)
    it(`${JSON.stringify(text)}: ${found.map((name) => JSON.stringify(name)).join(", ") || "nothing"}`, () => {
      const lead = talk.length;
      const whole = `${talk}${text}\n`;
      const byFinder = finder
        .find(whole)
        .filter(({ start, kind }) => start >= lead && kind !== "acronym")
        .map(({ start, end }) => whole.slice(start, end));
      const byGrammar = coloured(grammar, whole)
        .filter(({ start }) => start >= lead)
        .map((token) => token.text);
      assert.deepEqual(byGrammar, leftToFinder.includes(text) ? [] : found, "grammar");
      assert.deepEqual(byFinder, found, "finder");
    });
});
