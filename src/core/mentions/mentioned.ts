import type { TextRange } from "../anchor/model";
import type { Mention } from "./model";

/** Somebody or something that a text mentions, and where. */
export interface Mentioned {
  /** Glossary id; undefined for what only the text itself names. */
  readonly entity: string | undefined;
  readonly name: string;
  readonly kind: Mention["kind"];
  readonly subtype: string;
  /** In text order. */
  readonly ranges: readonly TextRange[];
}

/**
 * Who and what a text mentions, each once, in the order of the first mentions: the one way to count them, so that every view
 * says the same. Without a glossary id the name counts, without a name the words. Cost: linear.
 */
export function mentionedIn(text: string, mentions: readonly Mention[]): readonly Mentioned[] {
  const found = new Map<string, Mentioned & { ranges: TextRange[] }>();
  for (const { start, end, kind, subtype, entity, name } of mentions) {
    const words = text.slice(start, end);
    const key = entity ?? name ?? words;
    const known = found.get(key);
    if (known === undefined)
      found.set(key, { entity, name: name ?? words, kind, subtype, ranges: [{ start, end }] });
    else known.ranges.push({ start, end });
  }
  return [...found.values()];
}

/** The same, counted only. */
export interface Counted extends Pick<Mentioned, "entity" | "name" | "kind"> {
  readonly count: number;
}

/** What the parts of a text mention together, in the order of the first mentions. Cost: linear in what each part mentions. */
export function countedIn(parts: readonly (readonly Mentioned[])[]): readonly Counted[] {
  const found = new Map<string, Counted & { count: number }>();
  for (const { entity, name, kind, ranges } of parts.flat()) {
    const known = found.get(entity ?? name);
    if (known === undefined) found.set(entity ?? name, { entity, name, kind, count: ranges.length });
    else known.count += ranges.length;
  }
  return [...found.values()];
}
