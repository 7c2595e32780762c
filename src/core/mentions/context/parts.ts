/** What looks like a mention and is a part of something else: of a page's address, a document's symbol or a longer acronym. */

import type { Draft } from "../draft";
import { isCapital } from "../text/characters";
import { simplifiedText } from "../text/traditional";
import type { TextView } from "../text/view";

/** Whether a draft is none because of what it is a part of. Cost: a look at the bytes beside it, for nearly all. */
export function isPartOfAnother(view: TextView, draft: Draft): boolean {
  return (
    isInSymbol(view, draft) ||
    isInAddress(view, draft) ||
    isEndOfDotted(view, draft) ||
    isCutState(view, draft) ||
    isCutParty(view, draft) ||
    isArabicCity(view, draft)
  );
}

/** What begins with the second character of a state's name: "美|国务卿", "美|国防部长". */
const cutWord = /^(?:务[卿院]|防[部长]|会[参众两])/u;

/** Whether the end of a state's name in Chinese belongs to the word behind it, which speaks of one by its first character. */
function isCutState(view: TextView, { start, end, reading }: Draft): boolean {
  if (end - start !== 6 || (view.bytes[end] ?? 0) < 0xe4 || reading.subtype !== "state") return false;
  return cutWord.test(simplifiedText(view.after(end, 6)));
}

/** The bytes of 共, which communist parties end in, and of 同: "中俄共 | 同". */
const [together, same] = [
  [0xe5, 0x85, 0xb1],
  [0xe5, 0x90, 0x8c],
] as const;

function isCutParty({ bytes }: TextView, { start, end }: Draft): boolean {
  if (end - start !== 6 || bytes[end] !== same[0]) return false;
  return (
    together.every((byte, i) => bytes[end - 3 + i] === byte) &&
    same.every((byte, i) => bytes[end + i] === byte)
  );
}

/** "تونس | العاصمة", and "تونس، 31 مارس" at the beginning of a line: a city that a state is called like. */
const city = /^(?:\s+العاصمة(?!\p{L})|،\s+\d{1,2}\s)/u;

function isArabicCity(view: TextView, { start, end, reading }: Draft): boolean {
  if (view.language !== "ar" || reading.subtype !== "state") return false;
  const after = city.exec(view.after(end, 24))?.[0];
  return after !== undefined && (!after.startsWith("،") || /(?:^|\n)\s*$/u.test(view.before(start, 6)));
}

const webAddress = /(?:https?:\/\/|www\.)\S*$/u;

/** Whether a name stands in the address of a page: "www.un.org/security-council". */
function isInAddress(view: TextView, { start }: Draft): boolean {
  const before = view.bytes[start - 1];
  if (before !== 0x2f && before !== 0x2e && before !== 0x2d && before !== 0x3d && before !== 0x5f)
    return false;
  return webAddress.test(view.before(start, 160));
}

/** "A.|A.E.C.": the end of an acronym with full stops is none. */
function isEndOfDotted({ bytes }: TextView, { start, reading }: Draft): boolean {
  if (bytes[start - 1] !== 0x2e || bytes[start + 1] !== 0x2e || !reading.isAcronym) return false;
  return isCapital(bytes[start - 2]) && !isCapital(bytes[start - 3]);
}

/** "SC/12804", "IAEA/2017/12", "GC(50)/12": an acronym before such figures is part of a document's symbol. */
function isInSymbol(view: TextView, { end, reading }: Draft): boolean {
  const next = view.bytes[end];
  if ((next !== 0x2f && next !== 0x28) || !reading.isAcronym) return false;
  return /^(?:\(\d+\))?\/\d/.test(view.after(end, 8));
}
