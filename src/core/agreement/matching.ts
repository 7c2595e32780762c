import type { CodedPassage, Stretch } from "./model";

/**
 * How many passages of two coders are the same, for each of `shares`: same code, and a share of what both cover together that is at
 * least that (1: the same place; 0: anything in common). Each passage is matched once, and as many as possible are. Cost: passages of
 * one code, each with each.
 */
export function matchPassages(
  ours: readonly CodedPassage[],
  theirs: readonly CodedPassage[],
  shares: readonly number[],
): readonly number[] {
  const byCode = new Map<string, CodedPassage[]>();
  for (const passage of theirs) {
    const known = byCode.get(passage.code);
    if (known === undefined) byCode.set(passage.code, [passage]);
    else known.push(passage);
  }
  const touching = ours.map((our) =>
    (byCode.get(our.code) ?? []).flatMap((their) => {
      const common = commonShare(our.stretches, their.stretches);
      return common > 0 ? [{ their, common }] : [];
    }),
  );
  return shares.map((share) =>
    mostPairs(touching.map((own) => own.flatMap(({ their, common }) => (common >= share ? [their] : [])))),
  );
}

/** Characters that both cover, as a share of those that either does. */
function commonShare(a: readonly Stretch[], b: readonly Stretch[]): number {
  let common = 0;
  for (const one of a)
    for (const other of b)
      common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  const all = lengthOf(a) + lengthOf(b) - common;
  return all === 0 ? 0 : common / all;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The largest number of pairs in which nobody stands twice, by augmenting paths (H. W. Kuhn, 1955). */
function mostPairs(fits: readonly (readonly CodedPassage[])[]): number {
  const partner = new Map<CodedPassage, number>();
  const find = (index: number, tried: Set<CodedPassage>): boolean => {
    for (const other of fits[index] ?? []) {
      if (tried.has(other)) continue;
      tried.add(other);
      const holder = partner.get(other);
      if (holder === undefined || find(holder, tried)) {
        partner.set(other, index);
        return true;
      }
    }
    return false;
  };
  return fits.filter((_, index) => find(index, new Set())).length;
}
