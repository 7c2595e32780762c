/**
 * Names that stand side by side and are one: "UN | Department for Disarmament Affairs", "Founding Act on Cooperation | between the
 * Russian Federation and NATO". An organisation before a person's title stays a mention of its own.
 */

import { type Draft, readingOf } from "../draft";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { meetingLetters } from "./acronyms";
import { joinedInChinese } from "./joinedInChinese";

const SPACE = 0x20;
const COMMA = 0x2c;

/** Longer drafts for what is one name with its neighbour; the shorter ones are for `settle` to leave out. Cost: linear. */
export function joinedNames(view: TextView, drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  let neighbours: Neighbours | undefined;
  if (view.language === "zh") return joinedInChinese(view, drafts);
  for (const draft of drafts) {
    const isLed = isWrittenOut(draft) && (isAfterAcronym(view, draft.start) || isNational(draft));
    const isTitle = isBeforeBetween(view, draft.end) && isLongTitle(draft) && !isWhole(view, draft);
    const isSupplement = isBeforeSupplementing(view, draft.end) && isLongTitle(draft);
    const isRomance = isNational(draft) && view.bytes[draft.end + 1] === D;
    const formal = isAfterOf(view, draft.start) ? formalName(view, draft) : undefined;
    if (formal !== undefined) joined.push(formal);
    const isOwned = view.language === "ru" && isNational(draft) && isBeforeCapital(view, draft.end);
    if (draft.reading.isAcronym && draft.reading.kind === "event")
      joined.push(...numberedMeeting(view, draft));
    if (draft.reading.subtype === "resolution") {
      const end = endOfWhose(view, draft.end);
      if (end > draft.end) joined.push({ start: draft.start, end, reading: whole(draft) });
      continue;
    }
    if (!isLed && !isTitle && !isSupplement && !isOwned && !isRomance) continue;
    neighbours ??= new Neighbours(drafts);
    if (isRomance) {
      const link = ofState.exec(view.after(draft.end, 14))?.[0];
      const owned =
        link === undefined ? undefined : withOwner(draft, draft.end + utf8Length(link), neighbours);
      if (owned !== undefined) joined.push(owned);
    }
    const longer = isOwned
      ? withOwner(draft, draft.end + 1, neighbours)
      : isLed
        ? withLeader(draft, neighbours)
        : isTitle
          ? withParties(view, draft, neighbours)
          : withSupplemented(view, draft, drafts);
    if (longer !== undefined) joined.push(longer);
  }
  return joined;
}

const counted = new RegExp(`^${meetingLetters}[ -]\\d{1,2}(?![\\d\\p{L}%])`, "u");

/** "COP | 15": one of the conferences of parties, as nothing where no number stands behind. */
function numberedMeeting(view: TextView, { start, end, reading }: Draft): readonly Draft[] {
  const written = counted.exec(view.slice(start, end + 4))?.[0] ?? "";
  if (written.length <= end - start) return [];
  return [
    {
      start,
      end: start + written.length,
      reading: readingOf({ ...reading, entity: undefined, name: written }),
    },
  ];
}

/** Bytes of a title that goes on with the parties; shorter ones stand before them by chance: "New START between …". */
const longTitle = 30;

function isLongTitle({ start, end, reading: { kind, subtype } }: Draft): boolean {
  return kind === "treaty" && subtype !== "resolution" && end - start > longTitle;
}

/** "General Security of Military Information Agreement | between Japan and …": a name that ends in its head goes on with nothing. */
function isWhole(view: TextView, { start, end }: Draft): boolean {
  return /\s(?:Treaty|Convention|Agreement|Protocol|Pact|Accords?|Memorandum)$/u.test(
    view.slice(Math.max(start, end - 16), end),
  );
}

/** A first look at the bytes, because most names stand beside neither. */
function isAfterAcronym({ bytes }: TextView, start: number): boolean {
  const last = bytes[start - 2] ?? 0;
  return bytes[start - 1] === SPACE && ((last >= 0x41 && last <= 0x5a) || last >= 0x80);
}

/** Whether a capital of Russian stands behind a gap. */
function isBeforeCapital({ bytes }: TextView, end: number): boolean {
  return bytes[end] === SPACE && bytes[end + 1] === 0xd0 && (bytes[end + 2] ?? 0) < 0xb0;
}

function isBeforeBetween({ bytes }: TextView, end: number): boolean {
  return (bytes[end] ?? 0) <= SPACE && bytes[end + 1] === 0x62 && bytes[end + 2] === 0x65;
}

function isBeforeSupplementing({ bytes }: TextView, end: number): boolean {
  return bytes[end] === COMMA && bytes[end + 2] === 0x73 && bytes[end + 3] === 0x75;
}

/** Whether "of" or "of the" stands before a gap. */
function isAfterOf({ bytes }: TextView, start: number): boolean {
  const last = bytes[start - 2];
  if (bytes[start - 1] !== SPACE && bytes[start - 1] !== 0x0a) return false;
  return (last === 0x66 && bytes[start - 3] === 0x6f) || (last === 0x65 && bytes[start - 4] === 0x74);
}

const qualities =
  "Arab|Bolivarian|Co-operative|Cooperative|Democratic|Federal|Federated|Federative|Hashemite|Independent|Islamic|Oriental|People[’']s|Plurinational|Popular|Socialist|Soviet|Sovereign|Transitional|United";
