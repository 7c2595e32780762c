/**
 * The masculine and feminine, singular and plural forms of a Spanish adjective or noun for people, given in the masculine
 * singular. Words in -í and -ú have both plurals ("iraníes", "iranís").
 */
export function spanishDemonymForms(masculine: string): readonly string[] {
  const stem = masculine.slice(0, -1);
  if (masculine.endsWith("o")) return attach(stem, ["o", "a", "os", "as"]);
  if (/[aei]$/u.test(masculine)) return [masculine, `${masculine}s`];
  if (masculine.endsWith("r")) return [masculine, `${masculine}es`];
  if (/[íú]$/u.test(masculine)) return [masculine, `${masculine}es`, `${masculine}s`];
  if (masculine.endsWith("ís")) return [masculine, `${masculine.slice(0, -2)}ises`];
  const accented = /^(.*)([áéíó])([ns])$/u.exec(masculine);
  if (accented !== null) {
    const [, start = "", vowel = "", consonant = ""] = accented;
    const plain = start + plainVowel(vowel) + consonant;
    return [masculine, ...attach(plain, ["a", "es", "as"])];
  }
  return attach(masculine, ["", "a", "es", "as"]);
}

function plainVowel(vowel: string): string {
  return vowel.normalize("NFD").slice(0, 1);
}

function attach(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => stem + ending);
}
