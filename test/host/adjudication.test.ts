import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readSidecar } from "../../src/core/sidecar/read";
import { run } from "./coding";
import { annotations, closeAll, exists, file, folder, read, show, write } from "./folder";
import { answering, pressing } from "./questions";

const text = "We promise peace. We regret war. They threaten us. All is well.\n";

function sidecar(by: string, ...records: readonly (readonly [code: string, quote: string])[]): string {
  const lines = records.map(
    ([code, quote], at) =>
      `  - id: "${by}${at}"\n    code: "${code}"\n    quote: "${quote}"\n    attributes: { strength: 2 }\n    by: "${by}"\n`,
  );
  return `format: "glossator/1"\nannotations:\n${lines.join("")}`;
}

describe("deciding between coders", () => {
  const settings = () => vscode.workspace.getConfiguration("glossator", folder());

  beforeEach(async () => {
    await write("decide/a.txt", text);
    await write(
      "decide/a.txt.ana.ann.yaml",
      sidecar(
        "ana",
        ["commitment", "We promise peace"],
        ["regret", "We regret war"],
        ["claim", "All is well"],
      ),
    );
    await write(
      "decide/a.txt.ben.ann.yaml",
      sidecar(
        "ben",
        ["commitment", "We promise peace"],
        ["claim", "regret war"],
        ["accusation", "They threaten us"],
      ),
    );
    await settings().update("coder", "consensus", vscode.ConfigurationTarget.Workspace);
  });

  afterEach(async () => {
    await settings().update("coder", undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
    await vscode.workspace.fs.delete(file("decide"), { recursive: true });
    await run("refreshAnnotations");
  });

  const decisions = async () => {
    if (!(await exists("decide/a.txt.consensus.ann.yaml"))) return [[], []];
    const { value } = readSidecar(await read("decide/a.txt.consensus.ann.yaml"));
    return [value.annotations.map(({ code }) => code), value.refused.map(({ code }) => code)];
  };

  it("takes over what all agree on, asks for the rest with one key each, and goes on where it was left", async () => {
    const editor = await show("decide/a.txt");
    await annotations(editor.document);
    const first = await pressing(["a", "b"], async () => run("adjudicate"));
    assert.deepEqual(first.titles.slice(0, 3), [
      "All coders agree on 1 passage",
      "Which holds? 1 of 3",
      "Which holds? 2 of 3",
    ]);
    assert.deepEqual(await decisions(), [["commitment", "claim"], []]);
    const second = await pressing(["n", "s"], async () => run("adjudicate"));
    assert.deepEqual(second.titles, ["Which holds? 1 of 2", "Which holds? 2 of 2"]);
    assert.deepEqual(await decisions(), [["commitment", "claim"], ["accusation"]]);
    const third = await pressing(["a"], async () => run("adjudicate"));
    assert.deepEqual(third.titles, ["Which holds? 1 of 1"]);
    assert.deepEqual(await decisions(), [["commitment", "claim", "claim"], ["accusation"]]);
    const yaml = await read("decide/a.txt.consensus.ann.yaml");
    assert.match(yaml, /attributes: \{ strength: 2 \}\n {4}by: "consensus"/);
    await run("undo");
    assert.deepEqual((await decisions())[0], ["commitment", "claim"]);
  });

  it("says that two other coders are needed", async () => {
    await settings().update("coder", "ana", vscode.ConfigurationTarget.Workspace);
    await show("decide/a.txt");
    const { said } = await answering({}, async () => run("adjudicate"));
    assert.match(said.join(), /^Decisions go to a\.txt\.ana\.ann\.yaml, and two other coders are needed/);
  });
});
