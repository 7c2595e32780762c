/** Writes the packed glossary that the bundles share; the build runs it with the file's name. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { builtinData } from "../core/glossary/builtinData";
import { packGlossary } from "../core/mentions/packed";

/** Cost: about a second. */
export function writePack(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packGlossary(builtinData.lines()));
}
