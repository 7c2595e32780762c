/** Writes the code of the command line's script: the build runs it with the script's file and the arguments of a command to learn from. */

import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { codeFileOf, compiledScript, runScript } from "./compiledScript";

const [program = "", , file = "", ...args] = process.argv;
process.argv = [program, file, ...args];
const script = compiledScript(file);
// What has run by then is part of the code.
process.on("exit", () => writeFileSync(codeFileOf(file), script.createCachedData()));
runScript(script, file, dirname(file));
