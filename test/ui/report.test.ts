import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Session, startSession } from "./session";

describe("the report", () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });
  after(() => session.stop());

  it("is a page with charts in the colours of the editor, and opens its tables without a script", async () => {
    const { workbench } = session;
    await workbench.openFile("communique.md");
    await workbench.page.locator(".codelens-decoration").first().waitFor();
    await workbench.runCommand("Glossator: Show Report on Texts and Annotations");
    const page = workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe");
    await page.locator("svg").first().waitFor();
    for (const theme of ["light", "darkContrast", "lightContrast", "dark"] as const) {
      await workbench.useTheme(theme);
      const [colour, background] = await page.locator("body").evaluate((body) => {
        const style = getComputedStyle(body);
        return [style.color, style.backgroundColor];
      });
      assert.match(background ?? "", /^rgb\(/, "it does not shine through");
      assert.notEqual(colour, background);
      await session.picture(`report-${theme}`);
    }
    const table = page.locator("figure table").first();
    assert.equal(await table.isVisible(), false);
    await page.locator("figure summary").first().click();
    await table.waitFor();
  });

  it("is kept as a page with files", async () => {
    const { workbench } = session;
    await workbench.runCommand("Glossator: Save Report…");
    await workbench.quickInput.untilProposed("report.html");
    // It is said for some seconds only: on a slow machine it has to be looked for before.
    const said = workbench.page.locator(".statusbar-item", { hasText: "kept.html is written" }).first();
    await Promise.all([said.waitFor(), workbench.quickInput.answer(join(session.folder, "kept.html"))]);
    assert.match(readFileSync(join(session.folder, "kept.html"), "utf8"), /<svg [\s\S]*download="/);
  });
});
