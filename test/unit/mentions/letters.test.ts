import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { guessLetters, LetterReader, LetterWriter } from "../../../src/core/mentions/dictionary/letters";
import { prefixOf } from "../../../src/core/mentions/text/folding";

const unit = fc.oneof(
  fc.constantFrom(...[..." '.09azабяïאيكω中ン"].map((letter) => letter.charCodeAt(0))),
  fc.integer({ min: 1, max: 0xffff }),
);

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

describe("letters of keys", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(fc.array(unit)), (keys) => {
        const writer = new LetterWriter();
        for (const key of keys) writer.addKey(Uint16Array.from(key), 0, key.length);
        const reader = new LetterReader(writer.finish());
        const pool = new Uint16Array(writer.size + 1);
        for (const key of keys) {
          const end = reader.readInto(pool, 1);
          assert.deepEqual([...pool.subarray(1, end)], key);
        }
        assert.equal(reader.at, writer.size);
      }),
    );
  });
  it("take a byte each in scripts with an alphabet", () => {
    const writer = new LetterWriter();
    const key = unitsOf("g7 treaty договор נשק نزع αβγ");
    writer.addKey(key, 0, key.length);
    assert.equal(writer.size, key.length + 1);
  });
  for (const word of ["trea", "un", "дого", "о"])
    it(`are guessed from the prefix of ${word}`, () => {
      const guessed = new Uint16Array(4);
      const units = unitsOf(word);
      guessLetters(prefixOf(units, 0, units.length), guessed, 0);
      assert.deepEqual(guessed.subarray(0, units.length), units);
    });
});
