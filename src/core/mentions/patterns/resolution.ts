/** Resolutions of the Security Council and the General Assembly in every usual writing. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { lazy } from "../text/pattern";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { mayBeNumbered } from "./neighbours";

type Body = "unsc" | "unga" | "other";

const year =
  "(?:\\s*[（(]\\s*(?:19|20)\\d\\d\\s*[)）]|\\s*[（(][IVXLC]+(?:-[IVXLC]+)?[)）]|\\s*\\((?:د|دإ|دا)(?:ط)?\\s?-\\s?\\d{1,3}\\)|/(?:19|20)\\d\\d(?!\\d))";
const number =
  "(?:ES-\\d+/\\d+|S-\\d+/\\d+|\\d{1,2}/\\d{1,3}(?:\\s?[A-Z](?![\\p{L}\\d]))?|\\d{1,4}(?:\\s[A-Z](?=\\s*\\())?)(?![\\d])";
const one = lazy(
  () =>
    new RegExp(
      `^\\s*(?:\\(?(?:No\\.?|Nos\\.?|n[o°º]s?\\.?|№|номер|рассматривает)\\s*|رقم\\s*)?(${number})(${year})?`,
      "u",
    ),
);
const next = lazy(
  () =>
    new RegExp(
      `^(?:\\s*,\\s*(?:and\\s+|et\\s+|y\\s+|и\\s+)?|\\s+(?:and|et|y|und|или|и|or|e)\\s+|\\s+و\\s*|\\s*،\\s*و?\\s*|、|和)(?:resolution\\s+)?(${number})(${year})?`,
      "u",
    ),
);
/** "قراري مجلس الأمن | (242 و338)": numbers that brackets hold together are one mention. */
const held = lazy(
  () =>
    new RegExp(
      `^\\s*\\((?:رقم\\s+)?(${number})(?:\\s*[,،]\\s*و?\\s*${number}|\\s+(?:and|et|y|und|и|و)\\s*${number})+\\)`,
      "u",
    ),
);
const heldAlone = lazy(() => new RegExp(`^\\s*(?:رقم\\s+)?\\(\\s*(${number})\\s*\\)(${year})?`, "u"));
const numbersOnly = /^(?:19|20)\d\d$/u;

