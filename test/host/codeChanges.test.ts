import assert from "node:assert/strict";
import * as vscode from "vscode";
import { change } from "./codeChange";
import { run } from "./coding";
import { annotations, api, closeAll, file, read, show, write } from "./folder";
import { answering } from "./questions";

const codebook = `format: "glossator-codebook/1"
codes:
  # What is said of others.
  - code: "accusation"
    definition: "Blames an actor." # ours
    codes:
      - code: "state"
  - code: "demand"
  - code: "old"
    retired: true
    replacedBy: "accusation"
`;

function sidecar(...codes: readonly string[]): string {
  const records = codes.map(
    (code, index) => `  - id: "r${index}"\n    code: "${code}" # sure\n    quote: "words ${index}"\n`,
  );
  return `format: "glossator/1"\nannotations:\n${records.join("")}`;
}

const first = sidecar("accusation", "demand", "accusation/state");
const second = sidecar("accusation").replaceAll("\n", "\r\n");
const other = sidecar("demand");

/** A folder of its own codebook, so that the other tests' files are no concern of it. */
async function folderOf(name: string): Promise<string> {
  const path = (one: string) => `codes-${name}/${one}`;
  await write(path("codebook.yaml"), codebook);
  for (const text of ["one.txt", "two.txt", "three.txt"])
    await write(path(text), "words 0 and words 1 and words 2\n");
  await write(path("one.txt.ann.yaml"), first);
  await write(path("two.txt.ann.yaml"), second);
  await write(path("three.txt.ann.yaml"), other);
  await (await api()).untilServerRuns();
  await show(path("one.txt"));
  return `codes-${name}`;
}

async function texts(folder: string): Promise<readonly string[]> {
  const names = ["codebook.yaml", "one.txt.ann.yaml", "two.txt.ann.yaml", "three.txt.ann.yaml"];
  return Promise.all(names.map((name) => read(`${folder}/${name}`)));
}

const untouched = [codebook, first, second, other];

