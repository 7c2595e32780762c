/**
 * The texts of a list that look most like another one, likeliest first: with the same last part, or few changed letters.
 *
 * Likeness is the Damerau-Levenshtein distance of neighbours (optimal string alignment: R. Lowrance, R. Wagner, 1975, without
 * edits inside a transposition) of the folded texts; over a third of the longer one's letters is no likeness. Cost: the product
 * of the lengths for each.
 */
export function nearestTexts(text: string, among: readonly string[], most: number): readonly string[] {
  const wanted = folded(text);
  const last = wanted.slice(wanted.lastIndexOf("/") + 1);
  return among
    .flatMap((one) => {
      const other = folded(one);
      const limit = Math.max(wanted.length, other.length) / 3;
      // A code that only moved below another one has kept its own name.
      const isMoved = other.slice(other.lastIndexOf("/") + 1) === last;
      const distance = isMoved ? 0.5 : distanceOf(wanted, other);
      return other === wanted || isMoved || distance <= limit
        ? [{ one, distance: other === wanted ? 0 : distance }]
        : [];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ one }) => one);
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[_\s]+/g, "-");
}

function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const change = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwap ? Math.min(change, (before[j - 2] ?? 0) + 1) : change);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
