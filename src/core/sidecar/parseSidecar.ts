/** A sidecar's text as data with places: what reading, editing and merging have in common. */

import { isMap, isSeq } from "yaml";
import type { Problem } from "../problem";
import { said } from "../sentence";
import { allSteps, type Steps } from "../steps";
import {
  contentEnd,
  keepsBlankLines,
  mostLevels,
  nodeValue,
  type ParsedYaml,
  type Place,
  parseYaml,
  placeOf,
} from "../yaml/parse";
import { lineEndAfter, lineStartBefore } from "../yaml/textLines";
import { isNothing, isValueList, isValueMap, type Value, type ValueMap } from "../yaml/value";
import { readCanonical } from "./canonical";
import { type Layout, layoutOf, lineAt } from "./layout";
import { faultProblem, problem } from "./problems";

/** A record of the list of annotations. Offsets are UTF-16, into the sidecar's text. */
export interface SidecarRecord {
  readonly value: Value;
  /** From its first key to the end of its last value. */
  readonly place: Place;
  /** Its lines, from its hyphen to the comments that stand deeper than it; undefined for a record in brackets. */
  readonly lines: Place | undefined;
  /** Whether blank lines below it would become part of its last value. */
  readonly isOpen: boolean;
  /** Where its leading comments begin; the start of its lines when there are none. */
  readonly lead: number;
}

export interface ParsedSidecar {
  readonly text: string;
  /** Why the text must not be written; empty for a clean one. */
  readonly problems: readonly Problem[];
  /** The top-level keys; `annotations` stands for the list without its records, where `layout` is known. */
  readonly top: ValueMap;
  readonly records: readonly SidecarRecord[];
  /** The text around the list, where that is in block style; else the whole text. */
  readonly skeleton: ParsedYaml;
  readonly layout: Layout | undefined;
}

export const mostCharacters = 20_000_000;
export const mostRecords = 100_000;

/** Parses a sidecar's text (without byte-order mark). Never throws. Cost: linear; canonical records take 10 µs each, others 1 ms. */
export function parseSidecar(text: string): ParsedSidecar {
  return allSteps(parseInSteps(text));
}

/** The same in small steps: one a record, but one alone for a text whose records cannot be told apart by lines. */
export function* parseInSteps(text: string): Steps<ParsedSidecar> {
  if (text.length > mostCharacters)
    return failed(
      text,
      problem("sidecar.too-large", said`This file is over 20 MB; split the annotations by coder.`, 0, 1),
    );
  const layout = layoutOf(text);
  if (layout === undefined) return parseWhole(text);
  if (layout.pieces.length > mostRecords) return failed(text, tooMany(layout.headEnd));
  const inPieces = yield* parsePieces(text, layout);
  if (inPieces.problems.length === 0) return inPieces;
  // Quoted text that runs on over a line with a hyphen is cut wrongly; only a parse of the whole can tell.
  const whole = parseWhole(text);
  return whole.problems.length === 0 ? whole : inPieces;
}

/** Offset in the file of an offset in the skeleton. */
export function fromSkeleton({ layout }: ParsedSidecar, offset: number): number {
  return layout === undefined || offset < layout.headEnd
    ? offset
    : offset + layout.tailStart - layout.headEnd;
}

/** Parses a record's lines: a list of one. Places are offsets into `lines`. */
export function parseRecord(lines: string): { readonly yaml: ParsedYaml; readonly item: unknown } {
  const yaml = parseYaml(lines, mostLevels - 1);
  return { yaml, item: isSeq(yaml.contents) ? yaml.contents.items[0] : undefined };
}

function failed(text: string, reason: Problem): ParsedSidecar {
  const skeleton: ParsedYaml = { text: "", document: undefined, contents: null, faults: [], comments: [] };
  return { text, problems: [reason], top: new Map(), records: [], skeleton, layout: undefined };
}

function tooMany(at: number): Problem {
  return problem(
    "sidecar.too-large",
    said`This file has over 100,000 annotations; split it by coder.`,
    at,
    at + 1,
  );
}

