/** From hits of the dictionary to mentions: which entry is meant, and whether it is meant at all. */

import type { Compiled } from "./compiled";
import { isOtherThanPeople } from "./context/demonym";
import { actsAsGovernment } from "./context/metonym";
import { rankSenses } from "./context/senses";
import { type Hits, INITIAL, SHAPE } from "./dictionary/hits";
import { type Draft, type Reading, readingOf, type TriggerHit } from "./draft";
import { NOTHING } from "./forms/facts";
import type { Form } from "./forms/forms";
import { isNamesake } from "./forms/namesakes";
import { isOrdinaryHere, standingOf } from "./forms/ordinary";
import { bestForm, type FormSet } from "./forms/sorting";
import type { Evidence, Span } from "./model";
import type { TextView } from "./text/view";

/** A hit that only the whole text decides. */
export interface Deferred extends Span {
  /** Empty for a people whose reading is known without them. */
  readonly forms: readonly Form[];
  /** How the hit is read if all of its forms are meant; undefined if they are of several entries. */
  readonly best: Reading | undefined;
}

export interface Gathered {
  readonly drafts: Draft[];
  readonly deferred: Deferred[];
  readonly triggers: TriggerHit[];
}

const noForms: readonly Form[] = [];

/** Sorts hits of names into mentions beyond doubt, hits to be decided later, and trigger words. */
export function gather(compiled: Compiled, view: TextView, hits: Hits): Gathered {
  const gathered: Gathered = { drafts: [], deferred: [], triggers: [] };
  const small = articles[view.language];
  for (let i = 0; i < hits.count; i++) {
    const start = hits.starts[i] ?? 0;
    const end = hits.ends[i] ?? 0;
    const key = hits.keys[i] ?? 0;
    if (key === SHAPE) continue;
    if (key === INITIAL) {
      gathered.triggers.push({ start, end, type: "initial", language: "" });
      continue;
    }
    if (small !== undefined && isShoutedArticle(view, start, end, small)) continue;
    const number = compiled.plainReading(key, view);
    if (number === NOTHING) continue;
    const reading = compiled.numbered(number);
    if (reading === undefined)
      sort(gathered, compiled, view, start, end, compiled.fitting(view.bytes, start, end, key));
    else if (isNamesake(view, start, end, reading)) continue;
    else if (reading.subtype === "demonym")
      gathered.deferred.push({ start, end, forms: noForms, best: reading });
    else gathered.drafts.push({ start, end, reading });
  }
  return gathered;
}

/** Articles and the like that are acronyms in English: in a line of capitals "UN" and "AU" are French words. */
const articles: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set("UN AU AUX LA LE LES DES DU EN ET CE SE SA MA TA ON OU NE NI EST SON SES".split(" ")),
  es: new Set("UN LA EL LOS LAS DE DEL EN ES SE SI SU AL LE UNA CON".split(" ")),
  it: new Set("UN LA IL LE GLI DI DA IN SI AL".split(" ")),
  pt: new Set("UM DA DO DAS DOS NA NO SE AO".split(" ")),
  de: new Set("DER DIE DAS DES AM IM UM AN ES WAR".split(" ")),
};

function isShoutedArticle(view: TextView, start: number, end: number, small: ReadonlySet<string>): boolean {
  return end - start < 4 && small.has(view.slice(start, end)) && view.isShouted(start);
}

/** The same, but only for a text that speaks of policy throughout; or for any, where it is sure. */
function regated(reading: Reading, standing: "sure" | "doubtful"): Reading {
  return readingOf({ ...reading, gate: standing === "sure" ? 0 : 2 });
}

function sort(
  gathered: Gathered,
  compiled: Compiled,
  view: TextView,
  start: number,
  end: number,
  forms: FormSet,
): void {
  const sorted = compiled.sorted(forms, view);
  for (const { trigger, language } of sorted.triggers)
    if (trigger !== undefined) gathered.triggers.push({ start, end, type: trigger, language });
  if (sorted.isBlocker) gathered.drafts.push({ start, end, reading: blocking });
  const { names, areAcronyms, reading } = sorted;
  const [first] = names;
  if (first === undefined) return;
  const mayBeOrdinary = sorted.isSuspect && (areAcronyms || reading !== undefined);
  const standing = mayBeOrdinary ? standingOf(view, start, end, first) : "meant";
  // Nothing else in the text could make a mention of it.
  if (standing === "other" && areAcronyms) return;
  if (sorted.best !== undefined && isNamesake(view, start, end, sorted.best)) return;
  if (reading !== undefined && standing !== "other") {
    gathered.drafts.push({
      start,
      end,
      reading: standing === "meant" ? reading : regated(reading, standing),
    });
  } else gathered.deferred.push({ start, end, forms: names, best: sorted.best });
}

