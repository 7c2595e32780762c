/** Names that are recognised by their head and their capitals, with no glossary to list them. */

import { type Draft, type Reading, readingOf, type TriggerHit } from "../draft";
import { isCaseless } from "../text/characters";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

/** What a name made of a head and what stands around it is read as. */
type Shape = Pick<Reading, "subtype" | "gate"> & { readonly kind: "treaty" | "actor" | "event" };

export const asTreaty: Shape = { kind: "treaty", subtype: "treaty", gate: 2 };

/** The draft of a head with what is written before and behind it, which belongs to the name. */
export function shaped(
  view: TextView,
  head: TriggerHit,
  around: { readonly left: string; readonly right: string },
  shape: Shape,
): Draft {
  const start = head.start - utf8Length(around.left);
  const end = head.end + utf8Length(around.right);
  const name = view.onOneLine(start, end);
  return { start, end, reading: readingOf({ ...shape, name, confidence: 0.7, origin: "shape" }) };
}

/** An organ of a state or a body, whose name is what the text has from one byte to another. */
export function organOf(view: TextView, start: number, end: number): Draft {
  const about = { kind: "actor", subtype: "organ", confidence: 0.7, gate: 1, origin: "shape" } as const;
  return { start, end, reading: readingOf({ ...about, name: view.onOneLine(start, end) }) };
}

const qualities =
  /^(?:(?:Model|Safeguards|Comprehensive|Additional|Optional|Bilateral|International|Multilateral|Regional|Final|Joint|Legal|Annual|Main|Special|Standing|National|Supreme|Central|General|Executive|Permanent|Interim|Independent|Political|Financial|Economic|Military|Armed|Security|Nuclear|Peace|Framework|Global|World|Private|Public|Local|Federal|Core|Working|Ministerial|Plenary|Informal|High-Level|High|Level|Regular|Opening|Closing|Press|News|Ordinary|Extraordinary)\s+)+$/u;

/** Whether the capitalised words before a head, each with white space behind it, tell only what kind it is: "Joint Working | Group". */
export function areQualities(modifiers: string): boolean {
  return qualities.test(modifiers);
}

/** Whether a head is written in capitals in a line of capitals, where nothing tells a title from the words around it. */
export function isShoutedHead(view: TextView, { start }: TriggerHit, written: string): boolean {
  if (isCaseless(view.bytes[start] ?? 0) || written !== written.toUpperCase()) return false;
  return view.isShouted(start) || shoutedBefore.test(view.before(start, 40));
}

/** "THE ESTABLISHMENT OF AN | ASSOCIATION": a clause in capitals in a sentence that is not. */
const shoutedBefore = /(?<!\p{L})(?:THE|OF|AN|A|FOR|AND|TO|IN|ON|BY|WITH)\s(?:\p{Lu}[\p{Lu}-]+\s)?$/u;
