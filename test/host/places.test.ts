import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotations, closeAll, exists, file, read, select, show, until, wordsOf, write } from "./folder";

const text = "They promised to keep the limits.\n";

describe("a folder with a mirrored tree of sidecars", () => {
  // Where sidecars are kept is read again when a text is opened, so nothing has to be waited for.
  before(() => write("mirrored/glossator.yaml", "sidecars: annotations/\n"));
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(file("mirrored"), { recursive: true }));

  async function annotate(path: string, words: string, code: string): Promise<vscode.TextDocument> {
    const editor = await show(path);
    select(editor, words);
    await vscode.commands.executeCommand("glossator.annotate", code);
    return editor.document;
  }

  /** Replaces what a file says as a user does: in an editor. */
  async function save(path: string, content: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(file(path));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), content);
    await vscode.workspace.applyEdit(edit);
    assert.ok(await document.save());
  }

  it("gets new annotations there, in folders made for them", async () => {
    await write("mirrored/speeches/a.txt", text);
    const document = await annotate("mirrored/speeches/a.txt", "the limits", "claim");
    assert.match(await read("mirrored/annotations/speeches/a.txt.ann.yaml"), /quote: "the limits"/);
    assert.equal(await exists("mirrored/speeches/a.txt.ann.yaml"), false);
    const [placed] = await annotations(document);
    assert.ok(placed !== undefined);
    assert.equal(wordsOf(document, placed), "the limits");
  });

  const beside = [
    'format: "glossator/1"',
    "annotations:",
    '  - id: "beside01"',
    '    quote: "promised"',
    '    before: "They "',
    '    after: " to keep the limits."',
    "",
  ].join("\n");

  /** A text with an annotation beside it and one in the tree. */
  async function inBoth(path: string): Promise<vscode.TextDocument> {
    await write(path, text);
    await write(`${path}.ann.yaml`, beside);
    return annotate(path, "the limits", "claim");
  }

  it("still shows what stands beside a text", async () => {
    const document = await inBoth("mirrored/b.txt");
    const placed = await annotations(document);
    assert.deepEqual(
      placed.map((one) => wordsOf(document, one)),
      ["promised", "the limits"],
    );
    assert.equal(await read("mirrored/b.txt.ann.yaml"), beside);
  });

  it("reads both again when the folder changes its mind", async () => {
    const document = await inBoth("mirrored/c.txt");
    await annotations(document);
    await save("mirrored/glossator.yaml", "# nothing\n");
    await until("only what stands beside the text is left", async () =>
      (await annotations(document)).length === 1 ? true : undefined,
    );
    await save("mirrored/glossator.yaml", "sidecars: annotations\n");
    await until("both are back", async () => ((await annotations(document)).length === 2 ? true : undefined));
  });
});
