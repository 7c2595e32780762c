/** Which writings of a dictionary's keys count, by the case rules of their forms and the figures before them. */

import { classOf, WORD } from "./characters";
import { fitsCase } from "./fit";
import { leadOf } from "./folding";
import type { Form } from "./forms";
import { codePointBefore } from "./utf8";

interface Fitting {
  readonly hash: number;
  readonly hasLead: boolean;
  readonly forms: readonly Form[];
  /** What has fitted one writing or another, each set of forms once. */
  readonly sets: (readonly Form[])[];
}

/** Remembers the last writings of each key, because texts repeat themselves. */
export class Writings {
  readonly #formsOf: (key: number) => readonly Form[];
  /** By key: hashes of the writings that were accepted and refused last. */
  readonly #accepted: Int32Array;
  readonly #refused: Int32Array;
  readonly #fitting = new Map<number, Fitting>();

  constructor(keys: number, formsOf: (key: number) => readonly Form[]) {
    this.#formsOf = formsOf;
    this.#accepted = new Int32Array(keys);
    this.#refused = new Int32Array(keys);
  }

  /** Start of the mention if a form of this key fits the text in case; -1 if none does. */
  accept(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number {
    if (isAfterDigit) return this.#judge(bytes, start, end, key, true);
    const hash = hashBytes(bytes, start, end);
    if (this.#accepted[key] === hash) return start;
    if (this.#refused[key] === hash) return -1;
    const from = this.#judge(bytes, start, end, key, false);
    // With figures before it, more than the writing counts.
    if (this.#formsOf(key).some(hasLead)) return from;
    const remembered = from < 0 ? this.#refused : this.#accepted;
    remembered[key] = hash;
    return from;
  }

  /** Forms of a key that fit what the text writes, which has been accepted. The same array for the same forms. */
  fitting(bytes: Uint8Array, start: number, end: number, key: number): readonly Form[] {
    const all = this.#formsOf(key);
    if (all.length === 1) return all;
    const isLed = isFigure(bytes[start] ?? 0);
    const hash = hashBytes(bytes, start, end);
    const last = this.#fitting.get(key);
    if (last?.hash === hash && last.hasLead === isLed) return last.forms;
    const found = all.filter((form) => hasLead(form) === isLed && fitsCase(form, bytes, start, end));
    const sets = last?.sets ?? [];
    const known = sets.find(
      (set) => set.length === found.length && set.every((form, i) => form === found[i]),
    );
    if (known === undefined) sets.push(found);
    const forms = known ?? found;
    this.#fitting.set(key, { hash, hasLead: isLed, forms, sets });
    return forms;
  }

  #judge(bytes: Uint8Array, start: number, end: number, key: number, isAfterDigit: boolean): number {
    let best = -1;
    for (const form of this.#formsOf(key)) {
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
}

function hasLead(form: Form): boolean {
  return isFigure(form.text.charCodeAt(0));
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
  return (classOf(codePointBefore(bytes, from)) & WORD) === 0 ? from : -1;
}

function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  return hash;
}
