/** How far a capitalised title reaches from its head: "Convention | on the Prohibition of … Weapons". */

import { classOf, WORD } from "../characters";

const connectors = new Set(
  "of the on for and in to against by with its their or from between among a an at concerning relating regarding other certain all which may be deemed have into as under use".split(
    " ",
  ),
);
const openers = "of|on|for|between|concerning|regarding|relating\\s+to|against|among|with";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const cities =
  "Geneva|Vienna|New|The|Hague|Moscow|Washington|London|Paris|Berlin|Beijing|Brussels|Helsinki|Reykjavik|Stockholm|Rome|Madrid|Tokyo|Seoul|Tehran|Pyongyang|Kiev|Kyiv|Minsk|Astana|Ottawa|Oslo|Nairobi|Havana|Mexico|Almaty|Prague|Lisbon|Budapest|Istanbul|Bucharest|Warsaw|Lima|Bangkok|Cairo|Canberra|Delhi|Santiago|Montreal|Rarotonga|Kampala|Yekaterinburg|Johannesburg|Kazan|Samarkand|Hiroshima|Nagasaki|Amsterdam|Zagreb|Dublin|Maputo|Dubai|Bali";
const place = new RegExp(`^(?:${cities})$`, "u");
const month = new RegExp(`^(?:${months})$`, "u");

