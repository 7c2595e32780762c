/** The built-in glossary as its sources stand now, with the cases that are built in; entries that cannot be read are left out. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry, Glossary } from "../../src/core/glossary/model";
import { readGlossary } from "../../src/core/glossary/read";
import { withGermanCases } from "../../src/glossary/germanEntries";
import { withRussianCases } from "../../src/glossary/russianEntries";

const folder = join(__dirname, "..", "..", "src", "glossary");

export function glossaryFromSources(): Glossary {
  const entries = new Map<string, Entry>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".yaml")))
    for (const entry of readGlossary(readFileSync(join(folder, name), "utf8")).value.entries)
      entries.set(entry.id, name === "states.yaml" ? entry : withGermanCases(withRussianCases(entry)));
  return { entries: [...entries.values()] };
}
