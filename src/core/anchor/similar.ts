/**
 * Whether two words are one word written in two ways, from 0 (no) to 1 (the same).
 *
 * Letter case does not count. Otherwise at most every third letter may be mistyped, left out, put in or swapped with its
 * neighbour (the restricted distance of F. J. Damerau, CACM 7, 1964). Numbers and short capital words never resemble each
 * other: 1995 is not 1996, and BWC is not CWC.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const most = Math.max(1, Math.floor(longest / 3));
  if (longest > 64 || Math.abs(a.length - b.length) > most) return 0;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return 0.98;
  if (longest < 3) return 0;
  const distance = editDistance(x, y, most);
  return distance > most || isFixed(a) || isFixed(b) ? 0 : 1 - distance / longest;
}

/** Whether one word may be the other mistyped, names and numbers included. */
export function mayBeMistyped(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const most = Math.max(1, Math.floor(longest / 3));
  if (longest > 64 || Math.abs(a.length - b.length) > most) return false;
  return editDistance(a.toLowerCase(), b.toLowerCase(), most) <= most;
}

function isFixed(word: string): boolean {
  return /\p{N}/u.test(word) || (word.length <= 5 && !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word));
}

/** Rows of the table below; words are at most 64 letters long. */
const rows = [new Uint8Array(65), new Uint8Array(65), new Uint8Array(65)] as const;

/** Stops as soon as more than `most` edits are certain. */
function editDistance(a: string, b: string, most: number): number {
  let [before, above, row] = rows;
  for (let j = 0; j <= b.length; j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
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
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > most) return least;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? 0;
}
