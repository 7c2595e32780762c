/** The person whose name stands at a place, as a draft. */

import { type Draft, type Reading, readingOf } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { firstWords, isNoName, nameFrom, wordsOfName } from "./personName";

/** The person named from a byte to another; `gate` is how much talk of policy it needs to count. */
export function personOf(view: TextView, start: number, end: number, gate: Reading["gate"]): Draft {
  const name = view.onOneLine(start, end);
  const about = { kind: "actor", subtype: "person", confidence: 0.8, origin: "pattern" } as const;
  return { start, end, reading: readingOf({ ...about, name, gate }) };
}

const body =
  /^(?:Commission|Committee|Council|Agency|Board|Office|Authority|Court|Assembly|Branch|Division|Section)$/u;

/**
 * The person whose name begins at a byte and whose title, honorific or initials have been seen; the mention begins at `start`, with the
 * title or with the name. Undefined where what stands there is no name.
 */
export function namedPersonAt(
  view: TextView,
  start: number,
  nameStart: number,
  gate: 1 | 2 = 1,
): Draft | undefined {
  const found = nameFrom(view, nameStart);
  if (found === undefined || !/\p{L}{2}/u.test(found)) return undefined;
  const words = found.split(/\s+/u);
  // "Bundesminister | AA": an acronym.
  if (words.length === 1 && /^\p{Lu}{2,3}$/u.test(found)) return undefined;
  const isPark = words[0] === "Park" && words.length > 1;
  if ((isNoName(words[0] ?? "") && !isPark) || isExcellency(found)) return undefined;
  const count = wordsOfName(words);
  // "M. Le Secrétaire général"
  if (count === 1 && /^L(?:e|a|es)$/u.test(words[0] ?? "")) return undefined;
  // "Chairman of the CARICOM | Reparations Commission": a body that is not listed.
  if (nameStart > start && count < words.length && body.test(words[count] ?? "")) return undefined;
  const name = count === words.length ? found : firstWords(found, count);
  return personOf(view, start, nameStart + utf8Length(name), gate);
}

/** "H.E. | Mr. Philemon Yang": an address between an office and a name. */
const excellency = /^H\.\s?E\.(?:\s|$)/u;

/** Whether what looks like initials is an address. */
export function isExcellency(written: string): boolean {
  return excellency.test(written);
}
