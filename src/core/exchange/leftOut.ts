import type { OutgoingSidecar } from "./model";

/** How often sidecars hold what other formats may have no place for. */
export interface LeftOut {
  /** Title, date and language of whole texts. */
  readonly facts: number;
  /** Annotations that were found right under a definition that had changed. */
  readonly confirmed: number;
  /** Annotations that name the text they were made on. */
  readonly bases: number;
  /** Annotations of several pieces. */
  readonly pieces: number;
}

/** Counts them. Cost: linear. */
export function leftOutOf(sidecars: readonly OutgoingSidecar[]): LeftOut {
  const annotations = sidecars.flatMap((one) => one.annotations.map(({ annotation }) => annotation));
  const facts = sidecars.flatMap(({ document }) => Object.keys(document).filter((key) => key !== "codes"));
  return {
    facts: facts.length,
    confirmed: annotations.filter(({ confirmed }) => confirmed !== undefined).length,
    bases: annotations.filter(({ base }) => base !== undefined).length,
    pieces: annotations.filter(({ segments }) => segments.length > 1).length,
  };
}
