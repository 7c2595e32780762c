import type { Connection } from "vscode-languageserver";
import * as messages from "../protocol/messages";

/** Where the server gets files from. */
export interface Files {
  readonly find: (kind: messages.FindFilesParams["kind"]) => Promise<readonly string[]>;
  readonly read: (uri: string) => Promise<messages.ReadFileResult>;
  /** Text of a git blob of the repository that holds `uri`; undefined when it cannot be had. */
  readonly base: (uri: string, blob: string) => Promise<string | undefined>;
}

/** Files from the editor: local folders, remote ones and virtual ones alike. */
export function editorFiles(connection: Connection): Files {
  return {
    find: (kind) => connection.sendRequest<messages.FindFilesResult>(messages.findFiles, { kind }),
    read: (uri) => connection.sendRequest<messages.ReadFileResult>(messages.readFile, { uri }),
    base: async (uri, blob) =>
      (await connection.sendRequest<messages.BaseTextResult>(messages.baseText, { uri, blob })) ?? undefined,
  };
}

/**
 * Asks whichever source is right once the client has said what it can do. An editor that does not speak our file requests
 * gets `own`, the files that the server's host reads itself; without those, only open documents are known.
 */
export function chosenFiles(fromEditor: Files, own: Files | undefined, editorAnswers: () => boolean): Files {
  const none: Files = {
    find: () => Promise.resolve([]),
    read: () => Promise.resolve({ kind: "missing" }),
    base: () => Promise.resolve(undefined),
  };
  const chosen = () => (editorAnswers() ? fromEditor : (own ?? none));
  return {
    find: (kind) => chosen().find(kind),
    read: (uri) => chosen().read(uri),
    base: (uri, blob) => chosen().base(uri, blob),
  };
}

/** A workspace's own glossary: `glossary.yaml` in any folder. */
export function isGlossary(uri: string): boolean {
  return /\/glossary\.ya?ml$/.test(uri);
}
