/** The names of one state in one language: published and hand-kept ones put together, with all inflected forms. */

import type { LocalNames, NameRule, NameSpec } from "../core/glossary/model";
import { arabicDemonymForms } from "./arabicForms";
import { frenchDemonymForms } from "./frenchForms";
import { germanAdjectiveForms, germanNameForms, germanPeopleForms } from "./germanForms";
import { russianAdjectiveForms, russianNameForms, russianPeopleForms } from "./russianForms";
import { spanishDemonymForms } from "./spanishForms";
import type { HandNames, PublishedNames, StateLanguage } from "./stateSources";

export type Needs = Readonly<Record<string, readonly string[]>>;

interface Inflection {
  readonly name: (text: string) => readonly string[];
  readonly adjective: (text: string) => readonly string[];
  readonly people: (text: string) => readonly string[];
}

const asItIs = (text: string): readonly string[] => [text];

const inflections: Partial<Record<StateLanguage, Inflection>> = {
  fr: { name: asItIs, adjective: frenchDemonymForms, people: asItIs },
  es: { name: asItIs, adjective: spanishDemonymForms, people: asItIs },
  ru: { name: russianNameForms, adjective: russianAdjectiveForms, people: russianPeopleForms },
  ar: { name: asItIs, adjective: arabicDemonymForms, people: asItIs },
  de: { name: germanNameForms, adjective: germanAdjectiveForms, people: germanPeopleForms },
};

const uninflected: Inflection = { name: asItIs, adjective: asItIs, people: asItIs };

/**
 * Names of a state in `language`; undefined when neither source has one. `name` is the hand-kept name, else the short
 * name of the United Nations, or the customary one where that is only the formal name ("Russia", "Iran").
 *
 * Acronyms count only as written ("US", not "Us"); everything else is meant for the case rule `title`. Throws when the
 * canonical name is one that needs other words near it: it would count everywhere.
 */
export function stateNames(
  language: StateLanguage,
  published: PublishedNames | undefined,
  hand: HandNames | undefined,
  needs: Needs,
): LocalNames | undefined {
  const name = hand?.name ?? publishedName(published);
  if (name === undefined) return undefined;
  if (needs[name] !== undefined)
    throw new Error(`"${name}" needs other words near it and cannot be a canonical name.`);
  const rules = hand?.indeclinable === true ? uninflected : (inflections[language] ?? uninflected);
  const others = [...publishedTexts(published), hand?.formal].filter((text) => text !== undefined);
  const specs = [...others.filter((text) => text !== name), ...(hand?.aliases ?? [])].map(withNeeds(needs));
  const forms = hand?.forms === undefined ? rules.name(name) : [name, ...hand.forms];
  return localNames(name, {
    acronyms: [...(hand?.acronyms ?? []), ...specs.filter(isAcronym)].map(exactly),
    aliases: [
      ...forms,
      ...specs.filter((spec) => !isAcronym(spec)).flatMap((spec) => inflect(spec, rules.name)),
      ...(published?.listed === undefined ? [] : [published.listed]),
    ],
    demonyms: [
      ...(hand?.adjectives ?? []).flatMap((spec) => inflect(spec, rules.adjective)),
      ...(hand?.people ?? []).flatMap((spec) => inflect(spec, rules.people)),
    ],
    metonyms: (hand?.metonyms ?? []).flatMap((spec) => inflect(spec, rules.name)),
  });
}

function publishedTexts(names: PublishedNames | undefined): readonly (string | undefined)[] {
  return [names?.un, names?.formal, names?.common, names?.short, names?.variant, names?.portugal];
}

function publishedName(published: PublishedNames | undefined): string | undefined {
  if (published?.un !== undefined && published.formal !== undefined) return published.un;
  return published?.common ?? published?.short ?? published?.un ?? published?.formal ?? published?.variant;
}

type NameLists = Readonly<Record<"acronyms" | "aliases" | "demonyms" | "metonyms", readonly NameSpec[]>>;

/** Without repetitions: a text stands only in the first list that has it. */
function localNames(name: string, lists: NameLists): LocalNames {
  const seen = new Set([name]);
  const fresh = (specs: readonly NameSpec[]): NameSpec[] =>
    specs.flatMap((spec) => {
      const text = textOf(spec);
      if (seen.has(text)) return [];
      seen.add(text);
      return [spec];
    });
  const acronyms = fresh(lists.acronyms);
  const aliases = fresh(lists.aliases);
  const demonyms = fresh(lists.demonyms);
  const metonyms = fresh(lists.metonyms);
  return {
    name,
    ...(acronyms.length > 0 && { acronyms }),
    ...(aliases.length > 0 && { aliases }),
    ...(demonyms.length > 0 && { demonyms }),
    ...(metonyms.length > 0 && { metonyms }),
  };
}

function inflect(spec: NameSpec, forms: (text: string) => readonly string[]): NameSpec[] {
  if (typeof spec === "string") return [...forms(spec)];
  return forms(spec.text).map((text) => ({ ...spec, text }));
}

/** A name that is an ordinary word as well hands its condition on to its inflected forms. */
function withNeeds(needs: Needs): (spec: NameSpec) => NameSpec {
  return (spec) => {
    const words = typeof spec === "string" ? needs[spec] : undefined;
    return typeof spec === "string" && words !== undefined ? { text: spec, needs: words } : spec;
  };
}

function exactly(spec: NameSpec): NameRule {
  return typeof spec === "string" ? { text: spec, case: "exact" } : { ...spec, case: "exact" };
}

/** Capitals only, of a script that has small letters: "USA", "EE. UU.", "КНДР". */
function isAcronym(spec: NameSpec): boolean {
  const text = textOf(spec);
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function textOf(spec: NameSpec): string {
  return typeof spec === "string" ? spec : spec.text;
}
