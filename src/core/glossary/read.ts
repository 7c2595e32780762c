/**
 * Reads a glossary file. The built-in sources and a workspace's own `glossary.yaml` go through this one reader, so a rule
 * that holds for ours holds for theirs.
 */

import { isMap, isSeq, parseDocument } from "yaml";
import schema from "../../schemas/glossary.schema.json";
import type { Problem, Result } from "../problem";
import { placeOf, validateDocument } from "../schema/validate";
import type { Entry, Glossary } from "./model";

/**
 * Entries that can be used, and every problem found. Never throws.
 *
 * A file that does not parse yields no entries. An entry that breaks the schema is left out with a problem at its line; the
 * others go on working. Offsets of problems are UTF-16. Cost: linear; about 1 ms for ten entries.
 */
export function readGlossary(yaml: string): Result<Glossary> {
  const document = parseDocument(yaml, { uniqueKeys: true, prettyErrors: false });
  if (document.errors.length > 0)
    return { value: { entries: [] }, problems: document.errors.map(syntaxProblem) };
  if (document.contents === null) return { value: { entries: [] }, problems: [] };
  const problems: Problem[] = [...validateDocument(document, schema, { area: "glossary", explain })];
  const nodes = isMap(document.contents) ? document.contents.get("entries") : undefined;
  if (!isSeq(nodes)) return { value: { entries: [] }, problems };

  const bad = new Set(problems.map((problem) => indexAt(nodes.items, problem.start)));
  const data = (document.toJS() as { entries: readonly unknown[] }).entries;
  const entries: Entry[] = [];
  const lines = new Map<string, number>();
  for (const [index, value] of data.entries()) {
    if (bad.has(index)) continue;
    // The schema has just been checked for this entry, so its shape is known.
    const entry = value as Entry;
    const place = placeOf(document, ["entries", String(index), "id"]);
    if (lines.has(entry.id)) {
      problems.push(duplicate(entry.id, place));
      continue;
    }
    lines.set(entry.id, place.start);
    entries.push(entry);
  }
  return { value: { entries }, problems: problems.sort((a, b) => a.start - b.start) };
}

function syntaxProblem(error: { message: string; pos: readonly [number, number] }): Problem {
  return {
    code: "glossary.syntax",
    message: `This glossary is not valid YAML, so none of it is used: ${error.message.replace(/\s+/g, " ")}`,
    severity: "error",
    start: error.pos[0],
    end: error.pos[1],
  };
}

function duplicate(id: string, place: { start: number; end: number }): Problem {
  return {
    code: "glossary.duplicate-id",
    message: `The id "${id}" is used by an earlier entry of this file; give this entry an id of its own.`,
    severity: "error",
    ...place,
  };
}

/** Which entry an offset belongs to; -1 for none. */
function indexAt(items: readonly unknown[], offset: number): number {
  return items.findIndex((item) => {
    const range = isMap(item) ? item.range : undefined;
    return range !== null && range !== undefined && range[0] <= offset && offset < range[2];
  });
}

const advice: Readonly<Record<string, string>> = {
  format: 'The first line of a glossary says `format: "glossator-glossary/1"`.',
  sources:
    "Every entry names at least one source with `title` and `url` (http or https), so that a reader can cite it.",
  asOf: 'Every entry says in `asOf` when its facts were true, as "2026-11" or "2026-11-23".',
  gloss: "Every entry explains itself in one neutral sentence in `gloss`.",
  acronyms: "`acronyms` is a list; each item is a name in quotes, or { text, case, needs }.",
  aliases: "`aliases` is a list; each item is a name in quotes, or { text, case, needs }.",
  kind: "`kind` is one of treaty, actor, event, concept.",
  id: "`id` is lower-case words joined by hyphens, such as `open-skies-treaty`.",
};

function explain(path: readonly string[], keyword: string): string | undefined {
  if (keyword === "required") return undefined;
  const field = path.filter((part) => !/^\d+$/.test(part)).at(-1);
  if (field !== undefined && ["adopted", "opened", "inForce", "terminated", "founded"].includes(field))
    return `\`${field}\` is a date such as "1968", "1968-07" or "1968-07-01", or "unknown".`;
  return field === undefined ? undefined : advice[field];
}
