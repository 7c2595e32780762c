import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { type Draft, readingOf } from "../../../src/core/mentions/draft";
import { draftFrom, draftTo } from "../../../src/core/mentions/draftAt";
import { propertyRuns } from "../propertyRuns";

const reading = readingOf({ kind: "actor", subtype: "state", confidence: 1, gate: 0, origin: "name" });

/** Drafts by start, longer before shorter. */
const drafts = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 30 })
  .map((spans) => spans.map(([start, size]): Draft => ({ start, end: start + size, reading })))
  .map((all) => all.sort((a, b) => a.start - b.start || b.end - a.end));

describe("a draft in a text", () => {
  it("is found where it begins and where it ends, the last of several", () => {
    fc.assert(
      fc.property(drafts, (all) => {
        for (let at = 0; at < 80; at++) {
          assert.equal(draftFrom(all, at), all.filter(({ start }) => start === at).at(-1));
          assert.equal(draftTo(all, at), all.filter(({ end }) => end === at).at(-1));
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
