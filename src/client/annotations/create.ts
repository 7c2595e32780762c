import * as vscode from "vscode";
import { gitBlobId } from "../../core/anchor/base";
import { describe } from "../../core/anchor/describe";
import type { TextRange } from "../../core/anchor/model";
import { newAnnotationId } from "../../core/sidecar/id";
import type { Annotation } from "../../core/sidecar/model";

export interface Draft {
  readonly document: vscode.TextDocument;
  readonly ranges: readonly TextRange[];
  readonly code: string;
  readonly by: string | undefined;
  /** Glossary ids of what the passage mentions, when it was made from a mention. */
  readonly mentions?: readonly string[];
}

/** A new annotation of a passage of an open text. */
export async function createAnnotation({ document, ranges, code, by, mentions }: Draft): Promise<Annotation> {
  const base = await savedBlob(document);
  return {
    id: newAnnotationId(Math.random),
    code,
    segments: describe(document.getText(), ranges),
    ...(base === undefined ? {} : { base }),
    ...(mentions === undefined ? {} : { mentions }),
    ...(by === undefined ? {} : { by }),
    at: `${new Date().toISOString().slice(0, 19)}Z`,
    origin: "human",
  };
}

/** The git blob id of the file as it stands on disk; undefined while the text has unsaved edits or no file. */
async function savedBlob(document: vscode.TextDocument): Promise<string | undefined> {
  if (document.isDirty || document.isUntitled) return undefined;
  return gitBlobId(await vscode.workspace.fs.readFile(document.uri)).slice(0, 12);
}
