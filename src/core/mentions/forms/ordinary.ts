/** Where a listed name is an ordinary word, a person's name, or a place of that name elsewhere. */

import type { TextView } from "../text/view";
import type { Form } from "./forms";

/** Words that are acronyms as well; in a heading in capitals nothing tells them apart but their neighbours. */
const words = new Set(
  "A ACT AID AIM AIR ALL AM AN AND ANY APT ARE ARM ART AS AT ATOM BAN BASIC BE BEST BIG BUT BY CAME CAN CARD CARE CASE CAT CUT DATE DAY DO DOC DOES END FACE FAR FAST FEW FIRE FIRST FIT FOR FROM GAP GAS GET GO GOOD HAD HAS HE HER HIS HOW I IF IN IS IT ITS LAW LAY LED LET LOW MAD MAN MAP MAR MAY ME MEN MIT MUST MY NEW NO NOT NOW OF OFF ON ONE OR OUR OUT OWN PACE PACT PER PIT POST PUT RAN RED RUN SAFE SALT SAY SEA SEE SET SHE SIX SO SOON START STOP TEN TEST THAT THE THEN THIS TO TOO TOP TRIPS TWO UP US USE WAR WAS WAY WE WHO WIN YES YOU SPACE SEED PEACE UNITED ALERT HOPE IDEA ICE".split(
    " ",
  ),
);

const firstNames =
  "Michael|Robert|James|John|David|William|Richard|Thomas|Charles|Mary|Patricia|Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Daniel|Matthew|Mark|Paul|Steven|Andrew|Kevin|Brian|George|Anna|Emma|Laura|Peter|Henry|Jack|Sam|Ben|Tom|Chris|Alex|Joe|Neil|Vernon|Louis|Deandre|Montell|Dr|Mr|Mrs|Ms|Miss|Aunt|Uncle";

/** Whether a form may be an ordinary word, a first name or the like, so that its context has to be looked at. */
export function isSuspect(form: Form): boolean {
  return isOrdinaryWord(form.text) || suspectNames.has(form.text);
}

/** Whether an acronym is an ordinary word as well, by itself or in capitals throughout: START, MAD, WHO, WAs. */
export function isOrdinaryWord(acronym: string): boolean {
  if (!acronym.endsWith("s")) return words.has(acronym);
  return words.has(acronym.slice(0, -1)) || words.has(acronym.toUpperCase());
}

/**
 * What a name of the dictionary is at a place: what it is listed for, something else, or, where nothing tells, what it is listed
 * for in texts that speak of policy throughout.
 */
export type Standing = "sure" | "meant" | "doubtful" | "other";

/** What a name is here. Cost: little; regular expressions for suspects only. */
export function standingOf(view: TextView, start: number, end: number, form: Form): Standing {
  if (form.role === "acronym") {
    if (isShoutedWord(view, start, end, form)) return "other";
    return isOrdinaryWord(form.text) && isHeading(view, start, end) ? "doubtful" : "meant";
  }
  if (form.role !== "name" && form.role !== "alias") return "meant";
  const suspect = suspectNames.has(form.text) ? suspects[form.text] : undefined;
  if (suspect === undefined) return "meant";
  const before = view.before(start, 40).replace(/\s+/gu, " ");
  const after = view.after(end, 40).replace(/\s+/gu, " ");
  if (suspect(before, after, view.paragraphAt(start).text)) return "other";
  if (isDoubtful(form.text, before, after)) return "doubtful";
  return surely[form.text]?.test(before) === true ? "sure" : "meant";
}

/** Whether a name of the dictionary is something else at this place. */
export function isOrdinaryHere(view: TextView, start: number, end: number, form: Form): boolean {
  return standingOf(view, start, end, form) === "other";
}

function isShoutedWord(view: TextView, start: number, end: number, form: Form): boolean {
  if (!isOrdinaryWord(form.text)) return false;
  if (!view.isShouted(start)) return isPronoun(view, start, end, form);
  if (form.text === "US") {
    const before = view.before(start, 24);
    return beforePronoun.test(before) || (askedBefore.test(before) && saidAfter.test(view.after(end, 12)));
  }
  if (endsInOneOf(view, start, "EW")) {
    const before = view.before(start, 24);
    if (/\b(?:THE|NEW)\s+$/u.test(before) && form.text !== "START") return false;
    if (/\bNEW\s+$/u.test(before)) return false;
  }
  return !mayBeInstrument(view, end) || !instrumentAfter.test(view.after(end, 40));
}

