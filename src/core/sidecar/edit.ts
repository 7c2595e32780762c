/**
 * Changes sidecars by splicing their text.
 *
 * The YAML is parsed only to learn where things stand. What a change does not name keeps its bytes: comments, order, blank
 * lines, line ends, quoting, keys of later versions. A file that does not parse cleanly is never changed.
 */

import { isMap } from "yaml";
import type { Problem, Result } from "../problem";
import { said } from "../sentence";
import { allSteps, type Steps } from "../steps";
import { isWritable } from "../yaml/flow";
import { nodeValue, parseYaml } from "../yaml/parse";
import { reshape } from "../yaml/reshape";
import { applySplices, joinSplices, lineSplices } from "../yaml/splice";
import { eolOf } from "../yaml/textLines";
import { isSame, isValueMap, type Value, type ValueMap } from "../yaml/value";
import { Draft } from "./draft";
import type { Layout } from "./layout";
import type { SidecarChange, Splice } from "./model";
import { comparePlaces, insertionFinder, recordPlace } from "./order";
import {
  fromSkeleton,
  type ParsedSidecar,
  parseInSteps,
  parseSidecar,
  type SidecarRecord,
} from "./parseSidecar";
import { problem } from "./problems";
import type { KnownRecords } from "./records";
import { recordWith } from "./recordText";
import { joined, notText, recordLines, sidecarLines, topLines, withList } from "./write";

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
  return allSteps(editInSteps(yaml, changes));
}

/** As `editSidecar`, in small steps, one a record of the file. `known`: as for `readInSteps`. */
export function* editInSteps(
  yaml: string,
  changes: readonly SidecarChange[],
  known?: KnownRecords,
): Steps<Result<readonly Splice[] | undefined>> {
  if (!isWritable(changes)) return notText;
  const change = (draft: Draft) => {
    for (const change of changes) {
      const reason = draft.apply(change);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
  return yield* changeInSteps(yaml, change, known);
}

/** As `editSidecar`, for changes that no list of ids can say: `change` may do to the draft what it likes, or answer why not. */
export function changeDraft(
  yaml: string,
  change: (draft: Draft) => Problem | undefined,
  known?: KnownRecords,
): Result<readonly Splice[] | undefined> {
  return allSteps(changeInSteps(yaml, change, known));
}

function* changeInSteps(
  yaml: string,
  change: (draft: Draft) => Problem | undefined,
  known?: KnownRecords,
): Steps<Result<readonly Splice[] | undefined>> {
  const shift = yaml.startsWith("\uFEFF") ? 1 : 0;
  const parsed = yield* parseInSteps(yaml.slice(shift), known);
  if (parsed.problems.length > 0)
    return {
      value: undefined,
      problems: parsed.problems.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
    };
  const draft = new Draft(parsed);
  const reason = change(draft);
  if (reason !== undefined) return { value: undefined, problems: [reason] };
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
  said`This file is written in a way that cannot be changed without harm; put each annotation on lines of its own.`,
  0,
  0,
);

/** Splices for a list in block style: each record's lines on their own, and the text around the list. */
function listSplices(parsed: ParsedSidecar, layout: Layout, draft: Draft): readonly Splice[] | undefined {
  const { text, records } = parsed;
  const eol = eolOf(text);
  const added = addedBefore(draft);
  const splices: Splice[] = [];
  let above: SidecarRecord | undefined;
  // In the order of the file, so that what meets at one offset is put together in that order.
  for (const [record, value] of draft.kept) {
    const { value: old, lines, lead } = record;
    if (lines === undefined) continue;
    splices.push(...insertions(text, lead, added.get(record) ?? [], layout.column));
    if (value === undefined)
      splices.push({
        start: lead,
        end: above?.isOpen === true ? blankEnd(text, lines.end) : lines.end,
        text: "",
      });
    else if (isValueMap(value) && !isSame(old, value)) {
      const before = text.slice(lines.start, lines.end);
      splices.push(...lineSplices(before, recordWith(before, layout.column, value, eol), lines.start));
    }
    if (value !== undefined) above = record;
  }
  const last = records.filter((record) => draft.kept.get(record) !== undefined).at(-1);
  const end = last?.lines?.end ?? records[0]?.lead ?? text.length;
  splices.push(...insertions(text, end, added.get(undefined) ?? [], layout.column));
  const isEmpty = draft.added.size === 0 && last === undefined;
  const top = isEmpty ? new Map<string, Value>([...draft.top, ["annotations", []]]) : draft.top;
  const around = skeletonSplices(parsed, top);
  return around === undefined
    ? undefined
    : keepOpenEnd(text, joinSplices([...splices, ...around]), last?.isOpen);
}

/** Offset behind the blank lines at an offset, which must not fall to a value above that would take them in. */
function blankEnd(text: string, offset: number): number {
  return offset + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(offset))?.[0].length ?? 0);
}

