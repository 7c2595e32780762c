/** A place in a text: both 0-based, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Offsets of a text to lines and columns and back. A line ends in `\r\n`, `\n` or a lone `\r`, as editors count.
 * Cost: linear once, then logarithmic.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  /** End of each line without its line end. */
  readonly #ends: readonly number[];
  readonly #length: number;

  /** Of a text, or of the places of its lines in parts; then the cost is that of the number of lines. */
  constructor(text: string | readonly LinePlaces[]) {
    const { starts, ends, length } = typeof text === "string" ? placesIn(text) : joined(text);
    this.#starts = starts;
    this.#ends = ends;
    this.#length = length;
  }

  /** At least 1: the empty text has one line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset at which a line begins; clamped to the text. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    return this.#starts[line] ?? this.#length;
  }

  /** Offset at which a line ends, before its line end; clamped to the text. */
  lineEnd(line: number): number {
    return this.#ends[Math.max(0, line)] ?? this.#length;
  }

  /** An offset outside the text is clamped to it; one between `\r` and `\n` belongs to the line that ends there. */
  positionAt(offset: number): LineColumn {
    const at = Math.min(Math.max(0, offset), this.#length);
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStart(middle) <= at) low = middle;
      else high = middle;
    }
    return { line: low, column: at - this.lineStart(low) };
  }

  /** A column past the end of its line means its end, a line past the last one the end of the text. */
  offsetAt({ line, column }: LineColumn): number {
    if (line >= this.#starts.length) return this.#length;
    return Math.min(this.lineStart(line) + Math.max(0, column), this.lineEnd(line));
  }
}

/** Where lines begin and end, the line ends left out, and how long they are together. */
export interface LinePlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly length: number;
}

/** Of all lines of a text, one more than it has line ends. Cost: linear. */
export function placesIn(text: string): LinePlaces {
  const starts = [0];
  const ends: number[] = [];
  // Searched for one by one, because an engine searches for one character many at a time.
  let feed = text.indexOf("\n");
  let carriage = text.indexOf("\r");
  while (feed >= 0 || carriage >= 0) {
    const end = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed;
    const next = end === carriage && feed === end + 1 ? end + 2 : end + 1;
    ends.push(end);
    starts.push(next);
    if (feed >= 0 && feed < next) feed = text.indexOf("\n", next);
    if (carriage >= 0 && carriage < next) carriage = text.indexOf("\r", next);
  }
  ends.push(text.length);
  return { starts, ends, length: text.length };
}

function joined(parts: readonly LinePlaces[]): LinePlaces {
  const starts: number[] = [];
  const ends: number[] = [];
  let length = 0;
  for (const part of parts) {
    for (const start of part.starts) starts.push(length + start);
    for (const end of part.ends) ends.push(length + end);
    length += part.length;
  }
  return { starts, ends, length };
}
