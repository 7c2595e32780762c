/** A text that is edited: its lines in leaves, so that an edit makes a leaf or two anew and shares the others. */

import { type LineColumn, LineIndex, type LinePlaces, placesIn } from "./lines";

/** Lines of a leaf, when a text is opened; an edit makes them twice as many at most. */
const usualSize = 64;

/** Some lines, each with its line end; never none. */
class Leaf {
  readonly lines: readonly string[];
  /** In UTF-16 units. */
  readonly length: number;
  #places: LinePlaces | undefined;

  constructor(lines: readonly string[], length: number) {
    this.lines = lines;
    this.length = length;
  }

  get places(): LinePlaces {
    this.#places ??= placesOf(this.lines);
    return this.#places;
  }
}

/**
 * A text that does not change; an edit gives another one that shares most of its leaves. After H. Boehm, R. Atkinson and M. Plass,
 * “Ropes: an alternative to strings”, 1995, with one level: the leaves of ten megabytes are counted in microseconds.
 */
export class Rope {
  /** In UTF-16 units. */
  readonly length: number;
  /** Never none. The last line of the last one is the only one without a line end. */
  readonly #leaves: readonly Leaf[];
  readonly #leafSize: number;
  #text: string | undefined;
  #index: LineIndex | undefined;

  private constructor(leaves: readonly Leaf[], leafSize: number, length: number) {
    this.#leaves = leaves;
    this.#leafSize = leafSize;
    this.length = length;
  }

  /** `leafSize`: lines of a leaf. */
  static of(text: string, leafSize: number = usualSize): Rope {
    const rope = new Rope(leavesOf(splitLines(text), leafSize, text.length), leafSize, text.length);
    rope.#text = text;
    return rope;
  }

  /** The whole text. Cost: linear once, none later. */
  get text(): string {
    this.#text ??= this.#leaves.map(({ lines }) => lines.join("")).join("");
    return this.#text;
  }

  /** Cost: that of the number of lines once, none later. */
  get index(): LineIndex {
    this.#index ??= new LineIndex(this.#leaves.map(({ places }) => places));
    return this.#index;
  }

  /** The text between two offsets of it. Cost: linear in what comes back, and a little for each leaf. */
  slice(start: number, end: number): string {
    const parts: string[] = [];
    let at = 0;
    for (const { lines, length } of this.#leaves) {
      if (at >= end) break;
      if (at + length <= start) {
        at += length;
        continue;
      }
      for (const line of lines) {
        if (at + line.length > start && at < end) parts.push(line.slice(Math.max(0, start - at), end - at));
        at += line.length;
      }
    }
    return parts.join("");
  }

  /**
   * The text with something else between two places. A column past the end of its line means before its line end, a line past the
   * last one the end of the text. Cost: that of the leaves that are touched, and a little for each other.
   */
  replace(start: LineColumn, end: LineColumn, text: string): Rope {
    const leaves = this.#leaves;
    const last = this.#find(end.line);
    let first = this.#find(start.line);
    let head = splitAt(first, start.column)[0];
    const tail = splitAt(last, end.column)[1];
    const before = this.#before(first);
    // A line feed that comes to stand behind a lone carriage return makes one line end with it.
    if (before !== undefined && lineOf(before).endsWith("\r") && (head + text + tail).startsWith("\n")) {
      first = before;
      head = lineOf(before) + head;
    }
    const rest = last.lines.slice(last.line + 1);
    let next = last.leaf + 1;
    const more = head.length + text.length + tail.length - this.#lengthOf(first, last);
    const lines = [...first.lines.slice(0, first.line), ...splitLines(head + text + tail)];
    // A tail without a line end of its own stands before the lines that follow; only the last line of all may lack one.
    if ((rest.length > 0 || next < leaves.length) && lines.at(-1) === "") lines.pop();
    for (const line of rest) lines.push(line);
    const following = leaves[next];
    if (following !== undefined && lines.length < Math.max(1, this.#leafSize >> 2)) {
      lines.push(...following.lines);
      next++;
    }
    return this.#with(first.leaf, next, lines, more);
  }

  /** With other lines in the leaves from one number up to another, which makes the text longer by `more`. */
  #with(from: number, to: number, lines: readonly string[], more: number): Rope {
    const leaves = this.#leaves;
    let length = more;
    for (let leaf = from; leaf < to; leaf++) length += leaves[leaf]?.length ?? 0;
    const made = leaves.slice(0, from).concat(leavesOf(lines, this.#leafSize, length), leaves.slice(to));
    return new Rope(made, this.#leafSize, this.length + more);
  }

  /** Units of the lines from one to another. */
  #lengthOf(first: FoundLine, last: FoundLine): number {
    // Other lines are not looked at: far from where text was typed last, each waits for memory.
    if (first.leaf === last.leaf) return lengthOf(first.lines.slice(first.line, last.line + 1));
    let length = 0;
    for (let leaf = first.leaf; leaf <= last.leaf; leaf++) length += this.#leaves[leaf]?.length ?? 0;
    return length - lengthOf(first.lines.slice(0, first.line)) - lengthOf(last.lines.slice(last.line + 1));
  }

  #find(line: number): FoundLine {
    const leaves = this.#leaves;
    let left = line;
    for (let leaf = 0; leaf < leaves.length; leaf++) {
      const lines = leaves[leaf]?.lines ?? [];
      if (left < lines.length) return { leaf, lines, line: left, isPast: false };
      left -= lines.length;
    }
    return { ...this.#lastLine(leaves.length - 1), isPast: true };
  }

  #before({ leaf, lines, line }: FoundLine): FoundLine | undefined {
    if (line > 0) return { leaf, lines, line: line - 1, isPast: false };
    return leaf > 0 ? this.#lastLine(leaf - 1) : undefined;
  }

  #lastLine(leaf: number): FoundLine {
    const lines = this.#leaves[leaf]?.lines ?? [];
    return { leaf, lines, line: lines.length - 1, isPast: false };
  }

