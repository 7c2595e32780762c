import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { Damages, isLetterByte, lettersAt, paddedSize, runFrom } from "../../../src/core/mentions/starts";

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

describe("words that a line end may have cut", () => {
  it("are those within 16 bytes before a hyphen at the end of a line", () => {
    const pieces = fc.constantFrom("a", "word", " ", "-", "-\n", "-\r\n", "\n", "Рос", "x".repeat(40));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const bytes = bytesOf(text);
        const damages = new Damages(bytes);
        const hyphens = [...bytes.keys()].filter((at) =>
          /^-\r?\n/.test(String.fromCharCode(...bytes.subarray(at, at + 3))),
        );
        for (let base = 0; base < bytes.length; base += 32) {
          const bits = damages.begin < base + 32 ? damages.among(base) : 0;
          for (let i = 0; i < 32; i++) {
            const isCut = hyphens.some((at) => base + i < at && at - (base + i) <= Damages.reach);
            assert.equal(((bits >>> i) & 1) === 1, isCut, `byte ${base + i} of ${JSON.stringify(text)}`);
          }
        }
      }),
    );
  });
});