/** New records by the record that stays and that they go before: the first that comes later in the text. */
function addedBefore(draft: Draft): ReadonlyMap<SidecarRecord | undefined, readonly ValueMap[]> {
  const groups = new Map<SidecarRecord | undefined, readonly ValueMap[]>();
  if (draft.added.size === 0) return groups;
  const staying = [...draft.kept].filter((pair): pair is [SidecarRecord, Value] => pair[1] !== undefined);
  const find = insertionFinder(staying.map(([, value]) => value));
  const news = [...draft.added.values()].sort((a, b) => comparePlaces(recordPlace(a), recordPlace(b)));
  for (const value of news) {
    const next = staying[find(value)]?.[0];
    groups.set(next, [...(groups.get(next) ?? []), value]);
  }
  return groups;
}

function insertions(
  text: string,
  at: number,
  values: readonly ValueMap[],
  column: number,
): readonly Splice[] {
  if (values.length === 0) return [];
  const eol = eolOf(text);
  const lead = at > 0 && text.charAt(at - 1) !== "\n" ? eol : "";
  const lines = values.flatMap((value) => recordLines(value, " ".repeat(column)));
  return [{ start: at, end: at, text: lead + joined(lines, eol) }];
}

/**
 * A file whose last line has no line end keeps it so; unless blank lines come to stand at its end that belong to a value (`isOpen`),
 * which would be another value with one less.
 */
function keepOpenEnd(text: string, splices: readonly Splice[], isOpen = false): readonly Splice[] {
  const last = splices.at(-1);
  if (last === undefined || last.end !== text.length || text.endsWith("\n")) return splices;
  const eol = eolOf(text);
  if (last.text.endsWith(eol))
    return [...splices.slice(0, -1), { ...last, text: last.text.slice(0, -eol.length) }];
  const left = text.slice(0, last.start);
  const isLineEnd = last.text === "" && left.endsWith(eol) && !(isOpen && /\n[ \t]*\r?\n$/.test(left));
  return isLineEnd ? [...splices.slice(0, -1), { ...last, start: last.start - eol.length }] : splices;
}

/** Splices for the keys around the list; undefined when the text is too strange. */
function skeletonSplices(parsed: ParsedSidecar, top: ValueMap): readonly Splice[] | undefined {
  const { skeleton, text } = parsed;
  if (top === parsed.top || isSame(top, parsed.top)) return [];
  if (!isMap(skeleton.contents)) return undefined;
  const splices = reshape(skeleton, skeleton.contents, top, topLines);
  const after = parseYaml(applySplices(skeleton.text, splices));
  if (
    after.faults.length > 0 ||
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

/** The first content of an empty file; comments that are there stay above it. */
function beginning(text: string, top: ValueMap, records: readonly Value[]): Splice {
  const eol = eolOf(text);
  const full = new Map<string, Value>([["format", "glossator/1"], ...withList(top, records)]);
  const lead = text === "" || text.endsWith("\n") ? "" : eol;
  return { start: text.length, end: text.length, text: lead + joined(sidecarLines(full), eol) };
}
