import { builtinGlossary } from "../glossary/builtin";
import { builtinData } from "../glossary/builtinData";
import type { Glossary } from "../glossary/model";
import { createFinder, type Finder, finderOf } from "./finder";
import { compiledOf } from "./packed";

let finder: Finder | undefined;

/** A finder for the built-in glossary with a user's own, whose entries win (`combineGlossaries`). Cost: that of the user's alone. */
export function finderWith(own: Glossary): Finder {
  const builtin = builtinFinder();
  return own.entries.length === 0 ? builtin : finderOf(builtin.compiled.withOwn(own));
}

/** The finder for the built-in glossary alone. Ready at once where it comes packed, else compiled on first use. */
export function builtinFinder(): Finder {
  if (finder === undefined) {
    const pack = builtinData.pack();
    finder = pack === undefined ? createFinder(builtinGlossary()) : finderOf(compiledOf(pack));
  }
  return finder;
}
