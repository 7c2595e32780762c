/** Records of a sidecar's list of annotations, as their lines say them. */

import { isSeq } from "yaml";
import {
  contentEnd,
  keepsBlankLines,
  mostLevels,
  nodeValue,
  type ParsedYaml,
  type Place,
  parseYaml,
  placeOf,
  type YamlFault,
} from "../yaml/parse";
import { lineEndAfter } from "../yaml/textLines";
import { isValueMap, type Value, type ValueMap } from "../yaml/value";
import { annotationOf } from "./annotation";
import { readCanonical } from "./canonical";
import { checkRecord, type Violation } from "./check";
import { lineAt } from "./layout";
import type { Annotation } from "./model";

/** What the lines of a record say, wherever they stand. Offsets are into the lines. */
export interface RecordLines {
  readonly value: Value;
  /** From its first key to the end of its last value. */
  readonly place: Place;
  /** Behind the comments that stand deeper than its hyphen. */
  readonly end: number;
  /** Whether blank lines below it would become part of its last value. */
  readonly isOpen: boolean;
}

/** What a record says as an annotation (undefined without an id or a quote), and what is wrong with it. */
export interface JudgedRecord {
  readonly annotation: Annotation | undefined;
  readonly violations: readonly Violation[];
}

/**
 * The records that a file had when it was read last, by their lines: whoever reads it again after a change reads only what is new in
 * it. What did not change stays the same object. One for each file; it is as large as the file.
 */
export class KnownRecords {
  /** Only those with nothing wrong in their YAML. */
  lines: ReadonlyMap<string, RecordLines> = new Map();
  readonly #judged = new WeakMap<ValueMap, JudgedRecord>();

  /** Judges a record's value, each once. */
  judge(value: Value): JudgedRecord {
    const known = isValueMap(value) ? this.#judged.get(value) : undefined;
    const judged = known ?? { annotation: annotationOf(value), violations: checkRecord(value) };
    if (isValueMap(value)) this.#judged.set(value, judged);
    return judged;
  }
}

/**
 * Reads the lines of a record whose hyphen stands in `column`; undefined, with all faults reported, for lines that do not parse. Cost:
 * 10 µs as Glossator writes them, 1 ms written by hand.
 */
export function readLines(
  piece: string,
  column: number,
  report: (fault: YamlFault) => void,
): RecordLines | undefined {
  const canonical = readCanonical(piece, column);
  if (canonical !== undefined) {
    const place = { start: column + 2, end: piece.slice(0, canonical.end).trimEnd().length };
    return { value: canonical.value, place, end: ownEnd(piece, canonical.end, column), isOpen: false };
  }
  const { yaml, item } = parseRecord(piece);
  for (const fault of yaml.faults) report(fault);
  if (yaml.faults.length > 0) return undefined;
  const value = nodeValue(piece, item, report);
  const last = contentEnd(piece, item) ?? column + 1;
  const valueEnd = lineEndAfter(piece, last);
  const end = ownEnd(piece, valueEnd, column);
  const place = { start: placeOf(item)?.start ?? column, end: last };
  return { value, place, end, isOpen: end === valueEnd && keepsBlankLines(piece, item) };
}

/** Parses a record's lines: a list of one. Places are offsets into `lines`. */
export function parseRecord(lines: string): { readonly yaml: ParsedYaml; readonly item: unknown } {
  const yaml = parseYaml(lines, mostLevels - 1);
  return { yaml, item: isSeq(yaml.contents) ? yaml.contents.items[0] : undefined };
}

/** Comments directly below a record that stand deeper than its hyphen are still its own. */
function ownEnd(piece: string, from: number, column: number): number {
  let at = from;
  while (at < piece.length) {
    const line = lineAt(piece, at);
    if (line.kind !== "comment" || line.column <= column) break;
    at = lineEndAfter(piece, at);
  }
  return at;
}
