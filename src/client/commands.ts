import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { adjudicate } from "./adjudication/adjudicate";
import * as annotations from "./annotations/commands";
import type { AnnotationItem, FolderItems } from "./annotations/folderItems";
import type { ResolveFile } from "./annotations/folderStates";
import { isExpected, UnwrittenError } from "./annotations/history";
import { isShown } from "./annotations/shown";
import type { AnnotationTree, TreeItem } from "./annotations/tree";
import * as codes from "./codebook/changeCodes";
import type { ChangePreviews } from "./codebook/confirm";
import { markCodeChanged } from "./codebook/markChanged";
import { newCodebook } from "./codebook/newCodebook";
import { confirmCode, showOutdated } from "./codebook/outdated";
import { askRequired, setAttribute, setConfidence } from "./coding/attributes";
import { toggleBlindCoding } from "./coding/blindCoding";
import { applyToMentions, applyToWords } from "./coding/everywhere";
import type { CodingMode } from "./coding/mode";
import { annotateUnit } from "./coding/passages";
import { peekAnnotations, peekRelated } from "./coding/peeks";
import { addRelation, goToRelated, removeRelation } from "./coding/relations";
import { addSegment, extendToSentence, grow, setToSelection, shrink } from "./coding/resize";
import type { Target } from "./coding/target";
import { travel } from "./coding/travel";
import { step } from "./coding/walk";
import { codeText } from "./coding/wholeText";
import * as comments from "./comments/commands";
import type { AnnotationThreads } from "./comments/threads";
import { commitAnnotations } from "./commit";
import * as concordance from "./concordance/commands";
import type { ConcordanceView } from "./concordance/view";
import { resolveConflicts } from "./conflicts/resolve";
import { compareWithOriginal } from "./drift/compare";
import { acceptFoundPlaces, acceptFoundPlacesInFolder } from "./drift/foundPlaces";
import { acceptPlace, reattach } from "./drift/reattach";
import { refreshHints } from "./drift/refresh";
import type { AnnotationName } from "./drift/target";
import { openEntry } from "./entryDocuments";
import { compareCoders } from "./exchange/compareCoders";
import { exportAnnotations } from "./exchange/exportAnnotations";
import { importAnnotations } from "./exchange/importAnnotations";
import type { ForegroundWork } from "./foreground";
import type { Host } from "./host";
import { log, reportFailure } from "./log";
import { addGlossaryEntry } from "./mentions/addEntry";
import { annotateMention } from "./mentions/annotate";
import { findMentions } from "./mentions/commands";
import { selectMention } from "./mentions/tree";
import type { MissingTexts } from "./moves/missingTexts";
import { goToPlace, type ReadingPreviews } from "./reading/preview";
import type { Report } from "./report/report";
import { filterAnnotations } from "./search/filter";
import { findAnnotations } from "./search/findAnnotations";
import {
  acceptSuggestion,
  acceptSuggestions,
  refuseSuggestion,
  refuseSuggestions,
  type SuggestionName,
  type SuggestionParts,
  stepSuggestion,
} from "./suggestions/commands";
import type { VirtualTexts } from "./virtualTexts";

export interface CommandParts {
  readonly parts: SuggestionParts;
  readonly client: () => Promise<BaseLanguageClient>;
  readonly annotations: AnnotationTree;
  readonly items: FolderItems;
  readonly resolve: ResolveFile;
  readonly coding: CodingMode;
  readonly concordances: ConcordanceView;
  readonly texts: VirtualTexts;
  readonly changes: ChangePreviews;
  readonly work: ForegroundWork;
  readonly missing: MissingTexts;
  readonly threads: AnnotationThreads;
  readonly reading: ReadingPreviews;
  readonly report: Report;
  readonly loadReaders: Host["loadReaders"];
  /** The folder of the extension. */
  readonly home: vscode.Uri;
  /** What is chosen in the side bar's list of annotations. */
  readonly selected: () => TreeItem | undefined;
}

type Handler = (...args: never[]) => unknown;

