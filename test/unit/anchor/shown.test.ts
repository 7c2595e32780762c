import assert from "node:assert/strict";
import fc from "fast-check";
import { type TextEdit, transformRanges } from "../../../src/core/anchor/live";
import type { TextRange } from "../../../src/core/anchor/model";
import { ShownRanges } from "../../../src/core/anchor/shown";

const red = (...ranges: readonly TextRange[]) => new Map([["red", ranges]]);
const edit = (offset: number, deletedLength: number, insertedText: string): TextEdit => {
  return { offset, deletedLength, insertedText };
};

describe("marks that an editor shows", () => {
  const words = { start: 10, end: 20 };
  const cases: readonly (readonly [string, readonly TextEdit[], TextRange, boolean])[] = [
    ["nothing happened", [], words, false],
    ["words were typed before", [edit(0, 0, "abc")], { start: 13, end: 23 }, false],
    ["words were typed inside", [edit(15, 0, "abc")], { start: 10, end: 23 }, false],
    ["words were deleted behind", [edit(25, 5, "")], words, false],
    ["words were typed at the start", [edit(10, 0, "abc")], { start: 13, end: 23 }, true],
    ["words were typed at the end", [edit(20, 0, "abc")], words, true],
    ["the whole was replaced", [edit(5, 30, "abc")], { start: 5, end: 5 }, true],
    ["the mark belongs elsewhere", [], { start: 11, end: 20 }, true],
  ];
  for (const [title, edits, wanted, isGiven] of cases)
    it(`are ${isGiven ? "" : "not "}given again when ${title}`, () => {
      const shown = new ShownRanges();
      assert.deepEqual(shown.update(red(words), ["red"]), ["red"]);
      shown.follow(edits);
      assert.deepEqual(shown.update(red(wanted), ["red"]), isGiven ? ["red"] : []);
    });

  it("are taken away when nothing is wanted of a kind any more", () => {
    const shown = new ShownRanges();
    assert.deepEqual(shown.update(red(words), ["red", "blue"]), ["red"]);
    assert.deepEqual(shown.update(new Map(), ["red", "blue"]), ["red"]);
    assert.deepEqual(shown.update(new Map(), ["red", "blue"]), []);
  });

  it("are all given again when they are in doubt, also those that should be gone", () => {
    const shown = new ShownRanges();
    shown.update(red(words), ["red", "blue", "green"]);
    shown.update(new Map([["blue", [words]]]), ["red", "blue", "green"]);
    shown.doubt();
    assert.deepEqual(shown.update(new Map([["blue", [words]]]), ["red", "blue", "green"]), ["red", "blue"]);
  });

  it("are not given to an editor that was never given any, and should show none", () => {
    assert.deepEqual(new ShownRanges().update(new Map(), ["red", "blue"]), []);
  });

  it("are what is wanted, in an editor with other rules for borders", () => {
    const edits = fc.array(
      fc.record({
        offset: fc.nat(60),
        deletedLength: fc.nat(8),
        insertedText: fc.constantFrom("", "x", "words"),
      }),
      { maxLength: 6 },
    );
    const ranges = fc
      .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 8 })
      .map((all) => all.sort((a, b) => a - b))
      .map((all) =>
        all.flatMap((start, index) => (index % 2 === 1 ? [] : [{ start, end: all[index + 1] ?? start + 1 }])),
      );
    fc.assert(
      fc.property(ranges, edits, (first, steps) => {
        const shown = new ShownRanges();
        shown.update(red(...first), ["red"]);
        let [wanted, displayed]: (readonly TextRange[])[] = [first, first];
        for (const step of steps) {
          wanted = transformRanges(wanted ?? [], [step]);
          displayed = (displayed ?? []).map((range) => otherRules(range, step));
          shown.follow([step]);
          if (shown.update(red(...wanted), ["red"]).length > 0) displayed = wanted;
          assert.deepEqual(displayed, wanted);
        }
      }),
    );
  });
});

/** An editor whose marks grow at their borders and keep what is left of them. */
function otherRules({ start, end }: TextRange, { offset, deletedLength, insertedText }: TextEdit): TextRange {
  const move = (at: number, isEnd: boolean) => {
    if (at < offset || (at === offset && !isEnd)) return at;
    return Math.max(offset, at - deletedLength) + insertedText.length;
  };
  return { start: move(start, false), end: move(end, true) };
}
