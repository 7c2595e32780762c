import { builtinGlossary } from "../core/glossary/builtin";
import { combineGlossaries } from "../core/glossary/combine";
import type { Glossary } from "../core/glossary/model";
import { readGlossary } from "../core/glossary/read";
import { LineIndex } from "../core/text/lines";
import type { Io } from "./io";
import { readText } from "./texts";

/**
 * The built-in glossary with the ones named on the command line, or else the `glossary.yaml` of the current folder if there
 * is one. Problems of a glossary go to stderr; its good entries are used.
 */
export async function loadGlossary(io: Io, named: readonly string[]): Promise<Glossary> {
  const here =
    named.length === 0 && (await io.list(".")).includes("glossary.yaml") ? ["glossary.yaml"] : named;
  const own: Glossary[] = [];
  for (const path of here) {
    const file = await readText(io, path);
    if ("failure" in file) {
      io.err(`${path}: ${file.failure}\n`);
      continue;
    }
    const { value, problems } = readGlossary(file.text);
    const index = new LineIndex(file.text);
    for (const problem of problems) {
      const { line, column } = index.positionAt(problem.start);
      io.err(`${path}:${line + 1}:${column + 1}: ${problem.message}\n`);
    }
    own.push(value);
  }
  return combineGlossaries(builtinGlossary(), ...own);
}
