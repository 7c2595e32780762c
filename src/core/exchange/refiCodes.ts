import { colourOf } from "../codebook/colour";
import { type Codebook, codesOf, documentCodesOf } from "../codebook/model";
import type { RefiCode } from "./refi";

/** What codebooks say of codes: for each, the first that knows it. */
export function refiCodes(codebooks: readonly Codebook[]): (code: string) => RefiCode {
  const known = new Map<string, RefiCode>();
  for (const codebook of codebooks)
    for (const { path, definition } of [...codesOf(codebook), ...documentCodesOf(codebook)])
      if (!known.has(path)) known.set(path, { definition, color: colourOf(codebook, path) });
  return (code) => known.get(code) ?? {};
}
