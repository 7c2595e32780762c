/** Cities that meetings and what was signed there are called by, in languages that tell names by no capital. Words only. */

import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

const arabic =
  "جنيف|فيينا|هلسنكي|ريكيافيك|موسكو|واشنطن|باريس|لندن|برلين|روما|بروكسل|مدريد|لشبونة|برشلونة|أوسلو|ستوكهولم|كوبنهاغن|براغ|بودابست|وارسو|بوخارست|ميونيخ|ميونخ|هامبورغ|مينسك|أستانا|أستانة|سوتشي|إسطنبول|اسطنبول|أنقرة|طهران|بغداد|بيروت|دمشق|القاهرة|شرم الشيخ|العقبة|الرياض|جدة|الدوحة|المنامة|أبوظبي|مسقط|صنعاء|الخرطوم|جوبا|طرابلس|الرباط|الصخيرات|نواكشوط|مالابو|أديس أبابا|نيروبي|أبوجا|داكار|أروشا|بريتوريا|جوهانسبرغ|كمبالا|بكين|شنغهاي|طوكيو|سول|هانوي|باندونغ|جاكرتا|نيودلهي|إسلام آباد|كابول|طشقند|سمرقند|كييف|دايتون|كامب ديفيد|نيويورك|شيكاغو|هيروشيما|كيوتو|يالطا|بوتسدام|كوتونو|ماستريخت|لاهاي|بون|لوزان|مونترو|إيفيان|الظهران|العلا|البحر الميت|غلاسكو";
const arabicCity = lazy(() => new RegExp(`^(?:${arabic})(?!\\p{L})`, "u"));

const chinese =
  "日内瓦|维也纳|赫尔辛基|雷克雅未克|莫斯科|华盛顿|巴黎|伦敦|柏林|罗马|布鲁塞尔|马德里|里斯本|奥斯陆|斯德哥尔摩|哥本哈根|布拉格|布达佩斯|华沙|布加勒斯特|慕尼黑|汉堡|明斯克|阿斯塔纳|索契|伊斯坦布尔|安卡拉|德黑兰|开罗|沙姆沙伊赫|利雅得|吉达|多哈|喀土穆|亚的斯亚贝巴|内罗毕|约翰内斯堡|杭州|厦门|青岛|香格里拉|东京|首尔|平壤|河内|万隆|雅加达|新德里|塔什干|撒马尔罕|基辅|代顿|戴维营|纽约|芝加哥|广岛|京都|雅尔塔|波茨坦|马斯特里赫特|海牙|洛桑|维尔纽斯|喀山|里约热内卢|圣彼得堡|卡托维兹|波恩|格拉斯哥|巴库|坎昆|德班|马拉喀什|蒙特利尔|大阪|布宜诺斯艾利斯|墨西哥城";
const chineseCity = lazy(() => new RegExp(`(?:${chinese})$`, "u"));

/** Russian makes adjectives of cities, which may be written small: "мадридская встреча". */
const russian =
  "женев|вен|хельсинк|рейкьявик|москов|вашингтон|париж|лондон|берлин|рим|брюссель|мадрид|лиссабон|осл|стокгольм|копенгаген|праж|будапешт|варшав|бухарест|мюнхен|гамбург|мин|белград|астанин|сочин|стамбуль|анкар|тегеран|багдад|бейрут|дамас|каир|эр-рияд|джиддин|дохий|аддис-абеб|найроб|йоханнесбург|пекин|шанхай|токий|сеуль|пхеньян|ханой|бандунг|джакарт|делий|ташкент|самарканд|киев|дейтон|кэмп-дэвид|нью-йорк|чикаг|хиросим|киот|ялтин|потсдам|тегеран|беловеж|гааг|бонн|лозанн|маастрихт|рамбуйе|каза|осак|любл|думбартон-ок";
const russianAdjective = lazy(
  () =>
    new RegExp(`(?<!\\p{L})(?:${russian})н?(?:ск|цк)(?:ий|ая|ое|ой|ую|ого|ому|им|ом|ие|их|ими)\\s+$`, "iu"),
);
/** Whatever such an adjective is made of. */
const adjectiveEnd = /[сц]к\p{Ll}{2,3}\s+$/u;

