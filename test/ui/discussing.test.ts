import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSidecar } from "../../src/core/sidecar/read";
import { type Session, startSession, untilInBox } from "./session";

/** Three annotations with notes in one line, two of them on the same words. */
const paragraph = "They came late. They must go.\n";
const notes = [
  ["a1", "claim", "came late"],
  ["b1", "demand", "must go"],
  ["c1", "regret", "must go"],
].map(
  ([id, code, quote]) =>
    `  - id: "${id}"\n    code: "${code}"\n    quote: "${quote}"\n    note: "Note of ${id}."\n`,
);

describe("discussing where several annotations stand", () => {
  let session: Session;

  before(async () => {
    session = await startSession();
    const file = join(session.folder, "paragraph.txt");
    writeFileSync(file, paragraph);
    writeFileSync(`${file}.ann.yaml`, `format: "glossator/1"\nannotations:\n${notes.join("")}`);
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  it("opens the thread that is meant where several stand in one line, and on the same words", async () => {
    const { workbench } = session;
    await workbench.openFile("paragraph.txt");
    const { page } = workbench;
    for (const [words, code, id] of [
      ["must go", "regret", "c1"],
      ["must go", "demand", "b1"],
      ["came late", undefined, "a1"],
    ] as const) {
      await workbench.editor.selectText(words);
      await workbench.runCommand("Glossator: Discuss Annotation");
      if (code !== undefined) await workbench.quickInput.choose(code, code);
      await untilInBox(workbench);
      await page.keyboard.type(`On ${id}.`);
      await workbench.press("Control+Enter");
      await page
        .locator(".review-widget .review-comment", { hasText: `On ${id}.` })
        .first()
        .waitFor();
      await workbench.editor.untilShown("paragraph.txt");
    }
    const { annotations } = readSidecar(
      readFileSync(join(session.folder, "paragraph.txt.ann.yaml"), "utf8"),
    ).value;
    assert.deepEqual(
      annotations.map(({ id, replies = [] }) => [id, ...replies.map(({ text }) => text)]),
      [
        ["a1", "On a1."],
        ["b1", "On b1."],
        ["c1", "On c1."],
      ],
    );
  });
});
