/** What an instrument with a capital is about, in the small letters of French and Spanish: "Convention | sur les armes légères". */

type Language = "fr" | "es";

/** Adjectives behind a noun, by their endings; participles say what happened to the instrument. */
const adjective: Readonly<Record<Language, string>> = {
  fr: "\\p{Ll}+(?:ale?|aux|ales|iques?|ifs?|ives?|aires?|euses?|eux|els?|elles?|iers?|i?ères?|ibles?|ables?|aine?s?|ites?)|armée?s",
  es: "\\p{Ll}+(?:al|ales|ic[oa]s?|iv[oa]s?|ari[oa]s?|os[oa]s?|er[oa]s?|bles?|ares?|entes?|an[oa]s?)",
};
/** Adjectives before a noun. */
const before = "(?:(?:bon(?:ne)?s?|petite?s?|grande?s?|haute?s?|pequeñ[oa]s?|buen[oa]?s?|alt[oa]s?)\\s+)?";
const article: Readonly<Record<Language, string>> = {
  fr: "(?:[ld]['’]|(?:la|le|les|toutes\\s+les|tous\\s+les)\\s+)",
  es: "(?:(?:la|el|los|las|todas\\s+las|todos\\s+los)\\s+)",
};
const noNoun =
  "(?!(?:que|qui|dont|cette?|ces?|son|sa|ses|leurs?|est[ae]s?|estos|su|sus|lo|otr[oa]s?|autres?|lequel|laquelle|la|le|les|el|los|las)(?!\\p{L}))";
const opening: Readonly<Record<Language, string>> = {
  fr: "sur|relati(?:f|ve)\\s+(?:à|aux|au)|concernant|contre",
  es: "sobre|relativ[oa]\\s+(?:a|al)|contra",
};
/** What is called for beside an instrument: "et le | lancement des négociations". */
const demand =
  "(?!(?:lancement|négociations?|entrée|mise|poursuite|reprise|conclusion|début|lanzamiento|negociaci[oó]n(?:es)?|entrada|puesta|inicio|conclusión|necesidad)(?!\\p{L}))";
const joint: Readonly<Record<Language, string>> = {
  fr: "(?:(?:et|ou)\\s+)?(?:(?:de|des|du|contre)\\s+|d['’])",
  es: "(?:[yeo]\\s+)?(?:de|del|contra)\\s+",
};
const and: Readonly<Record<Language, string>> = { fr: "et\\s+", es: "[ye]\\s+" };

function titleIn(language: Language): RegExp {
  const rest = `[\\p{L}’-]{2,}(?!\\p{L})(?:\\s+(?:${adjective[language]})(?!\\p{L}))?`;
  const noun = (letter: string): string => `${noNoun}${before}${letter}${rest}`;
  const first = `${article[language]}?${noun("\\p{Ll}")}`;
  // "les devoirs des | États", but "et la | Convention" is another instrument.
  const further = `\\s+(?:${joint[language]}${article[language]}?${noun("\\p{L}")}|${and[language]}${article[language]}${demand}${noun("\\p{Ll}")})`;
  return new RegExp(`^\\s+(?:${opening[language]})\\s*${first}(?:${further})*`, "u");
}

const titles: Readonly<Record<string, RegExp>> = { fr: titleIn("fr"), es: titleIn("es") };

/** The part of a text behind a head that belongs to the title; undefined where none does, and in other languages. */
export function smallTitleAfter(after: string, language: string): string | undefined {
  return titles[language]?.exec(after)?.[0];
}
