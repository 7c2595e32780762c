import assert from "node:assert/strict";
import { freePlaces, placesOfWords, withSegment } from "../../../src/core/coding/samePlaces";

describe("the places with the same words", () => {
  const cases: readonly (readonly [
    title: string,
    text: string,
    words: string,
    expected: readonly string[],
  ])[] = [
    ["whole words", "NPT, NPTs, the NPT.", "NPT", ["NPT", "NPT"]],
    ["whatever the capital letters", "The Treaty and the treaty", "treaty", ["Treaty", "treaty"]],
    ["over a line break", "the arms\nrace, the arms race", "arms race", ["arms\nrace", "arms race"]],
    [
      "with another hyphen",
      "non‑proliferation, non-proliferation",
      "non-proliferation",
      ["non‑proliferation", "non-proliferation"],
    ],
    ["that overlap only once", "no no no no", "no no", ["no no", "no no"]],
    ["with an asterisk as it is written", "a **b** and **b**", "**b**", ["**b**", "**b**"]],
    ["over paragraphs as they are written", "One.\n\nTwo.", "One.\n\nTwo.", ["One.\n\nTwo."]],
    ["in scripts without spaces", "支持核裁军，核裁军", "核裁军", ["核裁军", "核裁军"]],
    ["nowhere", "nothing", "NPT", []],
    ["nowhere without words", "nothing", "", []],
  ];
  for (const [title, text, words, expected] of cases)
    it(title, () =>
      assert.deepEqual(
        placesOfWords(text, words).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );

  it("are free unless something taken overlaps them", () => {
    const places = [0, 10, 20].map((start) => ({ start, end: start + 5 }));
    assert.deepEqual(
      freePlaces(places, [
        { start: 12, end: 13 },
        { start: 5, end: 10 },
      ]),
      [places[0], places[2]],
    );
  });
});

describe("one more segment", () => {
  const cases: readonly (readonly [title: string, added: readonly [number, number], expected: string])[] = [
    ["behind the others", [30, 40], "10-15 20-25 30-40"],
    ["before the others", [1, 2], "1-2 10-15 20-25"],
    ["that overlaps one", [12, 18], "10-18 20-25"],
    ["that touches one", [15, 16], "10-16 20-25"],
    ["that joins both", [14, 21], "10-25"],
    ["that lies inside one", [11, 12], "10-15 20-25"],
  ];
  for (const [title, [start, end], expected] of cases)
    it(title, () => {
      const ranges = withSegment(
        [
          { start: 10, end: 15 },
          { start: 20, end: 25 },
        ],
        { start, end },
      );
      assert.equal(ranges.map((one) => `${one.start}-${one.end}`).join(" "), expected);
    });
});
