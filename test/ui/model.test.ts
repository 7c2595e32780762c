import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Annotation } from "../../src/core/sidecar/model";
import { readSidecar } from "../../src/core/sidecar/read";
import { type Session, startSession } from "./session";

const text = `We call on both sides to talk. We ask them to listen.

The inspectors, who came late, found nothing at all. Then the inspectors left.

Nobody thanked the inspectors. Nobody met the inspectors again.

The NPT holds.
`;

const codebook = `format: "glossator-codebook/1"
codes:
  - code: "claim"
    key: "c"
    attributes:
      - { name: "stance", type: "enum", values: ["critical", "friendly"], required: true }
      - { name: "strength", type: "scale", min: 1, max: 5 }
      - { name: "share", type: "number", min: 0, max: 100 }
      - { name: "who", type: "text" }
      - { name: "direct", type: "yes-no" }
  - code: "demand"
    key: "d"
relations:
  - { type: "supports", definition: "Gives a reason for it." }
documentCodes:
  - { code: "address", definition: "Spoken to an audience." }
`;

const arabic = "نؤكد دعمنا لمعاهدة عدم انتشار الأسلحة النووية.\n\nThe NPT holds.\n";

describe("everything an annotation can say, by keyboard", () => {
  let session: Session;
  let texts: string;

  before(async () => {
    texts = mkdtempSync(join(tmpdir(), "glossator-model-"));
    writeFileSync(join(texts, "panel.txt"), text);
    writeFileSync(join(texts, "bayan.txt"), arabic);
    writeFileSync(join(texts, "codebook.yaml"), codebook);
    session = await startSession(texts);
    await session.workbench.openFile("panel.txt");
    const said = session.workbench.page.locator(".statusbar-item", { hasText: "Coding: press H for keys" });
    await session.workbench.page.locator(".codelens-decoration").first().waitFor();
    await session.workbench.editor.goToStart();
    await session.workbench.press("Control+Alt+KeyG");
    await said.first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(async () => {
    await session.stop();
    rmSync(texts, { recursive: true, force: true });
  });

  const untilDone = (words: string) =>
    session.workbench.page
      .locator(".statusbar-item", { hasText: `Coding: ${words}` })
      .first()
      .waitFor();
  const untilAsked = (question: string) =>
    session.workbench.page.locator(".statusbar-item", { hasText: question }).first().waitFor();
  const read = () => readSidecar(readFileSync(join(session.folder, "panel.txt.ann.yaml"), "utf8")).value;
  const coded = (quote: string): Annotation => {
    const found = read().annotations.filter(({ segments: [first] }) => first?.quote === quote);
    assert.equal(found.length, 1, `“${quote}” is annotated ${found.length} times`);
    return found[0] as Annotation;
  };

  it("asks for attributes as the codebook types them", async () => {
    const { workbench } = session;
    await workbench.press("s", "d");
    await untilDone("annotate “demand”");
    // What the codebook requires is asked for at once, and a digit answers.
    await workbench.press("Space", "c");
    await untilAsked("claim: stance? 1 critical, 2 friendly");
    await session.picture("required-attribute");
    await workbench.press("1");
    await untilDone("set stance to critical");
    const choices: readonly (readonly [name: string, value: string])[] = [
      ["strength", "3"],
      ["direct", "yes"],
    ];
    for (const [name, value] of choices) {
      await workbench.press("a");
      await workbench.quickInput.choose(name, name);
      await workbench.quickInput.choose(value, value);
      await untilDone(`set ${name} to ${value}`);
    }
    for (const [name, typed, value] of [
      ["share", "12,5", "12.5"],
      ["who", "Ana", "Ana"],
    ] as const) {
      await workbench.press("a");
      await workbench.quickInput.choose(name, name);
      await workbench.quickInput.answer(typed);
      await untilDone(`set ${name} to ${value}`);
    }
    const expected = { stance: "critical", strength: 3, direct: true, share: 12.5, who: "Ana" };
    assert.deepEqual(coded("We ask them to listen.").attributes, expected);
  });

  it("says how sure the coder is, from a list and with single keys", async () => {
    await session.workbench.runCommand("Glossator: Set Confidence");
    await session.workbench.quickInput.choose("2", "2");
    await untilDone("set confidence to 2");
    await session.workbench.press("Shift+Equal");
    await untilDone("set confidence to 3");
    await session.workbench.press("Minus");
    await untilDone("set confidence to 2");
    assert.equal(coded("We ask them to listen.").attributes?.["confidence"], 2);
  });

  it("links two annotations, follows the link, and shows it in a peek", async () => {
    const { workbench } = session;
    await workbench.press("l");
    await workbench.quickInput.untilFirst("supports");
    await workbench.press("Enter");
    await workbench.quickInput.untilFirst("demand");
    await workbench.press("Enter");
    await untilDone("link");
    const target = coded("We call on both sides to talk.");
    assert.deepEqual(coded("We ask them to listen.").relations, [{ type: "supports", target: target.id }]);
    await workbench.press("o");
    const selected = (length: number) =>
      workbench.page
        .locator(".statusbar-item", { hasText: `(${length} selected)` })
        .first()
        .waitFor();
    await selected("We call on both sides to talk.".length);
    await workbench.runCommand("Glossator: Peek Linked Annotations");
    const peek = workbench.page.locator(".peekview-widget");
    await peek.first().waitFor();
    await session.picture("peek");
    await workbench.press("Escape");
    await peek.first().waitFor({ state: "detached" });
  });

  it("makes a discontinuous annotation, and one longer and shorter", async () => {
    const { workbench } = session;
    await workbench.editor.goTo(3, 1);
    await workbench.press("w", "w", "d");
    await untilDone("annotate “demand”");
    await workbench.editor.goTo(3, text.split("\n")[2]?.indexOf("found") ?? 0);
    await workbench.press("ArrowRight", "w", "w", "k");
    await workbench.quickInput.untilFirst("demand");
    await workbench.press("Enter");
    await untilDone("add a passage");
    const quotes = () => coded("The inspectors").segments.map(({ quote }) => quote);
    assert.deepEqual(quotes(), ["The inspectors", "found nothing"]);
    const { id } = coded("The inspectors");
    await workbench.press("g", "g", "b");
    await untilDone("shorten");
    assert.deepEqual(quotes(), ["The inspectors", "found nothing at"]);
    assert.equal(coded("The inspectors").id, id, "it is still the same annotation");
    const marks = workbench.page.locator(".view-overlays .cdr[class*='TextEditorDecorationType']");
    assert.ok((await marks.count()) > 3);
    await workbench.press("u");
    await untilDone("undone: shorten");
  });

  it("codes the whole text", async () => {
    const { workbench } = session;
    await workbench.press("q");
    await workbench.quickInput.untilOpen();
    await workbench.press("ArrowDown", "Space", "Enter");
    await untilDone("code the text “address”");
    await workbench.page.locator(".codelens-decoration", { hasText: "· address" }).first().waitFor();
    assert.deepEqual(read().document.codes, ["address"]);
  });

  it("suggests what was coded before; one key accepts it, one refuses it", async () => {
    const { workbench } = session;
    const line = text.split("\n")[2] ?? "";
    await workbench.editor.goTo(3, line.indexOf("the inspectors") + 1);
    await workbench.press("w", "w", "c");
    await untilAsked("claim: stance?");
    await workbench.editor.goTo(5, (text.split("\n")[4] ?? "").indexOf("the inspectors") + 1);
    await workbench.press("w", "w", "c");
    await untilAsked("claim: stance?");
    await workbench.page.locator(".statusbar-item", { hasText: "suggestion" }).first().waitFor();
    await workbench.press("BracketRight");
    await session.picture("suggestion");
    const inspectors = () =>
      read().annotations.filter(
        ({ segments: [first], origin }) => first?.quote === "the inspectors" && origin === "suggested",
      );
    await workbench.press("Shift+Enter");
    await untilAsked("claim: stance?");
    await workbench.press("2");
    await untilDone("set stance to friendly");
    assert.deepEqual(
      inspectors().map(({ attributes }) => attributes),
      [{ stance: "friendly" }],
    );
    await workbench.press("Backspace");
    await untilDone("refuse");
    assert.equal(inspectors().length, 1);
    assert.deepEqual(
      read().refused.map(({ code, quote }) => `${code}: ${quote.toLowerCase()}`),
      ["claim: the inspectors"],
      "whichever of the two that say this comes next",
    );
    await workbench.press("Escape");
  });

  it("leaves the text as it was", () =>
    assert.equal(readFileSync(join(session.folder, "panel.txt"), "utf8"), text));

  it("shows a text that is read from right to left as a page", async () => {
    const { workbench } = session;
    await workbench.openFile("bayan.txt");
    await workbench.page
      .locator(".codelens-decoration", { hasText: "Read from right to left" })
      .first()
      .waitFor();
    await workbench.runCommand("Glossator: Open Reading Preview");
    const page = workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe");
    const paragraph = page.locator("main p").first();
    await paragraph.waitFor();
    assert.equal(await paragraph.evaluate((one) => getComputedStyle(one).direction), "rtl");
    assert.equal(
      await page
        .locator("main p")
        .nth(1)
        .evaluate((one) => getComputedStyle(one).direction),
      "ltr",
    );
    await session.picture("reading-preview");
    const link = page.locator("a.line").nth(1);
    await link.focus();
    await link.press("Enter");
    await workbench.editor.untilCursorAt(3, 1);
  });
});
