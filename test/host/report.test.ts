import assert from "node:assert/strict";
import * as vscode from "vscode";
import { run } from "./coding";
import { api, closeAll, file, folder, read, write } from "./folder";
import { answering } from "./questions";

const record = (id: string, code: string) =>
  `  - id: "${id}"\n    code: "${code}"\n    quote: "The IAEA spoke"\n`;
const sidecar = (...records: readonly string[]) => `format: "glossator/1"\nannotations:\n${records.join("")}`;

describe("the report", () => {
  const set = (key: string, value: unknown) =>
    vscode.workspace
      .getConfiguration("glossator", folder())
      .update(key, value, vscode.ConfigurationTarget.Workspace);
  const page = async () => {
    const { said } = await answering({}, async () => run("showReport"));
    return { said, html: (await api()).report.page ?? "" };
  };

  before(async () => {
    await write("reported/a.txt", "The IAEA spoke. The IAEA spoke again.\n");
    await write("reported/a.txt.ana.ann.yaml", sidecar(record("ana1", "reported-by-ana")));
    await write("reported/a.txt.ben.ann.yaml", sidecar(record("ben1", "reported-by-ben")));
    await run("refreshAnnotations");
  });
  afterEach(async () => {
    await set("coder", undefined);
    await set("blindCoding", undefined);
    await closeAll();
  });
  after(async () => {
    await vscode.workspace.fs.delete(file("reported"), { recursive: true });
    await run("refreshAnnotations");
  });

  it("shows mentions, codes and agreement as charts and tables, and is kept as a page with files", async () => {
    const { html } = await page();
    assert.match(html, /International Atomic Energy Agency/);
    assert.match(html, /<svg [\s\S]*reported-by-ana/);
    assert.match(html, /How far coders agree/);
    assert.match(html, /reported\/a\.txt/);
    assert.doesNotMatch(html, /<script|download=/);
    await answering({ save: file("reported/report.html") }, async () => run("saveReport"));
    const saved = await read("reported/report.html");
    assert.match(saved, /<svg [\s\S]*reported-by-ben[\s\S]*download="codes-by-coder\.csv"/);
  });

  it("holds only what is seen by one who codes blind, and says so", async () => {
    await set("coder", "ana");
    await set("blindCoding", true);
    const { html, said } = await page();
    assert.match(html, /reported-by-ana/);
    assert.doesNotMatch(html, /reported-by-ben|\bben\b/);
    assert.deepEqual(said, ["You code blind: the report holds only the annotations that you see."]);
  });

  it("is gone when its page is closed", async () => {
    await page();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const { said } = await answering({}, async () => run("saveReport"));
    assert.deepEqual(said, ["Show the report first."]);
  });
});
