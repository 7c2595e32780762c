/** Resolutions, articles and dates: recognised by shape, not by name. Patterns for Oniguruma. */

import { boundaryAfter, boundaryBefore } from "../mentions/boundary";

const year = "(?:\\s*\\((?:19|20)\\d\\d\\))?";
const number = "\\d{1,4}(?:/\\d{1,4})?(?:\\s[A-Z]{1,2}(?![\\p{L}\\d]))?";
const council =
  "(?:(?:UN|U\\.N\\.|United Nations)\\s+)?(?:Security\\s+Council|General\\s+Assembly|UNSC|UNGA|SC|GA)";

/** "UNSC Resolution 2231", "resolution 2231 (2015)", "S/RES/1540 (2004)", "UNSCR 1540", "резолюция 2231". */
export const resolutionPattern = [
  `${boundaryBefore}(?:`,
  [
    `(?:${council}\\s+)?[Rr]esolutions?\\s+${number}${year}`,
    `(?:UNSCR|SCR|UNGAR)s?\\s*${number}${year}`,
    `[SA]/RES/(?:[A-Z]+-\\d+/)?${number}${year}`,
    `[Рр]езолюци(?:я|и|ю|ей|ях|ями|ям)\\s+(?:(?:СБ|ГА)\\s+ООН\\s+|Совета\\s+Безопасности\\s+(?:ООН\\s+)?)?(?:№\\s*)?${number}${year}`,
    `[Rr]ésolutions?\\s+(?:n[°o]\\s*)?${number}${year}`,
    `[Rr]esoluci(?:ón|ones)\\s+${number}${year}`,
  ].join("|"),
  `)${boundaryAfter}`,
].join("");

/** "Article VI", "Articles I and II", "Art. 5(1)", "статья VI", "artículo 2". */
export const articlePattern = [
  `${boundaryBefore}(?:[Aa]rticles?|ARTICLES?|[Aa]rt\\.|[Aa]rtículos?|[Сс]тать(?:я|и|е|ю|ей|ёй|ями|ям|ях))\\s+`,
  "(?:[IVXLC]+|\\d{1,3})(?:\\s*\\(\\d{1,2}\\))*",
  "(?:(?:,\\s|\\s(?:and|or|et|y|и)\\s)(?:[IVXLC]+|\\d{1,3})(?:\\s*\\(\\d{1,2}\\))*)*",
  boundaryAfter,
].join("");

const months =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";

/** "5 December 2022", "December 5, 2022", "December 2022", "2022-12-05", "5 декабря 2022". */
export const datePattern = [
  `${boundaryBefore}(?:`,
  `\\d{1,2}(?:er|st|nd|rd|th|\\.)?\\s+(?:de\\s+)?${months}(?:\\s+(?:de\\s+)?\\d{4})?`,
  `|${months}\\s+\\d{1,2},\\s+\\d{4}`,
  `|${months}\\s+\\d{4}`,
  "|\\d{4}-\\d{2}-\\d{2}",
  `)${boundaryAfter}`,
].join("");
