/**
 * How often properties are tried, and from which seed. Mocha loads this before any test (`mocha` in package.json).
 *
 * The seed is fixed, so that a run fails because of a change and never by chance; `npm run test:properties` looks further, with a
 * seed of its own that it prints. `GLOSSATOR_PROPERTY_SEED` and `GLOSSATOR_PROPERTY_RUNS` say otherwise.
 */

import fc from "fast-check";

const usualSeed = 20221205;
const wantedRuns = process.env["GLOSSATOR_PROPERTY_RUNS"];

fc.configureGlobal({
  seed: Number(process.env["GLOSSATOR_PROPERTY_SEED"] ?? usualSeed),
  ...(wantedRuns === undefined ? {} : { numRuns: Number(wantedRuns) }),
});

/** How often a property is tried: as often as usual, or as `GLOSSATOR_PROPERTY_RUNS` says. */
export function propertyRuns(usual: number): number {
  return Number(wantedRuns ?? usual);
}
