/** The facts of a card as labelled lines in plain words, shared by the Markdown card and the text one. */

import { type Sentence, said } from "../sentence";
import type { Card } from "./card";
import { type CardLanguage, english } from "./language";

export interface Fact {
  readonly label: string;
  readonly text: string;
}

const statusWords: Readonly<Record<string, Sentence>> = {
  "in-force": said`In force`,
  "not-in-force": said`Not in force`,
  "provisionally-applied": said`Provisionally applied`,
  suspended: said`Suspended`,
  terminated: said`Terminated`,
  expired: said`Expired`,
  superseded: said`Superseded`,
  disputed: said`Disputed`,
  active: said`Active`,
  inactive: said`Inactive`,
  dissolved: said`Dissolved`,
  adopted: said`Adopted`,
  "not-adopted": said`Not adopted`,
  unknown: said`Status unknown`,
};

/**
 * What the status of an entry is called where the general word would be odd, by its subtype or kind: a conference is not
 * "inactive", and an area is not "in use".
 */
const statusWordsOfSort: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  event: { active: said`Under way`, inactive: said`Ended`, unknown: said`Outcome unknown` },
  concept: { active: said`In use`, inactive: said`No longer in use`, unknown: said`Use unknown` },
  area: { active: said`Geographical area` },
};

/** Status in words with its as-of date: "In force (as of 23 November 2026)". */
export function statusLine({ status, kind, subtype, asOf }: Card, language: CardLanguage = english): string {
  const sort = statusWordsOfSort[subtype] ?? statusWordsOfSort[kind];
  const words = sort?.[status] ?? statusWords[status] ?? status;
  return language.say(said`${words} (as of ${language.date(asOf)})`);
}

export type NameOf = (id: string) => string | undefined;

/**
 * Dates and parties that are known, in the order they happened.
 *
 * @param nameOf Name of another entry, for parties that an entry lists by id.
 */
export function factsOf(
  card: Card,
  nameOf: NameOf = () => undefined,
  language: CardLanguage = english,
): readonly Fact[] {
  const { say } = language;
  const dates = [
    dated(card.kind === "event" ? said`Since` : said`Founded`, card.founded),
    ...(card.kind === "event" ? datesOfEvent(card) : datesOfInstrument(card)),
  ].flatMap((one) => (one.date === null ? [] : [{ label: say(one.label), text: language.date(one.date) }]));
  const parties = partiesText(card, nameOf, language);
  const label = card.kind === "treaty" ? said`Parties` : said`Members`;
  return [
    ...dates,
    ...(parties === "" ? [] : [{ label: say(label), text: parties }]),
    ...(card.depositary.length === 0
      ? []
      : [{ label: say(said`Depositary`), text: card.depositary.join(", ") }]),
  ];
}

interface Dated {
  readonly label: Sentence;
  readonly date: string | null;
}

function dated(label: Sentence, date: string | null): Dated {
  return { label, date };
}

function datesOfInstrument(card: Card): readonly Dated[] {
  return [
    dated(said`Proposed`, card.proposed),
    dated(said`Adopted`, card.adopted),
    dated(said`Opened for signature`, card.opened === card.adopted ? null : card.opened),
    dated(card.status === "in-force" ? said`In force since` : said`Entered into force`, card.inForce),
    dated(said`Ended`, card.terminated),
  ];
}

/** An event of one day has one date, any other a beginning and, once it is over, an end. */
function datesOfEvent({ opened, terminated }: Card): readonly Dated[] {
  if (opened === terminated) return [dated(said`Date`, opened)];
  return [dated(said`Began`, opened), dated(said`Ended`, terminated)];
}

/** Empty when nothing is known. */
function partiesText(card: Card, nameOf: NameOf, { say, date }: CardLanguage): string {
  const members = card.members.map((id) => nameOf(id) ?? id).join(", ");
  const who = members !== "" ? members : card.parties === null ? "" : `${card.parties}`;
  const known =
    who === "" || card.partiesAsOf === null ? who : say(said`${who} (as of ${date(card.partiesAsOf)})`);
  return [known, card.partiesNote ?? ""].filter((part) => part !== "").join("; ");
}
