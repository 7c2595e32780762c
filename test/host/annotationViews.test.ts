import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { FolderAnnotations } from "../../src/client/annotations/folderAnnotations";
import type { FolderItems } from "../../src/client/annotations/folderItems";
import type { AnnotationSessions } from "../../src/client/annotations/sessions";
import { AnnotationTree, type TreeItem } from "../../src/client/annotations/tree";
import { run } from "./coding";
import { annotations, api, closeAll, file, inside, show, until, write } from "./folder";

const text = "They zarble the promised peace.\n";

const sidecar = `format: "glossator/1"
annotations:
  - id: "outer001"
    code: "claim"
    quote: "zarble the promised peace"
    before: "They "
    after: ".\\n"
    span: [5, 30]
    note: "<b>Bold</b> [link](command:evil) $(bug)"
    attributes: { stance: "critical", themes: ["a", "b"] }
    mentions: ["opcw"]
    by: "ana"
    at: "2026-11-23T10:15:00Z"
    replies:
      - { id: "q2", by: "ben", at: "2026-11-24T08:00:00Z", text: "Agreed." }
  - id: "inner001"
    code: "regret"
    quote: "promised peace"
    before: "zarble the "
    after: ".\\n"
    span: [16, 30]
  - id: "gone0001"
    code: "claim"
    quote: "Words that nobody ever said in this place"
`;

async function annotated(name: string): Promise<vscode.TextDocument> {
  await write(name, text);
  await write(`${name}.ann.yaml`, sidecar);
  const { document } = await show(name);
  await annotations(document);
  return document;
}

/** The cards of annotations at a place, as the Markdown that is shown. */
async function cards(
  document: vscode.TextDocument,
  words: string,
): Promise<readonly vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    inside(document, words),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .filter((one) => one instanceof vscode.MarkdownString)
    .filter(({ value }) => /^\*\*(?:claim|regret)\*\*/.test(value));
}

/** What stands over the title of a text. */
async function titleLine(document: vscode.TextDocument): Promise<string | undefined> {
  const lens = await until("the lens", async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
    );
    return lenses.find(({ command }) => command?.command === "glossator.annotations.focus");
  });
  return lens.command?.title;
}

/** How a text stands in the list of annotations. */
async function listed(name: string) {
  const { tree } = await api();
  const item = (await tree.getChildren()).find((one) => one.kind === "group" && one.label === name);
  assert.ok(item !== undefined, `${name} is not listed`);
  const { description, accessibilityInformation, collapsibleState } = tree.getTreeItem(item);
  const isOpen = collapsibleState === vscode.TreeItemCollapsibleState.Expanded;
  return { description, label: accessibilityInformation?.label, isOpen };
}

describe("annotations in a text", () => {
  afterEach(async () => {
    await closeAll();
    for (const name of ["views.txt", "views.txt.ann.yaml"])
      await vscode.workspace.fs.delete(file(name)).then(
        () => undefined,
        () => undefined,
      );
  });

  it("list all that overlap in one hover, the innermost first", async () => {
    const document = await annotated("views.txt");
    assert.deepEqual(
      (await cards(document, "promised")).map(({ value }) => value.split("\n")[0]),
      ["**regret**", "**claim**"],
    );
    assert.equal((await cards(document, "zarble")).length, 1);
    assert.equal((await cards(document, "They")).length, 0);
  });

  it("explain a code once, below everybody who gave it", async () => {
    const record = (id: string, code: string, by: string) =>
      `  - id: "${id}"\n    code: "${code}"\n    quote: "promised peace"\n    by: "${by}"\n`;
    const records = [
      record("a1", "claim", "ana"),
      record("b1", "regret", "ben"),
      record("c1", "claim", "cai"),
    ];
    await write(
      "explained/codebook.yaml",
      'format: "glossator-codebook/1"\ncodes:\n  - { code: "claim", definition: "Says so." }\n',
    );
    await write("explained/a.txt", text);
    await write("explained/a.txt.ann.yaml", `format: "glossator/1"\nannotations:\n${records.join("")}`);
    const { document } = await show("explained/a.txt");
    await annotations(document);
    assert.deepEqual(
      (await cards(document, "promised")).map(({ value }) => [
        /By\S* ?(\w+)/.exec(value.replaceAll("&nbsp;", " "))?.[1],
        value.includes("Says"),
      ]),
      [
        ["ana", false],
        ["ben", false],
        ["cai", true],
      ],
    );
    // Other tests count coders.
    await closeAll();
    await vscode.workspace.fs.delete(file("explained"), { recursive: true });
  });

  it("say everything about one, as text that runs nothing", async () => {
    const document = await annotated("views.txt");
    const [card] = await cards(document, "zarble");
    assert.ok(card !== undefined);
    const plain = card.value.replace(/&nbsp;/g, " ").replace(/\\/g, "");
    for (const words of [
      "stance: critical",
      "themes: a, b",
      "Mentions opcw",
      "ben, 2026-11-24: Agreed.",
      "By ana · 2026-11-23",
    ])
      assert.ok(plain.includes(words), `${words} in ${plain}`);
    assert.equal(card.isTrusted === true, false);
    assert.equal(card.supportHtml === true, false);
    assert.equal(card.supportThemeIcons === true, false);
    assert.doesNotMatch(card.value, /<b>|\]\(command:/);
  });

  it("are counted over the title, with those that need attention", async () => {
    const document = await annotated("views.txt");
    assert.equal(await titleLine(document), "3 annotations, 1 needs attention");
  });

  it("stand over the title and in the list with the codes of the whole text, and those without any annotation", async () => {
    const codes = 'document:\n  codes: ["genre/speech", "occasion/panel"]\n';
    await write("views.txt", text);
    await write(
      "views.txt.ann.yaml",
      sidecar.replace("annotations:", (line) => codes + line),
    );
    const { document } = await show("views.txt");
    await annotations(document);
    const both = "genre/speech, occasion/panel";
    assert.equal(await titleLine(document), `3 annotations, 1 needs attention · ${both}`);
    assert.deepEqual(await listed("views.txt"), {
      description: "3 · genre/speech · occasion/panel",
      label: `views.txt, 3 annotations, Codes of the whole text: ${both}`,
      isOpen: true,
    });
    await write("views.txt.ann.yaml", `format: "glossator/1"\n${codes}`);
    await run("refreshAnnotations");
    await annotations(document);
    assert.equal(await titleLine(document), both);
    assert.deepEqual(await listed("views.txt"), {
      description: "0 · genre/speech · occasion/panel",
      label: `views.txt, 0 annotations, Codes of the whole text: ${both}`,
      isOpen: false,
    });
  });
});