function* parsePieces(text: string, layout: Layout): Steps<ParsedSidecar> {
  const problems: Problem[] = layout.markers.map(({ start, end }) =>
    problem("sidecar.syntax", said`This is a conflict marker of a merge; settle it first.`, start, end),
  );
  const records: SidecarRecord[] = [];
  let above = layout.headEnd;
  for (const piece of layout.pieces) {
    yield;
    const record = readPiece(text, piece, layout, above, (found) => problems.push(found));
    if (record === undefined) continue;
    records.push(record);
    above = record.lines?.end ?? piece.end;
  }
  const skeleton = parseYaml(text.slice(0, layout.headEnd) + text.slice(layout.tailStart));
  const around = skeleton.faults.map((fault) => faultProblem(fault));
  const top = topOf(skeleton, around);
  const parsed = { text, layout, skeleton, records, problems, top };
  // A line behind the list that still stands below `annotations` belongs to no record.
  if (around.length === 0 && !isNothing(top.get("annotations"))) {
    const message = said`This line stands neither in an annotation nor at the margin; correct its indentation.`;
    problems.push(problem("sidecar.syntax", message, layout.tailStart, lineEndAfter(text, layout.tailStart)));
  }
  const move = (offset: number) => fromSkeleton(parsed, offset);
  for (const one of around) problems.push({ ...one, start: move(one.start), end: move(one.end) });
  return parsed;
}

function readPiece(
  text: string,
  { start, end }: Place,
  { column }: Layout,
  above: number,
  report: (problem: Problem) => void,
): SidecarRecord | undefined {
  const piece = text.slice(start, end);
  const lead = leadStart(text, start, above);
  const canonical = readCanonical(piece, column);
  if (canonical !== undefined) {
    const lines = { start, end: ownEnd(text, start + canonical.end, end, column) };
    const last = start + piece.slice(0, canonical.end).trimEnd().length;
    return {
      value: canonical.value,
      place: { start: start + column + 2, end: last },
      lines,
      lead,
      isOpen: false,
    };
  }
  const { yaml, item } = parseRecord(piece);
  for (const fault of yaml.faults) report(faultProblem(fault, start));
  if (yaml.faults.length > 0) return undefined;
  const value = nodeValue(piece, item, (fault) => report(faultProblem(fault, start)));
  const last = contentEnd(piece, item) ?? column + 1;
  const valueEnd = lineEndAfter(text, start + last);
  const lines = { start, end: ownEnd(text, valueEnd, end, column) };
  return {
    value,
    place: { start: start + (placeOf(item)?.start ?? column), end: start + last },
    lines,
    lead,
    isOpen: lines.end === valueEnd && keepsBlankLines(piece, item),
  };
}

/** Comments directly below a record that stand deeper than its hyphen are still its own. */
function ownEnd(text: string, from: number, limit: number, column: number): number {
  let at = from;
  while (at < limit) {
    const line = lineAt(text, at);
    if (line.kind !== "comment" || line.column <= column) break;
    at = lineEndAfter(text, at);
  }
  return at;
}

/** Comments directly above a record belong to it, down to where the record before it ends. */
function leadStart(text: string, start: number, above: number): number {
  let at = start;
  while (at > above) {
    const line = lineStartBefore(text, at - 1);
    if (line < above || lineAt(text, line).kind !== "comment") break;
    at = line;
  }
  return at;
}

function topOf({ text, contents }: ParsedYaml, problems: Problem[]): ValueMap {
  if (contents === null) return new Map();
  const isBroken = problems.length > 0;
  const top = nodeValue(text, contents, (fault) => problems.push(faultProblem(fault)));
  if (!isValueMap(top)) {
    const message = said`A sidecar is a list of keys such as format and annotations.`;
    if (!isBroken) problems.push(problem("sidecar.format", message, 0, 1));
    return new Map();
  }
  const format = top.get("format");
  if (typeof format === "string" && /^glossator\/(?!1$)/.test(format)) {
    const place = placeOf(isMap(contents) ? contents.get("format", true) : undefined) ?? { start: 0, end: 1 };
    const message = said`This file has the format ${format}, which a later Glossator made; update Glossator to change it.`;
    problems.push(problem("sidecar.format", message, place.start, place.end));
  }
  return top;
}

function parseWhole(text: string): ParsedSidecar {
  const skeleton = parseYaml(text);
  const problems = skeleton.faults.map((fault) => faultProblem(fault));
  const top = topOf(skeleton, problems);
  const list = top.get("annotations");
  const node = isMap(skeleton.contents) ? skeleton.contents.get("annotations", true) : undefined;
  const items = isSeq(node) ? node.items : [];
  if (list !== undefined && !isValueList(list) && !isNothing(list)) {
    const { start, end } = placeOf(node) ?? { start: 0, end: 1 };
    problems.push(
      problem("sidecar.format", said`\`annotations\` is a list; each begins with a hyphen.`, start, end),
    );
  }
  if (items.length > mostRecords) problems.push(tooMany(0));
  const values = isValueList(list) ? list : [];
  const records = items.map((item, index): SidecarRecord => {
    const start = placeOf(item)?.start ?? 0;
    const place = { start, end: contentEnd(text, item) ?? start };
    return { value: values[index] ?? "", place, lines: undefined, lead: start, isOpen: false };
  });
  return { text, problems, top, records, skeleton, layout: undefined };
}
