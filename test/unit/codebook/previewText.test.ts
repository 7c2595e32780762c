import assert from "node:assert/strict";
import { countsSentence, previewText } from "../../../src/core/codebook/previewText";
import { sentenceText } from "../../../src/core/sentence";

const codebook = {
  name: "codebook.yaml",
  before: 'codes:\n  - code: "a"\n  - code: "b"\n',
  after: 'codes:\n  - code: "c"\n  - code: "b"\n',
};
const use = { line: 3, quote: "some words", from: "a", to: "c" };

describe("the preview of a change of codes", () => {
  it("lists what changes in the codebook and in each sidecar", () => {
    const long = { ...use, quote: `${"word\n ".repeat(40)}` };
    const sidecars = [
      { name: "one.txt.ann.yaml", recoded: [use, { ...use, line: 0, quote: null, to: null }] },
      { name: "two.txt.ann.yaml", recoded: [long] },
    ];
    assert.equal(
      previewText({ title: "Rename the code “a” to “c”", codebook, sidecars }),
      `Rename the code “a” to “c”.
Nothing is changed yet. It changes 3 annotations in 2 files, and the codebook.

codebook.yaml
-   - code: "a"
+   - code: "c"

one.txt.ann.yaml: 2 annotations
  line 4: a → c   “some words”
  line 1: a → no code   the whole text

two.txt.ann.yaml: 1 annotation
  line 4: a → c   “${"word ".repeat(15)}word…”
`,
    );
  });

  const sidecars = [{ name: "one.txt.ann.yaml", recoded: [use] }];

  it("says to whoever codes blind that others' annotations change as well, whether there are any or not", () => {
    const shown = { title: "Rename the code “a” to “c”", codebook: undefined, sidecars };
    const note =
      "You code blind: only what you see is counted and listed. Whatever other coders have with this code changes as well.\n";
    assert.ok(previewText({ ...shown, reachesUnseen: true }).includes(note));
    assert.ok(!previewText(shown).includes("blind"));
  });

  const counts = [
    [{ codebook, sidecars }, "It changes 1 annotation in 1 file, and the codebook."],
    [{ codebook: undefined, sidecars }, "It changes 1 annotation in 1 file."],
    [{ codebook, sidecars: [] }, "Only the codebook changes, no annotation."],
    [{ codebook: undefined, sidecars: [] }, "Nothing would change."],
    [{ codebook, sidecars, reachesUnseen: true }, "It changes 1 annotation in 1 file, and the codebook."],
    [{ codebook, sidecars: [], reachesUnseen: true }, "Of what you see, only the codebook changes."],
    [{ codebook: undefined, sidecars: [], reachesUnseen: true }, "Of what you see, nothing changes."],
  ] as const;
  for (const [shown, expected] of counts)
    it(`says: ${expected}`, () => assert.equal(sentenceText(countsSentence(shown)), expected));
});
