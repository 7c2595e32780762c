/**
 * Where the records of a sidecar stand, by lines alone.
 *
 * A list of annotations in block style can be cut at its hyphens without parsing it: a line at the list's own column or left of
 * it ends every block that stands to its right. Only quoted text and brackets may run on over such a line, and then the piece
 * before it does not parse; `parse.ts` reads the whole file in that case. So one broken record does not hide the others,
 * and a file of 10,000 records is read in a fraction of a second.
 */

import type { Place } from "../yaml/parse";

export interface Layout {
  /** Column of the hyphens. */
  readonly column: number;
  /** Offset behind the line `annotations:`. */
  readonly headEnd: number;
  /** From each hyphen's line to the next one's, or to the end of the list. */
  readonly pieces: readonly Place[];
  /** Offset of the first line behind the list. Comments and blank lines before it belong to the list. */
  readonly tailStart: number;
  /** Lines that a text merge put there. */
  readonly markers: readonly Place[];
}

/** The layout of a sidecar with a list of at least one record in block style; undefined for any other. Cost: linear. */
export function layoutOf(text: string): Layout | undefined {
  const key = /^(?:annotations|"annotations"|'annotations')[ \t]*:[ \t]*(?:#.*)?\r?$/m.exec(text);
  if (key === null) return undefined;
  const headEnd = lineEnd(text, key.index);
  const pieces: Place[] = [];
  const markers: Place[] = [];
  let column = -1;
  let start: number | undefined;
  let at = headEnd;
  for (; at < text.length; at = lineEnd(text, at)) {
    const line = lineAt(text, at);
    if (line.kind === "marker") {
      markers.push({ start: at, end: at + 7 });
      if (start !== undefined) pieces.push({ start, end: at });
      start = undefined;
    } else if (line.kind === "hyphen" && (column === -1 || line.column === column)) {
      column = line.column;
      if (start !== undefined) pieces.push({ start, end: at });
      start = at;
    } else if (line.kind !== "blank" && line.kind !== "comment" && line.column <= column) break;
    else if (column === -1 && line.kind === "other") return undefined;
  }
  if (start !== undefined) pieces.push({ start, end: at });
  return column === -1 ? undefined : { column, headEnd, pieces, tailStart: at, markers };
}

export interface Line {
  readonly kind: "blank" | "comment" | "hyphen" | "marker" | "other";
  /** Spaces before the first sign. */
  readonly column: number;
}

/** What the line that begins at an offset is, if it is not inside quoted text or a block of text. */
export function lineAt(text: string, start: number): Line {
  let at = start;
  while (text.charCodeAt(at) === space) at += 1;
  const column = at - start;
  let sign = text.charAt(at);
  if (sign === "-") return { kind: isGap(text.charAt(at + 1)) ? "hyphen" : "other", column };
  if (sign === "#") return { kind: "comment", column };
  while (sign === "\t" || sign === " " || sign === "\r") {
    at += 1;
    sign = text.charAt(at);
  }
  if (sign === "" || sign === "\n") return { kind: "blank", column };
  const isMarker = column === 0 && /^(?:<{7}|\|{7}|={7}|>{7})$/.test(text.slice(start, start + 7));
  return { kind: isMarker ? "marker" : "other", column };
}

const space = 32;

function isGap(sign: string): boolean {
  return sign === " " || sign === "\n" || sign === "\r" || sign === "\t" || sign === "";
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}
