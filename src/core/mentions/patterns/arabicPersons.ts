/** Persons in Arabic, which has no capitals: a title, a given name that is known, and what can be no other word after it. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { arabicFirstNames } from "../forms/people";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

const word = /^\s+([\u0621-\u064A\u064B-\u0652]+)/u;
/** Words that make one name with the next: "عبد | العاطي", "أبو | الغيط". */
const bound = /^(?:عبد|أبو|أبي|ابو|بن|ابن|آل|بنت)$/u;
/** And with the one before: "جمال | الدين". */
const boundAfter = /^(?:الدين|الله|الحق|الإسلام)$/u;
/** Particles, pronouns, verbs of saying, and words with an ending that says whose they are. */
const noName =
  /^(?:في|من|إلى|على|عن|مع|أن|إن|قد|لم|لن|لا|ما|هو|هي|هم|التي|الذي|الذين|خلال|أمام|بعد|قبل|لدى|إثر|حول|خلال|عقب|بين|أو|ثم|كما|حيث|أكد|قال|أعلن|صرح|أضاف|دعا|أشار|شدد|التقى|بحث|أعرب|حذر|نفى|رفض|وصل|كلمة|اليوم|أمس|مندوب|سفير|وزير|رئيس)$|^[وفبل]ال|.{3}(?:ته|تها|هما|هم|ها)$/u;

const firstNames: ReadonlySet<string> = new Set(arabicFirstNames());

/** The person that a title names; undefined where no given name follows. An ambassador is addressed by his title, others bear it. */
export function arabicPersonAt(view: TextView, trigger: TriggerHit): Draft | undefined {
  const after = view.after(trigger.end, 120);
  const name = nameIn(after);
  if (name === undefined) return undefined;
  const isAddress = /سفير|السيد|الدكتور/u.test(view.slice(trigger.start, trigger.end));
  const from = trigger.end + utf8Length(name.gap);
  const start = isAddress ? from : trigger.start;
  const end = from + utf8Length(name.written);
  const about = { kind: "actor", subtype: "person", confidence: 0.75, gate: 1, origin: "pattern" } as const;
  return { start, end, reading: readingOf({ ...about, name: view.slice(start, end).replace(/\s+/gu, " ") }) };
}

/** Two names, or as many as stand before the next stop. */
function nameIn(after: string): { gap: string; written: string } | undefined {
  const gap = /^\s+/u.exec(after)?.[0];
  if (gap === undefined) return undefined;
  const words = wordsFrom(after, 6);
  const [first] = words;
  if (first === undefined || !(firstNames.has(first) || bound.test(first))) return undefined;
  const names = namesOf(words);
  const stop = names.findIndex((one) => noName.test(one[0] ?? ""));
  const all = stop < 0 ? names : names.slice(0, stop);
  const isUpToStop = stop < 0 && words.length < 6 && all.length <= 4;
  const taken = isUpToStop ? all : all.slice(0, 2);
  if (taken.length < 2) return undefined;
  const count = taken.reduce((sum, one) => sum + one.length, 0);
  const written = new RegExp(`^\\s+(\\S+(?:\\s+\\S+){${count - 1}})`, "u").exec(after)?.[1];
  return written === undefined ? undefined : { gap, written: written.replace(/[^\u0621-\u0652]+$/u, "") };
}

function wordsFrom(after: string, most: number): readonly string[] {
  const words: string[] = [];
  let rest = after;
  for (
    let found = word.exec(rest);
    found?.[1] !== undefined && words.length < most;
    found = word.exec(rest)
  ) {
    words.push(found[1]);
    rest = rest.slice(found[0].length);
  }
  return words;
}

/** Words put together that make one name. */
function namesOf(words: readonly string[]): readonly (readonly string[])[] {
  const names: string[][] = [];
  for (const [i, one] of words.entries()) {
    const last = names.at(-1);
    if (last !== undefined && (boundAfter.test(one) || bound.test(words[i - 1] ?? ""))) last.push(one);
    else names.push([one]);
  }
  return names;
}
