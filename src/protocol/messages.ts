/**
 * The requests that client and server exchange beside the Language Server Protocol.
 *
 * Constants and plain types only: no runtime import, so that both sides may bundle it. Positions are UTF-16 offsets into
 * the document version that is named; an answer for a version that is gone is `null`.
 */

import type { Anchor, TextRange } from "../core/anchor/model";
import type { CodeLevel } from "../core/codebook/model";
import type { Refactoring } from "../core/codebook/refactoring";
import type { Sentence } from "../core/sentence";
import type { Annotation, Refusal } from "../core/sidecar/model";
import type { CountedEntity, EntityPair } from "../core/statistics/mentionCounts";
import type { Suggestion } from "../core/suggestions/model";
import type { Splice } from "../core/yaml/splice";

// #region From the server: what only the editor can do

/** The bytes of a file as text, or why there is none. Invalid UTF-8 is `unreadable`, with the reason. */
export const readFile = "glossator/readFile";
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** URIs of policy texts, sidecars and of what folders say about them, in the open folders, sorted. */
export const findFiles = "glossator/findFiles";
export interface FindFilesParams {
  /** `text`: policy texts; `sidecar`: `*.ann.yaml`; `glossary`, `codebook`: files of that name; `folderFile`: `glossator.yaml`. */
  readonly kind: "text" | "sidecar" | "glossary" | "codebook" | "folderFile";
}
export type FindFilesResult = readonly string[];

/** The text of a git blob of the repository that holds `uri`, or null when it cannot be had. */
export const baseText = "glossator/baseText";
export interface BaseTextParams {
  readonly uri: string;
  readonly blob: string;
}
export type BaseTextResult = string | null;

// #endregion
// #region To the server

/** Where annotations stand in an open document, or in a file that is not open. */
export const anchorAnnotations = "glossator/anchorAnnotations";
export interface AnchorParams {
  readonly uri: string;
  /** Null for the text as it stands now, whatever its version: of its editor, else on disk. */
  readonly version: number | null;
  readonly annotations: readonly Annotation[];
}
export type AnchorResult = readonly Anchor[] | null;

/** The glossary entry of an id as YAML, for the read-only view of built-in entries. */
export const entryText = "glossator/entryText";
export interface EntryTextParams {
  readonly id: string;
}
export type EntryTextResult = string | null;

