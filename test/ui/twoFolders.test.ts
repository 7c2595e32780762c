import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbench } from "../harness/page";
import { type Session, startSession } from "./session";

const codebook = (code: string) =>
  `format: "glossator-codebook/1"\nversion: 1\ncodes:\n  - code: "${code}"\n    definition: "To test with."\n`;

/** By path: two folders that keep their sidecars in different ways and have codebooks of their own. */
const files = {
  "east/codebook.yaml": codebook("promise"),
  "east/moscow.txt": "They promised to keep the limits.\n",
  "west/codebook.yaml": codebook("demand"),
  "west/glossator.yaml": "sidecars: annotations/\n",
  "west/washington.txt": "We call on both sides to return.\n",
  "both.code-workspace": JSON.stringify({ folders: [{ path: "east" }, { path: "west" }] }),
};

describe("a workspace of two folders", () => {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await startSession();
    const place = join(session.folder, "two");
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(place, path, ".."), { recursive: true });
      writeFileSync(join(place, path), text);
    }
    workbench = await session.reopen(join(place, "both.code-workspace"));
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await session.failed(this.currentTest.title);
  });

  after(() => session.stop());

  async function annotate(file: string, words: string, code: string, sidecar: string): Promise<void> {
    await workbench.openFile(file);
    await workbench.editor.selectText(words);
    await workbench.runCommand("Glossator: Annotate Selection");
    await workbench.quickInput.untilFirst(code);
    const other = code === "promise" ? "demand" : "promise";
    assert.ok(!(await workbench.quickInput.items()).join("\n").includes(other), "codes of the other folder");
    await workbench.quickInput.choose(code, code);
    await workbench.page.locator(".codelens-decoration", { hasText: "1 annotation" }).first().waitFor();
    assert.match(readFileSync(join(session.folder, "two", sidecar), "utf8"), new RegExp(`code: "${code}"`));
  }

  it("keeps the annotations of each folder where that folder wants them, with its own codes", async () => {
    await annotate("moscow.txt", "keep the limits", "promise", "east/moscow.txt.ann.yaml");
    await annotate(
      "washington.txt",
      "call on both sides",
      "demand",
      "west/annotations/washington.txt.ann.yaml",
    );
  });

  it("lists the annotations of both folders", async () => {
    await workbench.runCommand("View: Show Glossator");
    const tree = await workbench.tree("Annotations");
    await tree.untilShown("keep the limits");
    await tree.untilShown("call on both sides");
  });
});
