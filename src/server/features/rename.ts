import {
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { leafOf, parentOf } from "../../core/codebook/model";
import * as messages from "../../protocol/messages";
import { type CodeAt, codeAt } from "../codes/codeAt";
import { editsOf, type FolderRefactoring, refactorFolder, refactoringAnswer } from "../codes/refactor";
import { toRange } from "../lsp/ranges";
import type { Server } from "../model";

/** Renames a code in the codebook and in every sidecar of the folder, and answers other refactorings of codes. */
export function registerRename(server: Server): void {
  const { connection, guard, client } = server;
  connection.onPrepareRename(({ textDocument, position }, token) =>
    guard<PrepareRenameResult | null>(token, null, "prepare rename", async () => {
      const at = await codeAt(server, textDocument.uri, position);
      if (at === undefined) return null;
      return { range: toRange(at.lines, at.start, at.end), placeholder: nameWritten(at) };
    }),
  );

  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    const at = await codeAt(server, textDocument.uri, position);
    if (at === undefined) return null;
    const { level, code } = at;
    const to = pathMeant(at, newName.trim());
    const result = await guard<FolderRefactoring | null>(token, null, "rename", () =>
      refactorFolder(server, textDocument.uri, { kind: "rename", level, code, to }),
    );
    if (result === null) return null;
    const edits = result.kind === "refused" ? result : editsOf(server, result.files);
    // The editor shows the message of an error where the new name was typed.
    if ("reasons" in edits) throw new ResponseError(LSPErrorCodes.RequestFailed, edits.reasons.join("\n"));
    return workspaceEdit(edits, client.versionedEdits);
  });

  connection.onRequest<messages.RefactorCodesResult, void>(
    messages.refactorCodes,
    (params: messages.RefactorCodesParams, token) =>
      guard<messages.RefactorCodesResult>(token, null, "refactoring of codes", async () =>
        refactoringAnswer(await refactorFolder(server, params.uri, params.refactoring)),
      ),
  );
}

/** A definition shows the last part of its path only. */
function nameWritten({ kind, code }: CodeAt): string {
  return kind === "definition" ? leafOf(code) : code;
}

/** The path that a name stands for where it was typed: in a definition, a name without "/" stays below the same code. */
function pathMeant({ kind, code }: CodeAt, name: string): string {
  const above = parentOf(code);
  return kind === "definition" && !name.includes("/") && above !== "" ? `${above}/${name}` : name;
}

/** Edits as the editor takes them. */
export function workspaceEdit(files: readonly messages.FileEdits[], isVersioned: boolean): WorkspaceEdit {
  if (!isVersioned) return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  const documentChanges = files.map(({ uri, version, edits }) => ({
    textDocument: { uri, version },
    edits: [...edits],
  }));
  return { documentChanges };
}
