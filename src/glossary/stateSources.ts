/**
 * The two kinds of source the states are built from: `states/names.yaml` (names as published) and the other files of
 * `states/`, which are kept by hand. They are checked by the tests of the built entries, so they are read as they are.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { EntryDates, NameSpec, Relation, Source } from "../core/glossary/model";

/** Languages in the order in which they are written. English first: it goes to the top level of an entry. */
export const stateLanguages = ["en", "fr", "es", "ru", "zh", "ar", "de", "pt", "it"] as const;

export type StateLanguage = (typeof stateLanguages)[number];

/** Names of one state in one language, as published. A name equal to an earlier one is left out. */
export interface PublishedNames {
  /** Short and formal name used by the United Nations. */
  readonly un?: string;
  readonly formal?: string;
  /** Short name with brackets: "Iran (Islamic Republic of)". */
  readonly listed?: string;
  /** Customary name and its variants in Unicode CLDR. */
  readonly common?: string;
  readonly short?: string;
  readonly variant?: string;
  /** Customary name in Portugal, where it differs from Brazil. Portuguese only. */
  readonly portugal?: string;
}

export type Territory = {
  readonly member: boolean;
  /** Region of the United Nations geoscheme (M49). */
  readonly region: string;
} & { readonly [Language in StateLanguage]?: PublishedNames };

/** What is kept by hand about the names of one state in one language. */
export interface HandNames {
  /** Replaces the published name. */
  readonly name?: string;
  readonly formal?: string;
  readonly acronyms?: readonly NameSpec[];
  readonly aliases?: readonly NameSpec[];
  /** Inflected forms of the name, where the rules do not give them. */
  readonly forms?: readonly string[];
  /** In the masculine singular; all forms follow by rule. Not for English. */
  readonly adjectives?: readonly NameSpec[];
  /** Nouns (in English adjectives as well) for the people. */
  readonly people?: readonly NameSpec[];
  readonly metonyms?: readonly NameSpec[];
  /** Nothing is inflected. */
  readonly indeclinable?: boolean;
}

export type HandState = {
  /** Key in names.yaml. Absent for entities that have no code. */
  readonly code?: string;
  readonly name: string;
  readonly subtype?: string;
  /** The whole gloss; without it one is made from region, `capital` and `also`. */
  readonly gloss?: string;
  readonly where?: string;
  readonly capital?: string;
  readonly also?: string;
  /** Words that have to stand near a name which is an ordinary word as well, in whatever language. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  readonly dates?: EntryDates;
  readonly relations?: readonly Relation[];
  readonly seeAlso?: readonly string[];
  readonly cues?: readonly string[];
  readonly note?: string;
  readonly sources?: readonly Source[];
} & { readonly [Language in StateLanguage]?: HandNames };

export type Territories = Readonly<Record<string, Territory>>;
export type Overlay = Readonly<Record<string, HandState>>;

const folder = join(__dirname, "states");

/** Published names by ISO 3166 code (`XK` for Kosovo). */
export function readTerritories(): Territories {
  return parse(readFileSync(join(folder, "names.yaml"), "utf8"));
}

/** What is kept by hand, by glossary id. Throws when two files have the same id. */
export function readOverlay(): Overlay {
  const overlay: Record<string, HandState> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".yaml") || file === "names.yaml") continue;
    const states: Record<string, HandState> = parse(readFileSync(join(folder, file), "utf8"));
    for (const [id, state] of Object.entries(states)) {
      if (overlay[id] !== undefined)
        throw new Error(`The state "${id}" stands in two files of src/glossary/states.`);
      overlay[id] = state;
    }
  }
  return overlay;
}
