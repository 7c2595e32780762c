import assert from "node:assert/strict";
import fc from "fast-check";
import { parsePattern } from "../../../src/core/concordance/pattern/parse";
import { programOf } from "../../../src/core/concordance/pattern/program";
import { matchesOf } from "../../../src/core/concordance/pattern/run";
import { propertyRuns } from "../propertyRuns";

const plenty = 10_000_000;

/** What a regular expression finds; the reasons in words when it is refused. */
function found(source: string, text: string, { isCaseless = false, work = plenty } = {}): readonly string[] {
  const { value: node, problems } = parsePattern(source, isCaseless);
  if (node === undefined) return problems.map(({ code, message }) => `${code}: ${message}`);
  const program = programOf(node);
  if (program === undefined) return ["too large"];
  return [...matchesOf(program, text, { left: work })].map(({ start, end }) => text.slice(start, end));
}

describe("regular expressions in linear time", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["b+", "abba b", ["bb", "b"]],
    ["a|ab", "abab", ["a", "a"]],
    ["(ab|a)(bc|c)?", "abc", ["abc"]],
    ["a.*?b|a", "a1b a2", ["a1b", "a"]],
    ["^a", "aa a", ["a"]],
    ["a$", "aa", ["a"]],
    ["\\d{2,3}", "1 12 1234", ["12", "123"]],
    ["\\bдоговор\\w*", "по договорам, договор; предоговор", ["договорам", "договор"]],
    ["\\Bn", "on no", ["n"]],
    ["[^a-c\\s]+", "abcd efa", ["d", "ef"]],
    ["[\\]x]+", "a]x", ["]x"]],
    ["\\p{Lu}{2,}", "The IAEA and ДНЯО", ["IAEA", "ДНЯО"]],
    ["\\u{20BB7}.", "x𠮷y", ["𠮷y"]],
    ["\\uD842\\uDFB7", "x𠮷y", ["𠮷"]],
    ["(?<year>\\d{4})-(?:\\d\\d)", "2022-12", ["2022-12"]],
    ["[”]", 'a"b', ['"']],
    ["[^”]+", 'a"b', ["a", "b"]],
    ["’s", "OPCW's", ["'s"]],
    ["\\x41\\cJ?", "A", ["A"]],
    ["", "abc", []],
    ["x*", "axxb", ["xx"]],
    ["\\.\\*", "a.*", [".*"]],
  ];
  for (const [source, text, expected] of cases)
    it(`/${source}/ in “${text}”`, () => assert.deepEqual(found(source, text), expected));

  it("finds capital letters in a caseless text when asked", () =>
    assert.deepEqual(found("[A-C]X|Ж", "ax dx ж", { isCaseless: true }), ["ax", "ж"]));

  const refused: readonly (readonly [string, RegExp])[] = [
    ["(a", /^concordance\.unreadable: This is not a regular expression \(unterminated group\)/],
    ["a**", /^concordance\.unreadable: /],
    ["a(?=b)", /^concordance\.unsupported: A look ahead or behind/],
    ["(?<!a)b", /^concordance\.unsupported: A look ahead or behind/],
    ["(a)\\1", /^concordance\.unsupported: A reference back to a group/],
    ["(?<n>a)\\k<n>", /^concordance\.unsupported: A reference back to a group/],
    ["[\\W]", /^concordance\.unsupported: \\W cannot stand in square brackets/],
    ["a{1001}", /^concordance\.unsupported: A part can be repeated 1000 times/],
    ["(a{500}){500}", /^too large$/],
  ];
  for (const [source, reason] of refused)
    it(`refuses /${source}/ with a reason`, () => {
      const [first = "", ...more] = found(source, "aab");
      assert.match(first, reason);
      assert.deepEqual(more, []);
    });

  it("needs work that grows with the text and not with the ways through the pattern", () => {
    const text = "a".repeat(2000);
    for (const source of ["(a+)+b", "(a|a)*b", "(a*)*b", "a*a*a*a*b", "(.*.*)*x"]) {
      const budget = { left: plenty };
      const node = parsePattern(source, false).value;
      assert.ok(node !== undefined);
      const program = programOf(node);
      assert.ok(program !== undefined);
      assert.deepEqual([...matchesOf(program, text, budget)], []);
      assert.ok(plenty - budget.left < 2000 * program.steps.length * 3, source);
    }
  });

  it("stops when the budget is spent", () => {
    assert.deepEqual(found("a.*c|a", "a b ".repeat(1000), { work: 50_000 }).length < 1000, true);
  });

  it("finds what JavaScript finds", () => {
    const atom = (source: string) => ({ source, length: 1 });
    const place = (source: string) => ({ source, length: 0 });
    const { pattern } = fc.letrec<{ pattern: { source: string; length: number } }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom("a", "b", "c", " ", ".", "[ab]", "[^a]", "\\w", "\\s", "\\d").map(atom),
        fc.constantFrom("\\b", "\\B", "^", "$").map(place),
        fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => {
          return { source: a.source + b.source, length: a.length + b.length };
        }),
        fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => {
          return { source: `(?:${a.source}|${b.source})`, length: Math.min(a.length, b.length) };
        }),
        // A repeated part that can be empty is repeated differently; no reader of texts needs one.
        fc
          .tuple(
            tie("pattern").filter(({ length }) => length > 0),
            fc.constantFrom("*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{2,}?"),
          )
          .map(([{ source, length }, quantifier]) => {
            return { source: `(?:${source})${quantifier}`, length: /^[*?]/.test(quantifier) ? 0 : length };
          }),
      ),
    }));
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[abc ]{0,12}$/), ({ source }, text) => {
        const expected = [...text.matchAll(new RegExp(source, "gu"))].map(([match]) => match);
        assert.deepEqual(
          found(source, text),
          expected.filter((match) => match !== ""),
        );
      }),
      { numRuns: propertyRuns(2000) },
    );
  });
});
