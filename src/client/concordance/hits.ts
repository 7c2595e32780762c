/** Looks for a keyword in every text of the folder. */

import * as vscode from "vscode";
import type { ConcordanceRow } from "../../core/concordance/concordance";
import { type ContextSize, concordanceOf } from "../../core/concordance/concordance";
import type { Keyword } from "../../core/concordance/query";
import { LineIndex } from "../../core/text/lines";
import { readFile } from "../files";
import { excludedGlob, fileGlobs, isPolicyText } from "../policyTexts";

/** A place of a text where the keyword stands. */
export interface Hit extends ConcordanceRow {
  readonly document: vscode.Uri;
  /** Lines and columns mean the same in a file and in its editor, whatever the line ends are. */
  readonly range: vscode.Range;
}

export interface Hits {
  /** Texts by path, and in each the order of the text. */
  readonly hits: readonly Hit[];
  readonly texts: number;
  /** Not everything was searched, or there are more hits than are shown. */
  readonly isCut: boolean;
  /** Files that could not be read, by path. */
  readonly unreadable: readonly string[];
}

/** More hits than this no editor shows gladly. */
const mostHits = 20_000;

/** The hits of all texts of the open folders, with their unsaved edits; undefined when cancelled. */
export async function findHits(
  keyword: Keyword,
  context: ContextSize,
  token: vscode.CancellationToken,
): Promise<Hits | undefined> {
  const files = await vscode.workspace.findFiles(fileGlobs.text, excludedGlob);
  const open = vscode.workspace.textDocuments.filter(
    (one) => isPolicyText(one) && one.uri.scheme !== "untitled",
  );
  const uris = new Map([...files, ...open.map(({ uri }) => uri)].map((uri) => [uri.toString(), uri]));
  const hits: Hit[] = [];
  const unreadable: string[] = [];
  let isCut = false;
  for (const uri of [...uris.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (token.isCancellationRequested) return undefined;
    const text = await textOf(uri);
    if (text === undefined) unreadable.push(vscode.workspace.asRelativePath(uri));
    else {
      const { rows, isCut: isTextCut } = concordanceOf(text, keyword, context);
      isCut ||= isTextCut || hits.length + rows.length > mostHits;
      hits.push(...located(uri, text, rows.slice(0, mostHits - hits.length)));
    }
  }
  return { hits, texts: uris.size - unreadable.length, isCut, unreadable };
}

/** A text with unsaved edits as its editor holds it; any other from the disk, which may be newer than a forgotten editor. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (open?.isDirty === true) return open.getText();
  const file = await readFile(uri);
  return file.kind === "text" ? file.text : open?.getText();
}

function located(document: vscode.Uri, text: string, rows: readonly ConcordanceRow[]): readonly Hit[] {
  if (rows.length === 0) return [];
  const index = new LineIndex(text);
  const position = (offset: number) => {
    const { line, column } = index.positionAt(offset);
    return new vscode.Position(line, column);
  };
  return rows.map((row) => ({
    ...row,
    document,
    range: new vscode.Range(position(row.start), position(row.end)),
  }));
}