/** "Democratic and Popular Republic of | Algeria", "Kingdom of | Greece": what states call themselves, or called themselves. */
const formalBefore = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}-])(?:(?:${qualities}),?\\s+(?:and\\s+)?)*(?:Republic|Kingdom|Empire|Emirate|Principality|Sultanate|Union|Commonwealth|Grand Duchy|Jamahiriya|State)\\s+of\\s+(?:the\\s+)?$`,
      "u",
    ),
);

/** "Head of | State of Chile", "European | Union of": what belongs to another name, or is none. */
const beforeOther =
  /(?:(?<!\p{L})(?!The\s)\p{Lu}[\p{L}-]*|(?:Secretar(?:y|ies)|Heads?|Ministers?|Counsell?ors?|Departments?)\s+of)\s+$/u;

/** A state with a formal name that is not listed, in whatever order its words stand; undefined where no such words stand before. */
function formalName(view: TextView, draft: Draft): Draft | undefined {
  const { subtype, isAcronym } = draft.reading;
  if (subtype !== "state" || isAcronym || view.language !== "en") return undefined;
  const before = formalBefore.exec(view.before(draft.start, 80))?.[0];
  if (before === undefined) return undefined;
  const start = draft.start - utf8Length(before);
  return beforeOther.test(view.before(start, 24))
    ? undefined
    : { start, end: draft.end, reading: whole(draft) };
}

/** Drafts of actors by where they begin and end. */
class Neighbours {
  readonly #byStart = new Map<number, Draft>();
  readonly #byEnd = new Map<number, Draft>();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      if (draft.reading.kind !== "actor") continue;
      const other = this.#byStart.get(draft.start);
      if (other === undefined || other.end < draft.end) this.#byStart.set(draft.start, draft);
      this.#byEnd.set(draft.end, draft);
    }
  }

  from(start: number): Draft | undefined {
    return this.#byStart.get(start);
  }

  to(end: number): Draft | undefined {
    return this.#byEnd.get(end);
  }
}

function isWrittenOut({ reading: { subtype, isAcronym, origin } }: Draft): boolean {
  if (isAcronym || origin !== "name") return false;
  return subtype === "organ" || subtype === "organisation" || subtype === national;
}

const national = "government-body";

function isNational({ reading }: Draft): boolean {
  return reading.subtype === national;
}

/** "UN" before an organ, "United States" before a bureau. */
function withLeader(draft: Draft, neighbours: Neighbours): Draft | undefined {
  const leader = neighbours.to(draft.start - 1);
  if (leader === undefined) return undefined;
  const isOfState = leader.reading.subtype === "state" && isNational(draft);
  const isOfOrganisation = leader.reading.subtype === "organisation" && leader.reading.isAcronym;
  if (!isOfState && !isOfOrganisation) return undefined;
  return { start: leader.start, end: draft.end, reading: whole(draft) };
}

/** "Secretaría de Relaciones Exteriores | de México". */
const ofState = /^\s(?:de\s(?:la\s|l['’])?|del\s|du\s|des\s)/u;

/** "бундестаге | ФРГ": the state that an organ is of, from a byte on. */
function withOwner(draft: Draft, from: number, neighbours: Neighbours): Draft | undefined {
  const owner = neighbours.from(from);
  if (owner?.reading.subtype !== "state") return undefined;
  return { start: draft.start, end: owner.end, reading: whole(draft) };
}

const between = /^\s+between\s+(?:the\s+)?/u;
const and = /^\s+and\s+(?:the\s+)?/u;

function withParties(view: TextView, draft: Draft, neighbours: Neighbours): Draft | undefined {
  const first = between.exec(view.after(draft.end, 24))?.[0];
  const one = first === undefined ? undefined : neighbours.from(draft.end + utf8Length(first));
  const second = one === undefined ? undefined : and.exec(view.after(one.end, 16))?.[0];
  const other =
    one === undefined || second === undefined ? undefined : neighbours.from(one.end + utf8Length(second));
  if (other === undefined) return undefined;
  return { start: draft.start, end: other.end, reading: whole(draft) };
}

const D = 0x64;
/** "resolución 2699 (2023) del Consejo de Seguridad | de las Naciones Unidas": listed without whose council it is. */
const whose =
  /^\s(?:des\s+Nations\s+[Uu]nies|de\s+l['’]ONU|de\s+las\s+Naciones\s+Unidas|de\s+la\s+ONU|der\s+Vereinten\s+Nationen)(?!\p{L})/u;

/** Where a resolution's name ends that goes on with whose organ passed it; its own end where it does not. */
function endOfWhose(view: TextView, end: number): number {
  if (view.bytes[end + 1] !== D) return end;
  return end + utf8Length(whose.exec(view.after(end, 40))?.[0] ?? "");
}

const supplementing = /^,\s+supplementing\s+the\s+/u;

/** "Protocol against … in Firearms, | supplementing the United Nations Convention against Transnational Organized Crime". */
function withSupplemented(view: TextView, draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  const link = supplementing.exec(view.after(draft.end, 24))?.[0];
  if (link === undefined) return undefined;
  const start = draft.end + utf8Length(link);
  let end = start;
  for (const other of drafts)
    if (other.start === start && other.reading.kind === "treaty" && other.end > end) end = other.end;
  return end === start ? undefined : { start: draft.start, end, reading: whole(draft) };
}

function whole({ reading }: Draft): Draft["reading"] {
  return readingOf({ ...reading, isPlain: false });
}
