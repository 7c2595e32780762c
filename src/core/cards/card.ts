/** What a hover card and `explain` say about one entry: the same facts, whatever the output. */

import { nameText } from "../glossary/combine";
import type { Entry, Relation, Source } from "../glossary/model";
import { titled } from "./sourceTitle";

/** One sense of a term, ready to print. Also the JSON shape of `explain --format json`. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly acronyms: readonly string[];
  readonly kind: string;
  readonly subtype: string;
  readonly gloss: string;
  readonly status: string;
  /** Opened for signature, else adopted; ISO date to the precision known, null when unknown or not applicable. */
  readonly opened: string | null;
  readonly adopted: string | null;
  /** Put forward, of what was not adopted. */
  readonly proposed: string | null;
  readonly inForce: string | null;
  readonly terminated: string | null;
  readonly founded: string | null;
  readonly depositary: readonly string[];
  /** Number of parties or members, null when unknown. */
  readonly parties: number | null;
  readonly partiesAsOf: string | null;
  readonly partiesNote: string | null;
  /** Glossary ids of the parties, where an entry lists them all. */
  readonly members: readonly string[];
  readonly asOf: string;
  readonly note: string | null;
  readonly sources: readonly Source[];
  /** Canonical name by language; languages without a name are absent. */
  readonly names: Readonly<Record<string, string>>;
  readonly relations: readonly Relation[];
  readonly seeAlso: readonly string[];
}

/** The card of an entry. Total: every entry has one. */
export function cardOf(entry: Entry): Card {
  const { dates } = entry;
  const adopted = known(dates?.adopted);
  return {
    id: entry.id,
    name: entry.name,
    acronyms: (entry.acronyms ?? []).map(nameText),
    kind: entry.kind,
    subtype: entry.subtype,
    gloss: entry.gloss,
    status: entry.status,
    opened: known(dates?.opened) ?? adopted,
    adopted,
    proposed: known(dates?.proposed),
    inForce: known(dates?.inForce),
    terminated: known(dates?.terminated),
    founded: known(dates?.founded),
    depositary: entry.depositary ?? [],
    parties: partiesOf(entry),
    partiesAsOf: known(entry.parties?.asOf),
    partiesNote: entry.parties?.note ?? null,
    members: entry.parties?.members ?? [],
    asOf: entry.asOf,
    note: entry.note ?? null,
    sources: entry.sources.map(titled),
    names: namesOf(entry),
    relations: entry.relations ?? [],
    seeAlso: entry.seeAlso ?? [],
  };
}

/** The number an entry gives; where it lists its parties instead, how many these are. */
function partiesOf({ parties }: Entry): number | null {
  const count = parties?.count ?? parties?.members?.length;
  return typeof count === "number" ? count : null;
}

function known(date: string | undefined): string | null {
  return date === undefined || date === "unknown" ? null : date;
}

function namesOf(entry: Entry): Readonly<Record<string, string>> {
  const others = Object.entries(entry.names ?? {}).flatMap(([language, names]) =>
    // The canonical English name stands at the top of an entry; one under `names` is only another name.
    names.name === undefined || language === "en" ? [] : [[language, names.name] as const],
  );
  return Object.fromEntries([["en", entry.name], ...others]);
}
