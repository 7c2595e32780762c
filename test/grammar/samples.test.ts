import assert from "node:assert/strict";
import { join } from "node:path";
import { type IGrammar, INITIAL } from "vscode-textmate";
import { coloured, grammarOf, tokenise } from "./engine";
import { samples } from "./texts";
import { extensionsFolder, installTimeout } from "./vscode";

/** What each sample must show in colour: class and words as written. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "speeches/disarmament-day.txt": [
    "treaty Treaty on the Non-Proliferation of Nuclear Weapons",
    "treaty NPT",
    "treaty JCPOA",
    "treaty New START",
    "treaty Comprehensive Nuclear-Test-Ban Treaty",
    "actor Russian Federation",
    "actor IAEA",
    "actor Non-Aligned Movement",
    "event Eleventh NPT Review Conference",
    "concept ICBMs",
    "resolution UNSC Resolution 2231",
    "article Article VI",
    "date 5 March 2026",
  ],
  "draft-resolution.txt": [
    "treaty CPPNM",
    "treaty Charter of the United Nations",
    "actor International Atomic Energy Agency",
    "actor 1540 Committee",
    "actor Côte d'Ivoire",
    "actor Türkiye",
    "concept HEU",
    "resolution resolutions 1540 (2004)",
    "date 30 November 2032",
  ],
  "communique.md": [
    "treaty INF Treaty",
    "treaty UN Register of Conventional Arms",
    "actor OPCW Technical Secretariat",
    "actor NATO",
    "concept MANPADS",
    "resolution Security Council resolution 2231 (2015)",
    "date 14 November 2025",
  ],
};

describe("the sample texts", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await grammarOf("text.policy");
  });

  it("are the ones this test knows", () => {
    assert.deepEqual(
      Object.keys(expected).filter((name) => !samples.has(name)),
      [],
    );
  });

  for (const [name, words] of Object.entries(expected))
    it(`show their treaties, actors, events, concepts, resolutions, articles and dates: ${name}`, () => {
      const found = new Set(
        coloured(grammar, samples.get(name) ?? "").map(({ kind, text }) => `${kind} ${text}`),
      );
      assert.deepEqual(
        words.filter((word) => !found.has(word)),
        [],
      );
    });

  for (const [name, text] of samples)
    it(`show every class in one scope that begins with what themes colour: ${name}`, () => {
      const scopes = new Set(coloured(grammar, text).map(({ scopes: all }) => all.at(-1)));
      const known = [
        "entity.name.type.treaty.policy",
        "support.function.actor.policy",
        "keyword.control.event.policy",
        "constant.character.escape.concept.policy",
        "string.regexp.resolution.policy",
        "variable.other.article.policy",
        "constant.numeric.date.policy",
      ];
      assert.deepEqual(
        [...scopes].filter((scope) => !known.includes(scope ?? "")),
        [],
      );
    });

  it("keep every character, in one token each", () => {
    for (const text of samples.values())
      assert.equal(
        tokenise(grammar, text)
          .map((token) => token.text)
          .join(""),
        text.replace(/[\r\n]/g, ""),
      );
  });

  it("are coloured alike with LF and CR LF", () => {
    for (const text of samples.values()) {
      const words = (source: string) =>
        coloured(grammar, source).map((token) => `${token.kind} ${token.text}`);
      const lf = text.replaceAll("\r\n", "\n");
      assert.deepEqual(words(lf.replaceAll("\n", "\r\n")), words(lf));
    }
  });
});

describe("names of another script", () => {
  for (const [script, line] of [
    ["Cyrillic", "Россия"],
    ["Arabic", "روسيا"],
    ["Chinese", "俄罗斯"],
  ] as const)
    it(`are compiled when a text comes to them: ${script}`, async () => {
      const compiled: string[] = [];
      const grammar = await grammarOf("text.policy", {}, (patterns) => compiled.push(...patterns));
      const first = grammar.tokenizeLine("Russia and the IAEA", INITIAL);
      assert.deepEqual(
        compiled.filter((pattern) => pattern.includes(line.slice(1))),
        [],
      );
      const { tokens } = grammar.tokenizeLine(`the ${line}.`, first.ruleStack);
      assert.ok(tokens.some(({ scopes }) => scopes.includes("support.function.actor.policy")));
    });
});

describe("names of several scripts", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await grammarOf("text.policy");
  });

  for (const [line, words] of [
    ["МАГАТЭ, NATO и Россия", ["МАГАТЭ", "NATO", "Россия"]],
    ["Россия روسيا 俄罗斯 Iran", ["Россия", "روسيا", "俄罗斯", "Iran"]],
    ["俄罗斯。статья VI, Россия", ["俄罗斯", "статья VI", "Россия"]],
    ["Россия, État de Palestine", ["Россия", "État de Palestine"]],
    ["Комитет 1540 and Iran", ["Комитет 1540", "Iran"]],
  ] as const)
    it(`end where those of another one begin: ${line}`, () => {
      assert.deepEqual(
        coloured(grammar, line).map(({ text }) => text),
        words,
      );
    });
});

describe("Markdown", () => {
  let grammar: IGrammar;
  let alone: IGrammar;
  before(async function () {
    this.timeout(installTimeout);
    const markdown = join(
      await extensionsFolder(),
      "markdown-basics",
      "syntaxes",
      "markdown.tmLanguage.json",
    );
    grammar = await grammarOf("text.html.markdown", { "text.html.markdown": markdown });
    alone = await grammarOf("text.html.markdown", {
      "text.html.markdown": markdown,
      "text.policy.injection": undefined,
    });
  });

  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ["paragraphs", "The NPT and Iran.", ["treaty NPT", "actor Iran"]],
    ["headings", "# On the NPT", ["treaty NPT"]],
    ["underlined headings", "The NPT\n=======", ["treaty NPT"]],
    ["lists and quotes", "- NPT\n1. CTBT\n\n> IAEA", ["treaty NPT", "treaty CTBT", "actor IAEA"]],
    ["bold and italic words", "**NPT** and *IAEA*", ["treaty NPT", "actor IAEA"]],
    [
      "tables",
      "| NPT | IAEA |\n|---|---|\n| CTBT | OPCW |",
      ["treaty NPT", "actor IAEA", "treaty CTBT", "actor OPCW"],
    ],
    ["the text of a link, not its address", "[NPT](https://example.org/CTBT)", ["treaty NPT"]],
    ["no address in angle brackets", "<https://example.org/NPT>", []],
    ["no code in a line", "the `NPT` variable", []],
    ["no fenced code", "```\nNPT\n```\n\nCTBT", ["treaty CTBT"]],
    ["no fenced code of a language", "```js\nconst NPT = 1;\n```\n\nCTBT", ["treaty CTBT"]],
    ["no indented code", "Text\n\n    NPT\n\nCTBT", ["treaty CTBT"]],
    [
      "resolutions, articles and dates",
      "resolution 2231 (2015), Article VI, 5 December 2022",
      ["resolution resolution 2231 (2015)", "article Article VI", "date 5 December 2022"],
    ],
  ];
  for (const [title, text, words] of cases)
    it(`colours ${title}`, () => {
      assert.deepEqual(
        coloured(grammar, text).map((token) => `${token.kind} ${token.text}`),
        words,
      );
    });

  for (const [script, text] of [
    ["Latin", "The *NPT*, **Iran** and [the IAEA](https://example.org/CTBT)\nand `NPT`.\n\n- Iran\n"],
    ["Cyrillic", "Это *ДНЯО*, **Россия** и [МАГАТЭ](https://example.org/ООН)\nи `США`.\n\n- Иран\n"],
    ["Arabic", "قالت *روسيا* و **إيران** و [اليابان](https://example.org/روسيا)\nو `روسيا`.\n\n- مصر\n"],
    ["Chinese", "表示*俄罗斯*和**伊朗**及[日本](https://example.org/中国)\n的`美国`。\n\n- 埃及\n"],
  ] as const)
    it(`stays what it is around ${script} names`, () => {
      const marks = (from: IGrammar) =>
        tokenise(from, text).flatMap(({ start, end, scopes }) =>
          Array.from({ length: end - start }, () =>
            scopes.filter((scope) => scope.endsWith(".markdown")).join(" "),
          ),
        );
      assert.deepEqual(marks(grammar), marks(alone));
      assert.equal(coloured(grammar, text).length, 4);
    });

  it("colours a whole sample as the grammar for plain text does, but for code and addresses", async () => {
    const plain = await grammarOf("text.policy");
    const words = (from: IGrammar, text: string) =>
      coloured(from, text).map((token) => `${token.kind} ${token.text}`);
    for (const [name, text] of samples)
      if (name.endsWith(".md")) assert.deepEqual(words(grammar, text), words(plain, text));
  });
});
