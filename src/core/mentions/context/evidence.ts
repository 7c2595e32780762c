/** What a stretch of text says as a whole, looked for when a doubtful hit asks. */

import type { Compiled } from "../compiled";
import type { Draft } from "../draft";
import { ListedReading } from "../forms/naming";
import type { Evidence } from "../model";

export class TextEvidence implements Evidence {
  readonly defined: Evidence["defined"];
  readonly #compiled: Compiled;
  readonly #drafts: readonly Draft[];
  /** By number of a listed reading: 1 where it stands somewhere. */
  #listed: Uint8Array | undefined;
  readonly #others = new Set<string>();
  /** Names of all that is named, one a line. */
  #names: string | undefined;
  readonly #within = new Map<string, boolean>();

  /** `drafts`: what is named beyond doubt. */
  constructor(compiled: Compiled, drafts: readonly Draft[], defined: Evidence["defined"]) {
    this.#compiled = compiled;
    this.#drafts = drafts;
    this.defined = defined;
  }

  isNamed(entity: string): boolean {
    this.#listed ??= this.#look();
    for (const number of this.#compiled.readingsOf(entity)) if (this.#listed[number] === 1) return true;
    return this.#others.has(entity);
  }

  isInName(name: string): boolean {
    const known = this.#within.get(name);
    if (known !== undefined) return known;
    this.#names ??= [...new Set(this.#drafts.map(({ reading }) => reading.name ?? ""))].join("\n");
    const isWithin = name.includes(" ") && this.#names.includes(name);
    this.#within.set(name, isWithin);
    return isWithin;
  }

  #look(): Uint8Array {
    const listed = new Uint8Array(this.#compiled.readingCount);
    for (const { reading } of this.#drafts) {
      const number = ListedReading.numberOf(reading);
      if (number >= 0) listed[number] = 1;
      else if (reading.entity !== undefined) this.#others.add(reading.entity);
    }
    return listed;
  }
}
