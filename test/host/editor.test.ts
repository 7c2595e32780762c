import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { GlossatorApi } from "../../src/client/activate";

const speech = "speeches/disarmament-day.txt";
const quote = "We support the TPNW";

function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first !== undefined);
  return first.uri;
}

const file = (path: string) => vscode.Uri.joinPath(folder(), path);
const text = async (path: string) => Buffer.from(await vscode.workspace.fs.readFile(file(path))).toString();

async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
}

function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  assert.notEqual(at, -1, words);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

function select({ document }: vscode.TextEditor, words: string): void {
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document, document);
  const range = rangeOf(document, words);
  editor.selection = new vscode.Selection(range.start, range.end);
}

function extension(): vscode.Extension<GlossatorApi> {
  const found = vscode.extensions.getExtension<GlossatorApi>("glossator.glossator");
  assert.ok(found !== undefined);
  return found;
}

async function api(): Promise<GlossatorApi> {
  return extension().activate();
}

async function hoverAt(
  document: vscode.TextDocument,
  words: string,
): Promise<readonly vscode.MarkdownString[]> {
  const { start } = rangeOf(document, words);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    start.translate(0, 1),
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

describe("in the editor", () => {
  it("does no work until a policy text is opened", async () => {
    const { isServerStarted } = await api();
    await open("codebook.yaml");
    assert.equal(isServerStarted(), false);
    await open(speech);
    assert.equal(isServerStarted(), true);
  });

  it("shows a card that no text can make run a command", async () => {
    const { document } = await open(speech);
    const parts = await hoverAt(document, "JCPOA");
    const card = parts.find(({ value }) => value.includes("Joint Comprehensive Plan of Action"));
    assert.ok(card !== undefined, JSON.stringify(parts));
    assert.ok(card.isTrusted !== true && card.supportHtml !== true);
    assert.ok(!card.value.includes("command:") && !card.value.includes("!["));
    const line = parts.find(({ value }) => value.includes("command:"));
    assert.deepEqual(line?.isTrusted, {
      enabledCommands: ["glossator.findMentions", "glossator.openEntry", "glossator.annotateMention"],
    });
  });

  it("goes to a read-only view of a built-in entry and to the folder's own entries", async () => {
    const { document } = await open(speech);
    const builtin = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      rangeOf(document, "NPT").start,
    );
    assert.equal(builtin[0]?.uri.toString(), "glossator:/glossary/npt.yaml");
    const entry = await vscode.workspace.openTextDocument(vscode.Uri.parse("glossator:/glossary/npt.yaml"));
    assert.match(entry.getText(), /id: "npt"/);
    const communique = await vscode.workspace.openTextDocument(file("communique.md"));
    const own = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      communique.uri,
      rangeOf(communique, "Lakeside Group").start,
    );
    assert.equal(own[0]?.uri.toString(), file("glossary.yaml").toString());
  });

  it("finds an entity in the whole folder whatever it is called", async () => {
    const { document } = await open(speech);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      rangeOf(document, "IAEA").start,
    );
    const files = new Set(found.map(({ uri }) => vscode.workspace.asRelativePath(uri)));
    assert.deepEqual([...files].sort(), ["communique.md", "draft-resolution.txt", speech]);
  });

  it("outlines the text, finds entries and completes names", async () => {
    const { document } = await open(speech);
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    assert.ok(outline.length > 5);
    const entries = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "Non-Proliferation of Nuclear",
    );
    assert.ok(entries.some(({ name }) => name.startsWith("NPT")));
    const draft = await vscode.workspace.openTextDocument({ language: "plaintext", content: "Compr" });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      draft.uri,
      new vscode.Position(0, 5),
    );
    assert.ok(items.some(({ label }) => label === "Comprehensive Nuclear-Test-Ban Treaty"));
  });

  it("colours what a grammar cannot see", async () => {
    const document = await vscode.workspace.openTextDocument(file("draft-resolution.txt"));
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    assert.ok(tokens.data.length > 50);
  });
});

