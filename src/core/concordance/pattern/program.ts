import type { Assertion, PatternNode, SignTest } from "./model";

/** One step of a program. `to` is the number of another step; without one, the next follows. */
export type Step =
  | { readonly kind: "sign"; readonly codePoint: number }
  | { readonly kind: "set"; readonly test: SignTest }
  | { readonly kind: "place"; readonly assertion: Assertion }
  /** Goes on at both; what begins at `first` counts more. */
  | { readonly kind: "split"; readonly first: number; readonly second: number }
  | { readonly kind: "jump"; readonly to: number }
  | { readonly kind: "match" };

/** A pattern as steps, for `run.ts`. */
export interface Program {
  readonly steps: readonly Step[];
  /** What every match begins with, in folded form; empty when that is not known. */
  readonly prefix: string;
}

/** The most steps a program may have: the cost of a search grows with them. */
export const mostSteps = 2000;

/**
 * The program of a pattern; undefined when it would have more than `mostSteps` steps. After Ken Thompson, "Regular Expression
 * Search Algorithm" (Communications of the ACM 11, 1968), in the form that Russ Cox describes in "Regular Expression Matching:
 * the Virtual Machine Approach" (2009).
 */
export function programOf(node: PatternNode): Program | undefined {
  if (sizeOf(node) >= mostSteps) return undefined;
  const steps: Step[] = [];
  emit(node, steps);
  steps.push({ kind: "match" });
  return { steps, prefix: prefixOf(steps) };
}

function sizeOf(node: PatternNode): number {
  switch (node.kind) {
    case "sequence":
      return node.parts.reduce((sum, part) => sum + sizeOf(part), 0);
    case "choice":
      return node.options.reduce((sum, option) => sum + sizeOf(option) + 2, 0);
    case "repeat": {
      const times = node.max === Number.POSITIVE_INFINITY ? node.min + 1 : node.max;
      return (sizeOf(node.node) + 2) * times;
    }
    default:
      return 1;
  }
}

function emit(node: PatternNode, steps: Step[]): void {
  switch (node.kind) {
    case "sequence":
      for (const part of node.parts) emit(part, steps);
      break;
    case "choice":
      emitChoice(node.options, steps);
      break;
    case "repeat":
      emitRepeat(node, steps);
      break;
    default:
      steps.push(node);
  }
}

function emitChoice([first, ...others]: readonly PatternNode[], steps: Step[]): void {
  if (first === undefined) return;
  if (others.length === 0) {
    emit(first, steps);
    return;
  }
  const split = reserve(steps);
  emit(first, steps);
  const jump = reserve(steps);
  steps[split] = { kind: "split", first: split + 1, second: steps.length };
  emitChoice(others, steps);
  steps[jump] = { kind: "jump", to: steps.length };
}

function emitRepeat(
  { node, min, max, isLazy }: Extract<PatternNode, { kind: "repeat" }>,
  steps: Step[],
): void {
  for (let times = 0; times < min; times += 1) emit(node, steps);
  const isEndless = max === Number.POSITIVE_INFINITY;
  const splits: number[] = [];
  for (let times = min; times < (isEndless ? min + 1 : max); times += 1) {
    splits.push(reserve(steps));
    emit(node, steps);
  }
  const [loop] = splits;
  if (isEndless && loop !== undefined) steps.push({ kind: "jump", to: loop });
  for (const split of splits) {
    const [into, past] = [split + 1, steps.length];
    steps[split] = isLazy
      ? { kind: "split", first: past, second: into }
      : { kind: "split", first: into, second: past };
  }
}

/** Number of a step that is filled in later. */
function reserve(steps: Step[]): number {
  return steps.push({ kind: "match" }) - 1;
}

function prefixOf(steps: readonly Step[]): string {
  let prefix = "";
  for (const step of steps) {
    if (step.kind === "sign") prefix += String.fromCodePoint(step.codePoint);
    // Borders take no sign; behind anything else there is more than one way.
    else if (step.kind !== "place") break;
  }
  return prefix;
}
