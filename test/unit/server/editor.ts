import { PassThrough } from "node:stream";
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import * as messages from "../../../src/protocol/messages";
import type { Files } from "../../../src/server/files";
import { startServer } from "../../../src/server/server";

export interface EditorOptions {
  /** Texts by name inside the folder. */
  readonly files?: Readonly<Record<string, string | { readonly unreadable: string }>>;
  /** What `initializationOptions` says; by default everything our own client can do. */
  readonly abilities?: object;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files that the server's own host offers to editors that do not answer file requests. */
  readonly ownFiles?: (folders: () => readonly string[]) => Files;
}

/** A place of a text, marked with `|` in what a test writes. */
export interface Place {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/**
 * The real server over an in-memory message pair, with an editor that a test drives: it answers requests for files and
 * settings from its own tables, and pauses (`after` in the server) end only when the test says so.
 */
export class Editor {
  readonly files: Map<string, string | { readonly unreadable: string }>;
  readonly log: string[] = [];
  readonly asked: string[] = [];
  readonly refreshed: string[] = [];
  readonly registered: string[] = [];
  /** Every publication in order; the last one is what an editor shows. */
  readonly published: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  settings: Readonly<Record<string, unknown>>;
  /** Set to make requests for files fail. */
  failure: string | undefined;
  /** What happens while the server waits for a file. */
  whileReading: (uri: string) => Promise<void> = async () => undefined;
  readonly #connection: ProtocolConnection;
  readonly #pauses = new Set<() => void>();
  readonly #versions = new Map<string, number>();
  readonly #stop: () => void;

  constructor({ files = {}, settings = {}, ownFiles }: EditorOptions) {
    this.files = new Map(Object.entries(files).map(([name, text]) => [folderUri(name), text]));
    this.settings = settings;
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    this.#connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#answer();
    startServer(server, {
      after: (_, work) => {
        this.#pauses.add(work);
        return () => this.#pauses.delete(work);
      },
      yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
      ...(ownFiles === undefined ? {} : { files: ownFiles }),
    });
    this.#connection.listen();
    this.#stop = () => {
      this.#connection.dispose();
      server.dispose();
      up.destroy();
      down.destroy();
    };
  }

  async initialize(abilities: object = { virtualDocuments: true, files: true, commands: true }) {
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: "memory:/folder", name: "folder" }],
      initializationOptions: abilities,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          semanticTokens: { refreshSupport: true },
          codeLens: { refreshSupport: true },
        },
      },
    };
    const result = await this.request("initialize", params);
    await this.notify("initialized", {});
    return result;
  }

  request<T>(method: string, params: object, token?: CancellationToken): Promise<T> {
    return token === undefined
      ? this.#connection.sendRequest<T>(method, params)
      : this.#connection.sendRequest<T>(method, params, token);
  }

  notify(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** Opens a document. A `|` in `marked` is the place that is returned, and no part of the text. */
  async open(name: string, marked: string, languageId = "plaintext"): Promise<Place> {
    const uri = folderUri(name);
    const at = marked.indexOf("|");
    const text = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 1);
    this.#versions.set(uri, 1);
    await this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    return { uri, position: positionIn(text, Math.max(0, at)) };
  }

  async change(name: string, changes: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    const uri = folderUri(name);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: changes });
  }

  async close(name: string): Promise<void> {
    await this.notify("textDocument/didClose", { textDocument: { uri: folderUri(name) } });
  }

  /** Writes a file as another program would (undefined deletes it), and tells the server as a file watcher does. */
  async write(name: string, text: string | undefined, kind: messages.FindFilesParams["kind"]): Promise<void> {
    const uri = folderUri(name);
    if (text === undefined) this.files.delete(uri);
    else this.files.set(uri, text);
    await this.notify(messages.fileChanged, { uri, kind } satisfies messages.FileChangedParams);
  }

  /** Asks a feature at a place: `textDocument/hover`, `textDocument/definition`, … */
  at<T>(method: string, { uri, position }: Place, extra: object = {}): Promise<T> {
    return this.request<T>(method, { textDocument: { uri }, position, ...extra });
  }

  /** Returns when the server has read everything that was sent to it. */
  async settled(): Promise<void> {
    await this.request("textDocument/documentSymbol", { textDocument: { uri: "memory:/none" } });
  }

  /** Ends every pause the server makes, until it makes no more. */
  async pausesOver(): Promise<void> {
    await this.settled();
    while (this.#pauses.size > 0) {
      const works = [...this.#pauses];
      this.#pauses.clear();
      for (const work of works) work();
      await this.#quiet();
    }
  }

  /** Diagnostics shown for a document now; undefined when none were ever sent. */
  shown(name: string): readonly Diagnostic[] | undefined {
    return this.published.filter(({ uri }) => uri === folderUri(name)).at(-1)?.diagnostics;
  }

  dispose(): void {
    this.#stop();
  }

  /** Waits until an exchange of messages leaves no trace of further work. */
  async #quiet(): Promise<void> {
    let before = -1;
    while (before !== this.#traffic()) {
      before = this.#traffic();
      for (let turn = 0; turn < 5; turn += 1) await this.settled();
    }
  }

  #traffic(): number {
    return this.published.length + this.asked.length + this.refreshed.length + this.log.length;
  }

  #answer(): void {
    const connection = this.#connection;
    connection.onRequest(messages.findFiles, ({ kind }: messages.FindFilesParams) => {
      this.asked.push(`find ${kind}`);
      if (this.failure !== undefined) throw new Error(this.failure);
      return [...this.files.keys()].filter((uri) => kindOf(uri) === kind).sort();
    });
    connection.onRequest<messages.ReadFileResult, void>(
      messages.readFile,
      async ({ uri }: messages.ReadFileParams) => {
        this.asked.push(`read ${uri}`);
        await this.whileReading(uri);
        const file = this.files.get(uri);
        if (file === undefined) return { kind: "missing" };
        return typeof file === "string"
          ? { kind: "text", text: file }
          : { kind: "unreadable", reason: file.unreadable };
      },
    );
    connection.onRequest(messages.baseText, () => null);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      this.asked.push("settings");
      return items.map(() => this.settings);
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { method } of registrations) this.registered.push(method);
    });
    connection.onRequest(SemanticTokensRefreshRequest.type, () => void this.refreshed.push("tokens"));
    connection.onRequest(CodeLensRefreshRequest.type, () => void this.refreshed.push("lenses"));
    connection.onNotification(
      PublishDiagnosticsNotification.type,
      (params) => void this.published.push(params),
    );
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
  }
}

export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const editor = new Editor(options);
  await editor.initialize(options.abilities);
  return editor;
}

export function folderUri(name: string): string {
  return `memory:/folder/${name}`;
}

function kindOf(uri: string): messages.FindFilesParams["kind"] {
  if (uri.endsWith(".ann.yaml")) return "sidecar";
  if (uri.endsWith("/glossary.yaml")) return "glossary";
  if (uri.endsWith("/glossator.yaml")) return "folderFile";
  return uri.endsWith("/codebook.yaml") ? "codebook" : "text";
}

function positionIn(text: string, offset: number): Place["position"] {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
