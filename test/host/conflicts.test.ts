import assert from "node:assert/strict";
import * as vscode from "vscode";
import { mergeSidecars } from "../../src/core/merge/merge";
import { readSidecar } from "../../src/core/sidecar/read";
import { api, closeAll, file, read, show, until, untilTrue, write } from "./folder";
import { answering } from "./questions";

const base = `format: "glossator/1"
document:
  title: "An address"
annotations:
  - id: "a7k3q9zd"
    code: "claim"
    quote: "the limits"
    note: "First."
  - id: "p8d2mxw4"
    code: "demand"
    quote: "their promise"
`;

/** Both sides changed the code and the note of one annotation; one deleted the other, which the other changed. */
const ours = base
  .replace('"claim"', '"claim/ours"')
  .replace('"First."', '"First of ours."')
  .replace('"An address"', '"Our address"')
  .replace(/ {2}- id: "p8d2mxw4"[\s\S]*$/, "");
const theirs = base
  .replace('"claim"', '"claim/theirs"')
  .replace('"First."', '"First of theirs."')
  .replace('"An address"', '"Their address"')
  .replace('"demand"', '"demand/strong"');

const merged = mergeSidecars(base, ours, theirs);

type Answer = "ours" | "theirs" | "edit" | "now" | "skip" | "leave";
const positions: readonly Answer[] = ["ours", "theirs", "edit", "now", "skip"];

/** Answers the questions of the walk as arrow keys and Enter do, and notes what was compared. */
async function walk(
  answers: readonly Answer[],
  typed?: string,
): Promise<{ readonly said: readonly string[]; readonly compared: readonly (readonly [string, string])[] }> {
  const compared: (readonly [string, string])[] = [];
  const { createQuickPick } = vscode.window;
  const left = [...answers];
  const answered: typeof createQuickPick = () => {
    const picker = createQuickPick();
    const show = picker.show.bind(picker);
    picker.show = () => {
      show();
      void press();
    };
    return picker as never;
  };
  const press = async () => {
    const answer = left.shift() ?? "leave";
    compared.push(await comparison());
    for (let step = 0; step < positions.indexOf(answer); step += 1)
      await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
    await vscode.commands.executeCommand(
      answer === "leave" ? "workbench.action.closeQuickOpen" : "workbench.action.acceptSelectedQuickOpenItem",
    );
  };
  Object.assign(vscode.window, { createQuickPick: answered });
  try {
    const { said } = await answering(typed === undefined ? {} : { input: () => typed }, async () =>
      vscode.commands.executeCommand("glossator.resolveConflicts"),
    );
    return { said, compared };
  } finally {
    Object.assign(vscode.window, { createQuickPick });
  }
}

async function comparison(): Promise<readonly [string, string]> {
  const input = await until("the sides are shown", () => {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return tab instanceof vscode.TabInputTextDiff ? tab : undefined;
  });
  const lastLine = async (uri: vscode.Uri) =>
    (await vscode.workspace.openTextDocument(uri)).getText().trimEnd().split("\n").at(-1) ?? "";
  return [await lastLine(input.original), await lastLine(input.modified)];
}

