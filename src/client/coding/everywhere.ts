/** One code for all places of a text that say the same: shown first, changed as one act. */

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { TextRange } from "../../core/anchor/model";
import { freePlaces, placesOfWords } from "../../core/coding/samePlaces";
import { shorten } from "../../core/sidecar/quote";
import * as messages from "../../protocol/messages";
import { annotateAll } from "../annotations/bulk";
import { type AnnotationParts, askForCode } from "../annotations/commands";
import type { AnnotationSession } from "../annotations/session";
import { TrackedRanges } from "../annotations/trackedRanges";
import { placeCount } from "../counted";
import { quoted } from "../inWords";
import { mentionAt } from "../mentions/commands";
import { say } from "../say";
import { coderName } from "../settings";
import { mainRange, policyEditor, selectRanges } from "./selection";
import { annotationHere } from "./target";

/** What is looked for, and where it stands in the text. */
interface Likeness {
  readonly document: vscode.TextDocument;
  readonly session: AnnotationSession;
  /** The passage itself, which is one of `places` or lies in one. */
  readonly passage: TextRange;
  /** Undefined when the user has to be asked. */
  readonly code: string | undefined;
  readonly places: readonly TextRange[];
  readonly mentions?: readonly string[];
  /** For titles: “the words” or the entity's name. */
  readonly what: string;
}

/** Gives the code of the annotation under the cursor to all places with the same words; for a selection it asks for a code. */
export async function applyToWords(parts: AnnotationParts): Promise<void> {
  const source = await passageHere(parts);
  if (source === undefined) return;
  const text = source.document.getText();
  const words = text.slice(source.passage.start, source.passage.end);
  await apply(parts, { ...source, places: placesOfWords(text, words), what: quoted(shorten(words, 40)) });
}

/** The same for all mentions of the entity that is mentioned there, whatever it is called. */
export async function applyToMentions(
  parts: AnnotationParts,
  client: () => Promise<BaseLanguageClient>,
): Promise<void> {
  const source = await passageHere(parts);
  if (source === undefined) return;
  const { document, passage } = source;
  const running = await client();
  const hit = await mentionAt(running, document, document.positionAt(passage.start));
  if (hit === null || hit.entity === null)
    return say(vscode.l10n.t("No entity of the glossary is mentioned at the start of this passage."));
  const { entity, name } = hit;
  const params: messages.MentionSummaryParams = { uri: document.uri.toString() };
  const summary = await running.sendRequest<messages.MentionSummaryResult>(messages.mentionSummary, params);
  if (summary === null || summary.version !== document.version)
    return say(vscode.l10n.t("The text was changed meanwhile. Try again."));
  const ranges = summary.items.find((item) => item.entity === entity)?.ranges ?? [];
  const places = ranges.map(([start, end]) => ({ start, end }));
  await apply(parts, { ...source, places, mentions: [entity], what: name ?? entity });
}

type Source = Pick<Likeness, "document" | "session" | "passage" | "code">;

/** The annotation under the cursor with its code, or what is selected. */
async function passageHere(parts: AnnotationParts): Promise<Source | undefined> {
  const editor = policyEditor();
  if (editor === undefined) return undefined;
  const { document } = editor;
  const session = parts.sessions.open(document);
  if (session === undefined) return undefined;
  const selected = mainRange(editor);
  const isAnnotation =
    parts.visited.in(editor) !== undefined ||
    selected.start === selected.end ||
    session.annotations.some(
      ({ ranges: [first] }) => first?.start === selected.start && first.end === selected.end,
    );
  if (!isAnnotation) return { document, session, passage: selected, code: undefined };
  const target = await annotationHere(parts);
  const [passage] = target?.placed.ranges ?? [];
  if (target === undefined || passage === undefined) return undefined;
  return { document, session, passage, code: target.placed.annotation.code };
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly index: number;
}

async function apply(parts: AnnotationParts, likeness: Likeness): Promise<void> {
  // From here on, because letters may still come before the first list does.
  const tracked = new TrackedRanges(likeness.document, likeness.places);
  try {
    await applyTo(parts, likeness, tracked);
  } finally {
    tracked.dispose();
  }
}

async function applyTo(parts: AnnotationParts, likeness: Likeness, tracked: TrackedRanges): Promise<void> {
  const { document, what, mentions, session } = likeness;
  const code =
    likeness.code ??
    (await askForCode(parts, document, vscode.l10n.t("Give which code to all of {0}?", what)));
  if (code === undefined) return;
  const others = await taken(parts, session, code);
  const all = tracked.ranges;
  const places = freePlaces(all, others).filter(({ start, end }) => start < end);
  if (places.length === 0)
    return say(vscode.l10n.t("All places of {0} have the code “{1}” already.", what, code));
  const title = vscode.l10n.t("Give “{0}” to which places of {1}?", code, what);
  const chosen = (await pickPlaces(document, places, title)) ?? [];
  const positions = chosen.map((index) => all.indexOf(places[index] ?? { start: 0, end: 0 }));
  const ranges = positions.flatMap((position) => tracked.ranges[position] ?? []);
  if (ranges.length === 0) return;
  const text = {
    document,
    ranges,
    version: document.version,
    ...(mentions === undefined ? {} : { mentions }),
  };
  const count = placeCount(ranges.length);
  await annotateAll(parts, [text], code, vscode.l10n.t("annotate {0} of {1} as “{2}”", count, what, code));
}

/** Where this coder has given the code already. */
async function taken(
  { places }: AnnotationParts,
  { document: { uri }, annotations }: AnnotationSession,
  code: string,
): Promise<readonly TextRange[]> {
  const own = (await places.sidecarUri(uri, coderName(uri))).toString();
  return annotations
    .filter(({ annotation, sidecar }) => annotation.code === code && sidecar.toString() === own)
    .flatMap(({ ranges }) => ranges);
}

/** Positions of the places that stay ticked. Each is selected in the text while the user looks at it. */
export async function pickPlaces(
  document: vscode.TextDocument,
  places: readonly TextRange[],
  title: string,
): Promise<readonly number[] | undefined> {
  const editor = vscode.window.activeTextEditor;
  const before = editor === undefined ? [] : [mainRange(editor)];
  const chosen = await vscode.window.showQuickPick<PlaceItem>(
    places.map((place, index) => placeItem(document, place, index)),
    {
      title,
      placeHolder: vscode.l10n.t("Arrows and Space untick; one undo takes all back"),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
      onDidSelectItem: (one: PlaceItem) => {
        const place = places[one.index];
        if (editor?.document === document && place !== undefined) void selectRanges(editor, [place]);
      },
    },
  );
  if (editor?.document === document) await selectRanges(editor, before);
  return chosen?.map(({ index }) => index);
}

/** A place with its line and the words around it. */
function placeItem(document: vscode.TextDocument, { start, end }: TextRange, index: number): PlaceItem {
  const text = document.getText();
  const onOneLine = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/gu, " ");
  return {
    label: onOneLine(start, end),
    description: vscode.l10n.t("line {0}", document.positionAt(start).line + 1),
    detail: `…${onOneLine(start - 50, start)}[${shorten(onOneLine(start, end), 60)}]${onOneLine(end, end + 50)}…`,
    picked: true,
    index,
  };
}
