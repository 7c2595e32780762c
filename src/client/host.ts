import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";

/** What differs between the Node extension host and the web one; nothing else in the client may. */
export interface Host {
  readonly createClient: (
    context: vscode.ExtensionContext,
    options: LanguageClientOptions,
  ) => Promise<BaseLanguageClient>;
  /** Replaces a file so that whoever reads it sees the old content or the new one, never a part. */
  readonly replaceFile: (uri: vscode.Uri, bytes: Uint8Array) => Promise<void>;
}
