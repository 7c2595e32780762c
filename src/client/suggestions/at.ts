import type { PlacedSuggestion } from "./suggestions";

/** The suggestion at a place: the one that covers it, else one that ends there. */
export function suggestionAt(
  placed: readonly PlacedSuggestion[],
  offset: number,
): PlacedSuggestion | undefined {
  const touching = placed.filter(({ start, end }) => start <= offset && offset <= end);
  return touching.find(({ end }) => offset < end) ?? touching[0];
}
