/** Whether a text speaks of policy at all: in a recipe "French" is no actor and "USB" no acronym worth a card. */

import type { Draft, Reading } from "../draft";
import { WordLists } from "../text/tally";
import type { TextView } from "../text/view";

export interface Talk {
  /** Sum of the weights of instruments, bodies and meetings that are named beyond doubt. */
  readonly weight: number;
  /** The part of it that short acronyms have, which may stand for other things. */
  readonly letters: number;
  /** The same of states and of bodies that every newspaper names. */
  readonly everyday: number;
  /** Words of policy in the sample of the text that was looked at, and the sample's size in bytes. */
  readonly words: number;
  readonly sample: number;
  /** Bytes of text that the weight was taken over. */
  readonly size: number;
}

const bytesPerWord = 6.5;

const policyWords =
  "nuclear uranium missile missiles disarm* sanction sanctions treaty treaties delegation delegations weapon weapons warhead warheads proliferation nonproliferation negotiat* sovereign* military troops diplomat* communiqué communique cablegram multilateral bilateral government governments safeguards verification territorial aggression ceasefire embass* minister ministers foreign nucléaire nucléaires désarmement traité traités armes gouvernement nucleares desarme tratado tratados armas gobierno kernwaffen atomwaffen abrüstung rüstungs* verträg verträge sicherheits* ядерн* разоруж* договор* оружи* переговор* вооруж* санкци* безопасност* 核 条约 裁军 武器 制裁 安全 النووية الأسلحة معاهدة العقوبات الأمن";
/** What screens, quarrels and manuals have as well: one tells no more than a word beside it that only policy has. */
const doubtfulWords = "resolution resolutions convention conventions";
const policyPhrases = ["arms control", "states party", "states parties"];

let lists: WordLists | undefined;

const sampleSize = 8000;
/** Below the least stretch of a text of several, so that such a text has been asked for its words. */
const shortText = 1 << 14;
/** Below a note of some lines, in which every word counts. */
const page = 1000;

/** The talk of a text of which nothing has been read. */
export const noTalk: Talk = { weight: 0, letters: 0, everyday: 0, words: 0, sample: 0, size: 0 };

/**
 * The talk of a stretch. Words of policy are counted at the beginning of the text only, and not at all in a short text whose names
 * suffice.
 */
export function talkIn(view: TextView, drafts: readonly Draft[], isFirst: boolean): Talk {
  const sum = { ...noTalk, size: view.length };
  const isPage = view.length > page && view.length < shortText;
  const once = new Set<Reading>();
  for (const { reading } of drafts) {
    // "GCC" on every line of a page of a manual is one word of it, whatever it stands for.
    if (once.has(reading)) continue;
    const isShort = reading.isAcronym && reading.gate > 0 && isPage;
    if (isShort) once.add(reading);
    const isEveryday = reading.subtype === "state" || everydayBodies.has(reading.entity ?? "");
    if (isEveryday) sum.everyday += 0.2;
    else sum.weight += weightOf(reading);
    if (isShort && !isEveryday) sum.letters += weightOf(reading);
  }
  // Without its words a text cannot be told from a journey through many countries.
  const known = sum.weight + Math.min(sum.everyday, mostEveryday);
  if (!isFirst || (sum.size < shortText && speaksForItself(known, sum.size))) return sum;
  const words = countPolicyWords(view.bytes, view.sampleEnd(sampleSize));
  return { ...sum, words, sample: Math.min(view.length, sampleSize) };
}

/** The talk so far with that of a further stretch. */
export function talkOn(talk: Talk, further: Talk): Talk {
  return {
    weight: talk.weight + further.weight,
    letters: talk.letters + further.letters,
    everyday: talk.everyday + further.everyday,
    words: talk.words + further.words,
    sample: talk.sample + further.sample,
    size: talk.size + further.size,
  };
}

/** Words that only texts about policy use often, in the bytes up to `end`. Cost: linear. */
function countPolicyWords(bytes: Uint8Array, end: number): number {
  lists ??= new WordLists([[...policyWords.split(" "), ...policyPhrases], doubtfulWords.split(" ")]);
  const [sure = 0, doubtful = 0] = lists.count(bytes, end);
  return sure + Math.min(sure, doubtful);
}