/** Who and what is mentioned in a document, with counts. */
export const mentionSummary = "glossator/mentionSummary";
export interface MentionSummaryParams {
  readonly uri: string;
}
export interface SummaryItem {
  readonly entity: string | null;
  readonly name: string;
  readonly kind: string;
  readonly subtype: string;
  /** UTF-16 ranges in text order. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}
export interface MentionSummary {
  readonly version: number;
  readonly items: readonly SummaryItem[];
}
export type MentionSummaryResult = MentionSummary | null;

/** How often whom and what the policy texts of the open folders mention; null when it could not be counted. */
export const mentionCounts = "glossator/mentionCounts";
/** Nothing to say: it is about all open folders. */
export type MentionCountsParams = Readonly<Record<string, never>>;
export type MentionCountsResult = {
  /** Every text that was read, in the order of the folder. */
  readonly texts: readonly {
    readonly uri: string;
    /** In code points. */
    readonly length: number;
  }[];
  /** The most mentioned first. */
  readonly entities: readonly CountedEntity[];
  /** Who stands in the same paragraphs, the most frequent first. */
  readonly pairs: readonly EntityPair[];
} | null;

/** The mention at a position of a document, or null. */
export const mentionAt = "glossator/mentionAt";
export interface MentionAtParams {
  readonly uri: string;
  readonly position: LinePosition;
}
export type TextSpan = readonly [start: number, end: number];
export type MentionAtResult = {
  readonly start: number;
  readonly end: number;
  readonly entity: string | null;
  readonly name: string | null;
  /** Where the text itself writes the name out: "Centre for Energy and Security Studies (CENESS)". */
  readonly written: TextSpan | null;
} | null;

/**
 * What a refactoring of codes would change in the codebook that governs `uri` and in all sidecars that use it. Sidecars are named
 * by their URIs, in `refactoring` as well. Nothing is changed; either all files can be, or the reasons say why not.
 */
export const refactorCodes = "glossator/refactorCodes";
export interface RefactorCodesParams {
  readonly uri: string;
  readonly refactoring: Refactoring;
}
export type RefactorCodesResult =
  | {
      readonly kind: "edits";
      readonly files: readonly RefactoredFile[];
      /** How many annotations, and codes of whole texts, get another code or lose theirs. */
      readonly recoded: number;
    }
  | { readonly kind: "refused"; readonly reasons: readonly string[] }
  | null;
export interface RefactoredFile {
  readonly uri: string;
  /** Sorted, without overlap; offsets are UTF-16 into the text that they were made for. */
  readonly splices: readonly Splice[];
  /** Git blob id of that text, as UTF-8 without a byte-order mark. */
  readonly madeFor: string;
  /** Empty for the codebook. */
  readonly recoded: readonly RecodedUse[];
}
/** A code of a sidecar that becomes another one. */
export interface RecodedUse {
  /** Of the sidecar, from 0. */
  readonly line: number;
  /** Null for a code of the whole text. */
  readonly quote: string | null;
  /** Whom the annotation names as its coder; null where it names nobody. */
  readonly by: string | null;
  readonly from: string;
  /** Null for a code that is taken away. */
  readonly to: string | null;
}
export interface FileEdits {
  readonly uri: string;
  /** Of the open document that the edits are for; null for a file that is not open. */
  readonly version: number | null;
  /** Sorted, without overlap. */
  readonly edits: readonly TextEdit[];
}
export interface TextEdit {
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
  readonly newText: string;
}
/** As the protocol counts: both from 0, the character in UTF-16. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The codes of the codebook that governs `uri`, and others that its sidecars hold, with their uses. */
export const codeOverview = "glossator/codeOverview";
export interface CodeOverviewParams {
  readonly uri: string;
}
export type CodeOverviewResult = {
  /** Null where there is none. */
  readonly codebook: string | null;
  /** The sidecars that the codebook governs. */
  readonly sidecars: readonly string[];
  /** In the order of the codebook; those that it does not know last, by name. */
  readonly codes: readonly CodeSummary[];
} | null;
export interface CodeSummary {
  /** Whole path. */
  readonly code: string;
  readonly level: CodeLevel;
  readonly name: string;
  readonly definition: string | null;
  readonly isKnown: boolean;
  readonly isRetired: boolean;
  /** Without those of codes below it. */
  readonly uses: number;
  /** How many sidecars hold them. */
  readonly files: number;
}

/** Codes that the coder's earlier annotations propose for passages of an open document. */
export const suggestCodes = "glossator/suggestCodes";
export interface SuggestCodesParams {
  readonly uri: string;
  readonly version: number;
  /** Whose annotations count: those in files of the coder's name; null for those in files without one. */
  readonly coder: string | null;
  /** The coder's file for this document; what it holds is given here, as it stands in the editor now. */
  readonly sidecar: string;
  readonly own: readonly OwnCoding[];
  readonly refused: readonly Refusal[];
}
export interface OwnCoding {
  readonly code: string;
  /** Null for a discontinuous annotation. */
  readonly quote: string | null;
  /** Glossary ids. */
  readonly mentions: readonly string[];
  /** Empty when it stands nowhere with certainty. */
  readonly ranges: readonly TextRange[];
}
export interface SuggestedCode extends Suggestion {
  readonly reason: Sentence;
}
/** In the order of the text, without overlap. */
export type SuggestCodesResult = readonly SuggestedCode[] | null;

/** A workspace file that the server may have cached has changed, appeared or gone. */
export const fileChanged = "glossator/fileChanged";
export interface FileChangedParams {
  readonly uri: string;
  readonly kind: FindFilesParams["kind"];
}

// #endregion
