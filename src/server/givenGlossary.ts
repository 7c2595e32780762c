/** The built-in glossary in the server's bundle: the packed file that its host hands over, in the place of `builtinData`. */

import type { BuiltinData } from "../core/glossary/builtinData";
import { linesOf } from "../core/mentions/packed";

let pack: Uint8Array | undefined;

/** Keeps the packed glossary that the client has sent; before any question is asked of it. */
export function takeGlossary(file: Uint8Array): void {
  pack = file;
}

export const builtinData: BuiltinData = {
  lines: () => (pack === undefined ? [] : linesOf(pack)),
  pack: () => pack,
};
