/** What a sidecar says, by the plain way of another YAML reader: the measure for our own. */

import { Lexer, parseDocument } from "yaml";
import type { Annotation } from "../../../src/core/sidecar/model";

type Data = Readonly<Record<string, unknown>>;

/** The data of a text, undefined when it is not clean YAML of one document. */
export function dataIn(yaml: string): unknown {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "silent" });
  return document.errors.length > 0 ? undefined : (document.toJS() ?? {});
}

/** The records of a text as plain data, by id. */
export function recordsIn(yaml: string): ReadonlyMap<string, Data> {
  const list = asData(dataIn(yaml))["annotations"];
  return new Map(asList(list).map((record) => [String(asData(record)["id"]), asData(record)]));
}

/** Everything around the list of annotations. */
export function restIn(yaml: string): Data {
  const { annotations: _, ...rest } = asData(dataIn(yaml));
  return rest;
}

/** The texts of all comments, sorted. */
export function commentsIn(yaml: string): readonly string[] {
  const comments: string[] = [];
  let isScalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (!isScalar && token.startsWith("#")) comments.push(token.trimEnd());
    isScalar = token === "\u001F";
  }
  return comments.sort();
}

const known = ["id", "code", "base", "note", "mentions", "by", "at", "confirmed", "origin"];

/** An annotation as the model has it, from its record as plain data. Only for records without mistakes. */
export function annotationFrom(record: Data): Annotation {
  const segments = asList(record["segments"] ?? [record]).map((one) =>
    pick(asData(one), ["quote", "before", "after", "span"]),
  );
  const annotation: Record<string, unknown> = { ...pick(record, known), segments };
  if ("attributes" in record) annotation["attributes"] = record["attributes"];
  if ("relations" in record)
    annotation["relations"] = asList(record["relations"]).map((one) => pick(asData(one), ["type", "target"]));
  if ("replies" in record)
    annotation["replies"] = asList(record["replies"]).map((one) =>
      pick(asData(one), ["id", "by", "at", "text"]),
    );
  return annotation as unknown as Annotation;
}

function pick(data: Data, keys: readonly string[]): Data {
  return Object.fromEntries(keys.filter((key) => key in data).map((key) => [key, data[key]]));
}

export function asData(value: unknown): Data {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
