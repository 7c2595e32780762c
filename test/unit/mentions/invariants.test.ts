import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { propertyRuns } from "../propertyRuns";
import { smallGlossary } from "./glossary";

const finder = createFinder(smallGlossary());
const pieces =
  "NPT|the|Treaty|on|of|Russia|’s|“|”|(|)|,|.|\n|\n\n|-\n|-|–|\u00ad|\u0301|\0|\ufeff|\ud800|𝒳|Washington|and|UNSC|Resolution|2231|(2015)|S/RES/|A/RES/67/234|Mr.|President|Vladimir Putin|UN Secretary-General|Review Conference|Ninth|of the States Parties to the|Convention|Agreement|between|hereafter|ZAR|Zonal Arms Registry|Article|VI|The Agency|International Atomic Energy Agency|nuclear|sanctions|START|US|IT|中国|不扩散核武器条约|第2231号决议|والأمم المتحدة|القرار 2231|Договора о нераспространении ядерного оружия|резолюция|1925|Geneva Protocol|10th|session|General Assembly|Centre for|Energy".split(
    "|",
  );
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 50 })
  .chain((parts) => fc.constantFrom(" ", "", "\n").map((glue) => parts.join(glue)));

describe("mentions of any text", () => {
  it("stand in text order within the text, never overlap within one kind, and hold their acronyms", () => {
    fc.assert(
      fc.property(text, (subject) => {
        const { mentions, definitions, articles } = finder.analyse(subject);
        const ends = new Map<string, number>();
        let previous = 0;
        for (const { start, end, kind, acronyms } of mentions) {
          assert.ok(previous <= start && start < end && end <= subject.length, "in text order");
          assert.ok((ends.get(kind) ?? 0) <= start, `two mentions of kind ${kind} overlap`);
          assert.match(subject.slice(start, end), /^\S/u, "begins with no white space");
          for (const token of acronyms) {
            assert.ok(start <= token.start && token.end <= end, "acronyms lie inside");
            assert.equal(subject.slice(token.start, token.end), token.text);
          }
          ends.set(kind, end);
          previous = start;
        }
        for (const { start, end, short } of definitions) assert.equal(subject.slice(start, end), short);
        for (const { start, end } of articles ?? []) assert.ok(start < end);
      }),
      { numRuns: propertyRuns(600) },
    );
  });
  it("are the same wherever the text stands in a longer one", () => {
    const sentence =
      "President Vladimir Putin told the International Atomic Energy Agency of UNSCR 1540 and the NPT.";
    const shape = (before: string): readonly string[] =>
      finder.find(before + sentence).map((one) => `${one.start - before.length} ${one.kind} ${one.entity}`);
    const expected = shape("");
    assert.ok(expected.length >= 4);
    for (const before of ["\n", "“", "é — ", "😀😀\n\n", "x\r\n", "  \t"])
      assert.deepEqual(shape(before), expected);
  });
});
