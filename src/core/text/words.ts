/** Words as readers count them: "non-proliferation", "Agency’s", "U.S.", "1,000" and "S/RES/1540" are one each. */

/** A stretch of a text: UTF-16, end excluded. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Scripts that do not part words by spaces, for a character class. */
export const unspacedScripts =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
/** Letters with what sits on them or is not seen: marks, soft hyphens, joiners. */
const sign = `(?![${unspacedScripts}])[\\p{L}\\p{N}_][\\p{M}\\u00AD\\u200C\\u200D]*`;
/** What holds the parts of one word together. A comma or a full stop does so only between digits. */
const link = "[-‐‑'’ʼ&/](?=[\\p{L}\\p{N}])|(?<=\\p{N})[.,](?=\\p{N})";
const initials = `(?:(?<![\\p{L}\\p{M}\\p{N}])\\p{L}\\.){2,}`;
const wordPattern = new RegExp(
  `[${unspacedScripts}][${unspacedScripts}\\p{M}ー々]*|${initials}|(?:${sign})+(?:(?:${link})(?:${sign})+)*`,
  "gu",
);
const isLone = new RegExp(`^[${unspacedScripts}]`, "u");

/** Knows the words of scripts without spaces from dictionaries. Part of every JavaScript host; made when a text first needs it. */
let segmenter: Intl.Segmenter | undefined;

/** How far around an offset words are looked for at first; a word of more units is cut. Keeps the cost constant. */
const reach = 256;

/**
 * The word that covers an offset, or that ends at it; undefined elsewhere. Offsets are UTF-16. Cost: constant, because only
 * some hundred units around the offset are looked at (segmenters take quadratic time on long strings in some engines).
 */
export function wordAt(text: string, offset: number): Stretch | undefined {
  let touching: Stretch | undefined;
  for (const word of wordsBetween(text, offset - reach, offset + reach)) {
    if (word.start <= offset && offset < word.end) return word;
    if (word.end === offset) touching = word;
  }
  return touching;
}

/** The end of the first word that ends behind an offset; undefined when none does. Cost: the distance to it. */
export function wordEndAfter(text: string, offset: number): number | undefined {
  return firstAhead(text, offset, ({ end }) => (end > offset ? end : undefined));
}

/** The start of the first word that starts behind an offset; undefined when none does. Cost: the distance to it. */
export function wordStartAfter(text: string, offset: number): number | undefined {
  return firstAhead(text, offset, ({ start }) => (start > offset ? start : undefined));
}

/** The end of the last word that ends before an offset; undefined when none does. Cost: the distance to it. */
export function wordEndBefore(text: string, offset: number): number | undefined {
  return lastBehind(text, offset, ({ end }) => (end < offset ? end : undefined));
}

/** The start of the last word that starts before an offset; undefined when none does. Cost: the distance to it. */
export function wordStartBefore(text: string, offset: number): number | undefined {
  return lastBehind(text, offset, ({ start }) => (start < offset ? start : undefined));
}

type Look = (word: Stretch) => number | undefined;

function firstAhead(text: string, offset: number, look: Look): number | undefined {
  for (let size = reach; ; size *= 2) {
    for (const word of wordsBetween(text, offset - reach, offset + size)) {
      const found = look(word);
      if (found !== undefined) return found;
    }
    if (offset + size >= text.length) return undefined;
  }
}

function lastBehind(text: string, offset: number, look: Look): number | undefined {
  for (let size = reach; ; size *= 2) {
    const found = [...wordsBetween(text, offset - size, offset + reach)]
      .map(look)
      .filter((one) => one !== undefined);
    const last = found.at(-1);
    if (last !== undefined || offset <= size) return last;
  }
}

/** The words between two offsets, each of which is moved outwards to white space if there is any near it. */
function* wordsBetween(text: string, from: number, to: number): Generator<Stretch> {
  const start = spaceBefore(text, Math.max(0, from));
  const end = spaceAfter(text, Math.min(text.length, to));
  for (const { index, 0: found } of text.slice(start, end).matchAll(wordPattern)) {
    if (!isLone.test(found)) yield { start: start + index, end: start + index + found.length };
    else {
      segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
      for (const { segment, index: inner, isWordLike } of segmenter.segment(found))
        if (isWordLike === true)
          yield { start: start + index + inner, end: start + index + inner + segment.length };
    }
  }
}

function spaceBefore(text: string, offset: number): number {
  for (let at = offset; at > Math.max(0, offset - reach); at -= 1) if (isSpace(text, at - 1)) return at;
  return offset <= reach ? 0 : wholePair(text, offset - reach);
}

function spaceAfter(text: string, offset: number): number {
  for (let at = offset; at < Math.min(text.length, offset + reach); at += 1) if (isSpace(text, at)) return at;
  return offset + reach >= text.length ? text.length : wholePair(text, offset + reach);
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** An offset that cuts no pair of surrogates. */
function wholePair(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
