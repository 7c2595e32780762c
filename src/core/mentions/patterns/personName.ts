/** How far the name of a person reaches, and which capitalised words are no names. */

import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { isOffice } from "./offices";

/** What is no part of a name behind it: "Smith's", "Smith'd". */
const shortened = "(?:s|d|m|t|ll|re|ve)(?!\\p{L})";
/** "O'Brien", "Ong'wen", "Ban-ki". */
const part = `(?:\\p{Lu}[’'](?=\\p{Lu})|(?:de|di|du|la|le|van|von)(?=\\p{Lu}\\p{Ll}))?\\p{Lu}[\\p{L}\\p{M}]+(?:[’'](?!${shortened})\\p{L}[\\p{L}\\p{M}]*)*(?:[-–](?:\\n[ \\t]*)?[\\p{L}\\p{M}]+)*`;
const particle =
  "(?:de|da|dos|van|von|der|den|bin|ibn|el|al|del|la|di|du|le|ter|ben|zu|wa|аль|эль|бин|ибн|бен|фон|ван|ди|да|де|дель|дер)";
/** "Jean-Yves Le | Drian": written with a capital, and still no name by itself. */
const raisedParticle = /^(?:Le|La|De|Du|Van|Von|Di|Del|El|Al|Ben|Bin|Ould)$/u;
const wholeParticle = lazy(() => new RegExp(`^${particle}$`, "u"));
const initials = "(?:(?:\\p{Lu}|Дж)\\.[-\\s]?){1,3}";
/** "Howard H. Baker | Jr. | of Tennessee": with its full stop where that ends no sentence. */
const younger = "[JS]r\\.(?=[,;)’']|\\s+\\p{Ll})";
/** A name from its first word to its last, with particles and initials between. */
const fullName = lazy(
  () =>
    new RegExp(
      `^(?:${initials}|U\\s+)?(?:(?:al-|Al-|el-|El-|ad-|bin |аль-|Аль-|эль-|Эль-|ас-|аш-|бин )?${part})(?:\\s+(?:${younger}|(?:${particle}\\s+){0,2}(?:al-|el-|ad-|d[’']|аль-|эль-|ас-|аш-|ад-|ат-|ар-|ан-|аз-|бин-)?${part}|${initials}${part}|\\p{Lu}\\.)){0,4}(?:\\s+И(?![\\p{L}.]))?`,
      "u",
    ),
);

const notNames =
  /^(?:Memorandum|Declaration|Treaty|Protocol|Accords?|Summit|Fellow|Members|Dear|Before|After|During|From|About|Upon|Until|Since|Press|News|Remarks|Address|Speech|Delivered|Delivers|Says|Said|Meets|Visits|Warns|Urges|Tells|Calls|Stresses|Welcomes|Condemns|Declares|Announces|Appoints|Emphasi[sz]es|Reports|Highlights|Underlines|Underscores|Briefs|Addresses|Hails|Vows|Pledges|Accuses|Rejects|Denies|Expresses|New|United|North|South|Headquarters|Envoy|Union|Committees|Mesdames|Messieurs|Madame|Monsieur|Excellences|Señor|Señora|Excelencia|Excelencias|Präsidium|Damen|Bundeskanzler|Bundeskanzlerin|Assembly|Authority|Agency|Alliance|Court|Conference|Staff|Council|Committee|Commission|Secretariat|Directorate|Debate|Agreement|Office|Summary|House|Party|Parties|Principles|Republic|Government|Affairs|Ministry|Foreign|Defen[cs]e|State|General|Deputy|Excellency|Excellencies|Madam|Sir|Distinguished|Colleagues|Friends?|Gentlem[ae]n|Lad(?:y|ies)|Board|Bill|Act|In|On|At|The|And|For|Of|Is|Will|Has|Mr|Mrs|Ms|Dr|H\.E|Plenipotentiary|Extraordinary|Meetings?|Session|Statement|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|We|It|This|That|To|With|As|But|If|Article|Court|District|Hospital|School|Street|Avenue|Hotel|Park|University|Electric|Motors|Mills|Public|Licen[cs]e|Copyright|Partner|Partners|Bishop|Mayor|Provost|Privy|Chancellor|Advocate|Shri|Smt|Shrimati|Members?|Senior|Vice|Joint|All|South-East|North-East|South-West|North-West|International|Branch|Division|Section|Asia|Africa|Impressions?|Functions|Budget|See|Audience|Honou?rable|Hon|Prohibiting|Establishing|Regulating|Counsel|Assistant|Associate|Executive|Considerations?|Debates|Assemblies|Comments|Provisions|Observations|Conclusions?|Purposes?|Information|Discussion|Elections?|Orders?|January|February|March|April|June|July|August|September|October|November|December|Nueva|Pro|(?:Договор|Конвенци|Соглашени|Протокол|Меморандум|Деклараци|Коммюнике|Устав|Пакт|Резолюци)\p{Ll}*)$/u;

