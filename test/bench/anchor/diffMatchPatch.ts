import { diff_match_patch } from "diff-match-patch";
import type { Matcher, Selector } from "./matcher";

const slice = 32;

/** In the manner of dom-anchor-text-quote: the context is looked for with Bitap, then the quote in slices of 32 behind it. */
export const diffMatchPatch: Matcher = {
  name: "diff-match-patch",
  prepare: (_, selectors) => (now) => {
    const engine = new diff_match_patch();
    engine.Match_Distance = now.length * 2;
    return selectors.map((selector) => find(engine, now, selector));
  },
};

function find(
  engine: InstanceType<typeof diff_match_patch>,
  now: string,
  { quote, before, after, start }: Selector,
) {
  let near = start;
  const atBefore = before === "" ? -1 : engine.match_main(now, before, Math.max(0, start - before.length));
  if (atBefore >= 0) near = atBefore + before.length;
  else if (after !== "") {
    const atAfter = engine.match_main(now, after, start + quote.length);
    if (atAfter >= 0) near = atAfter - quote.length;
  }
  const first = engine.match_main(now, quote.slice(0, slice), Math.max(0, near));
  if (first < 0) return undefined;
  let end = first + Math.min(slice, quote.length);
  for (let at = slice; at < quote.length; at += slice) {
    const piece = quote.slice(at, at + slice);
    const place = engine.match_main(now, piece, first + at);
    if (place < 0 || Math.abs(place - end) > 64) return undefined;
    end = place + piece.length;
  }
  return { start: first, end: Math.min(end, now.length) };
}
