import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { annotatedIn, foundIn } from "../harness/likePlaces";
import {
  annotations,
  api,
  closeAll,
  file,
  read,
  select,
  show,
  until,
  untilTrue,
  wordsOf,
  write,
} from "./folder";
import { answering } from "./questions";

const original = `Opening words of the statement.

We call on both sides to keep the central limits of the treaty until a successor enters into force.

The same words stand here twice, the first time.

They promised to cut their arsenals by half.
`;

const today = `Opening words of the statement.

We call on both sides to keep the core limits of the treaty until a successor enters into force.

The same words stand here twice, the first time.

The same words stand here twice, the first time.

Nothing was promised.
`;

/** One annotation of each kind, made on `original` without a base that git could have. */
const sidecar = `format: "glossator/1"
annotations:
  - id: "moved001"
    code: "opening"
    quote: "Opening words"
    after: " of the statement.\\n\\nWe call on both sides"
    span: [7, 20]
  - id: "changed1"
    code: "demand"
    quote: "keep the central limits of the treaty"
    before: "We call on both sides to "
    after: " until a successor enters into force."
    span: [58, 95]
  - id: "several1"
    code: "repeat"
    quote: "same words stand"
    before: "The "
    after: " here twice, the first time.\\n"
    span: [139, 155]
  - id: "lost0001"
    code: "promise"
    quote: "cut their arsenals by half"
    before: "They promised to "
    after: ".\\n"
    span: [201, 227]
    note: "Keep me."
`;

async function drifted(name: string): Promise<vscode.TextEditor> {
  await write(name, today);
  await write(`${name}.ann.yaml`, sidecar);
  const editor = await show(name);
  await annotations(editor.document);
  return editor;
}

function warnings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => typeof code === "string" && code.startsWith("anchor."));
}

async function fixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
  );
  return actions.filter(({ command }) => command?.command.startsWith("glossator.") === true);
}

