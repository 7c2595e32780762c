import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeSidecars } from "../../../src/core/merge/merge";
import { applySplices, editSidecar } from "../../../src/core/sidecar/edit";
import type { SidecarChange } from "../../../src/core/sidecar/model";
import { readSidecar } from "../../../src/core/sidecar/read";
import { runs } from "../sidecar/handWritten";
import { branches } from "./branches";

const file = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

const base = file(
  'format: "glossator/1"',
  "annotations:",
  "  # checked by ana",
  '  - id: "a7k3q9zd"',
  "    code: accusation # too strong?",
  '    quote: "reformat the OPCW"',
  "    span: [40, 57]",
  '    base: "3f0c9b1e44aa"',
  '    attributes: { stance: "critical", confidence: 2 }',
  '    mentions: ["opcw", "cwc"]',
  "",
  '  - id: "p8d2mxw4"',
  '    code: "demand"',
  '    quote: "ensure strict implementation"',
  "    span: [90, 118]",
);

/** The base with one text in the place of another, which has to be there. */
function edited(from: string, to: string, text = base): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

function merged(ours: string, theirs: string, from = base) {
  const outcome = mergeSidecars(from, ours, theirs);
  assert.ok(outcome.kind === "merged");
  return outcome;
}

const clean: readonly (readonly [title: string, ours: string, theirs: string, expected: string])[] = [
  [
    "different fields of one annotation, by hand and with a comment",
    edited("code: accusation #", "code: regret #"),
    edited("span: [40, 57]", 'span: [40, 57]\n    note: "names no state"'),
    edited(
      'mentions: ["opcw", "cwc"]',
      'mentions: ["opcw", "cwc"]',
      edited("accusation #", '"regret" #', edited('44aa"\n', '44aa"\n    note: "names no state"\n')),
    ),
  ],
  [
    "different attributes",
    edited("confidence: 2", "confidence: 3"),
    edited('stance: "critical"', 'stance: "hostile"'),
    edited('{ stance: "critical", confidence: 2 }', '{ stance: "hostile", confidence: 3 }'),
  ],
  [
    "additions to and deletions from one list",
    edited('["opcw", "cwc"]', '["opcw", "cwc", "iaea"]'),
    edited('["opcw", "cwc"]', '["opcw"]'),
    edited('["opcw", "cwc"]', '["iaea", "opcw"]'),
  ],
];

describe("a merge joins", () => {
  for (const [title, ours, theirs, expected] of clean)
    it(title, () => {
      const outcome = merged(ours, theirs);
      assert.equal(outcome.conflicts, 0);
      // Spelling and place of what changed are the writer's; everything else stands as it was.
      assert.deepEqual(readSidecar(outcome.text).value.annotations, readSidecar(expected).value.annotations);
      for (const kept of ["  # checked by ana\n", "# too strong?", '\n\n  - id: "p8d2mxw4"'])
        assert.ok(outcome.text.includes(kept), outcome.text);
    });

  it("annotations of both sides by their place in the text", () => {
    const one = '  - id: "k1"\n    quote: "first"\n    span: [10, 15]\n';
    const two = '  - id: "k2"\n    quote: "third"\n    span: [60, 65]\n';
    const outcome = merged(
      edited("  # checked", `${one}  # checked`),
      edited('  - id: "p8', `${two}  - id: "p8`),
    );
    assert.deepEqual(
      readSidecar(outcome.text).value.annotations.map(({ id }) => id),
      ["k1", "a7k3q9zd", "k2", "p8d2mxw4"],
    );
  });

  it("comments that both sides wrote", () => {
    const ours = edited("# checked by ana", "# checked by ana and ben");
    const theirs = edited(
      "format:",
      "# our second round\nformat:",
      edited('"demand"', '"appeal" # was demand'),
    );
    const { text, conflicts } = merged(ours, theirs);
    assert.equal(conflicts, 0);
    for (const comment of ["# checked by ana and ben", "# our second round", "# was demand", "# too strong?"])
      assert.ok(text.includes(comment), text);
  });

  it("files with Windows line ends and a byte-order mark, and writes neither", () => {
    const ours = `\uFEFF${edited('"demand"', '"appeal"').replaceAll("\n", "\r\n")}`;
    const outcome = merged(ours, edited("accusation", "regret"));
    assert.ok(!/[\r\uFEFF]/.test(outcome.text));
    assert.deepEqual(
      readSidecar(outcome.text).value.annotations.map(({ code }) => code),
      ["regret", "appeal"],
    );
  });

  it("what stands in brackets, written anew", () => {
    const flow = '{ format: "glossator/1", annotations: [{ id: k1, quote: q }] } # mine\n';
    const theirs = flow.replace("quote: q", "quote: q, note: n");
    const { text, movedComments } = merged(flow.replace("quote: q", "quote: q, code: c"), theirs, flow);
    const [only] = readSidecar(text).value.annotations;
    assert.deepEqual([only?.code, only?.note], ["c", "n"]);
    assert.equal(movedComments, 1);
    assert.ok(text.includes("# mine"));
  });
});

