import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { padded } from "../../../src/core/mentions/finder";
import { foldInto, prefixOf } from "../../../src/core/mentions/text/folding";
import { placeBits, RAISED, SMALL, UNREAD, Words } from "../../../src/core/mentions/text/words";
import { propertyRuns } from "../propertyRuns";

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

/** Words as they are listed: where they begin, and their first letters as a dictionary has them. */
function listedWords(text: string): readonly (readonly [at: number, prefix: number])[] {
  return [...text.matchAll(/(?<!\p{L})[\p{L}\p{M}\u00ad-]+|\p{Script=Han}/gu)].map(({ index }) => {
    const pool = new Uint16Array(text.length);
    const end = foldInto(pool, 0, text, index);
    return [new TextEncoder().encode(text.slice(0, index)).length, prefixOf(pool, 0, end)];
  });
}

describe("the words of a text", () => {
  const cases: readonly (readonly [text: string, words: string])[] = [
    ["", ""],
    ["a Bc, DEFGHI", "0sa|2Cbc|6Rdefg"],
    [`${" ".repeat(30)}nuclear`, "30snucl"],
    ["état Étude caf\u00e9", "0setat|2stat|6Retud|8stude|13scafe"],
    ["«für» öl", "2sfur|5sr|9sol|11sl"],
    ["Rus-\nsia ru-b", "0C?|5ssia|9sru|12sb"],
    ["𐌰 b", "0C?|5sb"],
    ["“x” – 5y", "3sx|13sy"],
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

  it("have the first letters that a dictionary would list them with, in any script", () => {
    const parts = [
      "ab",
      "É",
      "ö",
      "ß",
      "РФ",
      "о",
      "ό",
      "π",
      "نزع",
      "سلا",
      "ل",
      "ו",
      "中",
      "国",
      "ก",
      "a\u00adb",
      "e\u0301",
    ];
    const gaps = ["", "", " ", ", ", "،", "”", "。", "-\n", "7"];
    const text = fc
      .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...gaps)), { maxLength: 30 })
      .map((pairs) => pairs.flat().join(""));
    fc.assert(
      fc.property(text, (written) => {
        const words = new Words();
        words.read(padded(new TextEncoder().encode(written)).bytes);
        const known = new Map<number, number>();
        for (let i = 0; i < words.count; i++)
          known.set((words.places[i] ?? 0) >> placeBits, words.prefixes[i] ?? 0);
        for (const [at, prefix] of listedWords(written)) {
          assert.ok(known.has(at), `nothing at ${at}`);
          if (known.get(at) !== UNREAD) assert.equal(known.get(at), prefix, `at ${at}`);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});
