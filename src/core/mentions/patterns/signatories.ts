/** Who signs: names behind the state that they sign for ("For Malaysia: | ABDUL RAZAK"), and in columns beside each other. */

import type { Draft } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { personOf } from "./personDraft";
import { isNoName } from "./personName";
import type { EndOfListed } from "./surroundings";

const COLON = 0x3a;
const SPACE = 0x20;
const TAB = 0x09;

const forState =
  /(?:^|\n)[ \t]*(?:\()?(?:Für\s+(?:die|das|den)\s+(?:Regierung\s+(?:der|des|von)\s+(?:der\s+|des\s+)?)?|За\s+(?:Правительство\s+)?|Pour\s+(?:le\s+|la\s+|les\s+|l['’])?(?:Gouvernement\s+(?:de\s+la|du|de\s+l['’])\s*)?|Por\s+(?:el\s+|la\s+)?(?:Gobierno\s+(?:del?|de\s+la)\s+)?|For\s+(?:(?:and\s+)?on\s+behalf\s+of\s+)?(?:the\s+)?(?:Governments?\s+of\s+)?(?:the\s+)?)$/iu;
/** A name of two words, or of initials and one, in capitals or small letters, alone up to the end of its line. */
const signature =
  /^[ \t]*(?:\r?\n[ \t]*){0,2}(?:\(?(?:[Ss]igned|SIGNED|[Ss]gd\.?)\)?:?[ \t]+)?(?:(?:H\.E\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)[ \t]+)*((?:(?:\p{Lu}\.[ \t]?){1,3}|\p{Lu}[\p{L}’'-]+[ \t]+)\p{Lu}[\p{L}’'-]+(?:[ \t]+(?:(?:al|bin|de|del|van|von)[ \t]+)?(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){0,3})[ \t]*(?=\r?\n|$)/u;
/** What is counted up behind a state and is no name. */
const counted = /^(?:Annex|Appendix|Article|Chapter|Part|Paragraph|Protocol|Section|Schedule|Table|Vol)\s/iu;

const languages: ReadonlySet<string> = new Set(["en", "de", "es", "fr", "ru"]);

/** Persons who sign for states of a text; `listed` in text order. Cost: a look at one byte behind each listed name. */
export function signatoriesOf(view: TextView, listed: readonly Draft[]): readonly Draft[] {
  if (!languages.has(view.language)) return [];
  return listed.flatMap(({ start, end, reading }) => {
    if (view.bytes[end] !== COLON || reading.kind !== "actor") return [];
    if (!forState.test(view.before(start, 60))) return [];
    return nameIn(view, end + 1, signature);
  });
}

const column =
  /^(?: {2,}|\t+[ \t]*)((?:\p{Lu}\.[ \t]?){0,2}\p{Lu}[\p{L}’'-]+(?:[ ](?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|al|bin|de|del|van|von)){1,4})(?<!\p{Lu}{2})(?=[ \t]*\r?\n| {2,}|\t|$)/u;

/** Names that stand in columns beside a person's. Cost: a look at two bytes behind each person. */
export function besideInColumns(
  view: TextView,
  drafts: readonly Draft[],
  endOfListed: EndOfListed,
): readonly Draft[] {
  const found: Draft[] = [];
  for (const { end, reading } of drafts) {
    if (reading.subtype !== "person") continue;
    let [next] = nextColumn(view, end);
    while (next !== undefined && endOfListed(next.start) === undefined) {
      found.push(next);
      [next] = nextColumn(view, next.end);
    }
  }
  return found;
}

function nextColumn(view: TextView, end: number): readonly Draft[] {
  const gap = view.bytes[end];
  const isGap = gap === TAB || (gap === SPACE && view.bytes[end + 1] === SPACE);
  return isGap ? nameIn(view, end, column) : [];
}

/** The person whose name a pattern finds from a byte on; nothing where what stands there is no name. */
function nameIn(view: TextView, from: number, pattern: RegExp): readonly Draft[] {
  const [whole, name] = pattern.exec(view.after(from, 110)) ?? [];
  if (whole === undefined || name === undefined || counted.test(name)) return [];
  const words = name.split(/\s+/u).map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  if (words.some(isNoName)) return [];
  const start = from + utf8Length(whole.slice(0, whole.lastIndexOf(name)));
  return [personOf(view, start, start + utf8Length(name), 1)];
}
