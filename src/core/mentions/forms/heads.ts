/** Nouns that a name is called by when it is spoken of again: "the Treaty", "the Agency". */

const heads = new Set(
  "treaty convention agreement protocol memorandum declaration pact accord charter statute covenant agency organization organisation council committee commission union alliance authority court tribunal secretariat group forum commonwealth centre center".split(
    " ",
  ),
);

/** Head nouns in a name. */
export function headsOf(name: string): readonly string[] {
  return name
    .split(/[^\p{L}]+/u)
    .filter((word) => heads.has(word.toLowerCase()))
    .map(headOf);
}

/** A head as it is compared: in small letters and one spelling. */
export function headOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/isation$/u, "ization")
    .replace(/^centre$/u, "center");
}
