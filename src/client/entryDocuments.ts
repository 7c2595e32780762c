import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import * as messages from "../protocol/messages";

/** Shows built-in glossary entries as read-only YAML: `glossator:/glossary/npt.yaml`. */
export function entryDocuments(
  client: () => Promise<BaseLanguageClient>,
): vscode.TextDocumentContentProvider {
  return {
    provideTextDocumentContent: async ({ path }) => {
      const id = /^\/glossary\/([a-z0-9-]+)\.yaml$/.exec(path)?.[1] ?? "";
      const running = await client();
      const text = await running.sendRequest<messages.EntryTextResult>(messages.entryText, { id });
      return text ?? `# The glossary has no entry "${id}".\n`;
    },
  };
}

/** Opens the read-only view of an entry beside nothing else: as a normal editor, so that Back returns to the text. */
export async function openEntry(id: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: "glossator", path: `/glossary/${id}.yaml` });
  await vscode.window.showTextDocument(uri, { preview: true });
}
