/** Writes glossary entries as a glossary file: one block an entry, every string in double quotes, long lists wrapped. */

import type { Entry, LocalNames, NameSpec } from "../core/glossary/model";

const width = 140;

/** YAML text in the format of `src/schemas/glossary.schema.json`, ending in a line feed. */
export function entriesYaml(entries: readonly Entry[]): string {
  const blocks = entries.map((entry) =>
    entryLines(entry).map((line, index) => (index === 0 ? "  - " : "    ") + line),
  );
  return `${['format: "glossator-glossary/1"', "entries:", ...blocks.flat()].join("\n")}\n`;
}

function entryLines(entry: Entry): readonly string[] {
  const { names, sources, ...rest } = entry;
  const lines: string[] = [];
  for (const [key, value] of Object.entries(rest)) {
    if (isNameList(key) && Array.isArray(value)) lines.push(...listLines(key, value));
    else lines.push(`${key}: ${flow(value)}`);
  }
  const place = lines.findIndex((line) => line.startsWith("gloss:"));
  lines.splice(place, 0, ...namesLines(names ?? {}));
  const before = lines.findIndex((line) => line.startsWith("asOf:"));
  lines.splice(before, 0, "sources:", ...sources.map((source) => `  - ${flow(source)}`));
  return lines;
}

function namesLines(names: Readonly<Record<string, LocalNames>>): readonly string[] {
  const lines = ["names:"];
  for (const [language, local] of Object.entries(names)) {
    lines.push(`  ${language}:`);
    for (const [key, value] of Object.entries(local))
      lines.push(
        ...(Array.isArray(value) ? listLines(key, value) : [`${key}: ${flow(value)}`]).map(
          (line) => `    ${line}`,
        ),
      );
  }
  return lines;
}

function isNameList(key: string): boolean {
  return ["acronyms", "aliases", "demonyms", "metonyms"].includes(key);
}

/** `key: ["a", "b"]`, or the items filled into lines of at most `width` characters. */
function listLines(key: string, specs: readonly NameSpec[]): readonly string[] {
  const whole = `${key}: ${flow(specs)}`;
  if (whole.length <= width) return [whole];
  const lines: string[] = [];
  let line = "";
  for (const item of specs.map((spec) => `${flow(spec)},`)) {
    if (line !== "" && line.length + item.length + 1 > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? `  ${item}` : `${line} ${item}`;
  }
  return [`${key}: [`, ...lines, line, "]"];
}

/** A value on one line; keys bare, strings as JSON, which is YAML. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => `${key}: ${flow(item)}`);
  return `{ ${pairs.join(", ")} }`;
}