const bodyBefore =
  /(?:(?:UN|U\.N\.|United\s+Nations)\s+)?(?:Security\s+Council|General\s+Assembly|UNSC|UNGA|SC|GA|HRC|Human\s+Rights\s+Council|UN|UNO|ООН|СБ\s+ООН|ECOSOC|EU|Sicherheitsrats-?|UN-?)(?:['’]s)?[\s-]+$/iu;
const nounBefore = /(?:IAEA\s+)?(?:Board\s+of\s+Governors|General\s+Conference)\s+$/u;
const bodyAfter =
  /^\s+(?:of\s+the|du|de\s+l['’]|de\s+la|del|des)\s*(?:(?:UN|United\s+Nations)\s+)?(?:Security\s+Council|General\s+Assembly|Conseil\s+de\s+sécurité|Assemblée\s+générale|Consejo\s+de\s+Seguridad|Asamblea\s+General|(?:UN|UNO|VN)-(?:Sicherheitsrat(?:e?s)?|Generalversammlung)|Sicherheitsrat(?:e?s)?(?:\s+der\s+Vereinten\s+Nationen)?|Generalversammlung)(?:\s+(?:des\s+Nations\s+Unies|de\s+l['’]ONU|de\s+las\s+Naciones\s+Unidas))?/iu;
const bodyBetween =
  /^\s+(?:(?:СБ|ГА)\s+ООН|Совета\s+Безопасности(?:\s+(?:ООН|Организации\s+Объедин[её]нных\s+Наций))?|Генеральной\s+Ассамблеи(?:\s+ООН)?|du\s+Conseil\s+de\s+sécurité(?:\s+des\s+Nations\s+Unies|\s+de\s+l['’]ONU)?|de\s+l['’]Assemblée\s+générale|de\s+la\s+Asamblea\s+General|del\s+Consejo\s+de\s+Seguridad(?:\s+de\s+las\s+Naciones\s+Unidas)?|des\s+(?:UN|UNO|VN)-Sicherheitsrate?s|des\s+Sicherheitsrats|مجلس\s+الأمن(?:\s+الدولي)?(?:\s+التابع\s+للأمم\s+المتحدة)?|الجمعية\s+العامة(?:\s+للأمم\s+المتحدة)?|of\s+the\s+Security\s+Council)(?=\s)/iu;
const russianBodyAfter =
  /^\s+(?:СБ\s+ООН|Совета\s+Безопасности(?:\s+ООН)?|ГА\s+ООН|Генеральной\s+Ассамблеи(?:\s+ООН)?)(?!\p{L})/iu;

/** The number of a resolution as it is written, and the year or session behind it. */
interface Numbered {
  readonly figure: string;
  readonly dated: string | undefined;
}

/** What the words around a number say of it. */
interface Spoken {
  readonly words: string;
  /** Whether they speak of several. */
  readonly isPlural: boolean;
  /** Whether they say whose resolution it is. */
  readonly isNamed: boolean;
}

/** Resolutions that a trigger word begins; each number of a list is one mention. Nothing where no number follows. */
export function resolutionsAt(view: TextView, trigger: TriggerHit): readonly Draft[] {
  if (trigger.language === "zh") return chineseResolution(view, trigger);
  if (!mayBeNumbered(view, trigger)) return unnumbered(view, trigger);
  const { start, body } = bodyOn(view, trigger);
  const between = bodyBetween.exec(view.after(trigger.end, 110))?.[0] ?? "";
  const head = trigger.end + utf8Length(between);
  const symbol = symbolAfter.exec(view.after(head, 60));
  if (symbol !== null) return [symbolised(start, head + utf8Length(symbol[0]), symbol)];
  const written = view.slice(trigger.start, trigger.end);
  const from = /s$/iu.test(written) ? pastIncluding(view, head) : head;
  const together = inBrackets(view, trigger, from, `${body} ${between}`);
  if (together !== undefined) return [{ ...together, start }];
  const first = one.exec(view.after(from, 60));
  const numbered = numberedIn(first);
  if (first === null || numbered === undefined)
    return unnumbered(view, { ...trigger, start, end: head }, body + between !== "");
  const end = from + utf8Length(first[0]);
  const after = view.after(end, 120);
  if (ofMembers.test(after)) return [];
  const tail = (bodyAfter.exec(after) ?? russianBodyAfter.exec(after))?.[0] ?? "";
  const spoken: Spoken = {
    words: `${body} ${written} ${between} ${tail}`,
    isPlural: plurals.test(written),
    isNamed: body + between + tail !== "" || written.startsWith("UN"),
  };
  const isPair = next.test(view.after(end, 40)) && tail === "";
  return [
    resolution(
      from > head ? end - lengthOf(numbered) : start,
      isPair ? end : end + utf8Length(tail),
      bodyOf(spoken.words, numbered),
      numbered,
      spoken.isNamed,
    ),
    ...furtherResolutions(view, end, spoken),
  ];
}

/** Numbers in brackets from a byte on, as a draft that begins there; undefined where none stand. Arabic brackets single ones as well. */
function inBrackets(
  view: TextView,
  { language }: TriggerHit,
  from: number,
  words: string,
): Draft | undefined {
  const after = view.after(from, 60);
  const match = held.exec(after) ?? (language === "ar" ? heldAlone.exec(after) : null);
  const numbered = numberedIn(match);
  if (match === null || numbered === undefined) return undefined;
  return resolution(from, from + utf8Length(match[0]), bodyOf(words, numbered), numbered);
}

const plurals = /[sSиях]$|es$|(?:ات|ين|ان|قراري|قرارا)$/u;

/** The body that is named before a trigger, and where the mention begins. */
export function bodyOn(
  view: TextView,
  { start }: TriggerHit,
): { readonly start: number; readonly body: string } {
  const before = view.before(start, 50);
  const match = bodyBefore.exec(before) ?? nounBefore.exec(before);
  if (match === null) return { start, body: "" };
  const isOwn = !/^\s/u.test(match[0]);
  return { start: isOwn ? boundedStart(before, match, start) : start, body: match[0] };
}

/** The number that a match of `one` or `next` found; undefined where that is none of a resolution. */
function numberedIn(match: RegExpExecArray | null): Numbered | undefined {
  const [, figure, dated] = match ?? [];
  return figure !== undefined && isPlausible({ figure, dated }) ? { figure, dated } : undefined;
}

/** In bytes. */
function lengthOf({ figure, dated = "" }: Numbered): number {
  return utf8Length(figure + dated);
}

/** ", 338 (1973) | and 1397 (2002)": the rest of a list, from the end of a resolution on. */
function furtherResolutions(view: TextView, from: number, spoken: Spoken): readonly Draft[] {
  const { words, isPlural, isNamed } = spoken;
  const found: Draft[] = [];
  let end = from;
  for (;;) {
    const at = pastDate(view, end);
    const match = next.exec(view.after(at, 40));
    const numbered = numberedIn(match);
    if (match === null || numbered === undefined) return found;
    if (!isPlural && numbered.dated === undefined && !numbered.figure.includes("/")) return found;
    end = at + utf8Length(match[0]);
    found.push(resolution(end - lengthOf(numbered), end, bodyOf(words, numbered), numbered, isNamed));
  }
}

/** What tells one resolution of a body by its day: "Security Council Resolution | of December 21, 1971". */
const dayAfter =
  /^\s+(?:of|adopted\s+on)\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Lu}\p{L}+,?|\p{Lu}\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?,)\s+(?:19|20)\d\d(?!\d)/u;

