import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import type { PlacedAnnotation } from "../../src/client/annotations/placed";
import type { AnnotationSession } from "../../src/client/annotations/session";
import type { AnnotationSessions } from "../../src/client/annotations/sessions";
import { editsOf } from "../../src/client/annotations/trackedRanges";
import { RelationHints } from "../../src/client/coding/relationHints";
import { transformRanges } from "../../src/core/anchor/live";
import { applySplices, editSidecar } from "../../src/core/sidecar/edit";
import type { AnnotationPart } from "../../src/core/sidecar/model";
import { annotate, coded, cursorAt, fresh, only, run, selected, sidecarOf, text } from "./coding";
import { annotations, closeAll, exists, file, read, select, show, until, wordsOf, write } from "./folder";
import { answering } from "./questions";

/** An annotation of which everything is said that can be said. */
const full = `format: "glossator/1"
annotations:
  - id: "full0001"
    code: "commitment"
    quote: "promised to keep"
    before: "They "
    after: " the limits of the"
    span: [${text.indexOf("promised")}, ${text.indexOf("promised") + 16}]
    note: "Names no date."   # kept
    attributes: { strength: 2, own: "mine" }
    mentions: ["npt"]
    relations:
      - { type: "supports", target: "other001" }
    by: "ana"
    at: "2026-11-23T10:15:00Z"
    origin: "human"
    replies:
      - { id: "q2", by: "ben", at: "2026-11-24T08:00:00Z", text: "Agreed." }
    x-own: "kept"
`;

