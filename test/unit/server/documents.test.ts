import assert from "node:assert/strict";
import fc from "fast-check";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { LineIndex } from "../../../src/core/text/lines";
import { OpenDocument } from "../../../src/server/documents";
import { propertyRuns } from "../propertyRuns";

const runs = propertyRuns(500);

function edit(
  startLine: number,
  start: number,
  endLine: number,
  end: number,
  text: string,
): TextDocumentContentChangeEvent {
  return {
    range: { start: { line: startLine, character: start }, end: { line: endLine, character: end } },
    text,
  };
}

/** Applies changes to our document and to the protocol's own, and compares everything that others read. */
function check(text: string, versions: readonly (readonly TextDocumentContentChangeEvent[])[]): void {
  const ours = new OpenDocument("file:///a.txt", "plaintext", 1, text);
  let expected = text;
  for (const [version, changes] of versions.entries()) {
    ours.update(changes, version + 2);
    for (const change of changes) expected = TextDocument.update(fresh(expected), [change], 1).getText();
    assert.equal(ours.text, expected);
    assert.equal(ours.version, version + 2);
    const theirs = fresh(expected);
    assert.equal(ours.index.lineCount, theirs.lineCount);
    const index = new LineIndex(expected);
    for (let line = 0; line < theirs.lineCount; line += 1) {
      assert.equal(ours.index.lineStart(line), theirs.offsetAt({ line, character: 0 }));
      assert.equal(ours.index.lineEnd(line), index.lineEnd(line));
    }
  }
}

/** A new one each time: the protocol's own document miscounts its lines after a change past its end. */
function fresh(text: string): TextDocument {
  return TextDocument.create("file:///a.txt", "plaintext", 1, text);
}

describe("an open document", () => {
  const cases: readonly (readonly [
    title: string,
    text: string,
    changes: readonly TextDocumentContentChangeEvent[],
  ])[] = [
    ["no change", "a\nb", []],
    ["a letter in a line", "ab\ncd\nef", [edit(1, 1, 1, 1, "x")]],
    ["a line break in a line", "ab\ncd\nef", [edit(1, 1, 1, 1, "\n")]],
    ["a line break at the end", "ab", [edit(0, 2, 0, 2, "\n")]],
    ["the first letter of an empty text", "", [edit(0, 0, 0, 0, "x")]],
    ["everything deleted", "ab\ncd\n", [edit(0, 0, 2, 0, "")]],
    ["a whole line deleted", "ab\ncd\nef", [edit(1, 0, 2, 0, "")]],
    ["a line break deleted", "ab\ncd", [edit(0, 2, 1, 0, "")]],
    ["CR LF deleted", "ab\r\ncd", [edit(0, 2, 1, 0, "")]],
    ["a column past the end of a line", "ab\ncd", [edit(0, 99, 0, 99, "x")]],
    ["a column past the end of a line with CR LF", "ab\r\ncd", [edit(0, 99, 0, 99, "x")]],
    ["a line past the end", "ab\ncd", [edit(9, 0, 9, 0, "x")]],
    ["an end past the end", "ab\ncd", [edit(0, 1, 9, 9, "x")]],
    [
      "several changes, each seeing the one before",
      "ab",
      [edit(0, 1, 0, 1, "\n"), edit(1, 0, 1, 0, "x"), edit(0, 0, 1, 1, "")],
    ],
    ["a new text as a whole", "ab", [{ text: "x\r\ny" }, edit(1, 0, 1, 1, "z")]],
    ["LF typed behind CR", "ab\rcd", [edit(1, 0, 1, 0, "\n")]],
    ["LF typed on the line behind CR", "\r", [edit(1, 0, 1, 0, "\n"), edit(0, 0, 1, 0, "")]],
    ["CR typed before LF", "ab\ncd", [edit(0, 2, 0, 2, "\r")]],
    ["a deletion that joins CR and LF", "ab\rx\ncd", [edit(1, 0, 1, 1, "")]],
    ["a character of two units", "a𠀀b", [edit(0, 3, 0, 4, "é")]],
  ];
  for (const [title, text, changes] of cases) it(`follows ${title}`, () => check(text, [changes]));

  const position = fc.record({ line: fc.nat(8), character: fc.nat(8) });
  const change = (piece: fc.Arbitrary<string>): fc.Arbitrary<TextDocumentContentChangeEvent> =>
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .tuple(position, position, piece)
          .map(([a, b, text]) => ({ range: ordered(a, b), text })),
      },
      { weight: 1, arbitrary: piece.map((text) => ({ text })) },
    );
  for (const [name, ends] of [
    ["LF", ["\n"]],
    ["CR LF", ["\r\n"]],
    ["mixed ends of line", ["\n", "\r\n", "\r"]],
  ] as const)
    it(`has the text that the protocol's own document has, whatever is typed (${name})`, () => {
      const piece = fc
        .array(fc.constantFrom("a", "bc", "𠀀", " ", ...ends, ...ends), { maxLength: 12 })
        .map((parts) => parts.join(""));
      fc.assert(
        fc.property(piece, fc.array(fc.array(change(piece), { maxLength: 3 }), { maxLength: 6 }), check),
        { numRuns: runs },
      );
    });

  it("forgets the text of an earlier version", () => {
    const document = new OpenDocument("file:///a.txt", "plaintext", 1, "one");
    assert.deepEqual([document.text, document.index.lineCount, document.version], ["one", 1, 1]);
    document.update([edit(0, 3, 0, 3, "\ntwo")], 7);
    assert.deepEqual([document.text, document.index.lineCount, document.version], ["one\ntwo", 2, 7]);
  });
});

type Position = { readonly line: number; readonly character: number };

function ordered(a: Position, b: Position): { start: Position; end: Position } {
  const isBefore = a.line < b.line || (a.line === b.line && a.character <= b.character);
  return isBefore ? { start: a, end: b } : { start: b, end: a };
}
