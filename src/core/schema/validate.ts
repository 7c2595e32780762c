/**
 * Checks a parsed YAML document against one of the published JSON Schemas and says what is wrong in plain words.
 *
 * The schema is the contract other tools read too, so it decides; this file only turns its verdicts into problems with a
 * place. Errors of enclosing objects ("does not match properties") are dropped: only the innermost ones help a writer.
 */

import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { type Document, isMap, isNode, isPair, isScalar, type Node } from "yaml";
import type { Problem } from "../problem";

export interface SchemaMessages {
  /** Prefix of problem codes, e.g. `glossary`. */
  readonly area: string;
  /** Called for each violation; a returned sentence replaces the general one. */
  readonly explain?: (path: readonly string[], keyword: string) => string | undefined;
}

/**
 * Violations of `schema` in `document`, in text order, with UTF-16 offsets of the offending node.
 * Cost: linear in the document, about 10 µs a node.
 */
export function validateDocument(
  document: Document,
  schema: object,
  messages: SchemaMessages,
): readonly Problem[] {
  const validator = new Validator(schema as Schema, "7", false);
  const { errors } = validator.validate(document.toJS({ maxAliasCount: 100 }) ?? null);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const error of innermost(errors)) {
    const path = pointerPath(error.instanceLocation);
    const key = `${path.join("/")} ${error.keyword}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const place = placeOf(document, path);
    const message = messages.explain?.(path, error.keyword) ?? sentence(path, error);
    problems.push({ code: `${messages.area}.schema`, message, severity: "error", ...place });
  }
  return problems.sort((a, b) => a.start - b.start);
}

/** Drops errors that only say that something inside them failed. */
function innermost(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  const wrappers = new Set(["properties", "items", "$ref", "allOf", "false"]);
  const choices = errors.filter((error) => error.keyword === "anyOf").map((error) => error.instanceLocation);
  return errors.filter((error) => {
    if (wrappers.has(error.keyword)) return false;
    // Of "one of these shapes" only the choice itself is reported, not why each shape failed.
    const within = (place: string) =>
      error.instanceLocation === place || error.instanceLocation.startsWith(`${place}/`);
    return error.keyword === "anyOf" || !choices.some(within);
  });
}

function sentence(path: readonly string[], error: OutputUnit): string {
  const name = path.length === 0 ? "The file" : `"${path.filter((part) => !/^\d+$/.test(part)).join(".")}"`;
  const missing = /required property "([^"]+)"/.exec(error.error)?.[1];
  if (missing !== undefined) return `${name} has no "${missing}"; add it.`;
  const expected = /Expected "([^"]+)"/.exec(error.error)?.[1];
  if (expected !== undefined) return `${name} has to be of type ${expected}.`;
  if (error.keyword === "additionalProperties")
    return `${name} has a key that is not known here; check its spelling.`;
  return `${name}: ${error.error.replace(/^Instance /, "").replace(/\.$/, "")}.`;
}

function pointerPath(pointer: string): readonly string[] {
  return pointer
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map((part) => decodeURIComponent(part).replace(/~1/g, "/").replace(/~0/g, "~"));
}

/** UTF-16 range of the node at `path`, or of the nearest one that exists; the key, where the value is a whole block. */
export function placeOf(document: Document, path: readonly string[]): { start: number; end: number } {
  let node: unknown = document.contents;
  let place = rangeOf(node) ?? { start: 0, end: 0 };
  for (const part of path) {
    const next = childOf(node, part);
    if (next === undefined) return place;
    place = next.key ?? rangeOf(next.value) ?? place;
    node = next.value;
  }
  return isScalar(node) ? (rangeOf(node) ?? place) : firstPair(node, place);
}

/** A whole block is underlined at its first line only. */
function firstPair(node: unknown, place: { start: number; end: number }): { start: number; end: number } {
  const first = isMap(node) ? node.items[0] : undefined;
  const end = rangeOf(first?.value)?.end;
  return end === undefined || end > place.end || place.start > end ? place : { start: place.start, end };
}

function childOf(
  node: unknown,
  part: string,
): { key?: { start: number; end: number }; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === part,
    );
    if (pair === undefined) return undefined;
    const key = rangeOf(pair.key);
    return key === undefined ? { value: pair.value } : { key, value: pair.value };
  }
  const items = isNode(node) && "items" in node && Array.isArray(node.items) ? node.items : [];
  const value: unknown = items[Number(part)];
  return value === undefined ? undefined : { value };
}

function rangeOf(node: unknown): { start: number; end: number } | undefined {
  if (!isNode(node)) return undefined;
  const range = (node as Node).range;
  return range === null || range === undefined ? undefined : { start: range[0], end: range[1] };
}
