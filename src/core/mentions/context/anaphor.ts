/** "the Treaty", "the Agency": bare heads that stand for what the text introduced last. */

import { type Draft, type Reading, readingOf, type TriggerHit } from "../draft";
import { headOf, headsOf } from "../forms/heads";
import { ListedReading } from "../forms/naming";
import type { Meanings } from "../model";
import type { TextView } from "../text/view";

const determiner = /(?:^|[^\p{L}])(?:the|The|THE|this|This|present|said)\s+$/u;

/** "the Organization" is no "Charter of the Organization of American States", and "the Treaty" not the body that carries it out. */
function keyOf(kind: "treaty" | "actor", head: string): string {
  return `${kind} ${head}`;
}

/** What a text has introduced so far under each head noun. Ask and tell in text order. */
export class Introduced {
  readonly #earlier: ReadonlyMap<string, Reading>;
  readonly #told = new Map<string, Reading>();
  /** Heads that were asked for before anything was told of them here. */
  readonly #asked = new Set<string>();
  readonly #defined: Meanings;

  /** `from`: what has been introduced before. */
  constructor(defined: Meanings, from?: Introduced) {
    this.#defined = defined;
    this.#earlier = from === undefined ? new Map() : new Map([...from.#earlier, ...from.#told]);
  }

  /** Whether every head stands for what it stands for in another text. */
  knowsWhat(other: Introduced): boolean {
    const heads = new Set([this, other].flatMap((one) => [...one.#earlier.keys(), ...one.#told.keys()]));
    return [...heads].every((head) => this.#knowsAs(other, head));
  }

  /** Whether what `asker` had to know from before stands for what it stands for in another text. */
  answersAs(other: Introduced, asker: Introduced): boolean {
    return [...asker.#asked].every((head) => this.#knowsAs(other, head));
  }

  /** As it is when something else has been introduced before. */
  behind(defined: Meanings, from: Introduced): Introduced {
    const moved = new Introduced(defined, from);
    for (const [head, reading] of this.#told) moved.#told.set(head, reading);
    for (const head of this.#asked) moved.#asked.add(head);
    return moved;
  }

  #knowsAs(other: Introduced, head: string): boolean {
    const [mine, theirs] = [this.#get(head), other.#get(head)];
    return mine?.entity === theirs?.entity && mine?.name === theirs?.name;
  }

  #get(head: string): Reading | undefined {
    return this.#told.get(head) ?? this.#earlier.get(head);
  }

  tell({ reading }: Draft): void {
    const { kind, subtype, name } = reading;
    if (name === undefined || (kind !== "treaty" && kind !== "actor") || subtype === "person") return;
    if (subtype === "resolution" || subtype === "state" || subtype === "demonym") return;
    const heads = reading instanceof ListedReading ? reading.heads : headsOf(name);
    for (const word of heads) this.#told.set(keyOf(kind, word), reading);
  }

  /** The mention that a bare head makes; undefined if nothing was introduced that it could mean. */
  ask(view: TextView, trigger: TriggerHit): Draft | undefined {
    if (!determiner.test(view.before(trigger.start, 12))) return undefined;
    if (/^\s+\p{Lu}/u.test(view.after(trigger.end, 4))) return undefined;
    const written = view.slice(trigger.start, trigger.end);
    const kind = trigger.type === "treatyHead" ? "treaty" : "actor";
    const head = keyOf(kind, headOf(written));
    if (!this.#told.has(head)) this.#asked.add(head);
    const introduced = this.#get(head);
    const defined = this.#defined.get(written);
    if (introduced === undefined && defined === undefined) return undefined;
    const reading = readingOf({
      kind,
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
