import { join, resolve } from "node:path";

/** The checkout's root folder. */
export const repositoryFolder = resolve(import.meta.dirname, "..", "..");

/** The git-ignored folder that holds everything the harness installs or writes. */
export const toolFolder = join(repositoryFolder, ".vscode-test");
