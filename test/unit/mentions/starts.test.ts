import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import {
  capitalsAt,
  cyrillicAt,
  hasLongAt,
  isLetterByte,
  lettersAmong,
  lettersAt,
  paddedSize,
  runFrom,
  smallsAt,
} from "../../../src/core/mentions/text/starts";

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
  it("tell capitals, small letters, Cyrillic and what is beyond ASCII from each other", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const words = new Int32Array(bytes.slice().buffer);
        const bitsOf = (is: (one: number) => boolean) =>
          [...bytes].reduce((bits, one, i) => bits | (is(one) ? 1 << i : 0), 0);
        assert.equal(
          capitalsAt(words, 0),
          bitsOf((one) => one >= 0x41 && one <= 0x5a),
        );
        assert.equal(
          smallsAt(words, 0),
          bitsOf((one) => one >= 0x61 && one <= 0x7a),
        );
        assert.equal(
          cyrillicAt(words, 0),
          bitsOf((one) => one === 0xd0 || one === 0xd1),
        );
        assert.equal(
          hasLongAt(words, 0),
          bytes.some((one) => one >= 0x80),
        );
        const others = bytes.findIndex((one) => !isLetterByte(one));
        assert.equal(lettersAmong(words[0] ?? 0), others < 0 ? 4 : Math.min(others, 4));
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