/**
 * "all relevant UNSCRs": a resolution without a number, whose acronym is told from no ordinary word; or, where its body is named, that
 * of a day.
 */
function unnumbered(view: TextView, { start, end }: TriggerHit, isNamed = false): readonly Draft[] {
  const isAcronym = /^UN\p{Lu}+s?$/u.test(view.slice(start, end));
  if (!isAcronym && !(isNamed && dayAfter.test(view.after(end, 50)))) return [];
  const name = "United Nations resolution";
  const about = {
    kind: "treaty",
    subtype: "resolution",
    confidence: 0.8,
    gate: 1,
    origin: "pattern",
  } as const;
  return [{ start, end, reading: readingOf({ ...about, name, isAcronym }) }];
}

/** "Resolution 14 | of the Board (2019)": companies and clubs pass resolutions too. */
const ofMembers =
  /^\s+of\s+the\s+(?:Board(?!\s+of\s+Governors)|Directors|Members|Shareholders|Partners|Trustees|Owners|Company|Association|Club|Tenants)(?!\p{L})/u;

/** "242 (1967) | of 22 November 1967 |, 338 (1973)": where a date after a resolution ends. */
function pastDate(view: TextView, at: number): number {
  if (view.bytes[at] !== 0x20 && view.bytes[at] !== 0x0a) return at;
  return at + utf8Length(dateAfter.exec(view.after(at, 40))?.[0] ?? "");
}

const dateAfter =
  /^\s+(?:of|adopted\s+on|du|de|от)\s+\d{1,2}(?:er)?\s+(?:de\s+)?\p{L}+\s+(?:de\s+)?(?:19|20)\d\d(?:\s+г(?:ода|\.))?/u;

/** "resolutions, including | 687 and 1284": where the numbers begin. */
function pastIncluding(view: TextView, at: number): number {
  return at + utf8Length(including.exec(view.after(at, 40))?.[0] ?? "");
}

const including =
  /^,?\s+(?:including|notably|namely|such\s+as|in\s+particular|particularly|among\s+them)(?:\s+resolutions?)?(?=\s+\d)/u;

/** "resolution A/RES/78/241", "resolution GC(53)/RES/16". */
const symbolAfter =
  /^\s*(?:([SA])\/RES\/|GC\(\p{Lu}+\)\/RES\/|GC\(\d+\)\/RES\/|GOV\/(?=\d{4}\/))((?:ES-\d+\/|S-\d+\/)?\d{1,4}(?:\/\d{1,3})?(?:\s?[A-Z](?![\p{L}\d]))?)(\s*\((?:19|20)\d\d\))?/u;

function symbolised(start: number, end: number, [, organ, figure = "", dated]: RegExpExecArray): Draft {
  const body = organ === "S" ? "unsc" : organ === "A" ? "unga" : "other";
  return resolution(start, end, body, { figure, dated });
}

