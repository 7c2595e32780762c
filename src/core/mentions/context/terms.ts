/** Terms of contracts, which a text defines for itself: '"General Assembly" means the assembly of the members'. */

import type { Draft } from "../draft";
import type { Meanings } from "../model";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { explained } from "./acronyms";
import { isInitials } from "./initials";

const QUOTE = 0x22;
const SPACE = 0x20;
/** First byte of a quotation mark beyond ASCII. */
const BEYOND = 0xe2;

const means =
  /^(?:["”]\s+(?:means|shall\s+mean|refers\s+to|is\s+defined\s+as)|["”]?\s+(?:stands\s+for|is\s+short\s+for))\s+[^.;]{3,200}/u;
const meansAcronym = /^\s+means\s+["“][^.;"”]{3,80}["”]/u;

/**
 * Drafts without those that the text gives a meaning of its own, wherever they stand. What is defined by a listed name ('"Agency"
 * means the International Atomic Energy Agency') keeps its meaning. The very same list if there is none. Cost: linear; a byte each.
 */
export function withoutOwnTerms(view: TextView, drafts: readonly Draft[]): readonly Draft[] {
  let own: Set<string> | undefined;
  for (const draft of drafts) {
    const next = view.bytes[draft.end];
    if (next !== QUOTE && next !== BEYOND && !(next === SPACE && draft.reading.isAcronym)) continue;
    if (!isOwnTerm(view, draft, drafts)) continue;
    own ??= new Set();
    own.add(view.slice(draft.start, draft.end));
  }
  if (own === undefined) return drafts;
  const terms = own;
  return drafts.filter(({ start, end }) => !terms.has(view.slice(start, end)));
}

/**
 * Drafts with the acronyms that an English text spells out as nothing listed ("Network Permission Token (NPT)") read as it says. The very
 * same list if there are none. `nameOf`: the name an entry is listed by. Cost: a look at each acronym, if the text
 * spells any out so.
 */
export function asSpelledOut(
  view: TextView,
  drafts: readonly Draft[],
  defined: Meanings,
  nameOf: (entity: string) => string | undefined,
): readonly Draft[] {
  const own = new Set(
    [...defined].flatMap(([short, { entity, long }]) =>
      entity === undefined && isInitials(short, long) ? [short] : [],
    ),
  );
  if (own.size === 0 || (view.language !== "en" && view.language !== "")) return drafts;
  return drafts.map((draft) => {
    const { start, end, reading } = draft;
    if (!reading.isAcronym || reading.entity === undefined) return draft;
    const written = view.slice(start, end);
    const meaning = own.has(written) ? defined.get(written) : undefined;
    if (meaning === undefined || shareWord(meaning.long, nameOf(reading.entity) ?? "")) return draft;
    return { start, end, reading: explained(meaning) };
  });
}

/** "Ballistic Missile Defense" and "missile defence" are one thing. */
function shareWord(long: string, name: string): boolean {
  const stems = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,6}/gu) ?? [];
  const listed = new Set(stems(name));
  return stems(long).some((stem) => listed.has(stem));
}

function isOwnTerm(view: TextView, { start, end, reading }: Draft, drafts: readonly Draft[]): boolean {
  const after = view.after(end, 220);
  const found = means.exec(after) ?? (reading.isAcronym ? meansAcronym.exec(after) : null);
  if (found === null) return false;
  const to = end + utf8Length(found[0]);
  return !drafts.some(
    (other) =>
      other.start > start && other.start >= end && other.end <= to && other.reading.entity !== undefined,
  );
}
