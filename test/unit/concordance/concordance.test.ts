import assert from "node:assert/strict";
import fc from "fast-check";
import { type ContextSize, concordanceOf } from "../../../src/core/concordance/concordance";
import { type KeywordQuery, readKeyword } from "../../../src/core/concordance/query";
import { type ConcordanceOrder, sortedRows } from "../../../src/core/concordance/sort";

const words = (count: number): ContextSize => ({ count, unit: "words" });

function search(text: string, query: KeywordQuery, context = words(2)) {
  const { value, problems } = readKeyword(query);
  assert.ok(value !== undefined, problems[0]?.message);
  return concordanceOf(text, value, context);
}

/** Rows as "left [key] right". */
function lines(text: string, query: KeywordQuery, context = words(2)): readonly string[] {
  return search(text, query, context).rows.map(({ left, key, right }) => `${left} [${key}] ${right}`.trim());
}

const wrapped = "We call on both\r\nsides to talk. They\nsaid “arms-control” and charms.\n\nCall on nobody.";

describe("keyword in context", () => {
  const cases: readonly (readonly [string, KeywordQuery, ContextSize, readonly string[]])[] = [
    ["a phrase over a line's end", { words: "both sides" }, words(2), ["call on [both sides] to talk."]],
    [
      "capital and small letters",
      { words: "call on" },
      words(1),
      ["We [call on] both", "charms. [Call on] nobody."],
    ],
    ["capital letters only", { words: "Call", isCaseSensitive: true }, words(1), ["charms. [Call] on"]],
    [
      "other quotation marks and hyphens",
      { words: '"arms‑control"' },
      words(1),
      ["said [“arms-control”] and"],
    ],
    ["parts of words", { words: "arms" }, words(1), ["said “ [arms] -control” and", "and ch [arms] . Call"]],
    ["whole words only", { words: "arms", isWholeWord: true }, words(1), ["said “ [arms] -control” and"]],
    ["any letters", { words: "ch*s" }, words(1), ["and [charms] . Call"]],
    ["any letters before a hyphen", { words: "*-control" }, words(0), ["[arms-control]"]],
    ["nothing across paragraphs", { words: "charms. Call" }, words(1), []],
    [
      "a regular expression",
      { words: "\\bs\\w+\\b", isRegex: true },
      words(1),
      ["both [sides] to", "They [said] “arms-control”"],
    ],
    ["ends of paragraphs", { words: "^\\w+", isRegex: true }, words(0), ["[We]", "[Call]"]],
    [
      "a context in characters",
      { words: "talk" },
      { count: 9, unit: "characters" },
      ["sides to [talk] . They sa"],
    ],
  ];
  for (const [title, query, context, expected] of cases)
    it(`finds ${title}`, () => assert.deepEqual(lines(wrapped, query, context), expected));

  it("counts signs as words where words are not parted", () =>
    assert.deepEqual(lines("我们要求各方遵守条约。", { words: "各方" }), ["要求 [各方] 遵守"]));

  it("finds words written with combining marks, soft hyphens and no-break spaces", () =>
    assert.deepEqual(lines("la re\u0301\u00ADunion du\u00A0G7", { words: "réunion du g7" }, words(1)), [
      "la [re\u0301\u00ADunion du G7]",
    ]));

  it("cuts no sign in two", () =>
    assert.deepEqual(lines("👩‍👩‍👧 talk 👩‍👩‍👧", { words: "talk" }, { count: 2, unit: "characters" }), [
      "👩‍👩‍👧 [talk] 👩‍👩‍👧",
    ]));

  const bad: readonly (readonly [KeywordQuery, RegExp])[] = [
    [{ words: " " }, /^Say what to look for/],
    [{ words: "(", isRegex: true }, /^This is not a regular expression/],
    [{ words: "(a{900}){900}", isRegex: true }, /^This is too much for one search/],
    [{ words: "a".repeat(3000) }, /^This is too much for one search/],
  ];
  for (const [query, message] of bad)
    it(`refuses “${query.words.slice(0, 20)}”`, () => {
      const { value, problems } = readKeyword(query);
      assert.equal(value, undefined);
      assert.match(problems[0]?.message ?? "", message);
    });

  it("says when a text was not searched to its end", () => {
    const { isCut, rows } = search("a b ".repeat(40_000), { words: "a.*c|a", isRegex: true }, words(0));
    assert.equal(isCut, true);
    assert.ok(rows.length < 40_000);
  });

  it("gives rows whose places hold the keyword", () => {
    const texts = fc.array(
      fc.constantFrom("arms", "Arms", " ", "\n", "\r\n", "\n\n", "-", "…", "é", "👍", "x"),
    );
    fc.assert(
      fc.property(texts, fc.nat(3), (parts, count) => {
        const text = parts.join("");
        const { rows } = search(text, { words: "arms" }, words(count));
        assert.equal(rows.length, text.match(/arms/gi)?.length ?? 0);
        for (const { start, end, key, left, right } of rows) {
          assert.equal(text.slice(start, end), key);
          assert.ok(left.split(" ").length <= count + 1 && right.split(" ").length <= count + 1);
        }
      }),
    );
  });
});

describe("the order of a concordance", () => {
  const text = "the new arms race\n\nan old arms deal\n\nThe arms trade\n\nno Nuclear arms control\n\narms";
  const orders: readonly (readonly [ConcordanceOrder, readonly string[]])[] = [
    [
      "file",
      [
        "the new|race",
        "arms race an old|deal",
        "old arms deal The|trade",
        "arms trade no Nuclear|control",
        "no Nuclear arms control|",
      ],
    ],
    [
      "left",
      [
        "no Nuclear arms control|",
        "the new|race",
        "arms trade no Nuclear|control",
        "arms race an old|deal",
        "old arms deal The|trade",
      ],
    ],
    [
      "right",
      [
        "no Nuclear arms control|",
        "arms trade no Nuclear|control",
        "arms race an old|deal",
        "the new|race",
        "old arms deal The|trade",
      ],
    ],
  ];
  for (const [by, expected] of orders)
    it(`goes by ${by}`, () => {
      const { value } = readKeyword({ words: "arms" });
      assert.ok(value !== undefined);
      const rows = concordanceOf(text, value, { count: 4, unit: "words" }).rows.map((row) => ({
        ...row,
        right: row.right.split(" ")[0] ?? "",
      }));
      assert.deepEqual(
        sortedRows(rows, by).map(({ left, right }) => `${left}|${right}`),
        expected,
      );
    });
});
