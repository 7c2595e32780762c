/** Organs of states in Russian that no glossary lists: "Министерство энергетики и природных ресурсов | Республики Армения". */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { organOf } from "./shaped";

/** Words between a head and whose organ it is, at most. */
const longest = 11;
/** A noun or an adjective in small letters, "и", "по"; no verb, and no other preposition. */
const part =
  /^(?!(?:в|во|на|с|со|к|ко|о|об|от|из|у|за|до|что|как|не|для|при|или|а|но)\s|\p{Ll}+(?:л|ла|ло|ли|ет|ют|ит|ят|ут|ат|ся|сь)\s)\p{Ll}[\p{Ll}-]*,?\s/u;
/** Organs that are parts of one that a capital begins: "Президиум | Верховного Совета". */
const wholes = /^(?:Верховного\s+(?:Совета|Суда)|Государственной\s+Думы|Федерального\s+Собрания)\s/u;
/** Heads of which each state or body has one; others name an organ only with what it is for. */
const single =
  /^(?:Парламент|Секретариат|Президиум|Верховн|Конституционн|Генеральн|Центральн|Национальн|Государственн|Следственн|Исполнительн|Координационн|Постоянн|Объедин|Парламентск|Межпарламентск|Мин(?!ист)|Рос|Ген|Центр\p{Ll}{3})/u;
const bodies: ReadonlySet<string> = new Set(["state", "government-body", "organ", "organisation"]);

/** The organ that a head begins, up to the listed state or body that it is of; undefined where none follows. `listedFrom`: the draft at a byte. */
export function russianOrganAt(
  view: TextView,
  { start, end }: TriggerHit,
  listedFrom: (start: number) => Draft | undefined,
): Draft | undefined {
  if (view.language !== "ru") return undefined;
  const isSingle = single.test(view.slice(start, end));
  let at = end + 1;
  let isJoined = false;
  for (let count = 0; count < longest; count++) {
    // "Управление по вопросам космоса и | ЮНИДИР": another body.
    const owner = isJoined || (count === 0 && !isSingle) ? undefined : listedFrom(at);
    if (owner !== undefined && owner.reading.kind === "actor" && bodies.has(owner.reading.subtype))
      return organOf(view, start, owner.end);
    const after = view.after(at, 60);
    const word = (part.exec(after) ?? wholes.exec(after))?.[0];
    if (word === undefined) return undefined;
    isJoined = /^и\s/u.test(word);
    at += utf8Length(word);
  }
  return undefined;
}
