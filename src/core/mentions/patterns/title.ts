/** How far a capitalised title reaches from its head: "Convention | on the Prohibition of … Weapons". */

import { isFirstName } from "../forms/people";
import { englishMonths } from "../text/months";
import { lazy } from "../text/pattern";
import { isOffice } from "./offices";

const connectors = new Set(
  "of the on for and in to against by with its their or from between among a an at concerning relating regarding other certain all which may be deemed have into as under use".split(
    " ",
  ),
);
const openers = "of|on|for|between|concerning|regarding|relating\\s+to|against|among|with";

const cities =
  "Geneva|Vienna|New|The|Hague|Moscow|Washington|London|Paris|Berlin|Beijing|Brussels|Helsinki|Reykjavik|Stockholm|Rome|Madrid|Tokyo|Seoul|Tehran|Pyongyang|Kiev|Kyiv|Minsk|Astana|Ottawa|Oslo|Nairobi|Havana|Mexico|Almaty|Prague|Lisbon|Budapest|Istanbul|Bucharest|Warsaw|Lima|Bangkok|Cairo|Canberra|Delhi|Santiago|Montreal|Rarotonga|Kampala|Yekaterinburg|Johannesburg|Kazan|Samarkand|Hiroshima|Nagasaki|Amsterdam|Zagreb|Dublin|Maputo|Dubai|Bali";
const place = lazy(() => new RegExp(`^(?:${cities})$`, "u"));
/** What a date begins with: no part of a title. */
const month = lazy(
  () => new RegExp(`^(?:${englishMonths}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$`, "u"),
);

