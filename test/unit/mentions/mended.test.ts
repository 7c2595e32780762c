import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createFinder, padded } from "../../../src/core/mentions/finder";
import { type Mended, mend } from "../../../src/core/mentions/text/mended";
import { decodeUtf8, encodeUtf8 } from "../../../src/core/mentions/text/utf8";
import { Words } from "../../../src/core/mentions/text/words";
import { smallGlossary } from "./glossary";

/** Twice a figure inside a word, so that a text counts as damaged. */
const damage = "The de1egates to1d us.\n\n";
const acronyms = new Set(["NATO", "UN", "USSR", "AB"]);

function mended(text: string): Mended | undefined {
  const { bytes, length } = padded(encodeUtf8(text));
  const words = new Words();
  words.read(bytes);
  return mend(bytes, length, words, (written) => acronyms.has(written));
}

function readAs(text: string): string {
  const found = mended(text);
  return found === undefined ? text : decodeUtf8(found.bytes, 0, found.length);
}

describe("text: what a machine misread on a page", () => {
  const table: readonly (readonly [written: string, read: string])[] = [
    ["Po1and and Ita1y", "Poland and Italy"],
    ["the Counci1 reca11ed, and wi11 go", "the Council recalled, and will go"],
    ["the A1liance on A1 paper", "the Alliance on A1 paper"],
    ["th0ught of 2010", "thought of 2010"],
    ["Israe1, the personne1 and France1", "Israel, the personnel and France1"],
    [
      "the S0VIET UN1ON and the 0rganization of 100 men in A10",
      "the SOVIET UNION and the Organization of 100 men in A10",
    ],
    ["the treaty1 and Agreement1 of 1961", "the treaty1 and Agreement1 of 1961"],
    ["Gerrnany and the Arnericans welcorned Belgiurn", "Germany and the Americans welcomed Belgium"],
    ["the Comrnittee rnet", "the Committee met"],
    [
      "international, government, northern, eastern, Bern, modern, concerned, returns, learned, born, journal",
      "international, government, northern, eastern, Bern, modern, concerned, returns, learned, born, journal",
    ],
    ["SaIvador and EI Salvador, by McInnes", "Salvador and El Salvador, by McInnes"],
    ["lnter-American lntegration of lraq", "Inter-American Integration of Iraq"],
    ["the Unlted Nations Councll and negotiatlons", "the United Nations Council and negotiations"],
    ["the gentle Iron lamp", "the gentle Iron lamp"],
    ["N A T O and the U N, not plan A B", "NATO and the UN, not plan A B"],
    ["F O R E I G N   O F F I C E", "F O R E I G N   O F F I C E"],
    ["an é, U S S R, and a H1N1 test", "an é, USSR, and a H1N1 test"],
  ];
  for (const [written, read] of table)
    it(written, () => assert.equal(readAs(damage + written), `The delegates told us.\n\n${read}`));

  it("leaves a text alone that shows no damage, or one figure only", () => {
    for (const text of ["Gerrnany and Bern", "Po1and and Gerrnany", "x1 and A1", "Plan A B or C"])
      assert.equal(mended(text), undefined, text);
  });

  it("knows damage by letters that no word has, and by noughts among capitals", () => {
    assert.equal(readAs("the Cornmittee of Gerrnany"), "the Committee of Germany");
    assert.equal(readAs("S0VIET, M0SCOW"), "SOVIET, MOSCOW");
    assert.equal(readAs("resoIution of the CounciI, SaIvador"), "resolution of the CounciI, Salvador");
    assert.equal(readAs("the Unlted Nations"), "the United Nations");
    for (const text of ["cornmeal of Gerrnany", "S0VIET and the B0A", "the H0 and H0T of Gerrnany"])
      assert.equal(mended(text), undefined, text);
  });

  it("reads letters that stand apart in a text that is otherwise sound", () => {
    assert.equal(readAs("Gerrnany is in N A T O"), "Gerrnany is in NATO");
  });

  it("leads back to the text as it is", () => {
    const text = `${damage}N A T O told Gerrnany and the U S S R`;
    const found = mended(text);
    assert.ok(found !== undefined);
    const read = decodeUtf8(found.bytes, 0, found.length);
    for (const [word, written] of [
      ["NATO", "N A T O"],
      ["Germany", "Gerrnany"],
      ["USSR", "U S S R"],
    ] as const) {
      const start = read.indexOf(word);
      const from = found.from(start);
      const to = found.from(start + word.length);
      assert.equal(text.slice(from, to), written);
      assert.deepEqual([found.to(from), found.to(to)], [start, start + word.length]);
    }
  });
});

describe("mentions: in damaged text", () => {
  const germany = { id: "germany", kind: "actor", subtype: "state", name: "Germany" } as const;
  const poland = { id: "poland", kind: "actor", subtype: "state", name: "Poland" } as const;
  const finder = createFinder(smallGlossary(germany, poland));
  it("are where the text has them, acronyms and definitions too", () => {
    const text =
      "The Counci1 to1d Gerrnany and Po1and, é, of the Treaty on the Non-Pro1iferation of Nuc1ear Weapons (N P T) and the\nInternationa1 Atornic Energy Agency (IAEA). N A T O was inforrned; the U N too.";
    const { mentions, definitions } = finder.analyse(text);
    assert.deepEqual(
      mentions.map(({ start, end, entity, acronyms: tokens }) => [
        text.slice(start, end),
        entity,
        ...tokens.map((token) => text.slice(token.start, token.end)),
      ]),
      [
        ["Gerrnany", "germany"],
        ["Po1and", "poland"],
        ["Treaty on the Non-Pro1iferation of Nuc1ear Weapons", "npt"],
        ["N P T", "npt", "N P T"],
        ["Internationa1 Atornic Energy Agency", "iaea"],
        ["IAEA", "iaea", "IAEA"],
        ["N A T O", "nato", "N A T O"],
        ["U N", "united-nations", "U N"],
      ],
    );
    assert.deepEqual(
      definitions.map(({ start, end, longStart, longEnd }) => [
        text.slice(start, end),
        text.slice(longStart, longEnd),
      ]),
      [
        ["N P T", "Treaty on the Non-Pro1iferation of Nuc1ear Weapons"],
        ["IAEA", "Internationa1 Atornic Energy Agency"],
      ],
    );
  });

  it("are found in words that a blank breaks, where other damage is", () => {
    const written =
      "The Internat ional Atomic Ener gy Agency spoke with Ger many, which was long a gree able.";
    const found = (text: string) => finder.find(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found(damage + written), ["Internat ional Atomic Ener gy Agency"]);
    assert.deepEqual(found(written), []);
  });
});
