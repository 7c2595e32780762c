/** Persons in Chinese, which has neither capitals nor spaces: an office, a name by its characters, and a word that can follow one. */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { chineseOrgans, chineseTitles } from "../forms/chineseWords";
import { lazy } from "../text/pattern";
import { simplifiedText } from "../text/traditional";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import type { EndOfListed, StartOfListed } from "./surroundings";

/** Family names, but for those that begin everyday words after an office ("总统任期", "代表方面"). */
const families =
  "王李张刘陈杨赵黄周吴徐孙胡朱林郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江顾侯邵孟龙段雷钱汤尹黎乔贺赖龚庞樊陶洪翟耿华裴冷欧柯涂葛詹倪苗柳祝凌颜翁谷";
/** Family names of Japan that are none of China, parted by "|". */
const japanese =
  "安倍|岸田|石破|高市|菅义|麻生|鸠山|野田|小泉|福田|森喜|桥本|村山|细川|宫泽|海部|竹下|中曾根|大平|田中|佐藤|池田|吉田|河野|茂木|上川|岩屋|玄叶|前原|冈田|町村|川口|铃木|山本|山田|渡边|伊藤|中谷|小野寺|滨田|木原|稻田|岩田|松野|加藤|垂秀|金杉|横井|丹羽|木寺|宫本|谷内|薮中|齐木|佐佐江|杉山|秋叶|森健|武内|北村|西村|高见泽|小笠原|市川|冈部|中满";
/** Characters that names of other languages are written with by their sound. */
const sounds =
  "阿埃艾安奥澳巴拜班邦贝本比彼宾波伯博布查达戴丹道德登迪蒂丁杜顿多恩尔法菲费芬丰弗福富盖冈戈哥格根古瓜哈海汉豪赫黑亨洪侯胡华怀惠霍基吉加贾简焦杰金京卡凯坎康考科克肯孔库夸拉莱赖兰朗劳勒雷蕾李里莉丽列林琳龙卢鲁吕伦罗洛马玛迈麦曼毛梅门蒙米密敏缪摩莫默姆穆纳娜内尼涅宁纽农努诺欧帕派潘庞佩彭皮珀普奇齐恰乔切琴丘琼热仁荣茹儒瑞若撒萨塞赛桑瑟森施得别札葛沙莎尚绍通舍申什史舒斯丝松苏索塔泰坦唐陶特滕廷图托脱瓦旺威韦维魏温翁沃乌吾伍武西希锡夏谢辛欣休逊雅亚延扬耶叶伊依殷英尤约宰泽扎詹珍芝朱卓兹佐夫罕";
/** The same, but never the first. */
const laterSounds = `${sounds}利文提汀娃知明平可力吞边柯仕宏柏坦葛通蓬贡占西瓦`;
/** What can follow a name: a mark, a figure, a verb or a preposition. */
const next =
  "(?=[\\s，。、：:；,.()（）“”《》\\d]|$|表示|说|称|指出|强调|主持|出席|会见|会谈|同|与|和|及|在|于|於|就|对|应|率|将|日前|当天|今天|昨天|昨日|今日|答|发言|发表|介绍|宣布|认为|向|回应|回答|陪同|接见|则|指|批判|代表|予以|保持|晚间|早|上午|下午|夜|支持|反对|同意|承诺|辞职|否认|拒|宣|任命|推动|提议|确认|出访|大使|部长|外长|总统|总理|主席|秘书长|每|同志|博士|提出|阐述|一行|分别|举行|接受|致辞|参加|当选|访|阁下|大校|上校|[少中上]将|女士|先生|重申|呼吁|敦促|批评|谴责|警告|透露|证实|告诉|谈|签署|通电|的|等|也|还|则|曾|已|是|为|周[一二三四五六日]|上[周月]|近日|抵达|主张|赞|欢迎|不|要求|共同|会面|会晤|通话|见面|握手|夫妇|夫人|当地|昨|先后|此前|随后|率团|离开|辞|就任|就职|上任|下台|并|均|共|再|今|一同|一起|所|时|之|举办|公布|下令|呼籲|呼吁|坚持|反驳|驳斥|致电|致函|发布|补充|进一步|关于|针对|以及|从|到|受|被|继续|可能|能|没|未)";
/** All characters that patterns of persons look for, which traditional ones are read as. */
export const charactersOfPersons = families + japanese + laterSounds + next;

const name = lazy(
  () =>
    new RegExp(
      `^(?!欧[洲元亚方]|柳叶|葛摩)(?:小(?=[${sounds}][${laterSounds}]))?(?:(?:[${families}]|${japanese})[\\u4e00-\\u9fff]{1,2}?${next}|[${sounds}][${laterSounds}]{1,6}?(?:[·・][${laterSounds}]{1,8}?)*${next})`,
      "u",
    ),
);

/** What belongs to an office before its last word: "裁军|大使", "副|总理", "外交|部长"; a ministry before it is a body by itself. */
const wholeOffice =
  /(?:裁军(?:事务)?|驻[华美俄英法德日韩朝印]|常驻|国家|副|助理|首席|高级|外交|国防|代理|全权|候任|临时|内政|财政|经济|商务|特别|特命|永久|执行|防卫|新闻)+$/u;
