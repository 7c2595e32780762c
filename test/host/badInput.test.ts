import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  annotations,
  closeAll,
  exists,
  file,
  inside,
  read,
  select,
  show,
  until,
  wordsOf,
  write,
} from "./folder";
import { answering } from "./questions";

describe("bad input", () => {
  afterEach(closeAll);

  async function annotate(editor: vscode.TextEditor, words: string): Promise<readonly string[]> {
    select(editor, words);
    const { said } = await answering({}, async () =>
      vscode.commands.executeCommand("glossator.annotate", "claim"),
    );
    return said;
  }

  const broken: readonly (readonly [name: string, yaml: string])[] = [
    ["an open quote", 'format: "glossator/1"\nannotations:\n  - id: "a\n'],
    ["a tab as indentation", 'format: "glossator/1"\nannotations:\n\t- id: "aaaa1111"\n'],
    ["marks of a merge", 'format: "glossator/1"\n<<<<<<< HEAD\nannotations: []\n=======\n>>>>>>> other\n'],
  ];
  for (const [index, [name, yaml]] of broken.entries())
    it(`says once that a sidecar with ${name} is left as it is`, async () => {
      const path = `broken${index}.txt`;
      await write(path, "The NPT and the CTBT.\n");
      await write(`${path}.ann.yaml`, yaml);
      const editor = await show(path);
      const said = await annotate(editor, "NPT");
      assert.equal(said.length, 1, said.join(" | "));
      assert.match(said[0] ?? "", new RegExp(`^${path}.ann.yaml is left as it is\\. .+`));
      assert.equal(await read(`${path}.ann.yaml`), yaml);
      await vscode.workspace.fs.delete(file(`${path}.ann.yaml`));
    });

  it("marks the broken line of a sidecar that is open", async () => {
    await write("line.txt", "The NPT.\n");
    await write("line.txt.ann.yaml", 'format: "glossator/1"\nannotations:\n  - id: "a\n');
    await show("line.txt.ann.yaml");
    const problems = await until("problems are shown", () => {
      const found = vscode.languages.getDiagnostics(file("line.txt.ann.yaml"));
      return found.some(({ source }) => source === "Glossator") ? found : undefined;
    });
    assert.ok(problems.every(({ range }) => range.start.line >= 2));
  });

  it("lists records that cannot be shown among the problems, although nobody has opened the sidecar", async () => {
    await write("unshown.txt", "The NPT.\n");
    const yaml =
      'format: "glossator/1"\nannotations:\n  - id: "aaaa1111"\n    code: "claim"\n  - code: "claim"\n    quote: "NPT"\n';
    await write("unshown.txt.ann.yaml", yaml);
    await show("unshown.txt");
    const problems = await until("problems are shown", () => {
      const found = vscode.languages.getDiagnostics(file("unshown.txt.ann.yaml"));
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [
        ["sidecar.missing-quote", 2],
        ["sidecar.missing-id", 4],
      ],
    );
    await vscode.workspace.fs.delete(file("unshown.txt.ann.yaml"));
  });

  it("keeps both the unsaved edit of a sidecar and the new annotation", async () => {
    await write("open.txt", "The NPT and the CTBT.\n");
    const editor = await show("open.txt");
    await annotate(editor, "NPT");
    const sidecar = await vscode.window.showTextDocument(file("open.txt.ann.yaml"), {
      viewColumn: vscode.ViewColumn.Beside,
    });
    await sidecar.edit((edit) => edit.insert(new vscode.Position(0, 0), "# my own remark\n"));
    assert.equal(sidecar.document.isDirty, true);
    const again = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    assert.deepEqual(await annotate(again, "CTBT"), []);
    const yaml = await read("open.txt.ann.yaml");
    assert.match(yaml, /^# my own remark\nformat/);
    assert.match(yaml, /quote: "NPT"[\s\S]*quote: "CTBT"/);
    assert.equal(sidecar.document.getText(), yaml);
    assert.equal((await annotations(again.document)).length, 2);
  });

  it("refuses to quote a text that is not UTF-8", async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode("Caf"),
      0xe9,
      ...new TextEncoder().encode(" NPT\n"),
    ]);
    await write("latin.txt", bytes);
    const editor = await show("latin.txt");
    const said = await annotate(editor, "NPT");
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /^latin\.txt is not UTF-8.*Save it with the encoding UTF-8/);
    assert.equal(await exists("latin.txt.ann.yaml"), false);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(file("latin.txt")))], [...bytes]);
  });

  it("reads and annotates a line of 60,000 characters", async () => {
    const line = `${"The IAEA met NATO in Vienna. ".repeat(2100)}The last word is JCPOA.`;
    assert.ok(line.length > 60_000);
    await write("long.txt", `${line}\n`);
    const editor = await show("long.txt");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      editor.document.uri,
      inside(editor.document, "JCPOA"),
    );
    assert.equal(hovers.length, 1);
    assert.deepEqual(await annotate(editor, "The last word"), []);
    const [placed] = await annotations(editor.document);
    assert.ok(placed !== undefined);
    assert.equal(wordsOf(editor.document, placed), "The last word");
  });

  it("opens an empty file and asks for words", async () => {
    await write("empty.txt", "");
    const editor = await show("empty.txt");
    assert.deepEqual(await annotations(editor.document), []);
    const said = await annotate(editor, "");
    assert.deepEqual(said, ["Select the words you want to annotate, then try again."]);
    assert.equal(await exists("empty.txt.ann.yaml"), false);
  });

  it("says that a folder is read-only, and changes nothing", async () => {
    const registration = vscode.workspace.registerFileSystemProvider("locked", lockedFolder, {
      isReadonly: true,
    });
    try {
      const editor = await vscode.window.showTextDocument(vscode.Uri.parse("locked:/folder/speech.txt"));
      const said = await annotate(editor, "NPT");
      assert.equal(said.length, 1);
      assert.match(said[0] ?? "", /^speech\.txt\.ann\.yaml could not be written: its folder is read-only/);
      assert.deepEqual(await annotations(editor.document), []);
    } finally {
      await closeAll();
      registration.dispose();
    }
  });

  const forms: readonly (readonly [name: string, mark: string, end: string])[] = [
    ["byte-order mark", "\uFEFF", "\n"],
    ["carriage returns", "", "\r\n"],
    ["both", "\uFEFF", "\r\n"],
  ];
  for (const [index, [name, mark, end]] of forms.entries())
    it(`keeps ${name} of a text and its sidecar`, async () => {
      const path = `form${index}.txt`;
      await write(path, `${mark}One line.${end}The NPT${end}and the CTBT.${end}`);
      const before = `${mark}# Mine${end}format: "glossator/1"${end}own: 1${end}annotations: []${end}`;
      await write(`${path}.ann.yaml`, before);
      const editor = await show(path);
      assert.deepEqual(await annotate(editor, `NPT${end}and`), []);
      const yaml = await read(`${path}.ann.yaml`);
      assert.ok(yaml.startsWith(`${mark}# Mine${end}format: "glossator/1"${end}own: 1${end}`), yaml);
      assert.equal(yaml.replaceAll(end, "").includes("\n"), false, "every line ends as the others do");
      assert.match(yaml, /quote: "NPT\\nand"/);
      assert.match(yaml, /span: \[14, 21\]/);
      const [placed] = await annotations(editor.document);
      assert.ok(placed !== undefined);
      assert.equal(wordsOf(editor.document, placed), `NPT${end}and`);
    });
});

/** A folder with one text that refuses every write. */
const lockedFolder: vscode.FileSystemProvider = {
  onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
  watch: () => new vscode.Disposable(() => undefined),
  stat: (uri) => {
    if (uri.path === "/folder" || uri.path === "/")
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    if (uri.path !== "/folder/speech.txt") throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 8 };
  },
  readDirectory: () => [["speech.txt", vscode.FileType.File]],
  readFile: (uri) => {
    if (uri.path !== "/folder/speech.txt") throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode("The NPT.");
  },
  createDirectory: (uri) => refuse(uri),
  writeFile: (uri) => refuse(uri),
  delete: (uri) => refuse(uri),
  rename: (uri) => refuse(uri),
};

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}
