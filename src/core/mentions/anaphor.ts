/** "the Treaty", "the Agency": bare heads that stand for what the text introduced last. */

import { type Draft, type Reading, readingOf, type TriggerHit } from "./draft";
import type { TextView } from "./view";

const determiner = /(?:^|[^\p{L}])(?:the|The|THE|this|This|present|said)\s+$/u;

/** What a text has introduced so far under each head noun. Ask and tell in text order. */
export class Introduced {
  readonly #byHead = new Map<string, Reading>();
  readonly #defined: ReadonlyMap<string, { readonly entity: string | undefined; readonly long: string }>;

  constructor(defined: ReadonlyMap<string, { readonly entity: string | undefined; readonly long: string }>) {
    this.#defined = defined;
  }

  tell({ reading }: Draft): void {
    const { kind, subtype, name, entity } = reading;
    if (name === undefined || (kind !== "treaty" && kind !== "actor") || subtype === "person") return;
    if (subtype === "resolution" || subtype === "state" || subtype === "demonym") return;
    for (const word of headsOf(name, entity)) this.#byHead.set(word, reading);
  }

  /** The mention that a bare head makes; undefined if nothing was introduced that it could mean. */
  ask(view: TextView, trigger: TriggerHit): Draft | undefined {
    if (!determiner.test(view.before(trigger.start, 12))) return undefined;
    if (/^\s+\p{Lu}/u.test(view.after(trigger.end, 4))) return undefined;
    const written = view.slice(trigger.start, trigger.end);
    const introduced = this.#byHead.get(head(written));
    const defined = this.#defined.get(written);
    if (introduced === undefined && defined === undefined) return undefined;
    const reading = readingOf({
      kind: trigger.type === "treatyHead" ? "treaty" : "actor",
      subtype: "anaphor",
      entity: defined?.entity ?? introduced?.entity,
      name: defined?.long ?? introduced?.name,
      confidence: 0.7,
      gate: 1,
      origin: "anaphor",
    });
    return { start: trigger.start, end: trigger.end, reading };
  }
}

const heads = new Set(
  "treaty convention agreement protocol memorandum declaration pact accord charter statute covenant agency organization organisation council committee commission union alliance authority court tribunal secretariat group forum commonwealth centre center".split(
    " ",
  ),
);

const known = new Map<string, readonly string[]>();

/** Head nouns in a name; remembered for listed entries, of which there are only so many. */
function headsOf(name: string, entity: string | undefined): readonly string[] {
  const before = entity === undefined ? undefined : known.get(name);
  if (before !== undefined) return before;
  const found = name.split(/[^\p{L}]+/u).filter((word) => heads.has(word.toLowerCase()));
  const unified = found.map((word) => head(word));
  if (entity !== undefined) known.set(name, unified);
  return unified;
}

function head(word: string): string {
  return word
    .toLowerCase()
    .replace(/isation$/u, "ization")
    .replace(/^centre$/u, "center");
}
