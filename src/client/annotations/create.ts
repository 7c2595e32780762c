import * as vscode from "vscode";
import { gitBlobId } from "../../core/anchor/base";
import { describe } from "../../core/anchor/describe";
import { newAnnotationId } from "../../core/sidecar/id";
import type { Annotation } from "../../core/sidecar/model";
import { decodeText } from "../../core/text/decode";
import { timeNow } from "../timeNow";
import { nameOf, SidecarError } from "./sidecarFiles";
import type { TrackedRanges } from "./trackedRanges";

export interface Draft {
  readonly passage: TrackedRanges;
  readonly code: string;
  readonly by: string | undefined;
  /** Glossary ids of what the passage mentions, when it was made from a mention. */
  readonly mentions?: readonly string[];
}

/** A new annotation of a passage of an open text. Throws `SidecarError` when the passage or the file cannot be annotated. */
export async function createAnnotation({ passage, code, by, mentions }: Draft): Promise<Annotation> {
  const { document } = passage;
  const base = await savedBlob(document);
  // From here to the end nothing waits, so that the words are those of the ranges.
  if (passage.ranges.some(({ start, end }) => start === end))
    throw new SidecarError(vscode.l10n.t("The selected words were deleted meanwhile; nothing is annotated."));
  return {
    id: newAnnotationId(Math.random),
    code,
    segments: describe(document.getText(), passage.ranges),
    ...(base === undefined ? {} : { base }),
    ...(mentions === undefined ? {} : { mentions }),
    ...(by === undefined ? {} : { by }),
    at: timeNow(),
    origin: "human",
  };
}

/**
 * The git blob id (12 digits) of the file as it stands on disk; undefined while the editor shows another text, because it has
 * unsaved edits or has not read a newer file yet, or there is no file. Throws `SidecarError` for a text that is not UTF-8.
 */
export async function savedBlob(document: vscode.TextDocument): Promise<string | undefined> {
  if (document.isUntitled) return undefined;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const { text } = decodeText(bytes);
  if (text === undefined)
    throw new SidecarError(
      vscode.l10n.t(
        "{0} is not UTF-8, so its words cannot be quoted for certain. Save it with the encoding UTF-8 (click the encoding in the status bar), then annotate.",
        nameOf(document.uri),
      ),
    );
  const isShown = !document.isDirty && normalEnds(text) === normalEnds(document.getText());
  return isShown ? gitBlobId(bytes).slice(0, 12) : undefined;
}

/** Editors give all lines of a text the same end. */
function normalEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
