/**
 * UTF-16 offsets of a text in memory to the code points that sidecars and command output count, and back.
 *
 * The file convention: code points; a line end counts one whether it is `\r\n`, `\n` or `\r`; a byte-order mark at the start
 * counts nothing. So the same words have the same numbers in every checkout of a text.
 */

/** Distance of checkpoints in code units: a look-up scans at most this far. */
const stride = 512;

/** Code points of a text by UTF-16 offset, and the other way round. */
export class CodePointMap {
  readonly #text: string;
  /** Code points before each multiple of `stride`, moved to the next boundary. */
  readonly #points: readonly number[];
  readonly #offsets: readonly number[];
  /** Every unit counts one, so there is nothing to look up. */
  readonly #isPlain: boolean;

  /** Cost: linear once; a look-up costs at most 512 steps. */
  constructor(text: string) {
    this.#text = text;
    const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.#isPlain = first === 0 && !/[\r\ud800-\udbff]/.test(text);
    if (this.#isPlain) {
      this.#points = [];
      this.#offsets = [];
      return;
    }
    const points: number[] = [0];
    const offsets: number[] = [first];
    let point = 0;
    for (let at = first; at < text.length; at += unitsAt(text, at)) {
      if (at >= offsets.length * stride) {
        points.push(point);
        offsets.push(at);
      }
      point += 1;
    }
    this.#points = points;
    this.#offsets = offsets;
  }

  /** An offset inside a surrogate pair or a `\r\n` counts as its start; one past the text as its end. */
  toCodePoint(offset: number): number {
    if (this.#isPlain) return within(offset, this.#text.length);
    const checkpoint = last(this.#offsets, offset);
    let at = this.#offsets[checkpoint] ?? 0;
    let point = this.#points[checkpoint] ?? 0;
    while (at < this.#text.length) {
      const next = at + unitsAt(this.#text, at);
      if (next > offset) break;
      at = next;
      point += 1;
    }
    return point;
  }

  /** A code point past the text means its end. */
  toOffset(codePoint: number): number {
    if (this.#isPlain) return within(codePoint, this.#text.length);
    const checkpoint = last(this.#points, codePoint);
    let at = this.#offsets[checkpoint] ?? 0;
    let point = this.#points[checkpoint] ?? 0;
    while (at < this.#text.length && point < codePoint) {
      at += unitsAt(this.#text, at);
      point += 1;
    }
    return at;
  }
}

function within(position: number, length: number): number {
  return Math.max(0, Math.min(length, Math.trunc(position)));
}

/** Code units of the code point, or of the line end, that begins at an offset. */
function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 13) return text.charCodeAt(at + 1) === 10 ? 2 : 1;
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Index of the last element that is not greater than `value`; 0 when there is none. */
function last(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
