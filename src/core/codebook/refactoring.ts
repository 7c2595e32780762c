/** What can be done to a code and all annotations that have it. */

import type { CodeFields } from "./edit";
import type { CodeLevel } from "./model";

/** Codes are named by their whole paths. */
export type Refactoring =
  /** Gives a code, with all below it, another path. */
  | { readonly kind: "rename"; readonly level: CodeLevel; readonly code: string; readonly to: string }
  /** Gives all annotations of a code, and of those below it, to another code, and removes the first. */
  | { readonly kind: "merge"; readonly level: CodeLevel; readonly code: string; readonly into: string }
  /** Gives some annotations of a code to another one, which is made when it is not there. */
  | {
      readonly kind: "split";
      readonly code: string;
      readonly to: string;
      readonly annotations: readonly AnnotationPlace[];
      /** Of the new code. */
      readonly fields?: CodeFields;
    }
  /** Removes a code with all below it. Annotations keep it as an unknown code, lose it, or get another one. */
  | {
      readonly kind: "delete";
      readonly level: CodeLevel;
      readonly code: string;
      readonly annotations: "keep" | "uncode" | { readonly replaceBy: string };
    }
  /** Leaves a code where it is, but not for new annotations. */
  | {
      readonly kind: "retire";
      readonly level: CodeLevel;
      readonly code: string;
      readonly replacedBy?: string;
    };

/** Whether a refactoring changes all annotations of its code, whoever made them; else none, or those that were chosen. */
export function changesEveryUse(refactoring: Refactoring): boolean {
  switch (refactoring.kind) {
    case "rename":
    case "merge":
      return true;
    case "delete":
      return refactoring.annotations !== "keep";
    case "split":
    case "retire":
      return false;
  }
}

export interface AnnotationPlace {
  /** Name of the file in `CodedFiles.sidecars`. */
  readonly sidecar: string;
  readonly id: string;
}
