import { performance } from "node:perf_hooks";
import type { TextRange } from "../../../src/core/anchor/model";
import { type Matcher, selectorOf } from "./matcher";
import { Random } from "./random";
import { sampleRanges } from "./sample";
import type { EditScript } from "./script";
import { Tracked } from "./tracked";
import { truthOf, type Verdict, verdictOf } from "./verdict";

/** Annotations on each text, and how many of them a targeted script edits. */
const annotated = 36;
const targeted = 5;

export interface Sample {
  readonly script: EditScript;
  readonly matcher: string;
  readonly verdict: Verdict;
  /** Whether the script aimed at this passage (always so for scripts that edit all over). */
  readonly isTarget: boolean;
  /** Share of the passage that survives. */
  readonly share: number;
  /** Milliseconds, the run's mean. */
  readonly cost: number;
  /** For reading: what was asked, where it is, and what was answered. */
  readonly story: () => string;
}

/** One script on one text with one seed: every matcher on the same annotations of the same edited text. */
export function runScript(
  name: string,
  text: string,
  script: EditScript,
  seed: number,
  matchers: readonly Matcher[],
): readonly Sample[] {
  const random = new Random(hash(`${name}/${script.name}/${seed}`));
  const original = script.prepare?.(text, random) ?? text;
  const ranges = sampleRanges(original, annotated, random);
  const targets = chooseTargets(ranges, script, random);
  const now = new Tracked(original);
  for (const target of [...targets].reverse()) {
    // Edits of the targets before may have put words before this one.
    const place = target.end === 0 ? target : truthOf(original, now, target).range;
    if (place !== undefined) script.apply(now, random, place);
  }
  const truths = ranges.map((range) => truthOf(original, now, range));
  const selectors = ranges.map((range) => selectorOf(original, range));
  return matchers.flatMap((matcher) => {
    const find = matcher.prepare(original, selectors);
    const start = performance.now();
    const answers = find(now.text);
    const cost = (performance.now() - start) / ranges.length;
    return ranges.map((range, index) => {
      const truth = truths[index] ?? { share: 0, range: undefined, places: [] };
      const verdict = verdictOf(truth, now.text, answers[index]);
      const isTarget = targets.includes(range) || targets.length === 1;
      const story = () =>
        tell(original, now.text, range, truth.range, answers[index], `${name} seed ${seed}`);
      return { script, matcher: matcher.name, verdict, isTarget, share: truth.share, cost, story };
    });
  });
}

/** Passages far enough from each other that the edits of one do not touch the next; one dummy for scripts without targets. */
function chooseTargets(
  ranges: readonly TextRange[],
  { group }: EditScript,
  random: Random,
): readonly TextRange[] {
  if (group === "format" || group === "global") return [{ start: 0, end: 0 }];
  const chosen: TextRange[] = [];
  for (const range of random.shuffled(ranges)) {
    const isFar = chosen.every(({ start, end }) => range.end + 150 < start || end + 150 < range.start);
    if (isFar && chosen.length < targeted) chosen.push(range);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function hash(words: string): number {
  let value = 2166136261;
  for (let at = 0; at < words.length; at += 1) value = Math.imul(value ^ words.charCodeAt(at), 16777619);
  return value;
}

function tell(
  original: string,
  now: string,
  asked: TextRange,
  truth: TextRange | undefined,
  answer: TextRange | undefined,
  where: string,
): string {
  const show = (text: string, range: TextRange | undefined) =>
    range === undefined
      ? "–"
      : JSON.stringify(
          `${text.slice(Math.max(0, range.start - 40), range.start)}[${text.slice(range.start, range.end)}]${text.slice(range.end, range.end + 40)}`,
        );
  return `${where}\n  asked  ${show(original, asked)}\n  is at  ${show(now, truth)}\n  answer ${show(now, answer)}`;
}
