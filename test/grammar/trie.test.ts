import assert from "node:assert/strict";
import fc from "fast-check";
import { createOnigScanner, createOnigString } from "vscode-oniguruma";
import { literal, triePattern } from "../../src/core/grammar/trie";
import { propertyRuns } from "../unit/propertyRuns";
import { loadEngine } from "./engine";

const runs = propertyRuns(300);

/** What a pattern matches at the start of a text, by the engine that VS Code uses; undefined when it does not match there. */
function matchAtStart(pattern: string, text: string): string | undefined {
  const scanner = createOnigScanner([`\\G(?:${pattern})`]);
  const match = scanner.findNextMatchSync(createOnigString(text), 0);
  scanner.dispose();
  const range = match?.captureIndices[0];
  return range === undefined ? undefined : text.slice(range.start, range.end);
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
    [["Non-Proliferation Treaty"], "Non‑Proliferation\u00A0 Treaty", "Non‑Proliferation\u00A0 Treaty"],
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

  it("leaves a name out where a tail follows that makes another name of it", () => {
    const pattern = triePattern([
      { text: "Treaty", unlessFollowedBy: [" on X", " of Y"] },
      { text: "Treaty A" },
    ]);
    assert.equal(matchAtStart(pattern, "Treaty on X"), undefined);
    assert.equal(matchAtStart(pattern, "Treaty on Z"), "Treaty");
    assert.equal(matchAtStart(pattern, "Treaty A"), "Treaty A");
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
