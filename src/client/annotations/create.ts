import * as vscode from "vscode";
import { describe } from "../../core/anchor/describe";
import { newAnnotationId } from "../../core/sidecar/id";
import type { Annotation } from "../../core/sidecar/model";
import { timeNow } from "../timeNow";
import { SidecarError } from "./sidecarFiles";
import type { TrackedRanges } from "./trackedRanges";

export interface Draft {
  readonly passage: TrackedRanges;
  readonly code: string;
  readonly by: string | undefined;
  /** Git blob id of the text as it is now; undefined while it is not saved. */
  readonly base: string | undefined;
  /** Glossary ids of what the passage mentions, when it was made from a mention. */
  readonly mentions?: readonly string[];
}

/** A new annotation of a passage of an open text. Throws `SidecarError` when nothing is left of the passage. */
export function createAnnotation({ passage, code, by, base, mentions }: Draft): Annotation {
  const { document } = passage;
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
