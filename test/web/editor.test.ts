import * as vscode from "vscode";
import { annotatedIn, foundIn } from "../harness/likePlaces";

/** The web host has no `node:assert`. */
function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  check(folder !== undefined, "a folder is open");
  return vscode.Uri.joinPath(folder, path);
}

const speech = "speeches/disarmament-day.txt";

async function positionOf(
  path: string,
  words: string,
): Promise<readonly [vscode.TextDocument, vscode.Range]> {
  const document = await vscode.workspace.openTextDocument(file(path));
  const at = document.getText().indexOf(words);
  check(at >= 0, `${words} stands in ${path}`);
  return [document, new vscode.Range(document.positionAt(at), document.positionAt(at + words.length))];
}

describe("in the web extension host, without a network", () => {
  it("explains an acronym", async () => {
    check(vscode.env.uiKind === vscode.UIKind.Web, "this is the web");
    const [document, range] = await positionOf(speech, "JCPOA");
    await vscode.window.showTextDocument(document);
    const extension = vscode.extensions.getExtension("glossator.glossator");
    check(extension !== undefined, "the extension is there");
    const { untilServerRuns } = await extension.activate();
    await untilServerRuns();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      range.start.translate(0, 1),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join("\n");
    check(text.includes("Joint Comprehensive Plan of Action"), `card: ${text}`);
  });

  it("finds an entity in a virtual folder", async () => {
    const [document, range] = await positionOf(speech, "IAEA");
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      range.start,
    );
    check(
      new Set(found.map(({ uri }) => uri.path)).size === 3,
      `references in ${found.map(({ uri }) => uri.path).join(", ")}`,
    );
  });

  it("finds annotations again and lists them", async () => {
    const extension = vscode.extensions.getExtension("glossator.glossator");
    await vscode.window.showTextDocument(file("communique.md"));
    const placed = await extension?.exports.annotations(file("communique.md"));
    check(placed.length === 5, `five annotations, not ${placed.length}`);
    check(
      placed.every(({ state }: { state: string }) => state === "exact"),
      JSON.stringify(placed.map(({ state }: { state: string }) => state)),
    );
  });

  it("writes an annotation into a virtual folder", async () => {
    const [document, range] = await positionOf(speech, "We support the TPNW");
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(range.start, range.end);
    await vscode.commands.executeCommand("glossator.annotate", "commitment");
    const bytes = await vscode.workspace.fs.readFile(file(`${speech}.ann.yaml`));
    check(
      new TextDecoder().decode(bytes).includes('quote: "We support the TPNW"'),
      "the annotation is in the file",
    );
  });

  it("renames a code there, and starts a codebook from one that comes with it", async () => {
    const { window } = vscode;
    const { showInputBox, showQuickPick } = window;
    const read = async (path: string) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)));
    await window.showTextDocument(file("communique.md"));
    const before = await read("communique.md.ann.yaml");
    const speechActs = async (items: readonly vscode.QuickPickItem[]) =>
      items.find(({ label }) => label === "Speech acts in diplomacy");
    Object.assign(window, { showInputBox: async () => "request", showQuickPick: speechActs });
    // The change is made as soon as it is shown.
    const shown = window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.uri.path.endsWith("/Rename.diff"))
        void vscode.commands.executeCommand("glossator.makeChange");
    });
    try {
      await vscode.commands.executeCommand("glossator.renameCode", "demand");
      await vscode.commands.executeCommand("glossator.newCodebook", file("speeches"));
    } finally {
      shown.dispose();
      Object.assign(window, { showInputBox, showQuickPick });
    }
    const after = await read("communique.md.ann.yaml");
    check(before.includes('"demand"'), "there is something to rename");
    check(after === before.replaceAll('"demand"', '"request"'), after);
    check((await read("codebook.yaml")).includes('code: "request"'), "the codebook follows");
    const started = await read("speeches/codebook.yaml");
    check(started.includes('title: "Speech acts in diplomacy"'), started);
  });

  it("finds words by the text they were annotated in, without git", async () => {
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
    await write("copied.txt", annotatedIn);
    const [document, range] = await positionOf("copied.txt", "The same words");
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(range.start, range.end);
    await vscode.commands.executeCommand("glossator.annotate", "claim");
    await write("later.txt", foundIn);
    await vscode.workspace.fs.copy(file("copied.txt.ann.yaml"), file("later.txt.ann.yaml"));
    const extension = vscode.extensions.getExtension("glossator.glossator");
    const placed = (await extension?.exports.annotations(file("later.txt")))?.[0];
    check(placed?.state === "moved", placed?.state);
    check(placed.ranges[0].start === foundIn.indexOf("The same words", 30), JSON.stringify(placed.ranges));
  });

  it("imports annotations, which loads a script of its own", async () => {
    const table = file("in.csv");
    const csv = `text,quote,code,coder\n${speech},disarmament,zorble,ana\n`;
    await vscode.workspace.fs.writeFile(table, new TextEncoder().encode(csv));
    const { showOpenDialog } = vscode.window;
    const asked = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.uri.scheme === "glossator-text")
        void vscode.commands.executeCommand("glossator.makeChange");
    });
    Object.assign(vscode.window, { showOpenDialog: async () => [table] });
    try {
      await vscode.commands.executeCommand("glossator.importAnnotations");
    } finally {
      Object.assign(vscode.window, { showOpenDialog });
      asked.dispose();
    }
    const yaml = await vscode.workspace.fs.readFile(file(`${speech}.ana.ann.yaml`));
    check(new TextDecoder().decode(yaml).includes('code: "zorble"'), "the annotation is in the sidecar");
  });

  it("draws the charts of the report", async () => {
    const extension = vscode.extensions.getExtension("glossator.glossator");
    check(extension !== undefined, "the extension is there");
    const { report } = await extension.activate();
    await vscode.commands.executeCommand("glossator.showReport");
    check(
      /<svg [\s\S]*Treaty on the Non-Proliferation/.test(report.page ?? ""),
      "the page has a chart of mentions",
    );
  });
});
