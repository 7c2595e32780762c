import * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { log } from "./log";
import { isForeign, ownFiles, policyLanguages } from "./policyTexts";

/** A line of links over a card; undefined where there is nothing to do. */
export type HoverActions = (
  document: vscode.TextDocument,
  position: vscode.Position,
) => Promise<vscode.MarkdownString | undefined>;

/** What the language client listens to and how it shows the answers. */
export function clientOptions(actions: HoverActions): LanguageClientOptions {
  return {
    documentSelector: [
      ...policyLanguages.map((language) => ({ language })),
      ...ownFiles,
      { scheme: "glossator" },
    ],
    initializationOptions: {
      virtualDocuments: true,
      files: true,
      commands: true,
      // The server has no translations of its own.
      locale: vscode.env.language,
      sentences: vscode.l10n.bundle,
    },
    outputChannel: log(),
    middleware: {
      // Drafts of comments, old sides of diffs and consoles are documents too, but nobody's policy text.
      didOpen: async (document, next) => (isForeign(document) ? undefined : next(document)),
      didChange: async (event, next) => (isForeign(event.document) ? undefined : next(event)),
      didClose: async (document, next) => (isForeign(document) ? undefined : next(document)),
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        if (hover === null || hover === undefined) return hover;
        // The card itself stays untrusted; only this line, which holds nothing of the user's, may run commands.
        const line = await actions(document, position);
        // It comes first: a hover is low, and what stands below a long card is out of sight.
        if (line !== undefined) hover.contents.unshift(line);
        return hover;
      },
    },
  };
}
