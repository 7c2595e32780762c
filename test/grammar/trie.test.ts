import assert from "node:assert/strict";
import fc from "fast-check";
import { createOnigScanner, createOnigString } from "vscode-oniguruma";
import { literal, type TrieName, trieGroups, triePattern } from "../../src/core/grammar/trie";
import { propertyRuns } from "../unit/propertyRuns";
import { loadEngine } from "./engine";

const runs = propertyRuns(300);

/** What a pattern matches at the start of a text, by the engine that VS Code uses; undefined when it does not match there. */
function matchAtStart(pattern: string, text: string): string | undefined {
  const scanner = createOnigScanner([`${trieGroups}(?<one>){0}(?<two>){0}\\G(?:${pattern})`]);
  const match = scanner.findNextMatchSync(createOnigString(text), 0);
  scanner.dispose();
  const range = match?.captureIndices[0];
  return range === undefined ? undefined : text.slice(range.start, range.end);
}

/** Whether a pattern that matches a whole text sets a mark on its way. */
function isMarked(pattern: string, mark: string, text: string): boolean {
  return matchAtStart(`(?:${pattern})$\\k<${mark}>`, text) === text;
}

describe("names as one pattern", () => {
  before(loadEngine);

  const cases: readonly (readonly [names: readonly string[], text: string, matched: string | undefined])[] = [
    [["NPT"], "NPT", "NPT"],
    [["NPT"], "NPX", undefined],
    [["New START", "New START Treaty"], "New START Treaty text", "New START Treaty"],
    [["New START", "New START Treaty"], "New START Treat", "New START"],
    [["UN", "UNSC", "UNESCO"], "UNESC", "UN"],
    [["a", "ab", "abc"], "abd", "ab"],
    [["E3/EU+3", "E3"], "E3/EU+3", "E3/EU+3"],
    [["U.S."], "UxSx", undefined],
    [["(a|b)*[c]{2}^$"], "(a|b)*[c]{2}^$", "(a|b)*[c]{2}^$"],
    [["Côte d'Ivoire"], "Côte d’Ivoire", "Côte d’Ivoire"],
    [["Non-Proliferation Treaty"], "Non‑Proliferation Treaty", "Non‑Proliferation Treaty"],
    [["Non-Proliferation\u00A0Treaty"], "Non-Proliferation Treaty", "Non-Proliferation Treaty"],
    [["Non-Proliferation Treaty"], "Non-Proliferation\u00A0Treaty", undefined],
    [["Договор"], "Договора", "Договор"],
    [["不扩散"], "不扩散条约", "不扩散"],
    [["𠀀b"], "𠀀b", "𠀀b"],
    [[], "", undefined],
    [[], "a", undefined],
  ];
  for (const [names, text, matched] of cases)
    it(`${JSON.stringify(names)} in ${JSON.stringify(text)}: ${JSON.stringify(matched) ?? "nothing"}`, () => {
      assert.equal(matchAtStart(triePattern(names.map((name) => ({ text: name }))), text), matched);
    });

  it("matches the longest of the names that the text begins with, and nothing else", () => {
    const name = fc.array(fc.constantFrom("a", "b", "ab", "é", ".", "+", "(", "不"), {
      minLength: 1,
      maxLength: 5,
    });
    const word = name.map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), word, (names, text) => {
        const expected = names.filter((one) => text.startsWith(one)).sort((a, b) => b.length - a.length)[0];
        assert.equal(matchAtStart(triePattern(names.map((one) => ({ text: one }))), text), expected);
      }),
      { numRuns: runs },
    );
  });

  it("sets the mark of the name that is matched, and no other", () => {
    const mark = fc.constantFrom(undefined, "one", "two");
    const word = fc
      .array(fc.constantFrom("a", "b", "ab", "é", "不"), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(""));
    const name: fc.Arbitrary<TrieName> = fc.record({ text: word, mark });
    const names = fc.uniqueArray(name, { maxLength: 8, selector: ({ text }) => text });
    fc.assert(
      fc.property(names, word, (some, text) => {
        // A match has to end where the text does, so that longer names are tried first and given up.
        const expected = some.find((one) => one.text === text);
        const marks = ["one", "two"].filter((one) => isMarked(triePattern(some), one, text));
        assert.deepEqual(marks, expected?.mark === undefined ? [] : [expected.mark]);
      }),
      { numRuns: runs },
    );
  });

  it("counts a name that is a word only where its neighbours are not in capitals", () => {
    const pattern = `.*?${triePattern([{ text: "US", isWord: true }])}`;
    assert.equal(matchAtStart(pattern, "the US is"), "the US");
    assert.equal(matchAtStart(pattern, "HELP US now"), undefined);
    assert.equal(matchAtStart(pattern, "US AND them"), undefined);
    assert.equal(matchAtStart(pattern, "US"), "US");
  });

  it("writes one name with the same tolerance", () => {
    assert.equal(matchAtStart(literal("d'Ivoire - A.B"), "d’Ivoire \u2013 A.B"), "d’Ivoire – A.B");
  });
});