describe("changing codes", () => {
  afterEach(closeAll);

  it("renames a code in the codebook and every sidecar, and one undo gives every byte back", async () => {
    const folder = await folderOf("rename");
    const { said, preview, proposed, lists } = await change("renameCode", undefined, {
      chosen: ["accusation", "Rename"],
      typed: ["charge"],
    });
    assert.deepEqual(
      lists[0]?.items.map(({ label, description, detail }) => [label, description, detail]),
      [
        ["accusation", "uses: 2, files: 2", "Blames an actor."],
        ["accusation/state", "uses: 1, files: 1", undefined],
        ["demand", "uses: 2, files: 2", undefined],
        ["old", "not used · retired", undefined],
      ],
    );
    assert.deepEqual(proposed, ["accusation"]);
    assert.equal(
      preview,
      `Ctrl+Enter (on a Mac: Cmd+Enter) makes this change; Escape leaves everything as it is.

Rename the code “accusation” to “charge”.
Nothing is changed yet. It changes 3 annotations in 2 files, and the codebook.

${folder}/codebook.yaml
-   - code: "accusation"
+   - code: "charge"
-     replacedBy: "accusation"
+     replacedBy: "charge"

${folder}/one.txt.ann.yaml: 2 annotations
  line 4: accusation → charge   “words 0”
  line 10: accusation/state → charge/state   “words 2”

${folder}/two.txt.ann.yaml: 1 annotation
  line 4: accusation → charge   “words 0”
`,
    );
    assert.deepEqual(said, [
      "Rename the code “accusation” to “charge”: done. Changed: 3 annotations in 2 files, and the codebook. “Undo Annotation Change” takes all of it back.",
    ]);
    const renamed = untouched.map((text) => text.replaceAll('"accusation', '"charge'));
    assert.deepEqual(await texts(folder), renamed);
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      ["one.txt"],
      "the preview is closed",
    );
    await run("undo");
    assert.deepEqual(await texts(folder), untouched);
    await run("redo");
    assert.deepEqual(await texts(folder), renamed);
    await run("undo");
  });

  it("merges a code into another", async () => {
    const folder = await folderOf("merge");
    const { preview } = await change("mergeCodes", "accusation", { chosen: ["demand", "Merge"] });
    assert.match(preview, /line 10: accusation\/state → demand\/state {3}“words 2”/);
    const [book, ...sidecars] = await texts(folder);
    assert.deepEqual(
      sidecars,
      untouched.slice(1).map((text) => text.replaceAll('"accusation', '"demand')),
    );
    assert.doesNotMatch(book ?? "", /code: "accusation"/);
    assert.match(book ?? "", /- code: "demand"\n {4}codes:\n {6}- code: "state"/);
    await run("undo");
    assert.deepEqual(await texts(folder), untouched);
  });

  it("splits a code: annotations that are ticked get another one", async () => {
    const folder = await folderOf("split");
    const { lists, said } = await change("splitCode", "demand", {
      chosen: [["words 1"], "Split"],
      typed: ["demand/strong", "Requires something."],
    });
    assert.deepEqual(
      lists[0]?.items.map(({ label, description }) => `${label}, ${description}`),
      [`words 1, ${folder}/one.txt`, `words 0, ${folder}/three.txt`],
    );
    assert.match(
      said[0] ?? "",
      /^Give 1 annotation with the code “demand” the code “demand\/strong”: done\./,
    );
    const [book, one, ...others] = await texts(folder);
    assert.equal(one, first.replace('"demand"', '"demand/strong"'));
    assert.deepEqual(others, [second, other]);
    assert.match(
      book ?? "",
      /- code: "demand"\n {4}codes:\n {6}- code: "strong"\n {8}definition: "Requires something\."/,
    );
    await run("undo");
    assert.deepEqual(await texts(folder), untouched);
  });

  it("shows among which words annotations of the same words stand, before they are ticked", async () => {
    const record = (id: string, around: string) =>
      `  - id: "${id}"\n    code: "demand"\n    quote: "Russia"\n${around}`;
    await write("alike/codebook.yaml", codebook);
    await write("alike/a.txt", "To contain Russia, we must. Between Russia\nand us. Russia.\n");
    await write(
      "alike/a.txt.ann.yaml",
      `format: "glossator/1"\nannotations:\n${record("r1", '    before: "To contain "\n    after: ", we must."\n')}${record("r2", '    before: "Between "\n    after: "\\nand us."\n    note: "Geography?"\n')}${record("r3", "")}`,
    );
    const { document } = await show("alike/a.txt");
    await annotations(document);
    await run("refreshAnnotations");
    const { lists } = await answering({}, async () => run("splitCode", "demand"));
    assert.deepEqual(
      lists[0]?.items.map(({ detail }) => detail),
      ["…To contain [Russia], we must.…", "…Between [Russia] and us.… · Geography?", ""],
    );
  });

  const fates: readonly (readonly [string, readonly string[], (text: string) => string])[] = [
    ["another code", ["demand"], (text) => text.replaceAll(/"accusation(?:\/state)?"/g, '"demand"')],
    ["without a code", [], (text) => text.replaceAll(/code: "accusation(?:\/state)?" # sure/g, "# sure")],
    ["Leave the code", [], (text) => text],
  ];
  for (const [fate, more, expected] of fates)
    it(`deletes a code: ${fate}`, async () => {
      const folder = await folderOf(`delete-${fate.replaceAll(" ", "-")}`);
      await change("deleteCode", "accusation", { chosen: [fate, ...more, "Delete"] });
      const [book, ...sidecars] = await texts(folder);
      assert.doesNotMatch(book ?? "", /code: "accusation"/);
      assert.deepEqual(sidecars, untouched.slice(1).map(expected));
      await run("undo");
      assert.deepEqual(await texts(folder), untouched);
    });

  it("retires a code: annotations keep it", async () => {
    const folder = await folderOf("retire");
    const { preview } = await change("retireCode", "demand", {
      chosen: ["Another code", "accusation", "Retire"],
    });
    assert.match(preview, /Only the codebook changes, no annotation\./);
    const [book, ...sidecars] = await texts(folder);
    assert.deepEqual(sidecars, untouched.slice(1));
    assert.match(book ?? "", /- code: "demand"\n {4}retired: true\n {4}replacedBy: "accusation"/);
    await run("undo");
  });

  it("changes nothing when the user leaves, or asks for what cannot be", async () => {
    const folder = await folderOf("left");
    const left = await change("renameCode", "accusation", {
      typed: ["charge"],
      chosen: ["Leave everything"],
    });
    assert.deepEqual(left.said, ["Nothing was changed."]);
    const taken = await change("renameCode", "accusation", { typed: ["demand"], chosen: [] });
    assert.deepEqual(taken.faults, [
      "There is a code “demand” already. To make the two one, use “Merge Code into Another”.",
    ]);
    assert.deepEqual(await texts(folder), untouched);
  });

  it("changes nothing when one sidecar is in the way, and names its line", async () => {
    const folder = await folderOf("broken");
    const broken = `${other}  - id: "r9"\n    code: "accusation"\n   quote: "words"\n`;
    await write(`${folder}/three.txt.ann.yaml`, broken);
    const { said } = await change("renameCode", "accusation", { typed: ["charge"], chosen: [] });
    assert.match(said[0] ?? "", /^Nothing was changed\. three\.txt\.ann\.yaml, line \d+, is in the way: /);
    assert.deepEqual(await texts(folder), [codebook, first, second, broken]);
  });

  it("takes along what is typed in an editor and not saved, and keeps it when it is undone", async () => {
    const folder = await folderOf("dirty");
    const editor = await show(`${folder}/three.txt.ann.yaml`);
    const typed = '  - id: "r9"\n    code: "accusation"\n    quote: "words 1"\n';
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount - 1, 0), typed));
    const book = await vscode.workspace.openTextDocument(file(`${folder}/codebook.yaml`));
    const change_ = new vscode.WorkspaceEdit();
    change_.insert(book.uri, new vscode.Position(1, 0), "# Typed.\n");
    await vscode.workspace.applyEdit(change_);
    const { said } = await change("renameCode", "accusation", { typed: ["charge"], chosen: ["Rename"] });
    assert.match(said.join(), /: done\./);
    const unsaved = [codebook.replace("codes:", "# Typed.\ncodes:"), first, second, other + typed];
    assert.deepEqual(
      await texts(folder),
      unsaved.map((text) => text.replaceAll('"accusation', '"charge')),
    );
    await run("undo");
    assert.deepEqual(await texts(folder), unsaved);
  });

  it("undoes in files that others have changed since, or not at all", async () => {
    const folder = await folderOf("moved");
    await change("renameCode", "accusation", { typed: ["charge"], chosen: ["Rename"] });
    const one = await read(`${folder}/one.txt.ann.yaml`);
    await write(`${folder}/one.txt.ann.yaml`, one.replace('"words 1"', '"words 1 and"'));
    const two = await read(`${folder}/two.txt.ann.yaml`);
    await write(`${folder}/two.txt.ann.yaml`, two.replace('"charge"', '"mine"'));
    const before = await texts(folder);
    const { said } = await answering({}, async () => run("undo"));
    assert.match(said[0] ?? "", /^two\.txt\.ann\.yaml is left as it is\. The same lines were changed since/);
    assert.deepEqual(await texts(folder), before);
    await write(`${folder}/two.txt.ann.yaml`, two);
    await run("undo");
    assert.deepEqual(await texts(folder), [
      codebook,
      first.replace('"words 1"', '"words 1 and"'),
      second,
      other,
    ]);
  });
});
