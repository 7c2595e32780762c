import assert from "node:assert/strict";
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  Location,
  PrepareRenameResult,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { textBlobId } from "../../../src/core/anchor/base";
import { applySplices } from "../../../src/core/yaml/splice";
import * as messages from "../../../src/protocol/messages";
import { record, sidecar } from "../codebook/files";
import { type Editor, folderUri, type Place } from "./editor";
import { cardAt, editorsForTests } from "./fixtures";

const start = editorsForTests();

const codebook = `format: "glossator-codebook/1"
codes:
  - code: "accusation"
    name: "Accusation"
    definition: "Blames a *named* actor."
    use: "The one blamed is named."
    avoid: "Nobody is named."
    examples: ["They did it."]
    changed: "2026-11-20"
    codes:
      - code: "state"
  - code: "commitment"
    attributes:
      - { name: "strength", type: "scale", min: 1, max: 3 }
      - { name: "tone", type: "enum", values: ["warm", "cold"] }
  - code: "blame"
    retired: true
    replacedBy: "accusation"
documentCodes:
  - code: "genre"
`;
const one = sidecar(
  record("a1", "accusation", 'at: "2026-11-19T10:00:00Z"'),
  record("a2", "accusation/state", 'at: "2026-11-21T10:00:00Z"'),
);
const two = sidecar(record("b1", "accusation", 'at: "2026-11-21T10:00:00Z"'), [
  "id: b2",
  "code: commitment",
  "quote: q",
]);
const files = { "codebook.yaml": codebook, "one.txt.ann.yaml": one, "sub/two.txt.ana.ann.yaml": two };