describe("a conflict", () => {
  const cases: readonly (readonly [field: string, ours: string, theirs: string])[] = [
    ["code", edited("code: accusation", "code: regret"), edited("code: accusation", "code: praise")],
    ["attributes.stance", edited('"critical"', '"hostile"'), edited('"critical"', '"neutral"')],
    ["selector", edited("[40, 57]", "[41, 58]"), edited("[40, 57]", "[42, 59]")],
    [
      "annotation",
      edited("code: accusation", "code: regret"),
      base.slice(0, base.indexOf("  # ch")) + base.slice(base.indexOf('  - id: "p8')),
    ],
  ];
  for (const [field, ours, theirs] of cases) {
    it(`in ${field} keeps both sides as data`, () => {
      const { text, conflicts } = merged(ours, theirs);
      assert.equal(conflicts, 1);
      const { value, problems } = readSidecar(text);
      assert.deepEqual(
        value.conflicts.map((one) => [one.id, one.field]),
        [["a7k3q9zd", field]],
      );
      assert.deepEqual(
        problems.map(({ code }) => code),
        ["sidecar.conflict"],
      );
      const isDeletion = / was deleted on one side of a merge and changed on the other;/;
      assert.equal(isDeletion.test(problems[0]?.message ?? ""), field === "annotation");
      assert.ok(value.annotations.some(({ id }) => id === "a7k3q9zd"));
    });
    for (const [keep, side] of [
      ["ours", ours],
      ["theirs", theirs],
    ] as const)
      it(`in ${field} is settled by keeping ${keep}`, () => {
        const settled = settle(merged(ours, theirs).text, [{ kind: "settle", id: "a7k3q9zd", field, keep }]);
        const now = readSidecar(settled);
        assert.deepEqual(now.problems, []);
        assert.deepEqual(now.value.annotations, readSidecar(side).value.annotations);
        assert.ok(!settled.includes("conflicts"));
      });
  }

  it("that is settled already is told apart from one that is not there", () => {
    const { value, problems } = editSidecar(base, [
      { kind: "settle", id: "a7k3q9zd", field: "code", keep: "ours" },
    ]);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["sidecar.no-such-conflict"],
    );
  });

  it("of an earlier merge stays until it is settled", () => {
    const [, ours, theirs] = cases[0] ?? ["", "", ""];
    const open = merged(ours, theirs).text;
    const again = merged(
      edited('"demand"', '"appeal"', open),
      edited('"demand"', '"demand" # sure', open),
      open,
    );
    assert.equal(again.conflicts, 1);
    const settled = settle(open, [{ kind: "settle", id: "a7k3q9zd", field: "code", keep: "theirs" }]);
    assert.equal(merged(settled, edited('"demand"', '"appeal"', open), open).conflicts, 0);
  });

  it("can always be settled, whatever the sides hold", function () {
    this.timeout(0);
    fc.assert(
      fc.property(
        branches,
        fc.constantFrom("ours", "theirs", "current"),
        ({ base: from, ours, theirs }, keep) => {
          const outcome = mergeSidecars(from, ours, theirs);
          assert.ok(outcome.kind === "merged");
          const { conflicts } = readSidecar(outcome.text).value;
          const decisions = conflicts.map(
            ({ id, field }): SidecarChange => ({
              kind: "settle",
              field,
              keep,
              ...(id === undefined ? {} : { id }),
            }),
          );
          const now = readSidecar(settle(outcome.text, decisions));
          assert.deepEqual(now.value.conflicts, []);
          assert.equal(now.value.writable, true);
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );
  });
});

describe("a merge refuses", () => {
  const broken: readonly (readonly [title: string, text: string, code: string])[] = [
    ["what is no YAML", 'format: "glossator/1"\nannotations: [\n', "sidecar.syntax"],
    ["conflict markers", `<<<<<<< HEAD\n${base}`, "sidecar.syntax"],
    ["a format of a later version", edited("glossator/1", "glossator/2"), "sidecar.format"],
    ["an annotation without an id", edited('id: "p8d2mxw4"\n    ', ""), "sidecar.missing-id"],
    ["an id used twice", edited("p8d2mxw4", "a7k3q9zd"), "sidecar.duplicate-id"],
  ];
  for (const [title, text, code] of broken)
    for (const [side, texts] of [
      ["base", [text, base, base]],
      ["ours", [base, text, base]],
      ["theirs", [base, base, text]],
    ] as const)
      it(`${title}, on ${side}`, () => {
        const outcome = mergeSidecars(...(texts as [string, string, string]));
        assert.ok(outcome.kind === "unreadable");
        assert.equal(outcome.side, side);
        assert.equal(outcome.problems[0]?.code, code);
      });
});

function settle(text: string, changes: readonly SidecarChange[]): string {
  const { value, problems } = editSidecar(text, changes);
  assert.ok(value !== undefined, problems.map(({ message }) => message).join());
  return applySplices(text, value);
}
