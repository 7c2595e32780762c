/**
 * Reads a glossary file. The built-in sources and a workspace's own `glossary.yaml` go through this one reader, so a rule
 * that holds for ours holds for theirs.
 */

import { type Document, isMap, isScalar, isSeq } from "yaml";
import schema from "../../schemas/glossary.schema.json";
import { errorAt, type Problem, type Result, worded } from "../problem";
import { parseShallow } from "../schema/nesting";
import { placeOf, violationsOf } from "../schema/validate";
import { type Sentence, said } from "../sentence";
import { type Mistake, mistakesIn } from "../yaml/mistakes";
import type { Entry, Glossary } from "./model";

/** UTF-16 offsets, end excluded. */
export interface EntrySpan {
  readonly start: number;
  readonly end: number;
}

/** What a glossary file says, and where it says it. */
export interface GlossaryFile extends Glossary {
  /** Where the id of each entry is written, by id. */
  readonly places: ReadonlyMap<string, EntrySpan>;
}

/**
 * Entries that can be used, and every problem found. Never throws.
 *
 * A file that does not parse yields no entries. An entry that breaks the schema is left out with a problem at its line; the
 * others go on working. Offsets of problems are UTF-16. Cost: linear; about 1 ms for ten entries.
 */
export function readGlossary(yaml: string): Result<GlossaryFile> {
  const none: GlossaryFile = { entries: [], places: new Map() };
  const parsed = parseShallow(yaml, "glossary");
  if ("problem" in parsed) return { value: none, problems: [parsed.problem] };
  const { document } = parsed;
  if (document.errors.length > 0)
    return { value: none, problems: mistakesIn(yaml, document.errors).map(syntaxProblem) };
  if (document.contents === null) return { value: none, problems: [] };
  const violations = violationsOf(document, schema, { area: "glossary", explain });
  const problems = violations.map(({ problem }) => problem);
  const nodes = isMap(document.contents) ? document.contents.get("entries") : undefined;
  if (!isSeq(nodes) || problems.some(({ code }) => code === "glossary.syntax"))
    return { value: none, problems };

  const bad = new Set(violations.flatMap(({ path }) => (path[0] === "entries" ? [path[1]] : [])));
  const data = (document.toJS() as { entries: readonly unknown[] }).entries;
  const entries: Entry[] = [];
  const places = new Map<string, EntrySpan>();
  for (const [index, value] of data.entries()) {
    problems.push(...unknownKeys(document, index));
    if (bad.has(String(index))) continue;
    // The schema has just been checked for this entry, so its shape is known.
    const entry = value as Entry;
    const place = placeOf(document, ["entries", String(index), "id"]);
    if (places.has(entry.id)) {
      problems.push(duplicate(entry.id, place));
      continue;
    }
    places.set(entry.id, place);
    entries.push(entry);
  }
  return { value: { entries, places }, problems: problems.sort((a, b) => a.start - b.start) };
}

function syntaxProblem({ message, ...place }: Mistake): Problem {
  const sentence = said`This glossary is not valid YAML, so none of it is used. ${message}`;
  return errorAt("glossary.syntax", sentence, place);
}

/** The problem of an id that stands in a file a second time. */
export function duplicate(id: string, place: EntrySpan): Problem {
  const sentence = said`The id "${id}" is used by an earlier entry of this file; give this entry an id of its own.`;
  return errorAt("glossary.duplicate-id", sentence, place);
}

const knownKeys: ReadonlySet<string> = new Set(Object.keys(schema.definitions.entry.properties));

/** Keys that have no effect: most are misspelt. Those that begin with `x-` are somebody's own. */
function unknownKeys(document: Document, index: number): readonly Problem[] {
  const entry = document.getIn(["entries", index]);
  if (!isMap(entry)) return [];
  return entry.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const name = String(key.value);
    if (knownKeys.has(name) || name.startsWith("x-")) return [];
    return {
      code: "glossary.unknown-key",
      ...worded(
        said`Entries have no key "${name}", so it has no effect; check its spelling, or begin your own keys with "x-".`,
      ),
      severity: "warning",
      start: key.range[0],
      end: key.range[1],
    };
  });
}

const advice: Readonly<Record<string, Sentence>> = {
  format: said`The first line of a glossary says \`format: "glossator-glossary/1"\`.`,
  sources: said`Every entry names at least one source with \`title\` and \`url\` (http or https), so that a reader can cite it.`,
  asOf: said`Every entry says in \`asOf\` when its facts were true, as "2026-11" or "2026-11-23".`,
  gloss: said`Every entry explains itself in one neutral sentence in \`gloss\`.`,
  acronyms: said`\`acronyms\` is a list; each item is a name in quotes, or { text, case, needs }.`,
  aliases: said`\`aliases\` is a list; each item is a name in quotes, or { text, case, needs }.`,
  demonyms: said`\`demonyms\` is a list; each item is a name in quotes, or { text, case, needs }.`,
  metonyms: said`\`metonyms\` is a list; each item is a name in quotes, or { text, case, needs }.`,
  count: said`\`count\` is a number without quotes, or "unknown".`,
  url: said`\`url\` is a web address that begins with http:// or https://.`,
  id: said`\`id\` is lower-case words joined by hyphens, such as \`open-skies-treaty\`.`,
};

function explain(path: readonly string[], keyword: string): Sentence | undefined {
  // A missing or misspelt key, and a list of the wrong things, are named by the general sentences.
  if (keyword === "required" || keyword === "false" || keyword === "enum") return undefined;
  if (path.at(-2) === "names" && keyword === "pattern")
    return said`"${path.at(-1)}" is no language tag; other languages stand under a tag such as \`fr\`, \`ru\` or \`zh-Hans\`.`;
  const field = path.filter((part) => !/^\d+$/.test(part)).at(-1);
  if (path.at(-2) === "dates")
    return said`\`${field}\` is a date such as "1968", "1968-07" or "1968-07-01", or "unknown".`;
  return field === undefined ? undefined : advice[field];
}
