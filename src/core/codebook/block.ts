/**
 * Codes as blocks of lines: new ones written, and old ones carried with their comments to another place.
 *
 * It knows lists with a hyphen a code. For any other form it answers undefined, and the caller writes the code on one line.
 */

import { isMap, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { flowText, keyText } from "../yaml/flow";
import { contentEnd, type ParsedYaml, type Place, pairPlace, placeOf } from "../yaml/parse";
import { itemPlace } from "../yaml/reshapeList";
import { blockEnd } from "../yaml/reshapeMap";
import type { Splice } from "../yaml/splice";
import { eolOf, lineStartBefore, linesOf } from "../yaml/textLines";
import { isValueList, isValueMap, type ValueMap } from "../yaml/value";
import type { Position } from "./tree";

/** Lines without their ends, for a hyphen in the column that `indent` is wide. */
export type BlockLines = (indent: string) => readonly string[];

/** A new code's lines. */
export function codeLines(record: ValueMap): BlockLines {
  return (indent) =>
    [...record].flatMap(([key, value], index) => {
      const lead = index === 0 ? `${indent}- ` : `${indent}  `;
      if (key === "codes" && isValueList(value) && value.length > 0 && value.every(isValueMap))
        return [`${lead}codes:`, ...value.flatMap((one) => codeLines(one)(`${indent}    `))];
      return [`${lead}${keyText(key)}: ${flowText(value)}`];
    });
}

/** Lines below codes that are not there yet, outermost first. */
export function linesBelow(parents: readonly string[], inner: BlockLines): BlockLines {
  const [parent, ...more] = parents;
  if (parent === undefined) return inner;
  const below = linesBelow(more, inner);
  return (indent) => [`${indent}- code: ${flowText(parent)}`, `${indent}  codes:`, ...below(`${indent}    `)];
}

/** The splice that puts lines at the end of the list at a position; of a list that is not there, below its key. Undefined where that is not in block style. */
export function appended(yaml: ParsedYaml, list: Position, lines: BlockLines): Splice | undefined {
  const { text, document } = yaml;
  const node: unknown = document?.getIn(list, true);
  if (isSeq(node)) {
    const hyphen = lastHyphen(text, node);
    return hyphen === undefined
      ? undefined
      : inserted(text, hyphen.end, hyphen.column, lines(" ".repeat(hyphen.column)));
  }
  const holder: unknown = list.length === 1 ? document?.contents : document?.getIn(list.slice(0, -1), true);
  if (node !== undefined || !isMap(holder) || holder.flow === true) return undefined;
  const start = keyStart(text, holder);
  const end = contentEnd(text, holder);
  if (start === undefined || end === undefined) return undefined;
  const indent = " ".repeat(start - lineStartBefore(text, start));
  return inserted(text, end, indent.length, [`${indent}${list.at(-1)}:`, ...lines(`${indent}  `)]);
}

/** A code's lines with the comments directly above it, and what to cut out of the text to take it away; undefined where there is none in block style. */
export function cutBlock(
  yaml: ParsedYaml,
  position: Position,
): { readonly cut: Splice; readonly lines: BlockLines } | undefined {
  const { text, document } = yaml;
  const list: unknown = document?.getIn(position.slice(0, -1), true);
  const index = position.at(-1);
  if (!isSeq(list) || list.flow === true || typeof index !== "number") return undefined;
  const { start: hyphen, end } = itemPlace(text, list, list.items[index], index);
  const line = lineStartBefore(text, hyphen);
  const column = hyphen - line;
  if (text.slice(line, hyphen).trim() !== "") return undefined;
  const place: Place = { start: leadStart(text, line), end: blockEnd(text, end, column) };
  const key = list.items.length > 1 ? undefined : keyLine(yaml, position);
  if (list.items.length === 1 && key === undefined) return undefined;
  const cut = { start: key ?? place.start, end: place.end, text: "" };
  return { cut, lines: shifted(text.slice(place.start, place.end), column) };
}

/** Comments directly above a line belong to what stands there. */
function leadStart(text: string, start: number): number {
  let at = start;
  for (;;) {
    const above = lineStartBefore(text, at - 1);
    if (at === 0 || !/^ *#/.test(text.slice(above, at))) return at;
    at = above;
  }
}

/** The line of the key whose list has this code as its only one; undefined where a list has to stay. */
function keyLine({ text, document }: ParsedYaml, position: Position): number | undefined {
  if (position.length < 4) return undefined;
  const record: unknown = document?.getIn(position.slice(0, -2), true);
  const pair = isMap(record)
    ? record.items.find((one) => one.value === document?.getIn(position.slice(0, -1), true))
    : undefined;
  if (pair === undefined) return undefined;
  const { start } = pairPlace(text, pair);
  const line = lineStartBefore(text, start);
  return text.slice(line, start).trim() === "" ? line : undefined;
}

function shifted(block: string, column: number): BlockLines {
  const lines = linesOf(block).map((line) => line.replace(/\r?\n$/, ""));
  return (indent) =>
    lines.map((line) => {
      if (line.trim() === "") return line;
      const own = /^ */.exec(line)?.[0].length ?? 0;
      return " ".repeat(Math.max(0, own - column + indent.length)) + line.slice(own);
    });
}

function lastHyphen(
  text: string,
  list: YAMLSeq,
): { readonly column: number; readonly end: number } | undefined {
  const index = list.items.length - 1;
  if (list.flow === true || index < 0) return undefined;
  const { start, end } = itemPlace(text, list, list.items[index], index);
  return { column: start - lineStartBefore(text, start), end };
}

function keyStart(text: string, map: YAMLMap): number | undefined {
  const [first] = map.items;
  return first === undefined ? placeOf(map)?.start : pairPlace(text, first).start;
}

function inserted(text: string, end: number, column: number, lines: readonly string[]): Splice {
  const at = blockEnd(text, end, column);
  const eol = eolOf(text);
  const isOpen = at === text.length && !text.endsWith("\n");
  return {
    start: at,
    end: at,
    text: isOpen ? eol + lines.join(eol) : lines.map((line) => line + eol).join(""),
  };
}
