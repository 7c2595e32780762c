/** Splices for the items of a list: those that stay are found by their data, the others changed, removed or added. */

import type { YAMLSeq } from "yaml";
import { flowText } from "./flow";
import { contentEnd, nodeValue, placeOf } from "./parse";
import { blockEnd, removeItems, separator, type ValueChange } from "./reshapeMap";
import { commonItems, type Splice } from "./splice";
import { eolOf, lineStartBefore } from "./textLines";
import { fingerprint, type Value } from "./value";

interface Item {
  readonly node: unknown;
  /** Offset of its hyphen, or of itself in brackets. */
  readonly start: number;
  readonly end: number;
  readonly stays: boolean;
  readonly value: Value | undefined;
}

/** Splices that give a list new items; neither the old nor the new list may be empty. */
export function reshapeList(
  text: string,
  seq: YAMLSeq,
  expected: readonly Value[],
  change: ValueChange,
): readonly Splice[] {
  const places = seq.items.map((node, index) => itemPlace(text, seq, node, index));
  const before = seq.items.map((node) => fingerprint(nodeValue(text, node, () => undefined)));
  const { items, added } = align(seq, places, before, expected);
  return seq.flow === true
    ? reshapeFlow(text, items, added, change)
    : reshapeBlock(text, items, added, change);
}

function reshapeBlock(
  text: string,
  items: readonly Item[],
  added: Added,
  change: ValueChange,
): readonly Splice[] {
  const eol = eolOf(text);
  const first = items[0]?.start ?? 0;
  const column = first - lineStartBefore(text, first);
  const indent = " ".repeat(column);
  const changed = items.flatMap(({ node, start, value }) =>
    value === undefined
      ? []
      : change(text, node, value, { from: start + 1, lines: [`- ${flowText(value)}`] }),
  );
  const removed = items.flatMap(({ start, end, stays }) =>
    stays ? [] : [{ start: lineStartBefore(text, start), end: blockEnd(text, end, column), text: "" }],
  );
  const inserted = [...added].map(([index, values]) => {
    const lines = values.map((value) => `- ${flowText(value)}`);
    const above = items[index - 1];
    if (above === undefined) return insertion(first, lines.map((line) => line + eol + indent).join(""));
    const at = blockEnd(text, above.end, column);
    const isLast = text.charAt(at - 1) !== "\n";
    return insertion(at, lines.map((line) => (isLast ? eol + indent + line : indent + line + eol)).join(""));
  });
  return [...changed, ...removed, ...inserted];
}

function reshapeFlow(
  text: string,
  items: readonly Item[],
  added: Added,
  change: ValueChange,
): readonly Splice[] {
  const changed = items.flatMap(({ node, start, value }) =>
    value === undefined ? [] : change(text, node, value, { from: start, lines: undefined }),
  );
  const inserted = [...added].map(([index, values]) => {
    const above = items[index - 1];
    const first = items[0]?.start ?? 0;
    if (above === undefined) return insertion(first, values.map((value) => `${flowText(value)}, `).join(""));
    return insertion(
      above.end,
      values.map((value) => separator(text, above.start) + flowText(value)).join(""),
    );
  });
  return [...changed, ...removeItems(items), ...inserted];
}

/** New items by the position of the old item they stand before. */
type Added = ReadonlyMap<number, readonly Value[]>;

/** Pairs old items with new ones: equal ones first, then those between them in their order. */
function align(
  seq: YAMLSeq,
  places: readonly { readonly start: number; readonly end: number }[],
  before: readonly string[],
  expected: readonly Value[],
): { readonly items: readonly Item[]; readonly added: Added } {
  const values = new Map<number, Value>();
  const added = new Map<number, readonly Value[]>();
  let [i, j] = [0, 0];
  const end = [before.length, expected.length] as const;
  for (const [from, to] of [...commonItems(before, expected.map(fingerprint)), end]) {
    const news = expected.slice(j, to);
    for (const [offset, value] of news.slice(0, from - i).entries()) values.set(i + offset, value);
    const rest = news.slice(from - i);
    if (rest.length > 0) added.set(from, rest);
    const same = expected[to];
    if (same !== undefined) values.set(from, same);
    [i, j] = [from + 1, to + 1];
  }
  const items = seq.items.map((node, index): Item => {
    const { start, end: itemEnd } = places[index] ?? { start: 0, end: 0 };
    return { node, start, end: itemEnd, stays: values.has(index), value: values.get(index) };
  });
  return { items, added };
}

/** Where an item of a list stands: from its hyphen, or from itself in brackets, to the end of its last sign. */
export function itemPlace(
  text: string,
  seq: YAMLSeq,
  node: unknown,
  index: number,
): { readonly start: number; readonly end: number } {
  const source = seq.srcToken?.type === "block-seq" ? seq.srcToken.items[index] : undefined;
  const dash = source?.start.find(({ type }) => type === "seq-item-ind");
  const start = dash?.offset ?? placeOf(node)?.start ?? 0;
  return { start, end: contentEnd(text, node) ?? start + (dash === undefined ? 0 : 1) };
}

function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
