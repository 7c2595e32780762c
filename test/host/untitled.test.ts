import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import {
  annotations,
  closeAll,
  exists,
  file,
  read,
  select,
  until,
  untilTrue,
  wordsOf,
  write,
} from "./folder";
import { answering } from "./questions";

const text = "They promised to keep the limits.\n";

/** A text that will be saved under this path, with one annotation of a passage and a note. */
async function annotated(path: string): Promise<vscode.TextDocument> {
  const uri = file(path).with({ scheme: "untitled" });
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  await vscode.languages.setTextDocumentLanguage(document, "plaintext");
  select(editor, "the limits");
  await vscode.commands.executeCommand("glossator.annotate", "claim");
  await answering({ input: () => "A note." }, async () =>
    vscode.commands.executeCommand("glossator.editNote"),
  );
  return document;
}

async function words(document: vscode.TextDocument): Promise<readonly string[]> {
  return (await annotations(document)).map((one) => `${one.annotation.note}: ${wordsOf(document, one)}`);
}

describe("a text without a file", () => {
  afterEach(closeAll);

  it("is annotated, and the annotations follow its edits", async () => {
    const document = await annotated("untitled-edited.txt");
    assert.deepEqual(await words(document), ["A note.: the limits"]);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Title\n\n"));
    assert.deepEqual(await words(document), ["A note.: the limits"]);
    await vscode.commands.executeCommand("glossator.undo");
    assert.deepEqual(await words(document), ["undefined: the limits"]);
    assert.equal(await exists("untitled-edited.txt.ann.yaml"), false);
  });

  it("takes its annotations into a sidecar when it is saved", async () => {
    const document = await annotated("untitled-saved.txt");
    assert.ok(await document.save());
    await untilTrue("the sidecar is written", () => exists("untitled-saved.txt.ann.yaml"));
    const yaml = await read("untitled-saved.txt.ann.yaml");
    const base = execFileSync("git", ["hash-object", file("untitled-saved.txt").fsPath]).toString();
    assert.match(yaml, /quote: "the limits"[\s\S]*note: "A note\."/);
    assert.ok(yaml.includes(`base: "${base.slice(0, 12)}"`), yaml);
    const saved = await vscode.workspace.openTextDocument(file("untitled-saved.txt"));
    await until("they are shown in the file", async () =>
      (await words(saved)).join() === "A note.: the limits" ? true : undefined,
    );
    await vscode.window.showTextDocument(saved);
    await vscode.commands.executeCommand("glossator.undo");
    assert.doesNotMatch(await read("untitled-saved.txt.ann.yaml"), /note/, "undo reaches behind the save");
  });

  it("adds to a sidecar that is there already", async () => {
    const other = 'format: "glossator/1"\nannotations:\n  - id: "other001"\n    quote: "They promised"\n';
    await write("untitled-there.txt.ann.yaml", other);
    const document = await annotated("untitled-there.txt");
    assert.ok(await document.save());
    const yaml = await until("both are in the sidecar", async () => {
      const now = await read("untitled-there.txt.ann.yaml");
      return now.includes("A note.") ? now : undefined;
    });
    assert.match(yaml, /id: "other001"/);
  });

  it("leaves nothing to the next one of its name when it is dropped", async () => {
    await annotated("untitled-dropped.txt");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    const uri = file("untitled-dropped.txt").with({ scheme: "untitled" });
    await untilTrue("it is closed", () =>
      vscode.workspace.textDocuments.every((one) => one.uri.toString() !== uri.toString()),
    );
    const next = await vscode.workspace.openTextDocument(uri);
    await vscode.languages.setTextDocumentLanguage(next, "plaintext");
    await untilTrue("it has no annotation", async () => (await words(next)).length === 0);
  });
});
