/** Reads sidecars. The only parser of annotations there is; `check` and the editor report what it finds. */

import { isMap, isScalar } from "yaml";
import schema from "../../schemas/sidecar.schema.json";
import type { Problem, Result } from "../problem";
import { validateDocument } from "../schema/validate";
import type {
  Annotation,
  AnnotationRelation,
  AttributeValue,
  DocumentFacts,
  FieldConflict,
  Origin,
  ReadSidecar,
  Reply,
  Segment,
  Span,
} from "./model";
import { type ParsedSidecar, parseSidecar, problem, valueRange } from "./parse";

/**
 * The annotations of a sidecar's text, and every problem found. Never throws; an empty text is an empty, writable sidecar.
 *
 * A record with a problem goes on as far as it can be understood; one without an id or a quote is left out, with a problem. A
 * text that does not parse cleanly is not writable. Cost: linear, about 0.2 ms a record.
 */
export function readSidecar(yaml: string): Result<ReadSidecar> {
  const parsed = parseSidecar(yaml);
  const writable = parsed.problems.length === 0;
  const problems: Problem[] = [...parsed.problems];
  if (writable && parsed.root !== undefined)
    problems.push(...validateDocument(parsed.document, schema, { area: "sidecar", explain }));
  const data = writable ? asRecord(parsed.document.toJS()) : {};
  const { annotations, ranges } = readRecords(parsed, data, problems);
  const conflicts = asArray(data["conflicts"])
    .map(readConflict)
    .filter((one) => one !== undefined);
  problems.push(...conflictProblems(parsed, conflicts));
  const value = { document: readFacts(data["document"]), annotations, conflicts, writable, ranges };
  return { value, problems: problems.sort((a, b) => a.start - b.start) };
}

function readRecords(parsed: ParsedSidecar, data: Readonly<Record<string, unknown>>, problems: Problem[]) {
  const annotations: Annotation[] = [];
  const ranges: { start: number; end: number }[] = [];
  const seen = new Set<string>();
  for (const [index, item] of asArray(data["annotations"]).entries()) {
    const node = parsed.records?.items[index];
    const range = valueRange(node) ?? { start: 0, end: 0 };
    const annotation = readAnnotation(item);
    const place = firstLine(node, range);
    if (annotation === undefined) {
      const message = "This annotation has no id or no quote, so it cannot be shown; add what is missing.";
      problems.push(problem("sidecar.missing-quote", message, place.start, place.end));
    } else if (seen.has(annotation.id)) {
      const message = `The id "${annotation.id}" is used by an earlier annotation; give this one an id of its own.`;
      problems.push(problem("sidecar.duplicate-id", message, place.start, place.end));
    } else {
      seen.add(annotation.id);
      annotations.push(annotation);
      ranges.push(range);
    }
  }
  return { annotations, ranges };
}

/** A problem of a whole record underlines its first pair. */
function firstLine(node: unknown, range: { start: number; end: number }): { start: number; end: number } {
  const first = isMap(node) ? node.items[0] : undefined;
  const end = isScalar(first?.value) ? valueRange(first.value)?.end : undefined;
  return { start: range.start, end: end ?? range.end };
}

function readAnnotation(item: unknown): Annotation | undefined {
  const record = asRecord(item);
  const id = text(record["id"]);
  const segments = readSegments(record);
  if (id === undefined || segments.length === 0) return undefined;
  return compact({
    id,
    segments,
    code: text(record["code"]),
    base: text(record["base"]),
    note: text(record["note"]),
    attributes: readAttributes(record["attributes"]),
    mentions: texts(record["mentions"]),
    relations: list(record["relations"], readRelation),
    by: text(record["by"]),
    at: text(record["at"]),
    origin: origins.find((origin) => origin === record["origin"]),
    replies: list(record["replies"], readReply),
  });
}

const origins: readonly Origin[] = ["human", "suggested", "imported"];

