import { builtinGlossary } from "../glossary/builtin";
import { builtinData } from "../glossary/builtinData";
import { createFinder, type Finder, finderOf } from "./finder";
import { compiledOf } from "./packed";

let finder: Finder | undefined;

/** The finder for the built-in glossary alone. Ready at once where it comes packed, else compiled on first use. */
export function builtinFinder(): Finder {
  if (finder === undefined) {
    const pack = builtinData.pack();
    finder = pack === undefined ? createFinder(builtinGlossary()) : finderOf(compiledOf(pack));
  }
  return finder;
}
