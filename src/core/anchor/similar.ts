/**
 * Whether two words are one word written in two ways, from 0 (no) to 1 (the same).
 *
 * Letter case does not count. Otherwise at most every third letter may be mistyped, left out, put in or swapped with its
 * neighbour (the restricted distance of F. J. Damerau, CACM 7, 1964). Numbers and short capital words never resemble each
 * other: 1995 is not 1996, and BWC is not CWC.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return 0.98;
  const longest = Math.max(x.length, y.length);
  if (longest < 3 || longest > 64 || isFixed(a) || isFixed(b)) return 0;
  const most = Math.max(1, Math.floor(longest / 3));
  if (Math.abs(x.length - y.length) > most) return 0;
  const distance = editDistance(x, y, most);
  return distance > most ? 0 : 1 - distance / longest;
}

function isFixed(word: string): boolean {
  return /\p{N}/u.test(word) || (word.length <= 5 && !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word));
}

/** Stops as soon as more than `most` edits are certain. */
function editDistance(a: string, b: string, most: number): number {
  let before = new Array<number>(b.length + 1).fill(0);
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let value = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return least;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