function readSegments(record: Readonly<Record<string, unknown>>): readonly Segment[] {
  if (record["segments"] === undefined) return [readSegment(record)].filter((one) => one !== undefined);
  return asArray(record["segments"])
    .map((one) => readSegment(asRecord(one)))
    .filter((one) => one !== undefined);
}

function readSegment(record: Readonly<Record<string, unknown>>): Segment | undefined {
  const quote = text(record["quote"]);
  if (quote === undefined || quote === "") return undefined;
  return compact({
    quote,
    before: text(record["before"]),
    after: text(record["after"]),
    span: readSpan(record["span"]),
  });
}

function readSpan(value: unknown): Span | undefined {
  const [start, end, ...more] = asArray(value);
  if (typeof start !== "number" || typeof end !== "number" || more.length > 0) return undefined;
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
  return isSpan ? [start, end] : undefined;
}

function readAttributes(value: unknown): Annotation["attributes"] {
  if (value === undefined) return undefined;
  const known = Object.entries(asRecord(value)).filter((pair): pair is [string, AttributeValue] =>
    isAttribute(pair[1]),
  );
  return Object.fromEntries(known);
}

function isAttribute(value: unknown): value is AttributeValue {
  if (Array.isArray(value)) return value.every((one) => typeof one === "string");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function readRelation(value: unknown): AnnotationRelation | undefined {
  const record = asRecord(value);
  const type = text(record["type"]);
  const target = text(record["target"]);
  return type === undefined || target === undefined ? undefined : { type, target };
}

function readReply(value: unknown): Reply | undefined {
  const record = asRecord(value);
  const id = text(record["id"]);
  const said = text(record["text"]);
  if (id === undefined || said === undefined) return undefined;
  return compact({ id, by: text(record["by"]), at: text(record["at"]), text: said });
}

function readConflict(value: unknown): FieldConflict | undefined {
  const record = asRecord(value);
  const field = text(record["field"]);
  if (field === undefined) return undefined;
  const { base, ours, theirs } = record;
  return compact({ field, id: text(record["id"]), base, ours, theirs });
}

function readFacts(value: unknown): DocumentFacts {
  const record = asRecord(value);
  return compact({
    title: text(record["title"]),
    date: text(record["date"]),
    language: text(record["language"]),
    codes: texts(record["codes"]),
  });
}

function conflictProblems(parsed: ParsedSidecar, conflicts: readonly FieldConflict[]): readonly Problem[] {
  if (conflicts.length === 0) return [];
  const range = valueRange(parsed.root?.get("conflicts", true)) ?? { start: 0, end: 0 };
  const message = `${conflicts.length === 1 ? "One field was" : `${conflicts.length} fields were`} changed on both sides of a merge; decide which value holds.`;
  return [problem("sidecar.conflict", message, range.start, Math.min(range.end, range.start + 20))];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  return value === undefined ? undefined : asArray(value).filter((one) => typeof one === "string");
}

function list<T>(value: unknown, read: (one: unknown) => T | undefined): readonly T[] | undefined {
  return value === undefined
    ? undefined
    : asArray(value)
        .map(read)
        .filter((one) => one !== undefined);
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the keys whose value is undefined: absent is absent. */
function compact<T extends object>(record: T): Compact<T> {
  // The type says exactly what the filter does; the compiler cannot see it.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Compact<T>;
}

const advice: Readonly<Record<string, string>> = {
  format: 'The first line of a sidecar says `format: "glossator/1"`.',
  span: "`span` is two whole numbers, start and end: [4021, 4038].",
  id: "`id` is made of letters, digits, hyphens and underscores, in quotes.",
  base: "`base` is a git blob id: 12 or more of the digits 0-9 and a-f, in quotes.",
  origin: "`origin` is human, suggested or imported.",
  quote: "`quote` holds the annotated words, in quotes.",
  at: '`at` is a time in quotes, such as "2026-11-23T10:15:00Z".',
};

function explain(path: readonly string[], keyword: string): string | undefined {
  if (keyword === "required") return undefined;
  const field = path.filter((part) => !/^\d+$/.test(part)).at(-1);
  return field === undefined ? undefined : advice[field];
}
