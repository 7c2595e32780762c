/** Reads sidecars. The only reader of annotations there is; `check` and the editor report what it finds. */

import { isMap } from "yaml";
import type { Problem, Result } from "../problem";
import { type Sentence, said } from "../sentence";
import { allSteps, type Steps } from "../steps";
import type { Place } from "../yaml/parse";
import { listOf, mapOf } from "../yaml/value";
import { conflictOf, factsOf, refusalOf } from "./annotation";
import { checkTop, type Violation } from "./check";
import type { Annotation, FieldConflict, ReadSidecar } from "./model";
import { type ParsedSidecar, parseInSteps, type SidecarRecord } from "./parseSidecar";
import { firstLine, recordPlaces, topPlace } from "./places";
import { problem } from "./problems";
import { KnownRecords } from "./records";

const byteOrderMark = "\uFEFF";

/**
 * The annotations of a sidecar's text, and every problem found, in the order of the text. Never throws; an empty text is an
 * empty, writable sidecar.
 *
 * A record with a problem goes on as far as it can be understood; one without an id or a quote, or with an id used before, is left
 * out. A text that does not parse cleanly is not writable, but the records that do parse are shown. Offsets are UTF-16.
 * Cost: linear; 10 µs a record as Glossator writes it, 1 ms one written by hand.
 */
export function readSidecar(yaml: string): Result<ReadSidecar> {
  return allSteps(readInSteps(yaml));
}

/**
 * The same in small steps, two a record: a reader with thousands of annotations has an editor that somebody types in. `known`: what
 * the file said before, of which only the rest is read; what has not changed is the same object again.
 */
export function* readInSteps(yaml: string, known = new KnownRecords()): Steps<Result<ReadSidecar>> {
  const shift = yaml.startsWith(byteOrderMark) ? 1 : 0;
  const parsed = yield* parseInSteps(yaml.slice(shift), known);
  const problems: Problem[] = [...parsed.problems];
  const annotations: Annotation[] = [];
  const ranges: Place[] = [];
  const seen = new Set<string>();
  for (const [index, record] of parsed.records.entries()) {
    yield;
    const violations = known.violationsOf(record.value);
    if (violations.length > 0) problems.push(...recordProblems(parsed, index, record, violations));
    const annotation = known.annotationOf(record.value);
    if (annotation === undefined) continue;
    if (seen.has(annotation.id)) problems.push(duplicate(parsed, index, record, annotation.id));
    else {
      seen.add(annotation.id);
      annotations.push(annotation);
      ranges.push(record.place);
    }
  }
  problems.push(...topProblems(parsed));
  const conflicts = listOf(parsed.top.get("conflicts"))
    .map(conflictOf)
    .filter((one) => one !== undefined);
  problems.push(...conflictProblems(parsed, conflicts));
  const moved = <T extends Place>(place: T): T => ({
    ...place,
    start: place.start + shift,
    end: place.end + shift,
  });
  const value: ReadSidecar = {
    document: factsOf(mapOf(parsed.top.get("document"))),
    annotations,
    refused: listOf(parsed.top.get("refused"))
      .map(refusalOf)
      .filter((one) => one !== undefined),
    conflicts,
    writable: parsed.problems.length === 0,
    ranges: shift === 0 ? ranges : ranges.map(moved),
  };
  return { value, problems: problems.map(moved).sort((a, b) => a.start - b.start) };
}

function recordProblems(
  parsed: ParsedSidecar,
  index: number,
  record: SidecarRecord,
  violations: readonly Violation[],
): readonly Problem[] {
  const find = recordPlaces(parsed, index, record);
  return violations.map(({ path, code, message }) => {
    const { start, end } = find(path);
    return problem(code, message, start, end);
  });
}

function duplicate(parsed: ParsedSidecar, index: number, record: SidecarRecord, id: string): Problem {
  const { start, end } = recordPlaces(parsed, index, record)(["id"]);
  const message = said`The id "${id}" is used by an earlier annotation, so this one is not shown; give it an id of its own.`;
  return problem("sidecar.duplicate-id", message, start, end);
}

function topProblems(parsed: ParsedSidecar): readonly Problem[] {
  const { skeleton, text } = parsed;
  // An empty file is a sidecar that nobody has begun; a broken one has its own problems.
  if (skeleton.contents === null || !isMap(skeleton.contents)) return [];
  return checkTop(parsed.top)
    .filter(({ code }) => code !== "sidecar.format" || !parsed.problems.some((one) => one.code === code))
    .map(({ path, code, message }) => {
      const place = path.length === 0 ? undefined : topPlace(parsed, path);
      const { start, end } = place ?? firstLine(text, { start: 0, end: text.length });
      return problem(code, message, start, end);
    });
}

function conflictProblems(parsed: ParsedSidecar, conflicts: readonly FieldConflict[]): readonly Problem[] {
  return conflicts.map(({ id, field, ours, theirs }, index) => {
    const place = topPlace(parsed, ["conflicts", index, "field"]);
    const what = conflictWords(id, field);
    const isDeleted = field === "annotation" && (ours === undefined || theirs === undefined);
    const message = isDeleted
      ? said`${what} was deleted on one side of a merge and changed on the other; decide which version holds.`
      : said`${what} was changed on both sides of a merge; decide which version holds.`;
    const { start, end } = place ?? { start: 0, end: 1 };
    return problem("sidecar.conflict", message, start, end);
  });
}

function conflictWords(id: string | undefined, field: string): Sentence {
  if (field === "annotation")
    return id === undefined ? said`The whole document` : said`The whole annotation ${id}`;
  return id === undefined ? said`"${field}" of the document` : said`"${field}" of annotation ${id}`;
}
