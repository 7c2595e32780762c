import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Session, startSession } from "./session";

describe("changing codes, by keyboard", () => {
  let session: Session;
  const read = (name: string) => readFileSync(join(session.folder, name), "utf8");

  before(async () => {
    session = await startSession();
    await session.workbench.openFile("communique.md");
    // With the line over the title the extension is there, and its keys.
    const lens = session.workbench.page.locator(".codelens-decoration", { hasText: "annotations" });
    await lens.first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  it("shows the colour of each code, and what it means", async () => {
    const { workbench } = session;
    await workbench.editor.selectText("We urge NATO");
    await workbench.press("Control+Alt+A");
    await workbench.quickInput.untilFirst("claim");
    const swatches = workbench.page.locator(".quick-input-list .quick-input-list-icon");
    const images = await swatches.evaluateAll((icons) =>
      icons.map((icon) => getComputedStyle(icon).backgroundImage),
    );
    assert.ok(images.length > 5, `${images.length} codes are shown`);
    assert.match(images[0] ?? "", /circle.*%230072B2/);
    assert.match((await workbench.quickInput.items()).join("\n"), /Use when: The text names the obligation/);
    await workbench.press("Escape");
    await workbench.quickInput.untilClosed();
  });

  it("makes a new code where none fits, and gives it to the passage", async () => {
    const { workbench } = session;
    const { page, quickInput } = workbench;
    const before = [read("codebook.yaml"), read("communique.md.ann.yaml")];
    const asked = (title: string) => page.locator(".quick-input-title", { hasText: title }).waitFor();
    const lens = (count: number) =>
      page
        .locator(".codelens-decoration", { hasText: `${count} annotations` })
        .first()
        .waitFor();
    await workbench.editor.selectText("We support a zone");
    await workbench.press("Control+Alt+KeyA");
    await quickInput.type("warning");
    await quickInput.untilFirst("New Code…");
    await workbench.press("Enter");
    await asked("New code in codebook.yaml");
    await workbench.press("Enter");
    await asked("What does “warning” mean?");
    await quickInput.answer("Says what will follow.");
    await workbench.editor.goToStart();
    await lens(6);
    assert.match(read("communique.md.ann.yaml"), /code: "warning"\n {4}quote: "We support a zone"/);
    assert.equal(
      read("codebook.yaml"),
      `${before[0]}  - code: "warning"\n    definition: "Says what will follow."\n`,
    );
    await workbench.press("Control+Alt+KeyZ", "Control+Alt+KeyZ");
    await page.locator(".statusbar-item", { hasText: "undone: add the code “warning”" }).first().waitFor();
    await lens(5);
    assert.deepEqual([read("codebook.yaml"), read("communique.md.ann.yaml")], before);
  });

  it("renames a code after showing what changes, and one undo takes it back", async () => {
    const { workbench } = session;
    const [book, sidecar] = [read("codebook.yaml"), read("communique.md.ann.yaml")];
    await workbench.runCommand("Glossator: Rename Code…");
    await workbench.quickInput.choose("demand", "demand");
    await workbench.quickInput.answer("request");
    const preview = workbench.page.locator(".view-lines", { hasText: "Nothing is changed yet" });
    await preview.first().waitFor();
    await session.picture("rename-preview");
    assert.equal(read("communique.md.ann.yaml"), sidecar, "nothing is changed yet");
    await workbench.press("Control+Enter");
    await workbench.untilNotified("Rename the code “demand” to “request”: done.");
    assert.equal(read("communique.md.ann.yaml"), sidecar.replaceAll('"demand"', '"request"'));
    assert.equal(read("codebook.yaml"), book.replace('"demand"', '"request"'));
    assert.deepEqual(await workbench.tabs(), ["communique.md"]);
    await workbench.runCommand("Glossator: Undo Annotation Change");
    await workbench.page.locator(".statusbar-item", { hasText: "undone: rename the code" }).first().waitFor();
    assert.deepEqual([read("codebook.yaml"), read("communique.md.ann.yaml")], [book, sidecar]);
  });
});
