/**
 * Builds the states, territories and former states of the glossary from the files in `states/`.
 * `states/generate.ts` writes the result to `states.yaml`; a test fails when that file is stale.
 */

import type { Entry, LocalNames, Source } from "../core/glossary/model";
import { entriesYaml } from "./entriesYaml";
import { stateNames } from "./stateNames";
import {
  type HandState,
  type Overlay,
  readOverlay,
  readTerritories,
  stateLanguages,
  type Territories,
  type Territory,
} from "./stateSources";

const asOf = "2026-05-31";

const memberSources: readonly Source[] = [
  { title: "United Nations: Member States", url: "https://www.un.org/en/about-us/member-states" },
  { title: "UNTERM: country names", url: "https://unterm.un.org/unterm2/en/country" },
];

const otherSources: readonly Source[] = [
  {
    title: "UN Statistics Division: standard country or area codes (M49)",
    url: "https://unstats.un.org/unsd/methodology/m49/",
  },
];

/** How the regions of M49 are named in a gloss. */
const regions: Readonly<Record<string, string>> = {
  "Australia and New Zealand": "Oceania",
  Caribbean: "the Caribbean",
  "Central America": "Central America",
  "Central Asia": "central Asia",
  "Eastern Africa": "eastern Africa",
  "Eastern Asia": "eastern Asia",
  "Eastern Europe": "eastern Europe",
  "Middle Africa": "central Africa",
  "Northern Africa": "northern Africa",
  "Northern America": "North America",
  "Northern Europe": "northern Europe",
  "South America": "South America",
  "South-eastern Asia": "south-eastern Asia",
  "Southern Africa": "southern Africa",
  "Southern Asia": "southern Asia",
  "Southern Europe": "southern Europe",
  "Western Africa": "western Africa",
  "Western Asia": "western Asia",
  "Western Europe": "western Europe",
};

/**
 * The entries of all states in `overlay`, sorted by id, with their names from `countries` and the overlay, inflected
 * forms, demonyms and metonyms. Throws when a code is unknown, a name is missing or no gloss can be made.
 */
export function buildStates(countries: Territories, overlay: Overlay): readonly Entry[] {
  return Object.keys(overlay)
    .sort()
    .flatMap((id) => {
      const hand = overlay[id];
      return hand === undefined ? [] : [stateEntry(id, hand, territoryOf(id, hand, countries))];
    });
}

/** The text that `states.yaml` should have now. */
export function statesYaml(): string {
  const head =
    "# Generated from src/glossary/states/ by `npm run generate`; do not edit, change the files there.";
  return `${head}\n${entriesYaml(buildStates(readTerritories(), readOverlay()))}`;
}

function territoryOf(id: string, hand: HandState, countries: Territories): Territory | undefined {
  if (hand.code === undefined) return undefined;
  const territory = countries[hand.code];
  if (territory === undefined) throw new Error(`${id}: the code "${hand.code}" is not in names.yaml.`);
  return territory;
}

function stateEntry(id: string, hand: HandState, territory: Territory | undefined): Entry {
  const english = stateNames("en", territory?.en, { ...hand.en, name: hand.name }, hand.needs ?? {});
  const names: Record<string, LocalNames> = {};
  for (const language of stateLanguages) {
    if (language === "en") continue;
    const local = stateNames(language, territory?.[language], hand[language], hand.needs ?? {});
    if (local !== undefined) names[language] = local;
  }
  const subtype = hand.subtype ?? "state";
  return {
    id,
    kind: subtype === "area" ? "concept" : "actor",
    subtype,
    case: "title",
    ...english,
    name: hand.name,
    names,
    gloss: hand.gloss ?? memberGloss(id, hand, territory),
    status: statusOf(subtype, hand.dates?.terminated !== undefined),
    ...(hand.dates !== undefined && { dates: hand.dates }),
    ...(hand.relations !== undefined && { relations: hand.relations }),
    ...(hand.seeAlso !== undefined && { seeAlso: hand.seeAlso }),
    ...(hand.cues !== undefined && { cues: hand.cues }),
    ...(hand.note !== undefined && { note: hand.note }),
    sources: hand.sources ?? (territory?.member === true ? memberSources : otherSources),
    asOf,
  };
}

function memberGloss(id: string, hand: HandState, territory: Territory | undefined): string {
  const where = hand.where ?? regions[territory?.region ?? ""];
  if (territory?.member !== true || where === undefined) throw new Error(`${id}: no gloss can be made.`);
  const capital = hand.capital === undefined ? "" : `; capital ${hand.capital}`;
  const also = hand.also === undefined ? "" : `; ${hand.also}`;
  return `Member state of the United Nations in ${where}${capital}${also}.`;
}

/** An entity is something whose status itself is disputed. */
function statusOf(subtype: string, isOver: boolean): Entry["status"] {
  if (subtype === "former-state" || isOver) return "dissolved";
  return subtype === "entity" ? "disputed" : "active";
}