/** Bodies that stand in texts on business, health, travel and sport as well. */
const everydayBodies: ReadonlySet<string> = new Set(
  "bbc centers-for-disease-control-and-prevention european-central-bank european-commission european-parliament european-space-agency european-union europol fao fbi gdpr house-of-commons imf international-settlements-bank interpol iso nasa oecd opec opec-plus unesco unicef us-congress us-senate white-house who world-bank wto".split(
    " ",
  ),
);
/** What states and such bodies say by themselves, however many are named: five countries make no policy of a journey. */
const mostEveryday = 0.8;
/** And with a word or two of policy: ten countries in the business news say that goods are sold there. */
const mostBesideWords = 1.6;

/** What a mention says about the text it stands in: instruments and organisations much. */
function weightOf({ kind, subtype, origin, entity, gate, isAcronym, confidence }: Reading): number {
  // A firm that a licence calls by its initials on every other line is no more of policy for it.
  if (origin === "defined" && entity === undefined) return 0;
  if (origin === "shape" || kind === "blocker" || kind === "acronym") return 0;
  // "Resolution 7" by itself is a company's as well, or a screen's.
  if (origin === "pattern") return subtype === "resolution" && gate === 0 ? 3 : 0;
  if (subtype === "demonym" || subtype === "metonym") return 0;
  if (gate > 0 && origin === "name") {
    if (!isAcronym) return 0;
    // "R&D", "START": what has to be told from other things by the words around it says less.
    const isSure = confidence > 0.9;
    return kind === "concept" ? 0.3 : kind === "treaty" ? (isSure ? 1 : 0.5) : isSure ? 0.7 : 0.35;
  }
  if (isAcronym) return kind === "actor" ? 0.7 : 1;
  if (kind === "treaty" || kind === "event") return 3;
  return kind === "actor" ? 1.5 : 1;
}

/** Whether what is named opens every gate, whatever else the text says. */
function speaksForItself(weight: number, size: number): boolean {
  return weight >= 5 && weight / thousands(size) >= 5;
}

/** Whether a few names do so together with a word or two of policy: the WHO and the EU stand in medicine as well. */
function speaksWithWords(weight: number, size: number, words: number): boolean {
  return words >= 2 && weight >= 2.5 && weight / thousands(size) >= 5;
}

/** Highest gate that the text opens. Thresholds were set on the development set, non-policy texts included. */
export function gateOpened(talk: Talk): 0 | 1 | 2 {
  const { everyday, size, words, sample } = talk;
  // "CD", "OSI": acronyms of a page where nothing else speaks of policy do not vouch for each other.
  const strong = words > 0 || talk.weight > talk.letters ? talk.weight : 0;
  const weight = strong + (words >= 2 || strong >= 2.5 ? everyday : Math.min(everyday, mostEveryday));
  const density = weight / thousands(size);
  const wordDensity = words / thousands(sample);
  const known = strong + Math.min(everyday, mostBesideWords);
  if (speaksForItself(weight, size) || speaksWithWords(known, size, words)) return 2;
  // A page of school news has four such words by chance, two sentences have not.
  if ((words >= 5 && wordDensity >= 14) || (words >= 4 && wordDensity >= 30)) return 2;
  return (weight >= 0.9 && density >= 3) || (words >= 3 && wordDensity >= 7) ? 1 : 0;
}

function thousands(bytes: number): number {
  return Math.max(bytes / bytesPerWord / 1000, 0.05);
}

/** Drafts that count at a gate; a country that counts somewhere in the text counts where a person might be meant as well. */
export function counted(drafts: readonly Draft[], open: 0 | 1 | 2): Draft[] {
  const named = new Set<string | undefined>();
  if (open < 2)
    for (const { reading } of drafts)
      if (reading.subtype === "state" && reading.gate <= open) named.add(reading.entity);
  return drafts.filter(
    ({ reading }) => reading.gate <= open || (reading.subtype === "state" && named.has(reading.entity)),
  );
}
