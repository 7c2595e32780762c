import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../harness/browser";
import { cleanUp, onCleanup } from "../harness/cleanup";
import { repositoryFolder } from "../harness/folders";
import { Workbench } from "../harness/page";
import { startServer } from "../harness/server";
import { git, makeWorkspace, samplesFolder } from "../harness/workspace";

/** A VS Code with the packed extension and a copy of the texts, for the tests of one `describe`. */
export interface Session {
  /** The copy of the texts, a git repository with one commit. */
  readonly folder: string;
  readonly workbench: Workbench;
  /** Saves a picture of the window under this name. */
  readonly picture: (name: string) => Promise<string>;
  /** Saves a picture of what went wrong in `out/failures`. */
  readonly failed: (title: string) => Promise<string>;
  /** Opens the folder, or a `.code-workspace` file, in a new window, as after closing and reopening VS Code. */
  readonly reopen: (what?: string) => Promise<Workbench>;
  /** Ends everything; nothing is left behind. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts what `npm run test:ui` packed, in English or another language. Half a minute the first time on a machine, then about five
 * seconds.
 */
export async function startSession(
  texts: string = samplesFolder,
  settings: Readonly<Record<string, unknown>> = {},
  language?: string,
): Promise<Session> {
  const folder = join(mkdtempSync(join(tmpdir(), "glossator-ui-")), "texts");
  onCleanup(async () => rmSync(join(folder, ".."), { recursive: true, force: true, maxRetries: 5 }));
  makeWorkspace(texts, folder, true);
  // Whoever runs the tests is not in the pictures.
  git(folder, "config", "user.name", "Ana Reader");
  git(folder, "config", "user.email", "ana@example.org");
  git(folder, "commit", "--quiet", "--amend", "--reset-author", "--no-edit");
  const server = await startServer({ extensions: [required("GLOSSATOR_PACKED")], settings });
  const browser = await launchBrowser();
  const open = (what = folder): Promise<Workbench> =>
    Workbench.open(browser, server.address({ folder: what }), {
      scale: Number(required("GLOSSATOR_SCALE")),
      slower: Number(required("GLOSSATOR_SLOWER")),
      language,
    });
  const workbench = await open();
  return {
    folder,
    workbench,
    // Pictures of other people's texts stay out of the project.
    picture: (name) =>
      workbench.screenshot(
        texts === samplesFolder ? required("GLOSSATOR_SCREENSHOTS") : join(tmpdir(), "glossator-pictures"),
        name,
      ),
    failed: (title) =>
      workbench.screenshot(join(repositoryFolder, "out", "failures"), title.replace(/\W+/g, "-")),
    reopen: open,
    stop: cleanUp,
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start these tests with npm run test:ui.`);
  return value;
}

/** Waits until the box of a thread has the keyboard, which it has of its own accord. */
export async function untilInBox({ page }: Workbench): Promise<void> {
  await page.locator(".review-widget .comment-form .monaco-editor.focused").waitFor();
}
