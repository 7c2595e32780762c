/** A sidecar's text as data with places: what reading, editing and merging have in common. */

import { isMap, isSeq } from "yaml";
import type { Problem } from "../problem";
import { said } from "../sentence";
import { allSteps, type Steps } from "../steps";
import { conflictMarker } from "../yaml/mistakes";
import { contentEnd, nodeValue, type ParsedYaml, type Place, parseYaml, placeOf } from "../yaml/parse";
import { lineEndAfter, lineStartBefore } from "../yaml/textLines";
import { isNothing, isValueList, isValueMap, type Value, type ValueMap } from "../yaml/value";
import { type Layout, layoutOf, lineAt } from "./layout";
import { faultProblem, problem } from "./problems";
import { KnownRecords, type RecordLines, readLines } from "./records";

/** A record of the list of annotations. Offsets are UTF-16, into the sidecar's text. */
export interface SidecarRecord {
  readonly value: Value;
  /** From its first key to the end of its last value. */
  readonly place: Place;
  /** Of its code, quotes included; undefined without one, and for a record in brackets. */
  readonly code: Place | undefined;
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

const mostCharacters = 20_000_000;
const mostRecords = 100_000;

/** Parses a sidecar's text (without byte-order mark). Never throws. Cost: linear; canonical records take 10 µs each, others 1 ms. */
export function parseSidecar(text: string, known?: KnownRecords): ParsedSidecar {
  return allSteps(parseInSteps(text, known));
}

/**
 * The same in small steps: one a record, but one alone for a text whose records cannot be told apart by lines. Records that are known
 * from before need no reading.
 */
export function* parseInSteps(text: string, known = new KnownRecords()): Steps<ParsedSidecar> {
  if (text.length > mostCharacters)
    return failed(
      text,
      problem("sidecar.too-large", said`This file is over 20 MB; split the annotations by coder.`, 0, 1),
    );
  const layout = layoutOf(text);
  if (layout === undefined) return parseWhole(text);
  if (layout.pieces.length > mostRecords) return failed(text, tooMany(layout.headEnd));
  const inPieces = yield* parsePieces(text, layout, known);
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

function* parsePieces(text: string, layout: Layout, known: KnownRecords): Steps<ParsedSidecar> {
  const problems: Problem[] = layout.markers.map(({ start, end }) =>
    problem("sidecar.syntax", conflictMarker, start, end),
  );
  const records: SidecarRecord[] = [];
  const now = new Map<string, RecordLines>();
  let above = layout.headEnd;
  for (const piece of layout.pieces) {
    yield;
    const lines = text.slice(piece.start, piece.end);
    const before = problems.length;
    const read =
      known.lines.get(lines) ??
      readLines(lines, layout.column, (fault) => problems.push(faultProblem(fault, piece.start)));
    if (read === undefined) continue;
    if (problems.length === before) now.set(lines, read);
    const record = recordAt(text, piece.start, read, above);
    records.push(record);
    above = record.lines?.end ?? piece.end;
  }
  known.lines = now;
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

/** A record whose lines begin at `start`, below a record that ends at `above`. */
function recordAt(text: string, start: number, read: RecordLines, above: number): SidecarRecord {
  const { value, place, code, end, isOpen } = read;
  return {
    value,
    place: { start: start + place.start, end: start + place.end },
    code: code === undefined ? undefined : { start: start + code.start, end: start + code.end },
    lines: { start, end: start + end },
    isOpen,
    lead: leadStart(text, start, above),
  };
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
    return {
      value: values[index] ?? "",
      place,
      code: undefined,
      lines: undefined,
      lead: start,
      isOpen: false,
    };
  });
  return { text, problems, top, records, skeleton, layout: undefined };
}
