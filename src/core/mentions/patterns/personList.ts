/** Persons that share a title: "Presidents Reagan and Gorbachev", "Messrs. Acheson, Nitze and Bohlen". */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { namedPersonAt } from "./personDraft";

/** Titles and honorifics of several people. */
const plurals =
  /^(?:Presidents|Prime Ministers|Foreign Ministers|Ministers|Secretaries|Senators|Ambassadors|Generals|Chairmen|Governors|Messrs|Sens|Reps|Special Envoys|Envoys)$/u;
const link = /^(,?\s+and\s+|,\s+)(?=\p{Lu})/u;
/** Most names of a list. */
const most = 20;

/** The persons that a list adds to the one named after a title for several, up to the last, which "and" adds; nothing for another title. */
export function furtherPersonsAt(view: TextView, trigger: TriggerHit, first: Draft): readonly Draft[] {
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
    if (written?.includes("and") === true) return found;
  }
  // Without "and" nothing tells where the list ends.
  return /^[;.)\n]/u.test(view.after(end, 1)) ? found : [];
}