/** The lines of a sidecar that say nothing about the place. */
function others(yaml: string): readonly string[] {
  return yaml
    .split("\n")
    .filter((line) => !/^ +(?:- \{ )?(?:quote|before|after|span|base|segments):/.test(line));
}

async function openFull(name: string): Promise<vscode.TextEditor> {
  await write(`coding/${name}`, text);
  await write(sidecarOf(name), full);
  const editor = await show(`coding/${name}`);
  await annotations(editor.document);
  return editor;
}

describe("changing where an annotation stands", () => {
  afterEach(closeAll);

  const changes: readonly (readonly [command: string, expected: string])[] = [
    ["growEnd", "promised to keep the"],
    ["shrinkEnd", "promised to"],
    ["growStart", "They promised to keep"],
    ["shrinkStart", "to keep"],
    ["extendToSentence", "They promised to keep the limits of the Non-Proliferation Treaty."],
  ];
  for (const [command, expected] of changes)
    it(`${command} keeps its id and everything said about it`, async () => {
      const editor = await openFull(`${command}.txt`);
      const { document } = editor;
      cursorAt(editor, "to keep");
      await run(command);
      assert.deepEqual(await coded(document), [`commitment: ${expected}`]);
      const after = await read(sidecarOf(`${command}.txt`));
      assert.deepEqual(others(after), others(full));
      assert.equal((await only(document)).annotation.id, "full0001");
      await run("undo");
      assert.equal(await read(sidecarOf(`${command}.txt`)), full, "undo gives every byte back");
      assert.deepEqual(await coded(document), ["commitment: promised to keep"]);
    });

  it("counts every press, however fast", async () => {
    const editor = await openFull("presses.txt");
    cursorAt(editor, "keep");
    await Promise.all([run("growEnd"), run("growEnd"), run("growEnd"), run("shrinkStart")]);
    assert.deepEqual(await coded(editor.document), ["commitment: to keep the limits of"]);
  });

  it("keeps it selected when its place is undone and redone, and leaves a reader who has gone elsewhere there", async () => {
    const editor = await openFull("travelling.txt");
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run("nextAnnotation");
    await run("growEnd");
    assert.equal(selected(editor), "promised to keep the");
    await run("undo");
    assert.equal(selected(editor), "promised to keep");
    await run("redo");
    assert.equal(selected(editor), "promised to keep the");
    select(editor, "both sides");
    await run("undo");
    assert.equal(selected(editor), "both sides");
  });

  it("leaves the last word", async () => {
    const editor = await openFull("last.txt");
    cursorAt(editor, "to keep");
    await run("shrinkEnd");
    cursorAt(editor, "promised");
    await run("shrinkEnd");
    await run("shrinkEnd");
    assert.deepEqual(await coded(editor.document), ["commitment: promised"]);
  });

  it("puts it on what is selected, and adds what is selected", async () => {
    const editor = await openFull("selection.txt");
    const { document } = editor;
    select(editor, "both sides to talk");
    const { lists } = await answering({ pick: 0 }, async () => run("setToSelection"));
    assert.equal(lists[0]?.title, "Put which annotation here?");
    assert.deepEqual(await coded(document), ["commitment: both sides to talk"]);
    select(editor, "to listen");
    await answering({ pick: 0 }, async () => run("addSegment"));
    assert.deepEqual(await coded(document), ["commitment: both sides to talk … to listen"]);
    assert.equal(selected(editor), "both sides to talk … to listen");
    const after = await read(sidecarOf("selection.txt"));
    assert.match(after, /segments:\n +- .*"both sides to talk".*\n +- .*"to listen"/);
    assert.deepEqual(
      others(after).filter((line) => !/^ +- \{ quote/.test(line)),
      others(full),
    );
    await run("undo");
    await run("undo");
    assert.equal(await read(sidecarOf("selection.txt")), full);
  });

  it("asks which of several is meant, unless one was just gone to", async () => {
    const editor = await fresh("several.txt");
    const { document } = editor;
    await annotate(editor, "They promised to keep", "outer");
    await annotate(editor, "promised", "first");
    await annotate(editor, "promised", "second");
    cursorAt(editor, "promised");
    const { lists } = await answering({ pick: (labels) => labels.indexOf("outer") }, async () =>
      run("shrinkEnd"),
    );
    assert.equal(lists[0]?.title, "Several annotations stand here. Which one?");
    assert.equal(lists[0]?.items.length, 3);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run("nextAnnotation");
    await run("nextAnnotation");
    const conversation = await answering({}, async () => {
      await run("growEnd");
      await run("deleteAnnotation");
    });
    assert.deepEqual(conversation.lists, [], "nothing is asked");
    assert.equal((await annotations(document)).length, 2);
    assert.ok((await coded(document)).includes("outer: They promised to"));
  });
});

describe("going from annotation to annotation", () => {
  afterEach(closeAll);

  it("visits nested and identical ones, and those of one code, coder or state", async () => {
    const editor = await fresh("walk.txt");
    const { document } = editor;
    await annotate(editor, "First paragraph about the NPT.", "claim");
    await annotate(editor, "First paragraph", "demand");
    await annotate(editor, "First paragraph", "claim");
    await annotate(editor, "They promised", "demand");
    const walk = async (command: string, times: number) => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      const seen: string[] = [];
      for (let count = 0; count < times; count += 1) {
        await run(command);
        seen.push(selected(editor));
      }
      return seen;
    };
    const [whole, part, later] = ["First paragraph about the NPT.", "First paragraph", "They promised"];
    assert.deepEqual(await walk("nextAnnotation", 5), [whole, part, part, later, whole]);
    assert.deepEqual(await walk("previousAnnotation", 5), [later, part, part, whole, later]);
    select(editor, later);
    await run("nextSameCode");
    assert.equal(selected(editor), part);
    await run("nextSameCode");
    assert.equal(selected(editor), later);
    assert.deepEqual(await walk("nextSameCoder", 2), [whole, part]);
    const { said } = await answering({}, async () => run("nextAttention"));
    assert.deepEqual(said, ["Every annotation of this text stands on its words and says what it has to."]);
    await editor.edit((edit) =>
      edit.insert(document.positionAt(document.getText().indexOf("promised")), "solemnly "),
    );
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run("nextAttention");
    assert.equal(selected(editor), "They solemnly promised");
  });
});

describe("the same code for all places", () => {
  afterEach(closeAll);

  it("shows the places with the same words, leaves out what is unticked, and undoes in one step", async () => {
    const editor = await fresh("words.txt");
    const { document } = editor;
    await annotate(editor, "We call on both sides", "demand");
    const before = await read(sidecarOf("words.txt"));
    cursorAt(editor, "call on");
    const { lists } = await answering({ pick: [1] }, async () => run("applyToWords"));
    assert.equal(lists[0]?.title, "Give “demand” to which places of “We call on both sides”?");
    assert.deepEqual(
      lists[0]?.items.map(({ description, picked }) => `${description} ${picked}`),
      ["line 4 true", "line 6 true"],
    );
    const all = await annotations(document);
    assert.deepEqual(
      all.map(({ ranges: [first] }) => document.positionAt(first?.start ?? 0).line + 1),
      [3, 6],
    );
    await answering({ pick: [0] }, async () => run("applyToWords"));
    assert.equal((await annotations(document)).length, 3);
    const { said } = await answering({}, async () => run("applyToWords"));
    assert.deepEqual(said, ["All places of “We call on both sides” have the code “demand” already."]);
    await run("undo");
    await run("undo");
    assert.equal(await read(sidecarOf("words.txt")), before);
  });

  it("stay those places in a text whose file is typed in before the code is chosen", async () => {
    const editor = await fresh("typed-before.txt");
    select(editor, "We call on both sides");
    const { lists } = await answering({ pick: [0, 1, 2] }, async () => {
      let isDone = false;
      const giving = Promise.resolve(run("applyToWords")).then(() => {
        isDone = true;
      });
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "A title\n\n"));
      await until("the code is taken", async () => {
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        return isDone ? true : undefined;
      });
      await giving;
    });
    const labels = lists[0]?.items.map(({ label }) => label);
    assert.deepEqual(labels, Array(3).fill("We call on both sides"));
    const all = await annotations(editor.document);
    assert.deepEqual(
      all.map((one) => wordsOf(editor.document, one)),
      labels,
    );
  });

  it("finds all mentions of an entity, whatever it is called", async () => {
    const editor = await fresh("mentions.txt");
    const { document } = editor;
    await annotate(editor, "NPT", "claim");
    const before = await read(sidecarOf("mentions.txt"));
    const { lists } = await answering({ pick: [0, 1, 2] }, async () => run("applyToMentions"));
    assert.deepEqual(
      lists[0]?.items.map(({ label }) => label),
      ["Non-Proliferation Treaty", "NPT", "NPT"],
    );
    assert.deepEqual(await coded(document), [
      "claim: NPT",
      "claim: Non-Proliferation Treaty",
      "claim: NPT",
      "claim: NPT",
    ]);
    const all = await annotations(document);
    assert.ok(all.slice(1).every(({ annotation: { mentions } }) => mentions?.join() === "npt"));
    await run("undo");
    assert.equal(await read(sidecarOf("mentions.txt")), before);
  });
});

