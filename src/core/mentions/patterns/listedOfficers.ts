/** Persons behind an office that is listed itself: "Верховный представитель ЕС | Кая Каллас", "联合国也门问题特使 | 格伦德伯格". */

import type { Draft, Reading } from "../draft";
import type { TextView } from "../text/view";
import { chineseNameAt, officeStart } from "./chinesePersons";
import { namedPersonAt, personOf } from "./personDraft";

const office =
  /^(?:верховн|высок|генеральн|генсек|специальн|спец|постоянн|исполнительн|президент|министр|председател|секретар)/iu;
/** Initials or two words, so that what begins a sentence or another name is none. */
const name = /^ (?:(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2})/u;
const SPACE = 0x20;

/** The persons whose office ends where a listed name does. `readingOf`: how a name of the glossary is read. Cost: a look at some bytes behind each listed actor. */
export function listedOfficers(
  view: TextView,
  listed: readonly Draft[],
  readingOf: (name: string) => Reading | undefined,
): readonly Draft[] {
  if (view.language !== "ru" && view.language !== "zh") return [];
  const actors = listed.filter(({ reading }) => reading.kind === "actor");
  return view.language === "zh"
    ? actors.flatMap((draft) => chineseOfficer(view, draft, readingOf))
    : actors.flatMap((draft) => russianOfficer(view, draft));
}

/** Whether a Cyrillic capital stands at a byte. */
function isCapitalAt({ bytes }: TextView, at: number): boolean {
  const second = bytes[at + 1] ?? 0;
  return bytes[at] === 0xd0 && second >= 0x90 && second <= 0xaf;
}

function russianOfficer(view: TextView, { start, end }: Draft): readonly Draft[] {
  if (view.bytes[end] !== SPACE || !isCapitalAt(view, end + 1) || !office.test(view.slice(start, end)))
    return [];
  if (!name.test(view.after(end, 40))) return [];
  const person = namedPersonAt(view, start, end + 1);
  return person === undefined ? [] : [person];
}

/** The last characters of offices, by their three bytes, the first highest; in traditional characters too. */
const ends: ReadonlySet<number> = new Set(
  [..."长長使表席理员員统統问問任相卿官"].map((one) => {
    const unit = one.charCodeAt(0);
    return ((0xe0 | (unit >> 12)) << 16) | ((0x80 | ((unit >> 6) & 0x3f)) << 8) | 0x80 | (unit & 0x3f);
  }),
);

function endsInOffice({ bytes }: TextView, end: number): boolean {
  return ends.has(((bytes[end - 3] ?? 0) << 16) | ((bytes[end - 2] ?? 0) << 8) | (bytes[end - 1] ?? 0));
}

/** The person with the office, and the body before it, which stays a mention by itself. */
function chineseOfficer(
  view: TextView,
  { start, end }: Draft,
  readingOf: (name: string) => Reading | undefined,
): readonly Draft[] {
  if (!endsInOffice(view, end)) return [];
  const from = Math.max(officeStart(view, end), start);
  const to = from === end ? undefined : chineseNameAt(view, end);
  if (to === undefined) return [];
  const body = from > start ? readingOf(view.slice(start, from)) : undefined;
  const person = personOf(view, from, to, 1);
  return body === undefined ? [person] : [{ start, end: from, reading: body }, person];
}
