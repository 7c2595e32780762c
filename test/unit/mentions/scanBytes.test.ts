import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { scanBytes } from "../../../src/core/mentions/output/scanBytes";
import { propertyRuns } from "../propertyRuns";
import { smallGlossary } from "./glossary";

const finder = createFinder(smallGlossary());
const words = fc.constantFrom(
  ..."NPT|the|Treaty|Russia|“Iran”|UNSCR 1540|\n|\n\n|Washington said|𝒳|é|Договора о нераспространении ядерного оружия|中国|ICBMs|(ZAR)|Zonal Arms Registry|resolution 2231 (2015)|-\n|\r\n|The Agency|International Atomic Energy Agency|nuclear|treaty|sanctions".split(
    "|",
  ),
);
const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(" "));

const codePoints = (subject: string, offset: number): number => [...subject.slice(0, offset)].length;

describe("scan over bytes", () => {
  it("finds what the finder finds, wherever the bytes are cut, in code points", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (subject, size) => {
        const bytes = new TextEncoder().encode(subject);
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        const found = [...scanBytes(finder, chunks)].map(({ line, column, text: _, ...mention }) => mention);
        const wanted = finder.find(subject).map((mention) => ({
          ...mention,
          start: codePoints(subject, mention.start),
          end: codePoints(subject, mention.end),
          acronyms: mention.acronyms.map((token) => ({
            ...token,
            start: codePoints(subject, token.start),
            end: codePoints(subject, token.end),
          })),
        }));
        assert.deepEqual(found, wanted);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
  it("gives line and column from 1, in code points", () => {
    const [mention] = scanBytes(finder, [new TextEncoder().encode("one\r\n𝒳é, the NPT")]);
    assert.deepEqual([mention?.line, mention?.column, mention?.text], [2, 9, "NPT"]);
  });
  it("works through a text of many stretches with no mention lost at a cut", () => {
    const paragraph = `${"lorem ipsum ".repeat(50)}and the NPT.\n`;
    const chunk = new TextEncoder().encode(paragraph.repeat(500));
    const found = [
      ...scanBytes(
        finder,
        Array.from({ length: 12 }, () => chunk),
      ),
    ];
    assert.equal(found.length, 6000);
    assert.equal(found.at(-1)?.line, 6000);
    assert.equal(found.at(-1)?.start, paragraph.length * 5999 + paragraph.indexOf("NPT"));
  });
  it("cuts even a line without end", () => {
    const chunk = new TextEncoder().encode("the NPT and ".repeat(20_000));
    assert.equal([...scanBytes(finder, [chunk, chunk, chunk, chunk, chunk])].length, 100_000);
  });
});
