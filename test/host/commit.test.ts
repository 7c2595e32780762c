import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { gitApi } from "../../src/client/git";
import { closeAll, exists, file, folder, read, select, show, typeAtStart, untilTrue, write } from "./folder";
import { answering, type Conversation } from "./questions";

const git = (...args: readonly string[]) => execFileSync("git", ["-C", folder().fsPath, ...args]).toString();
const head = () => git("rev-parse", "HEAD").trim();
const committedFiles = () =>
  git("show", "--name-only", "--format=", "HEAD")
    .split("\n")
    .filter((line) => line !== "");

describe("committing", () => {
  before(() =>
    untilTrue("the Git extension knows the folder", async () => {
      const api = await gitApi();
      return api?.getRepository(file("codebook.yaml")) !== null && api !== undefined;
    }),
  );

  beforeEach(async () => {
    await write("one.txt", "The NPT and the CTBT.\n");
    await write(
      "one.txt.ann.yaml",
      'format: "glossator/1"\nannotations:\n  - id: "before01"\n    quote: "The NPT"\n',
    );
    for (const own of ["notes.md", "two.txt", "two.txt.ann.yaml"])
      if (await exists(own)) await vscode.workspace.fs.delete(file(own));
    // What other tests left is nobody's concern here.
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "Before");
  });

  afterEach(closeAll);

  const commit = (input?: (proposed: string) => string): Promise<Conversation> =>
    answering(input === undefined ? {} : { input }, async () =>
      vscode.commands.executeCommand("glossator.commitAnnotations"),
    );

  async function annotate(path: string, words: string): Promise<void> {
    select(await show(path), words);
    await vscode.commands.executeCommand("glossator.annotate", "claim");
  }

  it("says so when nothing has changed", async () => {
    const before = head();
    const { said, proposed } = await commit((message) => message);
    assert.deepEqual(said, ["No annotation has changed since the last commit."]);
    assert.deepEqual(proposed, []);
    assert.equal(head(), before);
  });

  it("leaves everything as it is on Escape", async () => {
    await annotate("one.txt", "NPT");
    const before = [head(), git("status", "--porcelain")];
    const { proposed } = await commit();
    assert.equal(proposed.length, 1);
    assert.deepEqual([head(), git("status", "--porcelain")], before);
  });

  it("stages sidecars, glossary and codebook only, and says what changed", async () => {
    await write("two.txt", "The NPT and the CTBT.\n");
    await annotate("two.txt", "CTBT");
    await annotate("draft-resolution.txt", "The Security Council");
    await write("codebook.yaml", `${await read("codebook.yaml")}# A remark.\n`);
    await write("notes.md", "Nobody's business.\n");
    const { said, proposed } = await commit((message) => `${message}, checked`);
    assert.deepEqual(said, []);
    assert.match(proposed[0] ?? "", /2 added/);
    assert.deepEqual(committedFiles().sort(), [
      "codebook.yaml",
      "draft-resolution.txt.ann.yaml",
      "two.txt.ann.yaml",
    ]);
    assert.equal(git("log", "-1", "--format=%s").trim(), `${proposed[0]}, checked`);
    assert.deepEqual(git("status", "--porcelain").trim().split("\n").sort(), ["?? notes.md", "?? two.txt"]);
  });

  it("saves a changed sidecar first, and no other file", async () => {
    const text = await show("draft-resolution.txt");
    await typeAtStart(text.document, "Unfinished ");
    await untilTrue("the text is known to be changed", () => text.document.isDirty);
    const sidecar = await show("one.txt.ann.yaml");
    await typeAtStart(sidecar.document, "# A remark\n");
    await commit((message) => message || "A remark");
    assert.deepEqual(committedFiles(), ["one.txt.ann.yaml"]);
    assert.equal(text.document.isDirty, true);
    assert.equal(sidecar.document.isDirty, false);
  });

  it("refuses while other files are staged", async () => {
    await annotate("one.txt", "and");
    await write("notes.md", "Nobody's business.\n");
    git("add", "notes.md");
    const before = head();
    const { said } = await commit((message) => message);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /^Other files are staged already/);
    assert.equal(head(), before);
    git("reset", "--quiet");
  });

  it("refuses a sidecar that is not valid YAML", async () => {
    await write("one.txt.ann.yaml", 'format: "glossator/1"\nannotations:\n  - id: "a\n');
    const before = head();
    const { said } = await commit((message) => message);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /^Nothing is committed: one\.txt\.ann\.yaml is not valid YAML/);
    assert.equal(head(), before);
    git("checkout", "--quiet", "--", "one.txt.ann.yaml");
  });
});
