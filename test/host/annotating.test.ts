import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import {
  annotations,
  closeAll,
  exists,
  file,
  folder,
  read,
  select,
  show,
  until,
  wordsOf,
  write,
} from "./folder";
import { answering } from "./questions";

const text = `First paragraph about the NPT.

We call on both sides to talk. They promised to keep the limits.
We call on both sides to listen.
`;
const quote = "They promised to keep the limits";

/** A fresh text in an editor, without annotations. */
async function fresh(name: string): Promise<vscode.TextEditor> {
  await write(name, text);
  return show(name);
}

/** Types into the next list and presses Enter before the list has answered to it. */
async function typingFast(words: string, act: () => Promise<unknown>): Promise<void> {
  const { createQuickPick } = vscode.window;
  const fast: typeof createQuickPick = () => {
    const picker = createQuickPick();
    const show = picker.show.bind(picker);
    picker.show = () => {
      show();
      picker.value = words;
      void vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    };
    return picker as never;
  };
  Object.assign(vscode.window, { createQuickPick: fast });
  try {
    await act();
  } finally {
    Object.assign(vscode.window, { createQuickPick });
  }
}

async function annotate(editor: vscode.TextEditor, words: string, code: string): Promise<void> {
  select(editor, words);
  await vscode.commands.executeCommand("glossator.annotate", code);
}

/** Where each annotation stands, by code. */
async function places(document: vscode.TextDocument): Promise<Readonly<Record<string, string>>> {
  const placed = await annotations(document);
  return Object.fromEntries(placed.map((one) => [one.annotation.code, wordsOf(document, one)]));
}

