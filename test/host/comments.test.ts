import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  annotations,
  api,
  closeAll,
  exists,
  file,
  read,
  select,
  show,
  until,
  untilTrue,
  write,
} from "./folder";
import { answering } from "./questions";

const text = "They zarble the promised peace.\n\nThey regret the delay.\n";

const sidecar = `format: "glossator/1"
annotations:
  - id: "noted001"
    code: "claim"
    quote: "promised peace"
    before: "They zarble the "
    after: ".\\n\\nThey regret"
    span: [16, 30]
    note: "Whose <b>peace</b>?" # asked at the meeting
    by: "ana"
    at: "2026-11-20T08:00:00Z"
    replies:
      - { id: "q2", by: "ben", at: "2026-11-24T08:00:00Z", text: "Agreed." }
      - { id: "q3", text: "So do I." }
  - id: "plain001"
    code: "regret"
    quote: "regret the delay"
    before: "peace.\\n\\nThey "
    after: ".\\n"
    span: [37, 53]
`;
const name = "threads.txt";
const sidecarName = `${name}.ann.yaml`;

async function open(): Promise<vscode.TextEditor> {
  await write(name, text);
  await write(sidecarName, sidecar);
  const editor = await show(name);
  await annotations(editor.document);
  return editor;
}

async function threads(): Promise<readonly vscode.CommentThread[]> {
  return (await api()).threads.of(file(name));
}

/** Waits for the threads that the editor is shown in its own time. */
async function thread(count: number): Promise<vscode.CommentThread> {
  const found = await until(`${count} threads`, async () => {
    const all = await threads();
    return all.length === count ? all : undefined;
  });
  const last = found.at(-1);
  assert.ok(last !== undefined);
  return last;
}

/** Waits until the comments of a thread read so. */
async function untilComments(thread: vscode.CommentThread, expected: readonly string[]): Promise<void> {
  await untilTrue(`the comments are ${expected.join(" | ")}`, () => {
    return JSON.stringify(thread.comments.map(({ body }) => body)) === JSON.stringify(expected);
  });
}

const run = (command: string, ...args: readonly unknown[]) =>
  Promise.resolve(vscode.commands.executeCommand(`glossator.${command}`, ...args));

