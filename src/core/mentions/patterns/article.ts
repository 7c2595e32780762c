/** Articles of instruments: "Article VI", "Articles 4 and 5", "Art. 5 (1)", "l’article premier", "статьями I и II", "المادة السادسة", "第六条". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

const figure =
  "(?:[IVXLC]+|\\d{1,3}(?:er|\\.?[ºª°]|\\s?bis(?!\\s+\\d))?|premier|primero|unique|único)(?:\\s*\\([a-z\\d]{1,3}\\))*(?:\\.\\d{1,2})*";
const and = "and|or|to|et|ou|à|y|e|o|al|a|und|oder|bis|и|или|по";
const articleNumber = lazy(
  () =>
    new RegExp(
      `^\\.?\\s+(${figure}(?:(?:\\s*,\\s*|\\s+(?:${and})\\s+|\\s*,\\s*and\\s+|\\s*[-–]\\s*)${figure})*)(?![\\p{L}\\p{N}])`,
      "u",
    ),
);

const ordinal =
  "(?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|الحادية)(?:\\s+عشرة?)?(?:\\s+وال(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ين|ون))?";
const arabicFigure = `(?:${ordinal}|\\(?(?:\\d{1,3}|[٠-٩]{1,3}|[IVX]+)\\)?)`;
const arabicNumber = lazy(
  () =>
    new RegExp(
      `^\\s+(?:رقم\\s+)?${arabicFigure}(?:(?:\\s*،\\s*|\\s+و\\s*|\\s+إلى\\s+)${arabicFigure})*(?![\\p{L}\\p{N}])`,
      "u",
    ),
);

const chineseNumber = /第[一二三四五六七八九十百零]{0,6}$/u;

/** The article with its numbers, without the instrument; undefined where no number stands beside. */
export function articleAt(view: TextView, trigger: TriggerHit): Draft | undefined {
  const [before, after] = numberOf(view, trigger);
  if (before === "" && after === "") return undefined;
  const start = trigger.start - utf8Length(before);
  const end = trigger.end + utf8Length(after);
  const name = view.onOneLine(start, end);
  const about = {
    kind: "treaty",
    subtype: "article",
    name,
    confidence: 0.95,
    gate: 0,
    isOpen: true,
  } as const;
  return { start, end, reading: readingOf({ ...about, origin: "pattern" }) };
}

/** What of an article's number stands before and behind its word. */
function numberOf(view: TextView, { start, end }: TriggerHit): readonly [before: string, after: string] {
  const first = view.bytes[start] ?? 0;
  if (first >= 0xe4) return [chineseNumber.exec(view.before(start, 24))?.[0] ?? "", ""];
  const pattern = first >= 0xd8 && first < 0xe0 ? arabicNumber : articleNumber;
  return ["", pattern.exec(view.after(end, 90))?.[0] ?? ""];
}
