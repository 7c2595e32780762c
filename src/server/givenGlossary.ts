/** The built-in glossary in the server's bundle: the packed file that its host hands over, in the place of `builtinData`. */

import type { BuiltinData } from "../core/glossary/builtinData";
import { lineFinder, linesOf } from "../core/mentions/packed";

let pack: Uint8Array | undefined;
let find: ReturnType<typeof lineFinder> | undefined;

/** Keeps the packed glossary that the client has sent; before any question is asked of it. */
export function takeGlossary(file: Uint8Array): void {
  pack = file;
  find = undefined;
}

function line(id: string): string | undefined {
  if (pack !== undefined) find ??= lineFinder(pack);
  return find?.(id);
}

export const builtinData: BuiltinData = {
  line,
  lines: () => (pack === undefined ? [] : linesOf(pack)),
  pack: () => pack,
};
