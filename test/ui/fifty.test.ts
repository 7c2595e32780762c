import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Annotation } from "../../src/core/sidecar/model";
import { readSidecar } from "../../src/core/sidecar/read";
import type { Workbench } from "../harness/page";
import { patience } from "../harness/patience";
import { passages, plainKeys, whole } from "./fiftyPassages";
import { type Session, startSession } from "./session";

const path = "speeches/disarmament-day.txt";

/** Counts what a hand on a mouse would cause, from now on. */
async function watchMouse(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = { events: 0 };
    for (const type of ["pointerdown", "pointermove", "mousedown", "mousemove", "wheel", "touchstart"])
      window.addEventListener(type, () => (counter.events += 1), { capture: true });
    Object.assign(window, { mouseCounter: counter });
  });
  return () =>
    page.evaluate(() => (window as unknown as { mouseCounter: { events: number } }).mouseCounter.events);
}

/** Waits until the status bar says something. */
async function untilSaid(workbench: Workbench, words: string | RegExp): Promise<void> {
  await workbench.page.locator(".statusbar-item", { hasText: words }).first().waitFor();
}

/** Keys that move what is selected. */
const moving: ReadonlySet<string> = new Set(["Space", "s", "w", "m", "ArrowLeft", "ArrowRight"]);

/** Presses keys as a reader does, who looks at what a key has selected before pressing the next. */
async function pressLooking(workbench: Workbench, keys: readonly string[]): Promise<void> {
  const status = workbench.page.locator(".statusbar-item", { hasText: /Ln \d+, Col/ }).first();
  for (const key of keys) {
    const seen = (await status.textContent()) ?? "";
    await workbench.press(key);
    if (moving.has(key)) await status.filter({ hasNotText: exactly(seen) }).waitFor();
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[()]/g, "\\$&")}$`);
}

/** The codes and words of a sidecar, in the order of the text. */
function codedIn(folder: string, text: string): readonly (readonly [code: string, words: string])[] {
  const yaml = readFileSync(join(folder, `${text}.ann.yaml`), "utf8");
  const place = ({ segments: [first] }: Annotation) => first?.span ?? [0, 0];
  return [...readSidecar(yaml).value.annotations]
    .sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1])
    .map(({ code = "", segments: [first] }) => [code, first?.quote ?? ""]);
}

/** Waits until a sidecar holds that many annotations: the last key is pressed before the last one is written. */
async function untilCoded({ workbench, folder }: Session, text: string, count: number): Promise<void> {
  const deadline = Date.now() + patience;
  while (!existsSync(join(folder, `${text}.ann.yaml`)) || codedIn(folder, text).length < count) {
    if (Date.now() > deadline) return;
    await workbench.page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

describe("coding by keyboard alone", () => {
  let session: Session;

  before(async () => {
    session = await startSession();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  const text = () => readFileSync(join(session.folder, path), "utf8");

  it("types nothing while coding mode is on, and types again when it is off", async () => {
    const { workbench } = session;
    await workbench.openFile("disarmament-day.txt");
    // With the line over the title the extension is there.
    await workbench.page.locator(".codelens-decoration", { hasText: "treaties" }).first().waitFor();
    // A blank line: nothing is there to be selected, so that no key opens a list.
    await workbench.editor.goTo(2, 1);
    const lines = await workbench.editor.lines();
    await workbench.press("Control+Alt+KeyG");
    await untilSaid(workbench, "Coding: press H for keys");
    for (const key of plainKeys) await workbench.press(key);
    await workbench.press("Escape");
    await untilSaid(workbench, "Coding mode is off");
    await workbench.press("KeyZ");
    const typed = workbench.page.locator(".view-line", { hasText: /^z$/ });
    await typed.waitFor();
    const blank = lines.indexOf("");
    assert.deepEqual(await workbench.editor.lines(), [
      ...lines.slice(0, blank),
      "z",
      ...lines.slice(blank + 1),
    ]);
    await workbench.press("Control+KeyZ");
    await typed.waitFor({ state: "detached" });
    await workbench.runCommand("Notifications: Clear All Notifications");
  });

  it("codes fifty passages in order, and the sidecar says what was meant", async () => {
    const { workbench } = session;
    const before = text();
    const mouseEvents = await watchMouse(workbench.page);
    await workbench.editor.goToStart();
    await workbench.press("Control+Alt+KeyG");
    await untilSaid(workbench, "Coding: press H for keys");
    for (const { keys, typed } of passages) {
      await pressLooking(workbench, keys);
      if (typed === undefined) continue;
      await workbench.quickInput.untilOpen();
      await workbench.page.keyboard.type(typed.letters);
      await workbench.quickInput.untilFirst(typed.code);
      await workbench.press("Enter");
      await workbench.quickInput.untilClosed();
    }
    await untilCoded(session, path, 50);
    assert.deepEqual(await workbench.notifications(), []);
    assert.equal(passages.length, 50);
    assert.deepEqual(
      codedIn(session.folder, path),
      passages.map(({ code, words }) => [code, whole(before, words)]),
    );
    assert.equal(text(), before);
    assert.equal(await mouseEvents(), 0);
  });

  it("keeps up with a hand that does not look", async () => {
    const { workbench } = session;
    const text = readFileSync(join(session.folder, "draft-resolution.txt"), "utf8");
    await workbench.openFile("draft-resolution.txt");
    await workbench.editor.goToStart();
    const codes = ["claim", "demand", "regret", "accusation", "commitment"];
    const keys = ["c", "d", "r", "a", "p"];
    for (const key of keys) await workbench.press("Space", key, "Space");
    await untilCoded(session, "draft-resolution.txt", 5);
    assert.deepEqual(await workbench.notifications(), []);
    const expected = [
      "SECURITY COUNCIL … PETORIA",
      "Recalling … 19 April 2012,",
      "Recognising … materials secure,",
      "Acting under … United Nations,",
      "Calls upon … without delay;",
    ];
    assert.deepEqual(
      codedIn(session.folder, "draft-resolution.txt"),
      expected.map((words, index) => [codes[index], whole(text, words)]),
    );
    assert.equal(readFileSync(join(session.folder, "draft-resolution.txt"), "utf8"), text);
  });
});
