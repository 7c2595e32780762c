/**
 * Colours of codes.
 *
 * The palette is that of Masataka Okabe and Kei Ito, "Color Universal Design" (2002, revised 2008), made to stay distinct for
 * colour-blind readers; black and yellow are left out because they vanish on one of the two kinds of background.
 */

import type { Codebook, CodeNode } from "./model";

export const palette: readonly string[] = ["#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#0072B2", "#D55E00"];

/** A steady colour for a code that no codebook colours: the same code has the same colour everywhere. */
export function paletteColour(code: string): string {
  let hash = 0;
  for (const sign of code) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return nthColour(hash);
}

/**
 * The code's own colour, else that of the nearest code above it, else one of the palette by the place of its topmost code in the
 * codebook; for a code that the codebook does not know, `paletteColour`. As #rrggbb.
 */
export function colourOf(codebook: Codebook, code: string): string {
  let nodes: readonly CodeNode[] = codebook.codes;
  let colour: string | undefined;
  for (const [depth, part] of code.split("/").entries()) {
    const index = nodes.findIndex((node) => node.code === part);
    const node = nodes[index];
    if (node === undefined) return colour ?? paletteColour(code);
    colour = node.color ?? colour ?? (depth === 0 ? nthColour(index) : undefined);
    nodes = node.codes ?? [];
  }
  return colour ?? paletteColour(code);
}

function nthColour(index: number): string {
  return palette[index % palette.length] ?? "#E69F00";
}
