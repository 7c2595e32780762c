import assert from "node:assert/strict";
import fc from "fast-check";
import { type TextEdit, transformRanges } from "../../../src/core/anchor/live";
import type { TextRange } from "../../../src/core/anchor/model";
import { propertyRuns } from "../propertyRuns";

/** A text in which each unit of the original has a number of its own, and what was put in is -1. */
type Numbered = readonly number[];

const length = 300;

/** Edits of one event: of separate places, as an editor reports them, in any order. */
const event = fc.array(
  fc.record({ at: fc.nat(4000), deleted: fc.nat(14), inserted: fc.string({ maxLength: 8 }) }),
  { minLength: 1, maxLength: 4 },
);
const scripts = fc.array(event, { minLength: 1, maxLength: 200, size: "medium" });
const passages = fc.array(fc.tuple(fc.nat(length - 1), fc.nat(length - 1)), { minLength: 1, maxLength: 8 });

/** The edits of an event on a text of this length; what would overlap another edit is left out. */
function editsOf(
  steps: readonly { at: number; deleted: number; inserted: string }[],
  size: number,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { at, deleted, inserted } of steps) {
    const offset = at % (size + 1);
    const deletedLength = Math.min(deleted, size - offset);
    const isApart = edits.every(
      (other) => offset + deletedLength < other.offset || other.offset + other.deletedLength < offset,
    );
    if (isApart) edits.push({ offset, deletedLength, insertedText: inserted });
  }
  return edits;
}

function applied(text: Numbered, edits: readonly TextEdit[]): Numbered {
  let now = text;
  for (const { offset, deletedLength, insertedText } of [...edits].sort((a, b) => b.offset - a.offset))
    now = [
      ...now.slice(0, offset),
      ...new Array<number>(insertedText.length).fill(-1),
      ...now.slice(offset + deletedLength),
    ];
  return now;
}

/** The range must hold all that is left of the passage, and nothing else of the original. */
function assertPlaced(text: Numbered, { start, end }: TextRange, first: number, last: number): void {
  const covered = text.slice(start, end);
  const left = text.filter((number) => number >= first && number <= last);
  assert.ok(0 <= start && start <= end && end <= text.length);
  assert.deepEqual(
    covered.filter((number) => number !== -1),
    left,
  );
}

describe("following edits of an open text", () => {
  it("misplaces no range in any script of edits", () => {
    fc.assert(
      fc.property(scripts, passages, (script, pairs) => {
        let text: Numbered = Array.from({ length }, (_, index) => index);
        const wanted = pairs.map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
        let ranges: readonly TextRange[] = wanted.map(({ first, last }) => ({ start: first, end: last + 1 }));
        for (const steps of script) {
          const edits = editsOf(steps, text.length);
          ranges = transformRanges(ranges, edits);
          text = applied(text, edits);
          for (const [index, range] of ranges.entries()) {
            const { first, last } = wanted[index] ?? { first: 0, last: 0 };
            assertPlaced(text, range, first, last);
          }
        }
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  it("leaves what is typed at either border outside, and takes in what is typed inside", () => {
    const range = { start: 10, end: 15 };
    const typed = (offset: number) =>
      transformRanges([range], [{ offset, deletedLength: 0, insertedText: "xy" }]);
    assert.deepEqual(typed(10), [{ start: 12, end: 17 }]);
    assert.deepEqual(typed(15), [{ start: 10, end: 15 }]);
    assert.deepEqual(typed(12), [{ start: 10, end: 17 }]);
  });

  it("applies the edits of one event as offsets of the text before it", () => {
    const both = [
      { offset: 20, deletedLength: 0, insertedText: "xx" },
      { offset: 0, deletedLength: 2, insertedText: "" },
    ];
    const ranges = [
      { start: 10, end: 15 },
      { start: 20, end: 22 },
    ];
    assert.deepEqual(transformRanges(ranges, both), [
      { start: 8, end: 13 },
      { start: 20, end: 22 },
    ]);
  });
});
