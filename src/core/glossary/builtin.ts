import { builtinData } from "./builtinData";
import type { Entry, Glossary } from "./model";

let glossary: Glossary | undefined;

/**
 * The glossary that ships with the product. Read once, on first use: about 10 ms for 1,500 entries, so that activation and
 * `--help` do not pay for it.
 */
export function builtinGlossary(): Glossary {
  // The generator has read these entries through the same reader and schema as everybody's; no second check is needed.
  glossary ??= { entries: builtinData.lines().map((line) => JSON.parse(line) as Entry) };
  return glossary;
}

/** One entry of it, for which the others are not read; undefined for an unknown id. */
export function builtinEntry(id: string): Entry | undefined {
  const line = builtinData.line(id);
  return line === undefined ? undefined : (JSON.parse(line) as Entry);
}
