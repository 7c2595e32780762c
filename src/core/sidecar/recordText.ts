/** The lines of one record with other data: as few of them as possible change, and the result is read again before it is used. */

import { isMap } from "yaml";
import { keepsBlankLines, nodeValue, type ParsedYaml } from "../yaml/parse";
import { reshape } from "../yaml/reshape";
import { applySplices } from "../yaml/splice";
import { eolOf } from "../yaml/textLines";
import { isSame, type Value, type ValueMap } from "../yaml/value";
import { readCanonical } from "./canonical";
import { parseRecord } from "./records";
import { fieldLines, joined, recordLines } from "./write";

/**
 * A record's lines with the data `expected`. `lines` begin at its hyphen's line, whose column is `column`; the answer may begin
 * with comments that had no other place left. Keys are written where `expected` has them. Never loses a comment.
 */
export function recordWith(lines: string, column: number, expected: ValueMap, eol = eolOf(lines)): string {
  const canonical = canonicalWith(lines, column, expected, eol);
  if (canonical !== undefined) return canonical;
  const { yaml, item } = parseRecord(lines);
  if (isMap(item) && item.items.length > 0) {
    const text = applySplices(lines, reshape(yaml, item, expected, fieldLines));
    // Blank lines below the record must not become part of it.
    const below = keepsBlankLines(lines, item) ? "" : eol + eol;
    if (isRight(text + below, expected, yaml)) return text;
  }
  return anew(yaml, column, expected, eol);
}

/** Replaces the lines of the keys that change, in a record that stands as we write it. */
function canonicalWith(lines: string, column: number, expected: ValueMap, eol: string): string | undefined {
  const record = readCanonical(lines, column);
  if (record === undefined || record.end !== lines.length || !lines.endsWith("\n")) return undefined;
  const old = new Map(record.fields.map((field) => [field.name, field]));
  const order = [...expected.keys()].filter((key) => old.has(key)).join("\n");
  // Keys in another order are no change, so they stay as they are; that is for the YAML parser to do.
  if (
    order !==
    record.fields
      .map(({ name }) => name)
      .filter((name) => expected.has(name))
      .join("\n")
  )
    return undefined;
  const indent = " ".repeat(column + 2);
  const parts = [...expected].map(([key, value]) => {
    const field = old.get(key);
    if (field === undefined || !isSame(field.value, value))
      return joined(fieldLines(key, value, indent), eol);
    return indent + lines.slice(field.start + indent.length, field.end);
  });
  return `${" ".repeat(column)}- ${parts.join("").slice(indent.length)}`;
}

function isRight(text: string, expected: ValueMap, before: ParsedYaml): boolean {
  const { yaml, item } = parseRecord(text);
  let isClean = yaml.faults.length === 0;
  const value: Value = nodeValue(text, item, () => {
    isClean = false;
  });
  return isClean && isSame(value, expected) && isSame(commentsOf(before), commentsOf(yaml));
}

function commentsOf({ text, comments }: ParsedYaml): readonly string[] {
  return comments.map(({ start, end }) => text.slice(start, end).trimEnd()).sort();
}

/** The record written canonically below its comments. */
function anew({ text, comments }: ParsedYaml, column: number, expected: ValueMap, eol: string): string {
  const indent = " ".repeat(column);
  const kept = comments.map(({ start, end }) => indent + text.slice(start, end).trimEnd());
  return joined([...kept, ...recordLines(expected, indent)], eol);
}
