/** Which of several entries a written form means, and why. */

import { type Sentence, said } from "../../sentence";
import type { NamedEntry } from "../forms/forms";
import type { Evidence, Span } from "../model";
import type { Paragraph, TextView } from "../text/view";

export interface RankedSense {
  readonly entry: NamedEntry;
  readonly reason: Sentence;
}

/**
 * Senses, likeliest first, each with the reason for its place. The text's own definition decides; then what the text names
 * elsewhere, then cue words in the same paragraph; the glossary's order where nothing speaks.
 */
export function rankSenses(
  entries: readonly NamedEntry[],
  view: TextView,
  { start, end }: Span,
  evidence: Evidence,
): readonly RankedSense[] {
  const [only] = entries;
  if (entries.length < 2 || only === undefined)
    return entries.map((entry) => ({ entry, reason: said`the only sense` }));
  const written = view.slice(start, end);
  const paragraph = view.paragraphAt(start);
  return entries
    .map((entry) => weigh(entry, written, paragraph, evidence))
    .sort((a, b) => b.weight - a.weight || isNotion(a.entry) - isNotion(b.entry))
    .map(({ entry, reason }) => ({ entry, reason }));
}

/** Of what is equally likely, a body or an instrument comes before the notion that goes by the same letters. */
function isNotion({ kind }: NamedEntry): number {
  return kind === "concept" ? 1 : 0;
}

function weigh(entry: NamedEntry, written: string, paragraph: Paragraph, evidence: Evidence) {
  const defined = evidence.defined.get(written);
  if (defined !== undefined && defined.entity === entry.id)
    return { entry, weight: 100, reason: said`the text itself writes it out as “${defined.long}”` };
  const cues = (entry.cues ?? []).filter((cue) => paragraph.holds(cue, written));
  const isNamed = evidence.isNamed(entry.id);
  const weight = Math.min(cues.length, 4) * 2 + (isNamed ? 5 : 0);
  return { entry, weight, reason: reasonFrom(isNamed, cues) };
}

/** Why nothing is known that speaks for a sense. */
export const possible: Sentence = said`possible, but nothing near speaks for it`;

function reasonFrom(isNamed: boolean, cues: readonly string[]): Sentence {
  const named = said`the text names it in full elsewhere`;
  if (cues.length === 0) return isNamed ? named : possible;
  const words = cues.slice(0, 3).map((cue) => `“${cue}”`);
  const near = said`${words.join(", ")} in the same paragraph`;
  return isNamed ? said`${named}; ${near}` : near;
}
