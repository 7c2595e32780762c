import assert from "node:assert/strict";
import * as vscode from "vscode";
import { coded, run, selected } from "./coding";
import { annotations, api, closeAll, inside, read, select, show, write } from "./folder";
import { answering, pressing } from "./questions";

const codebook = `format: "glossator-codebook/1"
codes:
  - code: "pledge"
    retired: true
    replacedBy: "promise"
  - code: "promise"
  - code: "old"
    retired: true
`;

const record = (id: string, code: string, quote: string) =>
  `  - id: "${id}"\n    code: "${code}"\n    quote: "${quote}"\n`;

const sidecar = `format: "glossator/1"
annotations:
${record("f1", "pledge", "promise this")}${record("f2", "old", "ask them")}${record("f3", "plea", "beg you")}${record("f4", "promise", "shall come")}`;

const text = "We promise this. We ask them. We beg you. We shall come.\n";

/** A text with a code that is retired, one without a successor, one that is unknown, and one in use. */
async function open(name: string): Promise<vscode.TextEditor> {
  await write(`faulty/${name}/codebook.yaml`, codebook);
  await write(`faulty/${name}/a.txt`, text);
  await write(`faulty/${name}/a.txt.ann.yaml`, sidecar);
  const editor = await show(`faulty/${name}/a.txt`);
  await annotations(editor.document);
  await run("refreshAnnotations");
  return editor;
}

const passages = ["promise this", "ask them", "beg you", "shall come"] as const;

describe("codes that are retired or unknown", () => {
  afterEach(closeAll);

  it("are marked in the list", async () => {
    await open("listed");
    const { tree } = await api();
    const groups = await tree.getChildren();
    const own = groups.find((one) => one.kind === "group" && one.label === "faulty/listed/a.txt");
    const marks = (await tree.getChildren(own)).map((one) => String(tree.getTreeItem(one).description));
    assert.deepEqual(marks, [
      "retired code  promise this",
      "retired code  ask them",
      "not in the codebook  beg you",
      "shall come",
    ]);
  });

  it("are explained where the passage stands", async () => {
    const { document } = await open("explained");
    const said = await Promise.all(
      passages.map(async (words) => {
        const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          inside(document, words),
        );
        const cards = hovers.flatMap(({ contents }) =>
          contents.map((one) => (typeof one === "string" ? one : one.value)),
        );
        const plain = cards
          .join("\n")
          .replace(/&nbsp;/g, " ")
          .replace(/\\/g, "");
        return /This code is retired[^\n]*|The codebook does not[^\n]*/.exec(plain)?.[0];
      }),
    );
    assert.deepEqual(said, [
      "This code is retired; “promise” takes its place.",
      "This code is retired.",
      "The codebook does not know this code.",
      undefined,
    ]);
  });

  it("have fixes in the text, and the successor is given at once", async () => {
    const editor = await open("fixed");
    const { document } = editor;
    const fixes = async (words: string) => {
      const place = inside(document, words);
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(place, place),
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.filter(({ command }) => command?.command === "glossator.changeCode");
    };
    const titles = await Promise.all(
      passages.map(async (words) => (await fixes(words)).map(({ title }) => title)),
    );
    assert.deepEqual(titles, [
      ["Use “promise” in place of “pledge”", "Change the code…"],
      ["Change the code…"],
      ["Change the code…"],
      [],
    ]);
    const [use] = await fixes("promise this");
    const { command, arguments: given = [] } = use?.command ?? { command: "" };
    const { lists } = await answering({}, async () => vscode.commands.executeCommand(command, ...given));
    assert.deepEqual(lists, []);
    assert.equal((await coded(document))[0], "promise: promise this");
    await run("undo");
    assert.equal(await read("faulty/fixed/a.txt.ann.yaml"), sidecar);
    const [other] = await fixes("ask them");
    const { titles: asked } = await pressing([], async () =>
      vscode.commands.executeCommand("glossator.changeCode", ...(other?.command?.arguments ?? [])),
    );
    assert.deepEqual(asked, ["Change code “old” of “ask them”"]);
  });

  it("need attention when the codebook does not know them: what was coded with a code since retired stays right", async () => {
    const editor = await open("attention");
    select(editor, "We promise");
    for (const _ of passages) {
      const { passing } = await answering({}, async () => run("nextAttention"));
      assert.equal(selected(editor), "beg you");
      assert.deepEqual(passing, ["$(tag) plea (1 of 1) · not in the codebook"]);
    }
  });
});
