/** Holds the codes, attributes and relations of a sidecar against the codebook. */

import { type Severity, worded } from "../problem";
import { type Sentence, said } from "../sentence";
import { annotationOf } from "../sidecar/annotation";
import type { Annotation } from "../sidecar/model";
import type { ValuePath } from "../sidecar/nodePlace";
import { type ParsedSidecar, parseSidecar } from "../sidecar/parseSidecar";
import { codePlace, recordPlaces, topPlace } from "../sidecar/places";
import { nearestTexts } from "../text/nearest";
import type { Place } from "../yaml/parse";
import { listOf, mapOf } from "../yaml/value";
import { attributeFaults } from "./attributes";
import type { CodingProblem, CodingProblemCode, Remedy } from "./codingProblem";
import { type Code, type Codebook, type CodeLevel, codesFor, replacementOf } from "./model";
import { readCodebook } from "./read";
import { insideQuotes } from "./uses";

/** Codes of a codebook by path, made once for many sidecars. */
export interface CodebookIndex {
  readonly codebook: Codebook;
  readonly passage: ReadonlyMap<string, Code>;
  readonly document: ReadonlyMap<string, Code>;
}

/** The codes of a codebook by their paths, for look-ups. Cost: linear in the codes. */
export function indexCodebook(codebook: Codebook): CodebookIndex {
  const byPath = (level: CodeLevel) =>
    new Map(codesFor(codebook, level).map((code) => [code.path, code] as const));
  return { codebook, passage: byPath("passage"), document: byPath("document") };
}

/** The index of a codebook's text; undefined for one that cannot be used, against which every code would be unknown. */
export function readCodebookIndex(yaml: string): CodebookIndex | undefined {
  const { value, problems } = readCodebook(yaml);
  return value.codes.length === 0 && problems.length > 0 ? undefined : indexCodebook(value);
}

/**
 * What the annotations of a sidecar's text say against the codebook, in the order of the text; offsets are UTF-16. A codebook that
 * lists no codes for whole texts, or no relations, allows any. Never throws. Cost: one parse; annotations in order take 10 µs each.
 */
export function codingProblems(yaml: string, index: CodebookIndex): readonly CodingProblem[] {
  const shift = yaml.startsWith("\uFEFF") ? 1 : 0;
  const parsed = parseSidecar(yaml.slice(shift));
  const found: CodingProblem[] = [];
  for (const [position, { value }] of parsed.records.entries()) {
    const annotation = annotationOf(value);
    if (annotation !== undefined) found.push(...recordProblems(parsed, position, annotation, index));
  }
  if (index.codebook.documentCodes !== undefined) found.push(...textProblems(parsed, index));
  return found
    .map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }))
    .sort((a, b) => a.start - b.start);
}

function recordProblems(
  parsed: ParsedSidecar,
  position: number,
  annotation: Annotation,
  index: CodebookIndex,
): readonly CodingProblem[] {
  const record = parsed.records[position];
  if (record === undefined) return [];
  const find = (path: ValuePath) => recordPlaces(parsed, position, record)(path);
  const { id, code, attributes = {}, relations = [] } = annotation;
  const found: CodingProblem[] = [];
  if (code !== undefined) {
    const fault = codeFault(index, "passage", code, said`Annotation ${id}`);
    if (fault !== undefined)
      found.push({ ...fault, ...insideQuotes(parsed, codePlace(parsed, position, record)) });
  }
  const known = index.passage.get(code ?? "");
  if (known?.attributes !== undefined)
    for (const { path, ...fault } of attributeFaults(id, known, attributes))
      found.push({ ...fault, ...find(path) });
  const types = index.codebook.relations?.map(({ type }) => type);
  for (const [at, { type }] of relations.entries())
    if (types !== undefined && !types.includes(type))
      found.push({ ...relationFault(id, type, types), ...find(["relations", at, "type"]) });
  return found;
}

function textProblems(parsed: ParsedSidecar, index: CodebookIndex): readonly CodingProblem[] {
  const codes = listOf(mapOf(parsed.top.get("document")).get("codes"));
  return codes.flatMap((code, at) => {
    const fault = typeof code === "string" ? codeFault(index, "document", code, said`The text`) : undefined;
    const place = topPlace(parsed, ["document", "codes", at]);
    return fault === undefined || place === undefined ? [] : [{ ...fault, ...insideQuotes(parsed, place) }];
  });
}

type Fault = Omit<CodingProblem, keyof Place>;

function codeFault(index: CodebookIndex, level: CodeLevel, code: string, whose: Sentence): Fault | undefined {
  const known = index[level].get(code);
  if (known === undefined) {
    const inUse = [...index[level].values()].filter(({ retired }) => retired !== true);
    const near = nearestTexts(
      code,
      inUse.map(({ path }) => path),
      3,
    );
    const message = said`${whose} has the code "${code}", which the codebook does not know.`;
    return fault("codebook.unknown-code", "error", message, [
      ...near.map((value) => valueRemedy(value)),
      { kind: "add-code", code, level },
    ]);
  }
  if (known.retired !== true) return undefined;
  const next = replacementOf(index.codebook, level, code);
  const advice = next === undefined ? said`choose another one.` : said`use "${next}".`;
  return fault(
    "codebook.retired-code",
    // What was coded while the code was in use stays right.
    "information",
    said`${whose} has the code "${code}", which is retired; ${advice}`,
    next === undefined ? [] : [{ kind: "value", value: next, isReplacement: true }],
  );
}

function relationFault(id: string, type: string, types: readonly string[]): Fault {
  const message = said`Annotation ${id} has a relation "${type}", which the codebook does not know.`;
  const near = nearestTexts(type, types, 3);
  return fault(
    "codebook.unknown-relation",
    "error",
    message,
    near.map((value) => valueRemedy(value)),
  );
}

/** The remedy that writes this value where the problem is. */
function valueRemedy(value: string | number | boolean): Remedy {
  return { kind: "value", value, isReplacement: false };
}

function fault(
  code: CodingProblemCode,
  severity: Severity,
  sentence: Sentence,
  remedies: readonly Remedy[],
): Fault {
  return { code, severity, ...worded(sentence), remedies };
}
