import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import {
  boundaryAfter,
  boundaryBefore,
  isEndBoundary,
  isStartBoundary,
} from "../../../src/core/mentions/text/boundary";
import { propertyRuns } from "../propertyRuns";

const alphabet = fc.constantFrom(..."aZ9_-'’ \n.é\u0301Яя中ひ한وفبلكالأممไ𝒳(");
const text = fc.array(alphabet, { maxLength: 12 }).map((parts) => parts.join(""));

function offsetsOf(source: string, subject: string): readonly number[] {
  const found = [...subject.matchAll(new RegExp(source, "gu"))].map(({ index }) => index);
  // Empty matches may fall between the halves of a surrogate pair, where no name begins or ends.
  return found.filter((at) => codePointOffsets(subject).includes(at));
}

function codePointOffsets(subject: string): readonly number[] {
  const offsets: number[] = [0];
  for (const character of subject) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

describe("word boundary", () => {
  it("is the same as a predicate and as a regular expression, before a name", () => {
    fc.assert(
      fc.property(text, (subject) => {
        const wanted = codePointOffsets(subject).filter((at) => isStartBoundary(subject, at));
        assert.deepEqual(offsetsOf(boundaryBefore, subject), wanted);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
  it("is the same as a predicate and as a regular expression, after a name", () => {
    fc.assert(
      fc.property(text, (subject) => {
        const wanted = codePointOffsets(subject).filter((at) => isEndBoundary(subject, at));
        assert.deepEqual(offsetsOf(boundaryAfter, subject), wanted);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});
