/** Instruments in Chinese whose title stands between marks: "《中华人民共和国和塔吉克斯坦共和国引渡条约》". */

import type { Draft, TriggerHit } from "../draft";
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

/** The instrument whose title a head ends, right before a mark that closes; undefined where none opens it. */
export function chineseTitleAt(view: TextView, trigger: TriggerHit): Draft | undefined {
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
