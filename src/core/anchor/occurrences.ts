/** More places than this say nothing about any of them; looking on would only cost time. */
const most = 5000;

/** Offsets at which `quote` stands in `text` as whole words, in order. Overlapping places count. Cost: linear. */
export function occurrences(text: string, quote: string): readonly number[] {
  const found: number[] = [];
  if (quote === "") return found;
  for (let at = text.indexOf(quote); at !== -1 && found.length < most; at = text.indexOf(quote, at + 1))
    if (isWhole(text, at, quote)) found.push(at);
  return found;
}

/** "NPT" does not stand in "NPTs": a letter must not go on at either end, unless the quote itself is not a word there. */
function isWhole(text: string, at: number, quote: string): boolean {
  return (
    !joins(text.charAt(at - 1), quote.charAt(0)) && !joins(quote.slice(-1), text.charAt(at + quote.length))
  );
}

function joins(left: string, right: string): boolean {
  // Scripts without spaces have no word borders to respect.
  return (
    /[\p{L}\p{N}]/u.test(left) &&
    /[\p{L}\p{N}]/u.test(right) &&
    !/[\u3040-\u30FF\u3400-\u9FFF\u0E00-\u0E7F]/.test(left + right)
  );
}
