import assert from "node:assert/strict";
import fc from "fast-check";
import { grown, shrunk } from "../../../src/core/text/extend";
import { wordAt } from "../../../src/core/text/words";
import { propertyRuns } from "../propertyRuns";

const runs = propertyRuns(300);

/** A text with `|` where the cursor is; the word there, or undefined. */
function word(marked: string): string | undefined {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = wordAt(text, at);
  return found === undefined ? undefined : text.slice(found.start, found.end);
}

describe("the word at a place", () => {
  const cases: readonly (readonly [marked: string, expected: string | undefined])[] = [
    ["", undefined],
    ["|", undefined],
    ["a |treaty", "treaty"],
    ["a tre|aty", "treaty"],
    ["a treaty|", "treaty"],
    ["a treaty|.", "treaty"],
    ["a treaty.|", undefined],
    ["a | treaty", undefined],
    ["a| treaty", "a"],
    ["on non-pro|liferation now", "non-proliferation"],
    ["the Nuclear-Test-|Ban Treaty", "Nuclear-Test-Ban"],
    ["the Agency’s| work", "Agency’s"],
    ["the Agency's| work", "Agency's"],
    ["states’| parties", undefined],
    ["the U.|S. Congress", "U.S."],
    ["the U.S.A|.", "U.S.A."],
    ["e.g|. this", "e.g."],
    ["treaty.|The next", "The"],
    ["1,0|00.5 tonnes", "1,000.5"],
    ["in 2026|, when", "2026"],
    ["S/RES/15|40 (2004)", "S/RES/1540"],
    ["R|&D", "R&D"],
    ["«До|говор»", "Договор"],
    ["Cote\u0301 d’I|voire", "d’Ivoire"],
    ["e\u0301te\u0301|", "e\u0301te\u0301"],
    ["नि|रस्त्रीकरण संधि", "निरस्त्रीकरण"],
    ["نزع ال|سلاح", "السلاح"],
    ["می\u200Cخوا|هم این", "می\u200Cخواهم"],
    ["dis\u00ADarma|ment", "dis\u00ADarmament"],
    ["中国支持|核裁军条约。", "核"],
    ["核裁军|", "裁军"],
    ["𝔗reaty |𝔗", "𝔗"],
    ["a – |b", "b"],
    ["a –| b", undefined],
  ];
  for (const [marked, expected] of cases)
    it(`“${marked}”: ${expected ?? "none"}`, () => assert.equal(word(marked), expected));

  it("covers or touches the place and depends on nothing far away", () => {
    const sign = fc.constantFrom(..."aбד核ไ1 \n.-’𝔗\u0301é,/&");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.nat(60), fc.nat(900), (signs, at, far) => {
        const text = signs.join("");
        const offset = Math.min(at, text.length);
        const found = wordAt(text, offset);
        if (found !== undefined) {
          assert.ok(found.start <= offset && offset <= found.end && found.start < found.end);
          assert.doesNotMatch(text.slice(found.start, found.end), /\s/u);
        }
        const lead = `${"word ".repeat(far)}\n`;
        const later = wordAt(`${lead}${text}\n${"more ".repeat(far)}`, lead.length + offset);
        const shifted =
          later === undefined
            ? undefined
            : { start: later.start - lead.length, end: later.end - lead.length };
        assert.deepEqual(shifted, found);
      }),
      { numRuns: runs },
    );
  });
});

/** A text with the range in brackets. */
function change(marked: string, how: typeof grown, at: "start" | "end"): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  const now = how(text, { start, end }, at);
  return `${text.slice(0, now.start)}[${text.slice(now.start, now.end)}]${text.slice(now.end)}`;
}

describe("a range by words", () => {
  const cases: readonly (readonly [typeof grown, "start" | "end", before: string, after: string])[] = [
    [grown, "end", "We [call] on both", "We [call on] both"],
    [grown, "end", "We [ca]ll on both", "We [call] on both"],
    [grown, "end", "both [sides], who", "both [sides, who]"],
    [grown, "end", "one [last].", "one [last]."],
    [grown, "end", "line [one]\n\ntwo", "line [one\n\ntwo]"],
    [grown, "start", "We [call] on", "[We call] on"],
    [grown, "start", "We ca[ll] on", "We [call] on"],
    [grown, "start", "[We] call", "[We] call"],
    [shrunk, "end", "We [call on] both", "We [call] on both"],
    [shrunk, "end", "We [call on the ]", "We [call on the] "],
    [shrunk, "end", "We [call.]", "We [call]."],
    [shrunk, "end", "We [call] on", "We [call] on"],
    [shrunk, "start", "[We call] on", "We [call] on"],
    [shrunk, "start", "We [call] on", "We [call] on"],
    [shrunk, "end", "中国[核裁军]", "中国[核]裁军"],
  ];
  for (const [how, at, before, after] of cases)
    it(`${how.name} at the ${at}: ${JSON.stringify(before)}`, () =>
      assert.equal(change(before, how, at), after));

  it("reaches words however far they are", () => {
    const text = `one${" .".repeat(2000)} two`;
    assert.deepEqual(grown(text, { start: 0, end: 3 }, "end"), { start: 0, end: text.length });
    assert.deepEqual(shrunk(text, { start: 0, end: text.length }, "end"), { start: 0, end: 3 });
    assert.deepEqual(grown(text, { start: text.length - 3, end: text.length }, "start"), {
      start: 0,
      end: text.length,
    });
  });

  it("grows and shrinks back to the same words", () => {
    const sign = fc.constantFrom(..."ab1  \n.-’é,");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), fc.nat(80), (signs, at) => {
        const text = signs.join("");
        const word = wordAt(text, Math.min(at, text.length));
        if (word === undefined) return;
        for (const side of ["start", "end"] as const) {
          const larger = grown(text, word, side);
          assert.ok(larger.start <= word.start && larger.end >= word.end);
          if (larger.start === word.start && larger.end === word.end) continue;
          assert.deepEqual(shrunk(text, larger, side), word);
        }
      }),
      { numRuns: runs },
    );
  });
});
