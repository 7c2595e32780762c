/**
 * Gives a YAML map new data by splices of its text, so that what does not change keeps its bytes: comments, order, quoting,
 * spacing, keys of later versions.
 *
 * It handles what people write; where a text is stranger than that, the result may be wrong, so every caller reads it again and
 * falls back to writing the record anew (`recordText.ts`).
 */

import { isMap, isSeq, type YAMLMap } from "yaml";
import { flowText, keyText } from "./flow";
import { contentEnd, nodeValue, type ParsedYaml, placeOf } from "./parse";
import { reshapeList } from "./reshapeList";
import { type FieldWriter, reshapeBlockMap, reshapeFlowMap, type ValueChange } from "./reshapeMap";
import { joinSplices, type Splice } from "./splice";
import { eolOf, lineEndAfter, lineStartBefore } from "./textLines";
import { isSame, isValueList, isValueMap, type ValueMap } from "./value";

/** Splices that give `map` the data `expected`. Comments on lines that go are kept as lines of their own. */
export function reshape(
  yaml: ParsedYaml,
  map: YAMLMap,
  expected: ValueMap,
  write: FieldWriter,
): readonly Splice[] {
  const splices = reshapeMap(yaml.text, map, expected, write);
  return joinSplices([...splices, ...keptComments(yaml, splices)]);
}

/** Splices for a map of which at least one key stays. */
function reshapeMap(text: string, map: YAMLMap, expected: ValueMap, write: FieldWriter): readonly Splice[] {
  return map.flow === true
    ? reshapeFlowMap(text, map, expected, changeValue)
    : reshapeBlockMap(text, map, expected, write, changeValue);
}

const changeValue: ValueChange = (text, node, value, holder) => {
  if (isSame(nodeValue(text, node, ignore), value)) return [];
  if (isMap(node) && isValueMap(value) && keepsKey(text, node, value))
    return reshapeMap(text, node, value, lineWriter);
  if (isSeq(node) && isValueList(value) && node.items.length > 0 && value.length > 0)
    return reshapeList(text, node, value, changeValue);
  return replaceValue(text, node, value, holder);
};

function keepsKey(text: string, node: YAMLMap, value: ValueMap): boolean {
  const old = nodeValue(text, node, ignore);
  return isValueMap(old) && [...old.keys()].some((key) => value.has(key));
}

/** What is wrong with a text is reported when it is read; here it is clean. */
const ignore = () => undefined;

/** Maps within records are written on one line each. */
const lineWriter: FieldWriter = (key, value, indent) => [`${indent}${keyText(key)}: ${flowText(value)}`];

const replaceValue: ValueChange = (text, node, value, { from, lines }) => {
  const place = placeOf(node);
  const end = contentEnd(text, node) ?? from;
  const isBeside = place !== undefined && !text.slice(from, place.start).includes("\n");
  const [first = "", ...more] = lines ?? [];
  if (lines === undefined || more.length === 0)
    return isBeside
      ? [{ start: place.start, end, text: flowText(value) }]
      : [{ start: from, end, text: ` ${flowText(value)}` }];
  // Lines below: what stands behind the old value on its line, a comment perhaps, stays there.
  const eol = eolOf(text);
  const start = first.endsWith(":") ? from : (place?.start ?? from);
  const lineEnd = lineEndAfter(text, end);
  const isLast = text.charAt(lineEnd - 1) !== "\n";
  const below = more.map((line) => (isLast ? eol + line : line + eol)).join("");
  return [
    { start, end, text: "" },
    { start: lineEnd, end: lineEnd, text: below },
  ];
};

/** Comments that splices would remove, as lines above the line they were on. */
function keptComments({ text, comments }: ParsedYaml, splices: readonly Splice[]): readonly Splice[] {
  return splices.flatMap(({ start, end }) => {
    const lost = comments.filter((comment) => start <= comment.start && comment.end <= end);
    if (lost.length === 0) return [];
    const line = lineStartBefore(text, start);
    const around = splices.find((one) => one.start < line && line < one.end);
    const at = around === undefined ? line : lineStartBefore(text, around.start);
    const indent = /^ */.exec(text.slice(at, at + 200))?.[0] ?? "";
    const lines = lost.map((comment) => indent + text.slice(comment.start, comment.end) + eolOf(text));
    return [{ start: at, end: at, text: lines.join("") }];
  });
}
