import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { themes } from "../harness/page";
import { git } from "../harness/workspace";
import { manifestColour } from "./colours";
import { sampleScript, scriptFor } from "./script";
import { type Session, startSession } from "./session";

const ownTexts = process.env["GLOSSATOR_TEXTS"];
const script = ownTexts === undefined ? sampleScript : scriptFor(ownTexts);
const name = script.path.slice(script.path.lastIndexOf("/") + 1);

/** One afternoon with the product: reading, hovering, coding, editing, reopening, committing. */
describe(`an afternoon with ${name}`, () => {
  let session: Session;

  before(async () => {
    session = await startSession();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  const sidecar = () => join(session.folder, `${script.path}.ann.yaml`);
  const savedText = () => readFileSync(join(session.folder, script.path), "utf8");

  it("colours treaties and actors as the manifest says, in every theme, with no setting touched", async () => {
    const { workbench } = session;
    await workbench.openFile(name);
    if (ownTexts !== undefined) await workbench.editor.selectText(script.actor);
    else await workbench.editor.goTo(2, 1);
    const pictures = {
      light: "reading-light",
      darkContrast: "reading-high-contrast",
      lightContrast: undefined,
      dark: "reading-dark",
    } as const;
    for (const theme of ["light", "darkContrast", "lightContrast", "dark"] as const) {
      await workbench.useTheme(theme);
      const actor = manifestColour(theme, "actor");
      await workbench.editor.untilStyled(script.actor, ({ color }) => color === actor);
      if (ownTexts === undefined) {
        const { color } = await workbench.editor.wordStyle(script.treaty);
        assert.equal(color, manifestColour(theme, "treaty"), themes[theme].name);
      }
      const picture = pictures[theme];
      if (picture !== undefined) await session.picture(picture);
    }
  });

  it("explains an acronym in a card, by mouse and by keyboard", async () => {
    const { editor } = session.workbench;
    await editor.selectText(script.acronym);
    const byKeyboard = await editor.hoverAtCursor();
    assert.match(byKeyboard, script.card);
    await editor.closeHover();
    // The cursor out of the picture; an own text may have any word there.
    await editor.goTo(4, 1);
    const card = await editor.hover(script.acronym);
    assert.match(card, script.card);
    assert.match(card, /as of \d+ \w+ \d{4}/);
    assert.match(card, /Find all mentions · Open entry · Annotate/);
    await session.picture("hover-card");
    await editor.closeHover();
  });

  it("gives a passage a code by keyboard", async () => {
    const { workbench } = session;
    await workbench.editor.selectText(script.passage);
    await workbench.press("Control+Alt+KeyA");
    await workbench.quickInput.untilOpen();
    await workbench.quickInput.type(script.typed);
    await workbench.quickInput.untilFirst(script.code);
    await session.picture("code-picker");
    await workbench.press("Enter");
    await workbench.quickInput.untilClosed();
    // The focus is back in the text: typing goes on without the mouse.
    await workbench.editor.untilShown(name);
    await workbench.press("ArrowRight");
    await workbench.runCommand("View: Show Glossator");
    const tree = await workbench.tree("Annotations");
    await tree.untilShown(script.passage);
    const record = `code: "${script.code}"\n    quote: "${script.passage}"`;
    assert.ok(readFileSync(sidecar(), "utf8").includes(record), readFileSync(sidecar(), "utf8"));
  });

  it("marks the passage in a colour of its own", async () => {
    const { editor } = session.workbench;
    const { backgrounds } = await editor.untilStyled(script.passage, (style) => style.backgrounds.length > 0);
    assert.equal(backgrounds.length, 1);
    await session.picture("annotated");
  });

  it("gives a passage the last code again with the mouse", async () => {
    const { workbench } = session;
    await workbench.openFile(name);
    await workbench.editor.selectText(script.second);
    await workbench.editor.rightClick(script.second);
    await workbench.page.locator(".monaco-menu .action-item", { hasText: "with Last Code" }).first().click();
    const tree = await workbench.tree("Annotations");
    await tree.untilShown(script.second);
    await tree.click(script.second);
    await workbench.page
      .locator(".statusbar-item", { hasText: `(${script.second.length} selected)` })
      .first()
      .waitFor();
  });

  it("shows an annotation as a small difference of the sidecar", async () => {
    const { workbench } = session;
    git(session.folder, "add", "--all");
    git(session.folder, "commit", "--quiet", "--message", "Annotate a speech");
    await workbench.openFile(name);
    await workbench.editor.goTo(1, 1);
    await workbench.press("Control+Shift+ArrowRight", "Control+Alt+KeyR");
    await workbench.page.locator(".statusbar-item", { hasText: "main*" }).first().waitFor();
    await workbench.press("Control+Shift+KeyG");
    // Only a file that git knows as modified opens as a difference.
    const change = workbench.page
      .locator(".scm-view .monaco-list-row", { hasText: `${name}.ann.yaml` })
      .filter({ hasText: /M\s*$/ });
    await change.first().click();
    const added = workbench.page.locator(".monaco-diff-editor .modified .line-insert");
    await added.first().waitFor();
    await session.picture("sidecar-diff");
    const lines = git(session.folder, "diff", "--numstat").split("\t").slice(0, 2).map(Number);
    assert.deepEqual([lines[0], lines[1]], [9, 0], "one record, and no line of another");
  });

  it("keeps annotations on their words while the text is edited and after reopening", async () => {
    const { workbench } = session;
    await workbench.openFile(name);
    await workbench.editor.goTo(1, 1);
    await workbench.page.keyboard.type("Checked against delivery");
    await workbench.press("Enter", "Enter", "Control+KeyS");
    await workbench.page.waitForFunction(() => document.querySelector(".tab.active.dirty") === null);
    assert.ok(savedText().startsWith("Checked against delivery"));
    const { backgrounds } = await workbench.editor.untilStyled(
      script.passage,
      (style) => style.backgrounds.length > 0,
    );
    assert.equal(backgrounds.length, 1);
    const again = await session.reopen();
    await again.openFile(name);
    await again.runCommand("View: Show Glossator");
    const tree = await again.tree("Annotations");
    await tree.untilShown(script.passage);
    await tree.click(script.passage);
    await again.editor.untilStyled(script.passage, (style) => style.backgrounds.length > 0);
    const items = await tree.items();
    assert.ok(
      items.every(({ description }) => !/not found|several/.test(description)),
      JSON.stringify(items),
    );
    await again.close();
  });

  it("commits the annotations and nothing else", async () => {
    const { workbench } = session;
    await workbench.runCommand("Glossator: Commit Annotations");
    await workbench.quickInput.untilOpen();
    await session.picture("commit");
    await workbench.press("Enter");
    await workbench.quickInput.untilClosed();
    await workbench.page.locator(".statusbar-item", { hasText: "Annotations committed" }).first().waitFor();
    assert.match(git(session.folder, "log", "-1", "--format=%s"), /: 1 added$/);
    assert.equal(git(session.folder, "show", "--name-only", "--format=", "HEAD"), `${script.path}.ann.yaml`);
    assert.equal(git(session.folder, "status", "--porcelain"), `M ${script.path}`);
    assert.ok(existsSync(sidecar()));
    assert.deepEqual(await workbench.notifications(), []);
  });
});
