import { colourOf } from "../codebook/colour";
import { type Codebook, codesOf, documentCodesOf } from "../codebook/model";
import type { RefiCode } from "./refi";

/** What a codebook says of its codes; undefined for others. */
export function refiCodes(codebook: Codebook): (code: string) => RefiCode | undefined {
  const known = new Map([...documentCodesOf(codebook), ...codesOf(codebook)].map((one) => [one.path, one]));
  return (code) => {
    const one = known.get(code);
    return one === undefined ? undefined : { definition: one.definition, color: colourOf(codebook, code) };
  };
}