/** What a command shows in the editor's peek: the words of each place. */
async function peeked(act: () => Thenable<unknown>): Promise<readonly string[]> {
  const original = vscode.commands.executeCommand;
  const shown: vscode.Location[] = [];
  Object.assign(vscode.commands, {
    executeCommand: (command: string, ...args: readonly unknown[]) => {
      if (command !== "editor.action.peekLocations") return original(command, ...args);
      shown.push(...(args[2] as readonly vscode.Location[]));
      return Promise.resolve();
    },
  });
  try {
    await act();
  } finally {
    Object.assign(vscode.commands, { executeCommand: original });
  }
  return Promise.all(
    shown.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
  );
}

describe("saying more about an annotation", () => {
  afterEach(closeAll);

  it("sets, changes and removes an attribute as the codebook types it", async () => {
    const editor = await fresh("attribute.txt");
    await annotate(editor, "promised", "commitment");
    const before = await read(sidecarOf("attribute.txt"));
    const { lists } = await answering({ pick: 1 }, async () => run("setAttribute"));
    assert.deepEqual(
      lists.map(({ items }) => items.map(({ label }) => label)),
      [["1", "2", "3"]],
      "the only attribute is not asked for",
    );
    assert.match(await read(sidecarOf("attribute.txt")), /attributes: \{ strength: 2 \}/);
    await answering({ pick: 2 }, async () => run("setAttribute", "strength"));
    assert.deepEqual((await only(editor.document)).annotation.attributes, { strength: 3 });
    const { said } = await answering({}, async () => run("setAttribute", "colour"));
    assert.deepEqual(said, ["The codebook gives this code no attribute “colour”. It has: strength."]);
    await answering({ pick: (labels) => labels.indexOf("Remove the value") }, async () =>
      run("setAttribute"),
    );
    assert.equal(await read(sidecarOf("attribute.txt")), before);
    await run("undo");
    await run("undo");
    assert.deepEqual((await only(editor.document)).annotation.attributes, { strength: 2 });
  });

  it("says how sure the coder is, whatever the codebook lists", async () => {
    const editor = await fresh("sure.txt");
    await annotate(editor, "promised", "commitment");
    const { lists } = await answering({ pick: 1 }, async () => run("setConfidence"));
    assert.deepEqual(
      lists.map(({ items }) => items.map(({ label }) => label)),
      [["1", "2", "3"]],
    );
    assert.match(await read(sidecarOf("sure.txt")), /attributes: \{ confidence: 2 \}/);
  });

  it("takes any attribute where the codebook lists none", async () => {
    const editor = await fresh("free.txt");
    await annotate(editor, "promised", "demand");
    let asked = 0;
    await answering({ input: () => ["confidence", "high"][asked++] ?? "" }, async () => run("setAttribute"));
    assert.deepEqual((await only(editor.document)).annotation.attributes, { confidence: "high" });
    const { faults } = await answering({ input: () => " " }, async () => run("setAttribute", "confidence"));
    assert.deepEqual(faults, ["Type a value for “confidence”."]);
  });

  it("keeps what another program says of it while the user is asked", async () => {
    const editor = await fresh("asked.txt");
    await annotate(editor, "promised", "commitment");
    const { id } = (await only(editor.document)).annotation;
    const { fsPath } = file(sidecarOf("asked.txt"));
    const say = (part: AnnotationPart) => {
      const yaml = readFileSync(fsPath, "utf8");
      writeFileSync(fsPath, applySplices(yaml, editSidecar(yaml, [{ kind: "part", id, part }]).value ?? []));
    };
    const pick = () => {
      say({ kind: "attribute", name: "actor", value: "state" });
      return 1;
    };
    await answering({ pick }, async () => run("setAttribute"));
    assert.deepEqual((await only(editor.document)).annotation.attributes, { actor: "state", strength: 2 });
    say({ kind: "attribute", name: "actor", value: undefined });
    await run("undo");
    assert.equal((await only(editor.document)).annotation.attributes, undefined);
  });

  it("waits for the annotations of a text that has just been opened", async () => {
    await write("coding/opened.txt", text);
    await write(sidecarOf("opened.txt"), full);
    const { said } = await answering({}, async () => {
      const editor = await show("coding/opened.txt");
      await run("nextAnnotation");
      assert.equal(selected(editor), "promised to keep");
    });
    assert.deepEqual(said, []);
  });

  it("links two annotations and goes from one to the other", async () => {
    const editor = await fresh("linked.txt");
    await annotate(editor, "First paragraph", "claim");
    await annotate(editor, "They promised", "commitment");
    const before = await read(sidecarOf("linked.txt"));
    const { lists } = await answering({ input: () => "supports", pick: 0 }, async () => run("addRelation"));
    assert.equal(lists[0]?.title, "“They promised” supports …");
    assert.match(
      await read(sidecarOf("linked.txt")),
      /relations:\n +- \{ type: "supports", target: "[a-z0-9]{8}" \}/,
    );
    assert.equal(selected(editor), "They promised", "the selection is what it was");
    await run("goToRelated");
    assert.equal(selected(editor), "First paragraph");
    await run("goToRelated");
    assert.equal(selected(editor), "They promised");
    const again = await answering({ input: () => "supports", pick: 0 }, async () => run("addRelation"));
    assert.deepEqual(again.said, ["These two are linked in this way already."]);
    assert.deepEqual(await linksDrawn(editor.document), ["First paragraph ←", "They promised → supports"]);
    await run("undo");
    assert.equal(await read(sidecarOf("linked.txt")), before);
    assert.deepEqual(await linksDrawn(editor.document), []);
  });

  it("removes a link from either of its ends, and asks which where there are several", async () => {
    const editor = await fresh("unlinked.txt");
    await annotate(editor, "First paragraph", "claim");
    await annotate(editor, "They promised", "commitment");
    const none = await read(sidecarOf("unlinked.txt"));
    await answering({ input: () => "supports", pick: 0 }, async () => run("addRelation"));
    const one = await read(sidecarOf("unlinked.txt"));
    await answering({ input: () => "answers", pick: 0 }, async () => run("addRelation"));
    const { lists } = await answering({ pick: (labels) => labels.indexOf("answers →") }, async () =>
      run("removeRelation"),
    );
    assert.equal(lists[0]?.title, "Remove which link of “They promised”?");
    assert.equal(await read(sidecarOf("unlinked.txt")), one);
    await run("goToRelated");
    assert.equal(selected(editor), "First paragraph");
    assert.deepEqual((await answering({}, async () => run("removeRelation"))).lists, []);
    assert.equal(await read(sidecarOf("unlinked.txt")), none);
    const { said } = await answering({}, async () => run("removeRelation"));
    assert.deepEqual(said, ["This annotation is linked to no other one."]);
    await run("undo");
    assert.equal(await read(sidecarOf("unlinked.txt")), one);
  });

  /** What is drawn of links, each with the line's words before it. */
  async function linksDrawn(document: vscode.TextDocument): Promise<readonly string[]> {
    await annotations(document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      "vscode.executeInlayHintProvider",
      document.uri,
      whole,
    );
    return hints.map(({ position, label }) => {
      const before = document.getText(new vscode.Range(position.with({ character: 0 }), position));
      const words = typeof label === "string" ? label : label.map(({ value }) => value).join("");
      return `${before.split(". ").at(-1)} ${words}`;
    });
  }

  it("draws links anew when their ends are found elsewhere, and not for every edit", async () => {
    const editor = await fresh("redrawn.txt");
    const { document } = editor;
    const placed = (id: string, words: string, target: string): PlacedAnnotation => {
      const start = document.getText().indexOf(words);
      const annotation = {
        id,
        segments: [{ quote: words }],
        relations: [{ type: "supports", target }],
      };
      const ranges = [{ start, end: start + words.length }];
      return { annotation, sidecar: document.uri, coder: undefined, state: "exact", ranges, candidates: [] };
    };
    const changed = new vscode.EventEmitter<AnnotationSession>();
    let shown = [placed("a1", "It is short", "b1"), placed("b1", "to listen", "a1")];
    const session = {
      document,
      get annotations() {
        return shown;
      },
      find: (id: string) => shown.find(({ annotation }) => annotation.id === id),
    } as unknown as AnnotationSession;
    const tell = () => changed.fire(session);
    // Like the real annotations, these hear of an edit before the hints do.
    const following = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      const moved = (one: PlacedAnnotation) => transformRanges(one.ranges, editsOf(event));
      shown = shown.map((one) => ({ ...one, ranges: moved(one) }));
      tell();
    });
    const hints = new RelationHints({ onDidChange: changed.event } as unknown as AnnotationSessions);
    let asked = 0;
    hints.onDidChangeInlayHints(() => {
      asked += 1;
    });
    const askedAfter = async (act: () => unknown) => {
      asked = 0;
      await act();
      await Promise.resolve();
      return asked;
    };
    try {
      assert.equal(await askedAfter(tell), 1);
      assert.equal(await askedAfter(tell), 0);
      const typed = () => editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "A "));
      assert.equal(await askedAfter(typed), 0);
      const elsewhere = placed("b1", "They promised", "a1");
      const found = () => {
        shown = [...shown.slice(0, 1), elsewhere];
        tell();
      };
      assert.equal(await askedAfter(found), 1);
    } finally {
      vscode.Disposable.from(following, hints, changed).dispose();
    }
  });

  it("shows links, and all annotations of a place, in a peek", async () => {
    const editor = await fresh("peeked.txt");
    await annotate(editor, "First paragraph", "claim");
    await annotate(editor, "They promised", "commitment");
    await answering({ input: () => "supports", pick: 0 }, async () => run("addRelation"));
    await annotate(editor, "promised", "demand");
    cursorAt(editor, "promised");
    const links = await peeked(() => run("peekRelated"));
    assert.deepEqual(links, ["First paragraph"]);
    const records = await peeked(() => run("peekAnnotations"));
    assert.equal(records.length, 2);
    assert.match(records[0] ?? "", /^code: "demand"[\s\S]*quote: "promised"/);
    assert.match(records[1] ?? "", /^code: "commitment"[\s\S]*quote: "They promised"/);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      editor.document.uri,
      editor.selection.active,
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : "")),
    );
    assert.ok(said.some((card) => /supports → First paragraph · claim/.test(card.replaceAll("&nbsp;", " "))));
    assert.ok(said.some((card) => card.includes("command:glossator.peekRelated")));
  });

  it("codes the whole text", async () => {
    await fresh("whole.txt");
    const { proposed } = await answering(
      { input: () => "genre/speech, occasion/panel, genre/speech" },
      async () => run("codeText"),
    );
    assert.deepEqual(proposed, [""]);
    assert.match(
      await read(sidecarOf("whole.txt")),
      /document:\n {2}codes: \["genre\/speech", "occasion\/panel"\]/,
    );
    const again = await answering({ input: () => "" }, async () => run("codeText"));
    assert.deepEqual(again.proposed, ["genre/speech, occasion/panel"]);
    assert.doesNotMatch(await read(sidecarOf("whole.txt")), /genre/);
    await run("undo");
    await run("undo");
    assert.equal(await exists(sidecarOf("whole.txt")), false);
  });
});
