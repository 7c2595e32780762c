import assert from "node:assert/strict";
import * as vscode from "vscode";
import { run } from "./coding";
import { annotations, api, closeAll, file, folder, read, select, show, write } from "./folder";
import { answering } from "./questions";

const text = "We promise peace. We regret war. They threaten us. All is well.\n";

const record = (id: string, code: string, quote: string, by?: string) =>
  `  - id: "${id}"\n    code: "${code}"\n    quote: "${quote}"\n${by === undefined ? "" : `    by: "${by}"\n`}`;
const sidecar = (...records: readonly string[]) => `format: "glossator/1"\nannotations:\n${records.join("")}`;

describe("coding blind", () => {
  const settings = () => vscode.workspace.getConfiguration("glossator", folder());
  const set = (key: string, value: unknown) =>
    settings().update(key, value, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    await write("blind/a.txt", text);
    await write("blind/a.txt.ana.ann.yaml", sidecar(record("ana1", "commitment", "We promise peace")));
    await write("blind/a.txt.ben.ann.yaml", sidecar(record("ben1", "regret", "We regret war")));
    await write(
      "blind/a.txt.ann.yaml",
      sidecar(
        record("ben2", "accusation", "They threaten us", "ben"),
        record("all1", "claim", "All is well"),
      ),
    );
    await set("coder", "ana");
    await set("blindCoding", false);
  });

  after(async () => {
    await set("coder", undefined);
    await set("blindCoding", undefined);
    await closeAll();
    await vscode.workspace.fs.delete(file("blind"), { recursive: true });
    await run("refreshAnnotations");
  });

  const shown = async () => {
    const { document } = await show("blind/a.txt");
    await run("refreshAnnotations");
    return (await annotations(document)).map(({ annotation }) => annotation.id).sort();
  };
  const listed = async () => {
    const { tree } = await api();
    const ids: string[] = [];
    for (const top of await tree.getChildren())
      for (const item of await tree.getChildren(top))
        if (item.kind === "annotation") ids.push(item.annotation.id);
    return ids.filter((id) => ["ana1", "ben1", "ben2", "all1"].includes(id)).sort();
  };

  it("hides what other coders made, wherever it is kept, and shows it again", async () => {
    assert.deepEqual(await shown(), ["all1", "ana1", "ben1", "ben2"]);
    await run("toggleBlindCoding");
    assert.equal(settings().get("blindCoding"), true);
    assert.deepEqual(await shown(), ["all1", "ana1"]);
    assert.deepEqual(await listed(), ["all1", "ana1"]);
    await run("toggleBlindCoding");
    assert.deepEqual(await shown(), ["all1", "ana1", "ben1", "ben2"]);
    assert.deepEqual(await listed(), ["all1", "ana1", "ben1", "ben2"]);
  });

  it("writes beside what is hidden, and loses none of it", async () => {
    await set("blindCoding", true);
    const editor = await show("blind/a.txt");
    select(editor, "We regret war");
    await run("annotate", "apology");
    assert.equal((await shown()).length, 3);
    await set("blindCoding", false);
    assert.equal((await shown()).length, 5);
  });

  it("keeps what others coded out of lists of codes, comparisons and exports", async () => {
    await set("blindCoding", true);
    await show("blind/a.txt");
    await run("refreshAnnotations");
    const compared = await answering({}, async () => run("compareCoders"));
    assert.match(compared.said.join(), /^You code blind\. Show the other coders' annotations/);
    const out = file("blind/out.csv");
    const exported = async (button: string) => {
      await answering({ pick: 0, save: out, button }, async () => run("exportAnnotations"));
      return read("blind/out.csv");
    };
    const mine = await exported("Only What I See");
    assert.match(mine, /ana1,commitment/);
    assert.doesNotMatch(mine, /ben/);
    assert.match(await exported("Everybody's"), /ben1,regret/);
  });

  it("offers codes that the coder has used, not those of others", async () => {
    await set("blindCoding", true);
    await show("blind/a.txt");
    await run("refreshAnnotations");
    const started = await answering({}, async () => run("newCodebook", file("blind")));
    const used = started.lists.flatMap(({ items }) => items.map(({ detail = "" }) => detail)).join();
    assert.match(used, /commitment/);
    assert.doesNotMatch(used, /accusation/);
    await set("blindCoding", false);
    const open = await answering({}, async () => run("newCodebook", file("blind")));
    assert.match(
      open.lists.flatMap(({ items }) => items.map(({ detail = "" }) => detail)).join(),
      /accusation/,
    );
  });
});
