import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeSidecars } from "../../../src/core/merge/merge";
import { applySplices, editSidecar } from "../../../src/core/sidecar/edit";
import type { Refusal, SidecarChange } from "../../../src/core/sidecar/model";
import { readSidecar } from "../../../src/core/sidecar/read";
import { recodeSidecar } from "../../../src/core/sidecar/recode";
import { propertyRuns } from "../propertyRuns";

const byHand = `format: "glossator/1"
# by ana
annotations:
  - id: "a"
    code: claim # too strong?
    quote: "the NPT"
    span: [4, 11]
conflicts:
  - { id: "a", field: "note", ours: "x", theirs: "y" }
`;

function changed(yaml: string, ...changes: readonly SidecarChange[]): string {
  const { value, problems } = editSidecar(yaml, changes);
  assert.ok(value !== undefined, JSON.stringify(problems));
  return applySplices(yaml, value);
}

function refuse(refusal: Refusal): SidecarChange {
  return { kind: "refuse", refusal };
}

function unrefuse(refusal: Refusal): SidecarChange {
  return { kind: "unrefuse", refusal };
}

function refusedIn(yaml: string): readonly Refusal[] {
  return readSidecar(yaml).value.refused;
}

const one: Refusal = { code: "claim", quote: "the NPT", before: "left ", after: " last year" };
const two: Refusal = { code: "claim", quote: "the CTBT", mentions: ["ctbt"] };

describe("refused suggestions in a sidecar", () => {
  it("add one line each, sorted, and leave everything else as it is", () => {
    assert.equal(
      changed(byHand, refuse(one), refuse(two)),
      byHand.replace(
        "conflicts:",
        `refused:
  - { code: "claim", quote: "the CTBT", mentions: ["ctbt"] }
  - { code: "claim", quote: "the NPT", before: "left ", after: " last year" }
conflicts:`,
      ),
    );
  });

  it("are remembered once, and are gone without a trace when they are taken back", () => {
    const both = changed(byHand, refuse(one), refuse(two));
    assert.equal(changed(both, refuse(one)), both);
    assert.equal(changed(both, unrefuse(two), unrefuse(one)), byHand);
    assert.equal(changed(byHand, unrefuse(one)), byHand);
  });

  it("begin a file", () => {
    const yaml = changed("", refuse(one));
    assert.deepEqual(readSidecar(yaml).problems, []);
    assert.deepEqual(refusedIn(yaml), [one]);
  });

  it("without a code or a quote are a problem with a place, and the others go on working", () => {
    const yaml = changed(byHand, refuse(one)).replace("refused:", 'refused:\n  - { code: "claim" }');
    const [problem] = readSidecar(yaml).problems.filter(({ code }) => code === "sidecar.bad-field");
    assert.match(problem?.message ?? "", /refused suggestion has a code and a quote.*"quote" is missing/);
    assert.deepEqual(refusedIn(yaml), [one]);
  });

  it("follow a code that is renamed, and go with one that is deleted", () => {
    const yaml = changed(byHand, refuse(one), refuse(two));
    const recoded = (to: string | undefined) => {
      const { value } = recodeSidecar(yaml, () => to);
      assert.ok(value !== undefined);
      assert.equal(value.recoded.length, 1, "a refusal is no use of the code");
      return applySplices(yaml, value.splices);
    };
    assert.deepEqual(
      refusedIn(recoded("accusation")).map(({ code }) => code),
      ["accusation", "accusation"],
    );
    assert.ok(!recoded(undefined).includes("refused"));
  });
});

const refusal: fc.Arbitrary<Refusal> = fc.record(
  {
    code: fc.constantFrom("a", "b"),
    quote: fc.constantFrom("the NPT", "CTBT", "é \" '"),
    before: fc.constantFrom("x ", "y\n"),
    after: fc.constantFrom(" x", " # y"),
    mentions: fc.constantFrom(["npt"], ["npt", "ctbt"]),
  },
  { requiredKeys: ["code", "quote"] },
);
const refusals = fc.array(refusal, { maxLength: 6 });

function names(all: readonly Refusal[]): ReadonlySet<string> {
  return new Set(all.map((item) => JSON.stringify(item)));
}

describe("a merge of refused suggestions", () => {
  it("keeps what either side refused, drops what either side took back, and never conflicts", () => {
    fc.assert(
      fc.property(refusals, refusals, refusals, fc.nat(3), (common, mine, other, dropped) => {
        const base = changed(byHand, ...common.map(refuse));
        const gone = common.slice(0, dropped);
        const ours = changed(base, ...gone.map(unrefuse), ...mine.map(refuse));
        const theirs = changed(base, ...other.map(refuse));
        const merged = mergeSidecars(base, ours, theirs);
        assert.ok(merged.kind === "merged");
        assert.equal(merged.conflicts, 1, "the one that was there");
        const [before, a, b] = [base, ours, theirs].map((yaml) => names(refusedIn(yaml)));
        assert.ok(before !== undefined && a !== undefined && b !== undefined);
        const expected = [...new Set([...a, ...b])].filter(
          (name) => !before.has(name) || (a.has(name) && b.has(name)),
        );
        assert.deepEqual([...names(refusedIn(merged.text))].sort(), expected.sort());
        const swapped = mergeSidecars(base, theirs, ours);
        assert.ok(swapped.kind === "merged");
        assert.deepEqual(refusedIn(swapped.text), refusedIn(merged.text));
        assert.ok(merged.text.includes("# by ana") && merged.text.includes("# too strong?"));
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
