/**
 * Annotations as they stand in a sidecar file (`speech.txt.ann.yaml`, `speech.txt.CODER.ann.yaml`).
 *
 * Plain data, read by `read.ts`, changed only by splices from `edit.ts`. Nothing derived (where an annotation stands
 * today, counts) is part of it: that is an `Anchor`.
 */

/** Code points of the base text: 0-based, end excluded; a line end counts one, a byte-order mark nothing. */
export type Span = readonly [start: number, end: number];

/** One stretch of text. The quote is the truth, the context tells equals apart, the span is a hint. */
export interface Segment {
  readonly quote: string;
  readonly before?: string;
  readonly after?: string;
  readonly span?: Span;
}

export type AttributeValue = string | number | boolean | readonly string[];

export interface AnnotationRelation {
  readonly type: string;
  /** Id of another annotation of the same document. */
  readonly target: string;
}

export interface Reply {
  readonly id: string;
  readonly by?: string;
  /** RFC 3339, UTC. */
  readonly at?: string;
  readonly text: string;
}

export type Origin = "human" | "suggested" | "imported";

export interface Annotation {
  /** Random, never reused, never renumbered. */
  readonly id: string;
  readonly code?: string;
  /** One segment, or several for a discontinuous annotation; never empty. */
  readonly segments: readonly Segment[];
  /** Git blob id (12 or more hex digits) of the text the annotation was made on. */
  readonly base?: string;
  readonly note?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  /** Glossary ids. */
  readonly mentions?: readonly string[];
  readonly relations?: readonly AnnotationRelation[];
  readonly by?: string;
  readonly at?: string;
  /** When somebody last found the code right under the definition that the codebook then gave it: RFC 3339, UTC. */
  readonly confirmed?: string;
  readonly origin?: Origin;
  readonly replies?: readonly Reply[];
}

export interface DocumentFacts {
  readonly title?: string;
  readonly date?: string;
  readonly language?: string;
  readonly codes?: readonly string[];
}

/** A field both sides of a merge changed differently; kept as data until someone decides. */
export interface FieldConflict {
  /** Annotation id; absent for a conflict in `document`. */
  readonly id?: string;
  /**
   * Field name; `attributes.NAME`, `replies.ID` and `relations.TYPE TARGET` for a part of one; `selector` for quote, context, span
   * and base as one unit; `annotation` for delete against change. Without an id: a key of the file, or `document.FIELD`.
   */
  readonly field: string;
  /** The three values as YAML-plain data; absent where that side had none. */
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
}

/**
 * A suggestion that the coder refused: this code is not for these words here. Without contexts it is not for them anywhere in the
 * text. It holds nothing that two branches could change in different ways, so a merge keeps what both sides refused.
 */
export interface Refusal {
  readonly code: string;
  readonly quote: string;
  readonly before?: string;
  readonly after?: string;
  /** Glossary ids of what the words mention. */
  readonly mentions?: readonly string[];
}

export interface Sidecar {
  readonly document: DocumentFacts;
  readonly annotations: readonly Annotation[];
  readonly refused: readonly Refusal[];
  readonly conflicts: readonly FieldConflict[];
}

/** A sidecar with where each record stands in the YAML text. */
export interface ReadSidecar extends Sidecar {
  /** False when the text does not parse cleanly: such a file is shown as far as it goes and never written. */
  readonly writable: boolean;
  /** UTF-16 range of each record in the YAML text, by position in `annotations`. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** A change to a sidecar, applied by `edit.ts` as text splices. */
export type SidecarChange =
  | { readonly kind: "add"; readonly annotation: Annotation }
  | { readonly kind: "delete"; readonly id: string }
  /** Sets the given fields; a field given as `undefined` is removed; fields not named stay as they are. */
  | { readonly kind: "update"; readonly id: string; readonly fields: AnnotationFields }
  /** Sets or takes away one part of a field; whatever the file says beside it by then stays. */
  | { readonly kind: "part"; readonly id: string; readonly part: AnnotationPart }
  /** Settles a conflict: puts the version of one side in its place, or keeps what stands there, and removes it from the list. */
  | {
      readonly kind: "settle";
      /** As in `FieldConflict`. */
      readonly id?: string;
      readonly field: string;
      readonly keep: "ours" | "theirs" | "current";
    }
  /** Puts a conflict back into the list, for undo; what stands in the file stays. */
  | { readonly kind: "reopen"; readonly conflict: FieldConflict }
  /** Remembers a refusal, or forgets it; what is so already stays so. */
  | { readonly kind: "refuse" | "unrefuse"; readonly refusal: Refusal }
  | {
      readonly kind: "document";
      readonly fields: { readonly [K in keyof DocumentFacts]?: DocumentFacts[K] | undefined };
    };

export type AnnotationFields = {
  readonly [K in Exclude<keyof Annotation, "id">]?: Annotation[K] | undefined;
};

/** One attribute, reply or relation of an annotation, as it is to be; undefined for none. */
export type AnnotationPart =
  | { readonly kind: "attribute"; readonly name: string; readonly value: AttributeValue | undefined }
  | { readonly kind: "reply"; readonly id: string; readonly value: Reply | undefined }
  | { readonly kind: "relation"; readonly relation: AnnotationRelation; readonly isThere: boolean };

export type { Splice } from "../yaml/splice";
