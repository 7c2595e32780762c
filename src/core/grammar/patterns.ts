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

/** "UNSC Resolution 2231", "S/RES/1540 (2004)", "UNSCR 1540". The look-ahead turns most words away. */
export const bodyResolution = `(?=[AGSU])(?:${[
  `${council}\\s+[Rr]esolutions?\\s+${number}${year}`,
  `(?:UNSCR|SCR|UNGAR)s?\\s*${number}${year}`,
  `[SA]/RES/(?:[A-Z]+-\\d+/)?${number}${year}`,
].join("|")})`;

/** "ARTICLE 5". */
export const shoutedArticle = `ARTICLES?\\s+${list}`;

/**
 * "Resolution 825 (1993)", "resolución 2231". The first letter is a class on purpose: the engine then searches for the plain
 * letters behind it, which are rare, and not for the one letter in front of an accent.
 */
export const wordResolution = `[Rr][eé]solu(?:tions?|ci(?:ón|ones))\\s+(?:n[°o]\\s*)?${number}${year}`;

/** "Article VI", "art. 5". */
export const wordArticle = `[Aa]rt(?:icles?\\s+|\\.\\s*|ículos?\\s+)${list}`;

/** "резолюция 2231". */
export const russianResolution = `[Рр]езолюци(?:я|и|ю|ей|ях|ями|ям)\\s+${russianBody}${number}${year}`;

/** "статья 2". */
export const russianArticle = `[Сс]тать(?:я|и|е|ю|ей|ёй|ями|ям|ях)\\s+${list}`;

/** What Russian words of patterns begin with in small letters, apart from all other small letters of Cyrillic. */
export const russianInitials: readonly string[] = ["р", "с"];
export const otherSmallCyrillic = "[а-пт-я]";

/** "5 December 2022", "December 5, 2022", "December 2022", "2022-12-05", "5 декабря 2022". */
export const datePattern: string = [
  `(?=[0-9])(?:\\d{1,2}(?:er|st|nd|rd|th|\\.)?\\s+(?:de\\s+)?${months}(?:\\s+(?:de\\s+)?\\d{4})?|\\d{4}-\\d{2}-\\d{2})`,
  `(?=[ADFJMNOS])(?:${englishMonths})\\s+(?:\\d{1,2},\\s+)?\\d{4}`,
].join("|");
