/** Places that were found but are not certain, or not where they were: confirmed by the user, in a text or in the whole folder. */

import * as vscode from "vscode";
import { describe } from "../../core/anchor/describe";
import { wordsAt } from "../../core/anchor/drift";
import { fromFirstDifference, quoteOf, shorten } from "../../core/sidecar/quote";
import { type AnnotationParts, say } from "../annotations/commands";
import type { FolderItems } from "../annotations/folderItems";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import { SidecarError } from "../annotations/sidecarFiles";
import { placeCount } from "../counted";
import { quoted } from "../inWords";
import { type Placement, placeAll } from "./attach";
import { hintsOf, savedBase } from "./refresh";
import { activeSession } from "./target";

/** What was found in one text, and the version of the text it was found in. */
interface FoundText {
  readonly session: AnnotationSession;
  readonly version: number;
  readonly changed: readonly Placement[];
  readonly moved: readonly Placement[];
}

interface FoundItem extends vscode.QuickPickItem {
  readonly text: FoundText;
  readonly placement: Placement;
}

type Item = vscode.QuickPickItem | FoundItem;

/** Shows every annotation of the text that was found at another place or with other words, and confirms those that stay ticked. */
export async function acceptFoundPlaces(parts: AnnotationParts): Promise<void> {
  const session = await activeSession(parts);
  if (session === undefined) return;
  const found = foundIn(session, await savedBase(parts, session));
  if (found.changed.length + found.moved.length === 0)
    return say(vscode.l10n.t("No annotation of this text was found at another place or with other words."));
  const { document } = session;
  await confirm(parts, [
    ...group(vscode.l10n.t("Words have changed"), found, found.changed, document),
    ...group(vscode.l10n.t("Same words at another place"), found, found.moved, document),
  ]);
}

/** The same for all texts of the open folders: one preview, and one undo for all. */
export async function acceptFoundPlacesInFolder(parts: AnnotationParts, items: FolderItems): Promise<void> {
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Looking for annotations in all texts"),
      cancellable: true,
    },
    async (_progress, token) => foundInFolder(parts, items, token),
  );
  if (found === undefined) return;
  const { texts, unsaved } = found;
  if (unsaved.length > 0)
    say(vscode.l10n.t("Left out, because they are not saved: {0}.", unsaved.join(", ")));
  const shown = texts.flatMap((text) =>
    group(
      vscode.workspace.asRelativePath(text.session.document.uri),
      text,
      [...text.changed, ...text.moved],
      text.session.document,
    ),
  );
  if (shown.length > 0) await confirm(parts, shown);
  else if (unsaved.length === 0)
    say(vscode.l10n.t("No annotation of the folder was found at another place or with other words."));
}

/** Undefined when the user has stopped it. */
async function foundInFolder(
  parts: AnnotationParts,
  items: FolderItems,
  token: vscode.CancellationToken,
): Promise<{ readonly texts: readonly FoundText[]; readonly unsaved: readonly string[] } | undefined> {
  const texts: FoundText[] = [];
  const unsaved: string[] = [];
  const goOn = async () => !token.isCancellationRequested;
  for (const { document: uri, items: annotations } of await items.texts({ withStates: true, goOn })) {
    if (token.isCancellationRequested) return undefined;
    const isFound = annotations.some(({ state }) => state === "approximate" || state === "moved");
    if (uri === undefined || !isFound) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    const session = parts.sessions.open(document);
    const base = await parts.bases.savedBlob(document);
    if (session === undefined) continue;
    await session.load();
    if (base === undefined) unsaved.push(vscode.workspace.asRelativePath(uri));
    else texts.push(foundIn(session, base));
  }
  return token.isCancellationRequested ? undefined : { texts, unsaved };
}

function foundIn(session: AnnotationSession, base: string): FoundText {
  const { document } = session;
  const changed = session.annotations
    .filter(({ state, ranges }) => state === "approximate" && ranges.length > 0)
    .map((placed) => ({
      placed,
      ranges: placed.ranges,
      fields: { segments: describe(document.getText(), placed.ranges), base },
    }));
  const moved = hintsOf(session, base).filter(({ placed }) => placed.state === "moved");
  return { session, version: document.version, changed, moved };
}

/** Lets the user untick, and accepts the rest as one act. Throws when a text was changed meanwhile. */
async function confirm(parts: AnnotationParts, items: readonly Item[]): Promise<void> {
  const chosen = await vscode.window.showQuickPick<Item>(items, {
    title: vscode.l10n.t("Accept which places?"),
    placeHolder: vscode.l10n.t("Arrows and Space untick what stands elsewhere"),
    canPickMany: true,
    matchOnDetail: true,
  });
  const accepted = (chosen ?? []).filter((item): item is FoundItem => "placement" in item);
  if (accepted.length === 0) return;
  const byText = new Map<FoundText, Placement[]>();
  for (const { text, placement } of accepted) byText.set(text, [...(byText.get(text) ?? []), placement]);
  for (const { session, version } of byText.keys())
    if (session.document.version !== version)
      throw new SidecarError(
        vscode.l10n.t("The text was changed meanwhile; nothing is accepted. Try again."),
      );
  const texts = [...byText].map(([{ session }, placements]) => ({ session, placements }));
  await placeAll(parts, texts, vscode.l10n.t("accept {0}", placeCount(accepted.length)));
}

function group(
  label: string,
  text: FoundText,
  placements: readonly Placement[],
  document: vscode.TextDocument,
): readonly Item[] {
  if (placements.length === 0) return [];
  const heading = { label, kind: vscode.QuickPickItemKind.Separator };
  return [heading, ...placements.map((placement) => foundItem(text, placement, document))];
}

function foundItem(text: FoundText, placement: Placement, document: vscode.TextDocument): FoundItem {
  const { placed, ranges } = placement;
  const line = document.positionAt(ranges[0]?.start ?? 0).line + 1;
  const detail = placed.state === "approximate" ? changeOf(placed, document) : undefined;
  return {
    label: shorten(quoteOf(placed.annotation), 44),
    description: [placed.annotation.code, vscode.l10n.t("line {0}", line), placed.coder]
      .filter(Boolean)
      .join(" · "),
    ...(detail === undefined ? {} : { detail }),
    picked: true,
    text,
    placement,
  };
}

function changeOf({ annotation, ranges }: PlacedAnnotation, document: vscode.TextDocument): string {
  const [old, now] = fromFirstDifference(quoteOf(annotation), wordsAt(document.getText(), ranges));
  // Both have to be seen in a list that is ninety letters wide.
  return `${quoted(shorten(old, 42))} → ${quoted(shorten(now, 42))}`;
}
