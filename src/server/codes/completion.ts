import { type CompletionItem, CompletionItemKind } from "vscode-languageserver";
import { type Code, type CodeLevel, nameBeside } from "../../core/codebook/model";
import { flowText } from "../../core/yaml/flow";
import type { OpenDocument } from "../documents";
import { toOffset, toRange } from "../lsp/ranges";
import type { Server } from "../model";
import { isCodebook, isSidecar } from "./codeFiles";

/** A value that is being typed. Offsets without quotes. */
interface Typed {
  readonly level: CodeLevel;
  readonly start: number;
  readonly end: number;
  /** Whether quotes stand around it. */
  readonly isQuoted: boolean;
}

/**
 * The codes of the codebook, where a sidecar or a `replacedBy` names one; undefined elsewhere. Retired codes are not offered. It
 * goes by the line alone, because a file in which somebody types seldom parses.
 */
export async function codeCompletion(
  server: Server,
  document: OpenDocument,
  position: { readonly line: number; readonly character: number },
): Promise<CompletionItem[] | undefined> {
  const { uri } = document;
  if (!isSidecar(uri) && !isCodebook(uri)) return undefined;
  const typed = typedValue(document, toOffset(document.index, position));
  const index = typed === undefined ? undefined : (await server.codes.codebookFor(uri))?.index;
  if (typed === undefined || index === undefined) return [];
  const range = toRange(document.index, typed.start, typed.end);
  return [...index[typed.level].values()]
    .filter(({ retired }) => retired !== true)
    .map((code, rank) => itemOf(code, rank, typed.isQuoted, range));
}

function itemOf(
  { path, name, definition }: Code,
  rank: number,
  isQuoted: boolean,
  range: ReturnType<typeof toRange>,
): CompletionItem {
  const written = flowText(path);
  const beside = nameBeside({ path, name });
  return {
    label: path,
    kind: CompletionItemKind.EnumMember,
    // In the order of the codebook.
    sortText: String(rank).padStart(5, "0"),
    filterText: path,
    textEdit: { range, newText: isQuoted ? written.slice(1, -1) : written },
    ...(beside === "" ? {} : { detail: beside }),
    ...(definition === undefined ? {} : { documentation: definition }),
  };
}

const singleValue = /^(\s*(?:- +)*(code|replacedBy)\s*:[ \t]*)(.*)$/;
const listOfTexts = /^(\s*(?:document\s*:\s*\{.*?)?codes\s*:\s*\[)(.*)$/;

function typedValue({ uri, text }: OpenDocument, offset: number): Typed | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const single = singleValue.exec(line);
  if (single !== null && (single[2] === "replacedBy") === isCodebook(uri)) {
    const level = isCodebook(uri) ? levelAbove(text.slice(0, lineStart)) : "passage";
    return valueAt(single[3] ?? "", lineStart + (single[1]?.length ?? 0), offset, level);
  }
  const list = isSidecar(uri) ? listOfTexts.exec(line) : null;
  return list === null
    ? undefined
    : valueAt(list[2] ?? "", lineStart + (list[1]?.length ?? 0), offset, "document");
}

/** Which list of a codebook the text ends in. */
function levelAbove(text: string): CodeLevel {
  return [...text.matchAll(/^(codes|documentCodes)\s*:/gm)].at(-1)?.[1] === "documentCodes"
    ? "document"
    : "passage";
}

/** The value around an offset among those of a line; an empty one where there is none. Undefined before them all. */
function valueAt(values: string, start: number, offset: number, level: CodeLevel): Typed | undefined {
  if (offset < start) return undefined;
  for (const { 0: value, index } of values.matchAll(/"[^"]*"?|'[^']*'?|#.*|[^\s,\]"'#][^\s,\]]*/g)) {
    const [from, to] = [start + index, start + index + value.length];
    if (offset < from || to < offset) continue;
    if (value.startsWith("#")) return undefined;
    const quote = /^["']/.exec(value)?.[0];
    if (quote === undefined) return { level, start: from, end: to, isQuoted: false };
    const isClosed = value.length > 1 && value.endsWith(quote);
    return { level, start: from + 1, end: isClosed ? to - 1 : to, isQuoted: true };
  }
  return { level, start: offset, end: offset, isQuoted: false };
}
