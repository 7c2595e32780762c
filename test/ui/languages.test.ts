import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../harness/folders";
import { type Session, startSession } from "./session";

type Sentences = Readonly<Record<string, string>>;

function sentencesOf(file: string): Sentences {
  return JSON.parse(readFileSync(join(repositoryFolder, file), "utf8"));
}

/** Of a sentence that the test looks for: nothing missing, and not the English one by chance. */
function translated(sentences: Sentences, key: string, ...fill: readonly string[]): string {
  const sentence = sentences[key];
  assert.ok(sentence !== undefined && sentence !== key, `“${key}” is not translated`);
  return sentence.replace(/\{(\d+)\}/g, (_, index: string) => fill[Number(index)] ?? "");
}

for (const language of ["fr", "ru"])
  describe(`a window in another language: ${language}`, () => {
    const manifest = sentencesOf(`package.nls.${language}.json`);
    const client = sentencesOf(`media/l10n/bundle.l10n.${language}.json`);
    const command = (name: string) => `Glossator: ${translated(manifest, `command.${name}`)}`;
    let session: Session;

    before(async () => {
      session = await startSession(undefined, {}, language);
      await session.workbench.openFile("draft-resolution.txt");
      // The palette does not look again for commands that come while it is open.
      await session.workbench.page.locator(".codelens-decoration").first().waitFor();
    });

    afterEach(async function () {
      if (this.currentTest?.state === "failed") await session.failed(`${language} ${this.currentTest.title}`);
    });

    after(() => session.stop());

    it("has commands, keys and what coding mode says in that language", async () => {
      const { workbench } = session;
      await workbench.runCommand(command("codingMode"));
      await workbench.runCommand(command("showCodingKeys"));
      await workbench.quickInput.untilFirst("C");
      const items = (await workbench.quickInput.items()).join("\n");
      assert.ok(items.includes(translated(client, "Give the code “{0}”", "claim")), items);
      assert.ok(items.includes(translated(client, "Select the next sentence")), items);
      await workbench.press("Escape");
      await workbench.editor.untilShown("draft-resolution.txt");
      await workbench.editor.goToStart();
      await workbench.press("KeyS", "KeyC");
      const done = translated(client, "annotate “{0}”", "claim");
      await workbench.page.locator(".statusbar-item", { hasText: done }).first().waitFor();
    });

    it("lists what is mentioned under headings in that language", async () => {
      await session.workbench.runCommand(command("showMentions"));
      const tree = await session.workbench.tree(manifest["view.mentions"] ?? "");
      await tree.untilShown(translated(client, "Actors"));
    });
  });
