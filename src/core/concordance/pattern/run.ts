import type { TextRange } from "../../anchor/model";
import { isEndBoundary, isStartBoundary } from "../../mentions/text/boundary";
import type { Assertion } from "./model";
import type { Program } from "./program";

/** How much work a search may still do, in steps of programs; spent as it goes. */
export interface Budget {
  left: number;
}

/**
 * All matches of a program in a text, in order, without overlap and without empty ones: the leftmost first, and of those that
 * begin at one place the one that JavaScript would find. Ends early when the budget is spent (`budget.left` is below 0).
 *
 * All ways through the program are followed side by side (Rob Pike's algorithm), so a match costs at most the length of the text
 * times the steps of the program, whatever the pattern; offsets are UTF-16.
 */
export function* matchesOf(program: Program, text: string, budget: Budget): Generator<TextRange> {
  const search = new Search(program, text, budget);
  for (let at = 0; at <= text.length; ) {
    const match = search.next(at);
    if (match === undefined) return;
    if (match.end > match.start) yield match;
    at = match.end > match.start ? match.end : match.end + 1;
  }
}

/** Ways through a program that have come to one place of the text, the ones that count most first. */
class Threads {
  readonly steps: Int32Array;
  readonly starts: Int32Array;
  /** For each step the last place at which it was entered: each is followed once a place. */
  readonly #entered: Int32Array;
  count = 0;

  constructor(size: number) {
    this.steps = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.#entered = new Int32Array(size).fill(-1);
  }

  enter(step: number, place: number): boolean {
    if (this.#entered[step] === place) return false;
    this.#entered[step] = place;
    return true;
  }

  push(step: number, start: number): void {
    this.steps[this.count] = step;
    this.starts[this.count] = start;
    this.count += 1;
  }

  /** Forgets everything, also where steps were entered. */
  reset(): void {
    this.count = 0;
    this.#entered.fill(-1);
  }
}

class Search {
  readonly #program: Program;
  readonly #text: string;
  readonly #budget: Budget;
  #now: Threads;
  #then: Threads;

  constructor(program: Program, text: string, budget: Budget) {
    this.#program = program;
    this.#text = text;
    this.#budget = budget;
    this.#now = new Threads(program.steps.length);
    this.#then = new Threads(program.steps.length);
  }

  /** The first match that begins at or behind an offset. */
  next(from: number): TextRange | undefined {
    this.#now.reset();
    this.#then.reset();
    let match: TextRange | undefined;
    for (let at = from; at <= this.#text.length && this.#budget.left >= 0; ) {
      if (match === undefined) {
        const hop = this.#now.count === 0 ? this.#text.indexOf(this.#program.prefix, at) : at;
        if (hop === -1) return undefined;
        at = hop;
        this.#follow(this.#now, 0, at, at);
      } else if (this.#now.count === 0) return match;
      const codePoint = this.#text.codePointAt(at) ?? -1;
      const size = codePoint > 0xffff ? 2 : 1;
      match = this.#take(codePoint, at, at + size) ?? match;
      [this.#now, this.#then] = [this.#then, this.#now];
      this.#then.count = 0;
      at += size;
    }
    return this.#budget.left < 0 ? undefined : match;
  }

  /** Takes one sign with every thread; answers a match that ends before it. */
  #take(codePoint: number, at: number, after: number): TextRange | undefined {
    const { steps } = this.#program;
    this.#budget.left -= this.#now.count + 1;
    for (let index = 0; index < this.#now.count; index += 1) {
      const number = this.#now.steps[index] ?? 0;
      const start = this.#now.starts[index] ?? 0;
      const step = steps[number];
      // Threads that count less than one that has matched are given up.
      if (step?.kind === "match") return { start, end: at };
      const isTaken =
        step?.kind === "sign"
          ? step.codePoint === codePoint
          : step?.kind === "set" && codePoint >= 0 && step.test(codePoint);
      if (isTaken) this.#follow(this.#then, number + 1, start, after);
    }
    return undefined;
  }

  /** Goes on from a step through all that take no sign. */
  #follow(threads: Threads, first: number, start: number, at: number): void {
    const open = [first];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (!threads.enter(number, at)) continue;
      this.#budget.left -= 1;
      const step = this.#program.steps[number];
      if (step?.kind === "jump") open.push(step.to);
      else if (step?.kind === "split") open.push(step.second, step.first);
      else if (step?.kind !== "place") threads.push(number, start);
      else if (holds(step.assertion, this.#text, at)) open.push(number + 1);
    }
  }
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  switch (assertion) {
    case "start":
      return at === 0;
    case "end":
      return at === text.length;
    case "nameStart":
      return isStartBoundary(text, at);
    case "nameEnd":
      return isEndBoundary(text, at);
    case "border":
      return isBorder(text, at);
    case "noBorder":
      return !isBorder(text, at);
  }
}

const wordSign = /[\p{L}\p{M}\p{N}_]/u;

function isBorder(text: string, at: number): boolean {
  return wordSign.test(signBefore(text, at)) !== wordSign.test(signAt(text, at));
}

function signAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

function signBefore(text: string, at: number): string {
  const isPair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return at === 0 ? "" : text.slice(at - (isPair ? 2 : 1), at);
}
