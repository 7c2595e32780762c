import assert from "node:assert/strict";
import fc from "fast-check";
import { gitBlobId } from "../../../src/core/anchor/base";
import { refreshedHints } from "../../../src/core/anchor/hints";
import type { Anchor } from "../../../src/core/anchor/model";
import { type ResolveOptions, resolveAnchors } from "../../../src/core/anchor/resolve";
import type { Annotation } from "../../../src/core/sidecar/model";
import { CodePointMap } from "../../../src/core/text/codePoints";
import { foldString } from "../../../src/core/text/fold";
import { snapToGraphemes } from "../../../src/core/text/graphemes";
import { propertyRuns } from "../propertyRuns";
import { annotated, type Change, changed, changes, places, texts } from "./texts";

const unknownBase = "0".repeat(40);
const withBase = "with the base text";
const ways = [
  { name: withBase, options: (base: string): ResolveOptions => ({ base: () => base }) },
  { name: "without the base text", options: (): ResolveOptions => ({}) },
];

type Case = readonly [string, readonly (readonly [number, number])[], readonly Change[]];

function check(runs: number, property: (...values: Case) => void): void {
  fc.assert(fc.property(texts, places, changes, property), { numRuns: propertyRuns(runs) });
}

function blobOf(text: string): string {
  return gitBlobId(new TextEncoder().encode(text));
}

/** Code points of the ranges: the same in every checkout of a text. */
function pointsOf(text: string, { ranges }: Anchor): readonly (readonly [number, number])[] {
  const map = new CodePointMap(text);
  return ranges.map(({ start, end }) => [map.toCodePoint(start), map.toCodePoint(end)]);
}

function wordsAt(text: string, anchor: Anchor | undefined): string {
  return (anchor?.ranges ?? [])
    .map(({ start, end }) => foldString(text.slice(start, end)).trim())
    .join(" … ");
}

function withoutSpans(annotation: Annotation): Annotation {
  return { ...annotation, segments: annotation.segments.map(({ span: _, ...segment }) => segment) };
}

/** Code points of the longest common subsequence, as a share of the shorter text's. */
function lettersShared(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let row = new Uint16Array(b.length + 1);
  for (const sign of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1)
      next[j] = sign === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(1, Math.min(a.length, b.length));
}

