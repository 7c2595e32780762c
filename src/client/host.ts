import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";

/** What differs between the Node extension host and the web one; nothing else in the client may. */
export interface Host {
  readonly createClient: (
    context: vscode.ExtensionContext,
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
  /** The bytes of a git object by its id, from the repository that holds a file; undefined where git cannot be asked. */
  readonly gitBlob: (file: vscode.Uri, id: string) => Promise<Uint8Array | undefined>;
}
