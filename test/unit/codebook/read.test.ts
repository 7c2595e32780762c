import assert from "node:assert/strict";
import { codesOf, documentCodesOf, nameBeside, replacementOf } from "../../../src/core/codebook/model";
import { outdatedCodings } from "../../../src/core/codebook/outdated";
import { codesWritten } from "../../../src/core/codebook/places";
import { readCodebook } from "../../../src/core/codebook/read";
import { codeUses } from "../../../src/core/codebook/uses";
import { record, sidecar, speechActs } from "./files";

function withCode(...lines: readonly string[]): string {
  return `format: "glossator-codebook/1"\ncodes:\n  - code: "a"\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

describe("a codebook", () => {
  const { value, problems } = readCodebook(speechActs);

  it("gives codes their paths, and what they have from the codes above them", () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      codesOf(value).map(({ path, retired = false, attributes = [] }) => [
        path,
        retired,
        attributes.map(({ name, max }) => (max === undefined ? name : `${name} ${max}`)).join(),
      ]),
      [
        ["accusation", false, ""],
        ["accusation/state", false, ""],
        ["accusation/institution", false, ""],
        ["commitment", false, "strength 3,tone,public,share,actor"],
        ["commitment/conditional", false, "tone,public,share,actor,strength 5"],
        ["blame", true, ""],
        ["blame/state", true, ""],
        ["blame/press", true, ""],
      ],
    );
    assert.deepEqual(
      documentCodesOf(value).map(({ path }) => path),
      ["genre", "genre/address"],
    );
  });

  it("says what takes the place of a retired code, however long the way", () => {
    const chain = readCodebook(
      [
        'format: "glossator-codebook/1"',
        "codes:",
        "  - { code: a, retired: true, replacedBy: b }",
        "  - { code: b, retired: true, replacedBy: c }",
        "  - { code: c }",
        "  - { code: x, retired: true, replacedBy: y }",
        "  - { code: y, retired: true, replacedBy: x }",
        "  - { code: z, retired: true }",
        "",
      ].join("\n"),
    ).value;
    const next = Object.fromEntries(
      ["a", "b", "x", "z", "c", "none"].map((code) => [code, replacementOf(chain, "passage", code)]),
    );
    assert.deepEqual(next, { a: "c", b: "c", x: undefined, z: undefined, c: undefined, none: undefined });
  });

  const faults: readonly (readonly [title: string, lines: readonly string[], problem: string | undefined])[] =
    [
      ["a day", ['changed: "2026-11-20"', "since: 2026-01-01"], undefined],
      ["a time", ['changed: "2026-11-20T08:00:00Z"'], undefined],
      ["keys of somebody's own", ["x-colour: red", "priority: 1"], undefined],
      [
        "a misspelt key",
        ["defintion: Says so."],
        'codebook.unknown-key: The key "defintion" is not known here, so it has no effect; is "definition" meant?',
      ],
      [
        "a month",
        ['changed: "2026-11"'],
        'codebook.schema: `changed` is a day or a time in quotes, such as "2026-11-20".',
      ],
      [
        "a day that no month has",
        ['since: "2026-13-45"'],
        'codebook.schema: `since` is a day or a time in quotes, such as "2026-11-20".',
      ],
      ["a replacement", ["retired: true", 'replacedBy: "a/b"', "codes: [{ code: b }]"], undefined],
      [
        "a replacement that is not there",
        ["retired: true", 'replacedBy: "b"'],
        'codebook.unknown-replacement: There is no code "b" to replace this one; write the whole path of a code that is there.',
      ],
      [
        "a replacement of a code in use",
        ['replacedBy: "a/b"', "codes: [{ code: b }]"],
        "codebook.unknown-replacement: Only a retired code is replaced; add `retired: true`, or remove `replacedBy`.",
      ],
      [
        "a replacement that is no path",
        ["retired: true", 'replacedBy: "a b"'],
        "codebook.schema: `replacedBy` is the whole path of another code, in quotes.",
      ],
    ];
  for (const [title, lines, problem] of faults)
    it(`takes ${title} as ${problem === undefined ? "right" : "a problem"}`, () => {
      const found = readCodebook(withCode(...lines)).problems.map(
        ({ code, message }) => `${code}: ${message}`,
      );
      assert.deepEqual(found.slice(0, 1), problem === undefined ? [] : [problem]);
    });

  const names: readonly (readonly [path: string, name: string, beside: string])[] = [
    ["accusation", "accusation", ""],
    ["accusation", "Accusation", ""],
    ["genre/joint-statement", "Joint statement", ""],
    ["claim/fact", "Claim about a fact", "Claim about a fact"],
    ["fact", "Факт", "Факт"],
  ];
  for (const [path, name, beside] of names)
    it(`shows ${beside === "" ? "nothing" : `“${beside}”`} beside ${path}, which is called ${name}`, () =>
      assert.equal(nameBeside({ path, name }), beside));

  it("tells where it writes its codes", () => {
    const written = codesWritten(speechActs).map(
      ({ code, level, kind, name }) => `${level} ${kind} ${code}: ${speechActs.slice(name.start, name.end)}`,
    );
    assert.deepEqual(written, [
      "passage definition accusation: accusation",
      "passage definition accusation/state: state",
      "passage definition accusation/institution: institution",
      "passage definition commitment: commitment",
      "passage definition commitment/conditional: conditional",
      "passage definition blame: blame",
      "passage replacement accusation: accusation",
      "passage definition blame/state: state",
      "passage definition blame/press: press",
      "document definition genre: genre",
      "document definition genre/address: address",
    ]);
    assert.deepEqual(codesWritten("codes: ["), []);
  });
});

describe("the codes of a sidecar", () => {
  it("are found with their places, however they are written", () => {
    const yaml = `\uFEFFformat: "glossator/1"
document: { codes: [genre/address, "b"] }
annotations:
  - id: "a1"
    code: "one"
    quote: "q"
  - code: 'two' # c
    quote: q
  - { id: a3, quote: "q", code: three }
  - id: a4
    quote: q
    code:
      four
`.replaceAll("\n", "\r\n");
    const found = codeUses(yaml).map(
      ({ code, level, annotation, start, end }) =>
        `${level} ${annotation?.id} ${code}: ${yaml.slice(start, end)}`,
    );
    assert.deepEqual(found, [
      "passage a1 one: one",
      "passage undefined two: two",
      "passage a3 three: three",
      "passage a4 four: four",
      "document undefined genre/address: genre/address",
      "document undefined b: b",
    ]);
  });

  it("are those of the records that parse", () => {
    const yaml = `${sidecar(record("a", "one"))}  - id: "b\n`;
    assert.deepEqual(
      codeUses(yaml).map(({ code }) => code),
      ["one"],
    );
  });
});

