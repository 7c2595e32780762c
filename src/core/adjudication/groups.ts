/** What somebody has to decide where coders coded the same text differently. */

import type { TextRange } from "../anchor/model";

/** A passage of one coder. */
export interface CoderPassage {
  readonly id: string;
  readonly coder: string;
  readonly code: string;
  /** Not empty; in text order. */
  readonly ranges: readonly TextRange[];
}

/** The same code on the same words, and who gave it. */
export interface Version {
  readonly code: string;
  readonly ranges: readonly TextRange[];
  /** In order. */
  readonly coders: readonly string[];
  /** Of one of their annotations. */
  readonly id: string;
}

/** Passages that answer to each other. */
export interface Group {
  /** In text order; those of more coders first where they begin at the same place. */
  readonly versions: readonly Version[];
  /** Whether all coders gave the same code to the same words, and none another. */
  readonly isUnanimous: boolean;
}

/**
 * Passages of several coders in groups, in text order: two belong together when what they have in common is at least half of the
 * shorter one, whatever their codes. `coders`: all who read the text, also those who marked nothing. Cost: n log n, and quadratic in
 * passages that lie over each other.
 */
export function groupsOf(passages: readonly CoderPassage[], coders: readonly string[]): readonly Group[] {
  const sorted = [...passages].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const groups: CoderPassage[][] = [];
  let open: CoderPassage[][] = [];
  for (const passage of sorted) {
    const start = startOf(passage);
    const isOver = (group: readonly CoderPassage[]) => group.every((one) => endOf(one) <= start);
    groups.push(...open.filter(isOver));
    open = open.filter((group) => !isOver(group));
    const near = open.filter((group) => group.some((one) => belongTogether(one.ranges, passage.ranges)));
    open = [...open.filter((group) => !near.includes(group)), [...near.flat(), passage]];
  }
  groups.push(...open);
  return groups
    .map((group) => versionsOf(group))
    .map((versions) => ({ versions, isUnanimous: versions.length === 1 && isOfAll(versions[0], coders) }))
    .sort((a, b) => firstStart(a.versions) - firstStart(b.versions));
}

/** Whether passages are about the same words: what they have in common is at least half of the shorter one. */
export function belongTogether(a: readonly TextRange[], b: readonly TextRange[]): boolean {
  let common = 0;
  for (const one of a)
    for (const other of b)
      common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return common > 0 && 2 * common >= Math.min(lengthOf(a), lengthOf(b));
}

function versionsOf(group: readonly CoderPassage[]): readonly Version[] {
  const versions = new Map<string, Version>();
  for (const { id, coder, code, ranges } of group) {
    const key = JSON.stringify([code, ranges.map(({ start, end }) => [start, end])]);
    const known = versions.get(key);
    const coders = [...new Set([...(known?.coders ?? []), coder])].sort();
    versions.set(key, { id: known?.id ?? id, code, ranges, coders });
  }
  return [...versions.values()].sort(
    (a, b) => startOf(a) - startOf(b) || b.coders.length - a.coders.length || (a.code < b.code ? -1 : 1),
  );
}

function isOfAll(version: Version | undefined, coders: readonly string[]): boolean {
  return coders.length > 1 && coders.every((coder) => version?.coders.includes(coder) === true);
}

function firstStart([first]: readonly Version[]): number {
  return first === undefined ? 0 : startOf(first);
}

function startOf({ ranges }: Pick<Version, "ranges">): number {
  return ranges[0]?.start ?? 0;
}

function endOf({ ranges }: Pick<Version, "ranges">): number {
  return ranges.at(-1)?.end ?? 0;
}

function lengthOf(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
