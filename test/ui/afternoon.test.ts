import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Session, startSession } from "./session";

const speech = "disarmament-day.txt";
const passage = "We call on both to observe the limits they know";

/** One afternoon with the product, hands on the keyboard: reading, hovering, coding, editing, reopening, committing. */
describe("an afternoon with Glossator", () => {
  let session: Session;

  before(async () => {
    session = await startSession();
  });

  after(() => session.stop());

  const sidecar = () => join(session.folder, "speeches", `${speech}.ann.yaml`);

  it("colours treaties, actors and resolutions with no setting touched", async () => {
    const { workbench } = session;
    await workbench.openFile(speech);
    const treaty = await workbench.editor.untilStyled("NPT", ({ color }) => color !== undefined);
    // "Washington" is a government or a city: the language server knows, so its colour comes a moment later.
    await workbench.editor.untilStyled("Washington", ({ color }) => color === "rgb(166, 216, 242)");
    const colours = await Promise.all(
      ["NPT", "Washington", "panel"].map((word) => workbench.editor.wordStyle(word)),
    );
    assert.equal(new Set(colours.map(({ color }) => color)).size, 3, JSON.stringify({ treaty, colours }));
    await session.picture("reading-dark");
    await workbench.useTheme("light");
    await session.picture("reading-light");
    await workbench.useTheme("darkContrast");
    await session.picture("reading-high-contrast");
    await workbench.useTheme("dark");
  });

  it("explains an acronym in a card", async () => {
    const card = await session.workbench.editor.hover("JCPOA");
    assert.match(card, /Joint Comprehensive Plan of Action/);
    assert.match(card, /as of 23 November 2026/);
    assert.match(card, /Find all mentions/);
    await session.picture("hover-card");
    await session.workbench.editor.closeHover();
  });

  it("gives a passage a code with three letters and Enter", async () => {
    const { workbench } = session;
    await workbench.editor.selectText(passage);
    await workbench.press("Control+Alt+KeyA");
    await workbench.quickInput.untilOpen();
    await workbench.quickInput.type("dem");
    await workbench.quickInput.untilFirst("demand");
    await session.picture("code-picker");
    await workbench.press("Enter");
    await workbench.runCommand("View: Show Glossator");
    const tree = await workbench.tree("Annotations");
    await tree.untilShown(passage);
    assert.match(readFileSync(sidecar(), "utf8"), new RegExp(`code: "demand"\n {4}quote: "${passage}"`));
    await workbench.press("ArrowRight");
    await session.picture("annotated");
  });

  it("shows the annotation as a small difference", async () => {
    const { workbench } = session;
    await workbench.openFile("communique.md");
    assert.equal((await workbench.tabs())[0], "communique.md");
    await workbench.editor.selectText("Kyiv has offered to host");
    await workbench.press("Control+Alt+KeyA");
    await workbench.quickInput.choose("commit", "commitment");
    await workbench.press("Control+Shift+KeyG");
    const change = workbench.page.locator(".scm-view .monaco-list-row", {
      hasText: "communique.md.ann.yaml",
    });
    await change.first().click();
    await workbench.page
      .locator(".monaco-diff-editor .modified .view-line", { hasText: "Kyiv" })
      .first()
      .waitFor();
    await session.picture("sidecar-diff");
    await workbench.openFile(speech);
  });

  it("keeps the annotation on its words while the text is edited and after reopening", async () => {
    const { workbench } = session;
    await workbench.editor.goTo(1, 1);
    await workbench.press("KeyX", "KeyY", "Enter", "Control+KeyS");
    const again = await session.reopen();
    await again.openFile(speech);
    await again.runCommand("View: Show Glossator");
    const tree = await again.tree("Annotations");
    await tree.untilShown(passage);
    assert.ok((await tree.items()).every(({ description }) => !/not found|several/.test(description)));
    await again.close();
  });

  it("commits the annotation and nothing else", async () => {
    const { workbench } = session;
    await workbench.runCommand("Glossator: Commit Annotations");
    await workbench.quickInput.untilOpen();
    await session.picture("commit");
    await workbench.press("Enter");
    await workbench.quickInput.untilClosed();
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-C", session.folder, ...args]).toString();
    await workbench.page.waitForFunction(() => document.body.textContent?.includes("Annotations committed"));
    assert.match(git("log", "-1", "--format=%s"), /^Annotate 2 texts: 2 added/);
    assert.deepEqual(git("show", "--name-only", "--format=", "HEAD").trim().split("\n"), [
      "communique.md.ann.yaml",
      `speeches/${speech}.ann.yaml`,
    ]);
    assert.match(git("status", "--short"), /M speeches\/disarmament-day\.txt/);
    assert.ok(existsSync(sidecar()));
  });
});
