/** Persons that share a title: "Presidents Reagan and Gorbachev", "die Präsidenten Reagan, Gorbatschow und Mitterrand". */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { namedPersonAt } from "./personDraft";

/** Titles and honorifics of several people. */
const plurals =
  /^(?:Presidents|Prime Ministers|Foreign Ministers|Ministers|Secretaries|Senators|Ambassadors|Generals|Chairmen|Governors|Messrs|MM|Sens|Reps|Special Envoys|Envoys|[Pp]résidents|[Mm]inistres|[Gg]énéraux|[Pp]residentes|[Mm]inistros|[Cc]ancilleres|Präsidenten|Außenminister|Minister|Botschafter|Kanzler|[Пп]резиденты|[Пп]резидентов|[Пп]резидентам|[Пп]резидентами|[Мм]инистры|[Мм]инистров)$/u;
const link = /^(,?\s+(?:and|et|y|und|и)\s+|,\s+)(?=\p{Lu})/u;
/** What adds the last name. */
const last = /\p{L}/u;
/** Most names of a list. */
const most = 20;

/** The persons that a list adds to the one named after a title for several, up to the last, which "and" adds; nothing for another title. */
export function furtherPersonsAt(view: TextView, trigger: TriggerHit, first: Draft): readonly Draft[] {
  // "Minister" is several in German, and one in English.
  if (trigger.language === "en" && !/s$|men$/u.test(view.slice(trigger.start, trigger.end))) return [];
  if (!plurals.test(view.slice(trigger.start, trigger.end))) return [];
  const found: Draft[] = [];
  let { end } = first;
  while (found.length < most) {
    const written = link.exec(view.after(end, 12))?.[0];
    const start = end + utf8Length(written ?? "");
    const person = written === undefined ? undefined : namedPersonAt(view, start, start);
    if (person === undefined) break;
    found.push(person);
    end = person.end;
    if (last.test(written ?? "")) return found;
  }
  // Without "and" nothing tells where the list ends.
  return /^[;.)\n]/u.test(view.after(end, 1)) ? found : [];
}
