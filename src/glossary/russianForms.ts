/**
 * Case forms of Russian names, adjectives and nouns for people, by the regular patterns of the language
 * (A. A. Zaliznyak, "Grammatical Dictionary of the Russian Language"). Irregular words stand in the state files.
 */

/** Heads whose forms no ending tells: plurals in -а and -ы with a genitive in -ов, and a few others. */
const irregularNouns: Readonly<Record<string, readonly string[]>> = {
  Острова: ["Островов", "Островам", "Островами", "Островах"],
  острова: ["островов", "островам", "островами", "островах"],
  Штаты: ["Штатов", "Штатам", "Штатами", "Штатах"],
  Эмираты: ["Эмиратов", "Эмиратам", "Эмиратами", "Эмиратах"],
  территории: ["территорий", "территориям", "территориями", "территориях"],
  Фолкленды: ["Фолклендов", "Фолклендам", "Фолклендами", "Фолклендах"],
  Скопье: [],
};

const irregularPeople: Readonly<Record<string, readonly string[]>> = {
  турок: ["турка", "турку", "турком", "турке", "турки", "турок", "туркам", "турками", "турках"],
  болгарин: singular("болгарин").concat("болгары", "болгар", "болгарам", "болгарами", "болгарах"),
  грузин: singular("грузин").concat("грузины", "грузинам", "грузинами", "грузинах"),
  румын: singular("румын").concat("румыны", "румынам", "румынами", "румынах"),
  туркмен: singular("туркмен").concat("туркмены", "туркменов", "туркменам", "туркменами", "туркменах"),
};

/**
 * All distinct case forms of a name, itself first; forms with ё also with е.
 *
 * Understood are a noun ("Украина"), adjectives before a noun ("Северная Македония"), a noun with a fixed rest after it
 * ("Республика Беларусь") and two nouns joined by "и". A name in capitals and one ending in an indeclinable noun stay as
 * they are.
 */
export function russianNameForms(name: string): readonly string[] {
  const [left, right, ...more] = name.split(" и ");
  if (left !== undefined && right !== undefined && more.length === 0 && isSimple(left) && isSimple(right)) {
    const forms = phraseForms(left);
    const others = phraseForms(right);
    return withoutYo(forms.map((form, index) => `${form} и ${others[index] ?? right}`));
  }
  return withoutYo(phraseForms(name));
}

/** The forms of all cases, genders and numbers of an adjective given in the masculine nominative: 12 of them. */
export function russianAdjectiveForms(adjective: string): readonly string[] {
  const stem = adjective.slice(0, -2);
  const vowel = adjective.endsWith("ый") ? "ы" : "и";
  const endings = [
    `${vowel}й`,
    "ого",
    "ому",
    `${vowel}м`,
    "ом",
    "ая",
    "ой",
    "ую",
    "ое",
    `${vowel}е`,
    `${vowel}х`,
  ];
  return withoutYo([...endings, `${vowel}ми`].map((ending) => stem + ending));
}

/** Singular and plural case forms of a masculine noun for a person ("иранец", "россиянин", "чех"), itself first. */
export function russianPeopleForms(noun: string): readonly string[] {
  const irregular = irregularPeople[noun];
  if (irregular !== undefined) return withoutYo([noun, ...irregular]);
  const townsman = /^(.*[ая]н)ин$/u.exec(noun)?.[1];
  if (townsman !== undefined) {
    const plural = ["е", "", "ам", "ами", "ах"].map((ending) => townsman + ending);
    return withoutYo([noun, ...singular(noun), ...plural]);
  }
  if (noun.endsWith("ец")) {
    const stem = `${fleetingStem(noun.slice(0, -2))}ц`;
    return withoutYo([noun, ...attach(stem, ["а", "у", "ем", "е", "ы", "ев", "ам", "ами", "ах"])]);
  }
  const hushing = /[шжчщ]$/u.test(noun);
  const plural = /[шжчщкгх]$/u.test(noun) ? "и" : "ы";
  return withoutYo([
    noun,
    ...singular(noun),
    ...attach(noun, [plural, hushing ? "ей" : "ов", "ам", "ами", "ах"]),
  ]);
}

function singular(noun: string): string[] {
  return attach(noun, ["а", "у", "ом", "е"]);
}

