import { type TextEdit, transformRanges } from "./live";
import type { TextRange } from "./model";

/**
 * What an editor shows of ranges that were given to it, by kind, as far as it is certain: editors move marks with edits
 * themselves, and giving them thousands again at every key would cost more than all other work. UTF-16 offsets.
 */
export class ShownRanges {
  /** Undefined for a kind of which nothing is known; a kind that was never given is not shown. */
  readonly #kinds = new Map<string, readonly TextRange[] | undefined>();

  /**
   * Moves the marks as the editor does. Where an edit touches a border of a mark, editors follow rules of their own, so nothing is
   * known of its kind any more. Cost: linear.
   */
  follow(edits: readonly TextEdit[]): void {
    for (const [kind, ranges] of this.#kinds)
      if (ranges?.some((range) => edits.some((edit) => touchesBorder(range, edit))))
        this.#kinds.set(kind, undefined);
      else if (ranges !== undefined) this.#kinds.set(kind, transformRanges(ranges, edits));
  }

  /** Nothing is known any more: the editor may have put the marks elsewhere. */
  doubt(): void {
    for (const kind of this.#kinds.keys()) this.#kinds.set(kind, undefined);
  }

  /** The kinds that do not show what they should, also those that should show nothing; takes it that they will. */
  update(wanted: ReadonlyMap<string, readonly TextRange[]>, kinds: Iterable<string>): readonly string[] {
    const changed: string[] = [];
    for (const kind of kinds) {
      const ranges = wanted.get(kind) ?? [];
      const shown = this.#kinds.has(kind) ? this.#kinds.get(kind) : [];
      if (shown !== undefined && isSame(shown, ranges)) continue;
      this.#kinds.set(kind, ranges);
      changed.push(kind);
    }
    return changed;
  }
}

function touchesBorder({ start, end }: TextRange, { offset, deletedLength }: TextEdit): boolean {
  const editEnd = offset + deletedLength;
  return (offset <= start && start <= editEnd) || (offset <= end && end <= editEnd);
}

function isSame(a: readonly TextRange[], b: readonly TextRange[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end }, index) => start === b[index]?.start && end === b[index].end)
  );
}
