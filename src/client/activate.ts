import * as vscode from "vscode";
import * as messages from "../protocol/messages";
import { BaseTexts } from "./annotations/baseTexts";
import { Codebooks } from "./annotations/codebooks";
import { CommonTexts } from "./annotations/commonTexts";
import { Decorations } from "./annotations/decorations";
import { FolderAnnotations } from "./annotations/folderAnnotations";
import { FolderItems } from "./annotations/folderItems";
import { FolderStates } from "./annotations/folderStates";
import { History } from "./annotations/history";
import { annotationHover } from "./annotations/hover";
import { AnnotationLens } from "./annotations/lens";
import type { PlacedAnnotation } from "./annotations/placed";
import { AnnotationSessions } from "./annotations/sessions";
import { SidecarPlaces } from "./annotations/sidecarPlaces";
import { SidecarProblems } from "./annotations/sidecarProblems";
import { SidecarWriter } from "./annotations/sidecarWriter";
import { AnnotationTree } from "./annotations/tree";
import { readFilesWith } from "./bytes";
import { codeQuickFixes } from "./codebook/codeQuickFixes";
import { ChangePreviews } from "./codebook/confirm";
import { BlindSign } from "./coding/blindCoding";
import { CodingMode } from "./coding/mode";
import { RelationHints } from "./coding/relationHints";
import { Visited } from "./coding/visited";
import { createCommands } from "./commands";
import { AnnotationThreads } from "./comments/threads";
import { ConcordanceView } from "./concordance/view";
import { conflictQuickFix } from "./conflicts/quickFix";
import { ClosedTexts } from "./drift/closedTexts";
import { showDrift } from "./drift/problems";
import { driftQuickFixes } from "./drift/quickFixes";
import { entryDocuments } from "./entryDocuments";
import { ForegroundWork } from "./foreground";
import type { Host } from "./host";
import { type LazyClient, lazyClient, resolveFileWith, resolveWith } from "./languageServer";
import { reportFailure } from "./log";
import { MentionTree } from "./mentions/tree";
import { followTexts } from "./moves/follow";
import { MissingTexts } from "./moves/missingTexts";
import { isOwnFile, policyLanguages } from "./policyTexts";
import { offerReading } from "./reading/offer";
import { ReadingPreviews } from "./reading/preview";
import { Report } from "./report/report";
import type { SuggestionParts } from "./suggestions/commands";
import { showSuggestions } from "./suggestions/show";
import { type PlacedSuggestion, Suggestions } from "./suggestions/suggestions";
import { UntitledTexts } from "./untitled/carry";
import { DraftFiles, draftScheme } from "./untitled/draftFiles";
import { VirtualTexts } from "./virtualTexts";
import { keepWhenClauses } from "./whenClauses";

/** What other extensions and the in-host tests may use. */
export interface GlossatorApi {
  /** Where the annotations of an open text stand; undefined for other documents. Waits until they have been read. */
  readonly annotations: (uri: vscode.Uri) => Promise<readonly PlacedAnnotation[] | undefined>;
  /** What is suggested for an open text; empty for other documents. Looks anew, and waits until that is done. */
  readonly suggestions: (uri: vscode.Uri) => Promise<readonly PlacedSuggestion[]>;
  /** The side bar's list of annotations. */
  readonly tree: AnnotationTree;
  /** The side bar's list of who and what is mentioned. */
  readonly mentions: MentionTree;
  /** Notes and replies of visible texts. */
  readonly threads: AnnotationThreads;
  /** Coding mode, which says in the status bar what its keys have done. */
  readonly coding: CodingMode;
  /** Pages to read. */
  readonly reading: ReadingPreviews;
  readonly report: Report;
  /** Resolves when every command that was begun is over: then all is written that was to be. */
  readonly untilDone: () => Promise<void>;
  /** Whether a policy text, or a file of the project's own, has been opened yet: before that, nothing runs. */
  readonly isServerStarted: () => boolean;
  /** Resolves when the language server answers; starts it if need be. */
  readonly untilServerRuns: () => Promise<void>;
}

