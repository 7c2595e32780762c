/** How often a property is tried: as often as usual, or as `GLOSSATOR_PROPERTY_RUNS` says, for a long run by hand. */
export function propertyRuns(usual: number): number {
  return Number(process.env["GLOSSATOR_PROPERTY_RUNS"] ?? usual);
}
