import assert from "node:assert/strict";
import * as vscode from "vscode";
import { run, selected } from "./coding";
import { annotations, api, closeAll, inside, read, show, until, write } from "./folder";
import { answering } from "./questions";

const codebook = `format: "glossator-codebook/1"
codes:
  - code: "pledge"
    definition: "Binds the speaker."
    use: "One could ask later whether it was kept."
    avoid: "Others are asked."
    examples: ["We shall publish."]
    color: "#009E73"
    key: "9"
    changed: "2026-11-20"
    attributes:
      - { name: "strength", type: "scale", min: 1, max: 3 }
  - code: "plea"
`;

function sidecar(...lines: readonly string[]): string {
  return `format: "glossator/1"\nannotations:\n${lines.join("")}`;
}

function record(id: string, code: string, quote: string, at: string): string {
  return `  - id: "${id}"\n    code: "${code}"\n    quote: "${quote}"\n    at: "${at}"\n`;
}

const text = "We promise this. We promise that. We ask.\n";
const first = sidecar(
  record("o1", "pledge", "promise this", "2026-11-19T10:00:00Z"),
  record("o2", "pledge", "promise that", "2026-11-21T10:00:00Z"),
);
const second = sidecar(
  record("o3", "pledge", "promise this", "2026-11-18T10:00:00Z"),
  record("o4", "plea", "We ask", "2026-11-18T10:00:00Z"),
);

async function fresh(name: string): Promise<string> {
  const folder = `outdated-${name}`;
  await write(`${folder}/codebook.yaml`, codebook);
  for (const file of ["one.txt", "two.txt"]) await write(`${folder}/${file}`, text);
  await write(`${folder}/one.txt.ann.yaml`, first);
  await write(`${folder}/two.txt.ann.yaml`, second);
  const editor = await show(`${folder}/one.txt`);
  await annotations(editor.document);
  await run("refreshAnnotations");
  return folder;
}

/** Answers the questions by the beginnings of what is chosen; the first list is left to those of this folder. */
async function walk(...answers: readonly string[]) {
  const left = [...answers];
  const selections: string[] = [];
  const conversation = await answering(
    {
      pick: (labels, title) => {
        const editor = vscode.window.activeTextEditor;
        if (title.includes("still right") && editor !== undefined) selections.push(selected(editor));
        const wanted = left.shift();
        const index = labels.findIndex((label) => wanted !== undefined && label.includes(wanted));
        return index === -1 ? undefined : index;
      },
    },
    async () => run("showOutdated"),
  );
  return { ...conversation, selections };
}

const time = /confirmed: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"\n/;

describe("annotations coded under an older definition", () => {
  let folder = "";
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(
      (await vscode.workspace.findFiles(`${folder}/codebook.yaml`))[0] ?? never(),
    );
    await api().then(({ tree }) => tree.redraw());
  });

  it("are listed, shown one after the other, and kept; undo brings them back", async () => {
    folder = await fresh("walk");
    const own = ["promise this", "promise this"];
    const listed = await until("the list", async () => {
      const { lists } = await walk();
      return lists[0]?.title === "Coded under an older definition: 2 annotations" ? lists[0] : undefined;
    });
    assert.deepEqual(
      listed.items.map(({ label, description }) => [label, description]),
      [
        ["promise this", `pledge · ${folder}/one.txt · 2026-11-19`],
        ["promise this", `pledge · ${folder}/two.txt · 2026-11-18`],
        ["$(check-all) Keep the codes of all 2 as they are", undefined],
      ],
    );
    const { lists, said, selections } = await walk("promise this", "Keep", "Decide later");
    assert.equal(lists[1]?.title, "“promise this”: is “pledge” still right?");
    assert.deepEqual(selections, own);
    assert.deepEqual(said, ["That was the last one."]);
    const kept = await read(`${folder}/one.txt.ann.yaml`);
    assert.match(kept, time);
    assert.equal(kept.replace(/ +confirmed: .*\n/, ""), first);
    assert.equal((await walk()).lists[0]?.title, "Coded under an older definition: 1 annotation");
    await run("undo");
    assert.equal(await read(`${folder}/one.txt.ann.yaml`), first);
    assert.equal((await walk()).lists[0]?.title, "Coded under an older definition: 2 annotations");
  });

  it("are those of a code whose meaning is marked as changed", async () => {
    folder = await fresh("marked");
    const { said } = await answering({}, async () => run("markCodeChanged", "plea"));
    assert.match(said[0] ?? "", /^“plea” \(uses: 1, files: 1\) means something else from now on\./);
    const book = await read(`${folder}/codebook.yaml`);
    assert.match(book, / {2}- code: "plea"\n {4}changed: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"\n$/);
    await until("the code to be listed", async () =>
      (await walk()).lists[0]?.items.some(({ label }) => label === "We ask") === true ? true : undefined,
    );
    await run("undo");
    assert.equal(await read(`${folder}/codebook.yaml`), codebook);
  });

  it("can all be kept as one act", async () => {
    folder = await fresh("all");
    await until("the list", async () => ((await walk()).lists.length > 0 ? true : undefined));
    await walk("Keep the codes of all 2");
    assert.match(await read(`${folder}/one.txt.ann.yaml`), time);
    assert.match(await read(`${folder}/two.txt.ann.yaml`), time);
    const { said } = await walk();
    assert.deepEqual(said, ["Every annotation was coded under the definition that its code has now."]);
    await run("undo");
    assert.deepEqual(
      [await read(`${folder}/one.txt.ann.yaml`), await read(`${folder}/two.txt.ann.yaml`)],
      [first, second],
    );
  });

  it("are marked in the side bar and on hover, where the code explains itself", async () => {
    folder = await fresh("shown");
    const { tree } = await api();
    const item = await until("the mark", async () => {
      for (const group of await tree.getChildren())
        for (const one of await tree.getChildren(group))
          if (one.kind === "annotation" && one.annotation.id === "o1" && one.outdated !== undefined)
            return one;
      return undefined;
    });
    const { description, contextValue } = tree.getTreeItem(item);
    assert.match(String(description), /older definition/);
    assert.match(contextValue ?? "", /outdated/);
    const { document } = await show(`${folder}/one.txt`);
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      inside(document, "promise this"),
    );
    const card = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (typeof one === "string" ? one : one.value).replaceAll("&nbsp;", " "))
      .find((one) => one.includes("pledge"));
    for (const part of [
      "Binds the speaker",
      "Use when",
      "Avoid when",
      "We shall publish",
      "strength",
      "1 to 3",
      "Key: 9",
      "changed on 2026",
    ])
      assert.ok(card?.includes(part), `${part} is missing from ${card}`);
    await run("confirmCode", item);
    assert.match(await read(`${folder}/one.txt.ann.yaml`), time);
  });
});

function never(): never {
  throw new Error("There is no codebook.");
}
