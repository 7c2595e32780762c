/** Where the word for a people means something else: a language, a dish. */

import { lazy } from "../text/pattern";
import type { TextView } from "../text/view";

const languages =
  "Arabic|Chinese|English|French|Russian|Spanish|German|Portuguese|Italian|Japanese|Korean|Persian|Farsi|Hindi|Ukrainian|Polish|Turkish|Swedish|Finnish|Norwegian|Danish|Dutch|Greek|Kazakh|arabe|chinois|anglais|français|russe|espagnol|allemand|árabe|chino|inglés|francés|ruso|español";

const languageAfter = lazy(
  () =>
    new RegExp(
      `^(?:(?:,|\\s+(?:and|or|et|y|und)|,\\s+and)\\s+(?:the\\s+)?(?:${languages})|/(?:${languages}))*\\s*,?\\s*(?:languages?|texts?|versions?|translations?|translators?|interpretation|interpreters?|only\\b|being equally|literature|grammar|words?\\b|cuisine|food|dish|recipes?|restaurants?|wines?|cheese|bread|toast|sauce|seasoning|parsley|coffee|salad|yogh?urt|style|Open|Grand Prix|Premier League|league|cup|midfielder|striker|defender|goalkeeper|forward|winger|coach|champions?|championship|side\\s+scored)`,
      "u",
    ),
);
const languageBefore =
  /(?:\b(?:speak(?:s|ing)?|spoke|spoken|translated (?:into|from)|written in|Original|original|[Ll]anguages?|delivered in|texts? in|copies in|each in|version in|available in|published in|retranslated from|answering in|continued in|interpretation from|en|in the|duplicate in|done in|two copies,)\s*:?\s*(?:the\s+)?|\bin )$/u;

const languageList = lazy(() => new RegExp(`(?:(?:U[SK] )?(?:${languages})(?:,| and| or|,? et| y) )+$`, "u"));
const languageNames: ReadonlySet<string> = new Set(languages.split("|"));
const nextWords =
  /^\s*(?:[,/]|(?:and|or|et|y|und|languages?|texts?|versions?|translat|interpret|only|being|literature|grammar|words?|cuisine|food|dish|recipes?|restaurants?|wines?|cheese|bread|toast|sauce|seasoning|parsley|coffee|salad|yog|style|Open|Grand|Premier|league|cup|midfield|striker|defender|goalk|forward|winger|coach|champion|side\s+scored))/u;

/** The first two letters of the words above, but for "y". */
const nextLetters = new Set(
  "an or et un la te ve tr in on be li gr wo cu fo di re wi br to sa se pa co yo st Op Gr Pr le mi de go ch si"
    .split(" ")
    .map((two) => (two.charCodeAt(0) << 8) | two.charCodeAt(1)),
);

function mayBeNextWord({ bytes }: TextView, end: number): boolean {
  let at = end;
  while (bytes[at] === 0x20 || ((bytes[at] ?? 0) >= 0x09 && (bytes[at] ?? 0) <= 0x0d)) at++;
  const first = bytes[at] ?? 0;
  if (first === 0x2c || first === 0x2f || first === 0x79 || first >= 0x80) return true;
  return nextLetters.has((first << 8) | (bytes[at + 1] ?? 0));
}

/** A first look at a few bytes, because most demonyms are followed by what governments and peoples have. */
function mayBeOther(view: TextView, start: number, end: number): boolean {
  return (
    (mayBeNextWord(view, end) && nextWords.test(view.after(end, 16))) ||
    (end - start < 12 && languageNames.has(view.slice(start, end)))
  );
}

/** The first byte of Cyrillic capitals and of some small letters. */
const CYRILLIC = 0xd0;
const SPACE = 0x20;
const insideSentence = /[\p{L}\d,»)] $/u;

/** "в | Российский союз промышленников": inside a sentence Russian gives such a word a capital only where a name begins. */
function isInFormalName(view: TextView, start: number): boolean {
  const second = view.bytes[start + 1] ?? 0;
  const isCapital = second >= 0x90 && second <= 0xaf;
  return isCapital && view.bytes[start - 1] === SPACE && insideSentence.test(view.before(start, 4));
}

/** "in Russian", "the Arabic, Chinese and English texts", "Italian parsley". Cost: two regular expressions. */
export function isOtherThanPeople(view: TextView, start: number, end: number): boolean {
  if (view.bytes[start] === CYRILLIC && isInFormalName(view, start)) return true;
  if (!mayBeOther(view, start, end)) return false;
  const after = view.after(end, 120).replace(/\s+/gu, " ");
  if (languageAfter.test(after)) return true;
  const before = view.before(start, 60).replace(/\s+/gu, " ");
  const list = languageList.exec(before)?.[0] ?? "";
  const lead = before.slice(0, before.length - list.length);
  const isNamedLanguage = languageNames.has(view.slice(start, end));
  // "in Russian" speaks of the language, "in Russian policy" of the people.
  return (
    isNamedLanguage && languageBefore.test(lead) && /^\s*(?:[.,;:)\]]|and\b|$|et\b|y\b|or\b)/u.test(after)
  );
}