const token = /^(\s+)([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'./-]*|\([\p{L}\s-]{2,30}\))|^(,)(?=\s)/u;

/** What a session's title goes on with; where it was held is no part of it. */
export const eventOpeners = "of|on|for";
/** What a body's name goes on with; what it is a part of is no part of its name: "Bureau of Verification | in the State Department". */
export const bodyOpeners = "of|for|on|against";
/** The same for departments; what is noted "by the Department | on Cabinet Submission No. 157" is no part of its name. */
export const departmentOpeners = "of|for";
const organ = /^(?:Assembly|Conference|Nations|Council|Committee|Disarmament|Parties|Agency|Commission)$/u;

const openerPatterns = new Map<string, RegExp>();

function openerPattern(first: string): RegExp {
  const known = openerPatterns.get(first);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^\\s+(?:${first})(?=\\s)`, "u");
  openerPatterns.set(first, pattern);
  return pattern;
}

/** What a title goes on with in small letters: "on the Prohibition of | nuclear weapons". */
const subjects = new Set(
  "nuclear thermonuclear chemical biological bacteriological toxin conventional strategic offensive defensive ballistic anti-ballistic intermediate-range shorter-range medium-range long-range anti-personnel anti-vehicle lethal autonomous indiscriminate inhumane missile missiles weapon weapons arms armaments systems forces test tests testing explosion explosions explosive fissile radioactive material materials device devices mines landmines munitions warheads delivery launchers disarmament armament proliferation non-proliferation terrorism mercenaries genocide torture development production manufacture stockpiling acquisition possession transfer deployment emplacement placement destruction elimination prohibition limitation reduction reductions atmosphere ocean seabed".split(
    " ",
  ),
);
/** Small words that join such a noun to a capitalised word before it, and to another such noun. */
const joints = new Set(["of", "on", "the", "against", "all", "certain", "other"]);
const furtherJoints = new Set([...joints, "and", "or", "in", "their", "for"]);

/**
 * Length in UTF-16 of the part of `after` that belongs to a title whose head stands before it: an opening preposition, then
 * capitalised words and the small words between them. 0 where none follows. `first`: prepositions it may begin with.
 */
export function titleLength(after: string, first: string = openers): number {
  const opening = openerPattern(first).exec(after);
  // "the Convention on which the parties rely"
  if (opening === null || /^\s+(?:which|whom|that)\s/u.test(after.slice(opening[0].length))) return 0;
  return new TitleWalk(after, opening[0], first).length();
}

/** Reads a title word by word. */
class TitleWalk {
  readonly #after: string;
  readonly #isEvent: boolean;
  readonly #isBody: boolean;
  /** "Treaty limiting | strategic offensive arms": no capitalised word need come first. */
  readonly #isGerund: boolean;
  #at: number;
  #end = 0;
  #small = 0;
  #previous = "";
  #isAfterComma = false;
  #isInside = false;
  #isOnNewLine = false;
  #isSubject: boolean;
  #isJoined = true;

  constructor(after: string, opening: string, first: string) {
    this.#after = after;
    this.#isEvent = first === eventOpeners;
    this.#isBody = first === bodyOpeners || first === departmentOpeners;
    this.#isGerund = opening.endsWith("ing") && /(?:limit|bann|prohibit|eliminat|reduc)ing$/u.test(opening);
    this.#isSubject = this.#isGerund;
    this.#at = opening.length;
  }

  length(): number {
    while (this.#at < this.#after.length) {
      const found = token.exec(this.#after.slice(this.#at));
      if (found === null || /\n\s*\n/u.test(found[1] ?? "")) break;
      this.#at += found[0].length;
      if (found[3] !== undefined) this.#isAfterComma = true;
      else {
        this.#isOnNewLine = (found[1] ?? "").includes("\n");
        if (!this.#take(found[2] ?? "")) break;
      }
    }
    return this.#end;
  }

  /** Whether the title goes on after a word. */
  #take(word: string): boolean {
    // "(Biological)" stands inside a title, "(DOC)" after it.
    if (word.startsWith("(")) return !/^\(\p{Lu}{2,}\)$/u.test(word);
    const isTaken = /^\p{Lu}/u.test(word) ? this.#takeCapital(word) : this.#takeSmall(word);
    this.#isInside = word === "in" || (this.#isInside && word === "the");
    this.#previous = word;
    this.#isAfterComma = false;
    return isTaken;
  }

  #takeCapital(word: string): boolean {
    if (this.#isAnotherThing(word)) return false;
    this.#end = this.#at;
    this.#small = 0;
    this.#isSubject = false;
    this.#isJoined = true;
    // A possessive or a full stop ends the title.
    const stop = /[’']s?$|\.$/u.exec(word);
    if (stop === null) return true;
    this.#end -= stop[0].length;
    return false;
  }

  #isAnotherThing(word: string): boolean {
    const plain = word.replace(/[.’']+s?$/u, "");
    const previous = this.#previous;
    const isPlace = place.test(plain);
    if (this.#isOnNewLine && isPlace && this.#after.charCodeAt(this.#at) === 0x2c) return true;
    if (month.test(plain) || ((previous === "in" || previous === "at") && isPlace)) return true;
    if (isPlace && this.#isAfterComma && (this.#isEvent || this.#isBody)) return true;
    if (isPlace && this.#isEvent && organ.test(previous)) return true;
    if (pronoun.test(plain) || (this.#isAfterComma && (isOffice(plain) || head.test(plain)))) return true;
    if (previous === "and" && this.#isNamedAfterAnd(word)) return true;
    if (this.#isAfterComma && isAnotherAcronym(plain, this.#after.slice(0, this.#at))) return true;
    // "Committee of Principals, | Vol. 2": what a title counts up, it ends with "and".
    if (this.#isAfterComma && !countsUp.test(this.#after.slice(this.#at, this.#at + 160))) return true;
    if (this.#isInside && this.#isBody && previous === "the") return true;
    if (this.#isBody && /^\p{Lu}/u.test(previous) && this.#isPerson(plain)) return true;
    // "in the UN framework": where something is talked about is no part of its title.
    return this.#isInside && /^\p{Lu}{2,}$/u.test(word);
  }

  /** "Council of Ministers of the USSR | Alexei Kosygin": somebody of the body. */
  #isPerson(word: string): boolean {
    return (
      !this.#isAfterComma &&
      isFirstName(word) &&
      /^\s\p{Lu}\p{Ll}/u.test(this.#after.slice(this.#at, this.#at + 4))
    );
  }

  /** "the Declaration on Future Generations and | Global Digital Compact": both have a head of their own. */
  #isNamedAfterAnd(word: string): boolean {
    const title = this.#after.slice(0, this.#at);
    if (isAnotherAcronym(word, title)) return true;
    return !/\b(?:between|among)\s/u.test(title) && headed.test(` ${word}${this.#after.slice(this.#at)}`);
  }

  #takeSmall(word: string): boolean {
    const plain = word.replace(/\.$/u, "");
    if (/\p{L}-$/u.test(this.#previous) && this.#end > 0) {
      // "Special Session on Dis- armament": a page that was read by a machine.
      this.#end = this.#at;
      return true;
    }
    if (subjects.has(plain) && this.#isJoined && (this.#end > 0 || this.#isGerund)) {
      this.#end = this.#at - (word.length - plain.length);
      this.#small = 0;
      this.#isSubject = true;
      return word === plain;
    }
    if (!connectors.has(word) || ++this.#small > 3) return false;
    if (this.#isAfterComma && word !== "and" && word !== "or") return false;
    // "Laboratory for Defence Science | at Porton Down": where a body sits is no part of its name.
    if (this.#isBody && word === "at") return false;
    // "the General Assembly | the Arab states": an article follows a preposition.
    if (word === "the" && (this.#previous === "at" || /^\p{Lu}/u.test(this.#previous))) return false;
    this.#isJoined &&= (this.#isSubject ? furtherJoints : joints).has(word);
    return !endsCoordination(
      this.#previous,
      word,
      this.#after.slice(0, this.#at),
      this.#after.slice(this.#at),
    );
  }
}

const countsUp = /^[^.;:()]*?\s(?:and|or)\s/u;
const pronoun = /^(?:I|We|He|She|They|It|You|Mr|Mrs|Ms|Dr)$/u;
const head =
  /^(?:Treaty|Convention|Agreement|Protocol|Pact|Accords?|Charter|Declaration|Memorandum|Statute|Covenant|Compact)$/u;
const headed =
  /^(?:\s+\p{Lu}[\p{L}-]*){1,4}\s+(?:Treaty|Convention|Agreement|Protocol|Pact|Accords?|Charter|Declaration|Memorandum|Statute|Covenant|Compact)(?!\p{L})/u;

/** "the Treaty on Open Skies | and the ABM Treaty": what follows "and the" or "and to" is another thing, save between parties. */
function endsCoordination(previous: string, word: string, title: string, rest: string): boolean {
  if (previous !== "and" && previous !== "or") return false;
  if (word === "a" || word === "an") return anotherName.test(rest);
  if (word === "the")
    return partiesIn(title) === "none"
      ? anotherName.test(rest)
      : partiesIn(title) === "all" && anotherInstrument.test(rest);
  return /^(?:to|of|by|with|from|its|their)$/u.test(word);
}

/** "the Treaty on Open Skies and | UNCLOS", "between A and B and | UNCLOS": an acronym without its article is another thing. */
function isAnotherAcronym(word: string, title: string): boolean {
  if (!/^\p{Lu}{3,}$/u.test(word)) return false;
  return partiesIn(title) !== "some";
}

/** Whether a title that goes on behind an "and" names parties, and whether it has named all of two by then: "between A and B | and". */
function partiesIn(title: string): "none" | "some" | "all" {
  if (!/\b(?:between|among)\s/u.test(title)) return "none";
  return (title.match(/\sand\s/gu)?.length ?? 0) > 1 ? "all" : "some";
}

/** "between A and the B on Trade and the | Black Sea Initiative". */
const anotherInstrument =
  /^(?:\s+\p{Lu}[\p{L}-]*){1,4}\s+(?:Treaty|Convention|Agreement|Protocol|Pact|Charter|Declaration|Memorandum|Initiative)(?!\p{L}|\s+\p{Lu})/u;

/** A name with a head of its own, or an acronym: "and the | MoD". */
const anotherName =
  /^\s+(?:\p{Lu}\p{L}{0,3}\p{Lu}[\p{L}\d]*(?=\s+\p{Ll}|[.,;)])|(?:\p{Lu}[\p{L}-]*\s+(?:of\s+|and\s+)?){0,5}(?:Treaty|Convention|Agreement|Protocol|Pact|Accords?|Charter|Declaration|Memorandum|Act|Agency|Organi[sz]ation|Council|Union|Committee|Commission|Nations|Secretariat|Conference|Group|Federation|States|Kingdom|Republic|Register|Programme|Statute|Code|Compact|Initiative|Mechanism|Framework|Partnership|Laboratory|Institute|Office|Ministry|Department|Cent(?:re|er)|Authority|Board|Bureau|Directorate|Administration)(?!\p{L}))/u;
