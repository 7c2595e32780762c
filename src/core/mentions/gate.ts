/** Whether a text speaks of policy at all: in a recipe "French" is no actor and "USB" no acronym worth a card. */

import type { Draft, Reading } from "./draft";

export interface Talk {
  /** Sum of the weights of what is named beyond doubt. */
  readonly weight: number;
  /** Words of policy in the sample of the text that was looked at, and the sample's size in bytes. */
  readonly words: number;
  readonly sample: number;
  /** Bytes of text that the weight was taken over. */
  readonly size: number;
}

const bytesPerWord = 6.5;

const policyWords =
  /(?<!\p{L})(?:nuclear|missiles?|disarm\p{L}*|sanctions?|treat(?:y|ies)|delegations?|weapons?|warheads?|(?:non-?)?proliferation|negotiat\p{L}+|sovereign\p{L}*|military|troops|diplomat\p{L}*|arms control|resolutions?|multilateral|bilateral|governments?|safeguards|verification|territorial|aggression|ceasefire|embass\p{L}+|ministers?|foreign|states part(?:y|ies)|conventions?|nucléaires?|désarmement|traités?|armes|sanctions|gouvernement|nuclear(?:es)?|desarme|tratados?|armas|gobierno|kernwaffen|atomwaffen|abrüstung|rüstungs\p{L}*|verträge?|sicherheits\p{L}*|ядерн\p{L}+|разоруж\p{L}+|договор\p{L}*|оружи\p{L}+|переговор\p{L}*|вооруж\p{L}+|санкци\p{L}+|безопасност\p{L}+)(?!\p{L})|核|条约|裁军|武器|制裁|安全|النووية|الأسلحة|معاهدة|العقوبات|الأمن/giu;

/** Words that only texts about policy use often, counted in a sample. */
export function policyTalk(sample: string, bytes: number): Pick<Talk, "words" | "sample"> {
  return { words: sample.match(policyWords)?.length ?? 0, sample: bytes };
}

/** What mentions say about the text they stand in; states say little, instruments and organisations much. */
export function weightOfAll(drafts: readonly Draft[]): number {
  let weight = 0;
  for (const { reading } of drafts) weight += weightOf(reading);
  return weight;
}

function weightOf({ kind, subtype, origin, gate, isAcronym }: Reading): number {
  if (origin === "shape" || kind === "blocker" || kind === "acronym") return 0;
  if (origin === "pattern") return subtype === "resolution" ? 3 : 0;
  if (subtype === "state") return 0.2;
  if (subtype === "demonym" || subtype === "metonym") return 0;
  if (gate > 0 && origin === "name") return isAcronym ? (kind === "treaty" ? 1 : 0.7) : 0;
  if (kind === "treaty" || kind === "event") return 3;
  return kind === "actor" ? 1.5 : 1;
}

/** Highest gate that the text opens. Thresholds were set on the development set, non-policy texts included. */
export function gateOpened({ weight, size, words, sample }: Talk): 0 | 1 | 2 {
  const density = weight / thousands(size);
  const wordDensity = words / thousands(sample);
  if ((weight >= 2.5 && density >= 5) || (words >= 4 && wordDensity >= 14)) return 2;
  return (weight >= 0.9 && density >= 3) || (words >= 3 && wordDensity >= 7) ? 1 : 0;
}

function thousands(bytes: number): number {
  return Math.max(bytes / bytesPerWord / 1000, 0.05);
}
