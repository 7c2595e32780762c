const letters = "abcdefghjkmnpqrstvwxyz";
const signs = `${letters}23456789`;

/**
 * A new annotation id: eight signs, the first a letter, without signs that look alike. It is never a number or a YAML keyword,
 * whoever reads it unquoted. `random` gives numbers from 0 (included) to 1 (excluded). 5·10¹¹ possibilities.
 */
export function newAnnotationId(random: () => number): string {
  const pick = (from: string) => from.charAt(Math.floor(random() * from.length));
  return pick(letters) + Array.from({ length: 7 }, () => pick(signs)).join("");
}
