/** Whether a short form is made of the first letters of the long one's words in capitals: "Charter of the | United Nations (UN)". */
export function isInitials(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => word.charAt(0)).join("") === short;
}