describe("annotating", () => {
  const sidecar = `${speech}.ann.yaml`;
  const placed = async () => (await (await api()).annotations(file(speech))) ?? [];
  const covered = async (id: string) => {
    const document = await vscode.workspace.openTextDocument(file(speech));
    const [range] = (await placed()).find(({ annotation }) => annotation.id === id)?.ranges ?? [];
    return range === undefined ? undefined : document.getText().slice(range.start, range.end);
  };
  let id = "";

  it("writes the annotation beside the text", async () => {
    const editor = await open(speech);
    select(editor, quote);
    await vscode.commands.executeCommand("glossator.annotate", "commitment");
    const yaml = await text(sidecar);
    id = /- id: "([a-z0-9]{8})"/.exec(yaml)?.[1] ?? "";
    assert.match(
      yaml,
      new RegExp(
        `^format: "glossator/1"\nannotations:\n {2}- id: "${id}"\n {4}code: "commitment"\n {4}quote: "${quote}"\n`,
      ),
    );
    assert.match(yaml, / {4}base: "[0-9a-f]{12}"\n/);
    assert.equal(await covered(id), quote);
  });

  it("moves with edits and comes back with undo", async () => {
    const editor = await open(speech);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "A line before.\n"));
    assert.equal(await covered(id), quote);
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, "the TPNW").start, "firmly "));
    assert.equal(await covered(id), "We support firmly the TPNW");
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand("undo");
    assert.equal(await covered(id), quote);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("undoes and redoes what was done to annotations, byte for byte", async () => {
    const before = await text(sidecar);
    const editor = await open(speech);
    select(editor, "My delegation regrets");
    await vscode.commands.executeCommand("glossator.annotate", "regret");
    const after = await text(sidecar);
    assert.notEqual(after, before);
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await text(sidecar), before);
    await vscode.commands.executeCommand("glossator.redo");
    assert.deepEqual((await text(sidecar)).match(/code: .*/g), after.match(/code: .*/g));
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await text(sidecar), before);
  });

  it("keeps what the user typed in the sidecar and did not save", async () => {
    const document = await vscode.workspace.openTextDocument(file(sidecar));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "# my own remark\n");
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.isDirty, true);
    const editor = await open(speech);
    select(editor, "I thank you");
    await vscode.commands.executeCommand("glossator.annotate", "claim");
    const yaml = await text(sidecar);
    assert.match(yaml, /^# my own remark\nformat/);
    assert.match(yaml, /quote: "I thank you"/);
    assert.match(yaml, new RegExp(`quote: "${quote}"`));
  });

  it("never writes a file that does not parse", async () => {
    const broken = 'format: "glossator/1"\nannotations:\n  - id: "a\n';
    await vscode.workspace.fs.writeFile(file("draft-resolution.txt.ann.yaml"), Buffer.from(broken));
    const editor = await open("draft-resolution.txt");
    select(editor, "The Security Council");
    await vscode.commands.executeCommand("glossator.annotate", "claim");
    assert.equal(await text("draft-resolution.txt.ann.yaml"), broken);
    await vscode.workspace.fs.delete(file("draft-resolution.txt.ann.yaml"));
  });

  it("lists an annotation whose words are gone, and drops nothing", async () => {
    const { document } = await open("communique.md");
    assert.equal((await (await api()).annotations(document.uri))?.length, 5);
    const edit = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, whole, "# Other words\n\nNothing of it is left.\n");
    await vscode.workspace.applyEdit(edit);
    const found = await (await api()).annotations(document.uri);
    assert.equal(found?.length, 5);
    assert.ok(found?.every(({ state, ranges }) => state === "lost" && ranges.length === 0));
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  const odd: readonly (readonly [string, Uint8Array])[] = [
    ["an empty file", Buffer.from("")],
    ["a line of 60,000 characters", Buffer.from(`${"The IAEA met NATO in Vienna. ".repeat(2100)}\n`)],
    ["a file that is not UTF-8", Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0a])],
  ];
  for (const [name, bytes] of odd)
    it(`goes on with ${name}`, async () => {
      await vscode.workspace.fs.writeFile(file("odd.txt"), bytes);
      const { document } = await open("odd.txt");
      assert.deepEqual(await (await api()).annotations(document.uri), []);
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
      await vscode.workspace.fs.delete(file("odd.txt"));
    });
});