/**
 * Decides the deferred hits of a text. Capitals in a list ("London, Paris and Berlin") stand for governments together or not
 * at all. A hit that is no mention gives undefined.
 */
export function decideAll(
  compiled: Compiled,
  view: TextView,
  deferred: readonly Deferred[],
  evidence: Evidence,
): readonly (Draft | undefined)[] {
  const decided: (Draft | undefined)[] = deferred.map((hit) => decide(compiled, view, hit, evidence));
  for (const step of [1, -1])
    for (let n = 0; n < deferred.length; n++) {
      const i = step === 1 ? n : deferred.length - 1 - n;
      const hit = deferred[i];
      const neighbour = deferred[i - step];
      if (hit === undefined || neighbour === undefined || decided[i] !== undefined) continue;
      if (decided[i - step]?.reading.subtype !== "metonym" || !isListed(view, hit, neighbour)) continue;
      // "In | Paris, London said": a preposition makes a place of the one behind it.
      if (view.language === "en" && placesBefore.has(view.wordBefore(hit.start))) continue;
      decided[i] = metonymDraft(compiled, hit);
    }
  spread(compiled, view, deferred, decided);
  return decided;
}

/** How far what a name is told to mean holds, in bytes: some pages. */
const farthest = 20_000;

/**
 * A name that the words around it explain once means the same where they do not: "the Executive Council" after that of the OPCW. So does
 * another name of the treaty that is meant: "START" after the Strategic Arms Reduction Treaty.
 */
function spread(
  compiled: Compiled,
  view: TextView,
  deferred: readonly Deferred[],
  decided: (Draft | undefined)[],
): void {
  const conditional = deferred.flatMap((hit, i) => (mayBeExplained(hit) ? [i] : []));
  if (!conditional.some((i) => decided[i] !== undefined)) return;
  /** By how it is written, and treaties by their id. */
  const last = new Map<string, Draft>();
  for (const i of [...conditional, ...[...conditional].reverse()]) {
    const hit = deferred[i];
    if (hit === undefined) continue;
    const draft = decided[i];
    if (draft === undefined) decided[i] = knownBefore(compiled, view, hit, last);
    else {
      last.set(view.slice(hit.start, hit.end), draft);
      if (draft.reading.kind === "treaty") last.set(draft.reading.entity ?? "", draft);
    }
  }
}

/** A hit that nothing near explains, by what was told before; undefined where nothing was. */
function knownBefore(
  compiled: Compiled,
  view: TextView,
  hit: Deferred,
  last: ReadonlyMap<string, Draft>,
): Draft | undefined {
  const { start, end, forms } = hit;
  const isKnown = (key: string): boolean => Math.abs((last.get(key)?.start ?? -Infinity) - start) < farthest;
  const written = view.slice(start, end);
  const reading = isKnown(written)
    ? last.get(written)?.reading
    : compiled.readingOf(forms.find(({ entry }) => isKnown(compiled.entry(entry)?.id ?? "")));
  return reading === undefined || isElse(view, hit) ? undefined : { start, end, reading };
}

function mayBeExplained({ forms }: Deferred): boolean {
  return forms.some(({ needs, role }) => needs !== undefined && role !== "metonym" && role !== "demonym");
}

function isElse(view: TextView, { start, end, forms }: Deferred): boolean {
  return forms.some((form) => isOrdinaryHere(view, start, end, form) || form.takesArticle);
}

const placesBefore: ReadonlySet<string> = new Set(["in", "In", "at", "At"]);

function isListed(view: TextView, a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > 14 || second.start < first.end) return false;
  // "Moscow–Beijing consultations" as well: of what are joined, one stands for a government as much as the other.
  return /^(?:\s*(?:,|,?\s*(?:and|or|nor|et|y|und|и|e|или|as well as))\s+|[-–/])$/u.test(
    view.slice(first.end, second.start),
  );
}

function metonymDraft(compiled: Compiled, { start, end, forms }: Deferred): Draft | undefined {
  const reading = compiled.readingOf(forms.find(({ role }) => role === "metonym"));
  return reading === undefined ? undefined : { start, end, reading };
}