describe("merge conflicts", () => {
  let conflicted = "";
  before(() => {
    assert.ok(merged.kind === "merged" && merged.conflicts === 4);
    conflicted = merged.text;
  });
  beforeEach(async () => {
    await write("conflicts.txt", "They keep the limits, and their promise.\n");
    await write("conflicts.txt.ann.yaml", conflicted);
  });
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(file("conflicts.txt"));
    await vscode.workspace.fs.delete(file("conflicts.txt.ann.yaml"));
  });

  const conflicts = async () => readSidecar(await read("conflicts.txt.ann.yaml")).value.conflicts.length;

  it("are shown one after another, side by side, and settled by keys", async () => {
    await show("conflicts.txt");
    const { said, compared } = await walk(["ours", "theirs", "ours", "theirs"]);
    assert.deepEqual(compared, [
      ["Our address", "Their address"],
      ["claim/ours", "claim/theirs"],
      ["First of ours.", "First of theirs."],
      ["(deleted)", "quote: their promise"],
    ]);
    assert.deepEqual(said, ["All 4 conflicts are settled. Commit the annotations to finish the merge."]);
    const yaml = await read("conflicts.txt.ann.yaml");
    assert.equal(
      yaml,
      theirs.replace('"First of theirs."', '"First of ours."').replace('"Their address"', '"Our address"'),
    );
    const diffs = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputTextDiff);
    assert.deepEqual(diffs, [], "the comparisons are closed");
  });

  it("are each taken back by one undo", async () => {
    await show("conflicts.txt");
    await walk(["ours", "theirs", "leave"]);
    assert.equal(await conflicts(), 2);
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await conflicts(), 3);
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await read("conflicts.txt.ann.yaml"), conflicted);
  });

  it("are taken back in a file that somebody changed meanwhile", async () => {
    await show("conflicts.txt");
    await walk(["skip", "ours", "leave"]);
    await write("conflicts.txt.ann.yaml", `# A remark\n${await read("conflicts.txt.ann.yaml")}`);
    await vscode.commands.executeCommand("glossator.undo");
    const yaml = await read("conflicts.txt.ann.yaml");
    assert.deepEqual(readSidecar(yaml).value, {
      ...readSidecar(`# A remark\n${conflicted}`).value,
      conflicts: readSidecar(yaml).value.conflicts,
      ranges: readSidecar(yaml).value.ranges,
    });
    assert.deepEqual(
      readSidecar(yaml)
        .value.conflicts.map(({ field }) => field)
        .sort(),
      readSidecar(conflicted)
        .value.conflicts.map(({ field }) => field)
        .sort(),
    );
    assert.ok(yaml.startsWith("# A remark\n"));
  });

  it("can be settled by typing what holds", async () => {
    await show("conflicts.txt");
    await walk(["skip", "skip", "edit", "leave"], "First of both.");
    assert.match(await read("conflicts.txt.ann.yaml"), /note: "First of both\."/);
    assert.equal(await conflicts(), 3);
  });

  it("can be corrected in the file, and that is kept", async () => {
    await show("conflicts.txt");
    await walk(["skip", "skip", "skip", "edit"]);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file("conflicts.txt.ann.yaml").toString());
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /annotation/);
    const corrected = conflicted.replace('code: "demand/strong"', 'code: "demand/weak"');
    assert.notEqual(corrected, conflicted);
    await write("conflicts.txt.ann.yaml", corrected);
    await closeAll();
    await show("conflicts.txt");
    await walk(["skip", "skip", "skip", "now"]);
    assert.equal(await conflicts(), 3);
    assert.match(await read("conflicts.txt.ann.yaml"), /"demand\/weak"/);
  });

  it("stay when skipped or left, byte for byte", async () => {
    await show("conflicts.txt");
    const { said } = await walk(["skip", "skip", "leave"]);
    assert.deepEqual(said, ["0 of 4 conflicts settled. Run “Resolve Merge Conflicts” again for the others."]);
    assert.equal(await read("conflicts.txt.ann.yaml"), conflicted);
  });

  it("stand among the problems and first in the side bar, also while nothing is open", async () => {
    await untilTrue("the problems are listed", () => {
      const problems = vscode.languages.getDiagnostics(file("conflicts.txt.ann.yaml"));
      return problems.filter(({ code }) => code === "sidecar.conflict").length === 4;
    });
    const { tree } = await api();
    const group = await until("the side bar shows them", async () => {
      const [first] = await tree.getChildren();
      return first?.kind === "group" && first.label === "Needs attention" ? first : undefined;
    });
    const items = (await tree.getChildren(group)).map((item) => tree.getTreeItem(item));
    const conflictItems = items.filter(({ contextValue = "" }) => contextValue.includes("conflict"));
    assert.equal(conflictItems.length, 2);
    assert.match(String(conflictItems[0]?.description), /merge conflict/);
  });

  it("say where git has merged by lines, and go there", async () => {
    const marked = base.replace(
      '    code: "claim"\n',
      '<<<<<<< ours\n    code: "claim/ours"\n=======\n    code: "claim/theirs"\n>>>>>>> theirs\n',
    );
    await write("conflicts.txt.ann.yaml", base);
    await show("conflicts.txt.ann.yaml");
    // The editor hears later of what is written now.
    await write("conflicts.txt.ann.yaml", marked);
    const { said } = await walk([]);
    assert.deepEqual(said, [
      "Git has merged conflicts.txt.ann.yaml by lines. Choose a side at each mark (<<<<<<<), and save the file.",
    ]);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, "<<<<<<< ours");
    assert.equal(await read("conflicts.txt.ann.yaml"), marked);
  });

  it("say so when there are none", async () => {
    await write("conflicts.txt.ann.yaml", base);
    const { said } = await walk([]);
    assert.deepEqual(said, ["No annotation was changed on both sides of a merge."]);
  });
});
