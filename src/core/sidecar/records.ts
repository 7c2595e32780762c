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
import { type CanonicalRecord, readCanonical } from "./canonical";
import { checkRecord, type Violation } from "./check";
import { lineAt } from "./layout";
import type { Annotation } from "./model";
import { nodePlace } from "./nodePlace";

/** What the lines of a record say, wherever they stand. Offsets are into the lines. */
export interface RecordLines {
  readonly value: Value;
  /** From its first key to the end of its last value. */
  readonly place: Place;
  /** Of its code, quotes included; undefined without one. */
  readonly code: Place | undefined;
  /** Behind the comments that stand deeper than its hyphen. */
  readonly end: number;
  /** Whether blank lines below it would become part of its last value. */
  readonly isOpen: boolean;
}

/**
 * The records that a file had when it was read last, by their lines: whoever reads it again after a change reads only what is new in
 * it. What did not change stays the same object. One for each file; it is as large as the file.
 */
export class KnownRecords {
  /** Only those with nothing wrong in their YAML. */
  lines: ReadonlyMap<string, RecordLines> = new Map();
  readonly #annotations = new WeakMap<ValueMap, Annotation | undefined>();
  readonly #violations = new WeakMap<ValueMap, readonly Violation[]>();

  /** As `annotationOf`, each record once. */
  annotationOf(value: Value): Annotation | undefined {
    return isValueMap(value) ? once(this.#annotations, value, annotationOf) : undefined;
  }

  /** As `checkRecord`, each record once. */
  violationsOf(value: Value): readonly Violation[] {
    return isValueMap(value) ? once(this.#violations, value, checkRecord) : checkRecord(value);
  }
}

function once<T>(known: WeakMap<ValueMap, T>, value: ValueMap, find: (value: ValueMap) => T): T {
  const found = known.get(value) ?? find(value);
  known.set(value, found);
  return found;
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
    const code = canonicalCode(piece, canonical);
    return { value: canonical.value, place, code, end: ownEnd(piece, canonical.end, column), isOpen: false };
  }
  const { yaml, item } = parseRecord(piece);
  for (const fault of yaml.faults) report(fault);
  if (yaml.faults.length > 0) return undefined;
  const value = nodeValue(piece, item, report);
  const last = contentEnd(piece, item) ?? column + 1;
  const valueEnd = lineEndAfter(piece, last);
  const end = ownEnd(piece, valueEnd, column);
  const place = { start: placeOf(item)?.start ?? column, end: last };
  const code = nodePlace(piece, item, ["code"]);
  return { value, place, code, end, isOpen: end === valueEnd && keepsBlankLines(piece, item) };
}

function canonicalCode(piece: string, { fields }: CanonicalRecord): Place | undefined {
  const field = fields.find(({ name }) => name === "code");
  if (field === undefined) return undefined;
  const written = piece.slice(field.start, field.end).trimEnd();
  return { start: field.start + written.indexOf(": ") + 2, end: field.start + written.length };
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
