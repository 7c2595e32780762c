import assert from "node:assert/strict";
import { readCodebook } from "../../../src/core/codebook/read";
import { readGlossary } from "../../../src/core/glossary/read";
import { readFolderFile } from "../../../src/core/sidecar/folderFile";
import { readSidecar } from "../../../src/core/sidecar/read";

/** What stands below `annotations:`, the line of the file that is to blame, and what is said of it. */
const cases: readonly (readonly [yaml: string, line: number, said: RegExp])[] = [
  ["\t- id: a\n", 3, /tab indents this line; use spaces/],
  [
    '  - id: "a"\n    quote: "He said "no" again"\n',
    4,
    /behind a closing quotation mark; .*write \\" for one/,
  ],
  ["  - id: 'a'\n    quote: 'it's here'\n", 4, /inside single quotes ''/],
  ["  - id: a\n    quote: Remark: call\n", 4, /colon with a space .* in quotation marks/],
  ['  - id: "a\n    quote: x\n', 5, /quotation mark that opens before this place is not closed/],
  ["  - id: a\n    span: [1, 2\n    code: x\n", 5, /closing bracket is missing/],
  ["  - id: a\n    attributes: {a: 1 b: 2}\n", 4, /a comma between two values/],
  ["  - id: a\n    span: [1, 2]]\n    code: x\n", 4, /bracket or a quotation mark too many/],
  ["  - id: a\n    quote\n    code: x\n", 4, /no key with a colon/],
  ["  - id: a\n   code: x\n    quote: y\n", 4, /begins in another column/],
  ["  - id: a\n    note: @x\n", 4, /has to stand in quotation marks/],
  ["  - id: a\n    note: > x\n", 4, /behind \| or > stands on the lines below/],
  ['  - id: a\n    note: "C:\\quote"\n', 4, /write \\\\ for a backslash/],
  ['  - id: a\n    note: "x"#c\n', 4, /put a space before its #/],
];

describe("a mistake in YAML", () => {
  for (const [yaml, line, said] of cases)
    it(`is said in plain words, once: ${JSON.stringify(yaml)}`, () => {
      const text = `format: "glossator/1"\nannotations:\n${yaml}`;
      const found = readSidecar(text).problems.filter(({ code }) => code === "sidecar.syntax");
      const [first] = found;
      assert.match(first?.message ?? "", said);
      assert.equal(text.slice(0, first?.start).split("\n").length, line);
      const lines = found.map(({ start }) => text.slice(0, start).split("\n").length);
      assert.deepEqual(lines, [...new Set(lines)]);
    });

  const readers = { codebook: readCodebook, glossary: readGlossary, folder: readFolderFile } as const;
  for (const [name, read] of Object.entries(readers))
    it(`that is a merge's markers is said to be one: ${name}`, () => {
      const text = "a: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n";
      const { problems } = read(text);
      assert.deepEqual(
        problems.map(({ start, end }) => text.slice(start, end)),
        ["<<<<<<<", "=======", ">>>>>>>"],
      );
      for (const { message } of problems)
        assert.match(message, /This is a conflict marker of a merge; settle it first\.$/);
    });
});
