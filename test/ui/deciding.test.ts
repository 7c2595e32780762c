import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mergeSidecars } from "../../src/core/merge/merge";
import { readSidecar } from "../../src/core/sidecar/read";
import { type Session, startSession } from "./session";

const text = `Address to the conference.

They promised to keep the limits. The same words stand here.

Nothing else was said. The same words stand here.
`;

const drifted = `format: "glossator/1"
annotations:
  - id: "several1"
    code: "repeat"
    quote: "same words stand"
    before: "The "
    after: " here.\\n"
    span: [200, 216]
`;

const base = `format: "glossator/1"
annotations:
  - id: "a7k3q9zd"
    code: "claim"
    quote: "the limits"
    before: "They promised to keep "
    note: "First."
`;

describe("deciding, by keyboard", () => {
  let session: Session;
  const sidecar = (name: string) => join(session.folder, `${name}.ann.yaml`);

  before(async () => {
    session = await startSession();
    writeFileSync(join(session.folder, "drifted.txt"), text);
    writeFileSync(sidecar("drifted.txt"), drifted);
    const merged = mergeSidecars(
      base,
      base.replace('"claim"', '"claim/ours"').replace('"First."', '"Ours."'),
      base.replace('"claim"', '"claim/theirs"').replace('"First."', '"Theirs."'),
    );
    assert.ok(merged.kind === "merged" && merged.conflicts === 2);
    writeFileSync(join(session.folder, "merged.txt"), text);
    writeFileSync(sidecar("merged.txt"), merged.text);
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  it("re-attaches in two actions: the command, and the place", async () => {
    const { workbench } = session;
    await workbench.openFile("drifted.txt");
    await workbench.page.locator(".squiggly-warning").first().waitFor();
    await workbench.runCommand("Glossator: Re-attach Annotation");
    await workbench.quickInput.untilFirst("same words stand");
    await session.picture("re-attach");
    await workbench.press("ArrowDown");
    await workbench.press("Enter");
    await workbench.quickInput.untilClosed();
    await workbench.page.locator(".squiggly-warning").first().waitFor({ state: "detached" });
    const [annotation] = readSidecar(readFileSync(sidecar("drifted.txt"), "utf8")).value.annotations;
    assert.equal(annotation?.segments[0]?.span?.[0], text.lastIndexOf("same words"));
  });

  it("settles merge conflicts side by side, by one key each", async () => {
    const { workbench } = session;
    await workbench.openFile("merged.txt");
    await workbench.runCommand("Glossator: Resolve Merge Conflicts");
    for (const [key, side, title] of [
      ["o", "claim/ours", "1 of 2: code of “the limits”"],
      ["t", "Theirs.", "2 of 2: note of “the limits”"],
    ] as const) {
      await workbench.page.locator(".quick-input-widget", { hasText: title }).first().waitFor();
      await workbench.quickInput.untilFirst("o   Keep ours");
      await workbench.page.locator(".monaco-diff-editor .view-line", { hasText: side }).first().waitFor();
      if (key === "o") await session.picture("conflict");
      await workbench.page.keyboard.press(key);
    }
    await workbench.page
      .locator(".notifications-toasts", { hasText: "All 2 conflicts are settled" })
      .first()
      .waitFor();
    const { annotations, conflicts } = readSidecar(readFileSync(sidecar("merged.txt"), "utf8")).value;
    assert.deepEqual(conflicts, []);
    assert.deepEqual([annotations[0]?.code, annotations[0]?.note], ["claim/ours", "Theirs."]);
  });
});
