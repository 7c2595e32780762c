import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import * as vscode from "vscode";
import { readSidecar } from "../../src/core/sidecar/read";
import { annotations, closeAll, exists, file, read, select, show, untilTrue, wordsOf, write } from "./folder";
import { answering } from "./questions";

const text = "The parties met in Geneva. They promised to keep the central limits of the treaty.\n";

async function annotated(path: string, content = text): Promise<string> {
  await write(path, content);
  const editor = await show(path);
  select(editor, "central limits");
  await vscode.commands.executeCommand("glossator.annotate", "commitment");
  await closeAll();
  return read(`${path}.ann.yaml`);
}

/** Renames as the Explorer does. */
async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(file(from), file(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function placeIn(path: string): Promise<string | undefined> {
  const { document } = await show(path);
  const [placed] = await annotations(document);
  return placed === undefined ? undefined : wordsOf(document, placed);
}

describe("texts that move", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file("moves"), { recursive: true });
  });

  it("take their sidecars along: everybody's, to a new name and folder", async () => {
    const yaml = await annotated("moves/old.txt");
    await write("moves/old.txt.ana.ann.yaml", yaml);
    await write("moves/older.txt.ann.yaml", yaml);
    await rename("moves/old.txt", "moves/deep/new.txt");
    for (const coder of ["", ".ana"]) {
      assert.equal(await read(`moves/deep/new.txt${coder}.ann.yaml`), yaml);
      assert.equal(await exists(`moves/old.txt${coder}.ann.yaml`), false);
    }
    assert.ok(await exists("moves/older.txt.ann.yaml"), "a file of another text stays");
    assert.equal(await placeIn("moves/deep/new.txt"), "central limits");
  });

  it("take along what is still being written", async () => {
    const codes = Array.from({ length: 12 }, (_, index) => `code-${index}`);
    await write("moves/writing.txt", text);
    select(await show("moves/writing.txt"), "central limits");
    const acts = codes.map((code) => vscode.commands.executeCommand("glossator.annotate", code));
    await untilTrue("the first is written", () => exists("moves/writing.txt.ann.yaml"));
    await rename("moves/writing.txt", "moves/written.txt");
    await Promise.all(acts);
    const { annotations: written } = readSidecar(await read("moves/written.txt.ann.yaml")).value;
    assert.deepEqual(written.map(({ code }) => code).sort(), codes.sort());
    assert.equal(await exists("moves/writing.txt.ann.yaml"), false);
  });

  it("never hide annotations that are there already", async () => {
    const yaml = await annotated("moves/taken.txt");
    await write("moves/target.txt.ann.yaml", "# somebody's\n");
    const { said } = await answering({}, () => rename("moves/taken.txt", "moves/target.txt"));
    assert.deepEqual(said, [
      "target.txt.ann.yaml is there already, so the annotations stay in taken.txt.ann.yaml.",
    ]);
    assert.equal(await read("moves/target.txt.ann.yaml"), "# somebody's\n");
    assert.equal(await read("moves/taken.txt.ann.yaml"), yaml);
  });

  it("keep their sidecars in a folder that is renamed, and in a mirrored tree", async () => {
    await write("moves/tree/glossator.yaml", "sidecars: ann\n");
    await write("moves/tree/one/a.txt", text);
    const editor = await show("moves/tree/one/a.txt");
    select(editor, "central limits");
    await vscode.commands.executeCommand("glossator.annotate", "commitment");
    await closeAll();
    assert.ok(await exists("moves/tree/ann/one/a.txt.ann.yaml"));
    await rename("moves/tree/one", "moves/tree/two");
    assert.ok(await exists("moves/tree/ann/two/a.txt.ann.yaml"));
    await rename("moves/tree/two/a.txt", "moves/tree/b.txt");
    assert.ok(await exists("moves/tree/ann/b.txt.ann.yaml"));
    assert.equal(await placeIn("moves/tree/b.txt"), "central limits");
    await closeAll();
    await rename("moves/tree", "moves/other");
    assert.equal(await placeIn("moves/other/b.txt"), "central limits");
  });

  it("are found when they were moved outside of the editor, and the user is asked", async () => {
    const yaml = await annotated("moves/before.txt", `${text}Said once before it moved.\n`);
    await vscode.workspace.fs.createDirectory(file("moves/deep"));
    // Until the text is opened, nobody looks for it; this one is open in no editor.
    const { said } = await answering({ button: "Move Annotations" }, async () => {
      renameSync(file("moves/before.txt").fsPath, file("moves/deep/after.txt").fsPath);
      await untilTrue("the annotations follow", () => exists("moves/deep/after.txt.ann.yaml"));
    });
    assert.deepEqual(said, [
      "before.txt seems to have moved to moves/deep/after.txt. Move its annotation too?",
    ]);
    assert.equal(await read("moves/deep/after.txt.ann.yaml"), yaml);
    assert.equal(await exists("moves/before.txt.ann.yaml"), false);
    assert.equal(await placeIn("moves/deep/after.txt"), "central limits");
  });

  it("are asked for by name when nothing tells", async () => {
    await write("moves/nameless.txt", "Nothing of what was annotated.\n");
    await write(
      "moves/lost-text.txt.ann.yaml",
      'format: "glossator/1"\nannotations:\n  - id: "lost0001"\n    quote: "NPT"\n',
    );
    const { lists } = await answering({}, async () =>
      vscode.commands.executeCommand("glossator.findMovedTexts"),
    );
    const list = lists.find(({ title }) => title.includes("lost-text.txt"));
    assert.equal(list?.title, "Which text do the annotations of lost-text.txt belong to?");
    assert.ok(list.items.some(({ label }) => label === "moves/nameless.txt"));
  });

  it("leave their annotations behind when deleted, and that is said", async () => {
    const yaml = await annotated("moves/deleted.txt");
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(file("moves/deleted.txt"));
    const said: string[] = [];
    await answering({ heard: (message) => said.push(message) }, async () => {
      await vscode.workspace.applyEdit(edit);
      await untilTrue("it is said where the annotations are", () => said.length > 0);
    });
    assert.equal(await read("moves/deleted.txt.ann.yaml"), yaml);
    assert.deepEqual(said, [
      "The annotations of the deleted text are kept in deleted.txt.ann.yaml. Delete that file too if you do not need them.",
    ]);
  });
});
