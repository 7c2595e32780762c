import approximateSearch from "approx-string-match";
import type { Matcher, Selector } from "./matcher";

/**
 * In the manner of the Hypothesis client (`match-quote.ts`): exact places, else the approximate ones with fewest errors; scored
 * by quote 50, text before 20, text after 20 and position 2; the best one wins, however bad it is.
 */
export const hypothesis: Matcher = {
  name: "Hypothesis-style",
  prepare: (_, selectors) => (now) => selectors.map((selector) => best(now, selector)),
};

function best(now: string, { quote, before, after, start }: Selector) {
  const scored = matches(now, quote, Math.min(256, quote.length / 2)).map((place) => {
    const quoteAgreement = 1 - place.errors / quote.length;
    const beforeAgreement = agreement(
      now.slice(Math.max(0, place.start - before.length), place.start),
      before,
    );
    const afterAgreement = agreement(now.slice(place.end, place.end + after.length), after);
    const near = 1 - Math.abs(place.start - start) / now.length;
    const score = (50 * quoteAgreement + 20 * beforeAgreement + 20 * afterAgreement + 2 * near) / 92;
    return { start: place.start, end: place.end, score };
  });
  return scored.sort((a, b) => b.score - a.score)[0];
}

function matches(text: string, words: string, mostErrors: number) {
  const found: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length, errors: 0 });
  return found.length > 0 ? found : approximateSearch(text, words, Math.floor(mostErrors));
}

function agreement(text: string, context: string): number {
  if (context === "" || text === "") return context === "" ? 1 : 0;
  const [place] = matches(text, context, context.length);
  return place === undefined ? 0 : 1 - place.errors / context.length;
}
