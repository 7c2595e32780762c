import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { repositoryFolder, toolFolder } from "./folders";
import { printProblem } from "./print";
import { makeWorkspace, samplesFolder } from "./workspace";

/** Runs the tests below test/host in desktop VS Code, downloaded from its own site into the tool folder. */
async function main(): Promise<number> {
  const workspace = mkdtempSync(join(tmpdir(), "glossator-workspace-"));
  try {
    makeWorkspace(samplesFolder, workspace, true);
    return await runTests({
      cachePath: join(toolFolder, "desktop"),
      extensionDevelopmentPath: repositoryFolder,
      extensionTestsPath: join(repositoryFolder, "out", "test", "host.js"),
      // What the tests print goes straight to this terminal, not through a page.
      extensionTestsEnv: { GLOSSATOR_TEST_OUTPUT: "plain" },
      launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
    });
  } finally {
    rmSync(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
}

main()
  .then((exitCode) => {
    process.exitCode = exitCode;
  })
  .catch((error: unknown) => {
    printProblem(error instanceof Error ? error.message : String(error));
    printProblem("npm run test:host runs the same tests without this download.");
    process.exitCode = 1;
  });
