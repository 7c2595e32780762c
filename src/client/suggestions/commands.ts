/** What a user does with suggestions. */

import * as vscode from "vscode";
import { describe } from "../../core/anchor/describe";
import { nextStop } from "../../core/coding/walk";
import type { Refusal } from "../../core/sidecar/model";
import { shorten } from "../../core/sidecar/quote";
import { annotateAll } from "../annotations/bulk";
import type { AnnotationParts } from "../annotations/commands";
import { TrackedRanges } from "../annotations/trackedRanges";
import { pickPlaces } from "../coding/everywhere";
import { cursorOffset, mainRange, policyEditor, selectedRanges, selectRanges } from "../coding/selection";
import type { Target } from "../coding/target";
import { inWords } from "../inWords";
import { say } from "../say";
import { coderName } from "../settings";
import { suggestionAt } from "./at";
import type { PlacedSuggestion, Suggestions } from "./suggestions";

export interface SuggestionParts extends AnnotationParts {
  readonly suggestions: Suggestions;
}

/** Which suggestion is meant; given by links, not by keys. */
export interface SuggestionName {
  readonly document: string;
  readonly id: string;
}

/** When the work of a decision is done. The decision itself is made at once, so that the next key finds the next suggestion. */
export type Turn<Made> = (work: () => Promise<Made>) => Promise<unknown>;

/** Selects the next (1) or previous (-1) suggestion of the text, around its ends, and says why it is one. */
export async function stepSuggestion(parts: SuggestionParts, direction: 1 | -1): Promise<void> {
  const editor = policyEditor();
  if (editor === undefined) return;
  const placed = parts.suggestions.of(editor.document);
  const next = nextOf(placed, editor, direction);
  if (next === undefined) return say(vscode.l10n.t("There are no suggestions for this text."));
  await goTo(editor, placed, next);
}

/** Annotates a suggested passage with its code, and goes on to the next suggestion; the work is the annotation made, if one was. */
export async function acceptSuggestion(
  parts: SuggestionParts,
  name?: SuggestionName,
  turn: Turn<Target | undefined> = (work) => work(),
): Promise<void> {
  const decision = decide(parts, name);
  if (decision === undefined) return;
  const { document, suggestion, moving } = decision;
  const passage = new TrackedRanges(document, [suggestion]);
  await turn(() => accept(parts, passage, suggestion));
  await moving;
}

/** Remembers that a suggestion is refused here, and goes on to the next one. */
export async function refuseSuggestion(
  parts: SuggestionParts,
  name?: SuggestionName,
  turn: Turn<void> = (work) => work(),
): Promise<void> {
  const decision = decide(parts, name);
  if (decision === undefined) return;
  const { document, suggestion, moving } = decision;
  const [segment] = describe(document.getText(), [suggestion]);
  if (segment !== undefined) {
    const { span: _, ...words } = segment;
    await turn(() => refuse(parts, document, suggestion, words));
  }
  await moving;
}

/** Shows all suggestions of the text that rest on the same words, or entity, and annotates those that stay ticked, as one act. */
export async function acceptSuggestions(parts: SuggestionParts, name?: SuggestionName): Promise<void> {
  const meant = suggestionMeant(parts, name);
  if (meant === undefined) return;
  const { document, suggestion } = meant;
  const alike = parts.suggestions.of(document).filter(({ kind }) => kind === suggestion.kind);
  const passages = new TrackedRanges(document, alike);
  try {
    const title = vscode.l10n.t("Accept “{0}” for which places?", suggestion.code);
    const chosen = (await pickPlaces(document, alike, title)) ?? [];
    const ranges = chosen.flatMap((index) => passages.ranges[index] ?? []);
    if (ranges.length === 0) return;
    parts.suggestions.drop(
      document,
      chosen.flatMap((index) => alike[index] ?? []),
    );
    await annotate(parts, document, ranges, suggestion);
  } finally {
    passages.dispose();
  }
}

/** Remembers that a code is not for these words anywhere in the text. */
export async function refuseSuggestions(parts: SuggestionParts, name?: SuggestionName): Promise<void> {
  const meant = suggestionMeant(parts, name);
  if (meant === undefined) return;
  const { document, suggestion } = meant;
  const alike = parts.suggestions.of(document).filter(({ kind }) => kind === suggestion.kind);
  const quotes = new Set(alike.map(({ start, end }) => document.getText().slice(start, end)));
  parts.suggestions.drop(document, alike);
  for (const quote of quotes) await refuse(parts, document, suggestion, { quote });
}

interface Meant {
  readonly document: vscode.TextDocument;
  readonly suggestion: PlacedSuggestion;
}

