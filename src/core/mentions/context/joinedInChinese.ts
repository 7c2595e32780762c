/** Names of which the listed one is only a part in Chinese: "BBNJ | 协定", "《苏美关于 | 消除中程和中短程导弹条约》". */

import { type Draft, readingOf } from "../draft";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

const HAN = 0xe4;
const [CLOSING_FIRST, CLOSING_LAST] = [0xe3, 0x8b];
/** UTF-16 units, more than what stands before a listed name within the marks. */
const longest = 40;

const head = /^(?:协定|公约|条约|协议|议定书)(?![一-鿿]{0,2}草案)/u;
/** Who concluded it and what leads to its subject, from the mark on. */
const parties = /《([^《》，。；\n]{2,40}(?:关于|间|的))$/u;

/** Longer drafts; the shorter ones are for `settle` to leave out. Cost: a look at some bytes of each, for most. */
export function joinedInChinese(view: TextView, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap(
    (draft) =>
      withHead(view, draft) ??
      withParties(view, draft) ??
      inOpposition(view, draft) ??
      counted(view, draft) ??
      [],
  );
}

/** "BBNJ | 协定": letters with the word for what they stand for. */
function withHead(view: TextView, { start, end, reading }: Draft): Draft | undefined {
  if (!reading.isAcronym || reading.kind === "actor" || (view.bytes[end] ?? 0) < HAN) return undefined;
  const written = head.exec(simplifiedText(view.after(end, 18)))?.[0];
  if (written === undefined) return undefined;
  const isKnown = reading.kind === "treaty";
  const to = end + utf8Length(written);
  const name = isKnown ? reading.name : view.slice(start, to);
  const entity = isKnown ? reading.entity : undefined;
  const about = { kind: "treaty", subtype: "treaty", confidence: 0.7, gate: 1, origin: "pattern" } as const;
  return { start, end: to, reading: readingOf({ ...about, name, entity }) };
}

/** A title that ends in a listed name. */
function withParties(view: TextView, { start, end, reading }: Draft): Draft | undefined {
  const { bytes } = view;
  const isClosed = bytes[end] === CLOSING_FIRST && bytes[end + 2] === CLOSING_LAST;
  if (reading.kind !== "treaty" || !isClosed) return undefined;
  const written = parties.exec(view.before(start, longest * 3))?.[1];
  if (written === undefined) return undefined;
  return { start: start - utf8Length(written), end, reading: readingOf({ ...reading, isPlain: false }) };
}

const movement = /(?:运动|党|军|阵线|组织)$/u;
const opposition = /^反对派/u;

/** "苏丹人民解放运动 | 反对派": the wing of a movement that goes by its name. */
function inOpposition(view: TextView, { start, end, reading }: Draft): Draft | undefined {
  if (reading.subtype !== "organisation" || (view.bytes[end] ?? 0) < HAN) return undefined;
  const written = opposition.exec(simplifiedText(view.after(end, 9)))?.[0];
  if (written === undefined || !movement.test(simplifiedText(view.slice(end - 6, end)))) return undefined;
  return { start, end: end + utf8Length(written), reading: readingOf({ ...reading, isPlain: false }) };
}

const number = /第(?:\d{1,3}|[一二三四五六七八九十百]{1,5})[届轮次]$/u;
/** The bytes of 届, 轮 and 次 begin with these. */
const countingLeads: ReadonlySet<number> = new Set([0xe5, 0xe8, 0xe6]);

/** "第二十届 | 香格里拉对话会": one of the meetings of a listed process. */
function counted(view: TextView, { start, end, reading }: Draft): Draft | undefined {
  if (reading.kind !== "event" || !countingLeads.has(view.bytes[start - 3] ?? 0)) return undefined;
  const written = number.exec(simplifiedText(view.before(start, 24)))?.[0];
  if (written === undefined) return undefined;
  return { start: start - utf8Length(written), end, reading: readingOf({ ...reading, isPlain: false }) };
}
