import assert from "node:assert/strict";
import * as vscode from "vscode";
import { annotate, run } from "./coding";
import { annotations, api, closeAll, file, show, untilTrue, write } from "./folder";

const arabic = "نؤكد دعمنا لمعاهدة عدم انتشار الأسلحة النووية.\n\nThe NPT holds.\n";

describe("the reading preview", () => {
  afterEach(closeAll);

  it("shows a text with its annotations and mentions, each paragraph in its own direction", async () => {
    await write("reading/bayan.txt", arabic);
    const editor = await show("reading/bayan.txt");
    await annotate(editor, "نؤكد دعمنا", "commitment");
    assert.equal((await annotations(editor.document)).length, 1);
    await run("openReadingPreview");
    const { reading } = await api();
    const page = reading.pageOf(file("reading/bayan.txt")) ?? "";
    assert.match(page, /<p dir="auto"><mark class="a0">نؤكد دعمنا<\/mark><sup><a id="r0" href="#n0"/);
    assert.match(
      page,
      /<p dir="auto">The <span class="mention treaty" title="[^"]+">NPT<\/span> holds\.<\/p>/,
    );
    assert.match(page, /<li id="n0"[^>]*>.*commitment.*نؤكد دعمنا/);
    await untilTrue("the page is named after its text", () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === "Reading bayan.txt")),
    );
  });

  it("goes to the place of a link", async () => {
    await write("reading/place.txt", arabic);
    const editor = await show("reading/place.txt");
    const at = arabic.indexOf("The NPT");
    await vscode.commands.executeCommand("glossator.goToPlace", editor.document.uri.toString(), at);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.equal(editor.selection.active.line, 2);
  });

  it("is offered over the title of a text that is read from right to left, and over no other", async () => {
    const lensesOf = async (path: string) => {
      const uri = await write(path, path.includes("arabic") ? arabic : "The NPT holds.\n");
      await show(path);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        uri,
      );
      return lenses.flatMap(({ command }) => command?.command ?? []);
    };
    assert.ok((await lensesOf("reading/arabic.txt")).includes("glossator.openReadingPreview"));
    assert.ok(!(await lensesOf("reading/english.txt")).includes("glossator.openReadingPreview"));
  });
});
