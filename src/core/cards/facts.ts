/** The facts of a card as labelled lines in plain words, shared by the Markdown card and the text one. */

import type { Card } from "./card";

export interface Fact {
  readonly label: string;
  readonly text: string;
}

const statusWords: Readonly<Record<string, string>> = {
  "in-force": "In force",
  "not-in-force": "Not in force",
  "provisionally-applied": "Provisionally applied",
  suspended: "Suspended",
  terminated: "Terminated",
  expired: "Expired",
  superseded: "Superseded",
  disputed: "Disputed",
  active: "Active",
  inactive: "Inactive",
  dissolved: "Dissolved",
  adopted: "Adopted",
  unknown: "Status unknown",
};

/** What the status of an entry is called where the general word would be odd: a conference is not "inactive". */
const statusWordsOfKind: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  event: { active: "Under way", inactive: "Ended", unknown: "Outcome unknown" },
  concept: { active: "In use", inactive: "No longer in use", unknown: "Use unknown" },
};

/** Status in words with its as-of date: "In force (as of 23 November 2026)". */
export function statusLine({ status, kind, asOf }: Card): string {
  const words = statusWordsOfKind[kind]?.[status] ?? statusWords[status] ?? status;
  return `${words} (as of ${plainDate(asOf)})`;
}

/**
 * Dates and parties that are known, in the order they happened.
 *
 * @param nameOf Name of another entry, for parties that an entry lists by id.
 */
export function factsOf(card: Card, nameOf: NameOf = () => undefined): readonly Fact[] {
  const facts: (Fact | undefined)[] = [
    dated(card.kind === "event" ? "Since" : "Founded", card.founded),
    ...(card.kind === "event" ? datesOfEvent(card) : datesOfInstrument(card)),
    partiesFact(card, nameOf),
    card.depositary.length === 0 ? undefined : { label: "Depositary", text: card.depositary.join(", ") },
  ];
  return facts.filter((fact) => fact !== undefined);
}

export type NameOf = (id: string) => string | undefined;

function datesOfInstrument(card: Card): readonly (Fact | undefined)[] {
  return [
    dated("Adopted", card.adopted),
    card.opened === card.adopted ? undefined : dated("Opened for signature", card.opened),
    dated(card.status === "in-force" ? "In force since" : "Entered into force", card.inForce),
    dated("Ended", card.terminated),
  ];
}

/** An event of one day has one date, any other a beginning and, once it is over, an end. */
function datesOfEvent({ opened, terminated }: Card): readonly (Fact | undefined)[] {
  if (opened === terminated) return [dated("Date", opened)];
  return [dated("Began", opened), dated("Ended", terminated)];
}

function dated(label: string, date: string | null): Fact | undefined {
  return date === null ? undefined : { label, text: plainDate(date) };
}

function partiesFact(card: Card, nameOf: NameOf): Fact | undefined {
  const members = card.members.map((id) => nameOf(id) ?? id).join(", ");
  const asOf = card.partiesAsOf === null ? "" : ` (as of ${plainDate(card.partiesAsOf)})`;
  const who = members !== "" ? members : card.parties === null ? "" : `${card.parties}`;
  const text = [who === "" ? "" : who + asOf, card.partiesNote ?? ""]
    .filter((part) => part !== "")
    .join("; ");
  if (text === "") return undefined;
  return { label: card.kind === "treaty" ? "Parties" : "Members", text };
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "1968-07-01" as "1 July 1968", "1968-07" as "July 1968", "1968" as it is. */
export function plainDate(date: string): string {
  const [year, month, day] = date.split("-");
  const monthName = month === undefined ? undefined : months[Number(month) - 1];
  if (year === undefined || monthName === undefined) return date;
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}
