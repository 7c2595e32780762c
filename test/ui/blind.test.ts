import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { samplesFolder } from "../harness/workspace";
import { type Session, startSession } from "./session";

const text = `Statement by Ambassador Ilse Varga
Conference on Disarmament, Geneva, 12 June 2026

Mr. President,

We keep the limits of New START, although nothing binds us any more. A year ago one party left the
Open Skies Treaty and did not inform the depositary in time.
`;

const sidecar = (id: string, code: string, quote: string) =>
  `format: "glossator/1"\nannotations:\n  - id: "${id}"\n    code: "${code}"\n    quote: "${quote}"\n`;

describe("coding blind, by keyboard", () => {
  let session: Session;

  before(async () => {
    session = await startSession(samplesFolder, { "glossator.coder": "ana" });
    writeFileSync(join(session.folder, "statement.txt"), text);
    writeFileSync(
      join(session.folder, "statement.txt.ana.ann.yaml"),
      sidecar("a7k3q9zd", "commitment", "We keep the limits"),
    );
    writeFileSync(
      join(session.folder, "statement.txt.ben.ann.yaml"),
      sidecar("b7k3q9zd", "accusation/state", "did not inform the depositary in time"),
    );
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  it("shows one's own annotations alone, says so in the status bar, and shows all again", async () => {
    const { workbench } = session;
    const lens = (words: string) =>
      workbench.page.locator(".codelens-decoration", { hasText: words }).first();
    const sign = workbench.page.locator(".statusbar-item", { hasText: "Blind" }).first();
    await workbench.openFile("statement.txt");
    await lens("2 annotations").waitFor();
    await workbench.runCommand("Glossator: Hide or Show Other Coders' Annotations");
    await sign.waitFor();
    await lens("1 annotation").waitFor();
    await session.picture("blind-coding");
    await workbench.runCommand("Glossator: Hide or Show Other Coders' Annotations");
    await sign.waitFor({ state: "detached" });
    await lens("2 annotations").waitFor();
  });
});
