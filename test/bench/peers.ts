/** Other tools for the same task: all names of the glossary, as whole words, longest first. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { rgPath } from "@vscode/ripgrep";
import type { LocalNames, NameSpec } from "../../src/core/glossary/model";
import { readSources } from "../../src/glossary/generate";

/** The repository; from the bundle of the benchmarks as well. */
export const root: string = join(__dirname, "..", "..");
const cli = join(root, "dist", "cli.js");

/** `glossator` as another process would call it. */
export function glossator(...args: readonly string[]): readonly string[] {
  return [process.execPath, cli, ...args];
}

/** GNU grep with the names of a file. */
export function grep(names: string, ...args: readonly string[]): readonly string[] {
  return ["grep", "-o", "-w", "-F", "-f", names, ...args];
}

export function ripgrep(names: string, ...args: readonly string[]): readonly string[] {
  return [rgPath, "-j1", "--regex-size-limit=1G", "-o", "-w", "-F", "-f", names, ...args];
}

/** The first line of what `--version` says. */
export function versions(): readonly string[] {
  return ["grep", rgPath].map(
    (program) => execFileSync(program, ["--version"]).toString().split("\n", 1)[0] ?? program,
  );
}

/** All names of the glossary that a text may hold as they are written: what every tool is given. */
export function writtenNames(): readonly string[] {
  const found = new Set<string>();
  const add = (specs: readonly NameSpec[] = []) => {
    for (const spec of specs)
      if (typeof spec === "string" || spec.needs === undefined)
        found.add(typeof spec === "string" ? spec : spec.text);
  };
  for (const entry of readSources().entries) {
    const local: readonly LocalNames[] = [entry, ...Object.values(entry.names ?? {})];
    for (const { name, acronyms, aliases, demonyms } of local) {
      if (entry.kind !== "concept" && name !== undefined) found.add(name);
      add(acronyms);
      add(aliases);
      add(demonyms);
    }
  }
  return [...found].sort();
}
