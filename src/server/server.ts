import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { TextDocumentSyncKind } from "vscode-languageserver";
import * as messages from "../protocol/messages";
import { decodeSettings, type Settings } from "../settings/table";
import { OpenDocument } from "./documents";
import { registerAnchors } from "./features/anchors";
import { registerCodeLens } from "./features/codeLens";
import { registerCompletion } from "./features/completion";
import { registerDefinition } from "./features/definition";
import { registerDiagnostics } from "./features/diagnostics";
import { registerHighlights } from "./features/highlights";
import { registerHover } from "./features/hover";
import { registerReferences } from "./features/references";
import { registerSemanticTokens, tokenLegend } from "./features/semanticTokens";
import { registerSummary } from "./features/summary";
import { registerSymbols } from "./features/symbols";
import { chosenFiles, editorFiles } from "./files";
import { createGuard, type Guard } from "./guard";
import type { Runtime } from "./runtime";
import { Workspace } from "./workspace";

/** What every feature gets: one object instead of nine parameters. */
export interface Server {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly guard: Guard;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly workspace: Workspace;
  readonly settings: (uri: string) => Promise<Settings>;
  /** What the client said it can do. */
  readonly client: ClientAbilities;
  /** Calls `listener` after a document opened, changed or closed, and after a file of the folder changed. */
  readonly onChange: (listener: (uri: string | undefined) => void) => void;
}

export interface ClientAbilities {
  /** Shows `glossator:` documents: read-only views of built-in entries. */
  virtualDocuments: boolean;
  configuration: boolean;
  /** Answers requests for files. */
  files: boolean;
  /** URIs of the folders that are open. */
  folders: readonly string[];
  /** Runs the commands behind links and lenses. */
  commands: boolean;
}

/** Starts the language server on a connection. Everything host-specific is in `runtime`. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new Map<string, OpenDocument>();
  const client: ClientAbilities = {
    virtualDocuments: false,
    configuration: false,
    files: false,
    folders: [],
    commands: false,
  };
  const files = chosenFiles(
    editorFiles(connection),
    runtime.files?.(() => client.folders),
    () => client.files,
  );
  const listeners: ((uri: string | undefined) => void)[] = [];
  const changed = (uri: string | undefined) => {
    for (const listener of listeners) listener(uri);
  };
  const settingsCache = new Map<string, Promise<Settings>>();
  const server: Server = {
    connection,
    runtime,
    guard: createGuard(connection, runtime),
    documents,
    workspace: new Workspace(files, documents),
    client,
    onChange: (listener) => listeners.push(listener),
    settings: (uri) => {
      if (!client.configuration) return Promise.resolve(decodeSettings(undefined));
      const cached = settingsCache.get(uri);
      if (cached !== undefined) return cached;
      const asked = connection.workspace
        .getConfiguration({ scopeUri: uri, section: "glossator" })
        .then(decodeSettings);
      settingsCache.set(uri, asked);
      return asked;
    },
  };

  connection.onInitialize((params) => initialize(params, client));
  connection.onDidChangeConfiguration(() => {
    settingsCache.clear();
    changed(undefined);
  });
  connection.onNotification(messages.fileChanged, ({ uri, kind }: messages.FileChangedParams) => {
    server.workspace.changed(uri, kind);
    changed(kind === "glossary" ? undefined : uri);
  });
  syncDocuments(server, documents, changed);
  for (const register of [
    registerHover,
    registerDefinition,
    registerReferences,
    registerHighlights,
    registerSymbols,
    registerCompletion,
    registerSemanticTokens,
    registerCodeLens,
    registerDiagnostics,
    registerAnchors,
    registerSummary,
  ])
    register(server);
  connection.listen();
}

function initialize(params: InitializeParams, client: ClientAbilities): InitializeResult {
  const options = params.initializationOptions as Partial<ClientAbilities> | undefined;
  client.virtualDocuments = options?.virtualDocuments === true;
  client.files = options?.files === true;
  client.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  client.commands = options?.commands === true;
  client.configuration = params.capabilities.workspace?.configuration === true;
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
      completionProvider: {},
      codeLensProvider: { resolveProvider: false },
      codeActionProvider: true,
      semanticTokensProvider: { legend: tokenLegend, full: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

function syncDocuments(
  server: Server,
  documents: Map<string, OpenDocument>,
  changed: (uri: string) => void,
): void {
  const { connection } = server;
  const glossaryChanged = (uri: string) => {
    if (isGlossary(uri)) server.workspace.forgetGlossary();
    changed(uri);
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    documents.set(uri, new OpenDocument(uri, languageId, version, text));
    glossaryChanged(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.get(textDocument.uri)?.update(contentChanges, textDocument.version);
    glossaryChanged(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    documents.delete(textDocument.uri);
    server.workspace.changed(textDocument.uri, isGlossary(textDocument.uri) ? "glossary" : "text");
    changed(textDocument.uri);
  });
}

/** A workspace's own glossary: `glossary.yaml` in any folder. */
export function isGlossary(uri: string): boolean {
  return /\/glossary\.ya?ml$/.test(uri);
}