describe("annotations coded under an older definition", () => {
  const book = (changed: string) => readCodebook(withCode(`changed: "${changed}"`)).value;
  const cases: readonly (readonly [
    changed: string,
    at: string | undefined,
    expected: boolean | undefined,
  ])[] = [
    ["2026-11-20", "2026-11-19T23:59:59Z", true],
    ["2026-11-20", "2026-11-20T00:00:00Z", undefined],
    ["2026-11-20", "2026-11-20T01:00:00+02:00", true],
    ["2026-11-20T12:00:00Z", "2026-11-20T11:59:59Z", true],
    ["2026-11-20T12:00:00Z", "2026-11-20T12:00:00Z", undefined],
    ["2026-11-20", undefined, false],
  ];
  for (const [changed, at, expected] of cases)
    it(`${expected === undefined ? "are not" : expected ? "are" : "may be"} those of ${at} for a change of ${changed}`, () => {
      const annotation = {
        id: "x",
        code: "a",
        segments: [{ quote: "q" }],
        ...(at === undefined ? {} : { at }),
      };
      const [found] = outdatedCodings(book(changed), [{ annotation }]);
      assert.equal(found?.isCertain, expected);
    });

  const confirmations: readonly (readonly [confirmed: string, isOutdated: boolean])[] = [
    ["2026-11-19T12:00:00Z", true],
    ["2026-11-20T12:00:00Z", false],
    ["one day", true],
  ];
  for (const [confirmed, isOutdated] of confirmations)
    it(`${isOutdated ? "are" : "are not"} those that were confirmed ${confirmed}`, () => {
      const annotation = {
        id: "x",
        code: "a",
        segments: [{ quote: "q" }],
        at: "2026-11-01T00:00:00Z",
        confirmed,
      };
      assert.equal(outdatedCodings(book("2026-11-20"), [{ annotation }]).length, isOutdated ? 1 : 0);
    });

  it("are none for codes that never changed, are unknown, or are not given", () => {
    const annotation = (code?: string) => ({
      annotation: { id: "x", segments: [{ quote: "q" }], ...(code === undefined ? {} : { code }) },
    });
    const all = [annotation("a"), annotation("b"), annotation()];
    assert.deepEqual(outdatedCodings(readCodebook(withCode()).value, all), []);
    assert.equal(outdatedCodings(book("2026-11-20"), all).length, 1);
  });
});
