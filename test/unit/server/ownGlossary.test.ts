import assert from "node:assert/strict";
import { OwnGlossary } from "../../../src/server/ownGlossary";
import { cardAt, editorsForTests, entry, glossary, lakeside, talk } from "./fixtures";

const start = editorsForTests();

describe("a workspace's own glossary", () => {
  const override = entry("npt", "Our own NPT", 'acronyms: ["NPT"]');

  it("replaces a built-in entry at once, without a restart", async () => {
    const editor = await start();
    const place = await editor.open("a.txt", "The N|PT.\n");
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Treaty on the Non-Proliferation/);
    await editor.write("glossary.yaml", glossary(override), "glossary");
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Our own NPT\*\*/);
    await editor.write("glossary.yaml", undefined, "glossary");
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Treaty on the Non-Proliferation/);
  });

  it("counts as it is typed, before it is saved", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary() } });
    const place = await editor.open("a.txt", "The N|PT and the LKSD.\n");
    await editor.open("glossary.yaml", glossary(override), "yaml");
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Our own NPT\*\*/);
    await editor.change("glossary.yaml", [{ text: glossary(override.replace("Our own", "Their")) }]);
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Their NPT\*\*/);
    await editor.close("glossary.yaml");
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Treaty on the Non-Proliferation/);
  });

  it("makes the editor ask again for colours and lenses, and clears hints", async () => {
    const editor = await start();
    await editor.open("a.txt", `${talk}Signed: the LKSD.\n`);
    await editor.pausesOver();
    assert.deepEqual(
      editor.shown("a.txt")?.map(({ code }) => code),
      ["mention.unknown-acronym"],
    );
    assert.deepEqual(editor.refreshed, []);
    await editor.write("glossary.yaml", glossary(lakeside), "glossary");
    await editor.pausesOver();
    assert.deepEqual(editor.refreshed, ["tokens", "lenses"]);
    assert.deepEqual(editor.shown("a.txt"), []);
  });

  it("lets messages through while it is read", async () => {
    const entries = Array.from({ length: 1000 }, (_, i) => entry(`accord-${i}`, `Accord ${i}`));
    let pauses = 0;
    const own = new OwnGlossary({
      findFiles: async () => ["memory:/folder/glossary.yaml"],
      readFile: async () => ({ kind: "text", text: glossary(...entries) }),
      pause: async () => {
        pauses += 1;
      },
    });
    const read = await own.read();
    assert.equal(read.glossary.entries.length, 1000);
    assert.ok(pauses > 0);
  });

  it("that is broken leaves the built-in one in use", async () => {
    const editor = await start({ files: { "glossary.yaml": "entries: [" } });
    assert.match((await cardAt(editor, await editor.open("a.txt", "The N|PT.\n"))) ?? "", /^\*\*Treaty on/);
  });

  it("is asked for again when it could not be had once", async () => {
    const editor = await start({ files: { "glossary.yaml": glossary(override) } });
    editor.failure = "the folder is away";
    const place = await editor.open("a.txt", "The N|PT.\n");
    assert.equal(await cardAt(editor, place), undefined);
    assert.match(editor.log.splice(0).join(), /hover failed.*the folder is away/s);
    editor.failure = undefined;
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Our own NPT\*\*/);
  });

  it("of a folder that is added counts at once", async () => {
    const editor = await start();
    const place = await editor.open("a.txt", "The N|PT.\n");
    await cardAt(editor, place);
    editor.files.set("memory:/second/glossary.yaml", glossary(override));
    const added = [{ uri: "memory:/second", name: "second" }];
    await editor.notify("workspace/didChangeWorkspaceFolders", { event: { added, removed: [] } });
    assert.match((await cardAt(editor, place)) ?? "", /^\*\*Our own NPT\*\*/);
  });
});
