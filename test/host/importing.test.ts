import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import * as vscode from "vscode";
import { coded, run } from "./coding";
import { closeAll, exists, file, read, show, write } from "./folder";
import { answering, type Conversation } from "./questions";

const text = "We promise peace.\nWe regret war, and war again.\n";

/** Imports a file as a user who reads what would come and then presses a button; notes what was shown. */
async function imported(
  name: string,
  content: string | Uint8Array,
  wanted = "Import",
): Promise<Conversation & { readonly preview: string }> {
  const open = await write(`importing/${name}`, content);
  let preview = "";
  const asked = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor?.document.uri.scheme !== "glossator-text") return;
    preview = editor.document.getText();
    void run(wanted === "Import" ? "makeChange" : "leaveChange");
  });
  const conversation = await answering({ open }, async () => run("importAnnotations"));
  asked.dispose();
  return { ...conversation, preview };
}

/** A REFI-QDA project that gives each code to the first words of a text. */
function project(texts: Readonly<Record<string, string>>): Uint8Array {
  const codes = Object.keys(texts).map((name) => `<Code guid="${name}" name="${name}"/>`);
  const sources = Object.entries(texts).map(
    ([code, name]) =>
      `<TextSource name="${name}"><PlainTextContent>${text}</PlainTextContent>
<PlainTextSelection startPosition="0" endPosition="10"><Coding><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection></TextSource>`,
  );
  const xml = `<Project><CodeBook><Codes>${codes.join("")}</Codes></CodeBook><Sources>${sources.join("")}</Sources></Project>`;
  return zipSync({ "project.qde": strToU8(xml) });
}

const table = [
  "text,quote,code,coder,note",
  "importing/a.txt,promise peace,zorble,ana,Why?",
  "importing/a.txt,war,frimp,ben,",
  "importing/a.txt,,speech,ana,",
  "importing/gone.txt,war,frimp,ben,",
].join("\n");

const sidecars = ["ana", "ben"].map((name) => `importing/a.txt.${name}.ann.yaml`);
const [anas = "", bens = ""] = sidecars;

describe("importing annotations", () => {
  beforeEach(async () => {
    await write("importing/a.txt", text);
    await show("importing/a.txt");
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file("importing"), { recursive: true });
    await run("refreshAnnotations");
  });

  it("shows what would come and what cannot, and one undo takes all of it back", async () => {
    const { preview, said } = await imported("in.csv", table);
    assert.match(preview, /New: 2 annotations in 2 files\.\nNew codes of whole texts: 1\.\n/);
    assert.match(preview, /importing\/gone\.txt: no such text in the open folders\./);
    assert.match(preview, /\+ line 1: zorble {3}“promise peace”\n/);
    assert.match(preview, /! frimp {3}“war” {3}\(these words are in the text at several places\)\n/);
    assert.match(said.join(), /^Import of in\.csv: done\. New: 2 annotations/);
    const { document } = await show("importing/a.txt");
    assert.ok((await coded(document)).includes("zorble: promise peace"));
    assert.match(await read(anas), /codes: .*"speech".*base: "[0-9a-f]{12}"/s);
    assert.match(await read(bens), /quote: "war"/);
    await run("undo");
    assert.deepEqual(await Promise.all(sidecars.map(exists)), [false, false]);
  });

  it("changes nothing when the reader says no", async () => {
    const { said } = await imported("in.csv", table, "leave");
    assert.deepEqual(said, ["Nothing was changed."]);
    assert.deepEqual(await Promise.all(sidecars.map(exists)), [false, false]);
  });

  it("adds nothing twice", async () => {
    const own = table.split("\n").slice(0, 4).join("\n");
    await imported("in.csv", own);
    const before = await Promise.all(sidecars.map(read));
    const { said } = await imported("in.csv", own);
    assert.deepEqual(said, ["There is nothing new in it: all of its annotations are here already."]);
    assert.deepEqual(await Promise.all(sidecars.map(read)), before);
  });

  it("leaves a sidecar alone that is not valid, and says how to go on", async () => {
    await write(bens, "format: [");
    const { preview } = await imported("in.csv", table);
    assert.match(
      preview,
      /importing\/a\.txt\.ben\.ann\.yaml: this file is not valid, and is left as it is: /,
    );
    assert.equal(await read(bens), "format: [");
    assert.match(await read(anas), /promise peace/);
  });

  it("says in a document what is wrong with a file that holds nothing", async () => {
    const { said } = await imported("in.jsonld", "{", "leave");
    assert.deepEqual(said, ["Nothing can be imported. The document says what is in the way."]);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? "", /\n {2}not JSON: /);
  });

  it("adds the codes of a codebook that are new, as one act with the rest", async () => {
    const known = await exists("codebook.yaml");
    const before = known ? await read("codebook.yaml") : undefined;
    const qdc =
      '<CodeBook><Codes><Code guid="1" name="zorbling"><Description>Zorbs.</Description></Code></Codes></CodeBook>';
    const { preview, said } = await imported("in.qdc", qdc);
    assert.match(preview, /New codes in codebook\.yaml: 1\.\n\+ zorbling\n/);
    assert.match(said.join(), /New codes in codebook\.yaml: 1\./);
    assert.match(await read("codebook.yaml"), /code: "zorbling"\n +definition: "Zorbs\."/);
    await run("undo");
    assert.equal(known ? await read("codebook.yaml") : await exists("codebook.yaml"), before ?? false);
  });

  it("gives each codebook the codes that its own texts use", async () => {
    await write("importing/inner/b.txt", text);
    const codebook = 'format: "glossator-codebook/1"\n';
    for (const path of ["importing/codebook.yaml", "importing/inner/codebook.yaml"])
      await write(path, codebook);
    const { preview } = await imported(
      "in.qdpx",
      project({ zorbling: "importing/a.txt", frimping: "importing/inner/b.txt" }),
    );
    assert.match(preview, /New codes in importing\/codebook\.yaml: 1\.\n\+ zorbling\n/);
    assert.match(preview, /New codes in importing\/inner\/codebook\.yaml: 1\.\n\+ frimping\n/);
    assert.match(await read("importing/codebook.yaml"), /code: "zorbling"/);
    assert.match(await read("importing/inner/codebook.yaml"), /code: "frimping"/);
    await run("undo");
    assert.equal(await read("importing/inner/codebook.yaml"), codebook);
  });

  it("hides what other coders say from one who codes blind", async () => {
    const settings = vscode.workspace.getConfiguration("glossator", file("importing"));
    const set = async (coder: string | undefined, blind: true | undefined) => {
      await settings.update("coder", coder, vscode.ConfigurationTarget.Workspace);
      await settings.update("blindCoding", blind, vscode.ConfigurationTarget.Workspace);
    };
    await set("ana", true);
    try {
      const { preview } = await imported("in.csv", table);
      assert.match(preview, /promise peace/);
      assert.match(preview, /a\.txt\.ben\.ann\.yaml: 1 annotation\n {2}You code this text blind/);
      assert.doesNotMatch(preview, /frimp/);
    } finally {
      await set(undefined, undefined);
    }
  });
});
