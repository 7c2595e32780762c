/**
 * Resolutions, articles and dates: recognised by shape, not by name. Patterns for Oniguruma, without boundaries, which the
 * grammar puts around them.
 */

const year = "(?:\\s*\\((?:19|20)\\d\\d\\))?";
const number = "\\d{1,4}(?:/\\d{1,3})?(?:\\s[A-Z]{1,2}(?![\\p{L}\\d]))?";
const council =
  "(?:(?:UN|U\\.N\\.|United Nations)\\s+)?(?:Security\\s+Council|General\\s+Assembly|UNSC|UNGA|SC|GA)";

const englishMonths = "January|February|March|April|May|June|July|August|September|October|November|December";
const months = `(?:${englishMonths}|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)`;

const numbers = "(?:[IVXLC]+|\\d{1,3})(?:\\s*\\(\\d{1,2}\\))*";
// The day of a date that follows is no article.
const list = `${numbers}(?:(?:,\\s|\\s(?:and|or|et|y|и)\\s)(?!\\d{1,2}\\s+(?:de\\s+)?${months})${numbers})*`;
const russianBody = "(?:(?:СБ|ГА)\\s+ООН\\s+|Совета\\s+Безопасности\\s+(?:ООН\\s+)?)?(?:№\\s*)?";

/** What resolutions are called, without the first letter, and what their number looks like behind that. */
const latinResolution = `(?:esolu(?:tions?|ci(?:ón|ones))\\s+|ésolutions?\\s+(?:n[°o]\\s*)?)${number}${year}`;
const russianResolution = `езолюци(?:я|и|ю|ей|ях|ями|ям)\\s+${russianBody}${number}${year}`;
const latinArticle = `(?:rt(?:icles?\\s+|\\.\\s*|ículos?\\s+))${list}`;
const russianArticle = `тать(?:я|и|е|ю|ей|ёй|ями|ям|ях)\\s+${list}`;

/**
 * "UNSC Resolution 2231", "S/RES/1540 (2004)", "UNSCR 1540", "Resolution 825 (1993)": those that begin with a capital. The
 * look-ahead turns most words away.
 */
export const capitalResolution = `(?=[AGRSUР])(?:${[
  `${council}\\s+[Rr]esolutions?\\s+${number}${year}`,
  `(?:UNSCR|SCR|UNGAR)s?\\s*${number}${year}`,
  `[SA]/RES/(?:[A-Z]+-\\d+/)?${number}${year}`,
  `R${latinResolution}`,
  `Р${russianResolution}`,
].join("|")})`;

/** "Article VI", "ARTICLE 5", "Статья 2". */
export const capitalArticle = `(?=[AС])(?:ARTICLES?\\s+${list}|A${latinArticle}|С${russianArticle})`;

/** Letters beyond ASCII that the two patterns above may begin with. */
export const capitalInitials: readonly string[] = ["Р", "С"];

/** "resolution 2231 (2015)", "резолюция 2231": each shows the engine plain letters to look for. */
export const wordResolutions: readonly string[] = [
  `(?=r[eé]solu)r${latinResolution}`,
  `р${russianResolution}`,
];

/** "article VI", "art. 5", "статья 2". */
export const wordArticles: readonly string[] = [`a${latinArticle}`, `с${russianArticle}`];

/** "5 December 2022", "December 5, 2022", "December 2022", "2022-12-05", "5 декабря 2022". */
export const datePattern: string = [
  `(?=[0-9])(?:\\d{1,2}(?:er|st|nd|rd|th|\\.)?\\s+(?:de\\s+)?${months}(?:\\s+(?:de\\s+)?\\d{4})?|\\d{4}-\\d{2}-\\d{2})`,
  `(?=[ADFJMNOS])(?:${englishMonths})\\s+(?:\\d{1,2},\\s+)?\\d{4}`,
].join("|");