/** The suggestion of a link, else the one where the key was pressed; undefined, and said why, when there is none. */
function suggestionMeant(parts: SuggestionParts, name: SuggestionName | undefined): Meant | undefined {
  if (name !== undefined) {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === name.document);
    const suggestion = document && parts.suggestions.of(document).find(({ id }) => id === name.id);
    if (document !== undefined && suggestion !== undefined) return { document, suggestion };
    say(vscode.l10n.t("This suggestion is not there any more."));
    return undefined;
  }
  const editor = policyEditor();
  if (editor === undefined) return undefined;
  const { document } = editor;
  const placed = parts.suggestions.of(document);
  const [selected] = selectedRanges(editor);
  const exact = placed.find(({ start, end }) => start === selected?.start && end === selected.end);
  const suggestion = exact ?? suggestionAt(placed, cursorOffset(editor));
  if (suggestion !== undefined) return { document, suggestion };
  say(vscode.l10n.t("Go to a suggestion first: nothing is suggested at the cursor."));
  return undefined;
}

/** Takes a suggestion off the text and sets out for the next one, all before anything waits. */
function decide(
  parts: SuggestionParts,
  name: SuggestionName | undefined,
): (Meant & { readonly moving: Promise<void> }) | undefined {
  const meant = suggestionMeant(parts, name);
  if (meant === undefined) return undefined;
  const { document, suggestion } = meant;
  parts.suggestions.drop(document, [suggestion]);
  const editor = vscode.window.activeTextEditor;
  // Who clicks a link looks at other words than those at the cursor.
  if (name !== undefined || editor?.document !== document) return { ...meant, moving: Promise.resolve() };
  const left = parts.suggestions.of(document);
  const next = nextOf(left, editor, 1);
  if (next === undefined)
    vscode.window.setStatusBarMessage(vscode.l10n.t("That was the last suggestion."), 4000);
  return { ...meant, moving: next === undefined ? Promise.resolve() : goTo(editor, left, next) };
}

async function accept(
  parts: SuggestionParts,
  passage: TrackedRanges,
  suggestion: PlacedSuggestion,
): Promise<Target | undefined> {
  try {
    const [made] = await annotate(parts, passage.document, passage.ranges, suggestion);
    return made;
  } finally {
    passage.dispose();
  }
}

async function annotate(
  parts: SuggestionParts,
  document: vscode.TextDocument,
  ranges: readonly { readonly start: number; readonly end: number }[],
  { code, entity }: PlacedSuggestion,
): Promise<readonly Target[]> {
  const mentions = entity === undefined ? {} : { mentions: [entity] };
  const text = { document, ranges, version: document.version, origin: "suggested" as const, ...mentions };
  const title =
    ranges.length === 1
      ? vscode.l10n.t("accept suggestion “{0}”", code)
      : vscode.l10n.t("accept {0} suggestions “{1}”", ranges.length, code);
  return undecidedIfFailing(
    parts,
    document,
    async () => (await annotateAll(parts, [text], code, title)).made,
  );
}

async function refuse(
  parts: SuggestionParts,
  document: vscode.TextDocument,
  { code, entity }: PlacedSuggestion,
  words: Pick<Refusal, "quote" | "before" | "after">,
): Promise<void> {
  const { uri } = document;
  const refusal: Refusal = { code, ...words, ...(entity === undefined ? {} : { mentions: [entity] }) };
  await undecidedIfFailing(parts, document, async () => {
    const sidecar = await parts.places.sidecarUri(uri, coderName(uri));
    await parts.history.apply(
      vscode.l10n.t("refuse “{0}” for “{1}”", code, shorten(refusal.quote, 40)),
      sidecar,
      [{ kind: "refuse", refusal }],
      [{ kind: "unrefuse", refusal }],
    );
    await parts.sessions.reload(sidecar);
  });
}

/** A suggestion whose decision could not be written is shown again. */
async function undecidedIfFailing<Written>(
  { suggestions }: SuggestionParts,
  document: vscode.TextDocument,
  write: () => Promise<Written>,
): Promise<Written> {
  try {
    return await write();
  } catch (error) {
    // The failure that counts is the first: what it says can be written again.
    await suggestions.look(document).catch(() => undefined);
    throw error;
  }
}

function nextOf(
  placed: readonly PlacedSuggestion[],
  editor: vscode.TextEditor,
  direction: 1 | -1,
): PlacedSuggestion | undefined {
  const stops = placed.map((one) => ({ id: one.id, ranges: [one], one }));
  return nextStop(stops, { range: mainRange(editor) }, direction)?.one;
}

async function goTo(
  editor: vscode.TextEditor,
  placed: readonly PlacedSuggestion[],
  one: PlacedSuggestion,
): Promise<void> {
  const place = placed.indexOf(one) + 1;
  const note = vscode.l10n.t("{0} ({1} of {2})", inWords(one.reason), place, placed.length);
  vscode.window.setStatusBarMessage(`$(lightbulb) ${note}`, 8000);
  await selectRanges(editor, [one]);
}
