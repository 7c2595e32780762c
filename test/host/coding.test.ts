import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotate, coded, cursorAt, fresh, only, run, selected, sidecarOf, text } from "./coding";
import { annotations, api, closeAll, exists, show, typeAtStart, untilTrue, wordsOf, write } from "./folder";
import { answering } from "./questions";

/** Presses keys of coding mode one after the other, each when the one before is done. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await run("codingKey", key);
}

describe("coding by keyboard", () => {
  afterEach(async () => {
    await press("escape");
    await closeAll();
  });

  it("annotates the word and the sentence at the cursor", async () => {
    const editor = await fresh("units.txt");
    cursorAt(editor, "paragraph");
    await run("annotateWord", "claim");
    cursorAt(editor, "promised");
    await run("annotateSentence", "commitment");
    assert.deepEqual(await coded(editor.document), [
      "claim: paragraph",
      "commitment: They promised to keep the limits of the Non-Proliferation Treaty.",
    ]);
    const { said } = await answering({}, async () => {
      editor.selection = new vscode.Selection(1, 0, 1, 0);
      await run("annotateWord", "claim");
    });
    assert.deepEqual(said, ["There is no word at the cursor."]);
  });

  it("walks by sentences, and codes with the codebook's keys", async () => {
    const editor = await fresh("keys.txt");
    const { document } = editor;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run("codingMode");
    await press("space", "c", "space", "space", "d", "a", "space", "p", "R");
    assert.deepEqual([...(await coded(document))].sort(), [
      "accusation: We call on both sides to talk.",
      "claim: First paragraph about the NPT.",
      "commitment: They promised to keep the limits of the Non-Proliferation Treaty.",
      "commitment: They promised to keep the limits of the Non-Proliferation Treaty.",
      "demand: We call on both sides to talk.",
    ]);
    await press("x", "shift+space", "shift+space");
    assert.equal((await annotations(document)).length, 4, "the last one is deleted, without a question");
    assert.equal(selected(editor), "It is short.");
    assert.equal(document.getText(), text, "no key changed the text");
    await press("escape");
  });

  it("selects more and more, and takes the entity of a mention into the annotation", async () => {
    const editor = await fresh("taken.txt");
    const { document } = editor;
    await run("codingMode");
    cursorAt(editor, "call");
    await press("w");
    assert.equal(selected(editor), "call");
    await press("w", "g", "b", ",");
    assert.equal(selected(editor), "We call on");
    await press("s", "s");
    assert.match(selected(editor), /^We call .* talk\. They promised .* Treaty\.$/);
    cursorAt(editor, "Proliferation");
    await press("m", "d");
    const one = await only(document);
    assert.equal(wordsOf(document, one), "Non-Proliferation Treaty");
    assert.deepEqual(one.annotation.mentions, ["npt"]);
    await press("escape");
  });

  it("changes no text by what is typed past its keys, and takes letters as keys", async () => {
    const type = (typed: string) => vscode.commands.executeCommand("type", { text: typed });
    const editor = await fresh("typed.txt");
    cursorAt(editor, "call");
    await run("codingMode");
    await type("w");
    assert.equal(selected(editor), "call");
    await type("d");
    await type("é");
    await type("dictated words");
    await vscode.commands.executeCommand("replacePreviousChar", { text: "ê", replaceCharCnt: 1 });
    assert.deepEqual(await coded(editor.document), ["demand: call"]);
    assert.equal(editor.document.getText(), text, "nothing is typed");
    await write("coding/other.yaml", "a: 1\n");
    const other = await show("coding/other.yaml");
    other.selection = new vscode.Selection(0, 0, 0, 0);
    await type("b");
    assert.equal(other.document.getText(), "ba: 1\n", "files of other kinds are typed as ever");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    const again = await show("coding/typed.txt");
    await press("escape");
    again.selection = new vscode.Selection(0, 0, 0, 0);
    await type("z");
    assert.equal(again.document.getText(), `z${text}`, "off, everything is typed");
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("says what to do when nothing is selected, and lists its keys", async () => {
    const editor = await fresh("help.txt");
    cursorAt(editor, "call");
    await run("codingMode");
    const { coding } = await api();
    let told = "";
    const { said, lists } = await answering({ pick: (labels) => labels.indexOf("W") }, async () => {
      await press("d");
      told = coding.said;
      await press("h");
    });
    assert.deepEqual(said, [], "nothing pops up over the text");
    assert.equal(told, "Select a passage first: S takes the sentence, W the word, M the mention.");
    const lines = lists[0]?.items.map(({ label, description }) => `${label}: ${description}`) ?? [];
    assert.ok(lines.includes("D: Give the code “demand”"), lines.join("\n"));
    assert.ok(lines.includes("Shift+R: Give what is selected the last code again"), lines.join("\n"));
    assert.ok(lines.includes("Escape: Leave coding mode"));
    assert.equal(selected(editor), "call", "the key that was chosen is pressed");
    assert.deepEqual(await annotations(editor.document), []);
  });

  it("keeps up with keys pressed faster than files are written", async () => {
    const editor = await fresh("fast.txt");
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run("codingMode");
    const keys = ["space", "c", "space", "d", "space", "a", "d", "u", "space", "p"];
    await Promise.all(keys.map((key) => run("codingKey", key)));
    assert.deepEqual(await coded(editor.document), [
      "claim: First paragraph about the NPT.",
      "demand: It is short.",
      "accusation: We call on both sides to talk.",
      "commitment: They promised to keep the limits of the Non-Proliferation Treaty.",
    ]);
    await Promise.all([run("undo"), run("undo"), run("undo"), run("undo")]);
    assert.equal(await exists(sidecarOf("fast.txt")), false);
  });

  it("says once what is undone", async () => {
    const editor = await fresh("once.txt");
    await annotate(editor, "It is short.", "claim");
    const undoing = () => answering({}, () => Promise.resolve(run("undo")));
    assert.deepEqual((await undoing()).passing, ["Glossator: undone: annotate “claim”"]);
    await run("redo");
    await run("codingMode");
    assert.deepEqual((await undoing()).passing, []);
    assert.equal((await api()).coding.said, "undone: annotate “claim”");
    await run("codingKey", "escape");
  });

  describe("where the codebook requires attributes", () => {
    const codebook = `format: "glossator-codebook/1"
codes:
  - code: "promise"
    key: "p"
    attributes:
      - { name: "strength", type: "scale", min: 1, max: 3, required: true }
      - { name: "who", type: "text", required: true }
  - code: "regret"
    key: "r"
`;
    const attributes = async (document: vscode.TextDocument) =>
      (await annotations(document)).map(({ annotation }) => annotation.attributes);

    before(async () => {
      // Saved here, a codebook counts at once; watchers are late.
      const document = await vscode.workspace.openTextDocument(await write("required/codebook.yaml", ""));
      await typeAtStart(document, codebook);
      assert.ok(await document.save());
    });

    async function freshText(name: string): Promise<vscode.TextEditor> {
      await write(`required/${name}`, text);
      const editor = await show(`required/${name}`);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      return editor;
    }

    it("takes digits as answers, and goes on with any other key", async () => {
      const { document } = await freshText("digits.txt");
      await run("codingMode");
      const keys = ["space", "p", "2", "space", "p", "space", "3", "r", "1"];
      const { lists, proposed } = await answering({}, async () => {
        await Promise.all(keys.map((key) => run("codingKey", key)));
      });
      assert.deepEqual(await attributes(document), [{ strength: 2 }, undefined, undefined]);
      assert.deepEqual([lists, proposed], [[], []], "nothing lies over the text");
    });

    it("asks for what is typed only when the key of attributes is pressed", async () => {
      const { document } = await freshText("typed.txt");
      await run("codingMode");
      await press("space", "p", "3");
      await answering({ input: () => "Ana" }, async () => press("a"));
      assert.deepEqual(await attributes(document), [{ strength: 3, who: "Ana" }]);
    });

    it("lets go of what is selected when Escape leaves it, so that the next key replaces nothing", async () => {
      const editor = await freshText("left.txt");
      await run("codingMode");
      await press("space", "r", "escape");
      await untilTrue("the selection is let go of", () => editor.selection.isEmpty);
      assert.deepEqual(await coded(editor.document), ["regret: First paragraph about the NPT."]);
    });

    it("leaves coding mode on when Escape leaves a question", async () => {
      const { document } = await freshText("escape.txt");
      await run("codingMode");
      await press("space", "p", "escape", "2", "space", "r");
      assert.deepEqual(await coded(document), [
        "promise: First paragraph about the NPT.",
        "regret: It is short.",
      ]);
      assert.deepEqual(await attributes(document), [undefined, undefined]);
    });

    it("goes to what was left open as to all that needs attention, and marks it in the list", async () => {
      const editor = await freshText("open.txt");
      await answering({}, async () => annotate(editor, "They promised", "promise"));
      await annotate(editor, "The NPT", "regret");
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await run("nextAttention");
      assert.equal(selected(editor), "They promised");
      const { tree } = await api();
      const marks = await Promise.all(
        (await tree.getChildren()).map(async (group) =>
          (await tree.getChildren(group)).map((item) => tree.getTreeItem(item).description),
        ),
      );
      assert.ok(
        marks.flat().some((mark) => /^without strength, who {2}They promised/.test(String(mark))),
        JSON.stringify(marks),
      );
    });

    it("asks one after the other where a code is given by a command, until Escape", async () => {
      const editor = await freshText("command.txt");
      const { lists, proposed } = await answering({ pick: 1 }, async () =>
        annotate(editor, "It is", "promise"),
      );
      assert.deepEqual(
        lists.map(({ title }) => title),
        ["strength of “It is”"],
      );
      assert.deepEqual(proposed, [""]);
      assert.deepEqual(await attributes(editor.document), [{ strength: 2 }]);
      await answering({ pick: 1 }, async () => annotate(editor, "They promised", "regret"));
      assert.equal((await annotations(editor.document)).length, 2);
    });
  });

  it("says in single keys how sure the coder is", async () => {
    const editor = await fresh("steps.txt");
    cursorAt(editor, "call");
    await run("codingMode");
    await press("w", "d", "-");
    const confidence = async () => (await only(editor.document)).annotation.attributes?.["confidence"];
    assert.equal(await confidence(), 2);
    await press("=");
    assert.equal(await confidence(), 3);
    await press("+");
    assert.equal((await api()).coding.said, "confidence is 3 already, the last step.");
    assert.equal(await confidence(), 3);
  });
});
