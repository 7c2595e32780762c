/**
 * Changes sidecars by splicing their text.
 *
 * The YAML is parsed only to learn where things stand. What a change does not name keeps its bytes: comments, order, blank
 * lines, line ends, quoting, keys of later versions. A file that does not parse cleanly is never changed.
 */

import { isMap } from "yaml";
import type { Problem, Result } from "../problem";
import { Draft } from "./draft";
import type { Layout } from "./layout";
import type { SidecarChange, Splice } from "./model";
import { comparePlaces, insertionFinder, recordPlace } from "./order";
import { fromSkeleton, type ParsedSidecar, parseSidecar } from "./parseSidecar";
import { problem } from "./problems";
import { recordWith } from "./recordText";
import { joined, notText, recordLines, sidecarLines, topLines } from "./write";
import { isWritable } from "./yaml/flow";
import { nodeValue, parseYaml } from "./yaml/parse";
import { reshape } from "./yaml/reshape";
import { applySplices, joinSplices, lineSplices } from "./yaml/splice";
import { eolOf } from "./yaml/textLines";
import { isSame, isValueMap, type Value, type ValueMap } from "./yaml/value";

export { applySplices };

/**
 * The splices that make `changes`, one after the other, in a sidecar's text: sorted and without overlap; empty when nothing
 * changes. Undefined, with the reason, when the text must not be written, or a change names an annotation that is not there,
 * adds one that is, or holds what no file can keep. Cost: one parse; records that do not change are not written again.
 */
export function editSidecar(
  yaml: string,
  changes: readonly SidecarChange[],
): Result<readonly Splice[] | undefined> {
  if (!isWritable(changes)) return notText;
  const shift = yaml.startsWith("\uFEFF") ? 1 : 0;
  const parsed = parseSidecar(yaml.slice(shift));
  if (parsed.problems.length > 0)
    return {
      value: undefined,
      problems: parsed.problems.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
    };
  const draft = new Draft(parsed);
  for (const change of changes) {
    const reason = draft.apply(change);
    if (reason !== undefined) return { value: undefined, problems: [reason] };
  }
  const splices =
    parsed.layout === undefined ? wholeSplices(parsed, draft) : listSplices(parsed, parsed.layout, draft);
  if (splices === undefined) return { value: undefined, problems: [tooStrange] };
  return {
    value: splices.map(({ start, end, text }) => ({ start: start + shift, end: end + shift, text })),
    problems: [],
  };
}

const tooStrange: Problem = problem(
  "sidecar.unwritable",
  "This file is written in a way that cannot be changed without harm; put each annotation on lines of its own.",
  0,
  0,
);

/** Splices for a list in block style: each record's lines on their own, and the text around the list. */
function listSplices(parsed: ParsedSidecar, layout: Layout, draft: Draft): readonly Splice[] | undefined {
  const splices: Splice[] = [...insertions(parsed, layout, draft)];
  const eol = eolOf(parsed.text);
  for (const [{ value: old, lines, lead }, value] of draft.kept) {
    if (lines === undefined || value === old) continue;
    if (!isValueMap(value)) splices.push({ start: lead, end: lines.end, text: "" });
    else if (!isSame(old, value)) {
      const before = parsed.text.slice(lines.start, lines.end);
      splices.push(...lineSplices(before, recordWith(before, layout.column, value, eol), lines.start));
    }
  }
  const isEmpty = draft.added.size === 0 && [...draft.kept.values()].every((value) => value === undefined);
  const top = isEmpty ? new Map<string, Value>([...draft.top, ["annotations", []]]) : draft.top;
  const around = skeletonSplices(parsed, top);
  return around === undefined ? undefined : joinSplices([...splices, ...around]);
}

/** New records go before the first one that comes later in the text. */
function insertions(parsed: ParsedSidecar, { column }: Layout, draft: Draft): readonly Splice[] {
  if (draft.added.size === 0) return [];
  const { text, records } = parsed;
  const eol = eolOf(text);
  const staying = [...draft.kept].flatMap(([record, value]) =>
    value === undefined ? [] : [{ record, value }],
  );
  const find = insertionFinder(staying.map(({ value }) => value));
  const news = [...draft.added.values()].sort((a, b) => comparePlaces(recordPlace(a), recordPlace(b)));
  return news.map((value) => {
    const next = staying[find(value)]?.record;
    const last = staying.at(-1)?.record;
    const at = next?.lead ?? last?.lines?.end ?? records[0]?.lead ?? text.length;
    const lines = recordLines(value, " ".repeat(column));
    const isOpen = at === text.length && !text.endsWith("\n");
    return {
      start: at,
      end: at,
      text: isOpen ? lines.map((line) => eol + line).join("") : joined(lines, eol),
    };
  });
}

/** Splices for the keys around the list; undefined when the text is too strange. */
function skeletonSplices(parsed: ParsedSidecar, top: ValueMap): readonly Splice[] | undefined {
  const { skeleton, text } = parsed;
  if (top === parsed.top || isSame(top, parsed.top)) return [];
  if (!isMap(skeleton.contents)) return undefined;
  const splices = reshape(skeleton, skeleton.contents, top, topLines);
  const after = parseYaml(applySplices(skeleton.text, splices));
  if (
    after.problems.length > 0 ||
    !isSame(
      nodeValue(after.text, after.contents, () => undefined),
      top,
    )
  )
    return undefined;
  return splices.map(({ start, end, text: replacement }) => {
    const place = { start: fromSkeleton(parsed, start), end: fromSkeleton(parsed, end) };
    const isOpen = place.start === text.length && text !== "" && !text.endsWith("\n");
    return { ...place, text: isOpen ? eolOf(text) + replacement : replacement };
  });
}

/** Splices for a text without a list in block style: an empty one, one in brackets, a file of JSON. */
function wholeSplices(parsed: ParsedSidecar, draft: Draft): readonly Splice[] | undefined {
  const { text, skeleton } = parsed;
  const records = [...draft.kept.values()].filter((value) => value !== undefined);
  for (const value of [...draft.added.values()].sort((a, b) => comparePlaces(recordPlace(a), recordPlace(b))))
    records.splice(insertionFinder(records)(value), 0, value);
  const hasList = records.length > 0 || parsed.records.length > 0;
  const top = hasList ? withList(draft.top, records) : draft.top;
  if (isSame(top, parsed.top)) return [];
  if (!isMap(skeleton.contents)) return [beginning(text, top, records)];
  const splices = reshape(skeleton, skeleton.contents, top, topLines);
  const after = parseSidecar(applySplices(text, splices));
  const values = after.records.map(({ value }) => value);
  const now = withList(after.top, values);
  return after.problems.length === 0 && isSame(now, withList(top, records)) ? splices : undefined;
}

function withList(top: ValueMap, records: readonly Value[]): ValueMap {
  if (top.has("annotations"))
    return new Map([...top].map(([key, value]) => [key, key === "annotations" ? records : value]));
  const pairs = [...top];
  const at = pairs.findIndex(([key]) => key === "conflicts");
  const before = at === -1 ? pairs : pairs.slice(0, at);
  return new Map([...before, ["annotations", records], ...(at === -1 ? [] : pairs.slice(at))]);
}

/** The first content of an empty file; comments that are there stay above it. */
function beginning(text: string, top: ValueMap, records: readonly Value[]): Splice {
  const eol = eolOf(text);
  const full = new Map<string, Value>([["format", "glossator/1"], ...withList(top, records)]);
  const lead = text === "" || text.endsWith("\n") ? "" : eol;
  return { start: text.length, end: text.length, text: lead + joined(sidecarLines(full), eol) };
}
