/** Finds many phrases in a text at once. */

import type { ComparableWord } from "./comparableWords";

interface Branch {
  readonly next: Map<string, Branch>;
  /** The key of the phrase that ends here. */
  key: string | undefined;
}

/** A phrase in the text, from one of its words to another (end excluded). */
export interface PhrasePlace {
  readonly key: string;
  readonly first: number;
  readonly end: number;
}

/**
 * Every place of every phrase, overlapping ones too. A key is the forms of a phrase's words with spaces between them. Cost: linear
 * in the phrases, and in the text times the words that phrases share with it from where they begin.
 */
export function placesOfPhrases(
  words: readonly ComparableWord[],
  keys: Iterable<string>,
): readonly PhrasePlace[] {
  const root = treeOf(keys);
  const places: PhrasePlace[] = [];
  for (let first = 0; first < words.length; first += 1) {
    let branch: Branch | undefined = root;
    for (let at = first; branch !== undefined && at < words.length; at += 1) {
      branch = branch.next.get(words[at]?.form ?? "");
      if (branch?.key !== undefined) places.push({ key: branch.key, first, end: at + 1 });
    }
  }
  return places;
}

function treeOf(keys: Iterable<string>): Branch {
  const root: Branch = { next: new Map(), key: undefined };
  for (const key of keys) {
    let branch = root;
    for (const form of key.split(" ")) {
      const known: Branch = branch.next.get(form) ?? { next: new Map(), key: undefined };
      branch.next.set(form, known);
      branch = known;
    }
    branch.key = key;
  }
  return root;
}
