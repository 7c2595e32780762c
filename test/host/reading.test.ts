import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, file, inside, show, until, untilTrue, write } from "./folder";

const speech = "speeches/disarmament-day.txt";

describe("reading", () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = (await show(speech)).document;
    await until("the server answers", async () => ((await hover("JCPOA")).length > 0 ? true : undefined));
  });

  after(closeAll);

  async function hover(words: string): Promise<readonly vscode.MarkdownString[]> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      inside(document, words),
    );
    return hovers.flatMap(({ contents }) =>
      contents.map((part) =>
        typeof part === "object" && "appendText" in part ? part : new vscode.MarkdownString(String(part)),
      ),
    );
  }

  it("begins a glossary entry with the word at the cursor when nothing is selected", async () => {
    const editor = await show(speech);
    const at = inside(editor.document, "JCPOA");
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("glossator.addGlossaryEntry");
    const glossary = vscode.window.activeTextEditor?.document;
    assert.match(
      glossary?.getText() ?? "",
      /- id: "jcpoa"\n.*\n.*\n {4}name: "Full name"\n {4}acronyms: \["JCPOA"\]\n/,
    );
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  const cards: readonly (readonly [word: string, expected: readonly RegExp[]])[] = [
    ["JCPOA", [/Joint Comprehensive Plan of Action/, /as of/i, /14 July 2015/, /https:\/\//]],
    ["NPT rests", [/Treaty on the Non-Proliferation of Nuclear Weapons/, /1 July 1968/, /5 March 1970/]],
    ["CAV will", [/As this text itself defines it/]],
  ];
  for (const [words, expected] of cards)
    it(`explains ${words} in a card`, async () => {
      const card = (await hover(words)).at(-1);
      assert.ok(card !== undefined);
      for (const pattern of expected) assert.match(card.value, pattern);
    });

  it("says how often a treaty is mentioned here and in the folder", async () => {
    await untilTrue("the folder is counted", async () =>
      /\n\n8 here, [1-9]\d* in this folder$/.test((await hover("NPT rests")).at(-1)?.value ?? ""),
    );
  });

  it("trusts the line of links with exactly its own commands, and the card with none", async () => {
    const [line, card, ...more] = await hover("JCPOA");
    assert.ok(card !== undefined && line !== undefined);
    assert.deepEqual(more, []);
    assert.notEqual(card.isTrusted, true);
    assert.ok(card.isTrusted === undefined || card.isTrusted === false);
    assert.notEqual(card.supportHtml, true);
    assert.doesNotMatch(card.value, /command:|!\[/);
    assert.deepEqual(line.isTrusted, {
      enabledCommands: ["glossator.findMentions", "glossator.openEntry", "glossator.annotateMention"],
    });
    assert.notEqual(line.supportHtml, true);
    assert.match(line.value, /^\[Find all mentions\]\(command:glossator\.findMentions\?/);
  });

  it("offers to add what only the text explains, and fills in what it says", async () => {
    const [line] = await hover("CAV will");
    const [, command = "", values = ""] =
      /^\[Add to glossary\]\(command:([\w.]+)\?([^)]+)\)/.exec(line?.value ?? "") ?? [];
    assert.deepEqual(line?.isTrusted, { enabledCommands: [command, "glossator.annotateMention"] });
    await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(values)));
    const glossary = vscode.window.activeTextEditor?.document;
    assert.match(glossary?.fileName ?? "", /glossary\.yaml$/);
    assert.match(
      glossary?.getText() ?? "",
      / {2}- id: "cav"\n {4}kind: "actor"\n {4}subtype: "organisation"\n {4}name: "Centre for Applied Verification"\n {4}acronyms: \["CAV"\]\n/,
    );
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await show(speech);
  });

  it("shows nothing on ordinary words", async () => {
    assert.deepEqual(await hover("three promises"), []);
  });

  it("goes to the read-only entry of a treaty", async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      inside(document, "NPT"),
    );
    const uris = found.map((place) => String("uri" in place ? place.uri : place.targetUri));
    assert.deepEqual(uris, ["glossator:/glossary/npt.yaml"]);
    const entry = await vscode.workspace.openTextDocument(vscode.Uri.parse("glossator:/glossary/npt.yaml"));
    assert.match(entry.getText(), /id: "?npt"?/);
    assert.match(entry.getText(), /asOf:/);
    await vscode.window.showTextDocument(entry);
    await vscode.commands.executeCommand("type", { text: "x" });
    assert.doesNotMatch(entry.getText(), /^x/);
    await show(speech);
  });

  it("lists every mention of a treaty in the folder, whatever it is called", async () => {
    await write("other.txt", "The Non-Proliferation Treaty, in Russian ДНЯО.\n");
    const words = await until("the new file is known", async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        document.uri,
        inside(document, "NPT"),
      );
      if (!found.some(({ uri }) => uri.path.endsWith("/other.txt"))) return undefined;
      const looked = found.filter(({ uri }) => /\/(?:other|communique|disarmament-day)\.\w+$/.test(uri.path));
      const texts: string[] = [];
      // One after the other: the editor may close one of a hundred that are opened at once before it is read.
      for (const location of looked) texts.push(await textOf(location));
      return texts;
    });
    for (const expected of [
      "disarmament-day.txt: NPT",
      "disarmament-day.txt: Treaty on the Non-Proliferation of Nuclear Weapons",
      "communique.md: NPT",
      "other.txt: Non-Proliferation Treaty",
      "other.txt: ДНЯО",
    ])
      assert.ok(words.includes(expected), `${expected} is missing among ${words.join(", ")}`);
  });

  async function textOf({ uri, range }: vscode.Location): Promise<string> {
    const text = (await vscode.workspace.openTextDocument(uri)).getText(range);
    return `${uri.path.slice(uri.path.lastIndexOf("/") + 1)}: ${text}`;
  }

  it("outlines the paragraphs of a speech", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    assert.ok(symbols.length >= 1);
    const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
    assert.ok(names.some((name) => name.startsWith("The first promise is disarmament")));
  });

  it("finds entries by name in the whole glossary", async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "Chemical Weapons Convention",
    );
    assert.ok(found.some(({ location }) => String(location.uri) === "glossator:/glossary/cwc.yaml"));
  });

  it("highlights the other mentions of the same treaty", async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      inside(document, "NPT"),
    );
    const words = new Set(found.map(({ range }) => document.getText(range)));
    assert.deepEqual([...words].sort(), ["NPT", "Treaty on the Non-Proliferation of Nuclear Weapons"]);
  });

  it("completes names and acronyms", async () => {
    await write("completing.txt", "The OPC");
    const editor = await show("completing.txt");
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      editor.document.uri,
      new vscode.Position(0, 7),
    );
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(labels.includes("OPCW"), labels.slice(0, 20).join(", "));
    await show(speech);
  });

  it("colours a mention that runs over a line break by semantic tokens", async () => {
    await show("draft-resolution.txt");
    const resolution = file("draft-resolution.txt");
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      resolution,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      resolution,
    );
    assert.ok(legend.tokenTypes.length > 0);
    const open = await vscode.workspace.openTextDocument(resolution);
    const coloured = wordsOf(open, tokens.data);
    assert.ok(coloured.includes("Organisation for the Prohibition of Chemical"), coloured.join("|"));
    assert.ok(coloured.includes("Weapons"), coloured.join("|"));
  });

  it("takes a workspace's own glossary into account at once", async () => {
    await write("own/speech.txt", "The Northern Lights Accord was signed.\n");
    const own = (await show("own/speech.txt")).document;
    const cardOf = async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        own.uri,
        inside(own, "Northern"),
      );
      const part = found[0]?.contents.at(-1);
      return typeof part === "object" ? part.value : part;
    };
    assert.equal(await cardOf(), undefined);
    await write("own/glossary.yaml", ownGlossary);
    await untilTrue("the card is there", async () => /Invented accord/.test((await cardOf()) ?? ""));
    await vscode.workspace.fs.delete(file("own/glossary.yaml"));
    await untilTrue("the card is gone", async () => (await cardOf()) === undefined);
  });
});

const ownGlossary = `format: "glossator-glossary/1"
entries:
  - id: "northern-lights-accord"
    kind: "treaty"
    subtype: "agreement"
    name: "Northern Lights Accord"
    gloss: "Invented accord of a test."
    status: "in-force"
    sources:
      - { title: "Nowhere", url: "https://example.org/" }
    asOf: "2026-11"
`;

/** The words that semantic tokens cover, in text order. */
function wordsOf(document: vscode.TextDocument, data: Uint32Array): readonly string[] {
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    line += down;
    character = down === 0 ? character + right : right;
    words.push(document.getText(new vscode.Range(line, character, line, character + length)));
  }
  return words;
}
