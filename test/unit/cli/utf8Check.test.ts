import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { Utf8Check } from "../../../src/cli/utf8Check";
import { propertyRuns } from "../propertyRuns";

/** Whether the whole is UTF-8 by the decoder that everybody has. */
function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const piece = fc
  .constantFrom("a", "é", "€", "𝒳", "\u{10ffff}", "Ж", "\n")
  .map((text) => [...Buffer.from(text)]);
const broken = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 3 });
const text = fc.array(fc.oneof({ weight: 20, arbitrary: piece }, { weight: 1, arbitrary: broken }), {
  maxLength: 30,
});

describe("the check for UTF-8", () => {
  it("says of a text in parts what a decoder says of the whole", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const bytes = Uint8Array.from(pieces.flat());
        const check = new Utf8Check(isUtf8);
        let isFine = true;
        for (let at = 0; at < bytes.length; at += size) isFine &&= check.take(bytes.subarray(at, at + size));
        assert.equal(isFine && check.isWhole, isValid(bytes));
      }),
      { numRuns: propertyRuns(1000) },
    );
  });
});
