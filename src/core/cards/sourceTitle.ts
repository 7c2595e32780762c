/** What a source is called on a card. */

import type { Source } from "../glossary/model";

/**
 * Sources whose addresses say the title of the page. The glossary names only the publisher of these, because it is shipped with
 * thousands of them.
 */
const pages: readonly { readonly address: RegExp; readonly space: RegExp }[] = [
  { address: /^https:\/\/[a-z-]+\.wikipedia\.org\/wiki\/([^?#]+)/, space: /_/g },
  { address: /^https:\/\/www\.britannica\.com\/[a-z]+\/([^/?#]+)/, space: /-/g },
];

/** The source with the title of the page behind that of its publisher, where the address says it: "Wikipedia: Treaty of Lisbon". */
export function titled(source: Source): Source {
  if (source.title.includes(":")) return source;
  for (const { address, space } of pages) {
    const page = address.exec(source.url)?.[1];
    if (page !== undefined)
      return { ...source, title: `${source.title}: ${decoded(page).replace(space, " ")}` };
  }
  return source;
}

/** As it stands where it is not well formed. */
function decoded(page: string): string {
  try {
    return decodeURIComponent(page);
  } catch {
    return page;
  }
}
