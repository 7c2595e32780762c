/**
 * People who are called like countries, in texts that do not speak of policy: "Kenya Holland", "my neighbour Israel". Where a name is once
 * a person's there, it is one wherever it does not stand as a place does.
 */

import type { Draft } from "../draft";
import type { TextView } from "../text/view";

const SPACE = 0x20;

/** What stands before countries and before no person, or hardly ever. */
const placeBefore =
  /(?<!\p{L})(?:in|of|from|into|across|between|through|throughout|outside|inside|within|towards?|near|via|leave|left|visit(?:ed|s|ing)?)\s+(?:\p{Lu}\p{Ll}+(?:,\s+|\s+and\s+))*$/iu;
const nameAfter = /^ (\p{Lu}\p{Ll}+)(?![\p{L}-])/u;
/** What is called after a country, and what sentences go on with. */
const noSurname =
  /^(?:Airlines?|Airways|Association|Bank|Company|Corporation|Cup|Day|Express|Foods?|Garden|Gardens|Group|Hotel|House|Insurance|League|Lines?|Limited|Ltd|Inc|Motors|Museum|Office|Open|Post|Press|Prize|Rail|Railways?|Road|Street|Square|Team|Telecom|Times|Today|Tours?|Trading|Women|I|In|He|She|We|They|It|The|And|But|On|At|For|To|With|By|As|Is|Was|Has|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;
/** A given name before a surname, not at the beginning of a sentence: "their manager, Ray | Ireland". */
const givenBefore =
  /(?:\p{L}|[,;“"(])\s+((?!(?:North|South|East|West|New|Upper|Lower|Great|Greater|Team|Miss|Visit|Air|Radio|Royal|Central|Northern|Southern|Eastern|Western|Bank|Republic|Kingdom|Made)\s)\p{Lu}\p{Ll}+)\s$/u;
/** "my friend | Kenya", "her neighbour | Israel": whose somebody is. */
const kinBefore =
  /(?<!\p{L})(?:my|your|his|her|our|their|[\p{L}]+[’']s)\s+(?:\p{Ll}+\s+)?(?:aunt|boss|brother|colleague|cousin|daughter|father|friend|granddaughter|grandmother|grandson|husband|mother|neighbou?r|nephew|niece|partner|sister|son|teacher|twin|uncle|wife)\s$/iu;

/** Words of every day that countries are called like. */
const wares: ReadonlySet<string> = new Set(["China", "Turkey", "Jersey", "Guinea", "Chad"]);
const sentenceBefore = /(?:^|[.!?:]["”’)]?\s+|\n\s*)$/u;

/**
 * The drafts without a country that only begins sentences, in a stretch that writes its name small: "bread board and china. | China
 * broken by the tenant". The very same list where there is none. Cost: a search of the stretch for such a word.
 */
export function withoutWares(view: TextView, drafts: Draft[]): Draft[] {
  const isWare = ({ start, end, reading }: Draft): boolean => {
    if (reading.subtype !== "state" || end - start > 6 || reading.isAcronym) return false;
    const written = view.slice(start, end);
    return wares.has(written) && view.writes(written.toLowerCase());
  };
  const isFirst = ({ start }: Draft): boolean => sentenceBefore.test(view.before(start, 6));
  const doubtful = drafts.filter((draft) => isWare(draft));
  if (doubtful.length === 0) return drafts;
  const meant = new Set(doubtful.filter((draft) => !isFirst(draft)).map(({ reading }) => reading.entity));
  const others = new Set(doubtful.filter(({ reading }) => !meant.has(reading.entity)));
  return drafts.filter((draft) => !others.has(draft));
}

/** The drafts without countries that are people. The very same list where there are none. Cost: a look around each country. */
export function withoutPeopleCalledAlike(view: TextView, drafts: Draft[]): Draft[] {
  let people: Set<string> | undefined;
  let last: number | undefined;
  for (const draft of drafts) {
    if (!mayBePerson(view, draft)) continue;
    // "Kenya | Holland": both names are the same person's.
    if (last !== draft.start - 1 && !isPerson(view, draft)) continue;
    people ??= new Set();
    people.add(view.slice(draft.start, draft.end));
    last = draft.end;
  }
  if (people === undefined) return drafts;
  const names = people;
  return drafts.filter(
    (draft) =>
      !mayBePerson(view, draft) || !names.has(view.slice(draft.start, draft.end)) || isPlace(view, draft),
  );
}

/** Only a name of one word is a person's; "America" is too much talked of to be one. */
function mayBePerson(
  { bytes }: TextView,
  { start, end, reading: { subtype, isAcronym, entity } }: Draft,
): boolean {
  if (subtype !== "state" || isAcronym || entity === "united-states") return false;
  for (let at = start; at < end; at++) if (bytes[at] === SPACE) return false;
  return true;
}

function isPlace(view: TextView, { start }: Draft): boolean {
  return placeBefore.test(view.before(start, 60));
}

function isPerson(view: TextView, draft: Draft): boolean {
  if (isPlace(view, draft)) return false;
  const after = nameAfter.exec(view.after(draft.end, 24))?.[1];
  if (after !== undefined && !noSurname.test(after)) return true;
  const before = view.before(draft.start, 40);
  return kinBefore.test(before) || givenBefore.test(before);
}
