/** Instruments that no glossary lists, in languages other than English. */

import type { Draft, TriggerHit } from "../draft";
import type { TextView } from "../text/view";
import { isBrokenBy } from "./germanTreaties";
import { asTreaty, shaped } from "./shaped";
import type { EndOfListed } from "./surroundings";

const foreignTitles: Readonly<Record<string, RegExp>> = {
  fr: /^\s+(?:de|d['’]|du|sur|relatif|relative|concernant|pour|entre)\s*(?:(?:la|le|les|l['’]|des|du|de|d['’]|à)\s*)*\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:la|le|les|des|du|de|et|en|aux?|sur)\s+|l['’]|d['’])*\p{Lu}[\p{L}-]+)*/u,
  es: /^\s+(?:de|del|sobre|para|entre|relativ[oa] a)\s+(?:(?:la|el|los|las|de|del)\s+)*\p{Lu}[\p{L}-]+(?:\s+(?:(?:la|el|los|las|de|del|y|en|sobre)\s+)*\p{Lu}[\p{L}-]+)*/u,
  de: /^\s+(?:über|von|zur|zum|zwischen)\s+(?:(?:den|die|das|der|des|dem)\s+)?(?:\p{Ll}+e[nrms]?\s+)?\p{Lu}[\p{L}-]+(?:\s+(?:(?:den|die|das|der|des|von|und|über)\s+)+\p{Lu}[\p{L}-]+)*/u,
  ru: /^\s+(?:по|о|об|между)\s+(?:\p{Lu}{2,}(?!\p{L})|«[^»]{2,60}»)/u,
};

/** "traité FNI", "acuerdo SALT", "Traité Start": what an instrument is called by directly after its head. */
const acronymAfter = /^\s+(?:New\s+|Nuevo\s+)?\p{Lu}{2,}[\p{Lu}\d/-]*(?:\s+[IV]+)?(?![\p{L}\d])/u;

/** "Договор о … наступательных вооружений (ДСНВ)": the title goes up to the short form in brackets. */
const upToShort = /^\s+[^()«»"“”.;:\n]{6,160}?(?=\s+\((?:далее\s*[–—-]?\s*)?[«"“]?\p{Lu}{3,}[»"”]?\))/u;

/** "Договор между Российской Федерацией и … о мерах по дальнейшему сокращению …": up to the next stop, date or bracket. */
const betweenParties =
  /^\s+между\s+\p{Lu}[^.;:«»()]{10,240}?\s(?:о|об)\s[^.,;:()«»]{6,200}?(?=[.,;:(«]|\s+от\s+\d|\s+был[аои]?(?!\p{L})|$)/u;

/** "accord de Paris": a small head needs a name of one word. */
const namedAfterPlace =
  /^\s+(?:de|d['’])\s*(?!Pr[ée]siden|Minist|Gouvern|Gobiern)\p{Lu}[\p{L}-]+(?!\s+\p{Lu}|\p{L})/u;

/** The instrument that a head begins in a language where capitals tell less; undefined where no capitalised name stands close by. */
export function foreignTreatyAt(
  view: TextView,
  trigger: TriggerHit,
  endOfListed: EndOfListed,
): Draft | undefined {
  if (view.language !== trigger.language) return undefined;
  if (trigger.language === "de" && isBrokenBy(view, trigger, endOfListed)) return undefined;
  const isSmall = /^\p{Ll}/u.test(view.slice(trigger.start, trigger.end));
  const isRomance = trigger.language === "fr" || trigger.language === "es";
  const pattern = isSmall && isRomance ? namedAfterPlace : foreignTitles[trigger.language];
  const after = view.after(trigger.end, 200);
  const right =
    (isSmall ? undefined : upToShort.exec(after)?.[0]) ??
    (isSmall || trigger.language !== "ru"
      ? undefined
      : betweenParties.exec(view.after(trigger.end, 700))?.[0]) ??
    (isRomance ? acronymAfter.exec(after)?.[0] : undefined) ??
    pattern?.exec(after)?.[0];
  return right === undefined ? undefined : shaped(view, trigger, { left: "", right }, asTreaty);
}