const NEWLINE = 0x0a;

/** "TRIPS. Year 5 go to the fort": a heading that its paragraph goes on behind. */
function isHeading({ bytes }: TextView, start: number, end: number): boolean {
  if (bytes[end] !== 0x2e && bytes[end] !== 0x3a) return false;
  return (start === 0 || bytes[start - 1] === NEWLINE) && bytes[end + 1] === 0x20;
}

/** "Tell | US | by Friday": who writes a pronoun in capitals. */
function isPronoun(view: TextView, start: number, end: number, { text }: Form): boolean {
  if (text !== "US" || view.bytes[start - 1] !== 0x20) return false;
  return asking.test(view.before(start, 24)) && asked.test(view.after(end, 14));
}

const asking =
  /(?:^|[.!?:;,]\s+|\n\s*|(?:please|or|and)\s+)(?:tell|contact|call|e-?mail|write to|ask|give|help|join|let|phone|ring|show|send|text|visit|follow)\s$/iu;
const asked =
  /^(?:[.,!]|\s+(?:by|if|at|on|when|what|how|know|about|your|today|now|via|for|a|an|directly|first|before|to|in)(?!\p{L}))/iu;
const beforePronoun =
  /\b(?:LET|GIVE|CONTACT|CALL|E-?MAIL|PHONE|JOIN|VISIT|FOLLOW|FOR|TO|WITH|HELP|ALL OF|OF|BRING|ALLOW|TELL|AMONG|UPON|ON|BEFORE|BETWEEN|MANY OF|TAKE|MAKE|SHOW|UNITE|DIVIDE|TEACH|LEAD|AROUND|BEHIND)\s+$/u;
/** "TOLD | US THAT", but "TOLD | US DELEGATION". */
const askedBefore =
  /\b(?:TOLD|ASKED|ASSURED|INFORMED|REMINDED|URGED|PRESSED|ADVISED|WARNED|ANSWERED|GAVE|SENT|HANDED|SHOWED)\s+$/u;
