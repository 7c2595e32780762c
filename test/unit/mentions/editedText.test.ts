import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { analyseOnce, EditedText, joined } from "../../../src/core/mentions/editedText";
import { createFinder, type Finder } from "../../../src/core/mentions/finder";
import type { TextAnalysis } from "../../../src/core/mentions/model";
import { scanBytes } from "../../../src/core/mentions/output/scanBytes";
import { LineIndex } from "../../../src/core/text/lines";
import { Rope } from "../../../src/core/text/rope";
import { propertyRuns } from "../propertyRuns";
import { smallGlossary } from "./glossary";

const finder = createFinder(smallGlossary());
const words =
  "NPT|the Treaty|Russia|“Iran”|UNSCR 1540|\n|\n|\n\n|𝒳|é|Договора о нераспространении ядерного оружия|中国|(ZAR)|ZAR|Zonal Arms Registry (ZAR)|\r\n|The Agency|Foreign Minister Ernesto Valdoria|Valdoria|International Atomic Energy Agency|nuclear|treaty|sanctions|der Vertrag und die".split(
    "|",
  );
const size = 160;
const leafSize = 32;

/** What is found in a text that is opened. */
function opened(text: string, stretch: number = size): TextAnalysis {
  return joined(new EditedText(finder, stretch).analyse(Rope.of(text)));
}

/** A text made into another one by one edit of what differs. */
function changed(rope: Rope, to: string): Rope {
  const from = rope.text;
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let end = 0;
  while (end < most - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  // Not between a carriage return and its line feed, where there is no place.
  if (from[start - 1] === "\r" || to[start - 1] === "\r") start--;
  if (from.at(-end) === "\n") end = Math.max(0, end - 1);
  const index = new LineIndex(from);
  const places = [index.positionAt(start), index.positionAt(from.length - end)] as const;
  return rope.replace(...places, to.slice(start, to.length - end));
}

describe("mentions of a text that is edited", () => {
  it("are those of the same text opened anew, whatever came before", () => {
    const word = fc.constantFrom(...words);
    const edit = fc.record({ at: fc.nat(120), removed: fc.nat(6), added: fc.array(word, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), fc.array(edit, { maxLength: 8 }), (parts, edits) => {
        const edited = new EditedText(finder, size);
        const now = [...parts];
        let rope = Rope.of("", leafSize);
        for (const { at, removed, added } of [{ at: 0, removed: 0, added: [] }, ...edits]) {
          now.splice(at, removed, ...added);
          const text = now.join(" ");
          rope = changed(rope, text);
          assert.deepEqual(joined(edited.analyse(rope)), opened(text));
        }
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it("are those of the finder in a text of one stretch", () => {
    const text = words.join(" ");
    assert.deepEqual(opened(text, 3 * text.length), finder.analyse(text));
    assert.deepEqual(analyseOnce(finder, text), finder.analyse(text));
  });

  for (const { away, isKnown } of [
    { away: 1, isKnown: true },
    { away: 2, isKnown: true },
    { away: 20, isKnown: false },
  ])
    it(`${isKnown ? "know" : "have forgotten"} a person by the surname ${away} stretches on`, () => {
      const between = `${"Talks about the treaty went on.\n".repeat(Math.ceil((away * size) / 32))}`;
      const text = `Foreign Minister Ernesto Valdoria opened the talks.\n\n${between}\nThen Valdoria left.\n`;
      const last = opened(text).mentions.at(-1);
      assert.equal(last?.start === text.indexOf("Valdoria left"), isKnown);
    });

  it("take no word for a surname a stretch on where every word has a capital", () => {
    const text = `Foreign Minister Ernesto Valdoria, The Host.\n\n${"Talks About The Treaty Went On.\n".repeat(8)}\nThen Valdoria Left.\n`;
    const at = text.indexOf("Valdoria Left");
    assert.ok(opened(text).mentions.every(({ start }) => start !== at));
    assert.ok(opened(text, 3 * text.length).mentions.some(({ start }) => start === at));
  });

  it("are those of a scan over bytes in a long text", () => {
    const text =
      "The International Atomic Energy Agency (IAEA) met. The Agency spoke of 𝒳 and the NPT.\n".repeat(
        13_000,
      );
    const { mentions } = analyseOnce(finder, text);
    const scanned = [...scanBytes(finder, [new TextEncoder().encode(text)])];
    assert.equal(mentions.length, scanned.length);
    assert.deepEqual(
      mentions.map(({ start, end, entity }) => [text.slice(start, end), entity]),
      scanned.map((one) => [one.text, one.entity]),
    );
  });

  const paragraph = "The Zonal Arms Registry of Russia and Iran spoke of UNSCR 1540 and the NPT. \n";
  const half = paragraph.repeat(20);
  // As long, so that stretches begin where they did.
  const agency = `${"The International Atomic Energy Agency spoke of Iran.".padEnd(paragraph.length - 1)}\n`;
  const cases: readonly (readonly [
    title: string,
    first: string,
    second: string,
    share: readonly number[],
  ])[] = [
    ["a letter at the beginning", half + half, `x${half}${half}`, [0.01, 0.25]],
    ["a letter in the middle", half + half, `${half}x${half}`, [0.01, 0.25]],
    ["a letter at the end", half + half, `${half}${half}x`, [0.01, 0.25]],
    // All that follows may speak of it.
    [
      "a definition in the middle",
      half + half,
      `${half}The Ligurian Peace Council (LPC). ${half}`,
      [0.45, 0.75],
    ],
    // Nothing that follows asks which agency that is.
    ["another name in the middle", half + half, half + agency + half.slice(paragraph.length), [0.01, 0.25]],
    ["nothing", half + half, half + half, [0, 0]],
  ];
  for (const [title, first, second, [least = 0, most = 0]] of cases)
    it(`are looked for again where they may be others: ${title}`, () => {
      const looks = watched();
      const edited = new EditedText(looks.finder, size);
      const rope = Rope.of(first, leafSize);
      edited.analyse(rope);
      const whole = looks.count();
      edited.analyse(changed(rope, second));
      const share = (looks.count() - whole) / whole;
      assert.ok(share >= least && share <= most, `${share}`);
    });
});

/** The finder, and how often its glossary has been looked at, which every stretch with a name does. */
function watched(): { readonly finder: Finder; readonly count: () => number } {
  let looks = 0;
  const compiled = new Proxy(finder.compiled, {
    get(target, key) {
      looks += 1;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { finder: { ...finder, compiled }, count: () => looks };
}