const token = /^(\s+)([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'./-]*|\([\p{L}\s-]{2,30}\))|^(,)(?=\s)/u;

/** What a session's title goes on with; where it was held is no part of it. */
export const eventOpeners = "of|on|for";
const organ = /^(?:Assembly|Conference|Nations|Council|Committee|Disarmament|Parties|Agency|Commission)$/u;

const openerPatterns = new Map<string, RegExp>();

function openerPattern(first: string): RegExp {
  const known = openerPatterns.get(first);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^\\s+(?:${first})(?=\\s)`, "u");
  openerPatterns.set(first, pattern);
  return pattern;
}

/**
 * Length in UTF-16 of the part of `after` that belongs to a title whose head stands before it: an opening preposition, then
 * capitalised words and the small words between them. 0 where none follows. `first`: prepositions it may begin with.
 */
export function titleLength(after: string, first: string = openers): number {
  const opening = openerPattern(first).exec(after);
  if (opening === null) return 0;
  let at = opening[0].length;
  let end = 0;
  let isAfterComma = false;
  let previous = "";
  let isInside = false;
  for (let small = 0; at < after.length; ) {
    const found = token.exec(after.slice(at));
    if (found === null || /\n\s*\n/u.test(found[1] ?? "")) break;
    at += found[0].length;
    if (found[3] !== undefined) {
      isAfterComma = true;
      continue;
    }
    const word = found[2] ?? "";
    if (word.startsWith("(")) {
      // "(Biological)" stands inside a title, "(DOC)" after it.
      if (/^\(\p{Lu}{2,}\)$/u.test(word)) break;
      continue;
    }
    if (/^\p{Lu}/u.test(word)) {
      const plain = word.replace(/[.’']+s?$/u, "");
      if (month.test(plain) || ((previous === "in" || previous === "at") && place.test(plain))) break;
      if ((isAfterComma || organ.test(previous)) && first === eventOpeners && place.test(plain)) break;
      if (previous === "and" && isAnotherAcronym(word, after.slice(0, at))) break;
      // "in the UN framework": where something is talked about is no part of its title.
      if (isInside && /^\p{Lu}{2,}$/u.test(word)) break;
      end = at;
      small = 0;
      const stop = /[’']s?$|\.$/u.exec(word);
      // A possessive or a full stop ends the title.
      if (stop !== null) return end - stop[0].length;
    } else if (/\p{L}-$/u.test(previous) && end > 0) {
      // "Special Session on Dis- armament": a page that was read by a machine.
      end = at;
    } else if (!connectors.has(word) || ++small > 3 || (isAfterComma && word !== "and" && word !== "or"))
      break;
    else if (endsCoordination(previous, word, after.slice(0, at), after.slice(at))) break;
    isInside = word === "in" || (isInside && word === "the");
    previous = word;
    isAfterComma = false;
  }
  return end;
}

/** "the Treaty on Open Skies | and the ABM Treaty": what follows "and the" or "and to" is another thing, save between parties. */
function endsCoordination(previous: string, word: string, title: string, rest: string): boolean {
  if (previous !== "and" && previous !== "or") return false;
  if (word === "a" || word === "an") return anotherName.test(rest);
  if (word === "the") return !/\b(?:between|among)\s/u.test(title) && anotherName.test(rest);
  return word === "to" || word === "of" || word === "by" || word === "with" || word === "from";
}

/** "the Treaty on Open Skies and | UNCLOS", "between A and B and | UNCLOS": an acronym without its article is another thing. */
function isAnotherAcronym(word: string, title: string): boolean {
  if (!/^\p{Lu}{3,}$/u.test(word)) return false;
  return !/\b(?:between|among)\s/u.test(title) || (title.match(/\sand\s/gu)?.length ?? 0) > 1;
}

const anotherName =
  /^\s+(?:\p{Lu}[\p{L}-]*\s+(?:of\s+)?){0,4}(?:Treaty|Convention|Agreement|Protocol|Pact|Accords?|Charter|Declaration|Memorandum|Act|Agency|Organi[sz]ation|Council|Union|Committee|Commission|Nations|Secretariat|Conference|Group|Federation|States|Kingdom|Republic|Register|Programme|Statute|Code)(?!\p{L})/u;

const stops =
  "The|This|That|These|Those|A|An|In|On|Of|For|By|With|And|Or|But|As|At|To|Under|Over|From|When|While|If|Our|Its|Their|His|Her|My|Your|Any|Each|Every|Such|No|Not|All|Both|Some|Since|After|Before|Until|Upon|Through|Without|Within|Also|Even|Only|Then|Thus|However|Although|Because|Moreover|Furthermore|Accordingly|Recalling|Noting|Reaffirming|Welcoming|Considering|Bearing|Emphasizing|Recognizing|Convinced|Stressing|Desiring|Concerned|Following|According|Regarding|Concerning|During|Between|Among|Against|Is|Are|Was|Were|Has|Have|Will|Shall|May|Can|I|We|They|He|She|It|You|Mr|Mrs|Ms|Dr|Said|Present|Draft|Proposed|Future|Main|Whole|Same|Other|First|Second|Third|New|Old|Existing|Original|Parties|Party|Article|Articles|Section|Chapter|Annex|Part|Paragraph|Para|Appendix|Original|Another|Further|Similarly|Likewise|Second|Finally|Firstly|Secondly|Today|Yesterday|Acting|Having|Calls|Urges|Decides|Requests|Notes|Welcomes|Reaffirms|Encourages|Invites|Emphasizes|Recalls|Underlines|Affirms|Expresses|Demands|Condemns|Supports|Why|What|Which|Who|Where|How|There|Here|So|Yet|Nor|Neither|Either|Unlike|Like|Per|Via|Despite|Against|Once|Unless|Whether|Let|Please|Yes";
const stopWord = new RegExp(`^(?:${stops})$`, "u");

/**
 * Length in UTF-16 of the capitalised words at the end of `before` that qualify a head after them ("Moscow
 * Non-Proliferation | Conference"), five at most. 0 where there are none. Words that only begin a sentence are left out.
 */
export function modifiersLength(before: string): number {
  let length = 0;
  let at = before.length;
  for (let count = 0; count < 5; count++) {
    const end = gapStart(before, at);
    if (end === at) break;
    const from = wordStart(before, end);
    const word = before.slice(from, end);
    // Where a word does not begin with a capital, a name may still begin inside it.
    const first = /^\p{Lu}|^\d{4}$/u.test(word) ? 0 : word.search(/\p{Lu}|\d{4}$/u);
    if (first < 0) break;
    const plain = word.slice(first);
    if (stopWord.test(plain) || plain.endsWith(".") || /^\d{4}$/u.test(plain)) break;
    length = before.length - from - first;
    if (first > 0) break;
    at = from;
  }
  return length;
}

/** Where the white space before an offset begins, one line break at most. */
function gapStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  if (at > 0 && text.charCodeAt(at - 1) === 0x0a) at--;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && isTitleUnit(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Letters, digits, combining marks, and what stands inside a name: "&", ".", "/", "-". */
function isTitleUnit(unit: number): boolean {
  if (unit === 0x26 || (unit >= 0x2d && unit <= 0x2f)) return true;
  return unit !== 0x5f && (classOf(unit) & WORD) !== 0;
}
