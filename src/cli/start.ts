/** What `glossator` starts. */

import { join } from "node:path";
import { compiledScript, runScript } from "./compiledScript";

runScript(compiledScript(join(__dirname, "cli.main.js")), __filename, __dirname);
