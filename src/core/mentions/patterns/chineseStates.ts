/** States that Chinese names by one character each, side by side: "中俄两国", "美英澳核潜艇合作", "俄乌冲突". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import type { TextView } from "../text/view";

/** By character: the entry and its name. */
const states: Readonly<Record<string, readonly [entity: string, name: string]>> = {
  中: ["china", "China"],
  美: ["united-states", "United States"],
  俄: ["russian-federation", "Russian Federation"],
  英: ["united-kingdom", "United Kingdom"],
  法: ["france", "France"],
  德: ["germany", "Germany"],
  日: ["japan", "Japan"],
  韩: ["republic-of-korea", "Republic of Korea"],
  朝: ["democratic-peoples-republic-of-korea", "Democratic People's Republic of Korea"],
  印: ["india", "India"],
  巴: ["pakistan", "Pakistan"],
  伊: ["iran", "Iran"],
  乌: ["ukraine", "Ukraine"],
  澳: ["australia", "Australia"],
};

/** "巴以": beside Israel the first is Palestine, which Pakistan is beside India and China. */
const besideIsrael: readonly [entity: string, name: string] = ["state-of-palestine", "State of Palestine"];
const israel: readonly [entity: string, name: string] = ["israel", "Israel"];

/** What the states named so have or do together; after anything else the characters belong to other words. */
const together =
  /^(?:两|兩|双|雙|三国|三國|三方|关系|關系|關係|之间|之間|元首|领导人|領導人|首脑|首腦|外长|外長|冲突|衝突|对话|對話|谈判|談判|会谈|會談|会晤|會晤|峰会|峰會|战争|戰爭|停火|边境|邊境|联合|聯合|同盟|联盟|聯盟|核|战略|戰略|军|軍|贸易|貿易|经贸|經貿|安全|建交|人民|协议|協議|协定|協定|条约|條約|和谈|和談|矛盾|争端|爭端|等[国國])/u;

/** One mention for each state; none where nothing tells that states are meant. Cost: one regular expression over a few characters. */
export function chineseStatesAt(view: TextView, { start, end }: TriggerHit): readonly Draft[] {
  if (view.language !== "zh" || !together.test(view.after(end, 12))) return [];
  // "其中|美军": the first character ends another word.
  if (
    /[其当當集之途空水高初手心会會程在]$/u.test(view.before(start, 4)) &&
    /^中/u.test(view.slice(start, end))
  )
    return [];
  const run = [...view.slice(start, end)];
  const withIsrael = run.includes("以");
  return run.flatMap((one, i) => {
    const written = simplified[one] ?? one;
    const state = written === "以" ? israel : written === "巴" && withIsrael ? besideIsrael : states[written];
    if (state === undefined) return [];
    const [entity, name] = state;
    const about = { kind: "actor", subtype: "state", confidence: 0.8, gate: 0, origin: "pattern" } as const;
    // Each is three bytes.
    const at = start + i * 3;
    return [{ start: at, end: at + 3, reading: readingOf({ ...about, entity, name }) }];
  });
}

const simplified: Readonly<Record<string, string>> = { 韓: "韩", 烏: "乌" };
