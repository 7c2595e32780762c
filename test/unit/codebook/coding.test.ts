import assert from "node:assert/strict";
import { codingProblems, indexCodebook, readCodebookIndex } from "../../../src/core/codebook/coding";
import { readCodebook } from "../../../src/core/codebook/read";
import { record, sidecar, speechActs } from "./files";

const index = indexCodebook(readCodebook(speechActs).value);

/** Problems of a record as "code: underlined words: remedies". */
function found(yaml: string): readonly string[] {
  return codingProblems(yaml, index).map(({ code, start, end, remedies }) => {
    const titles = remedies.map((one) => (one.kind === "value" ? JSON.stringify(one.value) : `+${one.code}`));
    return [code.replace("codebook.", ""), yaml.slice(start, end), titles.join(" ")].join(": ");
  });
}

describe("codes of a sidecar against the codebook", () => {
  it("are all right in a codebook's own terms", () => {
    assert.deepEqual(readCodebook(speechActs).problems, []);
    const yaml = sidecar(
      record("a", "accusation/state"),
      record(
        "b",
        "commitment",
        'attributes: { strength: 3, tone: "warm", public: true, share: 0.5, actor: "x" }',
      ),
      record("c", "commitment/conditional", 'attributes: { strength: 5, tone: ["warm", "cold"] }'),
      ['id: "d"', 'quote: "no code"'],
    );
    assert.deepEqual(found(yaml), []);
  });

  const cases: readonly (readonly [title: string, lines: readonly string[], expected: readonly string[]])[] =
    [
      ["an unknown code", record("a", "nope"), ["unknown-code: nope: +nope"]],
      [
        "a code with a slip of the pen",
        record("a", "acusation/state"),
        ['unknown-code: acusation/state: "accusation/state" +acusation/state'],
      ],
      [
        "a code that moved below another",
        record("a", "state"),
        ['unknown-code: state: "accusation/state" +state'],
      ],
      ["a retired code", record("a", "blame"), ['retired-code: blame: "accusation"']],
      [
        "a code below a retired one",
        record("a", "blame/state"),
        ['retired-code: blame/state: "accusation/state"'],
      ],
      [
        "one that the replacement lacks",
        record("a", "blame/press"),
        ['retired-code: blame/press: "accusation"'],
      ],
      ["an attribute that is missing", record("a", "commitment"), ['missing-attribute: "commitment": ']],
      [
        "a scale's value outside of it",
        record("a", "commitment", "attributes: { strength: 7 }"),
        ["bad-attribute-value: 7: 3"],
      ],
      [
        "a scale's value between two steps",
        record("a", "commitment", "attributes: { strength: 1.2 }"),
        ["bad-attribute-value: 1.2: 1"],
      ],
      [
        "an inherited rule, replaced below",
        record("a", "commitment/conditional", 'attributes: { strength: 6, tone: "wram" }'),
        ["bad-attribute-value: 6: 5", 'bad-attribute-value: "wram": "warm" "cold"'],
      ],
      [
        "values of another type",
        record("a", "commitment", 'attributes: { strength: "2", public: "yes", share: -1, actor: 4 }'),
        [
          'bad-attribute-value: "2": 2',
          'bad-attribute-value: "yes": true',
          "bad-attribute-value: -1: 0",
          'bad-attribute-value: 4: "4"',
        ],
      ],
      [
        "an attribute that the code does not have",
        record("a", "commitment", "attributes:", "  strength: 1", "  strenght: 2"),
        ["unknown-attribute: 2: "],
      ],
      ["any attribute of a code without rules", record("a", "accusation", "attributes: { anything: 1 }"), []],
      [
        "a relation of another type",
        record("a", "accusation", "relations:", '  - { type: "suports", target: "b" }'),
        ['unknown-relation: "suports": "supports"'],
      ],
      [
        "what stands in a record written by hand",
        ["id: a # mine", "code:   nope  # why", "quote: words"],
        ["unknown-code: nope: +nope"],
      ],
    ];
  for (const [title, lines, expected] of cases)
    it(`show ${title}`, () => {
      assert.deepEqual(found(sidecar(lines)), expected);
      const crlf = sidecar(lines).replaceAll("\n", "\r\n");
      assert.deepEqual(found(`\uFEFF${crlf}`), expected);
    });

  it("of the whole text have a list of their own", () => {
    const yaml =
      'format: "glossator/1"\ndocument:\n  codes: ["genre/address", "genre/adress", accusation]\nannotations: []\n';
    assert.deepEqual(found(yaml), [
      'unknown-code: genre/adress: "genre/address" +genre/adress',
      "unknown-code: accusation: +accusation",
    ]);
    const without = indexCodebook(readCodebook('format: "glossator-codebook/1"\ncodes: []\n').value);
    assert.deepEqual(codingProblems(yaml, without), []);
  });

  it("are not held against a codebook that cannot be used", () => {
    assert.equal(readCodebookIndex("codes: ["), undefined);
    assert.equal(readCodebookIndex('format: "glossator-codebook/9"\ncodes: [{ code: "a" }]\n'), undefined);
    assert.equal(readCodebookIndex(speechActs)?.passage.size, index.passage.size);
    assert.equal(readCodebookIndex("")?.passage.size, 0);
  });

  it("have nothing against saying how sure one is", () => {
    const yaml = sidecar(record("a", "commitment", "attributes: { strength: 1, confidence: 2 }"));
    assert.deepEqual(found(yaml), []);
  });

  it("are told in whole sentences", () => {
    const yaml = sidecar(
      record("a", "commitment", 'attributes: { strength: 4, tone: "hot" }'),
      record("b", "blame"),
    );
    assert.deepEqual(
      codingProblems(yaml, index).map(({ message, severity }) => `${severity}: ${message}`),
      [
        'error: The attribute "strength" of annotation a has to be a whole number from 1 to 3.',
        'error: The attribute "tone" of annotation a has to be "warm" or "cold".',
        'information: Annotation b has the code "blame", which is retired; use "accusation".',
      ],
    );
  });
});