/** Decides a deferred hit; undefined if it is no mention. */
export function decide(
  compiled: Compiled,
  view: TextView,
  hit: Deferred,
  evidence: Evidence,
): Draft | undefined {
  const { start, end } = hit;
  if (hit.forms === noForms && hit.best !== undefined)
    return isOtherThanPeople(view, start, end) ? undefined : { start, end, reading: hit.best };
  const forms = meantOf(compiled, view, hit, evidence);
  const [first] = forms;
  if (first === undefined) return undefined;
  if (forms === hit.forms && hit.best !== undefined) return { start, end, reading: hit.best };
  if (forms.every((form) => form.entry === first.entry)) {
    const reading = compiled.readingOf(bestForm(forms));
    return reading === undefined ? undefined : { start, end, reading };
  }
  const entries = [...new Set(forms.map((form) => form.entry))].flatMap(
    (index) => compiled.entry(index) ?? [],
  );
  const ranked = rankSenses(entries, view, hit, evidence);
  const best = ranked[0]?.entry ?? compiled.entry(first.entry);
  if (best === undefined) return undefined;
  const reading = compiled.readingOf(bestForm(forms.filter((one) => compiled.entry(one.entry) === best)));
  if (reading === undefined) return undefined;
  const senses = ranked.map(({ entry, reason }) => ({ entity: entry.id, reason }));
  return {
    start,
    end,
    reading: senses.length < 2 ? reading : readingOf({ ...reading, senses, confidence: 0.7 }),
  };
}

/** Forms that are meant; the very same list if all are. */
function meantOf(compiled: Compiled, view: TextView, hit: Deferred, evidence: Evidence): readonly Form[] {
  const [only] = hit.forms;
  if (only !== undefined && hit.forms.length === 1)
    return isMeant(compiled, view, hit, only, evidence) ? hit.forms : [];
  const meant = hit.forms.filter((form) => isMeant(compiled, view, hit, form, evidence));
  return meant.length === hit.forms.length ? hit.forms : meant;
}

function isMeant(compiled: Compiled, view: TextView, hit: Deferred, form: Form, evidence: Evidence): boolean {
  const { start, end } = hit;
  if (isOrdinaryHere(view, start, end, form)) return false;
  if (form.takesArticle && !hasArticle(view, start, end)) return false;
  if (form.role === "metonym") return actsAsGovernment(view, start, end, view.language || form.language);
  if (form.role === "demonym") return !isOtherThanPeople(view, start, end);
  if (form.needs === undefined) return true;
  const entry = compiled.entry(form.entry);
  if (entry === undefined) return false;
  if (evidence.isNamed(entry.id)) return true;
  const written = view.slice(start, end);
  const defined = evidence.defined.size === 0 ? undefined : evidence.defined.get(written);
  if (defined !== undefined) return defined.entity === entry.id;
  const paragraph = view.paragraphAt(start);
  if (form.needs.some((cue) => paragraph.holds(cue, written))) return true;
  // "the AU" in a text that names the Peace and Security Council of the African Union.
  if (form.role === "acronym" && evidence.isInName(entry.name)) return true;
  const mayBeOf = entry.subtype === "organ" || entry.kind === "treaty";
  return mayBeOf && form.role === "alias" && isOfNamed(compiled, form.needs, evidence);
}

/** "the Executive Council" in a text that names the OPCW in another paragraph, "the Resolution on the Middle East" in one on the NPT. */
function isOfNamed(compiled: Compiled, needs: readonly string[], evidence: Evidence): boolean {
  return needs.some((cue) => {
    const whole = /^\p{Lu}{3,}$/u.test(cue) ? compiled.acronym(cue) : undefined;
    return whole !== undefined && whole.subtype !== "state" && evidence.isNamed(whole.id);
  });
}

/** "the West" is a bloc, "West Africa" and "West Virginia" are not. */
function hasArticle(view: TextView, start: number, end: number): boolean {
  if (
    !/(?:^|[^\p{L}])(?:the|The|THE)\s+(?:collective\s+|entire\s+|whole\s+|political\s+)?$/u.test(
      view.before(start, 24),
    )
  )
    return false;
  return !/^\s+\p{Lu}\p{Ll}/u.test(view.after(end, 12)) && !/^\s+of\s/u.test(view.after(end, 6));
}

const blocking = readingOf({ kind: "blocker", subtype: "", confidence: 1, gate: 0, origin: "name" });