/** The text of a file with `|` before the first `words` that stand behind `behind`. */
function marked(text: string, words: string, behind = ""): string {
  const at = text.indexOf(words, text.indexOf(behind));
  assert.ok(at >= 0, `${words} is not there`);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

/** What stands in the folder after an edit of it. */
function edited(editor: Editor, edit: WorkspaceEdit): Readonly<Record<string, string>> {
  const changes: Readonly<Record<string, readonly TextEdit[]>> =
    edit.changes ??
    Object.fromEntries(
      (edit.documentChanges ?? []).map((change) => {
        assert.ok("edits" in change);
        return [change.textDocument.uri, change.edits as readonly TextEdit[]];
      }),
    );
  return Object.fromEntries(
    Object.entries(changes).map(([uri, edits]) => {
      const text = editor.files.get(uri);
      assert.ok(typeof text === "string", `${uri} is not there`);
      const document = TextDocument.create(uri, "yaml", 1, text);
      return [uri.replace(folderUri(""), ""), TextDocument.applyEdits(document, [...edits])];
    }),
  );
}

function shown(editor: Editor, locations: readonly Location[]): readonly string[] {
  return locations.map(({ uri, range }) => {
    const text = editor.files.get(uri);
    assert.ok(typeof text === "string");
    const document = TextDocument.create(uri, "yaml", 1, text);
    return `${uri.replace(folderUri(""), "")}:${range.start.line + 1} ${document.getText(range)}`;
  });
}

describe("hover over a code", () => {
  it("shows what the codebook says, and how often it is used", async () => {
    const editor = await start({ files });
    const place = await editor.open("one.txt.ann.yaml", marked(one, "ccusation"), "yaml");
    assert.equal(
      await cardAt(editor, place),
      [
        "**accusation**",
        "Blames a \\*named\\* actor.",
        "- Use when: The one blamed is named.\n- Avoid when: Nobody is named.\n- Example: “They did it.”",
        "2 uses in 2 files, 1 from before 2026-11-20 · meaning changed 2026-11-20",
      ].join("\n\n"),
    );
  });

  const cases: readonly (readonly [title: string, name: string, text: string, expected: RegExp])[] = [
    [
      "a definition in the codebook",
      "codebook.yaml",
      marked(codebook, "state"),
      /^\*\*accusation\/state\*\*\n\n1 use in 1 file$/,
    ],
    ["rules", "codebook.yaml", marked(codebook, "ommitment"), /- strength: 1 to 3\n- tone: warm, cold/],
    ["a replacement", "codebook.yaml", marked(codebook, "accusation", "replacedBy"), /^\*\*accusation\*\*/],
    [
      "a retired code",
      "codebook.yaml",
      marked(codebook, "lame", "examples"),
      /_Retired; use_ \*\*accusation\*\* _instead\._[\s\S]*Not used/,
    ],
    ["a code of whole texts", "codebook.yaml", marked(codebook, "enre"), /^\*\*genre\*\*\n\nNot used/],
    [
      "an unknown code",
      "three.txt.ann.yaml",
      marked(sidecar(record("c", "nope")), "nope"),
      /^\*\*nope\*\*\n\nThe codebook does not know this code\.\n\nNot used/,
    ],
  ];
  for (const [title, name, text, expected] of cases)
    it(`shows ${title}`, async () => {
      const editor = await start({ files });
      assert.match((await cardAt(editor, await editor.open(name, text, "yaml"))) ?? "", expected);
    });

  it("says so where there is no codebook, and counts what is typed in an editor", async () => {
    const editor = await start({ files: { "a.txt.ann.yaml": sidecar(record("a", "x")) } });
    await editor.open("b.txt.ann.yaml", sidecar(record("b", "x")), "yaml");
    editor.files.set(folderUri("b.txt.ann.yaml"), sidecar());
    const place = await editor.open("a.txt.ann.yaml", marked(sidecar(record("a", "x")), "x", "code"), "yaml");
    assert.equal(await cardAt(editor, place), "**x**\n\nThis folder has no codebook.\n\n2 uses in 2 files");
  });

  it("asks for files once, and again for one that changed", async () => {
    const editor = await start({ files });
    const place = await editor.open("codebook.yaml", marked(codebook, "ommitment"), "yaml");
    assert.match((await cardAt(editor, place)) ?? "", /1 use in 1 file/);
    const asked = editor.asked.length;
    assert.match((await cardAt(editor, place)) ?? "", /1 use in 1 file/);
    assert.deepEqual(editor.asked.slice(asked), []);
    await editor.write("one.txt.ann.yaml", sidecar(record("a", "commitment")), "sidecar");
    await editor.write("new.txt.ann.yaml", sidecar(record("a", "commitment")), "sidecar");
    assert.match((await cardAt(editor, place)) ?? "", /3 uses in 3 files/);
  });

  it("leaves the rest of a sidecar to the glossary", async () => {
    const editor = await start({ files });
    const text = sidecar(['id: "a"', 'quote: "the N|PT"']);
    assert.match(
      (await cardAt(editor, await editor.open("x.txt.ann.yaml", text, "yaml"))) ?? "",
      /Non-Proliferation/,
    );
  });
});

describe("a code's definition and references", () => {
  it("lead from a sidecar to the codebook", async () => {
    const editor = await start({ files });
    const place = await editor.open("one.txt.ann.yaml", marked(one, "usation/state"), "yaml");
    const location = await editor.at<Location>("textDocument/definition", place);
    assert.deepEqual(shown(editor, [location]), ["codebook.yaml:11 state"]);
  });

  const references = (editor: Editor, place: Place, includeDeclaration: boolean) =>
    editor.at<Location[]>("textDocument/references", place, { context: { includeDeclaration } });

  it("lead from the codebook to all sidecars", async () => {
    const editor = await start({ files });
    const place = await editor.open("codebook.yaml", marked(codebook, "ccusation"), "yaml");
    assert.deepEqual(shown(editor, await references(editor, place, true)), [
      "codebook.yaml:3 accusation",
      "codebook.yaml:18 accusation",
      "one.txt.ann.yaml:4 accusation",
      "sub/two.txt.ana.ann.yaml:4 accusation",
    ]);
    const without = shown(editor, await references(editor, place, false));
    assert.equal(without[0], "codebook.yaml:18 accusation");
  });

  it("stay within what a codebook governs", async () => {
    const own = 'format: "glossator-codebook/1"\ncodes:\n  - code: "accusation"\n';
    const editor = await start({ files: { ...files, "sub/codebook.yaml": own } });
    const outer = await editor.open("codebook.yaml", marked(codebook, "ccusation"), "yaml");
    const inner = await editor.open("sub/codebook.yaml", marked(own, "ccusation"), "yaml");
    assert.deepEqual(shown(editor, await references(editor, outer, false)).slice(1), [
      "one.txt.ann.yaml:4 accusation",
    ]);
    assert.deepEqual(shown(editor, await references(editor, inner, false)), [
      "sub/two.txt.ana.ann.yaml:4 accusation",
    ]);
  });

  it("follow a mirrored tree of sidecars to the texts", async () => {
    const own = 'format: "glossator-codebook/1"\ncodes:\n  - code: "accusation"\n';
    const editor = await start({
      files: {
        "glossator.yaml": "sidecars: notes – all/\n",
        "sub/codebook.yaml": own,
        "notes – all/sub/one.txt.ann.yaml": one,
      },
    });
    const inner = await editor.open("sub/codebook.yaml", marked(own, "ccusation"), "yaml");
    assert.deepEqual(shown(editor, await references(editor, inner, false)), [
      "notes – all/sub/one.txt.ann.yaml:4 accusation",
    ]);
  });
});

describe("completion of codes", () => {
  const complete = async (name: string, text: string) => {
    const editor = await start({ files });
    const place = await editor.open(name, text, "yaml");
    const { items } = await editor.at<CompletionList>("textDocument/completion", place);
    return items.map(({ label, textEdit }) => {
      assert.ok(textEdit !== undefined && "range" in textEdit);
      const plain = text.replace("|", "");
      const document = TextDocument.create("x:y", "yaml", 1, plain);
      const after = TextDocument.applyEdits(document, [textEdit]);
      return `${label} ${after
        .split("\n")
        .find((line, index) => line !== plain.split("\n")[index])
        ?.trim()}`;
    });
  };
  const passages = ["accusation", "accusation/state", "commitment"];
  const cases: readonly (readonly [
    line: string,
    labels: readonly string[],
    inserted: (code: string) => string,
  ])[] = [
    ['    code: "acc|"', passages, (code) => `code: "${code}"`],
    ['    code: "acc|use" # why', passages, (code) => `code: "${code}" # why`],
    ['    code: "|', passages, (code) => `code: "${code}`],
    ["    code: |", passages, (code) => `code: "${code}"`],
    ["  - code: acc|", passages, (code) => `- code: "${code}"`],
    ["    note: acc|", [], String],
    ["    code: x # |", [], String],
    ['  codes: [a, "|"]', ["genre"], (code) => `codes: [a, "${code}"]`],
    ["document: { codes: [|] }", ["genre"], (code) => `document: { codes: ["${code}"] }`],
  ];
  for (const [line, labels, inserted] of cases)
    it(`offers ${labels.length === 0 ? "nothing" : labels.join(", ")} at ${line.trim()}`, async () => {
      const text = `format: "glossator/1"\nannotations:\n${line}\n    quote: "q\n`;
      assert.deepEqual(
        await complete("x.txt.ann.yaml", text),
        labels.map((label) => `${label} ${inserted(label)}`),
      );
    });

  it("offers codes for a replacement, of the same list", async () => {
    const name = "codebook.yaml";
    const inPassages = codebook.replace('replacedBy: "accusation"', 'replacedBy: "|"');
    assert.equal((await complete(name, inPassages)).length, 3);
    assert.equal((await complete(name, `${codebook}    replacedBy: |\n`)).length, 1);
    assert.deepEqual(await complete(name, codebook.replace('"commitment"', '"comm|"')), []);
  });
});

describe("renaming a code", () => {
  const prepare = (editor: Editor, place: Place) =>
    editor.at<PrepareRenameResult | null>("textDocument/prepareRename", place);
  const rename = async (editor: Editor, place: Place, newName: string) =>
    edited(editor, await editor.at<WorkspaceEdit>("textDocument/rename", place, { newName }));

  it("from the codebook changes every sidecar and what stands below", async () => {
    const editor = await start({ files });
    const place = await editor.open("codebook.yaml", marked(codebook, "ccusation"), "yaml");
    assert.deepEqual(await prepare(editor, place), {
      range: { start: { line: 2, character: 11 }, end: { line: 2, character: 21 } },
      placeholder: "accusation",
    });
    assert.deepEqual(await rename(editor, place, "charge"), {
      "codebook.yaml": codebook.replaceAll('"accusation"', '"charge"'),
      "one.txt.ann.yaml": one.replaceAll('"accusation', '"charge'),
      "sub/two.txt.ana.ann.yaml": two.replaceAll('"accusation"', '"charge"'),
    });
  });

  it("from a sidecar takes whole paths, and texts as the editor has them", async () => {
    const editor = await start({ files });
    const typed = one.replace("words of a1", "other words");
    const place = await editor.open("one.txt.ann.yaml", marked(typed, "accusation/state"), "yaml");
    editor.files.set(folderUri("one.txt.ann.yaml"), typed);
    const prepared = await prepare(editor, place);
    assert.equal(prepared !== null && "placeholder" in prepared && prepared.placeholder, "accusation/state");
    assert.deepEqual(await rename(editor, place, "accusation/government"), {
      "codebook.yaml": codebook.replace('"state"', '"government"'),
      "one.txt.ann.yaml": typed.replace("accusation/state", "accusation/government"),
    });
  });

  it("below another keeps its place when only the last part is typed", async () => {
    const editor = await start({ files });
    const place = await editor.open("codebook.yaml", marked(codebook, "state"), "yaml");
    const after = await rename(editor, place, "country");
    assert.match(after["one.txt.ann.yaml"] ?? "", /accusation\/country/);
  });

  it("is not offered elsewhere", async () => {
    const editor = await start({ files });
    const places = [
      await editor.open("one.txt.ann.yaml", marked(one, "words"), "yaml"),
      await editor.open("a.txt", "The N|PT.\n"),
    ];
    for (const place of places) assert.equal(await prepare(editor, place), null);
    assert.equal(await editor.at("textDocument/rename", places[0] as Place, { newName: "x" }), null);
  });

  const refused: readonly (readonly [
    title: string,
    more: Readonly<Record<string, string | { unreadable: string }>>,
    to: string,
    message: RegExp,
  ])[] = [
    ["a name that is taken", {}, "commitment", /merge the two/],
    ["a name with a space", {}, "a b", /no name for a code/],
    [
      "a sidecar that does not parse",
      { "three.txt.ann.yaml": `${one}  - id: "x\n` },
      "charge",
      /three\.txt\.ann\.yaml, line 12, is in the way: This file is not valid YAML/,
    ],
    [
      "a sidecar that cannot be read",
      { "three.txt.ann.yaml": { unreadable: "not UTF-8" } },
      "charge",
      /three\.txt\.ann\.yaml cannot be read: not UTF-8/,
    ],
  ];
  for (const [title, more, to, message] of refused)
    it(`is refused for ${title}, and says why`, async () => {
      const editor = await start({ files: { ...files, ...more } });
      const place = await editor.open("codebook.yaml", marked(codebook, "ccusation"), "yaml");
      await assert.rejects(rename(editor, place, to), message);
    });

  it("is refused when an open file is typed in while the others are looked at", async () => {
    const editor = await start({ files });
    const place = await editor.open("one.txt.ann.yaml", marked(one, "accusation/state"), "yaml");
    const top = { line: 0, character: 0 };
    const read = editor.files.get.bind(editor.files);
    editor.files.get = (uri) => {
      if (uri.endsWith("two.txt.ana.ann.yaml"))
        void editor.change("one.txt.ann.yaml", [{ range: { start: top, end: top }, text: "# x\n" }]);
      return read(uri);
    };
    await assert.rejects(rename(editor, place, "accusation/government"), /changed meanwhile/);
  });

  it("reads every file anew, whatever was heard of changes", async () => {
    const editor = await start({ files });
    const place = await editor.open("codebook.yaml", marked(codebook, "ommitment"), "yaml");
    await cardAt(editor, place);
    // No watcher told of this one.
    const silent = sidecar(record("s", "commitment"));
    editor.files.set(folderUri("one.txt.ann.yaml"), silent);
    const after = await rename(editor, place, "promise");
    assert.equal(after["one.txt.ann.yaml"], silent.replace("commitment", "promise"));
  });
});

describe("refactorings for the editor's commands", () => {
  it("come as changes of files and the texts they are for, with the number of annotations", async () => {
    const editor = await start({ files });
    const params: messages.RefactorCodesParams = {
      uri: folderUri("one.txt"),
      refactoring: { kind: "merge", level: "passage", code: "accusation", into: "commitment" },
    };
    const result = await editor.request<messages.RefactorCodesResult>(messages.refactorCodes, params);
    assert.ok(result?.kind === "edits");
    assert.equal(result.recoded, 3);
    const after = Object.fromEntries(
      result.files.map(({ uri, splices, madeFor }) => {
        const text = editor.files.get(uri);
        assert.ok(typeof text === "string", `${uri} is not there`);
        assert.equal(madeFor, textBlobId(text));
        return [uri.replace(folderUri(""), ""), applySplices(text, splices)];
      }),
    );
    assert.equal(after["one.txt.ann.yaml"], one.replaceAll('"accusation', '"commitment'));
    assert.doesNotMatch(after["codebook.yaml"] ?? "", /code: "accusation"/);
  });

  it("are for what is open as it is typed, and say why they are refused", async () => {
    const editor = await start({ files });
    const typed = `${one}# not saved yet\n`;
    await editor.open("one.txt.ann.yaml", typed, "yaml");
    const ask = (code: string, to: string) =>
      editor.request<messages.RefactorCodesResult>(messages.refactorCodes, {
        uri: folderUri("codebook.yaml"),
        refactoring: { kind: "rename", level: "passage", code, to },
      } satisfies messages.RefactorCodesParams);
    const result = await ask("accusation", "charge");
    assert.ok(result?.kind === "edits");
    const open = result.files.find(({ uri }) => uri === folderUri("one.txt.ann.yaml"));
    assert.equal(open?.madeFor, textBlobId(typed));
    assert.deepEqual(
      result.files
        .flatMap(({ recoded }) => recoded)
        .map(({ line, quote, from, to }) => [line, quote, from, to]),
      [
        [3, "words of a1", "accusation", "charge"],
        [7, "words of a2", "accusation/state", "charge/state"],
        [3, "words of b1", "accusation", "charge"],
      ],
    );
    const refusal = await ask("accusation", "blame");
    assert.ok(refusal?.kind === "refused");
    assert.match(refusal.reasons.join(), /merge the two/);
  });
});

describe("problems of codes", () => {
  const wrong = sidecar(
    record("a", "acusation"),
    record("b", "blame"),
    record("c", "commitment", 'attributes: { strength: 9, tone: "hot" }'),
  );

  async function problems(editor: Editor): Promise<readonly Diagnostic[]> {
    await editor.pausesOver();
    return editor.shown("x.txt.ann.yaml") ?? [];
  }

  const lines = (all: readonly Diagnostic[]) =>
    all.map(({ code, severity, range }) => `${range.start.line + 1}: ${code} ${severity}`);

  it("are shown, and again when the codebook changes", async () => {
    const editor = await start({ files });
    await editor.open("x.txt.ann.yaml", wrong, "yaml");
    assert.deepEqual(lines(await problems(editor)), [
      "4: codebook.unknown-code 1",
      "7: codebook.retired-code 3",
      "12: codebook.bad-attribute-value 1",
      "12: codebook.bad-attribute-value 1",
    ]);
    await editor.write(
      "codebook.yaml",
      codebook.replace('"blame"', '"acusation"').replace("retired: true", ""),
      "codebook",
    );
    assert.equal(lines(await problems(editor))[0], "7: codebook.unknown-code 1");
  });

  it("are none without a codebook, or with one that is broken", async () => {
    for (const some of [{}, { "codebook.yaml": "codes: [" }]) {
      const editor = await start({ files: some });
      await editor.open("x.txt.ann.yaml", wrong, "yaml");
      assert.deepEqual(await problems(editor), []);
    }
  });

  /** Quick fixes of each problem as "title → what becomes of the line". */
  async function fixes(editor: Editor): Promise<readonly string[]> {
    const { uri } = await editor.open("x.txt.ann.yaml", wrong, "yaml");
    editor.files.set(uri, wrong);
    const found: string[] = [];
    for (const diagnostic of await problems(editor)) {
      const params = {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      };
      for (const action of await editor.request<CodeAction[]>("textDocument/codeAction", params)) {
        assert.deepEqual(action.diagnostics, [diagnostic]);
        const [[name = "", text = ""] = []] = Object.entries(edited(editor, action.edit ?? {}));
        const before = (name === "codebook.yaml" ? codebook : wrong).split("\n");
        const changed = text.split("\n").filter((line) => !before.includes(line));
        found.push(`${action.title} → ${changed.map((line) => line.trim()).join("; ")}`);
      }
    }
    return found;
  }

  it("can be put right by one click", async () => {
    const editor = await start({ files });
    assert.deepEqual(await fixes(editor), [
      'Replace by “accusation” → code: "accusation"',
      'Add “acusation” to the codebook → - code: "acusation"',
      'Use the replacement “accusation” → code: "accusation"',
      'Replace by 3 → attributes: { strength: 3, tone: "hot" }',
      'Replace by “warm” → attributes: { strength: 9, tone: "warm" }',
      'Replace by “cold” → attributes: { strength: 9, tone: "cold" }',
    ]);
  });
});