describe("the list of mentions", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file("mentioned.txt"));
  });

  it("counts entities by kind, stays while its text is seen, and walks through it", async () => {
    await write("mentioned.txt", "The IAEA met. Russia and the IAEA signed the NPT.\n");
    const editor = await show("mentioned.txt");
    const { mentions } = await api();
    const groups = await until("the list", async () => {
      const all = await mentions.getChildren();
      return all.length > 0 ? all : undefined;
    });
    const [actors] = groups;
    assert.ok(actors !== undefined);
    const entities = (await mentions.getChildren(actors)).map((item) => mentions.getTreeItem(item));
    assert.deepEqual(
      entities.map(({ label, description, accessibilityInformation }) => [
        label,
        description,
        accessibilityInformation?.label,
      ]),
      [
        [
          "International Atomic Energy Agency",
          "2",
          "International Atomic Energy Agency (organisation), mentioned 2 times",
        ],
        ["Russia", "1", "Russia (state), mentioned once"],
      ],
    );
    await vscode.window.showTextDocument(file("codebook.yaml"), { viewColumn: vscode.ViewColumn.Beside });
    assert.equal((await mentions.getChildren()).length, groups.length);
    const command = entities[0]?.command;
    assert.ok(command !== undefined);
    const places: number[] = [];
    for (let step = 0; step < 3; step += 1) {
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
      const shown = vscode.window.visibleTextEditors.find(({ document }) => document === editor.document);
      assert.ok(shown !== undefined);
      places.push(shown.document.offsetAt(shown.selection.start));
    }
    assert.deepEqual(places, [4, 29, 4]);
  });
});

describe("the heading of the list of annotations", () => {
  it("names the filter, where nothing fits it beside the counts", async () => {
    const nothing = new vscode.EventEmitter<never>();
    const events = { onDidChange: nothing.event, onDidChangeSidecar: nothing.event };
    const one = { annotation: { id: "a1", segments: [{ quote: "words" }] }, sidecar: file("a.ann.yaml") };
    const place = { place: file("a.txt"), document: file("a.txt"), failure: undefined, codes: [] };
    const texts = async () => [{ ...place, items: [one, one] }];
    const tree = new AnnotationTree(
      { texts } as unknown as FolderItems,
      {} as FolderAnnotations,
      events as unknown as AnnotationSessions,
    );
    const heading = {} as vscode.TreeView<TreeItem>;
    tree.attach(heading);
    const headings: unknown[] = [];
    for (const query of ["text:words", "code:nowhere", ""]) {
      await tree.setFilter(query);
      await tree.getChildren();
      headings.push([heading.description, heading.message]);
    }
    assert.deepEqual(headings, [
      ["2 of 2", "Filter: text:words"],
      ["0 of 2: code:nowhere", ""],
      ["2", ""],
    ]);
    vscode.Disposable.from(tree, nothing).dispose();
  });

  it("counts what was listed last, also when an earlier listing takes longer", async () => {
    const nothing = new vscode.EventEmitter<never>();
    const events = { onDidChange: nothing.event, onDidChangeSidecar: nothing.event };
    const listings: ((count: number) => void)[] = [];
    const items: Pick<FolderItems, "texts"> = {
      texts: () =>
        new Promise((resolve) => {
          listings.push((count) => {
            const one = {
              annotation: { id: "a1", segments: [{ quote: "words" }] },
              sidecar: file("a.ann.yaml"),
            };
            const all = Array(count).fill(one);
            resolve([
              { place: file("a.txt"), document: file("a.txt"), failure: undefined, items: all, codes: [] },
            ]);
          });
        }),
    };
    const tree = new AnnotationTree(
      items as FolderItems,
      {} as FolderAnnotations,
      events as unknown as AnnotationSessions,
    );
    const heading = {} as vscode.TreeView<TreeItem>;
    tree.attach(heading);
    const [first, second] = [tree.getChildren(), tree.getChildren()];
    listings[1]?.(2);
    await second;
    listings[0]?.(1);
    await first;
    assert.equal(heading.description, "2");
    vscode.Disposable.from(tree, nothing).dispose();
  });
});
