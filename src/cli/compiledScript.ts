/**
 * The script of the command line, with the code that V8 compiled of it when it was built: a short command spends more time on
 * compiling than on its work. V8 takes code only from its own version, with the same flags, of a script of the same length;
 * refused or missing code is compiled anew, as it is without. The build writes both, and removes what is there before.
 */

import { readFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { Script } from "node:vm";

/** Where the code of a script lies. */
export function codeFileOf(file: string): string {
  return `${file}.code`;
}

/** A script of Node's module form. Never throws for its code. */
export function compiledScript(file: string): Script {
  const source = wrap(readFileSync(file, "utf8"));
  const cachedData = codeOf(file);
  return new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
}

function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(codeFileOf(file));
  } catch {
    return undefined;
  }
}

type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: object,
  file: string,
  folder: string,
) => void;

/** Runs a script as if it stood in another file of the same folder. */
export function runScript(script: Script, file: string, folder: string): void {
  const module = { exports: {} };
  (script.runInThisContext() as Wrapped)(module.exports, createRequire(file), module, file, folder);
}
