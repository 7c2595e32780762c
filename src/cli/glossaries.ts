import { builtinGlossary } from "../core/glossary/builtin";
import { combineGlossaries } from "../core/glossary/combine";
import { type Glossary, glossaryFileNames } from "../core/glossary/model";
import { finderWith } from "../core/mentions/builtinFinder";
import type { Finder } from "../core/mentions/finder";
import { type Io, UsageError } from "./io";
import { placesIn } from "./offsets";
import { placed, readText } from "./texts";

export interface LoadedGlossary {
  readonly finder: Finder;
  /** All entries; read when it is asked for them, which a scan does not. */
  readonly glossary: () => Glossary;
}

/**
 * The built-in glossary with the ones named on the command line, or else the `glossary.yaml` of the current folder if there
 * is one. Problems of a glossary go to stderr; its good entries are used. Throws `UsageError` when one that is named cannot be read.
 */
export async function loadGlossary(io: Io, named: readonly string[]): Promise<LoadedGlossary> {
  const own = combineGlossaries(...(await ownGlossaries(io, named)));
  return { finder: finderWith(own), glossary: () => combineGlossaries(builtinGlossary(), own) };
}

async function ownGlossaries(io: Io, named: readonly string[]): Promise<readonly Glossary[]> {
  const inside: readonly string[] = named.length === 0 ? await io.list(".") : [];
  const here = named.length === 0 ? glossaryFileNames.filter((name) => inside.includes(name)) : named;
  if (here.length === 0) return [];
  // The reader of glossaries, with all that it needs of YAML, is loaded for those who have one.
  const { readGlossary } = await import("../core/glossary/read");
  const own: Glossary[] = [];
  for (const path of here) {
    const file = await readText(io, path);
    if ("failure" in file && named.length > 0) throw new UsageError(`${file.where}: ${file.failure}`);
    if ("failure" in file) {
      io.err(`${file.where}: ${file.failure}\n`);
      continue;
    }
    const { value, problems } = readGlossary(file.text);
    const place = placesIn("codepoints", file.text);
    for (const { start, message } of problems) io.err(`${placed(path, place(start))}: ${message}\n`);
    own.push(value);
  }
  return own;
}
