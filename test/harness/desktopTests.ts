import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { runToEnd } from "./cleanup";
import { repositoryFolder, toolFolder } from "./folders";
import { printProblem } from "./print";
import { samplesFolder, scratchWorkspace } from "./workspace";

/** Runs the tests below test/host in desktop VS Code, downloaded from its own site into the tool folder. */
async function main(): Promise<number> {
  return runTests({
    cachePath: join(toolFolder, "desktop"),
    extensionDevelopmentPath: repositoryFolder,
    extensionTestsPath: join(repositoryFolder, "out", "test", "host.js"),
    // What the tests print goes straight to this terminal, not through a page.
    extensionTestsEnv: { GLOSSATOR_TEST_OUTPUT: "plain" },
    launchArgs: [scratchWorkspace(samplesFolder), "--disable-extensions", "--disable-workspace-trust"],
  }).catch((error: unknown) => {
    printProblem("npm run test:host runs the same tests without this download.");
    throw error;
  });
}

runToEnd(main);