/** "кита" → "китай", "португал" → "португаль": what stands before the ц when the е of -ец falls out. */
function fleetingStem(stem: string): string {
  if (/[аеёиоуыэюя]$/u.test(stem)) return `${stem}й`;
  return stem.endsWith("л") ? `${stem}ь` : stem;
}

function isSimple(name: string): boolean {
  return !name.includes(" ");
}

/** Nominative, genitive, dative, accusative, instrumental, prepositional; with repetitions, so that two words agree. */
function phraseForms(phrase: string): string[] {
  const words = phrase.split(" ");
  const head = words.findIndex((word, index) => index === words.length - 1 || !isAdjective(word));
  const adjectives = words.slice(0, head).map(adjectiveCases);
  const noun = words[head] ?? phrase;
  const rest = words.slice(head + 1);
  return nounCases(noun).map((form, index) =>
    [...adjectives.map((cases) => cases[index] ?? ""), form, ...rest].join(" "),
  );
}

function isAdjective(word: string): boolean {
  return /(ая|яя|ое|ый|ий|ой|ые|ие|овы)$/u.test(word);
}

function adjectiveCases(word: string): string[] {
  if (word.endsWith("овы")) return casesOf(word, word, ["х", "м", "", "ми", "х"]);
  const stem = word.slice(0, -2);
  const vowel = /[кгхшжчщ]$/u.test(stem) || word.endsWith("ий") || word.endsWith("ие") ? "и" : "ы";
  if (word.endsWith("яя")) return casesOf(word, stem, ["ей", "ей", "юю", "ей", "ей"]);
  if (word.endsWith("ая")) return casesOf(word, stem, ["ой", "ой", "ую", "ой", "ой"]);
  if (/[ыи]е$/u.test(word))
    return casesOf(word, stem, [`${vowel}х`, `${vowel}м`, word.slice(-2), `${vowel}ми`, `${vowel}х`]);
  return casesOf(word, stem, ["ого", "ому", word.slice(-2), `${vowel}м`, "ом"]);
}

function nounCases(noun: string): string[] {
  const irregular = irregularNouns[noun];
  if (irregular !== undefined) {
    const [genitive = noun, dative = noun, instrumental = noun, prepositional = noun] = irregular;
    return [noun, genitive, dative, noun, instrumental, prepositional];
  }
  if (isIndeclinable(noun)) return casesOf(noun, noun, ["", "", "", "", ""]);
  const short = noun.slice(0, -1);
  if (noun.endsWith("ия")) return casesOf(noun, short, ["и", "и", "ю", "ей", "и"]);
  if (noun.endsWith("я")) return casesOf(noun, short, ["и", "е", "ю", "ей", "е"]);
  if (/[шжчщ]а$/u.test(noun)) return casesOf(noun, short, ["и", "е", "у", "ей", "е"]);
  if (noun.endsWith("а"))
    return casesOf(noun, short, [/[кгх]а$/u.test(noun) ? "и" : "ы", "е", "у", "ой", "е"]);
  if (noun.endsWith("ы")) return casesOf(noun, short, ["", "ам", "ы", "ами", "ах"]);
  if (noun.endsWith("ство")) return casesOf(noun, short, ["а", "у", "о", "ом", "е"]);
  if (noun.endsWith("ье")) return casesOf(noun, short, ["я", "ю", "е", "ем", "е"]);
  if (noun.endsWith("ий")) return casesOf(noun, short, ["я", "ю", "й", "ем", "и"]);
  if (/[йь]$/u.test(noun)) return casesOf(noun, short, ["я", "ю", noun.slice(-1), "ем", "е"]);
  return casesOf(noun, noun, ["а", "у", "", /[шжчщц]$/u.test(noun) ? "ем" : "ом", "е"]);
}

function isIndeclinable(noun: string): boolean {
  if (noun.length > 1 && noun === noun.toUpperCase()) return true;
  return /(?<!ств|ь)[оеиуюэё]$|[уо]а$|[^а-яё]$/iu.test(noun);
}

function casesOf(nominative: string, stem: string, endings: readonly string[]): string[] {
  return [nominative, ...attach(stem, endings)];
}

function attach(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => stem + ending);
}

function withoutYo(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.flatMap((form) => [form, form.replaceAll("ё", "е").replaceAll("Ё", "Е")]))];
}
