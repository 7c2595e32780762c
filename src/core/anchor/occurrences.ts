import type { TextRange } from "./model";

/** More places than this say nothing about any of them; looking on would only cost time. */
const most = 100_000;

/**
 * Offsets at which a quote stands in a folded text, in order; overlapping places count. Where the quote begins or ends with a
 * whole word in its passage, so must the place: "NPT" does not stand in "NPTs". Cost: linear.
 */
export function occurrences(folded: string, passage: string, { start, end }: TextRange): readonly number[] {
  const quote = passage.slice(start, end);
  const found: number[] = [];
  if (quote === "") return found;
  const opens = !joins(passage, start);
  const closes = !joins(passage, end);
  for (let at = folded.indexOf(quote); at !== -1 && found.length < most; at = folded.indexOf(quote, at + 1))
    if (!(opens && joins(folded, at)) && !(closes && joins(folded, at + quote.length))) found.push(at);
  return found;
}

/** Whether a word goes on across an offset. Scripts without spaces have no word borders to respect. */
function joins(text: string, offset: number): boolean {
  const [left, right] = [text.charAt(offset - 1), text.charAt(offset)];
  return (
    /[\p{L}\p{N}]/u.test(left) &&
    /[\p{L}\p{N}]/u.test(right) &&
    !/[\u3040-\u30FF\u3400-\u9FFF\u0E00-\u0E7F]/.test(left + right)
  );
}
