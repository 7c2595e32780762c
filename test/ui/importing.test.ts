import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { samplesFolder } from "../harness/workspace";
import { type Session, startSession } from "./session";

const text = "We promise peace.\nWe regret war, and war again.\n";

const table = [
  "text,quote,code,coder,note",
  "statement.txt,promise peace,commitment,ben,Why?",
  "statement.txt,regret war,accusation/state,ben,",
  "gone.txt,war,commitment,ben,",
].join("\n");

describe("importing a table, by keyboard", () => {
  let session: Session;

  before(async () => {
    session = await startSession(samplesFolder, { "glossator.coder": "ana" });
    writeFileSync(join(session.folder, "statement.txt"), text);
    writeFileSync(join(session.folder, "from-ben.csv"), table);
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  it("shows what would come and what cannot, and brings it with one key", async () => {
    const { workbench } = session;
    const sidecar = join(session.folder, "statement.txt.ben.ann.yaml");
    await workbench.openFile("statement.txt");
    await workbench.runCommand("Glossator: Import Annotations…");
    await workbench.quickInput.untilProposed(`${session.folder}/`);
    await workbench.quickInput.answer(join(session.folder, "from-ben.csv"));
    await workbench.page.locator(".view-lines", { hasText: "gone.txt" }).first().waitFor();
    await session.picture("import-preview");
    assert.ok(!existsSync(sidecar), "nothing comes before it is asked for");
    await workbench.press("Control+Enter");
    await workbench.untilNotified("Import of from-ben.csv");
    await workbench.page.locator(".codelens-decoration", { hasText: "2 annotations" }).first().waitFor();
    assert.match(readFileSync(sidecar, "utf8"), /quote: "regret war"/);
  });
});
