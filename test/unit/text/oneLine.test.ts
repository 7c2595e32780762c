import assert from "node:assert/strict";
import { inOneLine } from "../../../src/core/text/oneLine";

describe("texts in boxes of one line", () => {
  const cases: readonly (readonly [text: string, line: string])[] = [
    ["One line.", "One line."],
    ["", ""],
    ["A sign ⏎ of its own.", "A sign ⏎ of its own."],
    ["First.\nSecond.", "First.⏎Second."],
    ["First.\r\n\r\nSecond.\r\n", "First.⏎⏎Second.⏎"],
    ["First ⏎.\nSecond.", "First ⏎.↵Second."],
  ];
  for (const [text, line] of cases)
    it(JSON.stringify(text), () => {
      const shown = inOneLine(text);
      assert.equal(shown.line, line);
      assert.equal(shown.whole(shown.line), text);
      assert.equal(shown.whole(`${shown.line} More.`), `${text} More.`);
    });
});
