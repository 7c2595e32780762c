import type { Range, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { LineIndex } from "../core/text/lines";

/**
 * An open document, kept as lines.
 *
 * A keystroke replaces the lines it touches and nothing else, so its cost does not grow with the document; the text and
 * the line index are put together only when somebody asks, once a version.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  /** Each with its line end. Never empty. */
  #lines: string[];
  #text: string | undefined;
  #index: LineIndex | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#lines = splitLines(text);
    this.#text = text;
  }

  get version(): number {
    return this.#version;
  }

  get text(): string {
    this.#text ??= this.#lines.join("");
    return this.#text;
  }

  get index(): LineIndex {
    this.#index ??= new LineIndex(this.#lines);
    return this.#index;
  }

  /** Applies the changes of one version, in the order the editor made them. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ("range" in change) this.#replace(change.range, change.text);
      else this.#lines = splitLines(change.text);
    }
    this.#version = version;
    this.#text = undefined;
    this.#index = undefined;
  }

  #replace({ start, end }: Range, text: string): void {
    const last = this.#lines.length - 1;
    let firstLine = Math.min(start.line, last);
    const lastLine = Math.min(end.line, last);
    let head =
      start.line > last ? (this.#lines[last] ?? "") : split(this.#lines[firstLine] ?? "", start.character)[0];
    const tail = end.line > last ? "" : split(this.#lines[lastLine] ?? "", end.character)[1];
    // A line feed that comes to stand behind a lone carriage return makes one line end with it.
    const before = this.#lines[firstLine - 1];
    if (before?.endsWith("\r") === true && (head + text + tail).startsWith("\n")) {
      firstLine -= 1;
      head = before + head;
    }
    const replacement = splitLines(head + text + tail);
    // A tail without a line end of its own stands before the lines that follow; only the last line of all may lack one.
    const joinsNext = lastLine < last && replacement.at(-1) === "";
    if (joinsNext) replacement.pop();
    const replaced = lastLine - firstLine + 1;
    if (replacement.length === replaced)
      for (const [offset, line] of replacement.entries()) this.#lines[firstLine + offset] = line;
    // In place, which moves what follows at once; a copy of all lines would leave garbage behind at each line end that is typed.
    else if (replacement.length < mostSpliced) this.#lines.splice(firstLine, replaced, ...replacement);
    else this.#lines = this.#lines.slice(0, firstLine).concat(replacement, this.#lines.slice(lastLine + 1));
  }
}

/** More arguments than this may be too many for one call. */
const mostSpliced = 10_000;

/** A line in two at a column; a column past the end of the line means before its line end, as the protocol says. */
function split(line: string, column: number): readonly [string, string] {
  const end = line.replace(/[\r\n]+$/, "").length;
  const at = Math.min(column, end);
  return [line.slice(0, at), line.slice(at)];
}

/** Lines with their ends (`\r\n`, `\n`, lone `\r`); a text that ends in a line end has an empty last line. */
function splitLines(text: string): string[] {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const last = lines.at(-1);
  if (last === undefined || /[\r\n]$/.test(last)) lines.push("");
  return lines;
}
