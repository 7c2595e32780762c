import assert from "node:assert/strict";
import { foldProse } from "../../../src/core/text/prose";

describe("prose beside tables", () => {
  const cases: readonly (readonly [title: string, text: string, folded: string])[] = [
    ["short lines stay", "One two.\n\nThree.\n", "One two.\n\nThree.\n"],
    ["long ones are broken at spaces", "Alpha counts characters.", "Alpha\ncounts\ncharacters."],
    ["as late as possible", "One two three four", "One two\nthree four"],
    ["a long word stays whole", "untransferability is", "untransferability\nis"],
    ["a table stays whole", "code      alpha  kappa", "code      alpha  kappa"],
  ];
  for (const [title, text, expected] of cases) it(title, () => assert.equal(foldProse(text, 10), expected));
});
