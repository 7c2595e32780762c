/** Organs of states in Chinese, of which there is one wherever they are spoken of: "外交部", "菲律宾国防部", "行政院". */

import type { Draft, TriggerHit } from "../draft";
import type { TextView } from "../text/view";
import { organOf } from "./shaped";

/** "国防部|队", "司法部|门": the last character begins another word. */
const otherWord = /^[队隊门門级級]/u;

/** The organ that a word names, with the listed state right before it; undefined in another language. `listedTo`: the draft that ends at a byte. */
export function chineseOrganAt(
  view: TextView,
  { start, end }: TriggerHit,
  listedTo: (end: number) => Draft | undefined,
): Draft | undefined {
  if (view.language !== "zh" || otherWord.test(view.after(end, 3))) return undefined;
  const owner = listedTo(start);
  const isOwned = owner?.reading.subtype === "state" || owner?.reading.subtype === "territory";
  return organOf(view, isOwned ? owner.start : start, end);
}
