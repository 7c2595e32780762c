import assert from "node:assert/strict";
import type { DocumentHighlight, Location } from "vscode-languageserver/node";
import * as messages from "../../../src/protocol/messages";
import { type Editor, folderUri } from "./editor";
import { editorsForTests, entry, glossary, lakeside } from "./fixtures";

const start = editorsForTests();

function rangeText(text: string, { start, end }: Location["range"]): string {
  const lines = text.split("\n");
  assert.equal(start.line, end.line);
  return lines[start.line]?.slice(start.character, end.character) ?? "";
}

describe("definition", () => {
  it("leads to the line of the workspace's own entry", async () => {
    const file = glossary(entry("other", "Other Accord"), lakeside);
    const editor = await start({ files: { "glossary.yaml": file } });
    const place = await editor.open("a.txt", "The L|KSD.\n");
    const location = await editor.at<Location>("textDocument/definition", place);
    assert.equal(location.uri, folderUri("glossary.yaml"));
    assert.equal(rangeText(file, location.range), '"lakeside-accord"');
  });

  it("leads to an entry in flow style", async () => {
    const file = `{ format: "glossator-glossary/1", entries: [\n  { id: lakeside-accord, kind: treaty, subtype: treaty, name: Lakeside Accord, gloss: G, status: unknown, sources: [{ title: T, url: "https://x.org" }], asOf: "2026-11" }\n] }`;
    const editor = await start({ files: { "glossary.yaml": file } });
    const place = await editor.open("a.txt", "The Lakeside| Accord.\n");
    const location = await editor.at<Location>("textDocument/definition", place);
    assert.equal(rangeText(file, location.range), "lakeside-accord");
  });

  it("leads to a read-only view of a built-in entry, whose text the server gives", async () => {
    const editor = await start();
    const place = await editor.open("a.txt", "The N|PT.\n");
    const location = await editor.at<Location>("textDocument/definition", place);
    assert.equal(location.uri, "glossator:/glossary/npt.yaml");
    const text = await editor.request<string>(messages.entryText, { id: "npt" });
    assert.match(
      text,
      /^# A built-in entry, read only\..*\nformat: "glossator-glossary\/1"\nentries:\n {2}- id: "npt"/,
    );
    assert.equal(await editor.request(messages.entryText, { id: "nothing" }), null);
  });

  it("leads nowhere for an editor that cannot show such a view", async () => {
    const editor = await start({ abilities: { files: true } });
    assert.equal(await editor.at("textDocument/definition", await editor.open("a.txt", "The N|PT.\n")), null);
  });
});

describe("references", () => {
  const files = {
    "glossary.yaml": glossary(entry("other", "Other Accord"), lakeside),
    "b.txt": "Nothing here.\nThe Lakeside Accord and LKSD.\n",
    "c.md": "| LKSD |\n",
    "broken.txt": { unreadable: "not UTF-8" },
    "a.txt": "LKSD as it is on disk.",
  };
  const shown = (locations: readonly Location[]) =>
    locations.map(
      ({ uri, range: { start, end } }) =>
        `${uri.replace("memory:/folder/", "")} ${start.line}:${start.character}-${end.character}`,
    );
  const expected = ["a.txt 1:4-8", "b.txt 1:4-19", "b.txt 1:24-28", "c.md 0:2-6", "new.txt 0:0-4"];

  const openBoth = async (editor: Editor) => {
    await editor.open("new.txt", "LKSD\n");
    return editor.open("a.txt", "\nThe LK|SD.\n");
  };

  it("finds every mention in the folder, whatever it was called, and open texts as they stand", async () => {
    const editor = await start({ files });
    const place = await openBoth(editor);
    const found = await editor.at<Location[]>("textDocument/references", place, { context: {} });
    assert.deepEqual(shown(found), expected);
  });

  it("can be asked on a glossary entry, in the file and in the read-only view", async () => {
    const editor = await start({ files });
    await openBoth(editor);
    const entries = await editor.open(
      "glossary.yaml",
      files["glossary.yaml"].replace("Invented", "Inv|ented"),
      "yaml",
    );
    const second = { uri: entries.uri, position: { line: 14, character: 3 } };
    assert.deepEqual(
      shown(await editor.at<Location[]>("textDocument/references", second, { context: {} })),
      expected,
    );
    assert.deepEqual(await editor.at("textDocument/references", entries, { context: {} }), []);
    const view = { uri: "glossator:/glossary/lakeside-accord.yaml", position: { line: 0, character: 0 } };
    assert.deepEqual(
      shown(await editor.at<Location[]>("textDocument/references", view, { context: {} })),
      expected,
    );
  });

  it("reads each file once until it changes", async () => {
    const editor = await start({ files });
    const place = await openBoth(editor);
    const ask = () => editor.at<Location[]>("textDocument/references", place, { context: {} });
    await ask();
    editor.asked.length = 0;
    await ask();
    assert.deepEqual(
      editor.asked.filter((question) => question.startsWith("read") && !question.endsWith("broken.txt")),
      [],
    );
    await editor.write("b.txt", "LKSD.", "text");
    assert.deepEqual(shown(await ask()), ["a.txt 1:4-8", "b.txt 0:0-4", "c.md 0:2-6", "new.txt 0:0-4"]);
  });
});

describe("document highlights", () => {
  it("mark every mention of the entity in this text", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary(lakeside) } });
    const place = await editor.open("a.txt", "LK|SD, NPT,\nLakeside Accord\n");
    const found = await editor.at<DocumentHighlight[]>("textDocument/documentHighlight", place);
    assert.deepEqual(
      found.map(({ range: { start, end } }) => [start.line, start.character, end.character]),
      [
        [0, 0, 4],
        [1, 0, 15],
      ],
    );
  });

  it("leave other words to the editor", async () => {
    const editor = await start();
    assert.equal(
      await editor.at("textDocument/documentHighlight", await editor.open("a.txt", "w|ord")),
      null,
    );
  });
});
