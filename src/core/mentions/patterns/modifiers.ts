/** Capitalised words that qualify a head after them: "Moscow Non-Proliferation | Conference". */

import { classOf, WORD } from "../text/characters";
import { lazy } from "../text/pattern";

const stops =
  "See|The|This|That|These|Those|A|An|In|On|Of|For|By|With|And|Or|But|As|At|To|Under|Over|From|When|While|If|Our|Its|Their|His|Her|My|Your|Any|Each|Every|Such|No|Not|All|Both|Some|Since|After|Before|Until|Upon|Through|Without|Within|Also|Even|Only|Then|Thus|However|Although|Because|Moreover|Furthermore|Accordingly|Recalling|Noting|Reaffirming|Welcoming|Considering|Bearing|Emphasizing|Recognizing|Convinced|Stressing|Desiring|Concerned|Following|According|Regarding|Concerning|During|Between|Among|Against|Is|Are|Was|Were|Has|Have|Will|Shall|May|Can|I|We|They|He|She|It|You|Mr|Mrs|Ms|Dr|Said|Present|Draft|Proposed|Future|Main|Whole|Same|Other|First|Second|Third|New|Old|Existing|Original|Parties|Party|Article|Articles|Section|Chapter|Annex|Part|Paragraph|Para|Appendix|Original|Another|Further|Similarly|Likewise|Second|Finally|Firstly|Secondly|Today|Yesterday|Acting|Having|Calls|Urges|Decides|Requests|Notes|Welcomes|Reaffirms|Encourages|Invites|Emphasizes|Recalls|Underlines|Affirms|Expresses|Demands|Condemns|Supports|Why|What|Which|Who|Where|How|There|Here|So|Yet|Nor|Neither|Either|Unlike|Like|Per|Via|Despite|Against|Once|Unless|Whether|Let|Please|Yes|Der|Die|Das|Den|Dem|Des|Ein|Eine|Im|Am|Le|La|Les|Un|Une|Au|Aux|Du|El|Los|Las";
const stopWord = lazy(() => new RegExp(`^(?:${stops})$`, "u"));

/** Qualities and subjects that "and" joins to what follows: "Defense and | Space Treaty", "Scientific and | Industrial Research Organisation". */
const conjunct =
  /^\p{Lu}\p{Ll}*(?:ific|omic|ategic|ical|ial|onal|ural|ental|egal|ing|opment|onment|ament|ance|ence|ture|logy|istics)$|^(?:Defen[cs]e|Ways|Science|Trade|Space|Peace|Energy|Climate|Youth|Food|Health|Safety|Labou?r|Friendship|Cooperation|Co-operation|Education|Research|Verification|Inspection|Consultation|Reconciliation|Stabili[sz]ation|Integration|Migration|Conservation|Prevention|Protection|Truth|Justice|Security|Nuclear|Land|Water|Commerce|Transport|Information|Support|Monitoring|Training|Advice|Observer|Advisory)$/u;
const noConjunct =
  /^(?:Parliament|Presidential|Tribunal|Senegal|Proposal|Arsenal|Official|Beijing|Meeting|Hearing|Briefing|Conference|Alliance|France|Assistance|Territorial|Memorial|Material)$/u;

/** Where such a word before "and" begins; undefined where another stands there. */
function conjunctStart(text: string, and: number): number | undefined {
  const end = gapStart(text, and);
  const from = wordStart(text, end);
  const word = text.slice(from, end);
  return end < and && conjunct.test(word) && !noConjunct.test(word) ? from : undefined;
}

const particle = /^(?:de|del|do|da|es)$/u;

/** Where what a small word joins to the words behind it begins: "Defense | and …", "Punta | del Este"; undefined where it joins nothing. */
function joinedStart(before: string, word: string, from: number): number | undefined {
  if (word === "and") return conjunctStart(before, from);
  if (!particle.test(word)) return undefined;
  const end = gapStart(before, from);
  const start = wordStart(before, end);
  return end < from && /^\p{Lu}\p{Ll}+$/u.test(before.slice(start, end)) ? start : undefined;
}

const newPlace = /^(?:York|Zealand|Delhi|Guinea|Caledonia|Mexico|Hampshire|Jersey|England)\s/u;

/** "Japan-U.S.", "U.N.": the only full stops that a name goes on after. */
const dotted = /[-–](?:\p{Lu}\.){2,}$|^(?:U\.N|E\.U)\.$/u;

/**
 * Length in UTF-16 of the capitalised words at the end of `before` that qualify a head after them ("Moscow
 * Non-Proliferation | Conference"), five at most. 0 where there are none. Words that only begin a sentence are left out.
 */
export function modifiersLength(before: string): number {
  let length = 0;
  let at = before.length;
  for (let count = 0; count < 5; count++) {
    const end = gapStart(before, at);
    if (end === at || isShortLine(before, end, at)) break;
    const from = wordStart(before, end);
    const word = before.slice(from, end);
    // Where a word does not begin with a capital, a name may still begin inside it.
    const first = /^\p{Lu}|^\d{4}$|^(?:el|al|ad|as|ash)-\p{Lu}/u.test(word)
      ? 0
      : word.search(/\p{Lu}|\d{4}$/u);
    if (first < 0) {
      const joined = length > 0 ? joinedStart(before, word, from) : undefined;
      if (joined === undefined) break;
      length = before.length - joined;
      at = joined;
      continue;
    }
    const plain = word.slice(first);
    // "the New York | Mission".
    if (plain === "New" && newPlace.test(before.slice(before.length - length))) length = before.length - from;
    if (stopWord.test(plain) || /^\d{4}$/u.test(plain)) break;
    if (plain.endsWith(".") && !dotted.test(plain)) break;
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

/** "House of Representatives | Committee on Foreign Affairs": a line far shorter than those that are wrapped is by itself. */
function isShortLine(text: string, end: number, at: number): boolean {
  if (text.slice(end, at).indexOf("\n") < 0) return false;
  const lineBefore = text.lastIndexOf("\n", end - 1);
  return lineBefore >= 0 && end - lineBefore < shortest;
}

/** Characters of a line in the narrowest columns. */
const shortest = 36;

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && isTitleUnit(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Letters, digits, combining marks, and what stands inside a name: "&", ".", "/", "-", "–". */
function isTitleUnit(unit: number): boolean {
  if (unit === 0x26 || (unit >= 0x2d && unit <= 0x2f) || (unit >= 0x2010 && unit <= 0x2013)) return true;
  return unit !== 0x5f && (classOf(unit) & WORD) !== 0;
}
