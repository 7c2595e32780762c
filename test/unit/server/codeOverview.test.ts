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

  it("leaves out what others coded while the user codes blind", async () => {
    const own = { "codebook.yaml": codebook, "one.txt.ana.ann.yaml": sidecar(record("a", "claim")) };
    const others = {
      "one.txt.ben.ann.yaml": sidecar(record("b", "claim"), record("c", "secret")),
      "one.txt.ann.yaml": sidecar(record("d", "claim"), record("e", "hidden", 'by: "ben"')),
    };
    const editor = await start({
      files: { ...own, ...others },
      settings: { blindCoding: true, coder: "ana" },
    });
    const params: messages.CodeOverviewParams = { uri: folderUri("one.txt") };
    const shown = async () =>
      (await editor.request<messages.CodeOverviewResult>(messages.codeOverview, params))?.codes
        .filter(({ uses }) => uses > 0)
        .map(({ code, uses }) => [code, uses]);
    assert.deepEqual(await shown(), [["claim", 2]]);
    await editor.open("codebook.yaml", codebook, "yaml");
    const at = { textDocument: { uri: folderUri("codebook.yaml") }, position: { line: 2, character: 14 } };
    const references = async () =>
      (
        await editor.request<readonly { readonly uri: string }[]>("textDocument/references", {
          ...at,
          context: { includeDeclaration: false },
        })
      ).map(({ uri }) => uri);
    const card = async () => {
      const hover = await editor.request<{ readonly contents: { readonly value: string } }>(
        "textDocument/hover",
        at,
      );
      return /\d+ uses? in \d+ files?/.exec(hover.contents.value)?.[0];
    };
    assert.equal(await card(), "2 uses in 2 files");
    assert.deepEqual(
      (await references()).sort(),
      ["one.txt.ana.ann.yaml", "one.txt.ann.yaml"].map(folderUri).sort(),
    );
    editor.settings = { blindCoding: false, coder: "ana" };
    await editor.notify("workspace/didChangeConfiguration", { settings: {} });
    assert.deepEqual(await shown(), [
      ["claim", 3],
      ["hidden", 1],
      ["secret", 1],
    ]);
    assert.equal(await card(), "3 uses in 3 files");
    assert.equal((await references()).length, 3);
  });
});
