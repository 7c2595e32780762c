/** Instruments in Chinese, whose title mostly stands between marks: "《中华人民共和国和塔吉克斯坦共和国引渡条约》". */

import type { Draft, TriggerHit } from "../draft";
import { chineseStateRuns } from "../forms/chineseWords";
import { lazy } from "../text/pattern";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { asTreaty, shaped } from "./shaped";

/** UTF-16 units, more than any title has. */
const longest = 70;
/** What stands before the head, from the mark on; a title has more than its head. */
const opening = lazy(() => new RegExp(`[《「『“]([^《》「」『』“”，。；\\n]{2,${longest}})$`, "u"));
/** "关于": a title in a title, of which the outer mark begins. */
const nested = /《[^《》]{0,20}$/u;

/** "9·19", "八·一七": the day that an instrument is called by. */
const day =
  /(?<![\d一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,2})[·・•](?:\d{1,2}|[一二三四五六七八九十]{1,3})$/u;
/** "和俄罗斯联邦 | 关于加强全球战略稳定的": what leads from the parties to the head. */
const subject = /关于[^《》，。；：、\n]{2,40}?的?$/u;
const runOfStates = lazy(() => new RegExp(`(?:${chineseStateRuns})$`, "u"));
const and = /(?:和|与|同|及|、)$/u;

/** The instrument that a head ends whose title no marks enclose: by the day of its adoption, or by its parties; undefined for any other. */
function unmarkedTitleAt(view: TextView, trigger: TriggerHit, listedTo: EndingAt): Draft | undefined {
  const before = simplifiedText(view.before(trigger.start, 160));
  const left = day.exec(before)?.[0];
  if (left !== undefined) return shaped(view, trigger, { left, right: "" }, asTreaty);
  const about = subject.exec(before)?.[0];
  if (about === undefined) return undefined;
  const end = trigger.start - utf8Length(about);
  const start = startOfParties(view, end, listedTo);
  return start === end ? undefined : shaped(view, { ...trigger, start }, { left: "", right: "" }, asTreaty);
}

/** Where the two states or more begin that are named up to a byte, in full or by a character each; the byte itself where fewer are. */
function startOfParties(view: TextView, end: number, listedTo: EndingAt): number {
  const run = runOfStates.exec(simplifiedText(view.before(end, 18)))?.[0];
  if (run !== undefined) return end - utf8Length(run);
  let start = end;
  for (let at = end, count = 0; ; count++) {
    const party = listedTo(at);
    if (party?.reading.subtype !== "state") return start;
    if (count > 0) start = party.start;
    const joint = and.exec(view.before(party.start, 6))?.[0];
    if (joint === undefined) return start;
    at = party.start - utf8Length(joint);
  }
}

type EndingAt = (end: number) => Draft | undefined;
const marks = /[》”」』]$/u;

/** The instrument whose title a head ends; undefined where nothing tells a title. `listedTo`: the listed name that ends at a byte. */
export function chineseTitleAt(view: TextView, trigger: TriggerHit, listedTo: EndingAt): Draft | undefined {
  if (view.language !== "zh") return undefined;
  if (!marks.test(view.slice(trigger.start, trigger.end))) return unmarkedTitleAt(view, trigger, listedTo);
  // The mark is part of the trigger, of three bytes.
  const head = { ...trigger, end: trigger.end - 3 };
  const before = view.before(trigger.start, longest * 3);
  const left = opening.exec(before)?.[1];
  if (left === undefined || nested.test(before.slice(0, before.length - left.length - 1))) return undefined;
  return shaped(view, head, { left, right: "" }, asTreaty);
}

/** Whether the words before a counted session belong to its name: "上海合作组织 | 成员国元首理事会 | 第二十四次会议". */
const betweenBodyAndNumber =
  /(?:成员国|国家)?(?:元首|政府首脑(?:（总理）|\(总理\))?|外长|外交部长|国防部长|领导人|部长级?)?(?:非正式)?(?:理事会|会议|会晤|峰会)?$/u;

/** Where what stands between a body's name and a byte begins. */
export function afterBody(view: TextView, at: number): number {
  const before = view.before(at, 60);
  const length = betweenBodyAndNumber.exec(simplifiedText(before))?.[0].length ?? 0;
  return at - utf8Length(before.slice(before.length - length));
}