for (const { name, options } of ways)
  describe(`properties of anchoring ${name}`, () => {
    const anchors = (base: string, today: string, all: readonly Annotation[]) =>
      resolveAnchors(today, all, options(base));

    it("A1: ranges lie in the text, are not empty, and cut no character", () =>
      check(200, (base, shares, edits) => {
        const today = changed(base, edits);
        for (const { ranges, candidates, score } of anchors(
          base,
          today,
          annotated(base, shares, unknownBase),
        )) {
          assert.ok(score >= 0 && score <= 1);
          for (const { start, end } of [...ranges, ...candidates.flatMap((one) => one.ranges)]) {
            assert.ok(0 <= start && start < end && end <= today.length);
            assert.deepEqual(snapToGraphemes(today, start, end), { start, end });
          }
        }
      }));

    it("A2: in an unchanged text all is exact, and where it was", () =>
      check(200, (base, shares) => {
        for (const id of [blobOf(base), unknownBase]) {
          const all = annotated(base, shares, id);
          for (const [index, anchor] of anchors(base, base, all).entries()) {
            const { quote = "", span } = all[index]?.segments[0] ?? {};
            assert.equal(anchor.state, "exact");
            assert.equal(wordsAt(base, anchor), foldString(quote).trim());
            const [[start, end] = [0, 0]] = pointsOf(base, anchor);
            assert.ok(span !== undefined && span[0] <= start && end <= span[1]);
          }
        }
      }));

    it("A3: the same answers again, and in any order", () =>
      check(200, (base, shares, edits) => {
        const today = changed(base, edits);
        const all = annotated(base, shares, unknownBase);
        const once = anchors(base, today, all);
        assert.deepEqual(anchors(base, today, all), once);
        assert.deepEqual(anchors(base, today, [...all].reverse()), [...once].reverse());
      }));

    it("A4: what is put before a text shifts every place by its length", () =>
      check(200, (base, shares) => {
        const preface = "Vorwort der Herausgeberin.\n\n";
        const all = annotated(base, shares, unknownBase);
        const before = anchors(base, base, all);
        for (const [index, anchor] of anchors(base, preface + base, all).entries())
          for (const [at, { start, end }] of anchor.ranges.entries()) {
            const was = before[index]?.ranges[at];
            const trimmed = base.slice(was?.start, was?.end);
            const lead = trimmed.length - trimmed.trimStart().length;
            assert.equal(start, preface.length + (was?.start ?? 0) + lead);
            assert.ok(end <= preface.length + (was?.end ?? 0));
          }
      }));

    it("A5: line ends and a byte-order mark change nothing; Unicode forms change no words", () =>
      check(100, (base, shares, edits) => {
        const today = changed(base, edits).replace(/\r\n?/g, "\n");
        const all = annotated(base, shares, unknownBase);
        const plain = anchors(base, today, all);
        for (const other of [today.replace(/\n/g, "\r\n"), `\uFEFF${today}`])
          for (const [index, anchor] of anchors(base, other, all).entries()) {
            assert.equal(anchor.state, plain[index]?.state);
            assert.deepEqual(pointsOf(other, anchor), pointsOf(today, plain[index] ?? anchor));
          }
        // Without the base text a span counts other code points in another form: only words can be asked for.
        const asked = name === withBase ? all : all.map(withoutSpans);
        const words = anchors(base, today, asked).map((anchor) => wordsAt(today, anchor));
        for (const form of ["NFC", "NFD"] as const) {
          const other = today.normalize(form);
          assert.deepEqual(
            anchors(base, other, asked).map((anchor) => wordsAt(other, anchor)),
            words,
          );
        }
      }));

    it("A6: no place has less than a third of the words", () =>
      check(300, (base, shares, edits) => {
        const today = changed(base, edits);
        const all = annotated(base, shares, unknownBase);
        for (const [index, anchor] of anchors(base, today, all).entries()) {
          if (anchor.ranges.length === 0) continue;
          const quote = foldString(all[index]?.segments[0]?.quote ?? "").toLowerCase();
          const share = lettersShared(quote, wordsAt(today, anchor).toLowerCase());
          assert.ok(share >= 1 / 3, `${quote} → ${wordsAt(today, anchor)}`);
        }
      }));

    it("A7: anchoring again, from the hints of the first time, gives the same place", () =>
      check(200, (base, shares, edits) => {
        const today = changed(base, edits);
        const all = annotated(base, shares, unknownBase);
        for (const [index, anchor] of anchors(base, today, all).entries()) {
          const annotation = all[index];
          const fields = annotation && refreshedHints(today, blobOf(today), annotation, anchor);
          if (annotation === undefined || fields === undefined) continue;
          const [again] = resolveAnchors(today, [{ ...annotation, ...fields } as Annotation]);
          assert.equal(again?.state, "exact");
          assert.deepEqual(again.ranges, anchor.ranges);
        }
      }));

    it("A8: an edit and its undoing leave everything where it was", () =>
      check(100, (base, shares, edits) => {
        const all = annotated(base, shares, unknownBase);
        const before = anchors(base, base, all);
        anchors(base, changed(base, edits), all);
        assert.deepEqual(anchors(base, base, all), before);
      }));

    it("A9: every annotation has one answer, in its place in the list", () =>
      check(100, (base, shares, edits) => {
        const all = annotated(base, shares, unknownBase);
        const found = anchors(base, changed(base, edits), all);
        assert.deepEqual(
          found.map(({ id }) => id),
          all.map(({ id }) => id),
        );
        for (const { state, ranges } of found)
          assert.equal(ranges.length > 0, state !== "lost" && state !== "ambiguous");
      }));
  });
