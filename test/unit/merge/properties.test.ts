/** What a merge promises for any three sidecars. */

import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeSidecars } from "../../../src/core/merge/merge";
import { readSidecar } from "../../../src/core/sidecar/read";
import { newSidecar } from "../../../src/core/sidecar/write";
import { runs } from "../sidecar/handWritten";
import { dataIn, recordsIn, restIn } from "../sidecar/oracle";
import { apart, attributesChanged, type Branches, branches, byHand, canonical } from "./branches";
import { checkFields, conflictsIn, withoutSides } from "./oracle";

const options = { numRuns: runs, endOnFailure: true };

function merge(base: string, ours: string, theirs: string): string {
  const outcome = mergeSidecars(base, ours, theirs);
  assert.ok(outcome.kind === "merged", JSON.stringify(outcome));
  assert.equal(outcome.conflicts, conflictsIn(outcome.text).length);
  return outcome.text;
}

/** A property of three sidecars. */
function holds(three: fc.Arbitrary<Branches>, check: (one: Branches, merged: string) => void): void {
  fc.assert(
    fc.property(three, (one) => check(one, merge(one.base, one.ours, one.theirs))),
    options,
  );
}

function normal(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

describe("a merge", function () {
  this.timeout(0);

  it("gives a sidecar that reads cleanly but for its conflicts (M1, M18)", () => {
    holds(branches, ({ base, ours, theirs }, merged) => {
      const known = new Set([base, ours, theirs].flatMap((text) => codesIn(text)));
      assert.notEqual(dataIn(merged), undefined);
      assert.deepEqual(
        codesIn(merged).filter((code) => !known.has(code) && code !== "sidecar.conflict"),
        [],
      );
      assert.equal(readSidecar(merged).value.writable, true);
    });
  });

  it("of equal texts is that text (M2, M4)", () => {
    holds(branches, ({ base, ours }) => {
      assert.equal(merge(base, base, base), normal(base));
      assert.equal(merge(base, ours, ours), normal(ours));
    });
  });

  it("with one side unchanged is the other side, byte for byte (M3)", () => {
    holds(branches, ({ base, ours }) => {
      assert.equal(merge(base, ours, base), normal(ours));
      assert.equal(merge(base, base, ours), normal(ours));
    });
  });

  it("made again changes nothing (M5)", () => {
    holds(branches, ({ base, ours, theirs }, merged) => {
      if (conflictsIn(merged).length > 0) return;
      assert.deepEqual(dataIn(merge(base, merged, theirs)), dataIn(merged));
      assert.deepEqual(dataIn(merge(base, ours, merged)), dataIn(merged));
    });
  });

  it("gives the same data with the sides swapped (M6)", () => {
    holds(branches, ({ base, ours, theirs }, merged) => {
      assert.deepEqual(withoutSides(merge(base, theirs, ours)), withoutSides(merged));
    });
  });

  it("writes the same bytes with the sides swapped, where nobody wrote by hand and nothing is left to settle", () => {
    holds(fc.oneof(canonical, attributesChanged), ({ base, ours, theirs }, merged) => {
      if (conflictsIn(merged).length === 0) assert.equal(merge(base, theirs, ours), merged);
    });
  });

  it("keeps, deletes and joins records and fields as each side changed them (M7-M15, M19)", () => {
    holds(branches, checkFields);
  });

  it("keeps every comment of records that stay (M16)", () => {
    holds(byHand, ({ base, ours }) => {
      const commented = normal(base).replace(/^(format: .*)$/m, "# from the other side\n$1");
      const merged = merge(base, ours, commented);
      if (commented !== normal(base)) assert.ok(merged.includes("# from the other side"), merged);
    });
  });

  it("is written as Glossator writes, whatever the order of the records (M17)", () => {
    holds(canonical, ({ base, ours, theirs }, merged) => {
      if (conflictsIn(merged).length > 0 || merged === ours || merged === theirs) return;
      const { document, annotations } = readSidecar(merged).value;
      assert.equal(newSidecar(document, annotations).value, merged);
      if (ours !== base && theirs !== base)
        assert.equal(merge(reversed(base), reversed(ours), reversed(theirs)), merged);
    });
  });

  it("of texts that are no sidecars says so, and says on which side; it never throws and merges none away (M21)", () => {
    const cut = fc.tuple(branches, fc.nat(400)).map(([{ theirs }, at]) => theirs.slice(0, at));
    const anything = fc.oneof(fc.string(), cut, fc.constant("<<<<<<< ours\n"), fc.constant("- 1\n"));
    fc.assert(
      fc.property(branches, anything, fc.constantFrom(0, 1, 2), ({ base, ours, theirs }, text, side) => {
        const texts = [base, ours, theirs].map((one, index) => (index === side ? text : one));
        const [a = "", b = "", c = ""] = texts;
        const outcome = mergeSidecars(a, b, c);
        if (outcome.kind === "unreadable")
          return assert.equal(["base", "ours", "theirs"].includes(outcome.side), true);
        const known = recordsIn(a);
        const all = dataIn(outcome.text);
        for (const id of [...recordsIn(b).keys(), ...recordsIn(c).keys()])
          if (!known.has(id)) assert.ok(JSON.stringify(all).includes(JSON.stringify(id)), id);
      }),
      options,
    );
  });

  it("of three branches that touch different annotations is the same in any order, without conflict (M19, M20)", () => {
    fc.assert(
      fc.property(apart, ([base, a, b, c]) => {
        const one = merge(base, merge(base, a, b), c);
        const two = merge(base, a, merge(base, b, c));
        const three = merge(base, merge(base, c, a), b);
        assert.deepEqual(conflictsIn(one), []);
        assert.deepEqual([recordsIn(two), restIn(two)], [recordsIn(one), restIn(one)]);
        assert.deepEqual([recordsIn(three), restIn(three)], [recordsIn(one), restIn(one)]);
      }),
      options,
    );
  });
});

function codesIn(text: string): readonly string[] {
  return readSidecar(text).problems.map(({ code }) => code);
}

function reversed(text: string): string {
  const { document, annotations } = readSidecar(text).value;
  return newSidecar(document, [...annotations].reverse()).value ?? "";
}
