/** Instruments that no glossary lists, in languages other than English. */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { arabicTreatyAt } from "./arabicTreaties";
import { germanCityBefore, russianCityBefore } from "./cities";
import { germanTitleEnd } from "./germanTitles";
import { isBrokenBy } from "./germanTreaties";
import { isAfterAdjective } from "./neighbours";
import { russianTitleLength } from "./russianTitles";
import { asTreaty, shaped } from "./shaped";
import { smallTitleAfter } from "./smallTitles";
import type { EndOfListed, Surroundings } from "./surroundings";

const foreignTitles: Readonly<Record<string, RegExp>> = {
  fr: /^\s+(?:(?:[Ii]nteraméricaine|[Ii]nternationale?|[Aa]fricaine?|[Ee]uropéenne?|[Mm]ultilatérale?|[Rr]égionale?)\s+)?(?:de|d['’]|du|sur|contre|relatif|relative|concernant|pour|entre)\s*(?:(?:la|le|les|l['’]|des|du|de|d['’]|à)\s*)*\p{Lu}[\p{L}’'-]+(?:\s+(?!et\s+(?:la\s+|le\s+|l['’])(?:Trait|Convention|Accord|Protocole|Déclaration|Document|Charte|Pacte|Communiqu|Résolution))(?:(?:la|le|les|des|du|de|et|en|aux?|sur|pour|contre)\s+|l['’]|d['’])*\p{Lu}[\p{L}-]+)*/u,
  es: /^\s+(?:(?:[Ii]nteramerican[oa]|[Ii]nternacional|[Aa]frican[oa]|[Ee]urope[oa]|[Mm]arco|[Rr]egional|[Cc]entroamerican[oa])\s+)?(?:de|del|sobre|contra|para|entre|relativ[oa] a)\s+(?:(?:la|el|los|las|de|del)\s+)*\p{Lu}[\p{L}-]+(?:\s+(?!y\s+(?:la|el)\s+(?:Tratad|Convenci|Acuerd|Protocol|Declaraci|Document|Carta|Pact|Comunicad|Resoluci))(?:(?:la|el|los|las|de|del|y|en|sobre|para|contra)\s+)*\p{Lu}[\p{L}-]+)*/u,
  ru: /^\s+(?:по|о|об|между)\s+(?:\p{Lu}{2,}(?!\p{L})|«[^»]{2,60}»)/u,
};

/** "traité FNI", "acuerdo SALT", "Traité Start": what an instrument is called by directly after its head. */
const acronymAfter = /^\s+(?:New\s+|Nuevo\s+)?\p{Lu}{2,}[\p{Lu}\d/-]*(?:\s+[IV]+)?(?![\p{L}\d])/u;

/** "Договор о … наступательных вооружений (ДСНВ)": the title goes up to the short form in brackets. */
const upToShort = /^\s+[^()«»"“”.;:\n]{6,160}?(?=\s+\((?:далее\s*[–—-]?\s*)?[«"“]?\p{Lu}{3,}[»"”]?\))/u;

/** "négociations d'un traité interdisant … (FMCT)": the short form is another instrument's. */
const another =
  /(?<!\p{L})(?:une?|un|una)\s+(?:traité|convention|accord|protocole|tratado|convenio|acuerdo|convención|protocolo)(?!\p{L})/u;

/** "Договор между Российской Федерацией и … о мерах по дальнейшему сокращению …": up to the next stop, date or bracket. */
const betweenParties =
  /^\s+между\s+\p{Lu}[^.;:«»()]{10,240}?\s(?:о|об)\s[^.,;:()«»]{6,200}?(?=[.,;:(«]|\s+от\s+\d|\s+был[аои]?(?!\p{L})|$)/u;

/** "accord de Paris": a small head needs a name of one word. */
const namedAfterPlace =
  /^\s+(?:de|d['’])\s*(?!Pr[ée]siden|Minist|Gouvern|Gobiern)(?:(?:La|San|Santa|Saint|Camp|New|Nueva|Addis|Lancaster|Río)[\s-])?\p{Lu}[\p{L}-]+(?!\s+\p{Lu}|\p{L})/u;

/** Heads that are instruments only where a city names them: "Wiener Dokument". */
const ofCityOnly = /^(?:Dokument|Vereinbarung|Memorand|Kommuniqu|Konvention|документ|коммюнике|акт|харти)/iu;
/** "Пражской | политической | декларации": small adjectives between a city and a head. */
const betweenRussian = /(?<=\s)(?:\p{Ll}+(?:ый|ий|ой|ая|ое|ую|ого|ому|им|ым|ом|ей)\s+)?$/u;

/** "Портсмутский | договор", "Союзный | Договор": Russian gives adjectives a capital only in names, but where a sentence begins. */
const named =
  /(?<=[^\s.!?:;…–—•»”"]\s+)(?!(?:Настоящ|Данн|Эт|Указанн|Вышеуказанн|Упомянут|Нов|Сам|Наш|Ваш|Перв|Втор|Трет|Последн|Совместн|Так|Весь|Вс|Кажд|Люб|Соответствующ|Общ|Главн|Основн)(?:[иыо]й|[ое]го|[ое]му|[иы]м|[ое]м|[ая]я|[ую]ю|[ое]е|ей|[иы][ехм]|[аиоуеё]|от|оты?)?\s)(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?(?:ий|ый|ой|ая|ое|ую|ого|ему|ому|им|ым|ом|ей)\s+)$/u;

const ofPlace = /[сц]к\p{Ll}+\s+$/u;

/** Such an adjective with the gap behind it; empty where none stands. Before a small head only one that is made of a name. */
function russianNameBefore(view: TextView, start: number): string {
  const written = named.exec(view.before(start, 80))?.[1] ?? "";
  return ofPlace.test(written) || /^\p{Lu}/u.test(view.after(start, 2)) ? written : "";
}

/** What a city makes of an instrument's name before its head: "Genfer ", "Пражской политической "; empty where none does. */
function cityBefore(view: TextView, { start, language }: TriggerHit): string {
  if (language === "de") return germanCityBefore(view, start);
  if (language !== "ru" || !isAfterAdjective(view, start)) return "";
  const city = russianCityBefore(view, start) || russianNameBefore(view, start);
  const between = city === "" ? (betweenRussian.exec(view.before(start, 40))?.[0] ?? "") : "";
  if (between === "") return city;
  const further = russianCityBefore(view, start - utf8Length(between));
  return further === "" ? "" : further + between;
}

/** The instrument that a head names with a city before it, or with capitals close behind; undefined where it names none. */
export function foreignTreatyAt(
  view: TextView,
  trigger: TriggerHit,
  around: Pick<Surroundings, "endOfListed" | "listedFrom">,
): Draft | undefined {
  if (view.language !== trigger.language) return undefined;
  if (trigger.language === "ar") return arabicTreatyAt(view, trigger, around);
  if (trigger.language === "de" && isBrokenBy(view, trigger, around.endOfListed)) return undefined;
  const written = view.slice(trigger.start, trigger.end);
  const left = cityBefore(view, trigger);
  // A title that is listed is not to be guessed at.
  if (trigger.language === "ru" && around.endOfListed(trigger.start) !== undefined) return undefined;
  const right = ofCityOnly.test(written)
    ? undefined
    : (charterOf(view, trigger, around.listedFrom) ?? rightOf(view, trigger, around.endOfListed));
  if (right === undefined && left === "") return undefined;
  return shaped(view, trigger, { left, right: right ?? "" }, asTreaty);
}

/** A first look at the bytes: whether a bracket opens in the same sentence. */
function mayBeShortened({ bytes }: TextView, end: number, reach: number): boolean {
  for (let at = end; at < end + reach; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x28) return true;
    if (byte === 0x2e || byte === 0x3a || byte === 0x3b || byte === 0) return false;
  }
  return false;
}

function rightOf(view: TextView, trigger: TriggerHit, endOfListed: EndOfListed): string | undefined {
  const { start, end, language } = trigger;
  const isSmall = /^\p{Ll}/u.test(view.slice(start, start + 4));
  const isRomance = language === "fr" || language === "es";
  const pattern = isSmall && isRomance ? namedAfterPlace : foreignTitles[language];
  // In bytes, of which a letter of Russian has two.
  const reach = language === "ru" ? 400 : 200;
  const short = !isSmall && mayBeShortened(view, end, reach) ? upToShort.exec(view.after(end, reach)) : null;
  if (short !== null && !another.test(short[0])) return short[0];
  if (language === "de") return germanTitle(view, end, endOfListed);
  const after = view.after(end, reach);
  return (
    (isSmall || language !== "ru" ? undefined : russianTitle(view, trigger)) ??
    (isRomance ? acronymAfter.exec(after)?.[0] : undefined) ??
    pattern?.exec(after)?.[0] ??
    (isSmall ? undefined : smallTitleAfter(after, language))
  );
}

const charter = /^(?:Устав|Хартия|Хартии|Хартию|Статут|Charta|Satzung|Statut)/u;
const bodies: ReadonlySet<string> = new Set(["organisation", "organ", "bloc"]);

/** "Устав | ОДКБ", "Satzung | des Europarats": the charter of a listed body; undefined for another head. */
function charterOf(
  view: TextView,
  { start, end }: TriggerHit,
  listedFrom: Surroundings["listedFrom"],
): string | undefined {
  if (!charter.test(view.slice(start, end))) return undefined;
  const gap = /^\s(?:de[rs]\s)?/u.exec(view.after(end, 10))?.[0];
  const body = gap === undefined ? undefined : listedFrom(end + utf8Length(gap));
  return body !== undefined && bodies.has(body.reading.subtype) ? view.slice(end, body.end) : undefined;
}

function germanTitle(view: TextView, end: number, endOfListed: EndOfListed): string | undefined {
  const to = germanTitleEnd(view, end, endOfListed);
  return to === undefined ? undefined : view.slice(end, to);
}

/** What a Russian title goes on with behind a head with a capital; undefined where nothing tells one. */
function russianTitle(view: TextView, { start, end }: TriggerHit): string | undefined {
  const after = view.after(end, 700);
  const parties = betweenParties.exec(after)?.[0];
  if (parties !== undefined) return parties;
  const length = russianTitleLength(after, sentenceBefore.test(view.before(start, 6)));
  return length === 0 ? undefined : after.slice(0, length);
}

/** Where the head of a title begins a sentence or a line. */
const sentenceBefore = /(?:^|[.!?:;…–—•\n])[»”"]?\s*$/u;
