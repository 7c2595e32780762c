import { type Sentence, sentenceText, type Translate } from "../sentence";

/** How cards speak: labels and dates. What a glossary or a codebook says is its own. */
export interface CardLanguage {
  /** Its tag as glossaries write it: "en", "fr". */
  readonly tag: string;
  readonly say: (sentence: Sentence) => string;
  /** A date to the precision known ("1968", "1968-07", "1968-07-01") in words; anything else as it is. */
  readonly date: (date: string) => string;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "1968-07-01" as "1 July 1968", "1968-07" as "July 1968", "1968" as it is. */
export function plainDate(date: string): string {
  const [year, month, day] = date.split("-");
  const monthName = month === undefined ? undefined : months[Number(month) - 1];
  if (year === undefined || monthName === undefined) return date;
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

export const english: CardLanguage = {
  tag: "en",
  say: (sentence) => sentenceText(sentence),
  date: plainDate,
};

/** The language of an editor: `locale` is its tag, such as `fr`. */
export function cardLanguage(locale: string, translate: Translate): CardLanguage {
  if (/^en\b/.test(locale)) return english;
  return {
    tag: locale.replace(/-.*$/, ""),
    say: (sentence) => sentenceText(sentence, translate),
    date: (date) => dateIn(locale, date),
  };
}

function dateIn(locale: string, date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const parts = { year: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, day === undefined ? parts : { ...parts, day: "numeric" }).format(at);
}
