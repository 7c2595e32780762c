/** States that Chinese names by one character each, side by side: "中俄两国", "美英澳核潜艇合作", "俄乌冲突". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { simplifiedText } from "../text/traditional";
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
  /^(?:两|双|三国|三方|关系|之间|元首|领导人|首脑|外长|冲突|对话|谈判|会谈|会晤|峰会|战争|停火|边境|联合|同盟|联盟|核|战略|军|贸易|经贸|安全|建交|人民|协议|协定|条约|和谈|矛盾|争端|等国)/u;

/** One mention for each state; none where nothing tells that states are meant. Cost: one regular expression over a few characters. */
export function chineseStatesAt(view: TextView, { start, end }: TriggerHit): readonly Draft[] {
  if (view.language !== "zh" || !together.test(simplifiedText(view.after(end, 12)))) return [];
  // "其中|美军": the first character ends another word.
  const run = [...simplifiedText(view.slice(start, end))];
  if (run[0] === "中" && /[其当集之途空水高初手心会程在]$/u.test(simplifiedText(view.before(start, 4))))
    return [];
  const withIsrael = run.includes("以");
  return run.flatMap((one, i) => {
    const state = one === "以" ? israel : one === "巴" && withIsrael ? besideIsrael : states[one];
    if (state === undefined) return [];
    const [entity, name] = state;
    const about = { kind: "actor", subtype: "state", confidence: 0.8, gate: 0, origin: "pattern" } as const;
    // Each is three bytes.
    const at = start + i * 3;
    return [{ start: at, end: at + 3, reading: readingOf({ ...about, entity, name }) }];
  });
}
