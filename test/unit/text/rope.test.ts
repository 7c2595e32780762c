import assert from "node:assert/strict";
import fc from "fast-check";
import { LineIndex } from "../../../src/core/text/lines";
import { Rope } from "../../../src/core/text/rope";
import { propertyRuns } from "../propertyRuns";

const size = 4;
const piece = fc
  .array(fc.constantFrom("a", "bc", "𠀀", " ", "\n", "\r\n", "\r", "a line that is longer than a leaf"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));
const edits = fc.array(fc.tuple(fc.nat(120), fc.nat(60), piece), { maxLength: 8 });

/** Every version of a text that is edited at offsets, each with the text it has to be. */
function* versions(text: string, changes: readonly (readonly [at: number, removed: number, text: string])[]) {
  let expected = text;
  let rope = Rope.of(text, size);
  yield { rope, expected };
  for (const [at, removed, added] of changes) {
    const index = new LineIndex(expected);
    // Places between CR and LF are before both, as in an editor.
    const [start, end] = [index.positionAt(at), index.positionAt(at + removed)];
    expected = expected.slice(0, index.offsetAt(start)) + added + expected.slice(index.offsetAt(end));
    rope = rope.replace(start, end, added);
    yield { rope, expected };
  }
}

describe("a rope", () => {
  it("is the text that was edited, with its lines, whatever was edited", () => {
    fc.assert(
      fc.property(piece, edits, (text, changes) => {
        for (const { rope, expected } of versions(text, changes)) {
          // Put together again from what an edit shares and makes.
          assert.equal(rope.slice(0, rope.length), expected);
          assert.equal(rope.text, expected);
          assert.equal(rope.length, expected.length);
          const index = new LineIndex(expected);
          assert.equal(rope.index.lineCount, index.lineCount);
          for (let line = 0; line < index.lineCount; line++)
            assert.deepEqual(
              [rope.index.lineStart(line), rope.index.lineEnd(line)],
              [index.lineStart(line), index.lineEnd(line)],
            );
        }
      }),
      { numRuns: propertyRuns(500), examples: [["abcdefg\rabcdefghijkl\nabcdefghi\n", [[8, 12, ""]]]] },
    );
  });

  it("gives any part of its text", () => {
    fc.assert(
      fc.property(piece, edits, fc.nat(120), fc.nat(90), (text, changes, start, length) => {
        for (const { rope, expected } of versions(text, changes))
          assert.equal(rope.slice(start, start + length), expected.slice(start, start + length));
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it("knows what two versions share at either end", () => {
    fc.assert(
      fc.property(piece, edits, (text, changes) => {
        const all = [...versions(text, changes)];
        for (const { rope: one, expected: first } of all)
          for (const { rope: other, expected: second } of all) {
            const { start, end } = one.sharedWith(other);
            assert.ok(start + end <= Math.min(first.length, second.length));
            assert.equal(first.slice(0, start), second.slice(0, start));
            assert.equal(first.slice(first.length - end), second.slice(second.length - end));
          }
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it("shares with the version before it all but what was typed", () => {
    const text = "Some lines of text\n".repeat(100);
    const before = Rope.of(text, size);
    const after = before.replace({ line: 50, column: 4 }, { line: 50, column: 4 }, "x");
    assert.deepEqual(before.sharedWith(after), { start: 50 * 19 + 4, end: 50 * 19 - 4 });
  });
});
