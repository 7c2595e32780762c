/**
 * Refactorings of codes over a codebook and all sidecars that it governs, as pure functions: what would change, file by file.
 *
 * No annotation is ever lost: a code is replaced or taken away, the annotation stays. Either everything can be changed, or
 * nothing is, because a file left out would keep a code that nobody knows any more.
 */

import { errorAt, type Problem, type Result } from "../problem";
import { type Sentence, said } from "../sentence";
import { type HeldCode, type NewCode, type Recoded, type Recoding, recodeSidecar } from "../sidecar/recode";
import type { KnownRecords } from "../sidecar/records";
import { allSteps, type Steps } from "../steps";
import { nodeValue, parseYaml } from "../yaml/parse";
import { narrowed, type Splice } from "../yaml/splice";
import { mapOf, type ValueMap } from "../yaml/value";
import { editCodebook } from "./edit";
import { type CodeLevel, isWithin, leafOf, parentOf } from "./model";
import { changesEveryUse, type Refactoring } from "./refactoring";
import { afterDelete, codebookChanges, movedPath } from "./refactorSteps";
import { positionOf } from "./tree";

export interface CodedFiles {
  /** Undefined where codes are used without a codebook. */
  readonly codebook: string | undefined;
  /** Texts by a name of the caller's choice. */
  readonly sidecars: ReadonlyMap<string, string>;
  /** What is known of their records, by the same names: those need not be read again. */
  readonly records?: ReadonlyMap<string, KnownRecords>;
}

export interface SidecarPreview {
  readonly splices: readonly Splice[];
  readonly recoded: readonly Recoded[];
}

/** What a refactoring would change. Splices are sorted, do not overlap, and touch nothing that stays. */
export interface RefactoringPreview {
  readonly codebook: readonly Splice[];
  /** Only files that change. */
  readonly sidecars: ReadonlyMap<string, SidecarPreview>;
}

/** Why a refactoring cannot be made. */
export interface Refusal {
  /** The sidecar that is in the way; undefined for the codebook and for what was asked. */
  readonly sidecar: string | undefined;
  readonly problem: Problem;
}

export type RefactoringOutcome =
  | { readonly kind: "preview"; readonly preview: RefactoringPreview }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

/** Computes a refactoring. Never throws. Cost: one parse a sidecar (10 µs an annotation), a few of the codebook. */
export function refactorCodes(files: CodedFiles, refactoring: Refactoring): RefactoringOutcome {
  return allSteps(refactorInSteps(files, refactoring));
}

/** The same in steps, one a sidecar. */
export function* refactorInSteps(files: CodedFiles, refactoring: Refactoring): Steps<RefactoringOutcome> {
  const codebook = codebookValue(files.codebook);
  const fault = faultOf(codebook, refactoring);
  if (fault !== undefined) return refused(fault);
  const { value: splices, problems } =
    files.codebook === undefined
      ? { value: [], problems: [] }
      : editCodebook(files.codebook, codebookChanges(codebook, refactoring));
  const [reason] = problems;
  if (splices === undefined)
    return refused(reason?.sentence ?? said`The codebook cannot be changed.`, reason);
  const sidecars = new Map<string, SidecarPreview>();
  const refusals: Refusal[] = [];
  let isTaken = false;
  for (const [sidecar, text] of files.sidecars) {
    yield;
    const newCode = newCodeIn(sidecar, refactoring);
    const recode = (held: HeldCode) => {
      isTaken ||=
        refactoring.kind === "rename" && held.code === refactoring.to && held.level === refactoring.level;
      return newCode(held);
    };
    const { value, problems: faults } = recodeSidecar(text, recode, files.records?.get(sidecar));
    const [first] = faults;
    if (value !== undefined) {
      if (value.splices.length > 0)
        sidecars.set(sidecar, { ...value, splices: value.splices.map((one) => narrowed(text, one)) });
    } else if (
      first !== undefined &&
      text.includes(refactoring.code) &&
      (refactoring.kind === "split" || changesEveryUse(refactoring))
    )
      refusals.push({ sidecar, problem: first });
  }
  if (refusals.length > 0) return { kind: "refused", refusals };
  // Names that are one afterwards could never be told apart again.
  if (isTaken && refactoring.kind === "rename")
    return refused(said`Annotations have the code "${refactoring.to}" already; merge the two instead.`);
  const book = splices.map((one) => narrowed(files.codebook ?? "", one));
  return { kind: "preview", preview: { codebook: book, sidecars } };
}

/**
 * What a refactoring that was previewed does to one sidecar as its text is now. Undefined, with the reason, when that must not be
 * written. `sidecar` is its name in `AnnotationPlace`.
 */