/**
 * Every command of the manifest (without its `glossator.` prefix) and what it does. A test compares the two lists.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: it is a list.
export function createCommands({
  parts,
  client,
  annotations: tree,
  items,
  resolve,
  coding,
  concordances,
  texts,
  changes,
  work,
  missing,
  threads,
  reading,
  report,
  loadReaders,
  home,
  selected,
}: CommandParts): Readonly<Record<string, Handler>> {
  const codeParts: codes.CodeChangeParts = { parts, client, items, changes, work };
  const exchange = { folder: parts.folder, codebooks: parts.codebooks, resolve };
  const andAsk = async (made: Promise<Target | undefined>) => askRequired(parts, await made);
  const commands: Readonly<Record<string, Handler>> = {
    acceptFoundPlaces: () => acceptFoundPlaces(parts),
    acceptFoundPlacesInFolder: () => acceptFoundPlacesInFolder(parts, items),
    acceptPlace: (name?: AnnotationName) => acceptPlace(parts, name),
    acceptSuggestion: (name?: SuggestionName) => acceptSuggestion(parts, name),
    acceptSuggestions: (name?: SuggestionName) => acceptSuggestions(parts, name),
    addGlossaryEntry: (from: unknown, term: unknown, written: unknown) =>
      addGlossaryEntry(from, term, written),
    addRelation: () => addRelation(parts),
    addReply: (reply: vscode.CommentReply) => comments.addReply(parts, threads, reply),
    addSegment: () => addSegment(parts),
    adjudicate: () => adjudicate(parts),
    annotate: (code: unknown) => andAsk(annotations.annotate(parts, code)),
    annotateHits: () => concordance.annotateHits(parts, concordances),
    annotateMention: (uri: unknown, at: unknown) => andAsk(annotateMention(parts, client, uri, at)),
    annotateSentence: (code: unknown) => andAsk(annotateUnit(parts, "sentence", code)),
    annotateWord: (code: unknown) => andAsk(annotateUnit(parts, "word", code)),
    applyToMentions: () => applyToMentions(parts, client),
    applyToWords: () => applyToWords(parts),
    cancelComment: (comment: unknown) => comments.cancelComment(threads, comment),
    changeCode: (item?: AnnotationItem, code?: unknown) => andAsk(annotations.changeCode(parts, item, code)),
    clearFilter: () => tree.setFilter(""),
    codeText: () => codeText(parts),
    codingKey: (key: unknown) => coding.press(key),
    codingMode: () => coding.toggle(),
    commitAnnotations: () => commitAnnotations(),
    compareCoders: () => compareCoders(exchange, texts),
    compareWithOriginal: (name?: AnnotationName) => compareWithOriginal(parts, texts, name),
    confirmCode: (item?: AnnotationItem) => confirmCode(parts, item),
    deleteAnnotation: (item?: AnnotationItem) => annotations.deleteAnnotation(parts, item),
    deleteCode: (given: unknown) => codes.deleteCode(codeParts, given),
    deleteComment: (comment: unknown) => comments.deleteComment(parts, threads, comment),
    deleteSelected: () => deleteSelected(parts, selected()),
    discussAnnotation: (item?: AnnotationItem) => comments.discuss(parts, threads, item),
    editComment: (comment: unknown) => comments.editComment(threads, comment),
    editNote: (item?: AnnotationItem) => annotations.editNote(parts, item),
    exportAnnotations: () => exportAnnotations(exchange),
    exportHits: () => concordance.exportHits(concordances),
    extendToSentence: () => extendToSentence(parts),
    filterAnnotations: (query: unknown) => filterAnnotations(tree, query),
    findAnnotations: (query: unknown) => findAnnotations(parts, items, tree, query),
    findMentions: (uri: unknown, at: unknown) => findMentions(uri, at),
    findMovedTexts: () => missing.find(),
    goToAnnotation: (item: AnnotationItem) => annotations.goTo(parts, item),
    goToHit: () => concordance.goToHit(concordances),
    goToPlace: (uri: unknown, offset: unknown) => goToPlace(uri, offset),
    goToRelated: () => goToRelated(parts),
    groupByCode: () => tree.group("code"),
    groupByCoder: () => tree.group("coder"),
    groupByDocument: () => tree.group("document"),
    groupByState: () => tree.group("state"),
    growEnd: () => grow(parts, "end"),
    growStart: () => grow(parts, "start"),
    importAnnotations: () => importAnnotations({ parts, changes, texts, loadReaders }),
    keywordInContext: (query: unknown) => concordance.keywordInContext(concordances, query),
    leaveChange: () => changes.answer(false),
    makeChange: () => changes.answer(true),
    markCodeChanged: (given: unknown) => markCodeChanged(parts, client, given),
    mergeCodes: (given: unknown) => codes.mergeCodes(codeParts, given),
    newCodebook: (folder: unknown) => newCodebook(parts, home, folder),
    nextAnnotation: () => step(parts, 1),
    nextAttention: () => step(parts, 1, "attention"),
    nextSameCode: () => step(parts, 1, "code"),
    nextSameCoder: () => step(parts, 1, "coder"),
    nextSuggestion: () => stepSuggestion(parts, 1),
    openEntry: (id: string) => openEntry(id),
    openReadingPreview: () => reading.open(),
    openSidecar: () => openSidecar(parts),
    peekAnnotations: (uri: unknown, at: unknown) => peekAnnotations(parts, uri, at),
    peekRelated: (uri: unknown, at: unknown) => peekRelated(parts, uri, at),
    previousAnnotation: () => step(parts, -1),
    previousAttention: () => step(parts, -1, "attention"),
    previousSameCode: () => step(parts, -1, "code"),
    previousSameCoder: () => step(parts, -1, "coder"),
    previousSuggestion: () => stepSuggestion(parts, -1),
    reattach: (name?: AnnotationName) => reattach(parts, name),
    redo: () => travel(parts, "redo", coding),
    refreshAnnotations: () => refresh(parts),
    refuseSuggestion: (name?: SuggestionName) => refuseSuggestion(parts, name),
    refuseSuggestions: (name?: SuggestionName) => refuseSuggestions(parts, name),
    refreshHints: () => refreshHints(parts),
    removeRelation: () => removeRelation(parts),
    renameCode: (given: unknown) => codes.renameCode(codeParts, given),
    repeatCode: () => andAsk(annotations.repeatCode(parts)),
    resolveConflicts: (first?: { readonly sidecar: vscode.Uri }) => resolveConflicts(parts, texts, first),
    retireCode: (given: unknown) => codes.retireCode(codeParts, given),
    saveAsNote: (reply: vscode.CommentReply) => comments.saveAsNote(parts, threads, reply),
    saveComment: (comment: unknown) => comments.saveComment(parts, threads, comment),
    searchAgain: () => concordance.searchAgain(concordances),
    saveReport: () => report.save(),
    selectMention: (...place: Parameters<typeof selectMention>) => selectMention(...place),
    setAttribute: (name: unknown) => setAttribute(parts, name),
    setConfidence: () => setConfidence(parts),
    setToSelection: () => setToSelection(parts),
    showCodingKeys: () => coding.showKeys(),
    showLog: () => log().show(),
    showOutdated: () => showOutdated(parts, items),
    showMentions: () => vscode.commands.executeCommand("glossator.mentions.focus"),
    showReport: () => report.show(),
    shrinkEnd: () => shrink(parts, "end"),
    shrinkStart: () => shrink(parts, "start"),
    sortHitsByLeft: () => concordance.sortHits(concordances, "left"),
    sortHitsByRight: () => concordance.sortHits(concordances, "right"),
    sortHitsByText: () => concordance.sortHits(concordances, "file"),
    splitCode: (given: unknown) => codes.splitCode(codeParts, given),
    toggleBlindCoding: () => toggleBlindCoding(),
    undo: () => travel(parts, "undo", coding),
    wrapHits: () => concordance.wrapHits(),
  };
  return Object.fromEntries(Object.entries(commands).map(([id, handler]) => [id, guarded(parts, handler)]));
}

/** A failure becomes one sentence to the user and a stack in the log, never a silent nothing. */
function guarded(parts: annotations.AnnotationParts, handler: Handler): Handler {
  return async (...args: never[]) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof UnwrittenError) void offerAgain(parts, error);
      else if (isExpected(error)) void vscode.window.showErrorMessage(error.message);
      else void reportFailure(vscode.l10n.t("That did not work."), error);
      return undefined;
    }
  };
}

