import assert from "node:assert/strict";
import * as messages from "../../../src/protocol/messages";
import { record, sidecar } from "../codebook/files";
import { folderUri } from "./editor";
import { editorsForTests } from "./fixtures";

const start = editorsForTests();

const codebook = `format: "glossator-codebook/1"
codes:
  - code: "claim"
    name: "Claim"
    definition: "Says what is."
    codes:
      - code: "fact"
  - code: "old"
    retired: true
documentCodes:
  - code: "claim"
`;
const one = sidecar(record("a", "claim"), record("b", "claim"), record("c", "mine")).replace(
  "annotations:",
  'document: { codes: ["claim", "speech"] }\nannotations:',
);
const files = {
  "codebook.yaml": codebook,
  "one.txt.ann.yaml": one,
  "two.txt.ann.yaml": sidecar(record("d", "claim")),
  "own/codebook.yaml": codebook,
  "own/three.txt.ann.yaml": sidecar(record("e", "claim")),
};

describe("the overview of codes", () => {
  it("counts the uses in the files that the codebook governs, and knows codes that it does not", async () => {
    const editor = await start({ files });
    const params: messages.CodeOverviewParams = { uri: folderUri("two.txt") };
    const overview = await editor.request<messages.CodeOverviewResult>(messages.codeOverview, params);
    assert.ok(overview !== null);
    assert.equal(overview.codebook, folderUri("codebook.yaml"));
    assert.deepEqual(overview.sidecars, [folderUri("one.txt.ann.yaml"), folderUri("two.txt.ann.yaml")]);
    assert.deepEqual(
      overview.codes.map((one) => [one.level, one.code, one.name, one.definition, one.uses, one.files]),
      [
        ["passage", "claim", "Claim", "Says what is.", 3, 2],
        ["passage", "claim/fact", "claim/fact", null, 0, 0],
        ["passage", "old", "old", null, 0, 0],
        ["passage", "mine", "mine", null, 1, 1],
        ["document", "claim", "claim", null, 1, 1],
        ["document", "speech", "speech", null, 1, 1],
      ],
    );
    assert.deepEqual(
      overview.codes.filter(({ isKnown, isRetired }) => !isKnown || isRetired).map(({ code }) => code),
      ["old", "mine", "speech"],
    );
  });

  it("lists the codes in use where there is no codebook", async () => {
    const editor = await start({ files: { "one.txt.ann.yaml": sidecar(record("a", "claim")) } });
    const params: messages.CodeOverviewParams = { uri: folderUri("one.txt") };
    const overview = await editor.request<messages.CodeOverviewResult>(messages.codeOverview, params);
    assert.equal(overview?.codebook, null);
    assert.deepEqual(
      overview?.codes.map(({ code, uses, isKnown }) => [code, uses, isKnown]),
      [["claim", 1, false]],
    );
  });
});
