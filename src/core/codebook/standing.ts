import type { Annotation } from "../sidecar/model";
import { type Codebook, codesOf, replacementOf } from "./model";

/** What a codebook has against the code of an annotation. */
export type CodeFault =
  | { readonly kind: "unknown" }
  /** What was coded while the code was in use stays right. `replacement`: the code in use that takes its place, if one does. */
  | { readonly kind: "retired"; readonly replacement: string | undefined };

/**
 * Answers what is wrong with the code of one annotation after the other; undefined for one in use, and for annotations without a
 * code. A codebook without codes has nothing against any. Made once for a codebook; an answer costs a look-up.
 */
export function codeJudge(codebook: Codebook): (annotation: Annotation) => CodeFault | undefined {
  const codes = new Map(codesOf(codebook).map((code) => [code.path, code]));
  const faults = new Map<string, CodeFault | undefined>();
  const judge = (path: string): CodeFault | undefined => {
    const code = codes.get(path);
    if (code === undefined) return { kind: "unknown" };
    if (code.retired !== true) return undefined;
    return { kind: "retired", replacement: replacementOf(codebook, "passage", path) };
  };
  return ({ code }) => {
    if (code === undefined || codes.size === 0) return undefined;
    if (!faults.has(code)) faults.set(code, judge(code));
    return faults.get(code);
  };
}
