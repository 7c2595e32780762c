import assert from "node:assert/strict";
import * as vscode from "vscode";
import { change } from "./codeChange";
import { run } from "./coding";
import { annotations, api, closeAll, file, folder, read, select, show, write } from "./folder";
import { answering, pressing } from "./questions";

const text = "We promise peace. We regret war. They threaten us. All is well.\n";

const record = (id: string, code: string, quote: string, by?: string) =>
  `  - id: "${id}"\n    code: "${code}"\n    quote: "${quote}"\n${by === undefined ? "" : `    by: "${by}"\n`}`;
const sidecar = (...records: readonly string[]) => `format: "glossator/1"\nannotations:\n${records.join("")}`;

describe("coding blind", () => {
  const settings = () => vscode.workspace.getConfiguration("glossator", folder());
  const set = (key: string, value: unknown) =>
    settings().update(key, value, vscode.ConfigurationTarget.Workspace);

  beforeEach(async () => {
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

/** What Ben signed, after a merge: both sides gave it a code, and one deleted what the other changed. */
const merged = `${sidecar(record("ben9", "regret", "We regret war", "ben"))}conflicts:
  - id: "ben9"
    field: "code"
    ours: "regret"
    theirs: "apology"
  - id: "gone9"
    field: "annotation"
    theirs: { id: "gone9", code: "secret", quote: "They threaten us", by: "ben" }
`;

describe("what others coded, while somebody codes blind,", () => {
  const set = async (isBlind: boolean) => {
    const settings = vscode.workspace.getConfiguration("glossator", folder());
    await settings.update("coder", "ana", vscode.ConfigurationTarget.Workspace);
    await settings.update("blindCoding", isBlind, vscode.ConfigurationTarget.Workspace);
    await run("refreshAnnotations");
  };
  const codebook = 'format: "glossator-codebook/1"\ncodes:\n  - code: "regret"\n  - code: "claim"\n';
  const files: Readonly<Record<string, string>> = {
    "codebook.yaml": codebook,
    "a.txt": text,
    "a.txt.ana.ann.yaml": sidecar(record("ana9", "regret", "We promise peace")),
    "a.txt.ben.ann.yaml": sidecar(record("ben8", "regret", "They threaten us")),
    "b.txt": text,
    "b.txt.ann.yaml": merged,
  };
  const read_ = (name: string) => read(`unseen/${name}`);

  beforeEach(async () => {
    for (const [name, content] of Object.entries(files)) await write(`unseen/${name}`, content);
    await (await api()).untilServerRuns();
  });
  afterEach(async () => {
    const settings = vscode.workspace.getConfiguration("glossator", folder());
    await settings.update("coder", undefined, vscode.ConfigurationTarget.Workspace);
    await settings.update("blindCoding", undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
    await vscode.workspace.fs.delete(file("unseen"), { recursive: true });
    await run("refreshAnnotations");
  });

  it("stands in no list of sidecars to open", async () => {
    await show("unseen/a.txt");
    const offered = async () => {
      const { lists } = await answering({}, async () => run("openSidecar"));
      return lists.flatMap(({ items }) => items.map(({ label }) => label));
    };
    await set(true);
    // The only one that is left is opened without a question.
    assert.deepEqual(await offered(), []);
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? "", /a\.txt\.ana\.ann\.yaml$/);
    await set(false);
    await show("unseen/a.txt");
    assert.deepEqual(await offered(), ["unseen/a.txt.ana.ann.yaml", "unseen/a.txt.ben.ann.yaml"]);
  });

  it("is not asked about as a conflict of a merge, nor counted as one", async () => {
    const asked = async () => {
      const { titles } = await pressing([], () => answering({}, async () => run("resolveConflicts")));
      return titles;
    };
    const listed = async () => {
      const groups = await (await api()).tree.getChildren();
      const own = groups.flatMap((one) =>
        one.kind === "group" && one.label === "unseen/b.txt" ? [one] : [],
      );
      return own.map(({ failure, children }) => [failure, children.length]);
    };
    await show("unseen/b.txt");
    await set(true);
    assert.deepEqual(await asked(), []);
    assert.deepEqual(await listed(), []);
    await set(false);
    assert.deepEqual(await listed(), [["2 merge conflicts to settle", 1]]);
    assert.equal((await asked()).length, 1);
  });

  it("is changed with a code, but neither shown nor counted", async () => {
    await set(true);
    await show("unseen/a.txt");
    const { lists, preview, said } = await change("renameCode", undefined, {
      chosen: ["regret", "Rename"],
      typed: ["sorrow"],
    });
    assert.deepEqual(
      lists[0]?.items.map(({ label, description }) => [label, description]),
      [
        ["regret", "uses: 1, files: 1"],
        ["claim", "not used"],
      ],
    );
    assert.match(preview, /It changes 1 annotation in 1 file, and the codebook\.\nYou code blind: /);
    assert.match(preview, /ana\.ann\.yaml: 1 annotation\n/);
    assert.doesNotMatch(preview, /ben|b\.txt|threaten/);
    assert.match(said.join(), /Changed: 1 annotation in 1 file, and the codebook\./);
    for (const name of ["a.txt.ana.ann.yaml", "a.txt.ben.ann.yaml", "b.txt.ann.yaml"])
      assert.doesNotMatch(await read_(name), /code: "regret"/);
    await run("undo");
    assert.deepEqual(await Promise.all(Object.keys(files).map(read_)), Object.values(files));
  });

  it("is asked about when a code is deleted, whether there is any or not", async () => {
    await set(true);
    await show("unseen/a.txt");
    const titles = async (code: string) => {
      const { lists } = await change("deleteCode", code, { chosen: ["(none of them: Escape)"] });
      return lists.map(({ items }) => items.map(({ label }) => label));
    };
    const fates = [
      [
        "Give all annotations another code…",
        "Leave all annotations without a code",
        "Leave the code in all annotations",
      ],
    ];
    assert.deepEqual(await titles("claim"), fates);
    assert.deepEqual(await titles("regret"), fates);
  });
});
