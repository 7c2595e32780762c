/** Finds the text that annotations belong to when it is no longer where it was: renamed or moved by other means than the editor. */

import type { Annotation, Segment } from "../sidecar/model";
import { foldString } from "../text/fold";
import { possibleBlobIds, sameBlob } from "./base";

/** Share of the annotations whose words have to stand in a text, and by how much it has to lead. */
const enough = 0.6;
const margin = 0.3;
/** A passage this long, with its context, does not stand in another text by chance. */
const tellingLength = 32;

export interface TextLikeness {
  /** The very text that an annotation was made on. */
  readonly isSame: boolean;
  /** Share of the telling annotations whose words, with some of their context, stand in the text; from 0 to 1. */
  readonly share: number;
}

/**
 * How much a text is like the one that annotations were made on. Undefined when they say nothing: none is long enough and none
 * names a base. Cost: one hash and one search per annotation, both linear in the text.
 */
export function likeness(annotations: readonly Annotation[], text: string): TextLikeness | undefined {
  const bases = new Set(annotations.flatMap(({ base }) => (base === undefined ? [] : [base])));
  const ids = bases.size === 0 ? [] : possibleBlobIds(text);
  if ([...bases].some((base) => ids.some((id) => sameBlob(id, base)))) return { isSame: true, share: 1 };
  const telling = annotations.flatMap(({ segments }) => segments).flatMap(passageOf);
  if (telling.length === 0) return bases.size === 0 ? undefined : { isSame: false, share: 0 };
  const folded = foldString(text);
  const found = telling.filter((passage) => folded.includes(passage)).length;
  return { isSame: false, share: found / telling.length };
}

/**
 * The text that annotations belong to among several, judged by their likeness; undefined when none is like enough, or two are
 * nearly as like: then only a person can say. The first of several copies of the very same text is as good as the others.
 */
export function likeliest<T>(texts: readonly (readonly [text: T, likeness: TextLikeness])[]): T | undefined {
  const [best, second] = [...texts].sort(([, a], [, b]) => rank(b) - rank(a));
  if (best === undefined || best[1].share < enough) return undefined;
  if (second === undefined || best[1].isSame) return best[0];
  return rank(best[1]) - rank(second[1]) >= margin ? best[0] : undefined;
}

function rank({ isSame, share }: TextLikeness): number {
  return isSame ? 2 : share;
}

/** The words with the nearest of their context, folded; nothing for words too few to tell one text from another. */
function passageOf({ before = "", quote, after = "" }: Segment): readonly string[] {
  const passage = foldString(before.slice(-24) + quote + after.slice(0, 24)).trim();
  return passage.length < tellingLength ? [] : [passage];
}