export function recodeFor(
  refactoring: Refactoring,
  sidecar: string,
  text: string,
): Result<Recoding | undefined> {
  return recodeSidecar(text, newCodeIn(sidecar, refactoring));
}

/** The same for the codebook: the splices of its text; undefined, with the reason, when it stays as it is. */
export function editCodebookFor(
  refactoring: Refactoring,
  text: string,
): Result<readonly Splice[] | undefined> {
  const codebook = codebookValue(text);
  const message = faultOf(codebook, refactoring);
  return message === undefined
    ? editCodebook(text, codebookChanges(codebook, refactoring))
    : { value: undefined, problems: [errorAt("codebook.unchanged", message)] };
}

/** What becomes of a code that somebody has in mind: one of a passage, with all its annotations. Undefined when it goes. */
export function codeAfter(refactoring: Refactoring, code: string): string | undefined {
  return newCodeIn("", refactoring)({ code, level: "passage", id: undefined });
}

function refused(sentence: Sentence, place?: Problem): RefactoringOutcome {
  const problem = errorAt("codebook.unchanged", sentence, place);
  return { kind: "refused", refusals: [{ sidecar: undefined, problem }] };
}

/** Empty for no codebook, and for one that does not parse: `editCodebook` says why. */
function codebookValue(text: string | undefined): ValueMap {
  return text === undefined ? new Map() : mapOf(nodeValue(text, parseYaml(text).contents, () => undefined));
}

/** The code that an annotation of a file gets. */
function newCodeIn(sidecar: string, refactoring: Refactoring): NewCode {
  const { code: from } = refactoring;
  switch (refactoring.kind) {
    case "rename":
      return within(refactoring.level, (code) => movedPath(code, from, refactoring.to));
    case "merge":
      return within(refactoring.level, (code) => movedPath(code, from, refactoring.into));
    case "delete":
      return within(refactoring.level, (code) =>
        afterDelete(code, refactoring.code, refactoring.annotations),
      );
    case "retire":
      return ({ code }) => code;
    case "split": {
      const chosen = new Set(
        refactoring.annotations.filter((one) => one.sidecar === sidecar).map(({ id }) => id),
      );
      const isChosen = ({ code, level, id }: HeldCode) =>
        level === "passage" && code === from && id !== undefined && chosen.has(id);
      return (held) => (isChosen(held) ? refactoring.to : held.code);
    }
  }
}

function within(level: CodeLevel, change: (code: string) => string | undefined): NewCode {
  return (held) => (held.level === level ? change(held.code) : held.code);
}

/** Why what is asked makes no sense, in a sentence; undefined when it does. */
function faultOf(codebook: ValueMap, refactoring: Refactoring): Sentence | undefined {
  const { kind, code } = refactoring;
  const level = kind === "split" ? "passage" : refactoring.level;
  const isKnown = (path: string) => positionOf(codebook, level, path) !== undefined;
  const hasCodebook = codebook.size > 0;
  if (kind === "rename" || kind === "split") {
    const { to } = refactoring;
    if (!isPath(to))
      return said`"${to}" is no name for a code: use words without spaces, and "/" between a code and the one below it.`;
    if (to === code) return said`That is the code's name already.`;
    if (kind === "split") return undefined;
    if (isWithin(to, code)) return said`"${to}" would stand below itself; choose another name.`;
    return isKnown(to) ? said`There is a code "${to}" already; merge the two instead.` : undefined;
  }
  const target = targetOf(refactoring);
  if (kind === "merge" && isKnown(`${code}/${leafOf(code)}`) && target === parentOf(code))
    return said`"${code}" has a code of its own name below it; rename that first.`;
  if (target !== undefined && isWithin(target, code))
    return said`"${target}" is "${code}" itself or stands below it; choose another code.`;
  if (target !== undefined && hasCodebook && !isKnown(target))
    return said`The codebook has no code "${target}"; choose one that it has.`;
  return kind === "retire" && !isKnown(code) ? said`The codebook has no code "${code}".` : undefined;
}

/** One part or several, each of signs that are neither space nor slash. */
export function isPath(path: string): boolean {
  return /^[^/\s]+(?:\/[^/\s]+)*$/.test(path);
}

function targetOf(refactoring: Refactoring): string | undefined {
  switch (refactoring.kind) {
    case "merge":
      return refactoring.into;
    case "delete":
      return typeof refactoring.annotations === "object" ? refactoring.annotations.replaceBy : undefined;
    case "retire":
      return refactoring.replacedBy;
    default:
      return undefined;
  }
}
