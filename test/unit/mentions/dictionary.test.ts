import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { Dictionary } from "../../../src/core/mentions/dictionary/dictionary";
import { Hits } from "../../../src/core/mentions/dictionary/hits";
import { packKeys } from "../../../src/core/mentions/dictionary/keys";
import { type Judge, Scanner } from "../../../src/core/mentions/dictionary/scan";
import { paddedSize } from "../../../src/core/mentions/text/starts";
import { Words } from "../../../src/core/mentions/text/words";
import { propertyRuns } from "../propertyRuns";

/** Everything that a dictionary of these names spells out in a text, as it is written there. */
function spelled(names: readonly string[], text: string): readonly string[] {
  const forms = names.map((name) => ({ text: name }));
  const dictionary = new Dictionary(packKeys(forms, () => true));
  const encoded = new TextEncoder().encode(text);
  const bytes = new Uint8Array(paddedSize(encoded.length));
  bytes.set(encoded);
  const found: string[] = [];
  const judge: Judge = {
    accept: (all, start, end) => {
      found.push(new TextDecoder().decode(all.subarray(start, end)));
      return -1;
    },
    isOpen: () => false,
  };
  const words = new Words();
  words.read(bytes);
  new Scanner(dictionary, judge).scan(bytes, words, new Hits());
  return found.sort();
}

const word = fc.constantFrom(
  "un",
  "UN",
  "union",
  "united",
  "nations",
  "Договор",
  "о",
  "Россия",
  "é",
  "état",
  "نزع",
  "οπλα",
  "für",
  "中国",
  "აფხ",
  "G7",
  "ab",
  "a",
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

describe("a dictionary", () => {
  it("spells out every name that stands in a text, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 30 }),
        fc.array(word, { maxLength: 30 }),
        (names, words) => {
          const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
          const known = new Set(names.map(fold));
          const wanted: string[] = [];
          for (let from = 0; from < words.length; from++)
            for (let to = from + 1; to <= words.length; to++) {
              const written = words.slice(from, to).join(" ");
              if (known.has(fold(written))) wanted.push(written);
            }
          assert.deepEqual(spelled(names, words.join(" ")), wanted.sort());
        },
      ),
      { numRuns: propertyRuns(300) },
    );
  });
  const cases: readonly (readonly [names: string, text: string, found: string])[] = [
    ["Russia", "in Rus-\nsia and Ru-\r\nssia", "Rus-\nsia|Ru-\r\nssia"],
    ["Россия", "“Рос-\nсия»", "Рос-\nсия"],
    ["Non-Proliferation Treaty", "Non-\nProliferation  Treaty", "Non-\nProliferation  Treaty"],
    [
      "United Nations",
      `${" ".repeat(27)}United\nNations${" ".repeat(30)}United\n\nNations`,
      "United\nNations",
    ],
    ["UN|UN Charter", "[UN Charter], {UN}@UN_x", "UN|UN Charter|UN"],
    ["Banque d'Alger|Banque un", "Banque d’Alger, Banque un", "Banque d’Alger|Banque un"],
    ["Перший з'їзд", "Перший з’їзд", "Перший з’їзд"],
    [
      "World Bank|World e Forum",
      "World Bank World e-Forum World, Bank",
      "World Bank|World e-Forum|World, Bank",
    ],
    [
      "State etat",
      "State e\u0301tat State\u00a0état State-etat",
      "State e\u0301tat|State\u00a0état|State-etat",
    ],
    ["РФ|МИД РФ", "РФ Россия МИД РФ", "РФ|МИД РФ|РФ"],
    ["中国|中国外交部", "在中国外交部", "中国|中国外交部"],
    [`${"very ".repeat(60)}long`, `a ${"very ".repeat(60)}long name`, `${"very ".repeat(60)}long`],
    [
      `${"very ".repeat(60)}long|${"very ".repeat(60)}lost`,
      `${"very ".repeat(60)}lost`,
      `${"very ".repeat(60)}lost`,
    ],
  ];
  for (const [names, text, found] of cases)
    it(`finds ${names.slice(0, 40)} in ${JSON.stringify(text.trim()).slice(0, 80)}`, () => {
      assert.deepEqual(spelled(names.split("|"), text), found.split("|").sort());
    });
});
