/** What the server's parts share. */

import type { Connection } from "vscode-languageserver";
import type { CardLanguage } from "../core/cards/language";
import type { Settings } from "../settings/table";
import type { CodeFiles } from "./codes/codeFiles";
import type { OpenDocument } from "./documents";
import type { Guard } from "./guard";
import type { Runtime } from "./runtime";
import type { Workspace } from "./workspace";

/** What every feature gets: one object instead of nine parameters. */
export interface Server {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly guard: Guard;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly workspace: Workspace;
  /** Codebooks and the sidecars that use them. */
  readonly codes: CodeFiles;
  readonly settings: (uri: string) => Promise<Settings>;
  /** How the editor speaks. */
  readonly language: CardLanguage;
  /** What the client said it can do. */
  readonly client: ClientAbilities;
  /**
   * Calls `listener` after a document opened, changed or closed, and after a file of the folder changed; without a URI after
   * something that bears on every document: a glossary, the settings, the folders.
   */
  readonly onChange: (listener: (uri: string | undefined) => void) => void;
}

export interface ClientAbilities {
  /** How it speaks: what it hands over is what the server says. */
  language: CardLanguage;
  /** Shows `glossator:` documents: read-only views of built-in entries. */
  virtualDocuments: boolean;
  configuration: boolean;
  /** Tells of changed settings when it is asked to. */
  watchesConfiguration: boolean;
  /** Tells when folders are added or removed. */
  watchesFolders: boolean;
  /** Asks again for colours, and for lenses, when it is told to. */
  refreshesTokens: boolean;
  refreshesLenses: boolean;
  /** Answers requests for files. */
  files: boolean;
  /** URIs of the folders that are open. */
  folders: readonly string[];
  /** Runs the commands behind links and lenses. */
  commands: boolean;
  /** Takes edits of several files with the versions they were made for. */
  versionedEdits: boolean;
}
