import assert from "node:assert/strict";
import { gitBlobId } from "../../../src/core/anchor/base";
import { describe as described } from "../../../src/core/anchor/describe";
import { likeliest, likeness } from "../../../src/core/anchor/movedText";
import type { Annotation } from "../../../src/core/sidecar/model";

const text = [
  "The Conference opened with an address on the future of the treaty.",
  "They promised to keep the central limits until a successor enters into force.",
  "We regret that the verification regime has been suspended without notice.",
  "The NPT remains the cornerstone, and all parties repeated their commitment to it.",
].join("\n\n");

const other = "A wholly different text about the NPT, in which nobody promised anything to anybody at all.";

const annotations: readonly Annotation[] = ["central limits", "verification regime", "all parties"].map(
  (quote, index) => {
    const start = text.indexOf(quote);
    return { id: `a${index}`, segments: described(text, [{ start, end: start + quote.length }]) };
  },
);

describe("a text that has moved", () => {
  it("is the one that annotations were made on", () => {
    const base = gitBlobId(Buffer.from(text)).slice(0, 12);
    const based = [{ id: "a", segments: [{ quote: "NPT" }], base }];
    assert.deepEqual(likeness(based, text), { isSame: true, share: 1 });
    assert.deepEqual(likeness(based, text.replaceAll("\n", "\r\n")), { isSame: true, share: 1 });
    assert.deepEqual(likeness(based, other), { isSame: false, share: 0 });
  });

  it("holds most of the passages", () => {
    assert.deepEqual(likeness(annotations, text.replace("regime", "system")), {
      isSame: false,
      share: 2 / 3,
    });
    assert.deepEqual(likeness(annotations, other), { isSame: false, share: 0 });
  });

  it("cannot be told by words that stand everywhere", () =>
    assert.equal(likeness([{ id: "a", segments: [{ quote: "NPT" }] }], text), undefined));

  const like = (share: number, isSame = false) => ({ share, isSame });
  const choices: readonly (readonly [
    name: string,
    texts: Parameters<typeof likeliest<string>>[0],
    expected: string | undefined,
  ])[] = [
    ["none of none", [], undefined],
    ["the only one that is like enough", [["a", like(0.7)]], "a"],
    ["none that is too unlike", [["a", like(0.5)]], undefined],
    [
      "the one far ahead",
      [
        ["b", like(0.2)],
        ["a", like(0.7)],
      ],
      "a",
    ],
    [
      "none of two alike",
      [
        ["a", like(0.8)],
        ["b", like(0.7)],
      ],
      undefined,
    ],
    [
      "the very same before a similar one",
      [
        ["a", like(0.9)],
        ["b", like(1, true)],
      ],
      "b",
    ],
    [
      "the first of two copies",
      [
        ["a", like(1, true)],
        ["b", like(1, true)],
      ],
      "a",
    ],
  ];
  for (const [name, texts, expected] of choices)
    it(`is ${name}`, () => assert.equal(likeliest(texts), expected));
});
