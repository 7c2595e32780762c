/** Annotations and their links in the editor's own peek: read without leaving the place. */

import * as vscode from "vscode";
import { LineIndex } from "../../core/text/lines";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import type { AnnotationSessions } from "../annotations/sessions";
import { readSidecarFile } from "../annotations/sidecarFiles";
import { placeOf } from "../mentions/commands";
import { say } from "../say";
import { relatedTo } from "./related";
import { standing } from "./visited";

interface PeekParts {
  readonly sessions: AnnotationSessions;
}

interface Here {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly session: AnnotationSession;
  /** Innermost first; not empty. */
  readonly placed: readonly PlacedAnnotation[];
}

/** Shows what the annotations at a place are linked to, each with the text around it. The place is the cursor, or that of a link. */
export async function peekRelated(parts: PeekParts, uri?: unknown, at?: unknown): Promise<void> {
  const here = await annotationsAt(parts, uri, at);
  if (here === undefined) return;
  const { document } = here;
  const locations = here.placed
    .flatMap((placed) => relatedTo(here.session, placed))
    .flatMap(({ placed }) => standing(placed).slice(0, 1))
    .map(
      ({ start, end }) =>
        new vscode.Location(
          document.uri,
          new vscode.Range(document.positionAt(start), document.positionAt(end)),
        ),
    );
  if (locations.length === 0) return say(vscode.l10n.t("This annotation is linked to no other one."));
  await peek(here, locations);
}

/** Shows all that is written about the annotations at a place, however many stand on the same words: their records, side by side. */
export async function peekAnnotations(parts: PeekParts, uri?: unknown, at?: unknown): Promise<void> {
  const here = await annotationsAt(parts, uri, at);
  if (here === undefined) return;
  const locations = await Promise.all(here.placed.map(recordOf));
  await peek(
    here,
    locations.filter((one) => one !== undefined),
  );
}

async function annotationsAt({ sessions }: PeekParts, uri: unknown, at: unknown): Promise<Here | undefined> {
  const place = await placeOf(uri, at);
  const session = place === undefined ? undefined : sessions.of(place.document);
  const placed = place === undefined ? [] : (session?.at(place.document.offsetAt(place.position)) ?? []);
  if (place !== undefined && session !== undefined && placed.length > 0) return { ...place, session, placed };
  say(vscode.l10n.t("Put the cursor on an annotated passage first."));
  return undefined;
}

/** Where an annotation is written; undefined when it is not there any more. */
async function recordOf({
  annotation,
  sidecar: uri,
}: PlacedAnnotation): Promise<vscode.Location | undefined> {
  const { text, sidecar } = await readSidecarFile(uri);
  const range = sidecar.ranges[sidecar.annotations.findIndex(({ id }) => id === annotation.id)];
  if (range === undefined) return undefined;
  const lines = new LineIndex(text);
  // The list beside the peek shows how each place begins: a code says more than an id.
  const code = text.slice(range.start, range.end).search(/(?<=^ *)code:/m);
  const [start, end] = [code === -1 ? range.start : range.start + code, range.end].map((offset) => {
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line, column);
  });
  return start === undefined || end === undefined
    ? undefined
    : new vscode.Location(uri, new vscode.Range(start, end));
}

async function peek({ document, position }: Here, locations: readonly vscode.Location[]): Promise<void> {
  await vscode.commands.executeCommand(
    "editor.action.peekLocations",
    document.uri,
    position,
    locations,
    "peek",
  );
}
