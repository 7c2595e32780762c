/** The built-in glossary in the web: the packed file that the client hands over, in the place of `builtinData`. */

import type { BuiltinData } from "../../core/glossary/builtinData";
import { linesOf } from "../../core/mentions/packed";

let pack: Uint8Array | undefined;

/** Takes the packed glossary from the options that the client starts the server with. */
export function takeGlossary(options: unknown): void {
  const { glossary } = options as { readonly glossary?: unknown };
  if (glossary instanceof Uint8Array) pack = glossary;
}

export const builtinData: BuiltinData = {
  lines: () => (pack === undefined ? [] : linesOf(pack)),
  pack: () => pack,
};
