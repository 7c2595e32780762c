import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codesOf } from "../../src/core/codebook/model";
import { readCodebook } from "../../src/core/codebook/read";
import { run } from "./coding";
import { closeAll, exists, file, read, show, write } from "./folder";
import { answering } from "./questions";

describe("starting a codebook", () => {
  afterEach(closeAll);

  it("writes the one that is chosen, and shows it; one undo takes it away", async () => {
    await write("started/speech.txt", "We promise.\n");
    const { lists } = await answering({ pick: (labels) => labels.indexOf("Arms-control claims") }, async () =>
      run("newCodebook", file("started")),
    );
    assert.deepEqual(
      lists[0]?.items.map(({ label }) => label),
      ["Speech acts in diplomacy", "Arms-control claims", "Empty"],
    );
    const text = await read("started/codebook.yaml");
    assert.deepEqual(readCodebook(text).problems, []);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
    await run("undo");
    assert.equal(await exists("started/codebook.yaml"), false);
    await run("redo");
    assert.equal(await read("started/codebook.yaml"), text);
  });

  it("offers first the codes that were typed without one", async () => {
    await write("typed/speech.txt", "We promise peace.\n");
    const record = (id: string, code: string) =>
      `  - id: "${id}"\n    code: "${code}"\n    quote: "promise"\n`;
    await write(
      "typed/speech.txt.ann.yaml",
      `format: "glossator/1"\nannotations:\n${record("a1", "pledge/peace")}${record("a2", "pledge/peace")}${record("a3", "act")}`,
    );
    // Watchers are late.
    await run("refreshAnnotations");
    const { lists } = await answering({ pick: 0 }, async () => run("newCodebook", file("typed")));
    assert.deepEqual(
      lists[0]?.items.map(({ label }) => label),
      ["The codes that are used here", "Speech acts in diplomacy", "Arms-control claims", "Empty"],
    );
    const { value, problems } = readCodebook(await read("typed/codebook.yaml"));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      codesOf(value).map(({ path }) => path),
      ["pledge", "pledge/peace", "act"],
    );
    await vscode.workspace.fs.delete(file("typed"), { recursive: true });
  });

  it("shows the one that is there, and leaves it as it is", async () => {
    const own = 'format: "glossator-codebook/1"\ncodes: []\n';
    await write("own/codebook.yml", own);
    await show("communique.md");
    const { said } = await answering({ pick: 0 }, async () => run("newCodebook", file("own")));
    assert.deepEqual(said, ["This folder has a codebook already. Here it is."]);
    assert.equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      file("own/codebook.yml").toString(),
    );
    assert.equal(await read("own/codebook.yml"), own);
    assert.equal(await exists("own/codebook.yaml"), false);
  });
});