const saidAfter = /^\s+(?:THAT|HOW|WHAT|WHETHER|WHY|WHEN|IF|HE|THEY|TO|NOT|AN?|HIS|THEIR|ABOUT)\b|^[.,]/u;
const instrumentAfter = /^\s*(?:\(|-?(?:I|II|III|1|2)\b|TREAT|TALKS|AGREEMENT|NEGOTIATIONS)/u;
/** The first letters of what the pattern above begins with. */
const instrumentStarts = new Set(["TR", "TA", "AG", "NE"]);

/** A first look at the bytes, because most words in capitals are followed by others. */
function mayBeInstrument({ bytes }: TextView, end: number): boolean {
  let at = end;
  while (bytes[at] === 0x20) at++;
  const byte = bytes[at] ?? 0;
  if (byte < 0x41 || byte > 0x5a) return true;
  return byte === 0x49 || instrumentStarts.has(String.fromCharCode(byte, bytes[at + 1] ?? 0));
}

/** Whether the word before an offset ends in one of some capitals. */
function endsInOneOf({ bytes }: TextView, start: number, letters: string): boolean {
  let at = start - 1;
  while (at >= 0 && (bytes[at] ?? 0) <= 0x20) at--;
  const byte = bytes[at] ?? 0;
  return byte >= 0x80 || letters.includes(String.fromCharCode(byte));
}

/** Countries that are given names or surnames as well. */
const givenNames: ReadonlySet<string> = new Set(["Jordan", "Chad", "Georgia", "Holland"]);
/** What stands before countries and before no person, or hardly ever. */
const placeBefore =
  /\b(?:in|of|from|to|into|across|between|against|through|throughout|outside|inside|within|towards?|near|via|leave|left|visit(?:ed|s|ing)?) $/iu;
/** A surname, or what else makes a name of it: "Holland Farm", "Turkey Cross". */
const surnameAfter = /^ \p{Lu}\p{Ll}+/u;

/** "Two goals by | Chad Jordan", "and | Chad, as Odin, lost an eye". */
function isDoubtful(name: string, before: string, after: string): boolean {
  if (surnameAfter.test(after)) return true;
  return givenNames.has(name) && !placeBefore.test(before);
}

/** "a plant in | Turkey", "a flight to | Guinea": no bird, no person and no part of America. */
const surely: Readonly<Record<string, RegExp>> = {
  Turkey: /\b(?:in|into|from|to|across|throughout) $/u,
  Guinea: /\b(?:in|into|from|to|across|throughout) $/u,
  Chad: /\b(?:in|into|across|throughout) $/u,
};

type Suspicion = (before: string, after: string, paragraph: string) => boolean;

/** "his brother Israel", "called Israel Pike". */
const kinBefore =
  /\b(?:brother|sister|son|daughter|uncle|aunt|cousin|wife|husband|called|named|landlord,?|manager,?) $/iu;
const streetAfter = /^ (?:Avenue|Street|Road|Lane|Drive|Hill|Tech|State|Power|Southern|Pacific)\b/u;

const isPerson: Suspicion = (before, after) =>
  new RegExp(`\\b(?:${firstNames}) $`, "u").test(before) ||
  kinBefore.test(before) ||
  streetAfter.test(after) ||
  /^ \p{Lu}\.(?: \p{L}|$)/u.test(after) ||
  (/^ \p{Lu}\p{Ll}+/u.test(after) &&
    !/^ (?:and|River|Valley|Government|Armed|Embassy|Delegation|Representative|President|Minister|King|Ambassador)/u.test(
      after,
    ) &&
    !/(?:\b(?:in|of|from|to|with|and|for|by|between|against|the|into|across|on|that|including)|[,;:]) $/iu.test(
      before,
    ));

function isNamed(before: string): boolean {
  return new RegExp(`\\b(?:${firstNames}) $`, "u").test(before) || kinBefore.test(before);
}

const kitchen =
  /\b(?:oven|roast|stuffing|gravy|sandwich|breast|tablespoons?|teaspoons?|recipe|simmer|poultry|carve|thanksgiving)\b/u;

const suspects: Readonly<Record<string, Suspicion>> = {
  Jordan: isPerson,
  Chad: isPerson,
  Georgia: (before, after, paragraph) =>
    /\b(?:Atlanta|Augusta|Savannah|Athens|Macon|Columbus|State of|University of), ?$/u.test(before) ||
    /\b(?:State|University) of $/u.test(before) ||
    isPerson(before, after, paragraph),
  Israel: (before) => isNamed(before),
  Ireland: (before) => /\bNorthern $/u.test(before) || isNamed(before),
  Holland: (before) => isNamed(before) || /\b(?:Georgia|Jordan|Tom) $/u.test(before),
  Turkey: (_before, _after, paragraph) => kitchen.test(paragraph),
  Guinea: (_before, after) => /^ (?:pigs?|fowls?)\b/iu.test(after),
  Jersey: (before) => /\bNew $/u.test(before),
  Mexico: (before, after) => /\bNew $/u.test(before) || /^ City\b/u.test(after),
  Panama: (_before, after) => /^ (?:City|hat|Canal|Papers)\b/u.test(after),
  Kuwait: (_before, after) => /^ City\b/u.test(after),
  Britain: (before) => /\bNew $/u.test(before),
  Wales: (before) => /\b(?:South|Prince of|Princess of) $/u.test(before),
  England: (before) => /\bNew $/u.test(before),
  Lebanon: (_before, after) => /^, (?:Ohio|New Hampshire|Pennsylvania|Tennessee)/u.test(after),
  Cuba: (_before, after) => /^ (?:libre|Gooding)/iu.test(after),
  America: (before) => /\b(?:Latin|South|North|Central|Captain|Bank of|Miss) $/u.test(before),
};

const suspectNames: ReadonlySet<string> = new Set(Object.keys(suspects));
