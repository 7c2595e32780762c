/** Everything that begins at the words that patterns begin with: a table from the kind of word to what may stand there. */

import type { Draft, TriggerHit, TriggerType } from "../draft";
import type { TextView } from "../text/view";
import { apposedAt, commaAfter, personWithOffice } from "./apposition";
import { articleAt } from "./article";
import { barePersonAt } from "./barePerson";
import { bodyAt } from "./body";
import { chineseStatesAt } from "./chineseStates";
import { chineseTitleAt } from "./chineseTitles";
import { decisionsAt } from "./decision";
import { eventAt, isOfRounds, roundOf } from "./event";
import { foreignEventAt } from "./foreignEvents";
import { germanTreaties } from "./germanTreaties";
import { initialledAt } from "./initialled";
import { listedOfficers } from "./listedOfficers";
import { mayBeNamed, mayBeTitle, mayBeTreaty } from "./neighbours";
import { organAt } from "./organs";
import { homeStateOf } from "./origin";
import { furtherPersonsAt } from "./personList";
import { placedTreatyAt } from "./placedTreaties";
import { resolutionsAt, symbolAt } from "./resolution";
import { sessionAt } from "./sessions";
import { besideInColumns, signatoriesOf } from "./signatories";
import { smallTreatyAt } from "./smallTreaties";
import { holderAt, speakersAt } from "./speaker";
import { type Listed, Surroundings } from "./surroundings";
import { titledPersonAt } from "./titledPerson";
import { treatiesOf } from "./treatiesOf";
import { treatyAt } from "./treaty";

/** What patterns found, each list by the triggers in text order. */
export interface Patterns {
  readonly drafts: Draft[];
  /** Articles of instruments, which are no mentions by themselves. */
  readonly articles: Draft[];
  /** Heads of instruments and bodies that are part of no name: "the Treaty". */
  readonly bareHeads: TriggerHit[];
  /** Guesses at persons, which the text as a whole decides. */
  readonly speakers: Draft[];
}

/** `triggers` are in text order. Cost: linear in them; each looks at some words around it. */
export function patternsIn(view: TextView, triggers: readonly TriggerHit[], listed: Listed): Patterns {
  const found: Patterns = { drafts: [], articles: [], bareHeads: [], speakers: [] };
  const around = new Surroundings(listed);
  for (const trigger of triggers) patterns[trigger.type](found, view, trigger, around);
  found.drafts.push(...germanTreaties(view, around.endOfListed), ...signatoriesOf(view, listed.drafts));
  found.drafts.push(...listedOfficers(view, listed.drafts, listed.readingOfName));
  found.drafts.push(...besideInColumns(view, found.drafts, around.endOfListed));
  return found;
}

/** Adds what begins at a trigger to what was found. */
type Pattern = (found: Patterns, view: TextView, trigger: TriggerHit, around: Surroundings) => void;

const patterns: Readonly<Record<TriggerType, Pattern>> = {
  article: ({ articles }, view, trigger) => add(articles, articleAt(view, trigger)),
  bareBody: ({ drafts }, view, trigger) => add(drafts, bodyAt(view, trigger)),
  bodyHead: (found, view, trigger) =>
    addOrHead(found, trigger, mayBeTitle(view, trigger) ? bodyAt(view, trigger) : undefined),
  decision: ({ drafts }, view, trigger) => drafts.push(...decisionsAt(view, trigger)),
  eventHead: addEvent,
  firstName: addBarePerson,
  honorific: addTitledPerson,
  initial: ({ drafts }, view, trigger) => add(drafts, initialledAt(view, trigger)),
  initials: addBarePerson,
  office: ({ drafts }, view, trigger) => add(drafts, personWithOffice(view, trigger)),
  placedTreaty: ({ drafts }, view, trigger, { listedTo }) =>
    add(drafts, placedTreatyAt(view, trigger, listedTo)),
  organ: ({ drafts }, view, trigger, around) => add(drafts, organAt(view, trigger, around)),
  resolution: ({ drafts }, view, trigger) => drafts.push(...resolutionsAt(view, trigger)),
  session: ({ drafts }, view, trigger, around) => add(drafts, sessionAt(view, trigger, around)),
  smallTreaty: ({ drafts }, view, trigger, { listedTo }) =>
    add(drafts, smallTreatyAt(view, trigger, listedTo)),
  speech: ({ speakers }, view, trigger) => speakers.push(...speakersAt(view, trigger)),
  states: ({ drafts }, view, trigger) => drafts.push(...chineseStatesAt(view, trigger)),
  symbol: ({ drafts }, view, trigger) => drafts.push(...symbolAt(view, trigger)),
  title: (found, view, trigger, around) => {
    addTitledPerson(found, view, trigger, around);
    const comma = commaAfter(view, trigger, around.endOfListed);
    if (comma !== undefined) add(found.drafts, apposedAt(view, trigger, comma));
    found.speakers.push(...holderAt(view, trigger));
  },
  titleEnd: ({ drafts }, view, trigger, { draftTo }) => add(drafts, chineseTitleAt(view, trigger, draftTo)),
  treatyHead: (found, view, trigger, around) => {
    found.drafts.push(...treatiesOf(view, trigger, around.listedFrom, around.readingOfName));
    addOrHead(found, trigger, mayBeTreaty(view, trigger) ? treatyAt(view, trigger, around) : undefined);
  },
  wellKnown: addBarePerson,
};

function add(drafts: Draft[], draft: Draft | undefined): void {
  if (draft !== undefined) drafts.push(draft);
}

/** A head without a name may stand for one that was told before. */
function addOrHead({ drafts, bareHeads }: Patterns, head: TriggerHit, named: Draft | undefined): void {
  if (named === undefined) bareHeads.push(head);
  else drafts.push(named);
}

function addBarePerson(
  { drafts }: Patterns,
  view: TextView,
  trigger: TriggerHit,
  around: Surroundings,
): void {
  add(drafts, barePersonAt(view, trigger, around));
}

function addTitledPerson(
  { drafts }: Patterns,
  view: TextView,
  trigger: TriggerHit,
  around: Surroundings,
): void {
  // "Spurgeon M. Keeny": what French addresses a man with is an initial as well.
  if (trigger.end - trigger.start === 1) add(drafts, initialledAt(view, trigger));
  if (!mayBeNamed(view, trigger)) return;
  const person = titledPersonAt(view, trigger, around);
  if (person === undefined) return;
  drafts.push(person, ...furtherPersonsAt(view, trigger, person), ...homeStateOf(view, trigger, person));
}

function addEvent({ drafts }: Patterns, view: TextView, trigger: TriggerHit, around: Surroundings): void {
  const whole = around.outermost(trigger);
  if (trigger.language !== "en") {
    add(drafts, foreignEventAt(view, trigger, around, whole));
    return;
  }
  if (mayBeTitle(view, whole)) add(drafts, eventAt(view, whole, around.endOfListed));
  else if (isOfRounds(view, whole)) add(drafts, roundOf(view, whole, around.eventFrom(whole.start)));
}
