/**
 * The canonical text of sidecars: fixed order of keys, two spaces, every string in double quotes and never folded, so that
 * every YAML reader reads the same and a diff shows one line a change.
 */

import type { Annotation, AttributeValue, DocumentFacts, Segment } from "./model";

/** Keys of an annotation in the order they are written. */
export const annotationKeys = [
  "id",
  "code",
  "quote",
  "before",
  "after",
  "span",
  "segments",
  "base",
  "note",
  "attributes",
  "mentions",
  "relations",
  "by",
  "at",
  "origin",
  "replies",
] as const;

export const documentKeys = ["title", "date", "language", "codes"] as const;

/** Values as they stand in the file, by key; what is absent is not written. */
export type Fields = Readonly<Record<string, unknown>>;

/** An annotation as the keys and values of its record. */
export function annotationFields(annotation: Annotation): Fields {
  const { segments, ...rest } = annotation;
  return { ...rest, ...segmentFields(segments) };
}

/** The selector keys: flat for one segment, a list for several. Keys of the other form are explicitly undefined. */
export function segmentFields(segments: readonly Segment[]): Fields {
  const [only, ...more] = segments;
  if (only === undefined || more.length > 0)
    return { quote: undefined, before: undefined, after: undefined, span: undefined, segments };
  return { quote: only.quote, before: only.before, after: only.after, span: only.span, segments: undefined };
}

/** A whole new file. */
export function newSidecar(document: DocumentFacts, annotations: readonly Annotation[], eol = "\n"): string {
  const facts = documentKeys.flatMap((key) =>
    document[key] === undefined ? [] : fieldLines(key, document[key], "  ", "block"),
  );
  const records = annotations.flatMap((annotation) => recordLines(annotation, "  "));
  const lines = [
    'format: "glossator/1"',
    ...(facts.length === 0 ? [] : ["document:", ...facts]),
    ...(records.length === 0 ? ["annotations: []"] : ["annotations:", ...records]),
  ];
  return lines.join(eol) + eol;
}

/** The lines of one record of the list, without line ends. `indent` stands before its hyphen. */
export function recordLines(annotation: Annotation, indent: string): readonly string[] {
  const fields = annotationFields(annotation);
  const known = annotationKeys.filter((key) => fields[key] !== undefined);
  const lines = known.flatMap((key) => fieldLines(key, fields[key], `${indent}  `, "block"));
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

/** A record in flow style, for lists that are written so: `{ id: "…", … }`. */
export function flowRecord(annotation: Annotation): string {
  const fields = annotationFields(annotation);
  const known = annotationKeys.filter((key) => fields[key] !== undefined);
  return `{ ${known.map((key) => `${key}: ${flow(fields[key])}`).join(", ")} }`;
}

/** The lines of one key; lists of objects are blocks, everything else stands on the key's own line. */
export function fieldLines(
  key: string,
  value: unknown,
  indent: string,
  style: "block" | "flow",
): readonly string[] {
  if (
    style === "block" &&
    Array.isArray(value) &&
    value.some((item) => typeof item === "object" && item !== null)
  )
    return [`${indent}${key}:`, ...value.map((item) => `${indent}  - ${flow(item)}`)];
  return [`${indent}${key}: ${flow(value)}`];
}

/** A value on one line. */
export function flow(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return "null";
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
  return pairs.length === 0
    ? "{}"
    : `{ ${pairs.map(([key, one]) => `${plainKey(key)}: ${flow(one)}`).join(", ")} }`;
}

function plainKey(key: string): string {
  const keyword = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && !keyword.test(key) ? key : quoted(key);
}

/**
 * A string in double quotes with JSON's escapes. Line separators and NEL are escaped as well: YAML readers differ on whether
 * they end a line. Lone surrogates cannot be written to a file and have to be refused before (`isWritable`).
 */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`;
  });
}

/** Whether every string in a value is well-formed Unicode. */
export function isWritable(value: AttributeValue | object | undefined): boolean {
  // JSON writes a lone surrogate, and nothing else, as an escape in the surrogate range.
  return value === undefined || !/\\ud[89a-f][0-9a-f]{2}/i.test(JSON.stringify(value).replace(/\\\\/g, ""));
}