/** What the disk refused is not lost: it is made again when the user has made room, or plugged the disk in. */
async function offerAgain(
  parts: annotations.AnnotationParts,
  { message, title, changes }: UnwrittenError,
): Promise<void> {
  const again = vscode.l10n.t("Try Again");
  if ((await vscode.window.showErrorMessage(message, again)) !== again) return;
  await guarded(parts, async () => {
    await parts.history.applyAll(title, changes);
    for (const { uri } of changes) parts.sessions.sidecarChanged(uri);
  })();
}

/** The Delete key of the side bar: a key, unlike a menu, does not say what it was pressed on. */
async function deleteSelected(parts: annotations.AnnotationParts, item: TreeItem | undefined): Promise<void> {
  if (item?.kind !== "annotation")
    return annotations.say(vscode.l10n.t("Choose an annotation in the list first."));
  await annotations.deleteAnnotation(parts, item);
}

async function openSidecar({ places }: annotations.AnnotationParts): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const all = await places.sidecarsOf(document.uri);
  const sidecars = all.filter((sidecar) => isShown(undefined, sidecar, document.uri));
  const [only, ...more] = sidecars;
  if (only === undefined) return annotations.say(vscode.l10n.t("This text has no annotations yet."));
  const items = sidecars.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const chosen =
    more.length === 0
      ? only
      : (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Open which file?") }))?.uri;
  if (chosen !== undefined)
    await vscode.window.showTextDocument(chosen, { viewColumn: vscode.ViewColumn.Beside });
}

async function refresh({ folder, sessions }: annotations.AnnotationParts): Promise<void> {
  folder.forget();
  await sessions.refresh();
}
