/**
 * The masculine and feminine, singular and plural forms of a French adjective or noun for people, given in the masculine
 * singular. Parts joined by a hyphen also with every part capitalised ("Sud-Africains"), as the nouns are written.
 */
export function frenchDemonymForms(masculine: string): readonly string[] {
  const feminine = feminineOf(masculine);
  const plural = /[sxz]$/u.test(masculine) ? masculine : `${masculine}s`;
  const forms = [masculine, feminine, plural, `${feminine}s`];
  const nouns = masculine.includes("-") ? forms.map(capitalised) : [];
  return [...new Set([...forms, ...nouns])];
}

function feminineOf(masculine: string): string {
  if (masculine.endsWith("e")) return masculine;
  if (masculine.endsWith("grec")) return `${masculine}que`;
  if (masculine.endsWith("turc")) return masculine.replace(/c$/u, "que");
  if (/(en|on)$/u.test(masculine)) return `${masculine}ne`;
  return `${masculine}e`;
}

function capitalised(word: string): string {
  return word.replaceAll(
    /(^|-)(\p{L})/gu,
    (_match, hyphen: string, letter: string) => hyphen + letter.toUpperCase(),
  );
}
