/**
 * Checks a parsed YAML document against one of the published JSON Schemas and says what is wrong in plain words.
 *
 * The schema is the contract other tools read too, so it decides; this file only turns its verdicts into problems with a
 * place. Errors of enclosing objects ("does not match properties") are dropped: only the innermost ones help a writer.
 */

import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { type Alias, type Document, isMap, isNode, isPair, isScalar, type Node, visit } from "yaml";
import { errorAt, type Problem } from "../problem";
import { type Sentence, said, sentenceText } from "../sentence";
import { sentence } from "./sentence";

export interface SchemaMessages {
  /** Prefix of problem codes, e.g. `glossary`. */
  readonly area: string;
  /** Called for each violation; a returned sentence replaces the general one. */
  readonly explain?: (path: readonly string[], keyword: string) => Sentence | undefined;
}

/** A problem with the keys and list positions that lead to it from the root. */
export interface Violation {
  readonly problem: Problem;
  readonly path: readonly string[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Violations of `schema` in `document`, in text order, with UTF-16 offsets of the offending node. Never throws: a document
 * that cannot be turned into plain data (an alias without its anchor, aliases that multiply without end) has one violation.
 * Cost: linear in the document, about 10 µs a node.
 */
export function validateDocument(
  document: Document,
  schema: object,
  messages: SchemaMessages,
): readonly Problem[] {
  return violationsOf(document, schema, messages).map(({ problem }) => problem);
}

/** As `validateDocument`, with the path of each violation; the path of a document that is no plain data is empty. */
export function violationsOf(
  document: Document,
  schema: object,
  messages: SchemaMessages,
): readonly Violation[] {
  let errors: readonly OutputUnit[];
  try {
    errors = validatorOf(schema).validate(document.toJS(plain) ?? null).errors;
  } catch (error) {
    return [{ path: [], problem: notPlain(document, messages.area, error) }];
  }
  const found = new Map<string, Violation>();
  for (const error of innermost(errors)) {
    const path = pointerPath(error.instanceLocation);
    const message = messages.explain?.(path, error.keyword) ?? sentence(path, error);
    const place = error.keyword === "false" ? keyPlaceOf(document, path) : placeOf(document, path);
    // Several keywords may say the same of one value, and one keyword several things.
    const key = `${path.join("/")} ${sentenceText(message)}`;
    const problem = errorAt(`${messages.area}.schema`, message, place);
    if (!found.has(key)) found.set(key, { path, problem });
  }
  return [...found.values()].sort((a, b) => a.problem.start - b.problem.start);
}

const validators = new WeakMap<object, Validator>();

/** The validator of a schema: made once, which takes longer than a small document does. */
function validatorOf(schema: object): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const validator = new Validator(schema as Schema, "7", false);
  validators.set(schema, validator);
  return validator;
}

/** Aliases may not multiply without end. */
const plain = { maxAliasCount: 100 } as const;

function notPlain(document: Document, area: string, error: unknown): Problem {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const loose = aliases.find((alias) => alias.resolve(document) === undefined);
  const reason = error instanceof Error ? error.message.replace(/\s+/g, " ") : String(error);
  const message =
    loose !== undefined
      ? said`No anchor "&${loose.source}" stands before "*${loose.source}", so none of this file is used; write the value out.`
      : aliases.length > 0
        ? said`Aliases (*name) multiply what this file says beyond measure, so none of it is used; write the values out.`
        : said`None of this file is used: ${reason}`;
  const place = rangeOf(loose ?? aliases[0]) ?? { start: 0, end: 0 };
  return errorAt(`${area}.syntax`, message, place);
}

/** Drops errors that only say that something inside them failed. */
function innermost(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  const wrappers = new Set(["properties", "additionalProperties", "propertyNames", "items", "$ref", "allOf"]);
  const choices = errors.filter((error) => error.keyword === "anyOf").map((error) => error.instanceLocation);
  return errors.filter((error) => {
    if (wrappers.has(error.keyword)) return false;
    // Of "one of these shapes" only the choice itself is reported, not why each shape failed.
    const within = (place: string) =>
      error.instanceLocation === place || error.instanceLocation.startsWith(`${place}/`);
    return error.keyword === "anyOf" || !choices.some(within);
  });
}

function pointerPath(pointer: string): readonly string[] {
  return pointer
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map((part) => decodeURIComponent(part).replace(/~1/g, "/").replace(/~0/g, "~"));
}

/** UTF-16 range of the node at `path`, or of the nearest one that exists; the key, where the value is a whole block. */
export function placeOf(document: Document, path: readonly string[]): Place {
  let node: unknown = document.contents;
  let place = rangeOf(node) ?? { start: 0, end: 0 };
  for (const part of path) {
    const next = childOf(node, part);
    if (next === undefined) return place;
    place = next.key ?? rangeOf(next.value) ?? place;
    node = next.value;
  }
  return isScalar(node) ? writtenRange(node, place) : firstPair(node, place);
}

/** UTF-16 range of the key at the end of `path`; the place of the map around it where there is none. */
function keyPlaceOf(document: Document, path: readonly string[]): Place {
  let node: unknown = document.contents;
  for (const part of path.slice(0, -1)) node = childOf(node, part)?.value;
  return childOf(node, path.at(-1) ?? "")?.key ?? placeOf(document, path.slice(0, -1));
}

/** A value that is not written at all is shown at its key. */
function writtenRange(node: Node, place: Place): Place {
  const range = rangeOf(node);
  return range === undefined || range.start === range.end ? place : range;
}

/** A whole block is underlined at its first line only. */
function firstPair(node: unknown, place: Place): Place {
  const first = isMap(node) ? node.items[0] : undefined;
  const end = rangeOf(first?.value)?.end;
  return end === undefined || end > place.end || place.start > end ? place : { start: place.start, end };
}

function childOf(node: unknown, part: string): { key?: Place; value: unknown } | undefined {
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

function rangeOf(node: unknown): Place | undefined {
  if (!isNode(node)) return undefined;
  const { range } = node;
  return range === null || range === undefined ? undefined : { start: range[0], end: range[1] };
}