const office = lazy(() => new RegExp(`(?:${chineseTitles})$`, "u"));

/** Length in UTF-16 of the office that a text ends with; 0 where it ends with none. */
function officeLength(before: string): number {
  const text = simplifiedText(before);
  const last = office.exec(text)?.[0];
  if (last === undefined) return 0;
  const rest = text.slice(0, text.length - last.length);
  return last.length + (wholeOffice.exec(rest)?.[0].length ?? 0);
}

/** "弗·弗·|普京": initials as they sound. */
const initials = lazy(() => new RegExp(`(?:[${sounds}][·・.]){1,2}$`, "u"));

/** Where the initials begin that a text has before a name; the byte itself where it has none. */
export function initialsStart(view: TextView, start: number): number {
  const before = view.before(start, 16);
  const length = initials.exec(simplifiedText(before))?.[0].length ?? 0;
  return start - utf8Length(before.slice(before.length - length));
}

/** Where the office begins that a text ends with before a byte; the byte itself where none does. A country before it is by itself. */
export function officeStart(view: TextView, end: number): number {
  const before = view.before(end, 45);
  const length = officeLength(before);
  return end - utf8Length(before.slice(before.length - length));
}

const organ = lazy(() => new RegExp(`(?:${chineseOrgans})$`, "u"));

/** Where an office begins with the organ before it, which is part of the title: "外交部|发言人". An organ whose state is named is by itself. */
function withOrgan(view: TextView, start: number, startOfListed: StartOfListed): number {
  const before = view.before(start, 45);
  const length = organ.exec(simplifiedText(before))?.[0].length ?? 0;
  const from = start - utf8Length(before.slice(before.length - length));
  const isOfState = startOfListed(from) !== undefined || (startOfListed(start) ?? from) < from;
  return isOfState ? start : from;
}

/** Offices that a name may stand before: "习近平|主席", "王毅|外长". */
const behindName =
  /^(?:国家主席|总统|主席|总理|首相|外长|防长|部长|国务委员|国务卿|秘书长|总书记|总干事|委员长|大使|外相|外务相|防相|长官|议长|大臣|陛下|国王|女王|教皇|教宗)(?![级团府]|会(?![面见晤谈]))/u;

/** Where the office ends that a person's name is followed by, which ends at a byte; the byte itself where none is. */
export function officeEnd(view: TextView, end: number): number {
  const written = behindName.exec(simplifiedText(view.after(end, 15)))?.[0];
  return written === undefined ? end : end + utf8Length(written);
}

/** A name of two or three characters, or one written by its sound, that ends where an office begins and begins where a name may. */
const nameBefore = lazy(
  () =>
    new RegExp(
      `(?<=^|[^\\u4e00-\\u9fff]|[同与和向由对是及了在])(?!谢谢|感谢|阿布哈兹|库尔德|加泰|金[融砖]|石油|陆军|江苏|韩国|华盛|孙女|马来|白宫|时任|现任|前任|本届)(?:(?:[${families}]|${japanese})[\\u4e00-\\u9fff]{2}|[${sounds}][${laterSounds}]{1,5}(?:[·・]?[${laterSounds}]{1,5})?)$`,
      "u",
    ),
);
/** Offices that tell a person before them; of others too many words end so ("委员会|代表"). */
const leading = /^(?:总统|主席|总理|首相|外长|国务委员|国务卿|秘书长|外相|总书记)$/u;

/** "李强 | 总理": a person whose name stands directly before an office; undefined where what stands there is listed, or no name. */
function namedBefore(
  view: TextView,
  { start, end }: TriggerHit,
  startOfListed: StartOfListed,
): Draft | undefined {
  if (!leading.test(simplifiedText(view.slice(start, end))) || officeEnd(view, start) !== end)
    return undefined;
  const written = nameBefore.exec(simplifiedText(view.before(start, 45)))?.[0];
  if (written === undefined || startOfListed(start) !== undefined) return undefined;
  return personAt(view, start - utf8Length(written), end, start - utf8Length(written), start);
}

function personAt(view: TextView, start: number, end: number, from: number, to: number): Draft {
  const about = { kind: "actor", subtype: "person", confidence: 0.7, gate: 1, origin: "pattern" } as const;
  return { start, end, reading: readingOf({ ...about, name: view.slice(from, to) }) };
}

/** Where the name ends that begins at a byte behind an office; undefined where none does. */
export function chineseNameAt(view: TextView, start: number): number | undefined {
  const written = name.exec(simplifiedText(view.after(start, 48)))?.[0];
  return written === undefined ? undefined : start + utf8Length(written);
}

/** The person that an office names; undefined where no name follows. Cost: two regular expressions over a few characters. */
export function chinesePersonAt(
  view: TextView,
  trigger: TriggerHit,
  endOfListed: EndOfListed,
  startOfListed: StartOfListed,
): Draft | undefined {
  if (view.language !== "zh") return undefined;
  const isListed = endOfListed(trigger.end) !== undefined;
  const end = isListed ? undefined : chineseNameAt(view, trigger.end);
  if (end === undefined) return namedBefore(view, trigger, startOfListed);
  const start = Math.min(officeStart(view, trigger.end), trigger.start);
  return personAt(view, withOrgan(view, start, startOfListed), end, trigger.end, end);
}
