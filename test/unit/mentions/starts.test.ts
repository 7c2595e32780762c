import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { isLetterByte, lettersAt, paddedSize, runFrom } from "../../../src/core/mentions/starts";

const bytesOf = (text: string): Uint8Array => {
  const encoded = new TextEncoder().encode(text);
  const bytes = new Uint8Array(paddedSize(encoded.length));
  bytes.set(encoded);
  return bytes;
};
const byte = fc.integer({ min: 0, max: 255 });

describe("bits of letters", () => {
  it("say of each of 32 bytes whether it is one", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const bits = lettersAt(new Int32Array(bytes.slice().buffer), 0);
        for (const [i, one] of bytes.entries()) assert.equal((bits >>> i) & 1, isLetterByte(one) ? 1 : 0);
      }),
    );
  });
  it("take ASCII letters, the underscore and first bytes of longer characters", () => {
    fc.assert(
      fc.property(byte, (one) => {
        const isWord = one >= 0xc0 || (one < 0x80 && /[A-Za-z_]/.test(String.fromCharCode(one)));
        assert.equal(isLetterByte(one), isWord);
      }),
    );
  });
  it("give the length of a word over the end of a block", () => {
    fc.assert(
      fc.property(fc.nat(31), fc.nat(40), (bit, size) => {
        const bytes = bytesOf(`${" ".repeat(bit)}${"x".repeat(size)} ${"y".repeat(64)}`);
        const words = new Int32Array(bytes.buffer);
        assert.equal(runFrom(bit, lettersAt(words, 0), lettersAt(words, 8)), Math.min(size, 32));
      }),
    );
  });
});