/** "S/RES/2231 (2015)", "A/RES/67/234 B". */
export function symbolAt(view: TextView, trigger: TriggerHit): readonly Draft[] {
  const written = view.slice(trigger.start, trigger.end);
  if (!written.endsWith("RES")) return [];
  const found =
    /^\/((?:ES-\d+\/|S-\d+\/)?\d{1,4}(?:\/\d{1,3})?(?:\s?[A-Z](?![\p{L}\d]))?)(\s*\((?:19|20)\d\d\))?/u.exec(
      view.after(trigger.end, 40),
    );
  if (found?.[1] === undefined) return [];
  const body = written.startsWith("S") ? "unsc" : "unga";
  const numbered = { figure: found[1], dated: found[2] };
  return [resolution(trigger.start, trigger.end + utf8Length(found[0]), body, numbered)];
}

function chineseResolution(view: TextView, trigger: TriggerHit): readonly Draft[] {
  const before =
    /(?:(?:联合国)?(?:安全理事会|安理会|大会))?第\s*(\d{1,4}(?:\/\d{1,3})?)\s*([（(](?:(?:19|20)\d\d|[IVXLC]+)[)）])?\s*$/u.exec(
      simplifiedText(view.before(trigger.start, 60)),
    );
  if (before?.[1] === undefined) return [];
  const body = before[0].includes("大会") || before[1].includes("/") ? "unga" : "unsc";
  const isNamed = !before[0].startsWith("第");
  const numbered = { figure: before[1], dated: before[2] };
  return [resolution(trigger.start - utf8Length(before[0]), trigger.end, body, numbered, isNamed)];
}

/** A body's name must begin at a word, and "UN" alone must not be the end of a longer word. */
function boundedStart(before: string, match: RegExpExecArray, start: number): number {
  const previous = before.charAt(match.index - 1);
  return /[\p{L}\p{N}_]/u.test(previous) ? start : start - utf8Length(match[0]);
}

/** A bare year is no number of a resolution. */
function isPlausible({ figure, dated }: Numbered): boolean {
  return (
    dated !== undefined ||
    figure.includes("/") ||
    !numbersOnly.test(figure) ||
    Number(figure) > 2030 ||
    Number(figure) < 1950
  );
}

function bodyOf(words: string, { figure, dated }: Numbered): Body {
  if (/Assembl|Asamblea|Ассамбле|\bUN?GA|\bGA\b|ГА ООН|الجمعية|Generalversammlung/iu.test(words))
    return "unga";
  if (/Human Rights|HRC|ECOSOC|Board|General\s+Conference|\bEU\b/iu.test(words)) return "other";
  if (figure.includes("/") || /[（(](?:[IVXLC]|د)/u.test(dated ?? "")) return "unga";
  return "unsc";
}

/** `isNamed`: whether the words around it say whose resolution it is. */
function resolution(
  start: number,
  end: number,
  body: Body,
  { figure, dated }: Numbered,
  isNamed = true,
): Draft {
  const plain = figure.replace(/\s+/gu, " ");
  const mark = dated === undefined ? "" : ` (${dated.replace(/[\s()（）/]/gu, "")})`;
  const id = `${body}-resolution-${plain.toLowerCase().replace(/[\s/]+/gu, "-")}`;
  const prefix =
    body === "unsc"
      ? "Security Council resolution"
      : body === "unga"
        ? "General Assembly resolution"
        : "Resolution";
  const reading = readingOf({
    kind: "treaty",
    subtype: "resolution",
    entity: body === "other" ? undefined : id,
    name: `${prefix} ${plain}${mark}`,
    confidence: body === "other" || (dated === undefined && !plain.includes("/")) ? 0.85 : 0.95,
    gate: isNamed || dated !== undefined || plain.includes("/") || isLateNumber(plain) ? 0 : 2,
    origin: "pattern",
  });
  return { start, end, reading };
}

/** "resolution 2231": no company counts that far, and what screens and printers resolve are multiples of sixteen. */
function isLateNumber(figure: string): boolean {
  const number = Number(figure);
  return number >= 1100 && number < 3000 && number % 16 !== 0;
}
