import type { ConcordanceRow } from "./concordance";

export type ConcordanceOrder = "left" | "right" | "file";

/**
 * Rows by the words beside the keyword: `right` by the keyword and what follows, `left` by what precedes, from the keyword
 * outwards, so that the same collocates come together. `file` keeps the order given. Case and accents do not count; what is
 * equal keeps its order.
 */
export function sortedRows<T extends ConcordanceRow>(rows: readonly T[], by: ConcordanceOrder): readonly T[] {
  if (by === "file") return rows;
  const keyed = rows.map((row) => ({
    row,
    words: by === "right" ? [...wordsOf(row.key), ...wordsOf(row.right)] : wordsOf(row.left).reverse(),
  }));
  const { compare } = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  return keyed.sort((a, b) => compareWords(a.words, b.words, compare)).map(({ row }) => row);
}

function compareWords(
  a: readonly string[],
  b: readonly string[],
  compare: (one: string, other: string) => number,
): number {
  for (const [index, word] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compare(word, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word);
}
