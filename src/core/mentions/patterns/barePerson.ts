/** Persons without a title: a first name or initials before a name, and people known to everybody. */

import type { Draft, TriggerHit } from "../draft";
import { familyNamesFirst, isFirstName } from "../forms/people";
import type { Span } from "../model";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicOfficeStart } from "./arabicOffices";
import { arabicPersonOf } from "./arabicPersons";
import { initialsStart, officeEnd, officeStart } from "./chinesePersons";
import { withoutOrigin } from "./origin";
import { isExcellency, personOf } from "./personDraft";
import { isCalledAfter, isNoName, nameAt } from "./personName";
import { shoutedWellKnown } from "./shoutedPerson";
import type { StartOfListed, Surroundings } from "./surroundings";

const notFirst = /^(?:St|Saint|San|Santa|Sankt|Fort|Camp|Mount|Lake|Port|Cape|USS|HMS|Lac|Rue|Place)$/u;

/** "Sergey Ryabkov", "Putin": a person without a title, with the first name or the initials that stand before the name; undefined where none stands. */
export function barePersonAt(
  view: TextView,
  trigger: TriggerHit,
  around: Pick<Surroundings, "endOfListed" | "startOfActor">,
): Draft | undefined {
  const { endOfListed, startOfActor } = around;
  if (view.isShouted(trigger.start))
    return trigger.type === "wellKnown" ? shoutedWellKnown(view, trigger) : undefined;
  if (trigger.type === "initials") return withInitials(view, trigger, endOfListed);
  if (trigger.type !== "firstName") return wellKnown(view, trigger, startOfActor);
  if (trigger.language === "ar") return arabicPersonOf(view, trigger, around);
  const person = firstNamed(view, trigger);
  return person === undefined ? undefined : withoutOrigin(view, person, endOfListed);
}

/** "план | Б. Потом": what letters tell apart. */
const letteredBefore =
  /(?:пункт|план|групп|витамин|категори|приложени|част|гепатит|класс|вариант|раздел|зон|лини|тип|сери)\p{Ll}*\s$/iu;
const behindInitials = /^[ \u00A0]?\p{Lu}\p{Ll}[\p{L}-]+/u;
/** Names are not what a sentence begins with: "в точке | А. Поэтому". */
const sentenceStart =
  /^[ \u00A0](?:Это|Эт[аоиу]|Он[аои]?|Мы|Вы|Их|Его|Её|Но|На|По|При|Для|Если|Как|Так|Что|Все|Всё|Кроме|После|Поэтому|Однако|Также|Вместе|Кто|Когда|Где|Там|Здесь|Тем|Сегодня|Ранее|Далее|Не|Да|Нет|Ни|Из|От|До|За|Об|Во|Со|Под|Над|Между|Сторон[ыа]|Статья|Глава|Раздел|Пункт|Приложение)(?!\p{L})/u;

function withInitials(
  view: TextView,
  { start, end }: TriggerHit,
  endOfListed: (start: number) => number | undefined,
): Draft | undefined {
  // Single letters are words of Russian, too.
  if (view.bytes[end] !== STOP) return undefined;
  const after = view.after(end + 1, 60);
  const surname = behindInitials.exec(after)?.[0];
  if (surname === undefined || isNoName(surname.trim())) return undefined;
  const isOne = end - start === 2;
  const surnameEnd = end + 1 + utf8Length(surname);
  const listed = endOfListed(surnameEnd - utf8Length(surname.trim()));
  // "А.Международном | транспортном коридоре": a name of several words is no surname.
  if (listed !== undefined && listed > surnameEnd) return undefined;
  // With a blank behind it, one may end a sentence.
  if (isOne && /^\s/u.test(after)) {
    const isElse = letteredBefore.test(view.before(start, 40)) || listed !== undefined;
    if (isElse || sentenceStart.test(after)) return undefined;
  }
  return personOf(view, start, surnameEnd, 1);
}

const STOP = 0x2e;

/** "Вячеслав Викторович": how Russian addresses somebody, without the name. */
const isAddress = /^\p{Lu}\p{L}+\s+\p{Lu}\p{Ll}+(?:вич|вна|вне|вны|вича|вичу|вичем)$/u;

