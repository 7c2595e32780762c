/** What an analysis gives, in byte offsets. */

import type { TokenAt } from "./context/acronymTokens";
import type { FoundDefinition } from "./context/definitions";
import type { Talk } from "./context/gate";
import type { Draft } from "./draft";

export interface FoundMention {
  readonly draft: Draft;
  readonly tokens: readonly TokenAt[];
}

export interface FoundAll {
  readonly mentions: readonly Draft[];
  /** Acronyms within one of the mentions. Found out when asked, so that they need not all be kept at a time. */
  readonly tokensOf: (mention: Draft) => readonly TokenAt[];
  readonly definitions: readonly (FoundDefinition & { readonly entity: string | undefined })[];
  readonly articles: readonly Draft[];
  /** Of this stretch alone. */
  readonly talk: Talk;
}