describe("annotating", () => {
  afterEach(closeAll);

  it("takes a code of one's own that is typed and confirmed at once, where no codebook has any", async () => {
    await write("fast/codebook.yaml", 'format: "glossator-codebook/1"\ncodes: []\n');
    const editor = await fresh("fast/speech.txt");
    select(editor, quote);
    await typingFast("обвинение/государство", async () =>
      vscode.commands.executeCommand("glossator.annotate"),
    );
    assert.deepEqual(await places(editor.document), { "обвинение/государство": quote });
    await closeAll();
    await vscode.workspace.fs.delete(file("fast"), { recursive: true });
  });

  it("opens the list of codes before it reads anything, so that nothing is typed over the passage", async () => {
    const editor = await fresh("soon.txt");
    select(editor, quote);
    await vscode.commands.executeCommand("glossator.refreshAnnotations");
    const happened: string[] = [];
    const { findFiles } = vscode.workspace;
    const { createQuickPick } = vscode.window;
    const noted: typeof createQuickPick = () => {
      const picker = createQuickPick();
      const show = picker.show.bind(picker);
      picker.show = () => {
        happened.push("the list is open");
        show();
        setTimeout(() => picker.hide());
      };
      return picker as never;
    };
    Object.assign(vscode.window, { createQuickPick: noted });
    Object.assign(vscode.workspace, {
      findFiles: (...args: Parameters<typeof findFiles>) => {
        happened.push("files are read");
        return findFiles(...args);
      },
    });
    try {
      await vscode.commands.executeCommand("glossator.annotate");
    } finally {
      Object.assign(vscode.window, { createQuickPick });
      Object.assign(vscode.workspace, { findFiles });
    }
    assert.equal(happened[0], "the list is open");
  });

  it("writes the annotation beside the text, in the published form", async () => {
    const editor = await fresh("form.txt");
    await annotate(editor, quote, "commitment");
    const git = execFileSync("git", ["hash-object", file("form.txt").fsPath]).toString();
    const pattern = [
      'format: "glossator/1"',
      "annotations:",
      '  - id: "[a-z0-9]{8}"',
      '    code: "commitment"',
      `    quote: "${quote}"`,
      '    before: ".*call on both sides to talk\\. "',
      '    after: "\\.\\\\nWe call on both sides.*"',
      `    span: \\[${text.indexOf(quote)}, ${text.indexOf(quote) + quote.length}\\]`,
      `    base: "${git.slice(0, 12)}"`,
      '    at: "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"',
      '    origin: "human"',
      "$",
    ];
    assert.match(await read("form.txt.ann.yaml"), new RegExp(`^${pattern.join("\n")}`));
    assert.deepEqual(await places(editor.document), { commitment: quote });
  });

  it("keeps the annotation on its words while the text is edited", async () => {
    const editor = await fresh("edited.txt");
    const { document } = editor;
    await annotate(editor, quote, "commitment");
    const sidecar = await read("edited.txt.ann.yaml");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "A new title\n\n"));
    assert.deepEqual(await places(document), { commitment: quote });
    await editor.edit((edit) =>
      edit.insert(document.positionAt(document.getText().indexOf("to keep")), "us "),
    );
    assert.deepEqual(await places(document), { commitment: "They promised us to keep the limits" });
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand("undo");
    assert.deepEqual(await places(document), { commitment: quote });
    assert.equal(await read("edited.txt.ann.yaml"), sidecar, "edits of the text never rewrite a sidecar");
  });

  it("loses no annotation of a text whose file has gone", async () => {
    const editor = await fresh("gone.txt");
    await vscode.workspace.fs.delete(file("gone.txt"));
    await annotate(editor, quote, "commitment");
    assert.doesNotMatch(await read("gone.txt.ann.yaml"), /base:/);
    assert.deepEqual(await places(editor.document), { commitment: quote });
    await vscode.workspace.fs.delete(file("gone.txt.ann.yaml"));
  });

  it("finds an annotation again when its deleted words come back", async () => {
    const editor = await fresh("back.txt");
    const { document } = editor;
    await annotate(editor, quote, "commitment");
    select(editor, `${quote}.\n`);
    await editor.edit((edit) => edit.delete(editor.selection));
    await until("it is listed as lost", async () => {
      const [only] = await annotations(document);
      return only?.state === "lost" ? only : undefined;
    });
    await vscode.commands.executeCommand("undo");
    await until("it stands on its words", async () =>
      (await places(document))["commitment"] === quote ? true : undefined,
    );
  });

  it("follows a new version of the file on disk", async () => {
    const editor = await fresh("pulled.txt");
    const { document } = editor;
    await annotate(editor, quote, "commitment");
    await annotate(editor, "We call on both sides to listen", "demand");
    await write("pulled.txt", `Title\n\n${text.replace("First paragraph", "The first paragraph")}The end.\n`);
    await until("the editor shows it", () => (document.getText().startsWith("Title") ? true : undefined));
    const expected = { commitment: quote, demand: "We call on both sides to listen" };
    await until("both stand on their words", async () =>
      JSON.stringify(await places(document)) === JSON.stringify(expected) ? true : undefined,
    );
  });

  it("undoes and redoes byte for byte", async () => {
    const editor = await fresh("undone.txt");
    await annotate(editor, quote, "commitment");
    const one = await read("undone.txt.ann.yaml");
    await annotate(editor, "First paragraph", "claim");
    const two = await read("undone.txt.ann.yaml");
    assert.notEqual(two, one);
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await read("undone.txt.ann.yaml"), one);
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await exists("undone.txt.ann.yaml"), false);
    await vscode.commands.executeCommand("glossator.redo");
    await vscode.commands.executeCommand("glossator.redo");
    assert.equal(await read("undone.txt.ann.yaml"), two);
    assert.deepEqual(await places(editor.document), { claim: "First paragraph", commitment: quote });
  });

  it("edits the note, changes the code, deletes, and takes each back", async () => {
    const editor = await fresh("changed.txt");
    await annotate(editor, quote, "commitment");
    const plain = await read("changed.txt.ann.yaml");
    const { proposed } = await answering({ input: () => "Names no date." }, async () =>
      vscode.commands.executeCommand("glossator.editNote"),
    );
    assert.deepEqual(proposed, [""]);
    const noted = await read("changed.txt.ann.yaml");
    assert.equal(noted.replace('    note: "Names no date."\n', ""), plain);
    await changeCodeToFirst();
    assert.equal(await read("changed.txt.ann.yaml"), noted.replace('"commitment"', '"claim"'));
    await vscode.commands.executeCommand("glossator.deleteAnnotation");
    assert.doesNotMatch(await read("changed.txt.ann.yaml"), /claim/);
    assert.deepEqual(await annotations(editor.document), []);
    for (const expected of [noted.replace('"commitment"', '"claim"'), noted, plain]) {
      await vscode.commands.executeCommand("glossator.undo");
      assert.equal(await read("changed.txt.ann.yaml"), expected);
    }
  });

  it("keeps the lines of a note in a box that has one", async () => {
    const editor = await fresh("lines.txt");
    await annotate(editor, quote, "commitment");
    const plain = await read("lines.txt.ann.yaml");
    await write(
      "lines.txt.ann.yaml",
      plain.replace("    at:", '    note: "Names no date.\\nNor a place."\n    at:'),
    );
    await until("the note is known", async () => {
      const [only] = await annotations(editor.document);
      return only?.annotation.note;
    });
    const { proposed } = await answering({ input: (shown) => `${shown} None.` }, async () =>
      vscode.commands.executeCommand("glossator.editNote"),
    );
    assert.deepEqual(proposed, ["Names no date.⏎Nor a place."]);
    assert.match(await read("lines.txt.ann.yaml"), /note: "Names no date\.\\nNor a place\. None\."/);
  });

  /** Takes the first code of the list, as Enter would. */
  async function changeCodeToFirst(): Promise<void> {
    let isDone = false;
    const changed = Promise.resolve(vscode.commands.executeCommand("glossator.changeCode")).then(() => {
      isDone = true;
    });
    await until("the list is open and a code taken", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return isDone ? true : undefined;
    });
    await changed;
  }

  it("annotates several selections as one discontinuous annotation", async () => {
    const editor = await fresh("segments.txt");
    const at = (words: string) => {
      const start = editor.document.getText().indexOf(words);
      return new vscode.Selection(
        editor.document.positionAt(start),
        editor.document.positionAt(start + words.length),
      );
    };
    editor.selections = [at("to talk"), at("We call")];
    await vscode.commands.executeCommand("glossator.annotate", "demand");
    const sidecar = await read("segments.txt.ann.yaml");
    assert.match(sidecar, /segments:\n +- .*quote: "We call".*\n +- .*quote: "to talk"/);
    assert.deepEqual(await places(editor.document), { demand: "We call … to talk" });
  });

  it("keeps overlapping, nested and identical annotations apart", async () => {
    const editor = await fresh("nested.txt");
    for (const [words, code] of [
      [quote, "a"],
      [quote, "b"],
      ["promised to keep", "c"],
      ["to talk. They promised", "d"],
    ] as const)
      await annotate(editor, words, code);
    assert.deepEqual(await places(editor.document), {
      a: quote,
      b: quote,
      c: "promised to keep",
      d: "to talk. They promised",
    });
  });

  it("gives every coder a file of their own and shows them all", async () => {
    const editor = await fresh("coders.txt");
    const settings = vscode.workspace.getConfiguration("glossator");
    await annotate(editor, "First paragraph", "claim");
    await settings.update("coder", "ana", vscode.ConfigurationTarget.Workspace);
    try {
      await annotate(editor, quote, "commitment");
    } finally {
      await settings.update("coder", undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.match(await read("coders.txt.ana.ann.yaml"), /by: "ana"/);
    assert.doesNotMatch(await read("coders.txt.ann.yaml"), /commitment/);
    const placed = await annotations(editor.document);
    assert.deepEqual(
      placed.map(({ annotation: { code }, coder }) => [code, coder]),
      [
        ["claim", undefined],
        ["commitment", "ana"],
      ],
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), ".vscode"), { recursive: true });
  });

  it("finds annotations again when the text is opened: exact, moved, several, lost", async () => {
    await write("found.txt", foundText);
    const base = execFileSync("git", ["hash-object", file("found.txt").fsPath])
      .toString()
      .slice(0, 12);
    await write("found.txt.ann.yaml", foundSidecar(base));
    const { document } = await show("found.txt");
    const placed = await annotations(document);
    const states = placed.map(({ annotation: { id }, state }) => [id, state] as const);
    assert.deepEqual(Object.fromEntries(states), {
      exact001: "exact",
      moved001: "moved",
      several1: "ambiguous",
      lost0001: "lost",
    });
    const byId = new Map(placed.map((one) => [one.annotation.id, wordsOf(document, one)]));
    assert.equal(byId.get("exact001"), "First paragraph");
    assert.equal(byId.get("moved001"), quote);
    assert.equal(byId.get("several1"), "");
    assert.equal(byId.get("lost0001"), "");
    assert.equal(placed.find(({ state }) => state === "ambiguous")?.candidates.length, 2);
    assert.equal(await read("found.txt.ann.yaml"), foundSidecar(base));
  });

  it("walks from annotation to annotation and around the end", async () => {
    await write("walk.txt", text);
    const editor = await show("walk.txt");
    await annotate(editor, "First", "a");
    await annotate(editor, quote, "b");
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const walked: string[] = [];
    for (const command of ["next", "next", "previous", "previous"]) {
      await vscode.commands.executeCommand(`glossator.${command}Annotation`);
      walked.push(editor.document.getText(editor.selection));
    }
    assert.deepEqual(walked, ["First", quote, "First", quote]);
  });
});

const foundText = `${text}
The same words stand here twice, the first time.

The same words stand here twice, the first time.
`;

/** `base` is the git blob id of the text itself. */
const foundSidecar = (base: string) => `format: "glossator/1"
annotations:
  - id: "exact001"
    code: "claim"
    quote: "First paragraph"
    span: [0, 15]
    base: "${base}"
  - id: "moved001"
    code: "commitment"
    quote: "${quote}"
    before: "We call on both sides to talk. "
    after: ".\\nWe call on both sides to listen."
    span: [5, 37]
  - id: "several1"
    quote: "same words stand"
    before: "The "
    after: " here twice, the first time.\\n"
    span: [3, 19]
  - id: "lost0001"
    code: "claim"
    quote: "Words that nobody ever said in this place"
    note: "Keep me."
`;
