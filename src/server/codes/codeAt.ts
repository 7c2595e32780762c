import type { CodeLevel } from "../../core/codebook/model";
import type { LineIndex } from "../../core/text/lines";
import { toOffset } from "../lsp/ranges";
import type { Server } from "../model";
import { isCodebook, isSidecar } from "./codeFiles";

/** A code under the cursor, in a codebook or a sidecar. Offsets are UTF-16, without quotes. */
export interface CodeAt {
  /** Whole path. */
  readonly code: string;
  readonly level: CodeLevel;
  /** In a definition only the last part of the path is written. */
  readonly kind: "use" | "definition" | "replacement";
  readonly start: number;
  readonly end: number;
  readonly lines: LineIndex;
}

/** The code at a position; undefined elsewhere, and in documents of other kinds. A cursor behind a code finds it. */
export async function codeAt(
  { documents, codes }: Server,
  uri: string,
  position: { readonly line: number; readonly character: number },
): Promise<CodeAt | undefined> {
  const document = documents.get(uri);
  if (document === undefined || !(isSidecar(uri) || isCodebook(uri))) return undefined;
  const { text, index: lines } = document;
  const offset = toOffset(lines, position);
  const isHere = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start <= offset && offset <= end;
  if (isSidecar(uri)) {
    const use = codes.coded(uri, text).uses.find(isHere);
    return use === undefined ? undefined : { ...use, kind: "use", lines };
  }
  const written = (await codes.codebookFor(uri))?.written.find(({ name }) => isHere(name));
  if (written === undefined) return undefined;
  const { code, level, kind, name } = written;
  return { code, level, kind, start: name.start, end: name.end, lines };
}