/** The adjective of a city with the gap behind it, in any case and number, that stands before a byte; empty where none does. */
export function russianCityBefore(view: TextView, start: number): string {
  if (!adjectiveEnd.test(view.before(start, 20))) return "";
  return russianAdjective.exec(view.before(start, 60))?.[0] ?? "";
}

const german =
  "Genf|Wien|Helsinki|Reykjavik|Moskau|Washington|Paris|London|Berlin|Brüssel|Madrid|Lissabon|Stockholm|Kopenhagen|Prag|Budapest|Warschau|Bukarest|Münchn|Hamburg|Minsk|Belgrad|Astana|Sotschi|Istanbul|Ankara|Teheran|Kair|Peking|Tokiot|Bandung|Taschkent|Kiew|Dayton|New York|Chicago|Kyoto|Jalta|Potsdam|Maastricht|Haag|Bonn|Lausann|Straßburg|Nizza|Amsterdam|Dublin|Petersberg|Röm|Montreal|Ottawa|Oslo|Sofiot|Riga|Vilnius|Schanghai|Basl|Bern|Zürch|Luxemburg|Turin|Athen";
const germanAdjective = lazy(() => new RegExp(`(?<![\\p{L}-])(?:${german})er\\s+$`, "u"));
const [SPACE, E, R] = [0x20, 0x65, 0x72];

/** "Genfer", with the gap behind it, before a byte; empty where no city stands there. */
export function germanCityBefore(view: TextView, start: number): string {
  const { bytes } = view;
  if (bytes[start - 1] !== SPACE || bytes[start - 2] !== R || bytes[start - 3] !== E) return "";
  return germanAdjective.exec(view.before(start, 24))?.[0] ?? "";
}

const french =
  "Genève|Vienne|Helsinki|Paris|Londres|Berlin|Rome|Bruxelles|Madrid|Lisbonne|Oslo|Stockholm|Copenhague|Prague|Budapest|Varsovie|Munich|Minsk|Belgrade|Astana|Sotchi|Istanbul|Ankara|Téhéran|Dakar|Nairobi|Bandung|Bandoeng|Tachkent|Kyoto|Yalta|Potsdam|Maastricht|La Haye|Bonn|Lausanne|Annapolis|Montreux|Évian|Tokyo|Charm el-Cheikh|Lugano|Nayarit|Ottawa|Kampala|Rambouillet|Luanda|Nairobi|Barcelone|Bamako|Abuja|Lusaka|Maputo|Addis-Abeba|Dakar|Kimberley|Manama|Bologne";
const spanish =
  "Ginebra|Viena|París|Berlín|Roma|Bruselas|Lisboa|Estocolmo|Praga|Varsovia|Múnich|Belgrado|Estambul|Teherán|El Cairo|La Haya|Lausana|Tokio|Bogotá|Caracas|Contadora|Esquipulas|San José|Montevideo|Río|Cartagena|Chapultepec|Punta del Este|Tlatelolco|Querétaro|La Habana|Luanda|Nairobi|Barcelona|Oslo|Astaná|Kimberley|Cotonú";
const subject =
  "(?:sur|sobre)\\s+(?:l['’]|(?:la|le|les|el|los|las)\\s+)?\\p{L}[\\p{L}’'-]*(?:\\s+(?:(?:de|del|des|du|et|y|la|las|los|el|en)\\s+)*\\p{Lu}[\\p{L}-]+)*";
/** A city behind the head of a meeting in French or Spanish, with the preposition and what the meeting was about. */
export const romanceCityAfter = lazy(
  () => new RegExp(`^\\s+(?:de\\s+|d['’])(?:${french}|${spanish})(?!\\p{L})(?:\\s+${subject})?`, "u"),
);

/** Where a city that begins at a byte ends, in Arabic; undefined if none does, and in other languages. */
export function cityEnd(view: TextView, start: number): number | undefined {
  const written = view.language === "ar" ? arabicCity.exec(view.after(start, 40))?.[0] : undefined;
  return written === undefined ? undefined : start + utf8Length(written);
}

/** The city that a text in simplified characters ends with; empty where it ends with none. */
export function chineseCityBefore(before: string): string {
  return chineseCity.exec(before)?.[0] ?? "";
}
