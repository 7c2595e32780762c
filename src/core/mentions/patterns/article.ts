/** Articles of instruments: "Article VI", "Articles 4 and 5", "Art. 5 (1)". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

const figure = "(?:[IVXLC]+|\\d{1,3}(?:\\s?bis)?)(?:\\s*\\([a-z\\d]{1,3}\\))*(?:\\.\\d{1,2})*";
const articleNumber = new RegExp(
  `^\\.?\\s+(${figure}(?:(?:\\s*,\\s*|\\s+(?:and|or|to|et|y|und|и)\\s+|\\s*,\\s*and\\s+|\\s*[-–]\\s*)${figure})*)(?![\\p{L}\\p{N}])`,
  "u",
);

/** The article with its numbers, without the instrument; undefined where no number follows. */
export function articleAt(view: TextView, trigger: TriggerHit): Draft | undefined {
  const found = articleNumber.exec(view.after(trigger.end, 60));
  if (found === null) return undefined;
  const end = trigger.end + utf8Length(found[0]);
  const name = view.slice(trigger.start, end).replace(/\s+/gu, " ");
  const about = {
    kind: "treaty",
    subtype: "article",
    name,
    confidence: 0.95,
    gate: 0,
    isOpen: true,
  } as const;
  return { start: trigger.start, end, reading: readingOf({ ...about, origin: "pattern" }) };
}
