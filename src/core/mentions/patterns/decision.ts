/** Decisions of conferences of parties by their symbols: "decision 1/CP.17", "decisions 1/CMA.3 and 4/CMP.16", "decision EC-M-33/DEC.1". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { bodyOn } from "./resolution";

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** "1/CP.17", "15/4", "XXVIII/2", "BC-14/12", "C-SS-4/DEC.3": the number before the conference, or behind it, or behind its session. */
const symbol =
  "(?:\\d{1,3}/(?:CP|CMP|CMA|COP)\\.\\d{1,2}|(?:C|EC)-(?:\\p{Lu}{1,2}-)?[\\dIVXLC]{1,6}/DEC\\.\\d{1,3}|(?:BC|RC|SC|MC)-\\d{1,2}/\\d{1,3}|(?:\\d{1,2}|[IVXL]{1,7})/\\d{1,3})(?![\\p{L}\\d/.]*[\\p{L}\\d])";
const first = lazy(() => new RegExp(`^\\s+${symbol}`, "u"));
const further = lazy(
  () => new RegExp(`^(?:\\s*,\\s*(?:and|et|y|и)?|\\s+(?:and|or|et|ou|y|и|или))\\s+(${symbol})`, "u"),
);

/** Decisions that a word for them begins, each number of a list by itself; nothing where no symbol follows. Cost: a look at two bytes, for nearly all. */
export function decisionsAt(view: TextView, trigger: TriggerHit): readonly Draft[] {
  const { end } = trigger;
  if (!mayBeSymbol(view, end)) return [];
  const written = first.exec(view.after(end, 30))?.[0];
  if (written === undefined) return [];
  let at = end + utf8Length(written);
  const found = [decision(view, bodyOn(view, trigger).start, at)];
  for (;;) {
    const [whole, name] = further.exec(view.after(at, 40)) ?? [];
    if (whole === undefined || name === undefined) return found;
    at += utf8Length(whole);
    found.push(decision(view, at - name.length, at));
  }
}

const starts = [..."BCEILMRSVX"].map((letter) => letter.charCodeAt(0));

/** Whether a figure, or a capital that symbols begin with, stands behind a blank. */
function mayBeSymbol({ bytes }: TextView, end: number): boolean {
  if (bytes[end] !== SPACE && bytes[end] !== NEWLINE) return false;
  const byte = bytes[end + 1] ?? 0;
  return (byte >= 0x30 && byte <= 0x39) || starts.includes(byte);
}

function decision(view: TextView, start: number, end: number): Draft {
  const name = view.onOneLine(start, end);
  // "decision 5/4" may tell how many were for it.
  const gate = /\p{Lu}\p{L}*[-.]|DEC/u.test(name) ? 0 : 1;
  // Its letters are of a symbol, and no acronym.
  const about = { kind: "treaty", subtype: "resolution", confidence: 0.9, origin: "pattern" } as const;
  return { start, end, reading: readingOf({ ...about, name, gate, isPlain: true }) };
}
