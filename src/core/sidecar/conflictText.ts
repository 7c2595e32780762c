/** Conflicts of a merge in words for the person who decides. */

import { type Sentence, said, sentenceText } from "../sentence";
import type { Annotation, FieldConflict } from "./model";
import { quoteOf, shorten } from "./quote";

export interface ConflictText {
  /** What both sides changed: "note of “reformat the OPCW”". */
  readonly what: string;
  /** The annotated words; empty for a conflict about the text itself. */
  readonly quote: string;
  /** The two versions as plain texts of one or more lines. */
  readonly ours: string;
  readonly theirs: string;
}

/** A conflict in words; `annotation` is the one it is about, as it stands in the file, if it does. English without `say`. */
export function conflictText(
  conflict: FieldConflict,
  annotation: Annotation | undefined,
  say: (sentence: Sentence) => string = (sentence) => sentenceText(sentence),
): ConflictText {
  const side = (value: unknown) => (value === undefined ? say(absent(conflict)) : plain(value));
  return {
    what: say(conflictWords(conflict, annotation)),
    quote: annotation === undefined ? "" : quoteOf(annotation),
    ours: side(conflict.ours),
    theirs: side(conflict.theirs),
  };
}

/** Whether a conflict is about one line or paragraph that can be typed anew: its text on our side and theirs. */
export function typedConflict({ field, ours, theirs }: FieldConflict): boolean {
  const isText = [ours, theirs].every((side) => side === undefined || typeof side === "string");
  return isText && (/^(?:code|note|by|at)$/.test(field) || /^(?:attributes|document)\./.test(field));
}

function conflictWords({ id, field }: FieldConflict, annotation: Annotation | undefined): Sentence {
  const what = fieldWords(field);
  if (id === undefined) return said`${what} of the text`;
  if (field === "annotation") {
    const whose = annotation === undefined ? id : `“${shorten(quoteOf(annotation), 40)}”`;
    return said`deleted on one side, changed on the other: annotation ${whose}`;
  }
  return annotation === undefined
    ? said`${what} of annotation ${id}`
    : said`${what} of “${shorten(quoteOf(annotation), 40)}”`;
}

function fieldWords(field: string): Sentence {
  const [key = "", name = ""] = [field.split(".")[0], field.slice(field.indexOf(".") + 1)];
  switch (key) {
    case "selector":
      return said`place in the text`;
    case "attributes":
      return field === key ? said`attributes` : said`attribute ${name}`;
    case "replies":
      return field === key ? said`replies` : said`reply`;
    case "relations":
      return field === key ? said`relations` : said`relation ${name}`;
    case "document":
      return field === key ? said`facts about the text` : said`${name}`;
    default:
      return said`${field}`;
  }
}

function absent({ field }: FieldConflict): Sentence {
  return field === "annotation" ? said`(deleted)` : said`(nothing)`;
}

/** Plain data in lines: lists one item a line (a span on one), maps one key a line. */
function plain(value: unknown, indent = ""): string {
  if (isShort(value)) return `${indent}${value}`;
  const deeper = `${indent}  `;
  if (Array.isArray(value))
    return value.map((item) => `${indent}- ${plain(item, deeper).trimStart()}`).join("\n");
  return Object.entries(value ?? {})
    .map(([key, inner]) => {
      if (isSpan(inner)) return `${indent}${key}: ${inner.join(", ")}`;
      return `${indent}${key}:${isShort(inner) ? ` ${inner}` : `\n${plain(inner, deeper)}`}`;
    })
    .join("\n");
}

function isSpan(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "number");
}

function isShort(value: unknown): value is string | number | boolean {
  return typeof value !== "object" || value === null;
}
