/** What a refactoring does to the codes of a codebook, step by step. */

import type { ValueMap } from "../yaml/value";
import type { CodebookChange } from "./edit";
import { type CodeLevel, isWithin, leafOf } from "./model";
import type { Refactoring } from "./refactoring";
import { childrenOf, positionOf } from "./tree";

/** A path after the code `from`, above it or itself, has become `to`. */
export function movedPath(code: string, from: string, to: string): string {
  return isWithin(code, from) ? to + code.slice(from.length) : code;
}

/** What becomes of a code when the code `gone`, and all below it, goes; undefined when nothing takes its place. */
export function afterDelete(
  code: string,
  gone: string,
  annotations: Extract<Refactoring, { kind: "delete" }>["annotations"],
): string | undefined {
  if (!isWithin(code, gone) || annotations === "keep") return code;
  return annotations === "uncode" ? undefined : annotations.replaceBy;
}

/** The steps in the codebook; none for a code that it does not have. */
export function codebookChanges(codebook: ValueMap, refactoring: Refactoring): readonly CodebookChange[] {
  const { kind, code } = refactoring;
  if (kind === "split") {
    const { to, fields = {} } = refactoring;
    const isThere = positionOf(codebook, "passage", to) !== undefined;
    return isThere ? [] : [{ kind: "add", level: "passage", code: to, fields }];
  }
  const { level } = refactoring;
  if (positionOf(codebook, level, code) === undefined) return [];
  switch (kind) {
    case "rename": {
      const { to } = refactoring;
      return [{ kind, level, code, to }, replacements(level, (path) => movedPath(path, code, to))];
    }
    case "merge": {
      const { into } = refactoring;
      return [
        ...mergeSteps(codebook, level, code, into),
        replacements(level, (path) => movedPath(path, code, into)),
      ];
    }
    case "delete": {
      const annotations = refactoring.annotations === "keep" ? "uncode" : refactoring.annotations;
      return [
        { kind: "remove", level, code },
        replacements(level, (path) => afterDelete(path, code, annotations)),
      ];
    }
    case "retire":
      return [{ kind: "set", level, code, fields: { retired: true, replacedBy: refactoring.replacedBy } }];
  }
}

function replacements(level: CodeLevel, newCode: (path: string) => string | undefined): CodebookChange {
  return { kind: "replacements", level, newCode };
}

/** Codes below the one that goes, which the other does not have, move below that. */
function mergeSteps(
  codebook: ValueMap,
  level: CodeLevel,
  code: string,
  into: string,
): readonly CodebookChange[] {
  const moves = childrenOf(codebook, level, code).flatMap((child): readonly CodebookChange[] => {
    // A child that is merged into its parent leaves its place first.
    const to = `${into}/${leafOf(child)}`;
    return positionOf(codebook, level, to) === undefined
      ? [{ kind: "rename", level, code: child, to }]
      : mergeSteps(codebook, level, child, to);
  });
  return [...moves, { kind: "remove", level, code }];
}
