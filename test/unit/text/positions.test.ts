import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { canonicalText } from "../../../src/core/text/canonical";
import { CodePointMap } from "../../../src/core/text/codePoints";
import { decodeText } from "../../../src/core/text/decode";
import { foldString, foldText } from "../../../src/core/text/fold";
import { snapToGraphemes } from "../../../src/core/text/graphemes";
import { InvalidByteSearch } from "../../../src/core/text/invalidByte";
import { LineIndex } from "../../../src/core/text/lines";
import { propertyRuns } from "../propertyRuns";

const pieces = fc.array(
  fc.constantFrom("a", "é", "e\u0301", "𠮷", "👩‍⚖️", "\n", "\r\n", "\r", " ", "й", "國", "“", "\u00AD"),
  { maxLength: 60 },
);
const texts = fc.tuple(fc.boolean(), pieces).map(([mark, parts]) => (mark ? "\uFEFF" : "") + parts.join(""));

describe("positions in a text", () => {
  it("counts code points as Python does in text mode", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const python = [...text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")];
        const map = new CodePointMap(text);
        assert.equal(map.toCodePoint(text.length), python.length);
        for (let point = 0; point <= python.length; point += 1)
          assert.equal(map.toCodePoint(map.toOffset(point)), point);
      }),
    );
  });

  it("finds the same places in a long text", () => {
    const text = "ab𠮷\r\n".repeat(5000);
    const map = new CodePointMap(text);
    for (const line of [0, 1, 999, 4999]) assert.equal(map.toOffset(line * 4 + 2), line * 6 + 2);
  });

  it("turns offsets to lines and back", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const inLineEnd = text.charAt(offset) === "\n" && text.charAt(offset - 1) === "\r";
          if (!inLineEnd) assert.equal(index.offsetAt(index.positionAt(offset)), offset);
        }
      }),
    );
  });

  const lines: readonly (readonly [string, number])[] = [
    ["", 1],
    ["a", 1],
    ["a\n", 2],
    ["a\r\nb", 2],
    ["a\rb", 2],
    ["\n\n", 3],
  ];
  for (const [text, count] of lines)
    it(`counts ${count} lines in ${JSON.stringify(text)}`, () =>
      assert.equal(new LineIndex(text).lineCount, count));

  it("clamps what lies outside", () => {
    const index = new LineIndex("ab\ncd");
    assert.equal(index.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, column: 0 }), 5);
    assert.deepEqual(index.positionAt(99), { line: 1, column: 2 });
  });

  it("widens a range to whole characters", () => {
    const text = "x👩‍⚖️ye\u0301z";
    assert.deepEqual(snapToGraphemes(text, 2, 3), { start: 1, end: 6 });
    assert.deepEqual(snapToGraphemes(text, 7, 8), { start: 7, end: 9 });
    assert.deepEqual(snapToGraphemes("a\r\nb", 2, 2), { start: 1, end: 3 });
  });

  it("takes the borders that Unicode has, between any two letters of alphabets and before a line end", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    const signs = Array.from({ length: 0x600 }, (_, code) => String.fromCharCode(code));
    for (const sign of signs)
      for (const other of ["a", "\n", "\r", "й", "\u0301", "\u00AD", "©", "\u0600"]) {
        const text = `x${sign}${other}y`;
        const isBorder = [...segmenter.segment(text)].some(({ index }) => index === 2);
        assert.equal(snapToGraphemes(text, 2, 3).start === 2, isBorder, JSON.stringify(text));
      }
  });
});

describe("the canonical form of a text", () => {
  it("is the same for every checkout, and knows the way back", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: canonical, toRaw, toRawEnd, fromRaw } = canonicalText(text);
        const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
        assert.equal(canonical, plain.normalize("NFC"));
        for (let at = 0; at < canonical.length; at += 1) {
          const sign = canonicalText(text.slice(toRaw(at), toRawEnd(at + 1))).text;
          assert.ok(sign.includes(canonical.charAt(at)));
          assert.ok(fromRaw(toRaw(at)) <= at);
        }
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});

