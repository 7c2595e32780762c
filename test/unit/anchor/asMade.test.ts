import assert from "node:assert/strict";
import fc from "fast-check";
import { anchorsAsMade } from "../../../src/core/anchor/asMade";
import { gitBlobId } from "../../../src/core/anchor/base";
import { describe as describePassage } from "../../../src/core/anchor/describe";
import { resolveAnchors } from "../../../src/core/anchor/resolve";
import type { Annotation } from "../../../src/core/sidecar/model";
import { propertyRuns } from "../propertyRuns";
import { changed, changes, places, texts } from "./texts";

const blobOf = (text: string) => gitBlobId(new TextEncoder().encode(text)).slice(0, 12);

function made(text: string, ranges: readonly { start: number; end: number }[]): readonly Annotation[] {
  return describePassage(text, ranges).map((segment, index) => ({
    id: `a${index}`,
    segments: [segment],
    base: blobOf(text),
  }));
}

describe("annotations of a text that is as it was", () => {
  const text = "One treaty.\r\nTwo treaties 👩‍⚖️, and one more.\r\n";
  const [one, two] = made(text, [
    { start: 4, end: 10 },
    { start: 13, end: 25 },
  ]);
  assert.ok(one !== undefined && two !== undefined);

  it("stand where they were made", () =>
    assert.deepEqual(
      [...anchorsAsMade(text, [one, two]).values()].map(({ ranges: [range] }) =>
        text.slice(range?.start, range?.end),
      ),
      ["treaty", "Two treaties"],
    ));

  const others: readonly (readonly [string, string, Annotation])[] = [
    ["the text has changed", `${text}More.`, one],
    ["nothing is said of the text", text, { id: "a", segments: one.segments }],
    ["other words stand there", text, { ...one, segments: [{ quote: "trial", span: [4, 10] }] }],
    ["no place is written down", text, { ...one, segments: [{ quote: "treaty" }] }],
    ["segments stand in another order", text, { ...one, segments: [...two.segments, ...one.segments] }],
  ];
  for (const [why, now, annotation] of others)
    it(`are asked about when ${why}`, () => assert.equal(anchorsAsMade(now, [annotation]).size, 0));

  it("stand where a search would find them, and nowhere else", () =>
    fc.assert(
      fc.property(texts, places, changes, (before, shares, edits) => {
        const ranges = shares
          .map(([a, b]) => [Math.floor(a * before.length), Math.floor(b * before.length)])
          .map(([a = 0, b = 0]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
          .filter(({ start, end }) => start < end);
        const annotations = made(before, ranges);
        for (const now of [before, changed(before, edits)]) {
          const found = anchorsAsMade(now, annotations);
          const expected = resolveAnchors(now, annotations);
          for (const [index, annotation] of annotations.entries())
            if (found.has(annotation)) assert.deepEqual(found.get(annotation), expected[index]);
        }
      }),
      { numRuns: propertyRuns(100) },
    ));
});
