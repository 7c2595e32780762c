import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";

/** Reads files. The same for everybody; a host may have a shorter way to some of them. */
export interface FileReader {
  /** A file's bytes, undefined when there is no such file. Rejects with the file system's other errors. */
  readonly bytesOf: (uri: vscode.Uri) => Promise<Uint8Array | undefined>;
  /** The names in a folder; empty when there is no such folder, or none that can be listed: many documents stand for no file. */
  readonly namesIn: (folder: vscode.Uri) => Promise<ReadonlySet<string>>;
}

/** What differs between the Node extension host and the web one; nothing else in the client may. */
export interface Host {
  readonly files: FileReader;
  /** A client that is not started yet, from what `loadLanguageClient` has loaded. */
  readonly createClient: (
    client: typeof import("./languageClient"),
    options: LanguageClientOptions,
  ) => Promise<BaseLanguageClient>;
  /**
   * Writes a file, or removes it for `undefined`, provided it still holds `expected` (`undefined`: provided there is none).
   * Answers false, and does nothing, when it does not. Whoever reads the file sees the old content or the new one, as far as its
   * file system can promise that. Rejects with the error of the file system.
   */
  readonly replaceFile: (
    uri: vscode.Uri,
    bytes: Uint8Array | undefined,
    expected: Uint8Array | undefined,
  ) => Promise<boolean>;
  /** Loads the protocol's client: large, and needed only when annotations are shown. */
  readonly loadLanguageClient: () => Promise<typeof import("./languageClient")>;
  /** Loads what reads files of other programs: large, and seldom needed. */
  readonly loadReaders: () => Promise<typeof import("./exchange/readers")>;
  /** Loads what draws charts, for the same reasons. */
  readonly loadCharts: () => Promise<typeof import("../charts/bars")>;
  /** The git blob id (40 hex digits) of a file's bytes. A host may have a quicker way to it than the core. */
  readonly blobId: (bytes: Uint8Array) => string;
  /** The bytes of a git object by its id, from the repository that holds a file; undefined where git cannot be asked. */
  readonly gitBlob: (file: vscode.Uri, id: string) => Promise<Uint8Array | undefined>;
  /** The blob id under which git would keep the bytes of a file; undefined where git cannot be asked. */
  readonly gitBlobName: (file: vscode.Uri, bytes: Uint8Array) => Promise<string | undefined>;
}
