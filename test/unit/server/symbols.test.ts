import assert from "node:assert/strict";
import type { CompletionList, DocumentSymbol, WorkspaceSymbol } from "vscode-languageserver/node";
import { type Editor, folderUri } from "./editor";
import { editorsForTests, entry, glossary, lakeside } from "./fixtures";

const start = editorsForTests();

describe("symbols", () => {
  it("of a text are its speakers and paragraphs", async () => {
    const editor = await start();
    const { uri } = await editor.open("a.txt", "President: I thank you.\r\n\r\nMore.\r\n");
    const symbols = await editor.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name, range, selectionRange, children }) => [
        name,
        range,
        selectionRange.end,
        children?.map((child) => child.name),
      ]),
      [
        [
          "President",
          { start: { line: 0, character: 0 }, end: { line: 2, character: 5 } },
          { line: 0, character: 10 },
          ["I thank you.", "More."],
        ],
      ],
    );
  });

  it("of Markdown are left to the editor, which has them already", async () => {
    const editor = await start();
    const { uri } = await editor.open("a.md", "# One\n", "markdown");
    assert.deepEqual(await editor.request("textDocument/documentSymbol", { textDocument: { uri } }), []);
  });

  it("of the workspace are glossary entries, by any of their names", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary(lakeside) } });
    for (const query of ["lksd", "Lakeside Acc"]) {
      const [symbol, ...more] = await editor.request<WorkspaceSymbol[]>("workspace/symbol", { query });
      assert.deepEqual(
        [symbol?.name, symbol?.location.uri, more],
        ["LKSD – Lakeside Accord", folderUri("glossary.yaml"), []],
      );
    }
    const [npt] = await editor.request<WorkspaceSymbol[]>("workspace/symbol", {
      query: "npt",
    });
    assert.equal(npt?.location.uri, "glossator:/glossary/npt.yaml");
    const [ottawa] = await editor.request<WorkspaceSymbol[]>("workspace/symbol", { query: "ottawa conv" });
    assert.match(ottawa?.name ?? "", /^Ottawa Convention – Convention on the Prohibition of the Use/);
    assert.deepEqual(await editor.request("workspace/symbol", { query: "" }), []);
  });
});

describe("completion", () => {
  const ask = async (editor: Editor, marked: string, language = "plaintext") =>
    editor.at<CompletionList>("textDocument/completion", await editor.open("a.txt", marked, language));

  it("offers names and acronyms that begin with what is typed, the shortest first", async () => {
    const editor = await start({
      files: { "glossary.yaml": glossary(lakeside, entry("lksd-protocol", "LKSD Protocol")) },
    });
    const { items, isIncomplete } = await ask(editor, "signed the lks|");
    assert.equal(isIncomplete, false);
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ["LKSD", "Lakeside Accord"],
        ["LKSD Protocol", "treaty"],
      ],
    );
    assert.deepEqual(items[0]?.textEdit, {
      range: { start: { line: 0, character: 11 }, end: { line: 0, character: 14 } },
      newText: "LKSD",
    });
  });

  it("offers an acronym above the many names that begin with it", async () => {
    const editor = await start();
    const { items, isIncomplete } = await ask(editor, "the un|");
    assert.equal(isIncomplete, true);
    assert.equal(items.length, 50);
    assert.equal(items[0]?.label, "UN");
  });

  for (const [title, marked, language] of [
    ["after one letter", "the L|", "plaintext"],
    ["after a space", "the LKSD |", "plaintext"],
    ["in a program", "LK|", "python"],
  ] as const)
    it(`offers nothing ${title}`, async () => {
      const editor = await start({ files: { "glossary.yaml": glossary(lakeside) } });
      assert.deepEqual((await ask(editor, marked, language)).items, []);
    });
});