/** Runs the quick fix with this title at the warning with this code. */
async function fix(document: vscode.TextDocument, code: string, title: string): Promise<void> {
  const warning = warnings(document).find((one) => one.code === code);
  assert.ok(warning !== undefined, `no ${code}`);
  const action = (await fixesAt(document, warning.range)).find((one) => one.title === title);
  assert.ok(action?.command !== undefined, `no “${title}” at ${code}`);
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

async function stateOf(document: vscode.TextDocument, id: string): Promise<string> {
  const placed = (await annotations(document)).find(({ annotation }) => annotation.id === id);
  return placed === undefined ? "gone" : `${placed.state}: ${wordsOf(document, placed)}`;
}

describe("drift", () => {
  afterEach(closeAll);

  it("warns at the likely place, and on the first line of what is lost", async () => {
    const { document } = await drifted("warned.txt");
    const shown = warnings(document).map(({ code, message, range, relatedInformation = [] }) => ({
      code,
      message,
      words: document.getText(range),
      places: relatedInformation.length,
    }));
    assert.deepEqual(shown, [
      {
        code: "anchor.approximate",
        message:
          "“keep the central limits of the treaty” (demand) now reads “keep the core limits of the treaty”. Accept this place, or re-attach the annotation.",
        words: "keep the core limits of the treaty",
        places: 0,
      },
      {
        code: "anchor.lost",
        message:
          "“cut their arsenals by half” (promise) is no longer in the text. The annotation is kept: re-attach it, or delete it.",
        words: "Opening words of the statement.",
        places: 0,
      },
      {
        code: "anchor.ambiguous",
        message:
          "“same words stand” (repeat) may stand at 2 places. Re-attach the annotation to the right one.",
        words: "same words stand",
        places: 2,
      },
    ]);
    assert.equal(await read("warned.txt.ann.yaml"), sidecar);
  });

  it("offers what can be done at each warning", async () => {
    const { document } = await drifted("offered.txt");
    const offered: Record<string, readonly string[]> = {};
    for (const { code, range } of warnings(document))
      offered[String(code)] = (await fixesAt(document, range))
        // The folder's codebook does not know the codes of these tests, and that has a fix of its own.
        .filter(({ command }) => command?.command !== "glossator.changeCode")
        .map(({ title }) => title);
    const others = ["Re-attach…", "Compare with the original passage", "Delete annotation"];
    assert.deepEqual(offered, {
      "anchor.approximate": ["Accept this place", ...others],
      "anchor.ambiguous": others,
      "anchor.lost": others,
    });
  });

  it("accepts a changed passage: new quote, everything else as it was; and takes it back", async () => {
    const { document } = await drifted("accepted.txt");
    await fix(document, "anchor.approximate", "Accept this place");
    const yaml = await read("accepted.txt.ann.yaml");
    assert.match(yaml, /quote: "keep the core limits of the treaty"/);
    const base = execFileSync("git", ["hash-object", file("accepted.txt").fsPath])
      .toString()
      .slice(0, 12);
    assert.ok(yaml.includes(`base: "${base}"`));
    const kept = (text: string) => text.split("\n").filter((line) => sidecar.split("\n").includes(line));
    assert.equal(
      kept(yaml).length,
      sidecar.split("\n").length - 3,
      "quote, context behind it and span of one record",
    );
    assert.match(await stateOf(document, "changed1"), /^exact: keep the core/);
    assert.equal(warnings(document).length, 2);
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await read("accepted.txt.ann.yaml"), sidecar);
    assert.match(await stateOf(document, "changed1"), /^approximate: keep the core/);
  });

  it("re-attaches in two actions, to the second of two places", async () => {
    const { document } = await drifted("chosen.txt");
    const { lists } = await answering({ pick: 1 }, () => fix(document, "anchor.ambiguous", "Re-attach…"));
    const [list] = lists;
    assert.equal(list?.title, "Re-attach “same words stand” to …");
    assert.deepEqual(
      list?.items.map(({ label, description }) => [label, description]),
      [
        ["same words stand", "line 5, a place that fits"],
        ["same words stand", "line 7, a place that fits"],
      ],
    );
    assert.match(list?.items[1]?.detail ?? "", /first time\. The \[same words stand\] here twice.*Nothing/);
    const placed = (await annotations(document)).find(({ annotation }) => annotation.id === "several1");
    assert.equal(placed?.state, "exact");
    assert.equal(placed?.ranges[0]?.start, today.lastIndexOf("same words stand"));
  });

  it("re-attaches a lost annotation to the selection, from the palette", async () => {
    const editor = await drifted("selected.txt");
    const { document } = editor;
    const at = today.indexOf("Nothing was promised");
    editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + 20));
    const placed = (await annotations(document)).find(({ annotation }) => annotation.id === "lost0001");
    assert.ok(placed !== undefined);
    const name = { annotation: placed.annotation, document: document.uri };
    const { lists } = await answering({ pick: 0 }, async () =>
      vscode.commands.executeCommand("glossator.reattach", name),
    );
    assert.equal(lists[0]?.items[0]?.description, "line 9, use the selection");
    const yaml = await read("selected.txt.ann.yaml");
    assert.match(yaml, /quote: "Nothing was promised"[\s\S]*note: "Keep me\."/);
    assert.match(await stateOf(document, "lost0001"), /^exact: Nothing was promised/);
  });

  it("offers to re-attach what is lost to whoever wants to go there", async () => {
    const editor = await drifted("wanted.txt");
    const { document } = editor;
    const at = today.indexOf("Nothing was promised");
    editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + 20));
    const placed = (await annotations(document)).find(({ annotation }) => annotation.id === "lost0001");
    assert.ok(placed !== undefined);
    const item = { ...placed, kind: "annotation", document: document.uri };
    const { said } = await answering({ button: "Re-attach…", pick: 0 }, async () => {
      await vscode.commands.executeCommand("glossator.goToAnnotation", item);
      await untilTrue("it is re-attached", async () => /^exact/.test(await stateOf(document, "lost0001")));
    });
    assert.match(said[0] ?? "", /is not found in the text with certainty\.$/);
  });

  it("changes nothing when the user leaves, or types meanwhile", async () => {
    const editor = await drifted("left.txt");
    const { document } = editor;
    await answering({}, () => fix(document, "anchor.ambiguous", "Re-attach…"));
    assert.equal(await read("left.txt.ann.yaml"), sidecar);
    const { window } = vscode;
    const { showQuickPick } = window;
    const typing = async (items: readonly unknown[]) => {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "New "));
      return items[0];
    };
    const { said } = await answering({}, async () => {
      Object.assign(window, { showQuickPick: typing });
      await fix(document, "anchor.ambiguous", "Re-attach…").finally(() =>
        Object.assign(window, { showQuickPick }),
      );
    });
    assert.deepEqual(said, ["The text was changed meanwhile; nothing is re-attached. Try again."]);
    assert.equal(await read("left.txt.ann.yaml"), sidecar);
  });

  it("lists candidates where they stand after the text was edited", async () => {
    const editor = await drifted("shifted.txt");
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "A new title\n\n"));
    await answering({ pick: 0 }, () => fix(document, "anchor.ambiguous", "Re-attach…"));
    assert.match(await read("shifted.txt.ann.yaml"), /quote: "same words stand"/);
    assert.match(await stateOf(document, "several1"), /^exact: same words stand/);
  });

  it("marks an annotation whose words are edited, until they are as they were", async () => {
    const editor = await drifted("edited-words.txt");
    const { document } = editor;
    const words = "Opening words";
    assert.equal(await stateOf(document, "moved001"), `moved: ${words}`);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 8), "solemn "));
    assert.equal(await stateOf(document, "moved001"), "approximate: Opening solemn words");
    assert.equal(warnings(document).length, 4);
    await vscode.commands.executeCommand("undo");
    assert.equal(await stateOf(document, "moved001"), `moved: ${words}`);
    assert.equal(await read("edited-words.txt.ann.yaml"), sidecar);
  });

  it("compares with quote and context where git does not have the text", async () => {
    const { document } = await drifted("compared.txt");
    await fix(document, "anchor.approximate", "Compare with the original passage");
    const [before, after] = await shownDiff();
    assert.equal(before.split("\n")[0], original.split("\n")[2]);
    assert.equal(after.split("\n")[0], today.split("\n")[2]);
  });

  it("compares with the text it was made on where git has it", async () => {
    await write("based.txt", original);
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-C", file(".").fsPath, ...args]).toString();
    git("add", "based.txt");
    git("commit", "--quiet", "--message", "A base");
    const blob = git("rev-parse", "HEAD:based.txt").slice(0, 12);
    await write("based.txt", today);
    await write(
      "based.txt.ann.yaml",
      sidecar.replace("span: [201, 227]", `span: [201, 227]\n    base: "${blob}"`),
    );
    const { document } = await show("based.txt");
    await annotations(document);
    await fix(document, "anchor.lost", "Compare with the original passage");
    const [before, after] = await shownDiff();
    assert.equal(before, original);
    assert.equal(after, today);
  });

  it("finds words by the text they were annotated in, also where git never had it", async () => {
    await write("copied.txt", annotatedIn);
    const editor = await show("copied.txt");
    select(editor, "The same words");
    await vscode.commands.executeCommand("glossator.annotate", "claim");
    const yaml = await read("copied.txt.ann.yaml");
    const placeIn = async (name: string, sidecarText: string) => {
      await write(name, foundIn);
      await write(`${name}.ann.yaml`, sidecarText);
      const { document } = await show(name);
      const [placed] = await annotations(document);
      return [placed?.state, placed?.ranges[0]?.start];
    };
    assert.deepEqual(await placeIn("copied-later.txt", yaml), [
      "moved",
      foundIn.indexOf("The same words", 30),
    ]);
    const unknown = yaml.replace(/base: "\w+"/, 'base: "000000000000"');
    assert.deepEqual(await placeIn("copied-never.txt", unknown), ["lost", undefined]);
  });

  async function shownDiff(): Promise<readonly [string, string]> {
    const input = await until("the comparison is shown", () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return tab instanceof vscode.TabInputTextDiff ? tab : undefined;
    });
    const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    return [await textOf(input.original), await textOf(input.modified)];
  }

  it("lists what drifted in a text that nobody has opened, when it changes on disk", async () => {
    await write("unopened.txt", original);
    await write("unopened.txt.ann.yaml", sidecar.replaceAll("001", "u01").replaceAll("d1", "du1"));
    const { tree, untilServerRuns } = await api();
    await untilServerRuns();
    await write("opened.txt", "Nothing of it.\n");
    await show("opened.txt");
    const listed = async () => {
      const [first] = await tree.getChildren();
      if (first?.kind !== "group" || first.label !== "Needs attention") return [];
      const items = await tree.getChildren(first);
      return items.flatMap((item) =>
        item.kind === "annotation" && item.document?.path.endsWith("/unopened.txt")
          ? [item.annotation.id]
          : [],
      );
    };
    await write("unopened.txt", today);
    await until("its drifted annotations are listed", async () =>
      (await listed()).join() === "changedu1,several1,lost0u01" ? true : undefined,
    );
    await vscode.workspace.fs.delete(file("unopened.txt"));
    await vscode.workspace.fs.delete(file("unopened.txt.ann.yaml"));
  });

  it("refreshes only hints that are certain", async () => {
    const { document } = await drifted("hints.txt");
    const { said } = await answering({}, async () =>
      vscode.commands.executeCommand("glossator.refreshHints"),
    );
    assert.deepEqual(said, [
      "Refreshed: 1 annotation. Left as they are, because they need attention: 3 annotations.",
    ]);
    const yaml = await read("hints.txt.ann.yaml");
    assert.match(yaml, /quote: "Opening words"\n.*\n {4}span: \[0, 13\]\n {4}base: "[0-9a-f]{12}"/);
    assert.equal(
      yaml.slice(yaml.indexOf('  - id: "changed1"')),
      sidecar.slice(sidecar.indexOf('  - id: "changed1"')),
    );
    const again = await answering({}, async () => vscode.commands.executeCommand("glossator.refreshHints"));
    assert.deepEqual(again.said, ["The hints of all annotations with a certain place are up to date."]);
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await read("hints.txt.ann.yaml"), sidecar);
    assert.equal((await annotations(document)).length, 4);
  });

  it("asks to save the text before hints are refreshed", async () => {
    const editor = await drifted("unsaved.txt");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "New "));
    const { said } = await answering({}, async () =>
      vscode.commands.executeCommand("glossator.refreshHints"),
    );
    assert.deepEqual(said, ["Save the text first, so that the hints are those of the file."]);
    assert.equal(await read("unsaved.txt.ann.yaml"), sidecar);
  });

  it("accepts the found places that stay ticked, as one act", async () => {
    await drifted("ticked.txt");
    const { lists } = await answering({ pick: [1, 3] }, async () =>
      vscode.commands.executeCommand("glossator.acceptFoundPlaces"),
    );
    assert.deepEqual(
      lists[0]?.items.map(({ label, description = "", detail = "" }) => [label, description, detail]),
      [
        ["Words have changed", "", ""],
        [
          "keep the central limits of the treaty",
          "demand · line 3",
          "“keep the central limits of the treaty” → “keep the core limits of the treaty”",
        ],
        ["Same words at another place", "", ""],
        ["Opening words", "opening · line 1", ""],
      ],
    );
    const yaml = await read("ticked.txt.ann.yaml");
    assert.match(yaml, /span: \[0, 13\]/);
    assert.match(yaml, /quote: "keep the core/);
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await read("ticked.txt.ann.yaml"), sidecar);
  });

  it("accepts found places in all texts of the folder, after a preview and as one act", async () => {
    for (const name of ["folder-a.txt", "folder-b.txt"]) {
      await write(name, today);
      await write(`${name}.ann.yaml`, sidecar);
    }
    await vscode.commands.executeCommand("glossator.refreshAnnotations");
    const own = (label: string) => label.startsWith("folder-");
    const firstOfOwn = (labels: readonly string[]) =>
      labels.flatMap((label, index) => (own(label) ? [index + 1] : []));
    const accepted = async (pick: (labels: readonly string[]) => readonly number[]) =>
      answering({ pick }, async () => vscode.commands.executeCommand("glossator.acceptFoundPlacesInFolder"));
    const { lists } = await accepted(() => []);
    const items = lists[0]?.items ?? [];
    const headings = items.flatMap(({ label }, index) => (own(label) ? [index] : []));
    assert.deepEqual(
      headings.map((at) => items.slice(at, at + 3).map(({ label }) => label)),
      ["folder-a.txt", "folder-b.txt"].map((name) => [
        name,
        "keep the central limits of the treaty",
        "Opening words",
      ]),
    );
    assert.equal(await read("folder-a.txt.ann.yaml"), sidecar);
    await accepted(firstOfOwn);
    for (const name of ["folder-a.txt", "folder-b.txt"])
      assert.match(await read(`${name}.ann.yaml`), /quote: "keep the core/);
    await vscode.commands.executeCommand("glossator.undo");
    for (const name of ["folder-a.txt", "folder-b.txt"])
      assert.equal(await read(`${name}.ann.yaml`), sidecar);
  });
});
