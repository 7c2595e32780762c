/** Many passages annotated as one act. */

import * as vscode from "vscode";
import { describe } from "../../core/anchor/describe";
import type { TextRange } from "../../core/anchor/model";
import { newAnnotationId } from "../../core/sidecar/id";
import type { Annotation, Origin } from "../../core/sidecar/model";
import type { Target } from "../coding/target";
import { coderName } from "../settings";
import { timeNow } from "../timeNow";
import type { AnnotationParts } from "./commands";
import type { FileChange } from "./history";
import type { AnnotationSession } from "./session";
import { nameOf, SidecarError } from "./sidecarFiles";
import { TrackedRanges } from "./trackedRanges";

/** Passages of one text. UTF-16 offsets in the open document. */
export interface TextPassages {
  readonly document: vscode.TextDocument;
  readonly ranges: readonly TextRange[];
  /** The version of the document that the ranges are places of. */
  readonly version: number;
  /** Glossary ids of what all of them mention. */
  readonly mentions?: readonly string[];
  /** By default the user's own idea. */
  readonly origin?: Origin;
}

export interface BulkResult {
  /** What was added, in the order of the texts and ranges. */
  readonly made: readonly Target[];
  /** Passages that had this very code by this coder already, and were left alone. */
  readonly known: number;
}

interface NewAnnotations {
  readonly sidecar: vscode.Uri;
  readonly session: AnnotationSession | undefined;
  readonly annotations: readonly Annotation[];
  /** Where each stands, also after the text was edited while the sidecars were written. */
  readonly passages: TrackedRanges;
}

/**
 * Gives a code to many passages of many texts: one undo takes all of it back, and when one sidecar cannot be written, none is
 * changed. Throws `SidecarError` when a text cannot be annotated.
 */
export async function annotateAll(
  parts: AnnotationParts,
  texts: readonly TextPassages[],
  code: string,
  title: string,
): Promise<BulkResult> {
  const all: NewAnnotations[] = [];
  try {
    for (const text of texts) all.push(await newAnnotations(parts, text, code));
    const files = all.filter(({ annotations }) => annotations.length > 0);
    if (files.length > 0) await parts.history.applyAll(title, files.map(changeOf));
    for (const file of files) show(parts, file);
  } finally {
    for (const { passages } of all) passages.dispose();
  }
  const made = all.flatMap(({ annotations, sidecar, passages: { document } }) =>
    annotations.map((annotation) => ({ annotation, sidecar, document: document.uri })),
  );
  const asked = texts.reduce((sum, { ranges }) => sum + ranges.length, 0);
  return { made, known: asked - made.length };
}

function show(
  { sessions }: AnnotationParts,
  { session, sidecar, annotations, passages }: NewAnnotations,
): void {
  for (const [index, annotation] of annotations.entries()) {
    const range = passages.ranges[index];
    if (range !== undefined) session?.place(annotation, sidecar, [range]);
  }
  sessions.sidecarChanged(sidecar);
}

async function newAnnotations(
  { sessions, places, bases }: AnnotationParts,
  { document, ranges, version, mentions, origin = "human" }: TextPassages,
  code: string,
): Promise<NewAnnotations> {
  const session = sessions.open(document);
  await session?.load();
  const by = coderName(document.uri);
  const sidecar = await places.sidecarUri(document.uri, by);
  const base = await bases.savedBlob(document);
  // From here to the end nothing waits, so that the words are those of the ranges. A text without unsaved edits whose file says something else has been replaced on the disk.
  const isGone = ranges.some(({ start, end }) => start === end);
  if (document.version !== version || isGone || (base === undefined && !document.isDirty))
    throw new SidecarError(
      vscode.l10n.t("{0} was changed meanwhile; nothing is annotated. Try again.", nameOf(document.uri)),
    );
  const isKnown = (range: TextRange) =>
    session?.annotations.some(
      (placed) =>
        placed.annotation.code === code &&
        placed.sidecar.toString() === sidecar.toString() &&
        placed.ranges.length === 1 &&
        placed.ranges[0]?.start === range.start &&
        placed.ranges[0].end === range.end,
    );
  const open = ranges.filter((range) => isKnown(range) !== true);
  const at = timeNow();
  const segments = describe(document.getText(), open);
  const annotations = segments.map(
    (segment): Annotation => ({
      id: newAnnotationId(Math.random),
      code,
      segments: [segment],
      ...(base === undefined ? {} : { base }),
      ...(mentions === undefined ? {} : { mentions }),
      ...(by === undefined ? {} : { by }),
      at,
      origin,
    }),
  );
  return { sidecar, session, annotations, passages: new TrackedRanges(document, open) };
}

function changeOf({ sidecar, annotations }: NewAnnotations): FileChange {
  return {
    uri: sidecar,
    forward: annotations.map((annotation) => ({ kind: "add", annotation })),
    backward: annotations.map(({ id }) => ({ kind: "delete", id })),
  };
}
