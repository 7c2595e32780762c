import assert from "node:assert/strict";
import { driftMessage } from "../../../src/core/anchor/drift";
import { refreshedHints } from "../../../src/core/anchor/hints";
import type { Anchor } from "../../../src/core/anchor/model";
import { sentenceText } from "../../../src/core/sentence";
import type { Annotation } from "../../../src/core/sidecar/model";
import { quoteOf, shorten } from "../../../src/core/sidecar/quote";

const annotation = (...quotes: readonly string[]): Annotation => ({
  id: "aaaa1111",
  code: "claim",
  segments: quotes.map((quote) => ({ quote })),
});

describe("quotes in lists", () => {
  const cases: readonly (readonly [text: string, most: number, expected: string])[] = [
    ["short", 5, "short"],
    ["longer", 5, "long…"],
    ["two\n lines\tand a tab", 50, "two lines and a tab"],
    ["𠮷𠮷𠮷", 2, "𠮷…"],
  ];
  for (const [text, most, expected] of cases)
    it(`shows ${JSON.stringify(text)} as ${expected}`, () => assert.equal(shorten(text, most), expected));

  it("joins the segments of a discontinuous one", () =>
    assert.equal(quoteOf(annotation("one\ntwo", "three")), "one two … three"));
});

describe("what is said about drift", () => {
  const text = "A promise was made, and another promise.";
  const at = (start: number, end: number) => ({ ranges: [{ start, end }], score: 1 });
  const cases: readonly (readonly [
    state: Parameters<typeof driftMessage>[2],
    anchor: Pick<Anchor, "ranges" | "candidates">,
    expected: RegExp,
  ])[] = [
    ["approximate", { ranges: at(2, 9).ranges, candidates: [] }, /“a vow” \(claim\) now reads “promise”/],
    ["ambiguous", { ranges: [], candidates: [at(2, 9), at(32, 39)] }, /may stand at 2 places/],
    ["ambiguous", { ranges: [], candidates: [at(2, 9)] }, /may stand here, but that is not certain/],
    ["lost", { ranges: [], candidates: [] }, /is no longer in the text.*is kept/],
  ];
  for (const [state, anchor, expected] of cases)
    it(`${state} with ${anchor.candidates.length} candidates`, () =>
      assert.match(sentenceText(driftMessage(annotation("a vow"), anchor, state, text)), expected));

  it("shows of long words where they differ", () => {
    const start = "We reaffirm once more that the parties to this treaty";
    const now = `${start} may act.`;
    const anchor = { ranges: at(0, now.length).ranges, candidates: [] };
    const said = sentenceText(driftMessage(annotation(`${start} must not act.`), anchor, "approximate", now));
    assert.match(said, /^“…\S.* must not act\.” \(claim\) now reads “…\S.* may act\.”\. /);
  });
});

describe("refreshed hints", () => {
  const text = "He said: “We will not leave”. Then they left.";
  const place = { start: text.indexOf("We will"), end: text.indexOf("”") };
  const found: Pick<Anchor, "state" | "ranges"> = { state: "moved", ranges: [place] };

  it("keep the quote as it was written, and tell where it stands", () => {
    const old = annotation("We  will\nnot leave");
    const fields = refreshedHints(text, "0123456789ab", old, found);
    assert.deepEqual(fields, {
      segments: [
        {
          quote: "We  will\nnot leave",
          before: "He said: “",
          after: "”. Then they left.",
          span: [place.start, place.end],
        },
      ],
      base: "0123456789ab",
    });
    assert.equal(
      refreshedHints(text, "0123456789ab", { ...old, ...(fields as Partial<Annotation>) }, found),
      undefined,
    );
  });

  for (const state of ["approximate", "ambiguous", "lost"] as const)
    it(`are not made for what is ${state}`, () =>
      assert.equal(
        refreshedHints(text, "0123456789ab", annotation("We will not leave"), {
          state,
          ranges: state === "approximate" ? [place] : [],
        }),
        undefined,
      ));

  it("are not made where other words stand", () =>
    assert.equal(refreshedHints(text, "0123456789ab", annotation("We shall not leave"), found), undefined));
});
