/** The text of a merged sidecar, put together from pieces of the three texts. */

import { isMap } from "yaml";
import { type ParsedSidecar, parseSidecar } from "../sidecar/parseSidecar";
import { recordWith } from "../sidecar/recordText";
import { joined, recordLines, sidecarLines, topLines, withList } from "../sidecar/write";
import { parseYaml } from "../yaml/parse";
import { reshape } from "../yaml/reshape";
import { applySplices } from "../yaml/splice";
import { isSame, mapOf, textOf, type ValueMap } from "../yaml/value";

export interface MergedRecord {
  readonly id: string;
  readonly value: ValueMap;
}

/** The three files, without problems. */
export interface Sources {
  readonly base: ParsedSidecar;
  readonly ours: ParsedSidecar;
  readonly theirs: ParsedSidecar;
}

export interface JoinedText {
  readonly text: string;
  /** Comments that had no other place left than the top of the file. */
  readonly movedComments: number;
}

/**
 * A sidecar with the given records, in their order, and the keys `top` around them (without `annotations`). What stands alike in
 * one of the files is copied from there; a file in which that goes wrong is written anew, with its comments on top. Never loses
 * a comment that is in `ours`, or that `theirs` added. Cost: linear.
 */
export function joinedText(sources: Sources, records: readonly MergedRecord[], top: ValueMap): JoinedText {
  const text = fromPieces(sources, records, top);
  if (text !== undefined && isRight(text, records, top)) return { text, movedComments: 0 };
  const comments = [...commentsOf(sources.ours.text), ...newComments(sources)];
  const values = records.map(({ value }) => value);
  return {
    text: joined([...comments, ...sidecarLines(withList(top, values))], "\n"),
    movedComments: comments.length,
  };
}

function isRight(text: string, records: readonly MergedRecord[], top: ValueMap): boolean {
  const now = parseSidecar(text);
  return (
    now.problems.length === 0 &&
    now.records.length === records.length &&
    now.records.every(({ value }, index) => isSame(value, records[index]?.value)) &&
    isSame(withList(now.top, []), withList(top, []))
  );
}

/** A record's own text: its leading comments, its lines, and what stands below it up to the next one. */
interface Piece {
  readonly lead: string;
  readonly lines: string;
  readonly below: string;
  readonly column: number;
}

function fromPieces(sources: Sources, records: readonly MergedRecord[], top: ValueMap): string | undefined {
  const frame = frameOf(sources, records.length === 0 ? new Map([...top, ["annotations", []]]) : top);
  if (frame === undefined) return undefined;
  const pieces = {
    base: piecesOf(sources.base),
    ours: piecesOf(sources.ours),
    theirs: piecesOf(sources.theirs),
  };
  const texts = records.map(({ id, value }) => {
    const base = pieces.base.get(id);
    const [ours, theirs] = [pieces.ours.get(id), pieces.theirs.get(id)].map((piece) =>
      piece === undefined || piece.column === frame.column ? piece : undefined,
    );
    return recordText(base, ours, theirs, value, frame.column);
  });
  return [frame.head, ...texts.map(ended), frame.tail].join("");
}

function recordText(
  base: Piece | undefined,
  ours: Piece | undefined,
  theirs: Piece | undefined,
  value: ValueMap,
  column: number,
): string {
  if (ours === undefined && theirs === undefined) return joined(recordLines(value, " ".repeat(column)), "\n");
  if (theirs !== undefined && (ours === undefined || textOfPiece(ours) === textOfPiece(base)))
    return rewritten(theirs, [], value);
  if (ours === undefined) return "";
  const added =
    theirs === undefined ||
    textOfPiece(theirs) === textOfPiece(base) ||
    textOfPiece(theirs) === textOfPiece(ours)
      ? []
      : commentsIn(textOfPiece(theirs)).filter(
          (comment) => !textOfPiece(ours).includes(comment) && !textOfPiece(base).includes(comment),
        );
  return rewritten(ours, added, value);
}

function rewritten(
  { lead, lines, below, column }: Piece,
  comments: readonly string[],
  value: ValueMap,
): string {
  const indent = " ".repeat(column);
  return (
    lead +
    joined(
      comments.map((one) => indent + one),
      "\n",
    ) +
    recordWith(ended(lines), column, value, "\n") +
    below
  );
}

function textOfPiece(piece: Piece | undefined): string {
  return piece === undefined ? "" : piece.lead + piece.lines + piece.below;
}

function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function piecesOf({ text, records, layout }: ParsedSidecar): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  if (layout === undefined) return pieces;
  for (const [index, { value, lines, lead }] of records.entries()) {
    const id = textOf(mapOf(value).get("id"));
    if (lines === undefined || id === undefined) continue;
    const end = records[index + 1]?.lead ?? layout.tailStart;
    pieces.set(id, {
      lead: text.slice(lead, lines.start),
      lines: text.slice(lines.start, lines.end),
      below: text.slice(lines.end, end),
      column: layout.column,
    });
  }
  return pieces;
}

/** What stands around the records. */
interface Frame {
  readonly head: string;
  readonly tail: string;
  readonly column: number;
}

/** The text around the list, from the side that has one, with the merged keys; undefined when neither can be used. */
function frameOf(sources: Sources, top: ValueMap): Frame | undefined {
  const source = sources.ours.layout !== undefined ? sources.ours : sources.theirs;
  const { layout, skeleton, text, records } = source;
  if (layout === undefined || !isMap(skeleton.contents)) return undefined;
  const { headEnd } = layout;
  const expected = top.has("annotations") ? top : withList(top, []);
  const wanted = top.has("annotations")
    ? expected
    : new Map(
        [...expected].map(([key, value]) => [
          key,
          key === "annotations" ? (source.top.get(key) ?? value) : value,
        ]),
      );
  const splices = reshape(skeleton, skeleton.contents, wanted, topLines);
  const isAbove = splices.filter(({ start }) => start < headEnd);
  const moved = isAbove.reduce((sum, { start, end, text: now }) => sum + now.length - (end - start), 0);
  const around = applySplices(skeleton.text, splices);
  const other = source === sources.ours ? sources.theirs : sources.ours;
  const comments = commentsOf(other.skeleton.text).filter(
    (comment) => !skeleton.text.includes(comment) && !sources.base.text.includes(comment),
  );
  const between = text.slice(headEnd, records[0]?.lead ?? headEnd);
  const head = around.slice(0, headEnd + moved);
  const start = /^(?:#[^\n]*\n)*/.exec(head)?.[0].length ?? 0;
  return {
    head: head.slice(0, start) + joined(comments, "\n") + head.slice(start) + between,
    tail: around.slice(headEnd + moved),
    column: layout.column,
  };
}

function commentsIn(text: string): readonly string[] {
  return text.includes("#") ? commentsOf(text) : [];
}

function commentsOf(text: string): readonly string[] {
  return parseYaml(text).comments.map(({ start, end }) => text.slice(start, end).trimEnd());
}

/** Comments that theirs has and neither the base nor ours. */
function newComments({ base, ours, theirs }: Sources): readonly string[] {
  return commentsOf(theirs.text).filter((one) => !base.text.includes(one) && !ours.text.includes(one));
}
