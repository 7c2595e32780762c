/** From a mended text back to the text as it is. */

import type { FoundAll } from "./found";
import type { Span } from "./model";
import type { Mended } from "./text/mended";

/** What was found in a mended text, at the places of the text as it is. */
export function asWritten(found: FoundAll, mended: Mended): FoundAll {
  const back = <T extends Span>(span: T): T => ({
    ...span,
    start: mended.from(span.start),
    end: mended.from(span.end),
  });
  return {
    ...found,
    mentions: found.mentions.map(back),
    articles: found.articles.map(back),
    definitions: found.definitions.map((one) => ({ ...one, at: back(one.at), longAt: back(one.longAt) })),
    tokensOf: (draft) => {
      const { start, end } = draft;
      return found.tokensOf({ ...draft, start: mended.to(start), end: mended.to(end) }).map(back);
    },
  };
}
