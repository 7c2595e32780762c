import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestColour } from "./colours";
import { type Session, startSession, untilInBox } from "./session";

describe("finding and discussing, by keyboard", () => {
  let session: Session;

  before(async () => {
    session = await startSession();
    await session.workbench.openFile("communique.md");
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  const untilSelected = (length: number) =>
    session.workbench.page
      .locator(".statusbar-item", { hasText: `(${length} selected)` })
      .first()
      .waitFor();

  it("says over the title how many annotations there are", async () => {
    const lens = session.workbench.page.locator(".codelens-decoration", { hasText: "5 annotations" });
    await lens.first().waitFor();
  });

  it("teaches what can be asked, finds while one types, and goes to the annotation", async () => {
    const { workbench } = session;
    await workbench.runCommand("Glossator: Find Annotations…");
    await workbench.quickInput.untilFirst("inspectors");
    await workbench.quickInput.type("code:demand iran");
    await workbench.quickInput.untilFirst("We call on Iran to cooperate with the IAEA");
    await session.picture("find-annotations");
    await workbench.press("Enter");
    await workbench.quickInput.untilClosed();
    await untilSelected("We call on Iran to cooperate with the IAEA".length);
  });

  it("filters the side bar, and says so", async () => {
    const { workbench } = session;
    await workbench.runCommand("Glossator: Filter Annotations…");
    await workbench.quickInput.answer("has:note");
    await workbench.quickInput.untilClosed();
    await workbench.runCommand("View: Show Glossator");
    const tree = await workbench.tree("Annotations");
    await tree.untilGone("We urge NATO");
    await tree.untilShown("We call on Iran");
    await workbench.page.locator(".pane .message", { hasText: "Filter: has:note" }).first().waitFor();
    await workbench.runCommand("Glossator: Clear Filter of Annotations");
    await tree.untilShown("We urge NATO");
  });

  it("adds a reply in the editor's own thread", async () => {
    const { workbench } = session;
    await workbench.openFile("communique.md");
    await workbench.editor.selectText("We call on Iran");
    await workbench.runCommand("Glossator: Discuss Annotation");
    await untilInBox(session.workbench);
    await workbench.page.keyboard.type("Paired indeed.");
    await session.picture("thread");
    await workbench.press("Control+Enter");
    const reply = workbench.page.locator(".review-widget .review-comment", { hasText: "Paired indeed." });
    await reply.first().waitFor();
    await workbench.editor.untilShown("communique.md");
    const sidecar = readFileSync(join(session.folder, "communique.md.ann.yaml"), "utf8");
    assert.match(sidecar, /replies:\n.*text: "Paired indeed\."/);
  });

  it("begins a thread on a passage of several lines, from its first line, and types nothing into the text", async () => {
    const { workbench } = session;
    const name = "draft-resolution.txt";
    const text = readFileSync(join(session.folder, name), "utf8");
    await workbench.openFile(name);
    await workbench.editor.goToStart();
    await workbench.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+End", "Control+Alt+KeyA");
    await workbench.quickInput.type("dem");
    await workbench.quickInput.untilFirst("demand");
    await workbench.press("Enter");
    await workbench.quickInput.untilClosed();
    await workbench.editor.goTo(1, 2);
    await workbench.runCommand("Glossator: Discuss Annotation");
    await untilInBox(session.workbench);
    await workbench.page.keyboard.type("A title.");
    await workbench.press("Control+Enter");
    const reply = workbench.page.locator(".review-widget .review-comment", { hasText: "A title." });
    await reply.first().waitFor();
    assert.equal(readFileSync(join(session.folder, name), "utf8"), text);
    assert.deepEqual(await workbench.notifications(), []);
    await workbench.openFile("communique.md");
  });

  it("lists words in context, and Enter on a line goes there", async () => {
    const { workbench } = session;
    await workbench.runCommand("Glossator: Keyword in Context…");
    await workbench.quickInput.answer("treat*");
    await workbench.locator('.tab.active[data-resource-name="treat*.kwic"]').waitFor();
    // The text comes before its colours.
    await workbench.page.locator(".view-line .detected-link").first().waitFor();
    const treaty = manifestColour("dark", "treaty");
    await workbench.editor.untilStyled("Comprehensive", ({ color }) => color === treaty);
    await session.picture("kwic");
    const lines = await workbench.editor.lines();
    const first = lines.findIndex((line) => /communique\.md:\d/.test(line));
    assert.ok(first > 0, lines.join("\n"));
    await workbench.editor.goTo(first + 1, 1);
    await workbench.press("Enter");
    await workbench.editor.untilShown("communique.md");
    await untilSelected("Treaty".length);
  });

  it("writes the list as a table where the user says", async () => {
    const { workbench } = session;
    await workbench.page.locator('.tab[data-resource-name="treat*.kwic"]').click();
    await workbench.editor.untilShown("treat*.kwic");
    await workbench.runCommand("Glossator: Export Concordance as CSV…");
    await workbench.quickInput.untilProposed("concordance.csv");
    // It is said for some seconds only: on a slow machine it has to be looked for before.
    const said = workbench.page.locator(".statusbar-item", { hasText: "treaties.csv is written" }).first();
    await Promise.all([said.waitFor(), workbench.quickInput.answer(join(session.folder, "treaties.csv"))]);
    const [heading, first] = readFileSync(join(session.folder, "treaties.csv"), "utf8").split("\r\n");
    assert.equal(heading, "\uFEFFfile,line,column,left,key,right");
    assert.match(first ?? "", /^communique\.md,\d+,\d+,/);
  });

  it("switches to whole words while it asks, and says so in the list", async () => {
    const { workbench } = session;
    await workbench.runCommand("Glossator: Keyword in Context…");
    await workbench.quickInput.type("arm");
    const box = workbench.page.locator(".quick-input-widget:visible");
    await box.locator('[aria-label="Switch on: whole words"]').first().click();
    await box.locator('[aria-label="Switch off: whole words"]').first().waitFor();
    await box.locator(".quick-input-message", { hasText: "On: whole words." }).waitFor();
    await workbench.quickInput.answer("arms");
    await workbench.page.locator('.tab.active[data-resource-name="arms.kwic"]').waitFor();
    await workbench.page.locator(".view-line", { hasText: "(whole words)" }).first().waitFor();
  });
});
