import assert from "node:assert/strict";
import type { CodeLens, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver/node";
import * as messages from "../../../src/protocol/messages";
import type { Editor } from "./editor";
import { editorsForTests, glossary, lakeside, talk } from "./fixtures";

const start = editorsForTests();

describe("semantic tokens", () => {
  const ask = (editor: Editor, uri: string) =>
    editor.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument: { uri } });

  it("colour mentions over line ends, the folder's own entries, and articles", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary(lakeside) } });
    const { uri } = await editor.open("a.txt", "Article VI of the Lakeside\r\nAccord.\r\n");
    assert.deepEqual((await ask(editor, uri)).data, [0, 0, 10, 5, 0, 0, 18, 8, 0, 0, 1, 0, 6, 0, 0]);
  });

  it("are told by what has changed since the editor was answered, or as a whole to one that was not", async () => {
    const editor = await start();
    const { uri } = await editor.open("a.txt", "The NPT.\nThe IAEA.\n");
    const change = (previousResultId: string | undefined) =>
      editor.request<SemanticTokens & SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
        textDocument: { uri },
        previousResultId,
      });
    const { resultId, data } = await ask(editor, uri);
    assert.deepEqual(data, [0, 4, 3, 0, 0, 1, 4, 4, 1, 0]);
    await editor.change("a.txt", [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "So " },
    ]);
    const { edits } = await change(resultId);
    assert.deepEqual(edits, [{ start: 0, deleteCount: 5, data: [0, 7, 3, 0, 0] }]);
    // The answer to the last request may not have reached an editor that cancelled it.
    assert.deepEqual((await change(resultId)).edits, edits);
    assert.deepEqual((await change("unheard of")).data, [0, 7, 3, 0, 0, 1, 4, 4, 1, 0]);
  });

  it("are none when the setting says so, and for other languages", async () => {
    const editor = await start({ settings: { mentions: false } });
    const text = await editor.open("a.txt", "NPT");
    const yaml = await editor.open("b.yaml", "NPT", "yaml");
    assert.deepEqual((await ask(editor, text.uri)).data, []);
    editor.settings = {};
    await editor.notify("workspace/didChangeConfiguration", { settings: {} });
    assert.notDeepEqual((await ask(editor, text.uri)).data, []);
    assert.deepEqual((await ask(editor, yaml.uri)).data, []);
  });
});

describe("the lens over a text", () => {
  const ask = (editor: Editor, uri: string) =>
    editor.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });

  it("sums up who and what is mentioned", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary(lakeside) } });
    const { uri } = await editor.open("a.txt", "LKSD, LKSD and NPT.\n");
    const [lens] = await ask(editor, uri);
    assert.match(lens?.command?.title ?? "", /^2 treaties: .*\b2, .*\b1$/);
    assert.equal(lens?.command?.command, "glossator.showMentions");
  });

  it("calls things by the shortest name that people know", async () => {
    const editor = await start();
    const { uri } = await editor.open(
      "a.txt",
      "Russia, Russia and Russia; the IAEA, the IAEA and the NPT.\n",
    );
    const [lens] = await ask(editor, uri);
    assert.match(lens?.command?.title ?? "", /: Russia 3, IAEA 2, NPT 1$/);
  });

  it("counts a text that is longer than what is read of it at a time", async () => {
    const editor = await start();
    const { uri } = await editor.open("a.txt", "Russia and the NPT; Russia.\n".repeat(6000));
    const [lens] = await ask(editor, uri);
    assert.match(lens?.command?.title ?? "", /: Russia 12000, NPT 6000$/);
  });

  it("and the side bar call what they count as the language of the editor does", async () => {
    const abilities = { files: true, commands: true, locale: "fr", sentences: {} };
    const editor = await start({ abilities });
    const { uri } = await editor.open(
      "a.txt",
      "Andorra joined the NPT. Andorra and Mr. Petrosyan of Armenia agree.\n",
    );
    const [lens] = await ask(editor, uri);
    assert.match(lens?.command?.title ?? "", /Andorre 2/);
    const summary = await editor.request<messages.MentionSummaryResult>(messages.mentionSummary, { uri });
    const names = (summary?.items ?? []).map(({ name }) => name);
    assert.ok(names.includes("Arménie"), names.join());
    assert.ok(names.includes("Traité sur la non-prolifération des armes nucléaires"), names.join());
  });

  it("counts what the side bar lists", async () => {
    const editor = await start();
    const { uri } = await editor.open(
      "a.txt",
      `${talk}Mr. Petrosyan of Armenia met Ms. Okoye. Armenia and the IAEA regret it. Mr. Petrosyan left. The XQZT rests.\n`,
    );
    const [lens] = await ask(editor, uri);
    const summary = await editor.request<messages.MentionSummaryResult>(messages.mentionSummary, { uri });
    const actors = (summary?.items ?? []).filter(({ kind }) => kind === "actor");
    assert.ok(
      actors.some(({ entity }) => entity === null),
      "a person that no glossary knows",
    );
    assert.equal(Number(/(\d+) actors/.exec(lens?.command?.title ?? "")?.[1]), actors.length);
  });

  it("is not there where nothing is mentioned, the setting is off, or the editor runs no commands", async () => {
    const editor = await start({ settings: { lens: false } });
    assert.deepEqual(await ask(editor, (await editor.open("a.txt", "NPT")).uri), []);
    const plain = await start({ abilities: { files: true } });
    assert.deepEqual(await ask(plain, (await plain.open("a.txt", "NPT")).uri), []);
    const quiet = await start();
    assert.deepEqual(await ask(quiet, (await quiet.open("a.txt", "Nothing.")).uri), []);
  });
});

describe("the mentions of all texts", () => {
  it("are counted with the lengths of the texts, open ones as they stand in the editor", async () => {
    const editor = await start({
      files: { "glossary.yaml": glossary(lakeside), "a.txt": "𠮷 LKSD and LKSD.\n", "b.txt": "Nothing." },
    });
    await editor.open("b.txt", "LKSD and the NPT.\n");
    const counts = await editor.request<messages.MentionCountsResult>(messages.mentionCounts, {});
    assert.deepEqual(
      counts?.texts.map(({ uri, length }) => [uri.slice(uri.lastIndexOf("/") + 1), length]),
      [
        ["a.txt", 17],
        ["b.txt", 18],
      ],
    );
    const [first, second] = counts?.entities ?? [];
    assert.deepEqual([first?.name, first?.mentions, first?.texts], ["Lakeside Accord", 3, 2]);
    assert.deepEqual([second?.entity, second?.mentions], ["npt", 1]);
    assert.deepEqual(
      counts?.pairs.map(({ names, paragraphs }) => [names[0], paragraphs]),
      [["Lakeside Accord", 1]],
    );
  });
});
