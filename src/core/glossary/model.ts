/**
 * The glossary: what the product knows about treaties, actors, events and concepts.
 *
 * Everything here is plain data as read from a glossary YAML file (`read.ts`); the shape of the file is published in
 * `src/schemas/glossary.schema.json`.
 */

export type EntryKind = "treaty" | "actor" | "event" | "concept";

/**
 * How letter case counts when a name is looked for in text.
 * `exact`: as written, or in capitals throughout. `any`: case never counts. `title`: as written, capitalised, or in capitals.
 */
export type CaseRule = "exact" | "any" | "title";

/** A name with its own rules; in YAML a bare string stands for `{ text }`. */
export interface NameRule {
  readonly text: string;
  readonly case?: CaseRule;
  /**
   * Words of which at least one has to stand near the name (same paragraph, any case) before it counts as a mention.
   * For names that are ordinary words as well: START, MAD, WHO, "the Agency".
   */
  readonly needs?: readonly string[];
}

export type NameSpec = string | NameRule;

/** The names of an entry in one language. */
export interface LocalNames {
  /** Canonical full name in that language. */
  readonly name?: string;
  readonly acronyms?: readonly NameSpec[];
  /** Other names and inflected forms; every one is looked for in text. */
  readonly aliases?: readonly NameSpec[];
  /** Adjectives and nouns for the people: "Russian", "Russians". Only for states and the like. */
  readonly demonyms?: readonly NameSpec[];
  /** Capitals and buildings that stand for the government; count only where they act: "Moscow", "the Kremlin". */
  readonly metonyms?: readonly NameSpec[];
}

/** ISO 8601 date, to the precision known (`1968`, `1968-07`, `1968-07-01`), or `unknown`. Absent: does not apply. */
export type KnownDate = string;

export interface EntryDates {
  /** Put forward, of what was not, or is not yet, adopted: plans, drafts, initiatives. */
  readonly proposed?: KnownDate;
  /** Adopted, concluded or announced. */
  readonly adopted?: KnownDate;
  /** Opened for signature, or signed where there is no separate opening. */
  readonly opened?: KnownDate;
  readonly inForce?: KnownDate;
  /** Terminated, expired, dissolved or abandoned. */
  readonly terminated?: KnownDate;
  /** For organisations, blocs, regimes and states' bodies: founded or established. */
  readonly founded?: KnownDate;
}

export interface Parties {
  /** Number of states parties or members. */
  readonly count?: number | "unknown";
  /** Date on which the count was true. */
  readonly asOf?: KnownDate;
  /** Glossary ids, for instruments with few parties. */
  readonly members?: readonly string[];
  readonly note?: string;
}

export interface Source {
  readonly title: string;
  readonly url: string;
}

export interface Relation {
  readonly type:
    | "amends"
    | "amended-by"
    | "succeeds"
    | "succeeded-by"
    | "implements"
    | "implemented-by"
    | "part-of"
    | "reviews"
    | "member-of";
  /** Glossary id. */
  readonly target: string;
}

export type EntryStatus =
  | "in-force"
  | "not-in-force"
  | "provisionally-applied"
  | "suspended"
  | "terminated"
  | "expired"
  | "superseded"
  | "disputed"
  | "active"
  | "inactive"
  | "dissolved"
  | "adopted"
  /** Proposed, and not adopted up to `asOf`. */
  | "not-adopted"
  | "unknown";

/** One entry. English names stand at the top level, other languages under `names`. */
export interface Entry {
  /** Lower-case words joined by hyphens; never reused. */
  readonly id: string;
  readonly kind: EntryKind;
  /**
   * `state`, `organisation`, `organ`, `bloc`, `regime`, `treaty`, `protocol`, `resolution`, `weapon` …; see the schema. `class`: states or
   * banks of a sort, which texts name in words that are no mention and in letters that are one (NWS).
   */
  readonly subtype: string;
  /** Canonical English name. */
  readonly name: string;
  readonly acronyms?: readonly NameSpec[];
  readonly aliases?: readonly NameSpec[];
  readonly demonyms?: readonly NameSpec[];
  readonly metonyms?: readonly NameSpec[];
  /** Case rule of all names that state none of their own. Default: `exact`. */
  readonly case?: CaseRule;
  /** By BCP 47 language tag (`fr`, `es`, `ru`, `zh`, `ar`, `de`, …). */
  readonly names?: Readonly<Record<string, LocalNames>>;
  /** One neutral sentence. */
  readonly gloss: string;
  readonly status: EntryStatus;
  readonly dates?: EntryDates;
  readonly depositary?: readonly string[];
  readonly parties?: Parties;
  readonly relations?: readonly Relation[];
  readonly seeAlso?: readonly string[];
  /** Words near an ambiguous acronym that speak for this entry. */
  readonly cues?: readonly string[];
  /** Where sources differ, or what a reader should be careful about. */
  readonly note?: string;
  readonly sources: readonly Source[];
  /** ISO date at which the facts of this entry were true. */
  readonly asOf: string;
}

export interface Glossary {
  readonly entries: readonly Entry[];
}

/** Names of a folder's own glossary; the first is the one to write. */
export const glossaryFileNames = ["glossary.yaml", "glossary.yml"] as const;