/** "| W. Averell Harriman", but "plan B. | John Smith said" and "M. | Jean Monnet". */
const leadingInitial =
  /(?:^|[\n,;(]|(?<!H)\.\s|(?<!\p{L})(?:and|by|with|of|to|from|for))\s*((?!M\.)\p{Lu}\.\s)$/u;
/** How many names a person has at most: every noun of German begins with a capital, and Spanish has two surnames. */
const mostNames: Readonly<Record<string, number>> = { de: 2, es: 4 };

/** ", Flávio | Roberto Bonzanini": a first name that is not listed, where only a name can begin. */
const unlistedBefore = /(?<=[,;]\s)(\p{Lu}\p{Ll}+\s+)$/u;

function firstNamed(view: TextView, { start, end }: TriggerHit): Draft | undefined {
  const western = givenFirst(view, { start, end });
  if (western !== undefined) return western;
  const gap = view.bytes[end] ?? 0;
  if (gap !== 0x20 && gap !== 0x0a && gap !== 0x0d) return undefined;
  if (notFirst.test(/(\p{L}+)\.?\s+$/u.exec(view.before(start, 12))?.[1] ?? "")) return undefined;
  const most = mostNames[view.language] ?? 3;
  const name = nameAt(view, start, most);
  if (name === undefined || !/\s/u.test(name) || isAddress.test(name)) return undefined;
  const isSpanish = view.language === "es";
  const leading = (isSpanish ? unlistedBefore : leadingInitial).exec(view.before(start, isSpanish ? 24 : 12));
  const before = leading?.[1] ?? "";
  return personOf(view, start - utf8Length(before), start + utf8Length(name), 2);
}

/** Two syllables at most, as Chinese given names are written in Latin letters; words of English and cities are none. */
const chineseGiven =
  /(?<=(?:\p{Ll}|,|\p{Lu}{2})\s)(?!(?:Beijing|Peking|Nanjing|Taipei|China|Men|Man|Can|He|She|Me|To|We|Ban|Sun|Long|Pan|Gang|Ten|Chairman|Madame)\s)((?:[BPMFDTNLGKHJQXRZCSWY]|Zh|Ch|Sh)[aeiouü]{1,3}(?:ng|n)?(?:[bpmfdtnlgkhjqxrzcswy]h?[aeiouü]{1,3}(?:ng|n)?)?\s)$/u;

/** "as | Tong | Zhao has argued": a Chinese given name before the family's, as English has it; undefined where none stands there. */
function givenFirst(view: TextView, { start, end }: Span): Draft | undefined {
  if (view.language !== "en" || !familyNamesFirst.has(view.slice(start, end))) return undefined;
  const given = chineseGiven.exec(view.before(start, 20))?.[1];
  if (given === undefined || /^[’'-]?\s?\p{Lu}/u.test(view.after(end, 3))) return undefined;
  return personOf(view, start - utf8Length(given), end, 2);
}

const initialsBefore = /(?<![\p{L}\p{N}])(?:\p{Lu}\.[-\s]?){1,3}$/u;
const firstBefore = /(?<![\p{L}-])(\p{Lu}[\p{L}-]+)\s+(?:\p{Lu}\.\s*|\p{Lu}\p{Ll}+\s+)?$/u;

/** "Franklin D. | Roosevelt": the first name and what stands between; undefined where none does. */
function firstNameBefore(before: string): string | undefined {
  const [whole, first = ""] = firstBefore.exec(before) ?? [];
  return isFirstName(first) ? whole : undefined;
}

/** "le général de Gaulle": a name that begins in small letters, whose title looks for a capital in vain. */
const titleOfSmall = /(?<!\p{L})(?:[Gg]énéral|[Pp]résident|[Gg]eneral|[Pp]resident)\s+$/u;

function wellKnown(view: TextView, trigger: TriggerHit, startOfActor: StartOfListed): Draft | undefined {
  const { start, end } = trigger;
  const next = /^\s+(\p{Lu}\p{L}+)/u.exec(view.after(end, 24))?.[1] ?? "";
  if (isCalledAfter(next)) return undefined;
  const before = view.before(start, 40);
  if (trigger.language === "de" && view.language !== "de") return undefined;
  // No first names tell in these scripts, but the office does.
  if (view.language === "zh") {
    const from = officeStart(view, initialsStart(view, start));
    return personOf(view, from, from < start ? end : officeEnd(view, end), 1);
  }
  if (view.language === "ar") return personOf(view, arabicOfficeStart(view, start, startOfActor), end, 1);
  const isSmall = /^[dD]e\s/u.test(view.slice(start, end));
  const title =
    (isSmall ? titleOfSmall.exec(before)?.[0] : undefined) ??
    firstNameBefore(before) ??
    initialsOf(view, before)?.[0] ??
    "";
  return personOf(view, start - utf8Length(title), end, 1);
}

/** Initials before a surname; "M." is how French addresses a man. */
function initialsOf(view: TextView, before: string): RegExpExecArray | null {
  const found = initialsBefore.exec(before);
  if (found === null || isExcellency(found[0])) return null;
  return view.language === "fr" && /^M\.\s*$/u.test(found[0]) ? null : found;
}
