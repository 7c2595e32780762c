/** States that Chinese names by one character each: "中俄两国", "美、英、澳三国", "俄总统", "对俄制裁". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

/** By character: the entry and its name. */
const states: Readonly<Record<string, readonly [entity: string, name: string]>> = {
  中: ["china", "China"],
  华: ["china", "China"],
  美: ["united-states", "United States"],
  俄: ["russian-federation", "Russian Federation"],
  苏: ["soviet-union", "Soviet Union"],
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
  以: ["israel", "Israel"],
  菲: ["philippines", "Philippines"],
  越: ["viet-nam", "Viet Nam"],
  蒙: ["mongolia", "Mongolia"],
  柬: ["cambodia", "Cambodia"],
  老: ["lao-peoples-democratic-republic", "Lao People's Democratic Republic"],
  缅: ["myanmar", "Myanmar"],
  泰: ["thailand", "Thailand"],
  哈: ["kazakhstan", "Kazakhstan"],
  吉: ["kyrgyzstan", "Kyrgyzstan"],
  塔: ["tajikistan", "Tajikistan"],
  土: ["turkiye", "Türkiye"],
  沙: ["saudi-arabia", "Saudi Arabia"],
  埃: ["egypt", "Egypt"],
  加: ["canada", "Canada"],
  新: ["singapore", "Singapore"],
  马: ["malaysia", "Malaysia"],
  欧: ["european-union", "European Union"],
  意: ["italy", "Italy"],
};

/** "巴以": beside Israel the first is Palestine, which Pakistan is beside India and China. */
const besideIsrael: readonly [entity: string, name: string] = ["state-of-palestine", "State of Palestine"];

/** What the states named so have or do together; after anything else the characters belong to other words. */
const together =
  /^(?:两|双|三国|三方|关系|之间|元首|领导人|首脑|外长|冲突|对话|谈判|会谈|会晤|峰会|战争|停火|边境|联合|同盟|联盟|核|战略|军|贸易|经贸|安全|建交|人民|协议|协定|条约|和谈|矛盾|争端|等国|是|互为|同为|均|都|共同|合作|三边|双边|军演|将|参加|举行|签署|达成|宣布|举办|发表|协商|磋商|缔约|出席|问题|三个|友好|睦邻|友谊|传统|全面|务实|经济|命运共同体|防务|军事|国防|外交|政府|执政党|专家|摩擦|竞争|分歧|边界|互利|交流|互信|局势|战事|交战|停战|和平|最高|高层|开展|加强|保持|公报|声明|宣言|自贸|科技|能源|人文|投资|伙伴|峰会|双方|邦交|地位|热线|渔业|海警|空军|海军|陆军|就|对此|不得|应|坚持|支持|反对|认为|强调|呼吁|重申|同意|决定|商定|一致|必须)/u;

/** States before a word that counts them: "美、俄、英|三国", "美英法德|四国". */
const listed =
  /[中美俄苏英法德日韩朝印巴伊乌澳以菲越加意](?:[、和与及]?[中美俄苏英法德日韩朝印巴伊乌澳以菲越加意])+$/u;
/** A word that counts states, and stands behind them. */
const counting = /^(?:[两三四五六七]国|等国)$/u;

/** "其中|美军", "6月6|日外长": the first character ends another word. */
const partOfWord: Readonly<Record<string, RegExp>> = {
  中: /[其当集之途空水高初手心会程在]$/u,
  日: /[\d〇一二三四五六七八九十今昨明当近节周生平往同即次翌假]$/u,
  法: /[宪司立执违合非办方无依]$/u,
  朝: /[王清明唐宋元历本]$/u,
  以: /[可所予加给难足用得]$/u,
  美: /[完优赞精]$/u,
  德: /[道品美公功]$/u,
};

/** "对伊|拉克", "对美|好生活", "以军|事手段": the last character begins another word. */
const goesOn: Readonly<Record<string, RegExp>> = {
  华: /^[盛沙尔商人侨东北南为]/u,
  美: /^[好元术丽洲食观学化感]/u,
  俄: /^罗/u,
  日: /^[本益常后程前内元报记]/u,
  伊: /^[朗拉斯始]/u,
  朝: /^[鲜阳着向廷]/u,
  韩: /^国/u,
  乌: /^[克兹干拉]/u,
  以: /^(?:色|军[事费]|总理(?:身份|的|名义))/u,
};

/**
 * One mention for each state; none where nothing tells that states are meant. Characters of the trigger that name no state only tell
 * that others do. Cost: some regular expressions over a few characters.
 */
export function chineseStatesAt(view: TextView, { start, end }: TriggerHit): readonly Draft[] {
  if (view.language !== "zh") return [];
  const written = simplifiedText(view.slice(start, end));
  const before = simplifiedText(view.before(start, 45));
  if (counting.test(written)) {
    const list = listed.exec(before)?.[0] ?? "";
    return statesIn(list, start - utf8Length(list), before.slice(0, before.length - list.length));
  }
  const run = [...written].filter((one) => one in states).join("");
  const after = simplifiedText(view.after(end, 18));
  if (run.length > 1) return together.test(after) ? statesIn(run, start, before) : [];
  const at = written.indexOf(run);
  if (goesOn[run]?.test(written.slice(at + 1) + after) === true) return [];
  return statesIn(run, start + at * 3, at === 0 ? before : "");
}

/** Each character is three bytes, and so are the marks between them. */
function statesIn(run: string, start: number, before: string): readonly Draft[] {
  if (partOfWord[run.charAt(0)]?.test(before) === true) return [];
  return [...run].flatMap((one, i) => {
    const state = one === "巴" && run.includes("以") ? besideIsrael : states[one];
    if (state === undefined) return [];
    const [entity, name] = state;
    const about = { kind: "actor", subtype: "state", confidence: 0.8, gate: 0, origin: "pattern" } as const;
    const at = start + i * 3;
    return [{ start: at, end: at + 3, reading: readingOf({ ...about, entity, name }) }];
  });
}
