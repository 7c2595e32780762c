import Papa from "papaparse";
import { type Sentence, said } from "../sentence";
import { origins } from "../sidecar/annotation";
import type { Annotation, AnnotationRelation, AttributeValue, Segment } from "../sidecar/model";
import { compact } from "../yaml/compact";
import { attributeOf, repliesOf } from "./cells";
import type { Incoming, IncomingItem, Position } from "./model";

type Row = Readonly<Record<string, string>>;

const attributeColumn = "attribute ";
const columns: ReadonlySet<string> = new Set([
  "text",
  "quote",
  "code",
  "coder",
  "start",
  "end",
  "before",
  "after",
  "note",
  "id",
  "mentions",
  "relations",
  "replies",
  "at",
  "origin",
]);

/**
 * Reads annotations from a table as CSV, with commas, semicolons or tabs: a head line, and a column `text` with the path of the text;
 * `quote`, `code`, `coder`, `start`, `end`, `before`, `after`, `note`, `id`, `mentions`, `relations`, `at`, `origin` and
 * `attribute NAME` where there are any. A line with a code and no words is about the whole text. Replies come without their times,
 * which a table does not hold. Cost: linear.
 */
export function readTable(csv: string): Incoming {
  const { data, meta, errors } = Papa.parse<Row>(csv.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: columnName,
  });
  if (!meta.fields?.includes("text"))
    return { items: [], faults: [said`no column “text” with the path of the text`] };
  const items: IncomingItem[] = [];
  const faults = errors.map((error) => said`line ${entryOf(error) + 2}: ${error.message}`);
  // Behind a quotation mark that is not closed, cells and lines are not what they seem.
  const broken = new Set(errors.filter(({ type }) => type === "Quotes").map(entryOf));
  for (const [index, row] of data.entries()) {
    if (broken.has(index)) continue;
    const item = itemOf(row);
    if ("template" in item) faults.push(said`entry ${index + 1}: ${item}`);
    else items.push(item);
  }
  if (items.length === 0 && faults.length === 0) faults.push(said`no annotations in it`);
  return { items, faults };
}

/** The index of the entry that an error is about: of some errors the parser counts the head line, too. */
function entryOf({ type, row = 0 }: Papa.ParseError): number {
  return type === "Quotes" ? row - 1 : row;
}

/** People write `Quote` for `quote`; the name of an attribute is as it is. */
function columnName(head: string): string {
  const name = head.trim();
  const known = name.toLowerCase();
  if (columns.has(known)) return known;
  return known.startsWith(attributeColumn) ? attributeColumn + name.slice(attributeColumn.length) : name;
}

/** The item, or what is wrong with it. */
function itemOf(row: Row): IncomingItem | Sentence {
  const text = cellOf(row, "text");
  const code = cellOf(row, "code").replace(/\s+/gu, " ").trim();
  const coder = cellOf(row, "coder").trim() || undefined;
  if (text === "") return said`names no text`;
  const position = positionIn(row);
  const pieces = piecesOf(cellOf(row, "quote"));
  if (pieces.length === 0 && position === undefined && cellOf(row, "start") + cellOf(row, "end") !== "")
    return said`has no words, and its start and end are no places in a text`;
  if (pieces.length === 0 && position === undefined)
    return code === ""
      ? said`has no words and no code`
      : { kind: "document", text, coder, facts: { codes: [code] } };
  const segments = segmentsOf(row, pieces.length === 0 ? [""] : pieces);
  const positions = segments.length === 1 ? [position] : piecePositions(pieces, position);
  return { kind: "passage", text, coder, annotation: annotationIn(row, code, coder, segments), positions };
}

function annotationIn(
  row: Row,
  code: string,
  coder: string | undefined,
  segments: readonly Segment[],
): Annotation {
  const id = /^[A-Za-z0-9_-]+$/.test(cellOf(row, "id")) ? cellOf(row, "id") : "";
  const origin = origins.find((one) => one === cellOf(row, "origin"));
  const attributes = attributesIn(row);
  return compact({
    id,
    code: code || undefined,
    segments,
    note: cellOf(row, "note") || undefined,
    attributes: Object.keys(attributes).length === 0 ? undefined : attributes,
    mentions: unlessEmpty(cellOf(row, "mentions").split(/\s+/u).filter(Boolean)),
    relations: unlessEmpty(relationsIn(row)),
    replies: unlessEmpty(repliesOf(cellOf(row, "replies"))),
    by: coder,
    at: cellOf(row, "at") || undefined,
    origin: origin ?? (id === "" ? "imported" : undefined),
  });
}

/** A record has no empty lists. */
function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function relationsIn(row: Row): readonly AnnotationRelation[] {
  return cellOf(row, "relations")
    .split(";")
    .flatMap((one) => {
      const [type, target] = one.trim().split(/\s+/u);
      return type && target ? [{ type, target }] : [];
    });
}

/** Our own tables join the pieces of a passage so. */
function piecesOf(quote: string): readonly string[] {
  return quote
    .split(" … ")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

function segmentsOf(row: Row, pieces: readonly string[]): readonly Segment[] {
  return pieces.map((piece, index) =>
    compact({
      quote: piece,
      before: index === 0 ? cellOf(row, "before") || undefined : undefined,
      after: index === pieces.length - 1 ? cellOf(row, "after") || undefined : undefined,
    }),
  );
}

/** The first piece begins where the whole does, and the last ends there; of those between a table says nothing. */
function piecePositions(
  pieces: readonly string[],
  whole: Position | undefined,
): readonly (Position | undefined)[] {
  return pieces.map((piece, index) => {
    const length = [...piece].length;
    if (whole === undefined) return undefined;
    if (index === 0) return { start: whole.start, end: whole.start + length };
    return index === pieces.length - 1 ? { start: whole.end - length, end: whole.end } : undefined;
  });
}

function positionIn(row: Row): Position | undefined {
  const [start, end] = [cellOf(row, "start"), cellOf(row, "end")].map((cell) =>
    /^\d+$/.test(cell) ? Number(cell) : undefined,
  );
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

function attributesIn(row: Row): Readonly<Record<string, AttributeValue>> {
  return Object.fromEntries(
    Object.keys(row).flatMap((column) => {
      const cell = column.startsWith(attributeColumn) ? cellOf(row, column) : "";
      return cell === "" ? [] : [[column.slice(attributeColumn.length), attributeOf(cell)]];
    }),
  );
}

/** Without the apostrophe that keeps spreadsheets from reading a cell as a formula. */
function cellOf(row: Row, column: string): string {
  const cell = row[column] ?? "";
  return /^'+[\s\u00A0]*[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}
