import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../harness/folders";
import { type Session, startSession } from "./session";

/** Real texts that may lie beside a checkout; they are not part of the project. */
const corpus = join(repositoryFolder, "..", "shared", "corpus");
const speech = existsSync(corpus) ? readdirSync(corpus).find((name) => name.includes("lavrov")) : undefined;

if (speech !== undefined)
  describe("the same afternoon on a real speech, without codebook and glossary", () => {
    let session: Session;

    before(async () => {
      session = await startSession({}, corpus);
    });

    after(() => session.stop());

    it("colours, explains, annotates with a new code, and commits", async () => {
      const { workbench } = session;
      await workbench.openFile(speech);
      const lines = readFileSync(join(corpus, speech), "utf8").split("\n");
      await workbench.editor.goTo(lines.findIndex((line) => line.includes("JCPOA")) + 1, 1);
      await workbench.editor.untilStyled("JCPOA", ({ color }) => color === "rgb(47, 219, 144)");
      // What only the language server colours says that it answers hovers, too.
      await workbench.editor.untilStyled("Tehran", ({ color }) => color === "rgb(166, 216, 242)");
      await workbench.editor.selectText("JCPOA");
      assert.match(await workbench.editor.hoverAtCursor(), /Joint Comprehensive Plan of Action/);
      await session.picture("real-speech-hover");
      await workbench.editor.closeHover();
      await workbench.editor.selectText("voluntary obligations");
      await workbench.press("Control+Alt+KeyA");
      await workbench.quickInput.choose("claim/compliance", "claim/compliance");
      await workbench.runCommand("View: Show Glossator");
      await (await workbench.tree("Annotations")).untilShown("voluntary obligations");
      await session.picture("real-speech");
      assert.match(
        readFileSync(join(session.folder, `${speech}.ann.yaml`), "utf8"),
        /quote: "voluntary obligations"/,
      );
      await workbench.runCommand("Glossator: Commit Annotations");
      await workbench.quickInput.untilOpen();
      await workbench.press("Enter");
      await workbench.page.waitForFunction(() =>
        document.body.textContent?.includes("Annotations committed"),
      );
      const files = execFileSync("git", ["-C", session.folder, "show", "--name-only", "--format=", "HEAD"]);
      assert.equal(files.toString().trim(), `${speech}.ann.yaml`);
    });
  });
