/** What Russian words in all cases are. */

/** Nominative, genitive, dative, accusative, instrumental and prepositional; with repetitions, so that words agree. */
export type Cases = readonly string[];

/** Masculine, feminine and neuter singular, or plural: what adjectives agree in. */
export type Agreement = "m" | "f" | "n" | "pl";

/** A word in all cases; without an agreement where it has but one form. */
export interface Declined {
  readonly cases: Cases;
  readonly agreement: Agreement | undefined;
}

/** Cases from the nominative and, after blanks, the endings of the others; "-" is one that is the nominative. */
export function casesOf(nominative: string, stem: string, endings: string): Cases {
  return [nominative, ...endings.split(" ").map((ending) => (ending === "-" ? nominative : stem + ending))];
}

/** A word that is the same in all cases. */
export function unchanged(word: string): Declined {
  return { cases: always(word), agreement: undefined };
}

/** One text for each case. */
export function always(text: string): Cases {
  return Array.from({ length: 6 }, () => text);
}
