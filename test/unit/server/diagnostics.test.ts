import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver/node";
import { editorsForTests, talk } from "./fixtures";

const start = editorsForTests();

describe("diagnostics", () => {
  it("wait until typing pauses, and show the last version only", async () => {
    const editor = await start();
    await editor.open("a.txt", "A text.\n");
    await editor.change("a.txt", [{ text: `${talk}The ZQXV.\n` }]);
    await editor.change("a.txt", [{ text: `${talk}The ZQXV and the ZQXW, the ZQXV.\n` }]);
    await editor.settled();
    assert.deepEqual(editor.published, []);
    await editor.pausesOver();
    assert.equal(editor.published.length, 1);
    assert.deepEqual(
      editor.shown("a.txt")?.map(({ message, severity }) => [message, severity]),
      [
        ["No glossary explains “ZQXV”.", 4],
        ["No glossary explains “ZQXW”.", 4],
      ],
    );
  });

  it("are told once of an acronym, where it stands first in a text of any length", async () => {
    const editor = await start();
    const filler = `${talk}\n`.repeat(Math.ceil(200_000 / talk.length));
    await editor.open("a.txt", `The ZQXV.\n${filler}The ZQXV and the ZQXW.\n`);
    await editor.pausesOver();
    const last = filler.split("\n").length;
    assert.deepEqual(
      editor.shown("a.txt")?.map(({ message, range }) => [message, range.start]),
      [
        ["No glossary explains “ZQXV”.", { line: 0, character: 4 }],
        ["No glossary explains “ZQXW”.", { line: last, character: 17 }],
      ],
    );
  });

  it("are none of a document that is closed while they are looked for", async () => {
    const files = { "codebook.yaml": 'format: "glossator-codebook/1"\ncodes: []\n' };
    const editor = await start({ files });
    editor.whileReading = () => editor.close("a.txt.ann.yaml");
    await editor.open("a.txt.ann.yaml", "annotations: 1\n", "yaml");
    await editor.pausesOver();
    assert.deepEqual(editor.shown("a.txt.ann.yaml"), []);
    assert.ok(editor.published.every(({ diagnostics }) => diagnostics.length === 0));
  });

  it("and their fixes speak the language of an editor that hands over translations", async () => {
    const sentences = {
      "No glossary explains “{0}”.": "Aucun glossaire n’explique « {0} ».",
      "Add “{0}” to the glossary": "Ajouter « {0} » au glossaire",
      '{0} has no "{1}"; add it.': "{0} n’a pas de « {1} » ; ajoutez-le.",
      "The file": "Le fichier",
    };
    const editor = await start({ abilities: { files: true, commands: true, locale: "fr", sentences } });
    const { uri } = await editor.open("a.txt", `${talk}The ZQXV.\n`);
    await editor.open("codebook.yaml", "codes: []\n");
    await editor.pausesOver();
    const [diagnostic] = editor.shown("a.txt") ?? [];
    assert.equal(diagnostic?.message, "Aucun glossaire n’explique « ZQXV ».");
    const range = diagnostic.range;
    const params = { textDocument: { uri }, range, context: { diagnostics: [diagnostic] } };
    const [action] = await editor.request<CodeAction[]>("textDocument/codeAction", params);
    assert.equal(action?.title, "Ajouter « ZQXV » au glossaire");
    assert.deepEqual(
      editor.shown("codebook.yaml")?.map(({ message }) => message),
      ["Le fichier n’a pas de « format » ; ajoutez-le."],
    );
  });

  it("offer to add an unknown acronym to the glossary", async () => {
    const editor = await start();
    const text = `${talk}The ZQXV.\n`;
    const { uri } = await editor.open("a.txt", text);
    await editor.pausesOver();
    const [diagnostic] = editor.shown("a.txt") ?? [];
    assert.ok(diagnostic !== undefined);
    const params = { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
    const [action] = await editor.request<CodeAction[]>("textDocument/codeAction", params);
    assert.deepEqual(action?.command, {
      title: "Add “ZQXV” to the glossary",
      command: "glossator.addGlossaryEntry",
      arguments: [uri, [text.indexOf("ZQXV"), text.indexOf("ZQXV") + 4]],
    });
  });

  it("are silent about acronyms when the setting says so", async () => {
    const editor = await start({ settings: { unknownAcronyms: false } });
    await editor.open("a.txt", `${talk}The ZQXV.\n`);
    await editor.pausesOver();
    assert.deepEqual(editor.shown("a.txt"), []);
  });

  const files: readonly (readonly [name: string, text: string, code: string])[] = [
    ["glossary.yaml", "entries: [", "glossary.syntax"],
    ["sub/glossary.yml", 'format: "glossator-glossary/1"\n', "glossary.schema"],
    ["codebook.yaml", "codes: [", "codebook.syntax"],
    ["glossator.yaml", "sidecars: [", "folder.syntax"],
    ["a.txt.ann.yaml", 'format: "glossator/1"\nannotations: [', "sidecar.syntax"],
  ];
  for (const [name, text, code] of files)
    it(`report what is wrong with ${name}, and clear it when the file is closed`, async () => {
      const editor = await start();
      await editor.open(name, text, "yaml");
      await editor.pausesOver();
      assert.equal(editor.shown(name)?.[0]?.code, code);
      assert.equal(editor.shown(name)?.[0]?.severity, 1);
      await editor.close(name);
      await editor.pausesOver();
      assert.deepEqual(editor.shown(name), []);
    });

  it("are never sent for files that nobody opened", async () => {
    const editor = await start({ files: { "b.txt": "The ZQXV." } });
    await editor.open("a.txt", "Text.\n");
    await editor.write("b.txt", `${talk}The ZQXW.`, "text");
    await editor.pausesOver();
    assert.equal(editor.shown("b.txt"), undefined);
  });
});
