import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { KeywordQuery } from "../../src/core/concordance/query";
import { closeAll, exists, file, read, show, until, untilTrue, write } from "./folder";
import { answering } from "./questions";

const first = "We zorble the delay.\n\nThey zorble nothing, and we\nzorbled that.\n";
const second = "Zorble! =1+1 zorble\r\n";

/** The lines of the active concordance that stand for places. */
function rows(): readonly string[] {
  const document = vscode.window.activeTextEditor?.document;
  return (document?.getText() ?? "").split("\n").filter((line) => line.startsWith("kwic/"));
}

async function look(query: KeywordQuery): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand("glossator.keywordInContext", query);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor !== undefined);
  assert.equal(editor.document.languageId, "kwic");
  return editor;
}

describe("keyword in context", () => {
  beforeEach(async () => {
    await write("kwic/a.txt", first);
    await write("kwic/b.txt", second);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file("kwic"), { recursive: true });
  });

  it("lists every place of the folder, with the keywords below each other", async () => {
    const { document } = await look({ words: "zorble*", isWholeWord: true });
    assert.match(
      document.lineAt(0).text,
      /^“zorble\*” \(whole words\): 5 places in 2 of \d+ texts, by text$/,
    );
    assert.deepEqual(rows(), [
      "kwic/a.txt:1                                        We  zorble  the delay. They zorble nothing, and we zorbled",
      "kwic/a.txt:3                 We zorble the delay. They  zorble  nothing, and we zorbled that.",
      "kwic/a.txt:4  … the delay. They zorble nothing, and we  zorbled  that.",
      "kwic/b.txt:1                                            Zorble  ! =1+1 zorble",
      "kwic/b.txt:1                              Zorble! =1+1  zorble",
    ]);
  });

  it("searches what an editor holds and has not saved", async () => {
    const editor = await show("kwic/b.txt");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "zorblequux "));
    await look({ words: "zorblequux" });
    assert.equal(rows().length, 1);
  });

  it("sorts by what stands before and behind, and searches again", async () => {
    await look({ words: "zorble", isWholeWord: true });
    await vscode.commands.executeCommand("glossator.sortHitsByRight");
    await untilTrue("it is sorted", () => rows()[0]?.endsWith("Zorble! =1+1  zorble") === true);
    await vscode.commands.executeCommand("glossator.sortHitsByLeft");
    await untilTrue("it is sorted", () => rows()[0]?.endsWith("! =1+1 zorble") === true);
    await write("kwic/b.txt", "nothing");
    await vscode.commands.executeCommand("glossator.searchAgain");
    await untilTrue("the places that are gone are gone", () => rows().length === 2);
    assert.ok(rows().every((line) => line.startsWith("kwic/a.txt")));
  });

  it("goes to a place by link, by F12 and by Enter", async () => {
    const { document } = await look({ words: "zorbled" });
    const line = document
      .getText()
      .split("\n")
      .findIndex((one) => one.startsWith("kwic/"));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range, target }) => [
        document.getText(range),
        target?.fragment,
        target?.path.endsWith("kwic/a.txt"),
      ]),
      [["kwic/a.txt:4", "L4,1-L4,8", true]],
    );
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      new vscode.Position(line, 3),
    );
    assert.deepEqual(definition?.range, new vscode.Range(3, 0, 3, 7));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor !== undefined);
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand("glossator.goToHit");
    const { activeTextEditor: reached } = vscode.window;
    assert.equal(reached?.document.getText(reached.selection), "zorbled");
  });

  it("exports a table that spreadsheets read and do not run", async () => {
    await look({ words: "zorble", isCaseSensitive: true, isWholeWord: true });
    await answering({ save: file("kwic/out.csv") }, async () =>
      vscode.commands.executeCommand("glossator.exportHits"),
    );
    assert.deepEqual((await read("kwic/out.csv")).split("\r\n"), [
      "\uFEFFfile,line,column,left,key,right",
      'kwic/a.txt,1,4,We,zorble,"the delay. They zorble nothing, and we zorbled"',
      'kwic/a.txt,3,6,We zorble the delay. They,zorble,"nothing, and we zorbled that."',
      "kwic/b.txt,1,14,Zorble! =1+1,zorble,",
      "",
    ]);
  });

  /** Chooses hits by position and takes the first code that is offered. */
  async function annotate(pick: readonly number[]) {
    let isDone = false;
    const conversation = answering({ pick }, async () =>
      vscode.commands.executeCommand("glossator.annotateHits"),
    ).finally(() => {
      isDone = true;
    });
    await until("a code is taken", async () => {
      if (!isDone) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return isDone ? true : undefined;
    });
    return conversation;
  }

  it("annotates the chosen places of several texts as one act", async () => {
    await look({ words: "zorble", isWholeWord: true });
    const { said, lists } = await annotate([0, 2]);
    assert.deepEqual(said, ["Added: 2 annotations. One undo takes all of them back."]);
    assert.equal(lists[0]?.items.length, 4);
    assert.match(await read("kwic/a.txt.ann.yaml"), /quote: "zorble"\n {4}before: "We "\n/);
    assert.match(await read("kwic/b.txt.ann.yaml"), /quote: "Zorble"\n {4}after: "! =1\+1/);
    const again = await annotate([0, 1, 2]);
    assert.deepEqual(again.said, [
      "Added: 1 annotation; 2 had this code already. One undo takes all of them back.",
    ]);
    await vscode.commands.executeCommand("glossator.undo");
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(await exists("kwic/a.txt.ann.yaml"), false);
    assert.equal(await exists("kwic/b.txt.ann.yaml"), false);
    await vscode.commands.executeCommand("glossator.redo");
    assert.match(await read("kwic/b.txt.ann.yaml"), /quote: "Zorble"/);
    await vscode.commands.executeCommand("glossator.undo");
  });

  it("annotates nothing when a text was changed since", async () => {
    // A text of its own: the editor may hold what it read of one for longer than this test.
    await write("kwic/changed.txt", second);
    await look({ words: "zorble", isWholeWord: true });
    await write("kwic/changed.txt", "Other words stand here now.\n");
    const { said } = await annotate([0, 4]);
    assert.match(
      said[0] ?? "",
      /^changed\.txt was changed (?:since the search|meanwhile); nothing is annotated\./,
    );
    assert.equal(await exists("kwic/a.txt.ann.yaml"), false);
  });

  it("says what is wrong with a regular expression", async () => {
    const { said } = await answering({}, async () =>
      vscode.commands.executeCommand("glossator.keywordInContext", { words: "(a", isRegex: true }),
    );
    assert.match(said[0] ?? "", /^This is not a regular expression/);
  });
});
