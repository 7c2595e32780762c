/** "the Treaty", "the Agency": bare heads that stand for what the text introduced last. */

import { type Draft, type Reading, readingOf, type TriggerHit } from "../draft";
import { headOf, headsOf } from "../forms/heads";
import { ListedReading } from "../forms/naming";
import type { Meanings } from "../model";
import type { TextView } from "../text/view";

const determiner = /(?:^|[^\p{L}])(?:the|The|THE|this|This|present|said)\s+$/u;

/** What a text has introduced so far under each head noun. Ask and tell in text order. */
export class Introduced {
  readonly #byHead: Map<string, Reading>;
  readonly #defined: Meanings;

  /** `from`: what has been introduced before. */
  constructor(defined: Meanings, from?: Introduced) {
    this.#defined = defined;
    this.#byHead = new Map(from === undefined ? [] : from.#byHead);
  }

  /** Whether every head stands for what it stands for in another text. */
  knowsWhat(other: Introduced): boolean {
    if (this.#byHead.size !== other.#byHead.size) return false;
    for (const [head, { entity, name }] of this.#byHead) {
      const theirs = other.#byHead.get(head);
      if (theirs === undefined || theirs.entity !== entity || theirs.name !== name) return false;
    }
    return true;
  }

  tell({ reading }: Draft): void {
    const { kind, subtype, name } = reading;
    if (name === undefined || (kind !== "treaty" && kind !== "actor") || subtype === "person") return;
    if (subtype === "resolution" || subtype === "state" || subtype === "demonym") return;
    const heads = reading instanceof ListedReading ? reading.heads : headsOf(name);
    for (const word of heads) this.#byHead.set(word, reading);
  }

  /** The mention that a bare head makes; undefined if nothing was introduced that it could mean. */
  ask(view: TextView, trigger: TriggerHit): Draft | undefined {
    if (!determiner.test(view.before(trigger.start, 12))) return undefined;
    if (/^\s+\p{Lu}/u.test(view.after(trigger.end, 4))) return undefined;
    const written = view.slice(trigger.start, trigger.end);
    const introduced = this.#byHead.get(headOf(written));
    const defined = this.#defined.get(written);
    if (introduced === undefined && defined === undefined) return undefined;
    const reading = readingOf({
      kind: trigger.type === "treatyHead" ? "treaty" : "actor",
      subtype: "anaphor",
      entity: defined?.entity ?? introduced?.entity,
      name: defined?.long ?? introduced?.name,
      confidence: 0.7,
      // Of what is no mention in a text that says little of policy, a short form is none either.
      gate:
        introduced === undefined && defined?.entity === undefined
          ? (Math.max(defined?.as?.gate ?? 2, 1) as 1 | 2)
          : 1,
      origin: "anaphor",
    });
    return { start: trigger.start, end: trigger.end, reading };
  }
}
