import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mergeSidecars } from "../../src/core/merge/merge";
import { readSidecar } from "../../src/core/sidecar/read";
import { type Session, startSession } from "./session";

const words = "We call on all others to do the same";

/** The lines that matter stand below the lists that open over the text, so that pictures show both. */
const text = `Statement by Ambassador Ilse Varga
Conference on Disarmament, Geneva, 12 June 2026
Check against delivery


Mr. President,

We keep the limits of New START, although nothing binds us any more. ${words}.

A year ago one party left the Open Skies Treaty and did not inform the depositary in time.

On fissile material there is nothing new to report. My country produces none. ${words}.
`;

const drifted = `format: "glossator/1"
annotations:
  - id: "several1"
    code: "demand"
    quote: "${words}"
    before: ". "
    after: ".\\n"
    span: [900, 936]
`;

const quote = "did not inform the depositary in time";

const base = `format: "glossator/1"
annotations:
  - id: "a7k3q9zd"
    code: "claim"
    quote: "${quote}"
    before: "left the Open Skies Treaty and "
    note: "Names no state."
`;

describe("deciding, by keyboard", () => {
  let session: Session;
  const sidecar = (name: string) => join(session.folder, `${name}.ann.yaml`);

  before(async () => {
    session = await startSession();
    writeFileSync(join(session.folder, "statement.txt"), text);
    writeFileSync(sidecar("statement.txt"), drifted);
    const merged = mergeSidecars(
      base,
      base.replace('"claim"', '"accusation/state"').replace("no state.", "no state, but means one."),
      base.replace('"claim"', '"regret"').replace("no state.", "nobody; compare 2025."),
    );
    assert.ok(merged.kind === "merged" && merged.conflicts === 2);
    writeFileSync(join(session.folder, "statement-merged.txt"), text);
    writeFileSync(sidecar("statement-merged.txt"), merged.text);
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  it("re-attaches in two actions: the command, and the place", async () => {
    const { workbench } = session;
    await workbench.openFile("statement.txt");
    await workbench.page.locator(".squiggly-warning").first().waitFor();
    await workbench.runCommand("Glossator: Re-attach Annotation");
    await workbench.quickInput.untilFirst(words);
    await session.picture("re-attach");
    await workbench.press("ArrowDown");
    await workbench.press("Enter");
    await workbench.quickInput.untilClosed();
    await workbench.page.locator(".squiggly-warning").first().waitFor({ state: "detached" });
    const [annotation] = readSidecar(readFileSync(sidecar("statement.txt"), "utf8")).value.annotations;
    assert.equal(annotation?.segments[0]?.span?.[0], text.lastIndexOf(words));
  });

  it("settles merge conflicts side by side, by one key each", async () => {
    const { workbench } = session;
    await workbench.openFile("statement-merged.txt");
    await workbench.runCommand("Glossator: Resolve Merge Conflicts");
    for (const [key, side, title] of [
      ["o", "accusation/state", `1 of 2: code of “${quote}”`],
      ["t", "Names nobody; compare 2025.", `2 of 2: note of “${quote}”`],
    ] as const) {
      await workbench.page.locator(".quick-input-widget", { hasText: title }).first().waitFor();
      await workbench.quickInput.untilFirst("o   Keep ours");
      await workbench.page.locator(".monaco-diff-editor .view-line", { hasText: side }).first().waitFor();
      if (key === "o") await session.picture("conflict");
      // A key that means nothing changes nothing.
      await workbench.page.keyboard.press("q");
      await workbench.page.keyboard.press(key);
    }
    await workbench.page
      .locator(".notifications-toasts", { hasText: "All 2 conflicts are settled" })
      .first()
      .waitFor();
    const { annotations, conflicts } = readSidecar(
      readFileSync(sidecar("statement-merged.txt"), "utf8"),
    ).value;
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      [annotations[0]?.code, annotations[0]?.note],
      ["accusation/state", "Names nobody; compare 2025."],
    );
  });
});
