import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { themes } from "../harness/page";
import type { WordStyle } from "../harness/wordOnPage";
import { git } from "../harness/workspace";
import { manifestColour } from "./colours";
import { longestWord, nameOf, type Script } from "./script";
import { type Session, startSession } from "./session";

/** One afternoon with the product: reading, hovering, coding, editing, reopening, committing. */
export function spendAfternoon(script: Script, texts: string): void {
  describe(`an afternoon with ${nameOf(script)}`, () => {
    let session: Session;

    before(async () => {
      session = await startSession(texts);
    });

    afterEach(async function () {
      if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
    });

    after(() => session.stop());

    for (const [title, step] of steps) it(title, () => step(session, script));
  });
}

type Step = (session: Session, script: Script) => Promise<void>;

const read = (session: Session, path: string) => readFileSync(join(session.folder, path), "utf8");
const isMarked = ({ backgrounds }: WordStyle) => backgrounds.length === 1;

const colours: Step = async (session, script) => {
  const { workbench } = session;
  await workbench.openFile(nameOf(script));
  if (script.restingLine === undefined) {
    await workbench.editor.selectText(script.actor);
    // High-contrast themes draw selected words in a colour of their own.
    await workbench.press("ArrowRight");
  } else {
    await workbench.editor.goTo(script.restingLine, 1);
    // The line over the title comes with the language server; pictures without it would show less than there is.
    await workbench.page.locator(".codelens-decoration").first().waitFor();
  }
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
    const treaty = manifestColour(theme, "treaty");
    assert.notEqual(treaty, actor);
    if (script.restingLine !== undefined)
      assert.equal((await workbench.editor.wordStyle(script.treaty)).color, treaty, themes[theme].name);
    const picture = pictures[theme];
    if (picture !== undefined) await session.picture(picture);
  }
};

const card: Step = async (session, script) => {
  const { editor } = session.workbench;
  await editor.selectText(script.acronym);
  const byKeyboard = await editor.hoverAtCursor();
  assert.match(byKeyboard, script.card);
  await editor.closeHover();
  // The cursor out of the picture, so that only the word under the mouse is marked.
  if (script.restingLine !== undefined) await editor.goTo(script.restingLine, 1);
  const card = await editor.hover(script.acronym);
  assert.match(card, script.card);
  assert.match(card, /as of \d+ \w+ \d{4}/);
  assert.match(card, /Find all mentions · Open entry · Annotate/);
  await session.picture("hover-card");
  await editor.closeHover();
};

const codeByKeyboard: Step = async (session, script) => {
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
  await workbench.editor.untilShown(nameOf(script));
  await workbench.press("ArrowRight");
  await workbench.runCommand("View: Show Glossator");
  const tree = await workbench.tree("Annotations");
  await tree.untilShown(script.passage);
  const record = `code: "${script.code}"\n    quote: "${script.passage}"`;
  const sidecar = read(session, `${script.path}.ann.yaml`);
  assert.ok(sidecar.includes(record), sidecar);
};

const colourOfPassage: Step = async (session, script) => {
  const { editor } = session.workbench;
  await editor.untilStyled(longestWord(script.passage), isMarked);
  await session.picture("annotated");
};

const codeByMouse: Step = async (session, script) => {
  const { workbench } = session;
  await workbench.openFile(nameOf(script));
  await workbench.editor.selectText(script.second);
  await workbench.editor.chooseFromMenu(longestWord(script.second), "with Last Code");
  const tree = await workbench.tree("Annotations");
  await tree.untilShown(script.second);
  await tree.click(script.second);
  await workbench.page
    .locator(".statusbar-item", { hasText: `(${script.second.length} selected)` })
    .first()
    .waitFor();
};

const difference: Step = async (session, script) => {
  const { workbench } = session;
  const status = (branch: RegExp) =>
    workbench.page.locator(".statusbar-item", { hasText: branch }).first().waitFor();
  git(session.folder, "add", "--all");
  git(session.folder, "commit", "--quiet", "--message", "Annotate a speech");
  await status(/^\s*main\s*$/);
  await workbench.openFile(nameOf(script));
  await workbench.editor.selectText(script.third);
  await workbench.press("Control+Alt+KeyR");
  await status(/^\s*main\*\s*$/);
  await workbench.press("Control+Shift+KeyG");
  const change = workbench.page.locator(".scm-view .monaco-list-row", {
    hasText: `${nameOf(script)}.ann.yaml`,
  });
  await change.first().click();
  await workbench.page.locator(".monaco-diff-editor .modified .line-insert").first().waitFor();
  await session.picture("sidecar-diff");
  const [added, removed] = git(session.folder, "diff", "--numstat").split("\t").map(Number);
  assert.deepEqual([added, removed], [9, 0], "one record, and no line of another");
};

const edits: Step = async (session, script) => {
  const { workbench } = session;
  await workbench.openFile(nameOf(script));
  await workbench.editor.goTo(1, 1);
  await workbench.page.keyboard.type("Checked against delivery");
  await workbench.press("Enter", "Enter", "Control+KeyS");
  await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
  await workbench.editor.selectText(script.passage);
  await workbench.press("ArrowRight");
  await workbench.editor.untilStyled(longestWord(script.passage), isMarked);
  const again = await session.reopen();
  await again.openFile(nameOf(script));
  await again.runCommand("View: Show Glossator");
  const tree = await again.tree("Annotations");
  await tree.untilShown(script.passage);
  await tree.click(script.passage);
  await again.editor.untilShown(nameOf(script));
  assert.ok(read(session, script.path).startsWith("Checked against delivery"));
  await again.press("ArrowRight");
  await again.editor.untilStyled(longestWord(script.passage), isMarked);
  const items = await tree.items();
  assert.ok(
    items.every(({ description }) => !/not found|several/.test(description)),
    JSON.stringify(items),
  );
  await again.close();
};

const commit: Step = async (session, script) => {
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
  assert.deepEqual(await workbench.notifications(), []);
};

const steps: readonly (readonly [title: string, step: Step])[] = [
  ["colours treaties and actors as the manifest says, in every theme, with no setting touched", colours],
  ["explains an acronym in a card, by mouse and by keyboard", card],
  ["gives a passage a code by keyboard", codeByKeyboard],
  ["marks the passage in a colour of its own", colourOfPassage],
  ["gives a passage the last code again with the mouse", codeByMouse],
  ["shows an annotation as a small difference of the sidecar", difference],
  ["keeps annotations on their words while the text is edited and after reopening", edits],
  ["commits the annotations and nothing else", commit],
];
