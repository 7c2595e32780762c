/** A user's entries over those of a glossary that is compiled already. */

import type { Entry } from "../../glossary/model";
import type { FormSource } from "./formSource";
import { type Form, formsOf, type NamedEntry } from "./forms";
import { MadeForms } from "./madeForms";
import type { About } from "./naming";

/**
 * Says what a source would say of both glossaries together (`combineGlossaries`): an entry with an id that the lower one has
 * takes that one's place, others come behind.
 */
export class LayeredForms implements FormSource {
  readonly entryCount: number;
  readonly formCount: number;
  readonly #lower: FormSource;
  readonly #own: MadeForms;
  readonly #entries = new Map<number, Entry>();
  readonly #numbers = new Map<string, number>();

  /**
   * `entries`: each id once. `written` is told of every form in the order of their numbers, behind those of the lower source:
   * forms of the entries, then those of the entries that they replace, whose keys may have lost them. Forms are not kept,
   * because most of them no text asks for. Cost: some microseconds an entry.
   */
  constructor(lower: FormSource, entries: readonly Entry[], written: (form: Form) => void) {
    this.#lower = lower;
    let next = lower.entryCount;
    const numbers = entries.map(({ id }) => lower.numberOf(id) ?? next++);
    this.entryCount = next;
    const make = (entry: NamedEntry | undefined, number: number) =>
      entry === undefined ? [] : formsOf(entry, number);
    const ownForms = (row: number) => make(entries[row], numbers[row] ?? 0);
    let count = 0;
    const take = (forms: readonly Form[]): number => {
      for (const form of forms) written(form);
      count += forms.length;
      return count;
    };
    this.#own = new MadeForms(
      Int32Array.from([0, ...entries.map((_, row) => take(ownForms(row)))]),
      ownForms,
    );
    for (const [row, entry] of entries.entries()) {
      const number = numbers[row] ?? 0;
      take(make(lower.entry(number), number));
      this.#entries.set(number, entry);
      this.#numbers.set(entry.id, number);
    }
    this.formCount = lower.formCount + count;
  }

  entry(index: number): NamedEntry | undefined {
    return this.#entries.get(index) ?? this.#lower.entry(index);
  }

  about(index: number): About | undefined {
    return this.#entries.get(index) ?? this.#lower.about(index);
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id) ?? this.#lower.numberOf(id);
  }

  forms(numbers: readonly number[]): readonly Form[] {
    const first = this.#lower.formCount;
    const lower = this.#lower.forms(numbers.filter((number) => number < first));
    const upper = numbers.flatMap((number) => this.#own.form(number - first) ?? []);
    const forms = [...lower.filter(({ entry }) => !this.#entries.has(entry)), ...upper];
    return upper.length === 0 ? forms : forms.sort((a, b) => orderOf(a) - orderOf(b));
  }

  ownerOf(form: number): number {
    const first = this.#lower.formCount;
    return form < first ? this.#lower.ownerOf(form) : (this.#own.form(form - first)?.entry ?? -1);
  }
}

/** Forms stand in the order of their entries; those of no entry stand last. */
function orderOf({ entry }: Form): number {
  return entry < 0 ? Number.MAX_SAFE_INTEGER : entry;
}
