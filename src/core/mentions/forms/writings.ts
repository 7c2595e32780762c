/** Which writings of a dictionary's keys count, by the case rules of their forms and the figures before them. */

import { classOf, UNSPACED, WORD } from "../text/characters";
import { leadOf } from "../text/folding";
import { codePointBefore } from "../text/utf8";
import type { KeyFacts } from "./facts";
import { fitsCase, isWrittenSo } from "./fit";
import type { Form } from "./forms";
import { isCapitalised } from "./plain";
import { FormSet, hasLead } from "./sorting";

interface Fitting {
  readonly hash: number;
  readonly isLed: boolean;
  readonly set: FormSet;
  /** What has fitted one writing or another, each set of forms once. */
  readonly sets: FormSet[];
}

/** Remembers the last writings of each key, because texts repeat themselves. */
export class Writings {
  readonly #read: (key: number) => readonly Form[];
  /** By key: the number of its set plus one; 0 before it has been read. */
  readonly #numbers: Int32Array;
  readonly #sets: FormSet[] = [];
  readonly #facts: KeyFacts;
  readonly #fitting = new Map<number, Fitting>();
  readonly #capitals: Uint16Array;

  /** `capitals`: those of plain names, by key. `read`: the forms of a key; asked once. */
  constructor(capitals: Uint16Array, facts: KeyFacts, read: (key: number) => readonly Form[]) {
    this.#facts = facts;
    this.#read = read;
    this.#capitals = capitals;
    this.#numbers = new Int32Array(capitals.length);
  }

  /** All forms of a key. The same object each time. */
  all(key: number): FormSet {
    const number = this.#numbers[key] ?? 0;
    const known = number === 0 ? undefined : this.#sets[number - 1];
    if (known !== undefined) return known;
    const set = new FormSet(this.#read(key));
    this.#numbers[key] = this.#sets.push(set);
    return set;
  }

  /** Start of the mention if a form of this key fits the text in case; -1 if none does. */
  accept(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number {
    if (bytes[end - 1] === MINISTRY_END && isBeforeMinister(bytes, end)) return -1;
    if (isAfterDigit) return judge(this.all(key), bytes, start, end, true);
    const hash = hashBytes(bytes, start, end);
    if (this.#facts.isAccepted(key, hash)) return start;
    if (this.#facts.isRefused(key, hash)) return -1;
    if (isCapitalised(this.#capitals[key] ?? 0, bytes, start, end)) {
      this.#facts.judge(key, hash, true);
      return start;
    }
    const set = this.all(key);
    const from = judge(set, bytes, start, end, false);
    // With figures before it, more than the writing counts.
    if (!set.hasLead) this.#facts.judge(key, hash, from >= 0);
    return from;
  }

  /** Forms of a key that fit what the text writes, which has been accepted. The same object for the same forms. */
  fitting(bytes: Uint8Array, start: number, end: number, key: number): FormSet {
    const all = this.all(key);
    if (all.forms.length === 1) return all;
    const isLed = isFigure(bytes[start] ?? 0);
    const hash = hashBytes(bytes, start, end);
    const last = this.#fitting.get(key);
    if (last?.hash === hash && last.isLed === isLed) return last.set;
    const fit = all.forms.filter(
      (form) => isLedAlike(form, isLed, bytes, start) && fitsCase(form, bytes, start, end),
    );
    const found = withoutLikeness(fit, bytes, start, end);
    const sets = last?.sets ?? [all];
    const known = sets.find(
      ({ forms }) => forms.length === found.length && forms.every((form, i) => form === found[i]),
    );
    const set = known ?? new FormSet(found);
    if (known === undefined) sets.push(set);
    this.#fitting.set(key, { hash, isLed, set, sets });
    return set;
  }
}

/** The last byte of 部, which the names of ministries end in. */
const MINISTRY_END = 0xa8;

/** "韩国外交部|长": a minister, and no ministry. Both ways of writing 长. */
function isBeforeMinister(bytes: Uint8Array, end: number): boolean {
  const last = bytes[end + 2];
  return (
    bytes[end] === 0xe9 &&
    bytes[end + 1] === 0x95 &&
    (last === 0xbf || last === 0xb7) &&
    bytes[end - 2] === 0x83 &&
    bytes[end - 3] === 0xe9
  );
}

function judge(
  { forms }: FormSet,
  bytes: Uint8Array,
  start: number,
  end: number,
  isAfterDigit: boolean,
): number {
  let best = -1;
  for (const form of forms) {
    const lead = hasLead(form) ? leadOf(form.text) : "";
    if (lead === "") {
      if (!isAfterDigit && best < 0 && fitsCase(form, bytes, start, end)) best = start;
    } else {
      const from = leadStart(bytes, start, lead);
      if (from >= 0 && fitsCase(form, bytes, from, end)) return from;
    }
  }
  return best;
}

/** Without acronyms that are written otherwise, if one is written so: "UNMISS" is no plural of "UNMIS". */
function withoutLikeness(
  forms: readonly Form[],
  bytes: Uint8Array,
  start: number,
  end: number,
): readonly Form[] {
  const isExact = (form: Form): boolean => isWrittenSo(form.text, bytes, start, end);
  if (!forms.some((form) => form.role === "acronym" && isExact(form))) return forms;
  return forms.filter((form) => form.role !== "acronym" || isExact(form));
}

/** Whether what the text writes from `start` on begins with the figures of a form, or with none like it. */
function isLedAlike(form: Form, isLed: boolean, bytes: Uint8Array, start: number): boolean {
  if (!isLed || !hasLead(form)) return hasLead(form) === isLed;
  const lead = leadOf(form.text);
  return leadStart(bytes, start + lead.length, lead) === start;
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Where the figures that belong to a name begin; -1 if they do not stand before it. */
function leadStart(bytes: Uint8Array, at: number, lead: string): number {
  const from = at - lead.length;
  if (from < 0) return -1;
  for (let i = 0; i < lead.length; i++) {
    const expected = lead.charCodeAt(i);
    const found = bytes[from + i] ?? 0;
    if (found !== expected && !(expected === 0x20 && (found === 0x0a || found === 0x2d))) return -1;
  }
  // "代表|77国集团": scripts without spaces need no boundary.
  const before = classOf(codePointBefore(bytes, from));
  return (before & WORD) === 0 || (before & UNSPACED) !== 0 ? from : -1;
}

function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  return hash;
}
