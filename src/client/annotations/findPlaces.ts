import * as vscode from "vscode";
import { anchorsAsMade } from "../../core/anchor/asMade";
import type { Anchor } from "../../core/anchor/model";
import type { Annotation } from "../../core/sidecar/model";
import type { Host } from "../host";

/** Asks the language server where annotations stand; undefined when the text changed meanwhile. */
export type Resolve = (
  document: vscode.TextDocument,
  annotations: readonly Annotation[],
) => Promise<readonly Anchor[] | undefined>;

/** Whom to ask where annotations stand. */
export interface PlaceParts {
  readonly resolve: Resolve;
  readonly host: Pick<Host, "blobId">;
}

/** The server refuses a version it has not heard of yet; after as many refusals of one it does not have the text at all. */
const mostRefusals = 3;

/**
 * Where annotations stand in an open text as it is when this resolves. Undefined when the text was closed meanwhile; rejects when
 * the server does not know it.
 */
export async function findPlaces(
  document: vscode.TextDocument,
  open: readonly Annotation[],
  { resolve, host }: PlaceParts,
): Promise<ReadonlyMap<Annotation, Anchor> | undefined> {
  if (open.length === 0) return new Map();
  for (let refusals = 0; refusals < mostRefusals; ) {
    const { version } = document;
    // Most texts are as they were, and then nobody has to be asked.
    const known = anchorsAsMade(document.getText(), open, host.blobId);
    const others = open.filter((annotation) => !known.has(annotation));
    const anchors = others.length === 0 ? [] : await resolve(document, others);
    if (document.isClosed) return undefined;
    // An answer for a text that has been typed over is worthless; ask again for the text as it is now.
    if (version !== document.version) continue;
    if (anchors !== undefined)
      return new Map([
        ...known,
        ...others.flatMap((annotation, index) => {
          const anchor = anchors[index];
          return anchor === undefined ? [] : [[annotation, anchor] as const];
        }),
      ]);
    refusals += 1;
  }
  throw new Error(vscode.l10n.t("The language server does not know this text."));
}
