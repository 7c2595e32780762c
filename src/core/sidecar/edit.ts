/**
 * Changes sidecars by splicing their text.
 *
 * The YAML is parsed only to learn where things stand. What a change does not name keeps its bytes: comments, order, blank
 * lines, line ends, quoting, keys of later versions. A file that does not parse cleanly is never changed.
 */

import { isMap, isScalar } from "yaml";
import type { Problem, Result } from "../problem";
import { setFields } from "./fields";
import type { Annotation, SidecarChange, Splice } from "./model";
import { type ParsedSidecar, parseSidecar, problem } from "./parse";
import { deleteRecord, insertRecord } from "./records";
import { annotationKeys, documentKeys, fieldLines, isWritable, newSidecar, segmentFields } from "./write";

/**
 * The splices that make `changes` in a sidecar's text, sorted and without overlap; empty when nothing changes. Undefined, with
 * the reason, when the text must not be written or a change names an annotation that is not there. Cost: one parse, and one
 * more for each change that touches what another one did.
 */
export function editSidecar(
  yaml: string,
  changes: readonly SidecarChange[],
): Result<readonly Splice[] | undefined> {
  const unwritable = changes.find((change) => !isWritable(change));
  if (unwritable !== undefined) {
    const message =
      "The text holds half of a character (a lone surrogate), which no file can keep; select the whole character.";
    return { value: undefined, problems: [problem("sidecar.not-text", message, 0, 0)] };
  }
  if (yaml.trim() === "" || yaml === "\uFEFF") return editEmpty(yaml, changes);
  const parsed = parseSidecar(yaml);
  if (parsed.problems.length > 0) return { value: undefined, problems: parsed.problems };
  const parts = changes.map((change) => spliceChange(yaml, parsed, change));
  const failed = parts.flatMap(({ problems }) => problems);
  if (failed.length > 0 && changes.length === 1) return { value: undefined, problems: failed };
  const together = parts.flatMap(({ value }) => value).sort((a, b) => a.start - b.start || a.end - b.end);
  if (failed.length === 0 && areApart(together)) return { value: together, problems: [] };
  return oneByOne(yaml, changes);
}

/** A text with splices made; they have to be sorted and apart. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text: replacement } of splices) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Makes changes one after the other, for those that build on each other; the answer is one splice. */
function oneByOne(yaml: string, changes: readonly SidecarChange[]): Result<readonly Splice[] | undefined> {
  let text = yaml;
  for (const change of changes) {
    const parsed = parseSidecar(text);
    const { value, problems } = spliceChange(text, parsed, change);
    if (problems.length > 0) return { value: undefined, problems };
    text = applySplices(text, value);
  }
  return { value: difference(yaml, text), problems: [] };
}

function editEmpty(yaml: string, changes: readonly SidecarChange[]): Result<readonly Splice[] | undefined> {
  const annotations: Annotation[] = [];
  let facts = {};
  for (const change of changes) {
    if (change.kind === "add") annotations.push(change.annotation);
    else if (change.kind === "document") facts = { ...facts, ...change.fields };
    else return { value: undefined, problems: [missing(change.id)] };
  }
  const eol = yaml.includes("\r\n") ? "\r\n" : "\n";
  const text = newSidecar(facts, annotations.sort(byPlace), eol);
  return { value: [{ start: yaml.length, end: yaml.length, text }], problems: [] };
}

function spliceChange(yaml: string, parsed: ParsedSidecar, change: SidecarChange): Result<readonly Splice[]> {
  switch (change.kind) {
    case "add":
      return indexOf(parsed, change.annotation.id) === -1
        ? ok(insertRecord(yaml, parsed, change.annotation))
        : failed(
            problem(
              "sidecar.duplicate-id",
              `The id "${change.annotation.id}" is in this file already.`,
              0,
              0,
            ),
          );
    case "delete": {
      const index = indexOf(parsed, change.id);
      return index === -1 ? failed(missing(change.id)) : ok(deleteRecord(yaml, parsed, index));
    }
    case "update": {
      const record = parsed.records?.items[indexOf(parsed, change.id)];
      if (!isMap(record)) return failed(missing(change.id));
      const { segments, ...fields } = change.fields;
      const flat = "segments" in change.fields ? { ...fields, ...segmentFields(segments ?? []) } : fields;
      return ok(setFields(yaml, record, flat, annotationKeys));
    }
    case "document":
      return ok(setDocument(yaml, parsed, change.fields));
  }
}

function setDocument(
  yaml: string,
  { root }: ParsedSidecar,
  fields: Readonly<Record<string, unknown>>,
): readonly Splice[] {
  const facts = root?.get("document");
  if (isMap(facts) && facts.items.length > 0) return setFields(yaml, facts, fields, documentKeys);
  const known = documentKeys.filter((key) => fields[key] !== undefined);
  if (known.length === 0 || root === undefined) return [];
  const eol = yaml.includes("\r\n") ? "\r\n" : "\n";
  const lines = ["document:", ...known.flatMap((key) => fieldLines(key, fields[key], "  ", "block"))];
  const format = root.items.find(({ key }) => isScalar(key) && key.value === "format");
  const value = isScalar(format?.value) ? format.value.range?.[1] : undefined;
  const lineEnd = yaml.indexOf("\n", value ?? 0);
  const at = value === undefined ? (root.range?.[0] ?? 0) : lineEnd === -1 ? yaml.length : lineEnd + 1;
  const lead = at > 0 && yaml.charAt(at - 1) !== "\n" && value !== undefined ? eol : "";
  return [{ start: at, end: at, text: lead + lines.join(eol) + eol }];
}

function indexOf({ records }: ParsedSidecar, id: string): number {
  return records?.items.findIndex((item) => isMap(item) && item.get("id") === id) ?? -1;
}

function byPlace(a: Annotation, b: Annotation): number {
  const start = ({ segments }: Annotation) => segments[0]?.span?.[0] ?? Number.POSITIVE_INFINITY;
  return start(a) === start(b) ? (a.id < b.id ? -1 : 1) : start(a) - start(b);
}

function areApart(splices: readonly Splice[]): boolean {
  return splices.every((splice, index) => {
    const before = splices[index - 1];
    return (
      before === undefined ||
      before.end < splice.start ||
      (before.end === splice.start && before.start < splice.start && splice.start < splice.end)
    );
  });
}

/** Two texts' difference as one splice: what lies between their common beginning and end. */
function difference(before: string, after: string): readonly Splice[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (
    tail < most &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }];
}

function ok(value: readonly Splice[]): Result<readonly Splice[]> {
  return { value, problems: [] };
}

function failed(...problems: readonly Problem[]): Result<readonly Splice[]> {
  return { value: [], problems };
}

function missing(id: string): Problem {
  return problem("sidecar.no-such-id", `This file has no annotation "${id}" any more.`, 0, 0);
}
