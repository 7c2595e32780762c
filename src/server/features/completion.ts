import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver";
import { nameText } from "../../core/glossary/combine";
import type { Entry } from "../../core/glossary/model";
import { codeCompletion } from "../codes/completion";
import { toOffset, toRange } from "../lsp/ranges";
import type { Server } from "../model";
import { isPolicyLanguage } from "../workspace";

const most = 50;
const nothing: CompletionList = { isIncomplete: false, items: [] };

/** Codes in sidecars; else names and acronyms that begin with what is being typed; one letter is too little to guess from. */
export function registerCompletion(server: Server): void {
  const { connection, guard, documents, workspace } = server;
  connection.onCompletion(({ textDocument, position }, token) =>
    guard<CompletionList>(token, nothing, "completion", async () => {
      const document = documents.get(textDocument.uri);
      const codes = document === undefined ? undefined : await codeCompletion(server, document, position);
      if (codes !== undefined) return { isIncomplete: false, items: codes };
      if (document === undefined || !isPolicyLanguage(document.languageId)) return nothing;
      const offset = toOffset(document.index, position);
      const prefix = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*$/u.exec(
        document.text.slice(Math.max(0, offset - 60), offset),
      )?.[0];
      if (prefix === undefined || prefix.length < 2) return nothing;
      const range = toRange(document.index, offset - prefix.length, offset);
      const { entries } = await workspace.glossary();
      // Short names first: an acronym typed in full stands above the names that merely begin like it.
      const items = entries
        .flatMap((entry) => itemsOf(entry, prefix, range))
        .sort((a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1));
      // What is cut off is found by typing on: the list says that it is incomplete, so the editor asks again.
      return { isIncomplete: items.length > most, items: items.slice(0, most) };
    }),
  );
}

function itemsOf(entry: Entry, prefix: string, range: ReturnType<typeof toRange>): readonly CompletionItem[] {
  const wanted = prefix.toLowerCase();
  const local = Object.values(entry.names ?? {});
  const names = [
    ...[...(entry.acronyms ?? []), ...local.flatMap(({ acronyms = [] }) => acronyms)].map(nameText),
    entry.name,
    ...local.flatMap(({ name }) => (name === undefined ? [] : [name])),
  ];
  const matching = [...new Set(names)].filter((name) => name.toLowerCase().startsWith(wanted));
  return matching.map((name) => ({
    label: name,
    kind: CompletionItemKind.Constant,
    detail: name === entry.name ? entry.subtype : entry.name,
    documentation: entry.gloss,
    textEdit: { range, newText: name },
  }));
}
