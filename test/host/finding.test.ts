import assert from "node:assert/strict";
import * as vscode from "vscode";
import { paletteColour } from "../../src/core/codebook/colour";
import { annotations, api, closeAll, file, show, until, write } from "./folder";
import { answering } from "./questions";

const text = "They promised peace.\n\nThey regret the delay.\n\nThey ask for talks.\n";

const record = (id: string, code: string, quote: string, more = "") => {
  const start = text.indexOf(quote);
  return `  - id: "${id}"
    code: "${code}"
    quote: "${quote}"
    before: "They "
    after: ".\\n"
    span: [${start}, ${start + quote.length}]
${more}`;
};

/** Two texts, the first by two coders, the second with a passage that is lost. */
async function twoTexts(): Promise<void> {
  await write("find/a.txt", text);
  await write("find/b.txt", text);
  await write(
    "find/a.txt.ana.ann.yaml",
    `format: "glossator/1"\nannotations:\n${record("finda001", "findcommitment/peace", "promised peace", '    note: "A large word."\n')}${record("finda002", "findregret", "regret the delay")}`,
  );
  await write(
    "find/a.txt.ben.ann.yaml",
    `format: "glossator/1"\nannotations:\n${record("findb001", "findcommitment", "ask for talks")}`,
  );
  await write(
    "find/b.txt.ann.yaml",
    'format: "glossator/1"\nannotations:\n  - id: "findc001"\n    code: "findregret"\n    quote: "Words that nobody ever said in this place"\n',
  );
  await vscode.commands.executeCommand("glossator.refreshAnnotations");
}

/** The side bar as "group: quote or code, …" with the filter's counts. */
async function sideBar(): Promise<readonly string[]> {
  const { tree } = await api();
  const lines: string[] = [];
  for (const group of await tree.getChildren()) {
    const children = await tree.getChildren(group);
    const labels = children.map((child) => String(tree.getTreeItem(child).label));
    lines.push(`${tree.getTreeItem(group).label}: ${labels.join(", ")}`);
  }
  return lines;
}

describe("finding annotations", () => {
  before(twoTexts);
  afterEach(async () => {
    await vscode.commands.executeCommand("glossator.clearFilter");
    await vscode.commands.executeCommand("glossator.groupByDocument");
    await closeAll();
  });
  after(async () => {
    await vscode.workspace.fs.delete(file("find"), { recursive: true });
  });

  const filters: readonly (readonly [query: string, expected: readonly string[]])[] = [
    ["code:findcommitment/*", ["find/a.txt: findcommitment/peace, findcommitment"]],
    ["by:ana file:find", ["find/a.txt: findcommitment/peace, findregret"]],
    ["has:note file:find", ["find/a.txt: findcommitment/peace"]],
    ['"large word"', ["find/a.txt: findcommitment/peace"]],
    ["file:find -code:findregret -by:ben", ["find/a.txt: findcommitment/peace"]],
    ["code:nothingsuch", []],
  ];
  for (const [query, expected] of filters)
    it(`shows in the side bar what ${query} asks for`, async () => {
      await vscode.commands.executeCommand("glossator.filterAnnotations", query);
      assert.deepEqual(await sideBar(), expected);
    });

  it("looks for states also in texts that are not open", async () => {
    await vscode.commands.executeCommand("glossator.filterAnnotations", "file:find state:lost");
    assert.deepEqual(await sideBar(), [
      "Needs attention: Words that nobody ever said in this pla…",
      "find/b.txt: findregret",
    ]);
  });

  const groupings: readonly (readonly [command: string, expected: readonly string[]])[] = [
    [
      "groupByCode",
      [
        "findcommitment: ask for talks",
        "findcommitment/peace: promised peace",
        "findregret: regret the delay, Words that nobody ever said in this pla…",
      ],
    ],
    [
      "groupByCoder",
      [
        "ana: promised peace, regret the delay",
        "ben: ask for talks",
        "No coder: Words that nobody ever said in this pla…",
      ],
    ],
    [
      "groupByState",
      [
        "Not found in the text: Words that nobody ever said in this pla…",
        "Where it was made: promised peace, regret the delay, ask for talks",
      ],
    ],
  ];
  for (const [command, expected] of groupings)
    it(`groups the side bar as ${command} says`, async () => {
      await vscode.commands.executeCommand("glossator.filterAnnotations", "code:find*");
      await vscode.commands.executeCommand(`glossator.${command}`);
      const groups = await sideBar();
      assert.deepEqual(
        groups.filter((line) => !line.startsWith("Needs attention")),
        expected,
      );
    });

  it("shows the colour of each code beside its annotations and its group, and a sign where a person has to look", async () => {
    const { tree } = await api();
    await vscode.commands.executeCommand("glossator.filterAnnotations", "code:find* file:find");
    await vscode.commands.executeCommand("glossator.groupByCode");
    const isSwatch = (icon: vscode.TreeItem["iconPath"], code: string) =>
      icon instanceof vscode.Uri && decodeURIComponent(icon.path).includes(`fill="${paletteColour(code)}"`);
    for (const group of await tree.getChildren()) {
      const { label, iconPath } = tree.getTreeItem(group);
      const codes = group.kind === "group" && group.code !== undefined ? [group.code] : [];
      assert.equal(isSwatch(iconPath, String(label)), codes.length === 1, String(label));
      for (const item of await tree.getChildren(group)) {
        if (item.kind !== "annotation") continue;
        const { code = "" } = item.annotation;
        const icon = tree.getTreeItem(item).iconPath;
        assert.equal(isSwatch(icon, code), item.state !== "lost", code);
      }
    }
  });

  it("tells screen readers the words, the code, the state, the coder and the note", async () => {
    const { tree } = await api();
    await vscode.commands.executeCommand("glossator.filterAnnotations", "has:note file:find");
    const [group] = await tree.getChildren();
    assert.ok(group !== undefined);
    const [item] = await tree.getChildren(group);
    assert.ok(item !== undefined);
    assert.equal(tree.getTreeItem(group).accessibilityInformation?.label, "find/a.txt, 1 annotation");
    assert.equal(
      tree.getTreeItem(item).accessibilityInformation?.label,
      "code findcommitment/peace, promised peace, not in the codebook, by ana, note: A large word.",
    );
  });

  it("refuses a query that it cannot read, in the box itself", async () => {
    const { faults } = await answering({ input: () => "cod:x" }, () =>
      Promise.resolve(vscode.commands.executeCommand("glossator.filterAnnotations")),
    );
    assert.match(faults[0] ?? "", /“cod:” is not known/);
  });

  it("goes to the annotation that is chosen from the list", async () => {
    await show("find/b.txt");
    let isDone = false;
    const found = Promise.resolve(
      vscode.commands.executeCommand("glossator.findAnnotations", "code:findregret by:ana"),
    ).then(() => {
      isDone = true;
    });
    await until("the list is open and an annotation taken", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return isDone ? true : undefined;
    });
    await found;
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor !== undefined);
    await annotations(editor.document);
    assert.equal(editor.document.getText(editor.selection), "regret the delay");
  });
});
