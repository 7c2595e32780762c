import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { padded } from "../../../src/core/mentions/finder";
import { placeBits, RAISED, SMALL, UNREAD, Words } from "../../../src/core/mentions/text/words";

/** Each word as its first byte, its case, and its first letters; "?" for those that have to be read one by one. */
function wordsOf(text: string): readonly string[] {
  const words = new Words();
  words.read(padded(new TextEncoder().encode(text)).bytes);
  return Array.from({ length: words.count }, (_, i) => {
    const place = words.places[i] ?? 0;
    const prefix = words.prefixes[i] ?? 0;
    const letters = [0, 8, 16, 24].map((shift) => (prefix >>> shift) & 0xff).filter((unit) => unit !== 0);
    const flag = (place & SMALL) !== 0 ? "s" : (place & RAISED) !== 0 ? "R" : "C";
    return `${place >> placeBits}${flag}${prefix === UNREAD ? "?" : String.fromCharCode(...letters)}`;
  });
}

describe("the words of a text", () => {
  const cases: readonly (readonly [text: string, words: string])[] = [
    ["", ""],
    ["a Bc, DEFGHI", "0sa|2Cbc|6Rdefg"],
    [`${" ".repeat(30)}nuclear`, "30snucl"],
    ["état Étude caf\u00e9", "0C?|2stat|6C?|8stude|13s?"],
    ["Rus-\nsia ru-b", "0C?|5ssia|9sru|12sb"],
    ["“x” – 5y", "3s?|13sy"],
  ];
  for (const [text, words] of cases)
    it(`are known for ${JSON.stringify(text)}`, () => assert.equal(wordsOf(text).join("|"), words));

  it("are whole words in Cyrillic, wherever blocks end", () => {
    const words = ["договор", "РФ", "Россия", "и", "x"];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }),
        fc.nat(32),
        (parts, gap) => {
          const text = `${" ".repeat(gap)}${parts.join(" ")}`;
          let at = gap;
          const expected = parts.map((part) => {
            const flag = part === "РФ" ? "R" : part === "Россия" ? "C" : "s";
            const found = `${at}${flag}`;
            at += new TextEncoder().encode(part).length + 1;
            return found;
          });
          assert.deepEqual(
            wordsOf(text).map((word) => /^\d+./u.exec(word)?.[0]),
            expected,
          );
        },
      ),
    );
  });
});