/**
 * Registers everything, in both hosts. Commands and views are there when this returns; the language server starts with the
 * first policy text, codebook or sidecar, so opening a folder of programs costs nothing.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: it is the one place that joins all parts.
export function activateShared(context: vscode.ExtensionContext, host: Host): GlossatorApi {
  readFilesWith(host.files);
  const bases = new BaseTexts(vscode.Uri.joinPath(context.globalStorageUri, "bases"), host);
  const client = lazyClient(context, host, bases);
  const places = new SidecarPlaces();
  const sessions = new AnnotationSessions({ resolve: resolveWith(client), places, host });
  const codebooks = new Codebooks();
  const folder = new FolderAnnotations(places);
  const common = new CommonTexts();
  const writer = new SidecarWriter(host, common);
  const history = new History(writer);
  const drafts = new DraftFiles(context.workspaceState);
  const visited = new Visited(sessions);
  const suggestions = new Suggestions({ sessions, places, codebooks, client: client.whenStarted });
  const parts: SuggestionParts = {
    sessions,
    codebooks,
    folder,
    history,
    places,
    bases,
    visited,
    suggestions,
    state: context.workspaceState,
  };
  const coding = new CodingMode({ ...parts, client });
  const missing = new MissingTexts(folder, places, (sidecar) => sessions.sidecarChanged(sidecar));
  const sidecarProblems = new SidecarProblems(folder, sessions);
  const resolve = resolveFileWith(client);
  const states = new FolderStates(resolve);
  const items = new FolderItems(folder, sessions, states, codebooks);
  const annotations = new AnnotationTree(items, folder, sessions);
  const [work, underWay] = [new ForegroundWork(), new ForegroundWork()];
  const closed = new ClosedTexts({ items, sessions, work }, () => annotations.redraw());
  const mentions = new MentionTree(async (document) => {
    const running = await client.whenStarted();
    const params: messages.MentionSummaryParams = { uri: document.uri.toString() };
    return (
      (await running.sendRequest<messages.MentionSummaryResult>(messages.mentionSummary, params)) ?? undefined
    );
  });
  const view = vscode.window.createTreeView("glossator.mentions", { treeDataProvider: mentions });
  const texts = new VirtualTexts();
  const changes = new ChangePreviews(texts);
  const concordances = new ConcordanceView();
  const threads = new AnnotationThreads(sessions);
  const reading = new ReadingPreviews({ sessions, codebooks, client });
  const report = new Report({
    folder,
    codebooks,
    resolve,
    client,
    loadCharts: host.loadCharts,
    version: String(context.extension.packageJSON.version),
  });
  const lens = new AnnotationLens(sessions);
  const list = vscode.window.createTreeView("glossator.annotations", {
    treeDataProvider: annotations,
    showCollapseAll: true,
  });
  annotations.attach(list);
  context.subscriptions.push(
    common,
    places,
    sessions,
    codebooks,
    states,
    annotations,
    mentions,
    view,
    list,
    vscode.workspace.registerTextDocumentContentProvider("glossator", entryDocuments(client)),
    vscode.languages.registerHoverProvider([...policyLanguages], annotationHover(sessions, codebooks)),
    new Decorations(sessions, codebooks),
    new RelationHints(sessions),
    lens,
    threads,
    reading,
    report,
    offerReading(),
    vscode.languages.registerCodeLensProvider([...policyLanguages], lens),
    texts,
    changes,
    concordances,
    coding,
    suggestions,
    showSuggestions(suggestions, codebooks),
    showDrift(sessions),
    missing,
    closed,
    vscode.workspace.registerFileSystemProvider(draftScheme, drafts, { isCaseSensitive: true }),
    new UntitledTexts({ drafts, writer, history, places, sessions, bases }),
    followTexts(places, history),
    sidecarProblems,
    vscode.languages.registerCodeActionsProvider({ pattern: "**/*.ann.yaml" }, conflictQuickFix, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.languages.registerCodeActionsProvider([...policyLanguages], driftQuickFixes(sessions), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.languages.registerCodeActionsProvider([...policyLanguages], codeQuickFixes(sessions, codebooks), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    ...registerCommands(
      createCommands({
        parts,
        client,
        annotations,
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
        loadReaders: host.loadReaders,
        home: context.extensionUri,
        selected: () => list.selection[0],
      }),
      underWay,
    ),
    codebooks.onDidChange(() => annotations.redraw()),
    new BlindSign(() => {
      void sessions.refresh();
      annotations.redraw();
    }),
    client.onDidRestart(() => {
      void sessions.refresh();
      mentions.refresh();
    }),
    keepWhenClauses(sessions),
    startWithFirstFile(client, sessions, mentions, () => {
      missing.lookSoon();
      sidecarProblems.lookSoon();
      closed.start();
    }),
  );
  return {
    annotations: (uri) => placed(sessions, uri),
    suggestions: (uri) => suggestionsFor(uri, sessions, suggestions),
    tree: annotations,
    mentions,
    threads,
    coding,
    reading,
    report,
    untilDone: () => underWay.untilOver(),
    isServerStarted: () => client.isStarted(),
    untilServerRuns: async () => void (await client()),
  };
}

/** Looks until the text stays the same from the reading of its annotations to the end: a file may be read again meanwhile. */
async function suggestionsFor(
  uri: vscode.Uri,
  sessions: AnnotationSessions,
  suggestions: Suggestions,
): Promise<readonly PlacedSuggestion[]> {
  for (;;) {
    const document = await vscode.workspace.openTextDocument(uri);
    const { version } = document;
    await placed(sessions, uri);
    const found = await suggestions.look(document);
    if (document.version === version && !document.isClosed) return found;
  }
}

async function placed(
  sessions: AnnotationSessions,
  uri: vscode.Uri,
): Promise<readonly PlacedAnnotation[] | undefined> {
  const session = sessions.open(await vscode.workspace.openTextDocument(uri));
  await session?.load();
  return session?.annotations;
}

/** The annotations come first, and then the server: both would want the same processor, and people look for their annotations. */
function startWithFirstFile(
  client: LazyClient,
  sessions: AnnotationSessions,
  mentions: MentionTree,
  whenFirst: () => void,
): vscode.Disposable {
  let isFirst = true;
  const begin = (document: vscode.TextDocument) => {
    const session = sessions.open(document);
    if (session === undefined && !isOwnFile(document)) return;
    client.startAfter(session?.untilLoaded() ?? Promise.resolve()).then(
      () => mentions.refresh(),
      (error: unknown) => reportFailure(vscode.l10n.t("The language server did not start."), error),
    );
    if (isFirst) whenFirst();
    isFirst = false;
  };
  for (const document of vscode.workspace.textDocuments) begin(document);
  return vscode.workspace.onDidOpenTextDocument(begin);
}

function registerCommands(
  commands: Readonly<Record<string, (...args: never[]) => unknown>>,
  underWay: ForegroundWork,
): vscode.Disposable[] {
  return Object.entries(commands).map(([id, handler]) =>
    vscode.commands.registerCommand(`glossator.${id}`, (...args: never[]) =>
      underWay.run(async () => handler(...args)),
    ),
  );
}
