/**
 * The canonical text of sidecars: fixed order of keys, two spaces, every string in double quotes and never folded, so that
 * every YAML reader reads the same and a diff shows one line a change.
 */

import type { Result } from "../problem";
import { said } from "../sentence";
import { flowText, isWritable, keyText } from "../yaml/flow";
import type { FieldWriter } from "../yaml/reshapeMap";
import { isValueList, isValueMap, type Value, type ValueMap, valueFrom } from "../yaml/value";
import type { Annotation, DocumentFacts, Segment } from "./model";
import { problem } from "./problems";

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
  "confirmed",
  "origin",
  "replies",
] as const;

export const segmentKeys = ["quote", "before", "after", "span"] as const;
export const relationKeys = ["type", "target"] as const;
export const replyKeys = ["id", "by", "at", "text"] as const;
export const documentKeys = ["title", "date", "language", "codes"] as const;
export const refusalKeys = ["code", "quote", "before", "after", "mentions"] as const;
export const topKeys = ["format", "document", "annotations", "refused", "conflicts"] as const;

/** Values by key; what is absent is not written. */
export type Fields = Readonly<Record<string, unknown>>;

/** A whole new file, with the annotations in the given order; undefined, with the reason, when something holds half a character. */
export function newSidecar(
  document: DocumentFacts = {},
  annotations: readonly Annotation[] = [],
  eol = "\n",
): Result<string | undefined> {
  if (!isWritable([document, annotations])) return notText;
  const facts = fieldsValue({ ...document }, documentKeys);
  const top = new Map<string, Value>([["format", "glossator/1"]]);
  if (facts.size > 0) top.set("document", facts);
  top.set("annotations", annotations.map(annotationValue));
  return { value: joined(sidecarLines(top), eol), problems: [] };
}

export const notText: Result<undefined> = {
  value: undefined,
  problems: [
    problem(
      "sidecar.not-text",
      said`The text holds half of a character (a lone surrogate), which no file can keep; select the whole character.`,
      0,
      0,
    ),
  ],
};

/** The keys of a sidecar in their order, with its list of annotations in its place: last but for `conflicts`. */
export function withList(top: ValueMap, records: readonly Value[]): ValueMap {
  if (top.has("annotations"))
    return new Map([...top].map(([key, value]) => [key, key === "annotations" ? records : value]));
  const pairs = [...top];
  const at = pairs.findIndex(([key]) => key === "conflicts");
  const before = at === -1 ? pairs : pairs.slice(0, at);
  return new Map([...before, ["annotations", records], ...(at === -1 ? [] : pairs.slice(at))]);
}

/** The lines of a whole file. */
export function sidecarLines(top: ValueMap): readonly string[] {
  return [...top].flatMap(([key, value]) => topLines(key, value, ""));
}

/** An annotation as the value of its record, with its keys in the order they are written. */
export function annotationValue(annotation: Annotation): ValueMap {
  const { segments, ...rest } = annotation;
  return fieldsValue({ ...rest, ...segmentFields(segments) }, annotationKeys);
}

/** The selector keys: flat for one segment, a list for several. Keys of the other form are explicitly undefined. */
export function segmentFields(segments: readonly Segment[]): Fields {
  const [only, ...more] = segments;
  if (only === undefined || more.length > 0)
    return { quote: undefined, before: undefined, after: undefined, span: undefined, segments };
  return { quote: only.quote, before: only.before, after: only.after, span: only.span, segments: undefined };
}

/** Fields as a value, with their keys in the order `order`. */
export function fieldsValue(fields: Fields, order: readonly string[]): ValueMap {
  const values = new Map<string, Value>();
  for (const key of order) {
    const value = fieldValue(key, fields[key]);
    if (value !== undefined) values.set(key, value);
  }
  return values;
}

const innerKeys: Readonly<Record<string, readonly string[]>> = {
  segments: segmentKeys,
  relations: relationKeys,
  replies: replyKeys,
};

/** A field as a value; objects in it have their keys in the order they are written. Undefined for what YAML has no value for. */
export function fieldValue(key: string, data: unknown): Value | undefined {
  const value = valueFrom(data);
  const order = innerKeys[key];
  if (order === undefined || !isValueList(value)) return value;
  return value.map((item) => (isValueMap(item) ? new Map(order.flatMap((one) => entryOf(item, one))) : item));
}

function entryOf(map: ValueMap, key: string): readonly (readonly [string, Value])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** The lines of one record, without line ends. `indent` stands before its hyphen. */
export function recordLines(record: Value, indent: string): readonly string[] {
  if (!isValueMap(record) || record.size === 0) return [`${indent}- ${flowText(record)}`];
  const lines = [...record].flatMap(([key, value]) => fieldLines(key, value, `${indent}  `));
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

/** The lines of one key of a record; lists of objects are blocks, everything else stands on the key's own line. */
export const fieldLines: FieldWriter = (key, value, indent) => {
  if (isValueList(value) && value.some(isValueMap))
    return [`${indent}${keyText(key)}:`, ...value.map((item) => `${indent}  - ${flowText(item)}`)];
  return [`${indent}${keyText(key)}: ${flowText(value)}`];
};

/** The lines of one top-level key: records, conflicts and facts are blocks of one line a key. */
export const topLines: FieldWriter = (key, value, indent) => {
  if (isValueList(value) && value.length > 0 && (key === "annotations" || key === "conflicts"))
    return [`${indent}${key}:`, ...value.flatMap((item) => recordLines(item, `${indent}  `))];
  if (isValueMap(value) && value.size > 0 && key === "document")
    return [`${indent}${key}:`, ...[...value].flatMap(([fact, one]) => fieldLines(fact, one, `${indent}  `))];
  return fieldLines(key, value, indent);
};

/** Lines as text, each with its end. */
export function joined(lines: readonly string[], eol: string): string {
  return lines.map((line) => line + eol).join("");
}
