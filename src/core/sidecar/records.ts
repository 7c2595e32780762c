/** Splices that insert and delete whole records of the list of annotations. */

import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import type { Annotation, Splice } from "./model";
import { isFlow, type ParsedSidecar, valueRange } from "./parse";
import { eolOf, lineEndAfter, lineStartBefore } from "./textLines";
import { flowRecord, recordLines } from "./write";

/** Inserts a record where its place in the text puts it: before the first record that comes later. */
export function insertRecord(yaml: string, parsed: ParsedSidecar, annotation: Annotation): readonly Splice[] {
  const { root, records } = parsed;
  const eol = eolOf(yaml);
  if (records === undefined || records.items.length === 0) return [startList(yaml, parsed, annotation)];
  const items = records.items.filter((item) => isMap(item));
  const later = items.find((item) => comesBefore(annotation, item));
  if (isFlow(records) || root === undefined) {
    const last = valueRange(items.at(-1))?.end ?? valueRange(records)?.start ?? 0;
    const at = later === undefined ? last : (valueRange(later)?.start ?? last);
    const record = flowRecord(annotation);
    return [{ start: at, end: at, text: later === undefined ? `, ${record}` : `${record}, ` }];
  }
  const lines = recordLines(annotation, hyphenIndent(yaml, items[0]));
  if (later !== undefined) {
    const at = leadStart(yaml, hyphenLine(yaml, later));
    return [{ start: at, end: at, text: lines.map((line) => line + eol).join("") }];
  }
  const at = lineEndAfter(yaml, contentEnd(yaml, items.at(-1)));
  const lacksEnd = yaml.charAt(at - 1) !== "\n";
  const text = lacksEnd ? lines.map((line) => eol + line).join("") : lines.map((line) => line + eol).join("");
  return [{ start: at, end: at, text }];
}

/** Deletes a record with its leading comment. The last one leaves an empty list. */
export function deleteRecord(yaml: string, { records }: ParsedSidecar, index: number): readonly Splice[] {
  const item = records?.items[index];
  const range = valueRange(item);
  if (records === undefined || range === undefined) return [];
  if (isFlow(records)) {
    const next = valueRange(records.items[index + 1]);
    const before = valueRange(records.items[index - 1]);
    if (next !== undefined) return [{ start: range.start, end: next.start, text: "" }];
    return [{ start: before?.end ?? range.start, end: range.end, text: "" }];
  }
  const start = leadStart(yaml, hyphenLine(yaml, item));
  const end = lineEndAfter(yaml, contentEnd(yaml, item));
  if (records.items.length > 1) return [{ start, end, text: "" }];
  const colon = yaml.lastIndexOf(":", hyphenLine(yaml, item)) + 1;
  return [
    { start: colon, end: colon, text: " []" },
    { start, end, text: "" },
  ];
}

/** Makes a list where there is none: no key, no value, or an empty list in brackets. */
function startList(yaml: string, { root, records }: ParsedSidecar, annotation: Annotation): Splice {
  const eol = eolOf(yaml);
  const lines = recordLines(annotation, "  ");
  const pair = root?.items.find(({ key }) => isScalar(key) && key.value === "annotations");
  if (pair === undefined) {
    const lead = yaml === "" || yaml.endsWith("\n") ? "" : eol;
    return {
      start: yaml.length,
      end: yaml.length,
      text: `${lead}annotations:${eol}${lines.map((line) => line + eol).join("")}`,
    };
  }
  const colon = yaml.indexOf(":", valueRange(pair.key)?.end ?? 0) + 1;
  const list = records ?? (isScalar(pair.value) || isSeq(pair.value) ? pair.value : undefined);
  const valueEnd = Math.max(colon, valueRange(list)?.end ?? colon);
  const lineEnd = lineEndAfter(yaml, valueEnd);
  const lacksEnd = yaml.charAt(lineEnd - 1) !== "\n";
  // Only the brackets go; a comment behind them stays on its line.
  const rest = yaml.slice(valueEnd, lineEnd);
  const text = lacksEnd
    ? rest + lines.map((line) => eol + line).join("")
    : rest + lines.map((line) => line + eol).join("");
  return { start: colon, end: lineEnd, text };
}

function comesBefore(annotation: Annotation, item: YAMLMap): boolean {
  const mine = annotation.segments[0]?.span?.[0] ?? Number.POSITIVE_INFINITY;
  const theirs = spanStart(item) ?? Number.POSITIVE_INFINITY;
  return mine === theirs ? annotation.id < String(item.get("id")) : mine < theirs;
}

function spanStart(item: YAMLMap): number | undefined {
  const segments = item.get("segments");
  const first = isSeq(segments) ? segments.items[0] : item;
  const span = isMap(first) ? first.get("span") : undefined;
  const start = isSeq(span) ? span.get(0) : undefined;
  return typeof start === "number" ? start : undefined;
}

/** Start of the line with a record's hyphen. */
function hyphenLine(yaml: string, item: unknown): number {
  return lineStartBefore(yaml, valueRange(item)?.start ?? 0);
}

function hyphenIndent(yaml: string, item: unknown): string {
  const start = hyphenLine(yaml, item);
  return /^\s*/.exec(yaml.slice(start).split("-", 1)[0] ?? "")?.[0] ?? "  ";
}

/** Comments directly above a record, at its indentation, belong to it. */
function leadStart(yaml: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStartBefore(yaml, at - 1);
    if (!/^[ \t]+#/.test(yaml.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** End of a record's last value; what a parser counts to it beyond (line ends, comments of the next one) is not its own. */
function contentEnd(yaml: string, item: unknown): number {
  const range = valueRange(item) ?? { start: 0, end: 0 };
  let end = range.start + yaml.slice(range.start, range.end).trimEnd().length;
  for (;;) {
    const line = lineStartBefore(yaml, end);
    if (line <= range.start || !/^\s*#/.test(yaml.slice(line, end))) return end;
    end = line - 1;
    end = range.start + yaml.slice(range.start, end).trimEnd().length;
  }
}
