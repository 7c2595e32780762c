/** Hover cards as plain text for a terminal. */

import type { Card } from "./card";
import { factsOf, type NameOf, statusLine } from "./facts";

/**
 * The card of one sense; lines end with `\n`, no trailing blank line. Control characters of a glossary (a terminal would obey
 * them) become spaces.
 *
 * @param reason Why this sense, where a term has several.
 * @param nameOf Name of another entry.
 */
export function textCard(card: Card, reason?: string, nameOf?: NameOf): string {
  const acronyms = card.acronyms.length === 0 ? "" : ` (${card.acronyms.slice(0, 3).join(", ")})`;
  const names = Object.entries(card.names)
    .filter(([language]) => language !== "en")
    .map(([language, name]) => `${language}: ${name}`);
  const lines = [
    card.gloss,
    ...(reason === undefined ? [] : [`Why this sense: ${reason}`]),
    statusLine(card),
    ...factsOf(card, nameOf).map((fact) => `${fact.label}: ${fact.text}`),
    ...(card.note === null ? [] : [`Note: ${card.note}`]),
    ...names,
    ...(card.seeAlso.length === 0 ? [] : [`See also: ${card.seeAlso.join(", ")}`]),
    ...card.sources.map((source) => `Source: ${source.title} <${source.url}>`),
  ];
  return [`${card.name}${acronyms}`, ...lines]
    .map((line, index) => `${index === 0 ? "" : "  "}${oneLine(line)}\n`)
    .join("");
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