  /** How much is the same in another text. Cost: that of the leaves that differ, and a little for each other. */
  sharedWith(other: Rope): Shared {
    const [one, two] = [this.#leaves, other.#leaves];
    const most = Math.min(one.length, two.length);
    let first = 0;
    let start = 0;
    for (; first < most && one[first] === two[first]; first++) start += one[first]?.length ?? 0;
    let last = 0;
    let end = 0;
    for (; last < most - first && one.at(-1 - last) === two.at(-1 - last); last++)
      end += one.at(-1 - last)?.length ?? 0;
    if (first < most) start += sharedStart(one[first]?.lines ?? [], two[first]?.lines ?? []);
    if (last < most) end += sharedEnd(one.at(-1 - last)?.lines ?? [], two.at(-1 - last)?.lines ?? []);
    // What stands twice on one side may have been counted from both ends.
    return { start, end: Math.min(end, Math.min(this.length, other.length) - start) };
  }
}

/** How much of two texts is the same, in UTF-16 units: at the beginning, and of the rest at the end. */
export interface Shared {
  readonly start: number;
  readonly end: number;
}

/** A line in its leaf. */
interface FoundLine {
  readonly leaf: number;
  readonly lines: readonly string[];
  readonly line: number;
  /** It is the last one, and one behind it was looked for. */
  readonly isPast: boolean;
}

function lineOf({ lines, line }: FoundLine): string {
  return lines[line] ?? "";
}

/** The line in two at a column. */
function splitAt(found: FoundLine, column: number): readonly [string, string] {
  const text = lineOf(found);
  const at = found.isPast ? text.length : Math.min(column, text.length - endingOf(text));
  return [text.slice(0, at), text.slice(at)];
}

/** Units of the line end of a line: `\r\n`, `\n`, lone `\r`, or none. */
function endingOf(line: string): number {
  if (line.endsWith("\r\n")) return 2;
  return line.endsWith("\n") || line.endsWith("\r") ? 1 : 0;
}

/** Lines with their ends; a text that ends in a line end has an empty last line. */
function splitLines(text: string): string[] {
  const { starts, length } = placesIn(text);
  return starts.map((start, line) => text.slice(start, starts[line + 1] ?? length));
}

/** One leaf up to twice the size, so that typing does not split leaves all the time. `length`: of all lines. */
function leavesOf(lines: readonly string[], size: number, length: number): readonly Leaf[] {
  if (lines.length <= 2 * size) return [new Leaf(lines, length)];
  const leaves: Leaf[] = [];
  for (let from = 0; from < lines.length; from += size) {
    const some = lines.slice(from, from + size);
    leaves.push(new Leaf(some, lengthOf(some)));
  }
  return leaves;
}

function lengthOf(lines: readonly string[]): number {
  let length = 0;
  for (const line of lines) length += line.length;
  return length;
}

/** Line ends as in `LineIndex`: the line behind the last one is not counted here. */
function placesOf(lines: readonly string[]): LinePlaces {
  const starts: number[] = [];
  const ends: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length;
    ends.push(length - endingOf(line));
  }
  return { starts, ends, length };
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  let line = 0;
  let units = 0;
  for (; line < one.length && one[line] === other[line]; line++) units += one[line]?.length ?? 0;
  const [a = "", b = ""] = [one[line], other[line]];
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return units + same;
}

function sharedEnd(one: readonly string[], other: readonly string[]): number {
  let line = 0;
  let units = 0;
  for (; line < one.length && one.at(-1 - line) === other.at(-1 - line); line++)
    units += one.at(-1 - line)?.length ?? 0;
  const [a = "", b = ""] = [one.at(-1 - line), other.at(-1 - line)];
  let same = 0;
  while (same < a.length && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return units + same;
}
