/** In which language a text is, by its script and its function words. */

import { classOf, WORD } from "./characters";
import { bitCount, capitalsAt, hasLongAt, smallsAt } from "./starts";
import { WordLists } from "./tally";
import { codePointAt, sizeOf } from "./utf8";

const functionWords: readonly (readonly [language: string, words: string])[] = [
  ["en", "the of and to that with which is was has by for"],
  ["fr", "le les des du et une dans pour est qui par aux sur"],
  ["es", "el los las del y una que para por con es en se"],
  ["de", "der die das und den dem des mit für ist von auf eine"],
  ["pt", "o os da do das dos uma com não para que em"],
  ["it", "il gli della delle dei che per con una nel di"],
];

let lists: WordLists | undefined;

/**
 * BCP 47 language of a sample, which ends between characters; "" when there is too little of it. The bytes begin at a multiple of
 * four in their buffer and end in padding. Cost: linear.
 */
export function languageOf(bytes: Uint8Array, end: number): string {
  const script = scriptOf(bytes, end);
  if (script !== undefined) return script;
  lists ??= new WordLists(functionWords.map(([, words]) => words.split(" ")));
  const counts = lists.count(bytes, end);
  let best = "";
  let most = 2;
  for (const [index, [language]] of functionWords.entries()) {
    const count = counts[index] ?? 0;
    if (count <= most) continue;
    best = language;
    most = count;
  }
  return best;
}

/** The language that a script gives away, "" for hardly any letters; undefined for others. */
function scriptOf(bytes: Uint8Array, end: number): string | undefined {
  let plain = 0;
  let further = 0;
  let cyrillic = 0;
  let arabic = 0;
  let chinese = 0;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  for (let at = 0; at < end; ) {
    if ((at & 31) === 0 && at + 32 <= end && !hasLongAt(words, at >> 2)) {
      plain += bitCount(capitalsAt(words, at >> 2) | smallsAt(words, at >> 2));
      at += 32;
      continue;
    }
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      plain += ((lead | 0x20) - 0x61) >>> 0 < 26 ? 1 : 0;
      at++;
      continue;
    }
    const codePoint = codePointAt(bytes, at);
    at += sizeOf(lead);
    if ((classOf(codePoint) & WORD) === 0) continue;
    further++;
    if (codePoint >= 0x400 && codePoint < 0x530) cyrillic++;
    else if (codePoint >= 0x600 && codePoint < 0x700) arabic++;
    else if (isChinese(codePoint)) chinese++;
  }
  const letters = plain + further;
  if (letters < 12) return "";
  if (cyrillic / letters > 0.4) return "ru";
  if (arabic / letters > 0.4) return "ar";
  return chinese / letters > 0.3 ? "zh" : undefined;
}

/** Han, or Hiragana, which Japanese has between Han. */
function isChinese(codePoint: number): boolean {
  return (
    (codePoint >= 0x3041 && codePoint < 0x30a0) ||
    (codePoint >= 0x3400 && codePoint < 0xa000) ||
    (codePoint >= 0xf900 && codePoint < 0xfb00) ||
    codePoint >= 0x20000
  );
}
