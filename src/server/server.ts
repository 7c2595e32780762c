import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { DidChangeConfigurationNotification, TextDocumentSyncKind } from "vscode-languageserver";
import { type CardLanguage, cardLanguage, english } from "../core/cards/language";
import * as messages from "../protocol/messages";
import { CodeFiles } from "./codes/codeFiles";
import { registerCodeOverview } from "./codes/overview";
import { OpenDocument } from "./documents";
import { registerAnchors } from "./features/anchors";
import { registerCodeLens } from "./features/codeLens";
import { registerCompletion } from "./features/completion";
import { registerDefinition } from "./features/definition";
import { registerDiagnostics } from "./features/diagnostics";
import { registerHighlights } from "./features/highlights";
import { registerHover } from "./features/hover";
import { registerMentionCounts } from "./features/mentionCounts";
import { registerReferences } from "./features/references";
import { registerRename } from "./features/rename";
import { registerSemanticTokens, tokenLegend } from "./features/semanticTokens";
import { registerSuggestions } from "./features/suggestions";
import { registerSummary } from "./features/summary";
import { registerSymbols } from "./features/symbols";
import { chosenFiles, editorFiles, isGlossary } from "./files";
import { registerFolderCounts } from "./folderCounts";
import { createGuard } from "./guard";
import type { ClientAbilities, Server } from "./model";
import { registerRefresh } from "./refresh";
import type { Runtime } from "./runtime";
import { SettingsCache } from "./settings";
import { Workspace } from "./workspace";

/** Starts the language server on a connection. Everything host-specific is in `runtime`. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new Map<string, OpenDocument>();
  const client = noAbilities();
  const files = chosenFiles(
    editorFiles(connection),
    runtime.files?.(() => client.folders),
    () => client.files,
  );
  const listeners: ((uri: string | undefined) => void)[] = [];
  const changed = (uri: string | undefined) => {
    for (const listener of listeners) listener(uri);
  };
  const settings = new SettingsCache(connection, client);
  const workspace = new Workspace(files, documents, runtime.yieldToMessages);
  const server: Server = {
    connection,
    runtime,
    guard: createGuard(connection, runtime),
    documents,
    workspace,
    codes: new CodeFiles(workspace, () => client.files),
    client,
    get language() {
      return client.language;
    },
    onChange: (listener) => listeners.push(listener),
    settings: (uri) => settings.for(uri),
  };

  // First, so that everybody else who hears of a change finds it.
  server.onChange((uri) => server.codes.changed(uri));
  connection.onInitialize((params) => {
    runtime.takeOptions?.(params.initializationOptions);
    return initialize(params, client);
  });
  connection.onInitialized(() => watchEditor(server, client, changed));
  connection.onDidChangeConfiguration(() => {
    settings.forget();
    changed(undefined);
  });
  connection.onNotification(messages.fileChanged, ({ uri, kind }: messages.FileChangedParams) => {
    server.workspace.changed(uri, kind);
    changed(kind === "glossary" ? undefined : uri);
  });
  syncDocuments(server, documents, changed);
  for (const register of features) register(server);
  connection.listen();
}

const features: readonly ((server: Server) => void)[] = [
  registerHover,
  registerDefinition,
  registerReferences,
  registerHighlights,
  registerSymbols,
  registerCompletion,
  registerRename,
  registerSemanticTokens,
  registerCodeLens,
  registerCodeOverview,
  registerDiagnostics,
  registerAnchors,
  registerSummary,
  registerMentionCounts,
  registerSuggestions,
  registerRefresh,
  registerFolderCounts,
];

function noAbilities(): ClientAbilities {
  return {
    language: english,
    virtualDocuments: false,
    configuration: false,
    watchesConfiguration: false,
    watchesFolders: false,
    refreshesTokens: false,
    refreshesLenses: false,
    files: false,
    folders: [],
    commands: false,
    versionedEdits: false,
  };
}

/** What Glossator's own client says of itself. */
interface ClientOptions extends Pick<ClientAbilities, "virtualDocuments" | "files" | "commands"> {
  /** Tag of the language it shows, and translations of what the core says, by their English templates. */
  readonly locale: unknown;
  readonly sentences: unknown;
}

/** English for editors that hand over no translations. */
function languageOf(locale: unknown, sentences: unknown): CardLanguage {
  if (typeof locale !== "string" || typeof sentences !== "object" || sentences === null) return english;
  const translations = new Map<string, unknown>(Object.entries(sentences));
  return cardLanguage(locale, (template) => {
    const translated = translations.get(template);
    return typeof translated === "string" ? translated : template;
  });
}

function initialize(params: InitializeParams, client: ClientAbilities): InitializeResult {
  const options = params.initializationOptions as Partial<ClientOptions> | undefined;
  const { workspace } = params.capabilities;
  client.language = languageOf(options?.locale, options?.sentences);
  client.virtualDocuments = options?.virtualDocuments === true;
  client.files = options?.files === true;
  client.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  client.commands = options?.commands === true;
  client.configuration = workspace?.configuration === true;
  client.watchesConfiguration = workspace?.didChangeConfiguration?.dynamicRegistration === true;
  client.watchesFolders = workspace?.workspaceFolders === true;
  client.versionedEdits = workspace?.workspaceEdit?.documentChanges === true;
  client.refreshesTokens = workspace?.semanticTokens?.refreshSupport === true;
  client.refreshesLenses = workspace?.codeLens?.refreshSupport === true;
  return {
    serverInfo: { name: "glossator" },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: ['"', "/"] },
      renameProvider: { prepareProvider: true },
      codeLensProvider: { resolveProvider: false },
      codeActionProvider: true,
      semanticTokensProvider: { legend: tokenLegend, full: { delta: true } },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** Asks the editor to tell of changed settings and folders; without being asked it does not. */
function watchEditor(
  { connection, workspace }: Server,
  client: ClientAbilities,
  changed: (uri: undefined) => void,
): void {
  if (client.watchesConfiguration)
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: "glossator" })
      .catch((error: unknown) => connection.console.warn(`settings are not watched: ${error}`));
  if (client.watchesFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      client.folders = [...client.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      // A new folder may bring a glossary, and its watchers are silent about files that are there already.
      workspace.forgetGlossary();
      changed(undefined);
    });
}

function syncDocuments(
  server: Server,
  documents: Map<string, OpenDocument>,
  changed: (uri: string | undefined) => void,
): void {
  const { connection, workspace } = server;
  const textChanged = (uri: string) => {
    workspace.changed(uri, isGlossary(uri) ? "glossary" : "text");
    changed(isGlossary(uri) ? undefined : uri);
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    documents.set(uri, new OpenDocument(uri, languageId, version, text));
    textChanged(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.get(textDocument.uri)?.update(contentChanges, textDocument.version);
    textChanged(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    textChanged(uri);
    if (isGlossary(uri)) changed(uri);
  });
}
