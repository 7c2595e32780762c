/** Annotations on their way to other programs and from them. */

import type { AnchorState } from "../anchor/model";
import type { Sentence } from "../sentence";
import type { Annotation, DocumentFacts } from "../sidecar/model";

/** Code points of the text today: 0-based, end excluded. */
export interface Position {
  readonly start: number;
  readonly end: number;
}

/** An annotation with where it stands today. */
export interface OutgoingAnnotation {
  readonly annotation: Annotation;
  /** Who made it: whom the record names, else the coder of its file. */
  readonly coder: string | undefined;
  readonly state: AnchorState;
  /** One for each segment; empty where it is not found with certainty. */
  readonly positions: readonly Position[];
}

/** One sidecar with its text. Paths have `/`. */
export interface OutgoingSidecar {
  readonly text: string;
  readonly sidecar: string;
  readonly coder: string | undefined;
  readonly document: DocumentFacts;
  readonly annotations: readonly OutgoingAnnotation[];
}

/** What another program says about a text. */
export type IncomingItem = {
  /** Path of the text, with `/`, relative to where the file was made. */
  readonly text: string;
  readonly coder: string | undefined;
} & (
  | {
      readonly kind: "passage";
      /** The id is empty where the file gave none that can be kept. Quotes are empty where it gave positions only. */
      readonly annotation: Annotation;
      /** One for each segment that has one. */
      readonly positions: readonly (Position | undefined)[];
    }
  | { readonly kind: "document"; readonly facts: DocumentFacts }
);

/** A code of another program's codebook. */
export interface IncomingCode {
  /** Its whole path. */
  readonly code: string;
  readonly definition?: string;
  /** As #rrggbb. */
  readonly color?: string;
}

/** What could be read of a file, and one sentence for each part that could not. */
export interface Incoming {
  readonly items: readonly IncomingItem[];
  /** Codes with what the file says of them, parents first; none where it has no codebook. */
  readonly codes?: readonly IncomingCode[];
  readonly faults: readonly Sentence[];
}
