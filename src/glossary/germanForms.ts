/** Forms of German names, adjectives and nouns for people by the regular patterns of the language. */

/** Feminine and plural names: they take no -s in the genitive. */
const withoutGenitive = new Set([
  "Schweiz",
  "Türkei",
  "Ukraine",
  "Mongolei",
  "Slowakei",
  "Elfenbeinküste",
  "Westsahara",
  "Westbank",
  "Niederlande",
  "Philippinen",
  "Malediven",
  "Seychellen",
  "Komoren",
  "Bahamas",
  "Salomonen",
  "Malwinen",
  "Vereinigte Staaten",
]);

/**
 * A name in the nominative, genitive, dative and accusative, itself first.
 *
 * Understood are one name ("Russland": "Russlands"), adjectives before a noun ("Russische Föderation": "Russischen
 * Föderation") and a title before a name ("Königreich Belgien": "Königreichs Belgien").
 */
export function germanNameForms(name: string): readonly string[] {
  const words = name.split(" ");
  const head = words.findIndex((word) => !isAdjective(word));
  if (head > 0) return adjectivePhrase(words.slice(0, head), words.slice(head));
  const [first = name, ...rest] = words;
  if (/(republik|union)$/iu.test(first) || /(inseln|höhen|stadt)$/iu.test(name) || withoutGenitive.has(name))
    return [name];
  if (/(reich|tum|anat)$/u.test(first) && rest.length > 0) return [name, [`${first}s`, ...rest].join(" ")];
  if (/staat$/iu.test(first) && rest.length > 0) return [name, [`${first}es`, ...rest].join(" ")];
  return /[sßxz)]$/u.test(name) || name === name.toUpperCase() ? [name] : [name, `${name}s`];
}

/** An adjective without ending and with the five endings. */
export function germanAdjectiveForms(adjective: string): readonly string[] {
  return ["", "e", "en", "er", "es", "em"].map((ending) => adjective + ending);
}

/** Nouns in -er with their feminine forms ("Iranerin"), nouns in -e with -n, others with -en and -s. */
export function germanPeopleForms(noun: string): readonly string[] {
  if (noun.endsWith("er")) return ["", "n", "s", "in", "innen"].map((ending) => noun + ending);
  if (noun.endsWith("e")) return [noun, `${noun}n`];
  if (/[iu]$/u.test(noun)) return [noun, `${noun}s`];
  return [noun, `${noun}en`];
}

function isAdjective(word: string): boolean {
  return /(isch|eutsch|einigt|deriert|erativ|hängig|national|eilig)e[rs]?$/u.test(word);
}

function adjectivePhrase(adjectives: readonly string[], rest: readonly string[]): readonly string[] {
  const neuter = adjectives.some((word) => word.endsWith("es"));
  const stems = adjectives.map((word) => word.replace(/e[rs]?$/u, ""));
  const phrase = (ending: string, tail: readonly string[]) =>
    [...stems.map((stem) => stem + ending), ...tail].join(" ");
  const given = [...adjectives, ...rest].join(" ");
  if (!neuter) return [...new Set([given, phrase("e", rest), phrase("en", rest), phrase("er", rest)])];
  const [noun = "", ...more] = rest;
  const genitive = phrase("en", [`${noun}s`, ...more]);
  return [...new Set([given, phrase("en", rest), genitive, phrase("e", rest), phrase("em", rest)])];
}
