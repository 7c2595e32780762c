import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { padded } from "../../../src/core/mentions/finder";
import { Lines } from "../../../src/core/mentions/text/lines";
import { ShoutedLines } from "../../../src/core/mentions/text/shout";

function shoutedIn(text: string): ShoutedLines {
  const { bytes } = padded(new TextEncoder().encode(text));
  return new ShoutedLines(bytes, new Lines(bytes));
}

const piece = fc.constantFrom(..."A|B|STATEMENT|a|word|Дом|ДОГОВОР|É|_|[|]| |, |\n|5|’|THE ARMS".split("|"));

describe("lines in capitals", () => {
  const cases: readonly (readonly [text: string, isShouted: boolean])[] = [
    ["STATEMENT BY THE DELEGATION", true],
    ["ЗАЯВЛЕНИЕ ДЕЛЕГАЦИИ", true],
    ["Statement by the DELEGATION OF FRANCE", false],
    ["NPT AND UN", false],
    ["THE NPT", false],
    ["Signature: ________________________", false],
    [`${"THE DELEGATION OF FRANCE ".repeat(40)}said`, true],
    [`${"The delegation of France ".repeat(40)}`, false],
    [`${"a small beginning of a line in capitals ".repeat(2)}${"STATEMENT ".repeat(38)}`, true],
  ];
  for (const [text, isShouted] of cases)
    it(`${isShouted ? "are" : "are not"}: ${text.slice(0, 40)}`, () => {
      const lines = shoutedIn(`before\n${text}\nafter`);
      assert.equal(lines.isShouted(7), isShouted);
      assert.equal(lines.isShouted(0), false);
    });
  it("are judged alike whatever was asked before, and counted as letter by letter", () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (parts, order) => {
          const text = parts.join("");
          const size = new TextEncoder().encode(text).length;
          const lines = shoutedIn(text);
          for (const one of order) {
            const at = size === 0 ? 0 : one % size;
            assert.equal(lines.isShouted(at), shoutedIn(text).isShouted(at));
          }
          let at = 0;
          for (const line of text.split("\n")) {
            if (line.length < 400) assert.equal(shoutedIn(text).isShouted(at), byLetter(line), line);
            at += new TextEncoder().encode(line).length + 1;
          }
        },
      ),
    );
  });
});

/** What is meant, on characters. Letters of other scripts than Latin without accents and Cyrillic count for nothing. */
function byLetter(line: string): boolean {
  const upper = line.match(/[A-ZА-Я]/gu)?.length ?? 0;
  const lower = line.match(/[a-zа-я]/gu)?.length ?? 0;
  return lower * 4 < upper && upper >= 9 && /[A-ZА-Я]{5}/u.test(line.replace(/[É’]/gu, ""));
}
