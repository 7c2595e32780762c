/**
 * Colours of codes.
 *
 * The palette is that of Okabe and Ito ("Color Universal Design", 2008), made to stay distinct for colour-blind readers;
 * black and yellow are left out because they vanish on one of the two kinds of background.
 */

import { type Codebook, codesOf } from "./model";

export const palette: readonly string[] = ["#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#0072B2", "#D55E00"];

/** A steady colour for a code that no codebook colours: the same code has the same colour everywhere. */
export function paletteColour(code: string): string {
  let hash = 0;
  for (const sign of code) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return palette[hash % palette.length] ?? "#E69F00";
}

/** The code's own colour, else that of the nearest code above it, else one of the palette by its place in the codebook. */
export function colourOf(codebook: Codebook, code: string): string {
  const codes = codesOf(codebook);
  for (let path = code; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf("/")))) {
    const color = codes.find((one) => one.path === path)?.color;
    if (color !== undefined) return color;
  }
  const top = code.split("/", 1)[0] ?? code;
  const index = codebook.codes.findIndex((one) => one.code === top);
  return palette[index % palette.length] ?? paletteColour(code);
}
