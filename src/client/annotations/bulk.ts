/** Many passages annotated as one act. */

import type * as vscode from "vscode";
import { describe } from "../../core/anchor/describe";
import type { TextRange } from "../../core/anchor/model";
import { newAnnotationId } from "../../core/sidecar/id";
import type { Annotation } from "../../core/sidecar/model";
import { coderName } from "../settings";
import type { AnnotationParts } from "./commands";
import { savedBlob } from "./create";
import type { FileChange } from "./history";
import type { AnnotationSession } from "./session";
import { nameOf, SidecarError } from "./sidecarFiles";

/** Passages of one text. UTF-16 offsets in the open document. */
export interface TextPassages {
  readonly document: vscode.TextDocument;
  readonly ranges: readonly TextRange[];
  /** Glossary ids of what all of them mention. */
  readonly mentions?: readonly string[];
}

export interface BulkResult {
  readonly added: number;
  /** Passages that had this very code by this coder already, and were left alone. */
  readonly known: number;
}

interface NewAnnotations {
  readonly sidecar: vscode.Uri;
  readonly session: AnnotationSession | undefined;
  readonly placed: readonly { readonly annotation: Annotation; readonly range: TextRange }[];
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
  for (const text of texts) all.push(await newAnnotations(parts, text, code));
  const files = all.filter(({ placed }) => placed.length > 0);
  const added = files.reduce((sum, { placed }) => sum + placed.length, 0);
  const asked = texts.reduce((sum, { ranges }) => sum + ranges.length, 0);
  if (added > 0) await parts.history.applyAll(title, files.map(changeOf));
  for (const { session, sidecar, placed } of files) {
    for (const { annotation, range } of placed) session?.place(annotation, sidecar, [range]);
    parts.sessions.sidecarChanged(sidecar);
  }
  return { added, known: asked - added };
}

async function newAnnotations(
  { sessions, places }: AnnotationParts,
  { document, ranges, mentions }: TextPassages,
  code: string,
): Promise<NewAnnotations> {
  const session = sessions.open(document);
  await session?.load();
  const by = coderName(document.uri);
  const sidecar = await places.sidecarUri(document.uri, by);
  const { version } = document;
  const base = await savedBlob(document);
  // A text without unsaved edits whose file says something else has been replaced on the disk.
  if (document.version !== version || (base === undefined && !document.isDirty))
    throw new SidecarError(
      `${nameOf(document.uri)} was changed meanwhile; nothing is annotated. Search again first.`,
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
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  const segments = describe(document.getText(), open);
  const placed = open.flatMap((range, index) => {
    const segment = segments[index];
    if (segment === undefined) return [];
    const annotation: Annotation = {
      id: newAnnotationId(Math.random),
      code,
      segments: [segment],
      ...(base === undefined ? {} : { base }),
      ...(mentions === undefined ? {} : { mentions }),
      ...(by === undefined ? {} : { by }),
      at,
      origin: "human",
    };
    return [{ annotation, range }];
  });
  return { sidecar, session, placed };
}

function changeOf({ sidecar, placed }: NewAnnotations): FileChange {
  return {
    uri: sidecar,
    forward: placed.map(({ annotation }) => ({ kind: "add", annotation })),
    backward: placed.map(({ annotation: { id } }) => ({ kind: "delete", id })),
  };
}
