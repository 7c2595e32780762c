/** Annotations, facts and conflicts from the values of a sidecar: what is not as it should be is left out. */

import { compact } from "../yaml/compact";
import {
  booleanOf,
  dataOf,
  isValueList,
  isValueMap,
  listOf,
  mapOf,
  numberOf,
  textOf,
  type Value,
  type ValueMap,
} from "../yaml/value";
import { isAttribute } from "./check";
import type {
  Annotation,
  AnnotationRelation,
  AttributeValue,
  DocumentFacts,
  FieldConflict,
  Origin,
  Refusal,
  Reply,
  Segment,
  Span,
} from "./model";

/** The annotation of a record; undefined without an id or a quote. */
export function annotationOf(value: Value): Annotation | undefined {
  const record = mapOf(value);
  const id = textOf(record.get("id"));
  const segments = segmentsOf(record);
  if (id === undefined || id === "" || segments.length === 0) return undefined;
  return compact({
    id,
    segments,
    code: textOf(record.get("code")),
    base: textOf(record.get("base")),
    note: textOf(record.get("note")),
    attributes: attributesOf(record.get("attributes")),
    mentions: textsOf(record.get("mentions")),
    relations: eachOf(record.get("relations"), relationOf),
    by: textOf(record.get("by")),
    at: textOf(record.get("at")),
    confirmed: textOf(record.get("confirmed")),
    origin: origins.find((origin) => origin === record.get("origin")),
    replies: eachOf(record.get("replies"), replyOf),
  });
}

export const origins: readonly Origin[] = ["human", "suggested", "imported"];

/** The facts that the key `document` holds. */
export function factsOf(facts: ValueMap): DocumentFacts {
  return compact({
    title: textOf(facts.get("title")),
    date: textOf(facts.get("date")),
    language: textOf(facts.get("language")),
    codes: textsOf(facts.get("codes")),
  });
}

/** An entry of `conflicts`; undefined for one that names no field. */
export function conflictOf(value: Value): FieldConflict | undefined {
  const record = mapOf(value);
  const field = textOf(record.get("field"));
  if (field === undefined) return undefined;
  return compact({
    field,
    id: textOf(record.get("id")),
    base: dataOf(record.get("base")),
    ours: dataOf(record.get("ours")),
    theirs: dataOf(record.get("theirs")),
  });
}

/** An entry of `refused`; undefined for one that names no code or no words. */
export function refusalOf(value: Value): Refusal | undefined {
  const record = mapOf(value);
  const code = textOf(record.get("code"));
  const quote = textOf(record.get("quote"));
  if (code === undefined || quote === undefined || quote === "") return undefined;
  return compact({
    code,
    quote,
    before: textOf(record.get("before")),
    after: textOf(record.get("after")),
    mentions: textsOf(record.get("mentions")),
  });
}

function segmentsOf(record: ValueMap): readonly Segment[] {
  const several = record.get("segments");
  const all = isValueList(several) ? several.map(mapOf) : [record];
  return all.map(segmentOf).filter((one) => one !== undefined);
}

function segmentOf(record: ValueMap): Segment | undefined {
  const quote = textOf(record.get("quote"));
  if (quote === undefined || quote === "") return undefined;
  return compact({
    quote,
    before: textOf(record.get("before")),
    after: textOf(record.get("after")),
    span: spanOf(record.get("span")),
  });
}

/** A span; undefined for what is none. */
export function spanOf(value: Value | undefined): Span | undefined {
  const [start, end, ...more] = listOf(value).map(numberOf);
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end
    ? [start, end]
    : undefined;
}

function attributesOf(value: Value | undefined): Annotation["attributes"] {
  if (!isValueMap(value)) return undefined;
  const known = [...value].filter(([, one]) => isAttribute(one));
  return Object.fromEntries(known.map(([name, one]) => [name, attributeOf(one)]));
}

function attributeOf(value: Value): AttributeValue {
  if (isValueList(value)) return value.filter((one) => typeof one === "string");
  return textOf(value) ?? numberOf(value) ?? booleanOf(value) ?? "";
}

function relationOf(value: Value): AnnotationRelation | undefined {
  const record = mapOf(value);
  const type = textOf(record.get("type"));
  const target = textOf(record.get("target"));
  return type === undefined || target === undefined ? undefined : { type, target };
}

function replyOf(value: Value): Reply | undefined {
  const record = mapOf(value);
  const id = textOf(record.get("id"));
  const text = textOf(record.get("text"));
  if (id === undefined || text === undefined) return undefined;
  return compact({ id, by: textOf(record.get("by")), at: textOf(record.get("at")), text });
}

function textsOf(value: Value | undefined): readonly string[] | undefined {
  return isValueList(value) ? value.filter((one) => typeof one === "string") : undefined;
}

function eachOf<T>(value: Value | undefined, read: (one: Value) => T | undefined): readonly T[] | undefined {
  return isValueList(value) ? value.map(read).filter((one) => one !== undefined) : undefined;
}
