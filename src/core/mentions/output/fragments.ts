/** Pieces of JSON that lines of mentions are put together from: made once, kept side by side, copied four bytes at a time. */

import type { Reading } from "../draft";
import { ListedReading } from "../forms/naming";
import { encodeUtf8 } from "../text/utf8";

/** What stands between the values of a line, by fragment number. */
const literals = [',"end":', ',"line":', ',"column":', ',"text":"', '{"start":', ',{"start":', "]}\n"];
export const toEnd = 0;
export const toLine = 1;
export const toColumn = 2;
export const toText = 3;
export const toFirstToken = 4;
export const toNextToken = 5;
export const toNext = 6;

/** Fragments of what is said of one place alone, there until the next are asked for. */
const passing = 8;
/** From here on two fragments of an entry's acronym and two of a reading alternate. */
const firstKept = 10;

/** A fragment may be copied with so many bytes more than it has. */
export const overshoot = 3;

/** A reading has two fragments: the fields after the text and, one number higher, what follows the text of an acronym. */
export class Fragments {
  #bytes = new Uint8Array(1 << 14);
  view: DataView = new DataView(this.#bytes.buffer);
  /** By fragment: where it begins, and where it ends. */
  places = new Int32Array(1 << 8);
  /** By entity of an acronym: the fragment that is kept of it, and what it says it stands for. */
  readonly #tokens = new Map<string, { readonly expansion: string | undefined; readonly fragment: number }>();
  /** End of the fragments that are kept. */
  #kept = 0;

  constructor() {
    for (const [number, text] of literals.entries()) this.#kept = this.#add(number, this.#kept, text);
  }

  /** Number of the first fragment of a reading. */
  ofReading(reading: Reading): number {
    const number = ListedReading.numberOf(reading);
    const fragment = number < 0 ? passing : firstKept + 2 + number * 4;
    if (number >= 0 && (this.places[fragment * 2 + 1] ?? 0) !== 0) return fragment;
    const { kind, subtype, entity, name, confidence } = reading;
    const about = JSON.stringify({ kind, subtype, entity: entity ?? null, name: name ?? null, confidence });
    const middle = this.#add(fragment, this.#kept, `",${about.slice(1, -1)},"acronyms":[`);
    const end = this.#add(fragment + 1, middle, tokenTail(entity, name));
    // Kept for names that are listed; of others there is no end.
    if (number >= 0) this.#kept = end;
    return fragment;
  }

  /** Number of the fragment that follows the text of an acronym. */
  ofToken(entity: string | undefined, expansion: string | undefined): number {
    const known = entity === undefined ? undefined : this.#tokens.get(entity);
    if (known !== undefined && known.expansion === expansion) return known.fragment;
    const isKept = entity !== undefined && known === undefined;
    const fragment = isKept ? firstKept + this.#tokens.size * 4 : passing + 1;
    const end = this.#add(fragment, this.#kept, tokenTail(entity, expansion));
    // Entries are only so many; what a text says of one itself, or of something else, may be ever new.
    if (isKept) {
      this.#tokens.set(entity, { expansion, fragment });
      this.#kept = end;
    }
    return fragment;
  }

  sizeOf(fragment: number): number {
    return (this.places[fragment * 2 + 1] ?? 0) - (this.places[fragment * 2] ?? 0);
  }

  /** Puts a fragment at a place; where it ends. */
  #add(fragment: number, at: number, text: string): number {
    const added = encodeUtf8(text);
    const end = at + added.length;
    if (end + overshoot > this.#bytes.length) {
      const larger = new Uint8Array((end + overshoot) * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    if (fragment * 2 + 2 > this.places.length) {
      const longer = new Int32Array(fragment * 4);
      longer.set(this.places);
      this.places = longer;
    }
    this.#bytes.set(added, at);
    this.places[fragment * 2] = at;
    this.places[fragment * 2 + 1] = end;
    return end;
  }
}

function tokenTail(entity: string | undefined, expansion: string | undefined): string {
  return `",${JSON.stringify({ entity: entity ?? null, expansion: expansion ?? null }).slice(1)}`;
}
