import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { print } from "./print";

/** Builds and packs the extension in `folder` with its own `package` script; returns the path of the .vsix. */
export function packExtension(folder: string): string {
  print("Building and packing the extension ...");
  const packed = join(folder, "glossator.vsix");
  rmSync(packed, { force: true });
  runScript(folder, "package");
  if (!existsSync(packed)) throw new Error(`npm run package did not make ${packed}.`);
  return packed;
}

function runScript(folder: string, name: string): void {
  try {
    execFileSync("npm", ["run", "--silent", name], {
      cwd: folder,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const isOutput = error instanceof Error && "stdout" in error && "stderr" in error;
    throw new Error(`npm run ${name} failed:\n${isOutput ? `${error.stdout}${error.stderr}` : error}`);
  }
}
