import assert from "node:assert/strict";
import type { Hover } from "vscode-languageserver/node";
import { folderUri } from "./editor";
import { cardAt, editorsForTests, glossary, lakeside, talk } from "./fixtures";

const start = editorsForTests();

describe("hover", () => {
  it("shows the card of a mention, with counts", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary(lakeside) } });
    const place = await editor.open("a.txt", "The L|KSD and again the Lakeside Accord.\n");
    const hover = await editor.at<Hover>("textDocument/hover", place);
    assert.deepEqual(hover.range, { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } });
    const card = await cardAt(editor, place);
    assert.ok(card?.startsWith("**Lakeside Accord** (LKSD)\n\nInvented for a test."), card);
    assert.ok(card?.endsWith("\n\n2 here"), card);
  });

  it("counts the folder once it is quiet, and again after a change", async () => {
    const files = {
      "glossary.yaml": glossary(lakeside),
      "b.txt": "LKSD, LKSD and LKSD.",
      "sub/c.md": "# LKSD",
      "broken.txt": { unreadable: "not UTF-8" },
    };
    const editor = await start({ files });
    const place = await editor.open("a.txt", "The L|KSD.\n");
    assert.match((await cardAt(editor, place)) ?? "", /\n1 here$/);
    await editor.pausesOver();
    assert.match((await cardAt(editor, place)) ?? "", /\n1 here, 5 in this folder$/);
    editor.asked.length = 0;
    await editor.write("b.txt", "LKSD.", "text");
    await editor.pausesOver();
    assert.match((await cardAt(editor, place)) ?? "", /\n1 here, 3 in this folder$/);
    const read = editor.asked.filter((question) => question.startsWith("read"));
    assert.deepEqual(
      new Set(read),
      new Set([`read ${folderUri("b.txt")}`, `read ${folderUri("broken.txt")}`]),
    );
  });

  it("shows what the text itself says an acronym means", async () => {
    const editor = await start();
    const place = await editor.open(
      "a.txt",
      `${talk}The Centre for Quiet Lake Studies (CQLS) met. CQ|LS said so.\n`,
    );
    assert.equal(
      await cardAt(editor, place),
      "**Centre for Quiet Lake Studies** (CQLS)\n\nAs this text itself defines it; no glossary entry.",
    );
  });

  it("says of an acronym that nobody explains that nobody does", async () => {
    const editor = await start();
    const place = await editor.open("a.txt", `${talk}The ZQ|XV.\n`);
    assert.equal(await cardAt(editor, place), "**ZQXV**\n\nNo glossary entry.");
  });

  it("shows nothing where nothing is mentioned, and nothing for a document that is not open", async () => {
    const editor = await start();
    assert.equal(await cardAt(editor, await editor.open("a.txt", "Only wo|rds.\n")), undefined);
    assert.equal(
      await cardAt(editor, { uri: folderUri("x.txt"), position: { line: 0, character: 0 } }),
      undefined,
    );
  });

  for (const [detail, expected] of [
    ["short", /^\*\*Lakeside Accord\*\* \(LKSD\)\n\n.*\n\nIn force .* · \[Source\]/],
    ["off", /^nothing$/],
  ] as const)
    it(`is as long as the setting says: ${detail}`, async () => {
      const editor = await start({
        files: { "glossary.yaml": glossary(lakeside) },
        settings: { hover: detail },
      });
      const place = await editor.open("a.txt", "The L|KSD.\n");
      assert.match((await cardAt(editor, place)) ?? "nothing", expected);
    });

  it("follows a setting as soon as it changes", async () => {
    const editor = await start({ settings: { hover: "off" } });
    const place = await editor.open("a.txt", "The N|PT.\n");
    assert.equal(await cardAt(editor, place), undefined);
    editor.settings = { hover: "full" };
    await editor.notify("workspace/didChangeConfiguration", { settings: {} });
    assert.ok((await cardAt(editor, place)) !== undefined);
  });

  it("asks for settings once, not for every hover", async () => {
    const editor = await start();
    const place = await editor.open("a.txt", "The N|PT.\n");
    for (let turn = 0; turn < 5; turn += 1) await cardAt(editor, place);
    assert.equal(editor.asked.filter((question) => question === "settings").length, 1);
  });
});
