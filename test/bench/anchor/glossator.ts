import { gitBlobId } from "../../../src/core/anchor/base";
import { describe } from "../../../src/core/anchor/describe";
import { resolveAnchors } from "../../../src/core/anchor/resolve";
import type { Annotation } from "../../../src/core/sidecar/model";
import type { Matcher } from "./matcher";

/** Glossator with what its sidecars hold, and with the text the annotations were made on. */
export const withBase: Matcher = matcher("Glossator, with base", true);

/** Glossator with what its sidecars hold and nothing else. */
export const selectorsOnly: Matcher = matcher("Glossator, selectors only", false);

function matcher(name: string, hasBase: boolean): Matcher {
  return {
    name,
    prepare: (original, selectors) => {
      const segments = describe(original, selectors);
      const base = gitBlobId(new TextEncoder().encode(original));
      const annotations: readonly Annotation[] = segments.map((segment, index) => ({
        id: `a${index}`,
        segments: [segment],
        base,
      }));
      const options = { base: () => (hasBase ? original : undefined) };
      return (now) => resolveAnchors(now, annotations, options).map(({ ranges }) => ranges[0]);
    },
  };
}