describe("folding", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["a \r\n\t b", "a b"],
    ["a\u00A0b", "a b"],
    ["‘a’ “b” «c»", '\'a\' "b" "c"'],
    ["a–b‑c", "a-b-c"],
    ["so\u00ADft", "soft"],
    ["e\u0301и\u0306", "éй"],
    ["wait…", "wait..."],
    ["\uFEFFa", "a"],
  ];
  for (const [text, folded] of cases)
    it(`${JSON.stringify(text)} is ${JSON.stringify(folded)}`, () => assert.equal(foldString(text), folded));

  it("finds its way back", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { folded, toRaw, toRawEnd, fromRaw } = foldText(text);
        for (let at = 0; at < folded.length; at += 1) {
          assert.ok(toRaw(at) < toRawEnd(at + 1));
          assert.ok(fromRaw(toRaw(at)) <= at);
        }
        assert.equal(foldString(foldString(text)), foldString(text));
      }),
    );
  });
});

describe("decoding", () => {
  const cases: readonly (readonly [string, readonly number[], string | undefined])[] = [
    ["plain ASCII", [0x61], "a"],
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0xc3, 0xa9], "é"],
    ["UTF-16 LE", [0xff, 0xfe, 0x61, 0x00], "a"],
    ["UTF-16 BE", [0xfe, 0xff, 0x00, 0x61], "a"],
    ["nothing", [], ""],
    ["Latin-1", [0x63, 0x61, 0x66, 0xe9, 0x20], undefined],
    ["a cut character", [0x61, 0xc3], undefined],
  ];
  for (const [name, bytes, text] of cases)
    it(`${text === undefined ? "refuses" : "reads"} ${name}`, () => {
      const decoded = decodeText(Uint8Array.from(bytes));
      assert.equal(decoded.text, text);
      assert.equal(decoded.problem === undefined, text !== undefined);
    });

  const broken: readonly (readonly [name: string, bytes: Buffer, line: number, column: number])[] = [
    ["Latin-1 behind other letters", bytesOf("naïve 😀 ", 0xe9, " and more"), 1, 9],
    ["the second line", bytesOf("a\nbc", 0xff), 2, 3],
    ["a line behind CRLF and CR", bytesOf("a\r\nb\rc", 0x80, "d"), 3, 2],
    ["a character that lacks its end", bytesOf("ab", 0xe2, 0x82), 1, 3],
    ["a character cut short by a letter", bytesOf("ab", 0xe2, 0x82, "c"), 1, 3],
    ["an overlong form", bytesOf("a", 0xc0, 0xaf), 1, 2],
    ["half a surrogate pair", bytesOf("a", 0xed, 0xa0, 0x80), 1, 2],
    ["a number above all characters", bytesOf("a", 0xf4, 0x90, 0x80, 0x80), 1, 2],
  ];
  for (const [name, bytes, line, column] of broken)
    it(`says where it is broken: ${name}`, () => {
      assert.deepEqual(decodeText(bytes).place, { line, column });
      // The same however the bytes arrive.
      const search = new InvalidByteSearch();
      const places = [...bytes].map((byte) => search.take(Uint8Array.of(byte)));
      assert.deepEqual(places.find((place) => place !== undefined) ?? search.end(), { line, column });
    });

  it("finds something broken exactly where bytes do not decode", () => {
    // Bytes at the limits of what may follow what.
    const byte = fc.constantFrom(
      ...[0x61, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0xf5],
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (bytes) => {
        const search = new InvalidByteSearch();
        const place = search.take(Uint8Array.from(bytes)) ?? search.end();
        assert.equal(place === undefined, isUtf8(Uint8Array.from(bytes)));
      }),
      { numRuns: propertyRuns(2000) },
    );
  });
});

/** Letters and bare bytes, one after the other. */
function bytesOf(...parts: readonly (string | number)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))));
}