/** The end of a paragraph, or of a column. */
const apart = /\s*\n\s*\n| {3,}|\t/u;

/** The capitalised name that a text begins with, up to the end of its paragraph or column; undefined where none does. */
export function fullNameOf(text: string): string | undefined {
  return fullName.exec(text)?.[0].split(apart)[0];
}

/** Characters of a line in the narrowest columns; a shorter one is by itself. */
const shortest = 36;

/** The capitalised name that begins at a byte; in a list, where lines are short, up to the end of the line. */
export function nameFrom(view: TextView, start: number): string | undefined {
  const found = fullNameOf(view.after(start, 90));
  const line = found?.indexOf("\n") ?? -1;
  if (found === undefined || line < 0) return found;
  // In bytes, of which a character has four at most.
  const before = view.before(start, shortest * 4);
  const isShort = before.length - before.lastIndexOf("\n") - 1 + line < shortest;
  return isShort ? found.slice(0, line).trimEnd() : found;
}

/** Whether a capitalised word ends a name or is none: an office, a weekday, a body. */
export function isNoName(word: string): boolean {
  // "Secretary-\nGeneral" is one over two lines.
  const plain = word.endsWith("-") ? word.slice(0, -1) : word;
  return notNames.test(plain) || isOffice(plain);
}

/** Titles before a name that are surnames behind one: "Julie | Bishop". */
const surnameToo = /^(?:Bishop|Mayor|Provost)$/u;

/** How many of a name's words belong to it: all before one that is no name. */
export function wordsOfName(words: readonly string[]): number {
  const stop = words.findIndex((word, index) => index > 0 && isNoName(word) && !surnameToo.test(word));
  return stop < 0 ? words.length : stop;
}

/** What is called after a person and is none: "John Jay College". */
const calledAfter =
  /^(?:University|College|Foundation|Institute|Cent(?:er|re)|Library|Airport|School|Hospital|Prize|Award|Street|Avenue|Square|Building|Hall|House|Islands?|Committee|Commission|Doctrine|Plan|Amendment|Act|Hotel|Park|Bridge|Memorial|Museum|Stadium|Theatre|Theater|Church|Cathedral)$/u;

/** Of these, words that are surnames too: "Frank Church, | who heads the committee". */
const surnames = /^(?:Church|Hall|House|Park|Bridge|Street|Square|Plan)$/u;
/** What is said of a person and of no building. */
const saidOfPerson =
  /^(?:, (?:who|whose|then|now|an? \p{Ll}|the \p{Ll}+ (?:leader|chairman|head|senator|minister|secretary))(?!\p{L})|\s+(?:said|says|told|argued|warned|wrote|asked|agreed|replied|testified|insisted|recalled|believes|thinks)(?!\p{L}))/u;

/** Whether a name of a first name and such a surname is a person's, by what follows it. */
function isSurnamed(view: TextView, start: number, name: string, words: readonly string[]): boolean {
  if (words.length !== 2 || !surnames.test(words[1] ?? "")) return false;
  return saidOfPerson.test(view.after(start + utf8Length(name), 40));
}

/** Whether a word makes something else of the name before it. */
export function isCalledAfter(word: string): boolean {
  return calledAfter.test(word);
}

function isParticle(word: string): boolean {
  return wholeParticle.test(word);
}

/** The capitalised name that begins at a byte, of so many words at most besides particles and initials. */
export function nameAt(view: TextView, start: number, most: number): string | undefined {
  const found = nameFrom(view, start);
  if (found === undefined) return undefined;
  const words = found.split(/\s+/u);
  if (words.some((word) => calledAfter.test(word)) && !isSurnamed(view, start, found, words))
    return undefined;
  // "Luiz Inácio Lula da Silva": who has a particle in the name has more names.
  const isLonger = words.some((word) => isParticle(word) || raisedParticle.test(word));
  const limit = isLonger ? most + 1 : most;
  let count = 0;
  let end = 0;
  for (const word of words) {
    if (end > 0 && isNoName(word)) break;
    if (/^\p{Lu}[^.]/u.test(word) && ++count > limit) break;
    end++;
  }
  while (end > 0 && isParticle(words[end - 1] ?? "")) end--;
  return count < 2 ? undefined : firstWords(found, end);
}

/** So many words of a name, as they are parted in it. */
export function firstWords(name: string, count: number): string {
  return new RegExp(`^(?:\\S+\\s+){${count - 1}}\\S+`, "u").exec(name)?.[0] ?? name;
}
