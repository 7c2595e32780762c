/** Writes `src/glossary/states.yaml`. The first half of `npm run generate`; the second reads that file with the others. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { statesYaml } from "../states";

writeFileSync(join(__dirname, "..", "states.yaml"), statesYaml());
