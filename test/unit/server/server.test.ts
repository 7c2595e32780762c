import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  type InitializeResult,
  type Location,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import * as messages from "../../../src/protocol/messages";
import type { Files } from "../../../src/server/files";
import { folderUri } from "./editor";
import { cardAt, editorsForTests, glossary, lakeside, talk } from "./fixtures";

const start = editorsForTests();

describe("the server says hello", () => {
  it("with the abilities it has", async () => {
    const editor = await start();
    const { capabilities } = (await editor.initialize()) as InitializeResult;
    assert.equal(capabilities.positionEncoding, "utf-16");
    for (const [name, ability] of Object.entries(capabilities))
      assert.notEqual(ability, false, `${name} is offered and refused`);
    assert.ok(capabilities.semanticTokensProvider !== undefined);
  });

  it("and asks to be told of changed settings", async () => {
    const editor = await start();
    await editor.settled();
    assert.deepEqual(editor.registered, ["workspace/didChangeConfiguration"]);
  });

  it("and refuses requests it does not know", async () => {
    const editor = await start();
    await assert.rejects(editor.request("textDocument/foldingRange", {}), /Unhandled method/);
    await assert.rejects(editor.request("glossator/unknown", {}), /Unhandled method/);
  });
});

describe("our own requests", () => {
  it("sum up the mentions of a text for the side bar", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary(lakeside) } });
    const { uri } = await editor.open("a.txt", "LKSD and the Lakeside Accord.\n");
    const summary = await editor.request<messages.MentionSummaryResult>(messages.mentionSummary, { uri });
    assert.deepEqual(summary, {
      version: 1,
      items: [
        {
          entity: "lakeside-accord",
          name: "Lakeside Accord",
          kind: "treaty",
          subtype: "treaty",
          ranges: [
            [0, 4],
            [13, 28],
          ],
        },
      ],
    });
    assert.equal(await editor.request(messages.mentionSummary, { uri: "memory:/none" }), null);
  });

  it("say what is mentioned at a place, also right behind it", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary(lakeside) } });
    for (const marked of ["|LKSD.", "LK|SD.", "LKSD|."]) {
      const place = await editor.open("a.txt", marked);
      assert.deepEqual(await editor.request(messages.mentionAt, place), {
        start: 0,
        end: 4,
        entity: "lakeside-accord",
        name: "Lakeside Accord",
        written: null,
      });
    }
    const name = "Centre for Quiet Lake Studies";
    const short = `${talk}The ${name} (CQLS) met. `;
    const place = await editor.open("a.txt", `${short}CQ|LS said so.\n`);
    assert.deepEqual(await editor.request(messages.mentionAt, place), {
      start: short.length,
      end: short.length + 4,
      entity: null,
      name,
      written: [short.indexOf(name), short.indexOf(name) + name.length],
    });
    assert.equal(await editor.request(messages.mentionAt, await editor.open("a.txt", "LKSD.|")), null);
  });

  const annotations = Array.from({ length: 40 }, (_, number) => ({
    id: `k${number}`,
    segments: [{ quote: `promise number ${number}`, before: "We make ", after: " today.", span: [0, 1] }],
  }));
  const promises = annotations.map((_, number) => `We make promise number ${number} today.\n`).join("");

  it("anchor annotations in the version that is open, and in no other", async () => {
    const editor = await start();
    const { uri } = await editor.open("a.txt", promises);
    const params = { uri, version: 1, annotations };
    const anchors = await editor.request<messages.AnchorResult>(messages.anchorAnnotations, params);
    const last = anchors?.[39]?.ranges[0];
    assert.equal(promises.slice(last?.start, last?.end), "promise number 39");
    assert.deepEqual(
      anchors?.map(({ id, ranges }) => [id, ranges.length]),
      annotations.map(({ id }) => [id, 1]),
    );
    assert.equal(await editor.request(messages.anchorAnnotations, { ...params, version: 2 }), null);
  });

  it("anchor annotations in a file that is not open", async () => {
    const editor = await start({ files: { "a.txt": promises } });
    const ask = (name: string) =>
      editor.request<messages.AnchorResult>(messages.anchorAnnotations, {
        uri: `memory:/folder/${name}`,
        version: null,
        annotations,
      });
    const last = (await ask("a.txt"))?.[39]?.ranges[0];
    assert.equal(promises.slice(last?.start, last?.end), "promise number 39");
    assert.equal(await ask("missing.txt"), null);
  });

  it("do not anchor in a text that is edited meanwhile", async () => {
    const editor = await start();
    const { uri } = await editor.open("a.txt", promises);
    const asked = editor.request(messages.anchorAnnotations, { uri, version: 1, annotations });
    await editor.change("a.txt", [{ text: "" }]);
    assert.equal(await asked, null);
  });
});

describe("a request that is cancelled", () => {
  it("is answered as cancelled, and the next one as usual", async () => {
    const editor = await start();
    const place = await editor.open("a.txt", "The N|PT.\n");
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: place.uri }, position: place.position };
    const cancelled = editor.request("textDocument/hover", params, source.token);
    source.cancel();
    await assert.rejects(cancelled, (error) => {
      assert.ok(error instanceof ResponseError);
      assert.equal(error.code, LSPErrorCodes.RequestCancelled);
      return true;
    });
    assert.ok((await cardAt(editor, place)) !== undefined);
  });
});

describe("an editor that does not answer file requests", () => {
  it("is served with files of the server's own host, of the folders that are open", async () => {
    const asked: string[] = [];
    const ownFiles = (folders: () => readonly string[]): Files => ({
      find: async (kind) => {
        asked.push(`${kind} in ${folders().join()}`);
        return kind === "glossary" ? ["memory:/folder/glossary.yaml"] : [];
      },
      read: async () => ({ kind: "text", text: glossary(lakeside) }),
      base: async () => undefined,
    });
    const editor = await start({ abilities: {}, ownFiles });
    const place = await editor.open("a.txt", "The L|KSD.\n");
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Lakeside Accord\*\*/);
    assert.deepEqual(asked, ["glossary in memory:/folder"]);
    assert.deepEqual(
      editor.asked.filter((question) => question !== "settings"),
      [],
    );
  });

  it("is served with what is open where the host has no files", async () => {
    const editor = await start({ abilities: {} });
    const place = await editor.open("a.txt", "The N|PT.\n");
    await editor.open("b.txt", "NPT");
    const found = await editor.at<Location[]>("textDocument/references", place, { context: {} });
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [folderUri("a.txt"), folderUri("b.txt")],
    );
  });
});
