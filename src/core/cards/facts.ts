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

/** Status in words with its as-of date: "In force (as of 23 November 2026)". */
export function statusLine(card: Card): string {
  return `${statusWords[card.status] ?? card.status} (as of ${plainDate(card.asOf)})`;
}

/** Dates and parties that are known, in the order they happened. */
export function factsOf(card: Card): readonly Fact[] {
  const openedApart = card.opened !== card.adopted;
  const facts: (Fact | undefined)[] = [
    dated("Founded", card.founded),
    dated("Adopted", card.adopted),
    openedApart ? dated("Opened for signature", card.opened) : undefined,
    dated("In force since", card.inForce),
    dated("Ended", card.terminated),
    partiesFact(card),
    card.depositary.length === 0 ? undefined : { label: "Depositary", text: card.depositary.join(", ") },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function dated(label: string, date: string | null): Fact | undefined {
  return date === null ? undefined : { label, text: plainDate(date) };
}

function partiesFact(card: Card): Fact | undefined {
  const asOf = card.partiesAsOf === null ? "" : ` (as of ${plainDate(card.partiesAsOf)})`;
  const count = card.parties === null ? "" : `${card.parties}${asOf}`;
  const text = [count, card.partiesNote ?? ""].filter((part) => part !== "").join("; ");
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
