import assert from "node:assert/strict";
import { colourOf, palette } from "../../../src/core/codebook/colour";
import { readCodebook } from "../../../src/core/codebook/read";
import { difference, visions } from "../../grammar/colours";

describe("colours of codes", () => {
  for (const vision of visions)
    it(`that nobody chose stay apart in the eyes of ${vision}`, () => {
      const pairs = palette.flatMap((one, index) =>
        palette.slice(index + 1).map((other) => [one, other] as const),
      );
      for (const [one, other] of pairs)
        assert.ok(
          difference(one, other, vision) > 10,
          `${one} and ${other}: ${difference(one, other, vision)}`,
        );
    });

  it("are the code's own, that of the code above, or the next of the palette", () => {
    const { value } = readCodebook(
      'format: "glossator-codebook/1"\ncodes:\n  - { code: a, codes: [{ code: b, color: "#123456", codes: [{ code: c }] }] }\n  - { code: d }\n',
    );
    const [first, second] = palette;
    assert.deepEqual(
      ["a", "a/b", "a/b/c", "a/x", "d"].map((code) => colourOf(value, code)),
      [first, "#123456", "#123456", first, second],
    );
  });

  it("of unknown codes are steady", () => {
    const { value } = readCodebook("");
    assert.equal(colourOf(value, "x/y"), colourOf(value, "x/y"));
    assert.ok(palette.includes(colourOf(value, "x/y")));
  });
});
