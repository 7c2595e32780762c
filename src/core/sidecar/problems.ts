import { type Problem, type Severity, worded } from "../problem";
import { type Sentence, said } from "../sentence";
import type { YamlFault } from "../yaml/parse";

/** Everything that can be wrong with a sidecar. A code once shipped keeps its meaning. */
export type SidecarProblemCode =
  /** Not YAML, or with the conflict markers of a text merge. Never written. */
  | "sidecar.syntax"
  /** YAML that other readers would read differently: anchors, aliases, tags, merge keys, directives. Never written. */
  | "sidecar.forbidden"
  /** Over 20 MB, 100,000 annotations or 64 levels. Never written. */
  | "sidecar.too-large"
  /** Not a map with a list of annotations, or of another version. Never written, unless only `format` is missing. */
  | "sidecar.format"
  | "sidecar.missing-id"
  | "sidecar.duplicate-id"
  | "sidecar.missing-quote"
  | "sidecar.bad-span"
  | "sidecar.bad-field"
  /** Both sides of a merge changed one thing, and nobody has decided yet. */
  | "sidecar.conflict"
  /** A change names an annotation that is not there. */
  | "sidecar.no-such-id"
  /** A decision about a conflict that is not there any more. */
  | "sidecar.no-such-conflict"
  /** A change holds half a character, which no file can keep. */
  | "sidecar.not-text"
  /** A change cannot be made without harm to the rest of the file. */
  | "sidecar.unwritable";

/** A problem at `[start, end)` (UTF-16) of the sidecar's text. */
export function problem(
  code: SidecarProblemCode,
  sentence: Sentence,
  start: number,
  end: number,
  severity: Severity = "error",
): Problem {
  return { code, ...worded(sentence), severity, start, end };
}

/** What is wrong with the YAML, as a problem; `offset` is added to its place. */
export function faultProblem({ kind, message, start, end }: YamlFault, offset = 0): Problem {
  const told =
    kind === "syntax"
      ? said`This file is not valid YAML, so it is shown as far as it goes and never written. ${message}`
      : message;
  return problem(`sidecar.${kind}`, told, start + offset, end + offset);
}