describe("notes and replies", () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration("glossator").update("coder", undefined);
    await closeAll();
    // The next test must not take them for its own.
    await untilTrue("the threads have gone", async () => (await threads()).length === 0);
    for (const one of [name, sidecarName]) if (await exists(one)) await vscode.workspace.fs.delete(file(one));
  });

  it("are a thread at the words of their annotation, as plain text", async () => {
    const { document } = await open();
    const only = await thread(1);
    assert.ok(only.range !== undefined);
    assert.equal(document.getText(only.range), "promised peace");
    assert.equal(only.label, "claim · “promised peace”");
    assert.deepEqual(
      only.comments.map(({ author, body, label, contextValue }) => [author.name, body, label, contextValue]),
      [
        ["ana", "Whose <b>peace</b>?", "Note", "note own"],
        ["ben", "Agreed.", undefined, "reply"],
        ["No coder name", "So do I.", undefined, "reply own"],
      ],
    );
  });

  it("say when a reply was written, and of a note nothing: only the annotation has a time", async () => {
    await open();
    const { comments } = await thread(1);
    assert.deepEqual(
      comments.map(({ timestamp }) => timestamp?.toISOString()),
      [undefined, "2026-11-24T08:00:00.000Z", undefined],
    );
  });

  it("follow their words while the text is edited", async () => {
    const editor = await open();
    const only = await thread(1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "A title\n\n"));
    await untilTrue("the thread stands on its words", () => {
      return only.range !== undefined && editor.document.getText(only.range) === "promised peace";
    });
    assert.equal(await read(sidecarName), sidecar);
  });

  it("are there only for texts that are seen", async () => {
    await open();
    await thread(1);
    await write("other.txt", "Other words.\n");
    await show("other.txt");
    await untilTrue("the threads are gone", async () => (await threads()).length === 0);
    await show(name);
    await thread(1);
  });

  it("add a reply to the record, keep every other line, and take it back", async () => {
    await vscode.workspace.getConfiguration("glossator").update("coder", "cai");
    await open();
    const only = await thread(1);
    await run("addReply", { thread: only, text: "  We do not.\n" });
    const yaml = await read(sidecarName);
    assert.match(
      yaml,
      /\n {6}- \{ id: "q3", text: "So do I\." \}\n {6}- \{ id: "[a-z0-9]{8}", by: "cai", at: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text: "We do not\." \}\n/,
    );
    assert.equal(
      yaml
        .split("\n")
        .filter((line) => !line.includes('by: "cai"'))
        .join("\n"),
      sidecar,
    );
    await untilComments(only, ["Whose <b>peace</b>?", "Agreed.", "So do I.", "We do not."]);
    assert.deepEqual(
      only.comments.map(({ contextValue }) => contextValue),
      ["note own", "reply", "reply", "reply own"],
    );
    await run("undo");
    assert.equal(await read(sidecarName), sidecar);
    await untilComments(only, ["Whose <b>peace</b>?", "Agreed.", "So do I."]);
  });

  it("edit a reply of one's own, and only when it is saved", async () => {
    await open();
    const only = await thread(1);
    const own = only.comments.at(-1);
    assert.ok(own !== undefined);
    await run("editComment", own);
    assert.equal(own.mode, vscode.CommentMode.Editing);
    own.body = "Now I do not.";
    await run("cancelComment", own);
    await untilComments(only, ["Whose <b>peace</b>?", "Agreed.", "So do I."]);
    assert.equal(await read(sidecarName), sidecar);
    const again = only.comments.at(-1);
    assert.ok(again !== undefined);
    await run("editComment", again);
    again.body = "Now I do.";
    await run("saveComment", again);
    assert.equal(await read(sidecarName), sidecar.replace("So do I.", "Now I do."));
    await untilComments(only, ["Whose <b>peace</b>?", "Agreed.", "Now I do."]);
    assert.ok(only.comments.every(({ mode }) => mode === vscode.CommentMode.Preview));
  });

  it("keep what is being edited when the file changes meanwhile", async () => {
    await open();
    const only = await thread(1);
    const own = only.comments.at(-1);
    assert.ok(own !== undefined);
    await run("editComment", own);
    own.body = "Half a sen";
    await write(sidecarName, sidecar.replace("Agreed.", "Agreed, mostly."));
    await untilTrue("the change is known", async () => {
      const placed = await annotations(await vscode.workspace.openTextDocument(file(name)));
      return placed.some(({ annotation }) => annotation.replies?.[0]?.text === "Agreed, mostly.");
    });
    assert.equal(only.comments.at(-1)?.body, "Half a sen");
    own.body = "Half a sentence.";
    await run("saveComment", own);
    assert.equal(
      await read(sidecarName),
      sidecar.replace("Agreed.", "Agreed, mostly.").replace("So do I.", "Half a sentence."),
    );
  });

  it("delete a reply and a note", async () => {
    await open();
    const only = await thread(1);
    await run("deleteComment", only.comments[2]);
    await untilComments(only, ["Whose <b>peace</b>?", "Agreed."]);
    await run("deleteComment", only.comments[0]);
    await untilComments(only, ["Agreed."]);
    const yaml = await read(sidecarName);
    assert.doesNotMatch(yaml, /note:|So do I/);
    assert.match(yaml, /Agreed/);
    await run("undo");
    await run("undo");
    assert.equal(await read(sidecarName), sidecar);
  });

  it("begin on an annotation that has none", async () => {
    const editor = await open();
    await thread(1);
    select(editor, "delay");
    await run("discussAnnotation");
    const fresh = await thread(2);
    assert.ok(fresh.range !== undefined);
    assert.equal(editor.document.getText(fresh.range), "regret the delay");
    assert.deepEqual([fresh.comments.length, fresh.contextValue], [0, "withoutNote"]);
    assert.equal(fresh.collapsibleState, vscode.CommentThreadCollapsibleState.Expanded);
    await run("saveAsNote", { thread: fresh, text: "Which delay?" });
    assert.match(await read(sidecarName), /quote: "regret the delay"[\s\S]*note: "Which delay\?"/);
    await untilComments(fresh, ["Which delay?"]);
  });

  it("offer what was written for copying when the sidecar cannot be changed", async () => {
    await open();
    const only = await thread(1);
    const broken = sidecar.replace('"claim"', '"claim');
    await write(sidecarName, broken);
    const { said } = await answering({}, () => run("addReply", { thread: only, text: "My words." }));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /^threads\.txt\.ann\.yaml is left as it is\./);
    assert.equal(await read(sidecarName), broken);
  });
});
