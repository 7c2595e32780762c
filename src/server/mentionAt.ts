import type { Mention, TextAnalysis, TextDefinition } from "../core/mentions/model";

/** What stands at an offset: a mention, or the acronym inside one that means something else. */
export interface MentionAt {
  readonly start: number;
  readonly end: number;
  readonly entity: string | undefined;
  readonly name: string | undefined;
  readonly senses: Mention["senses"];
  /** How the text itself introduces it, if it does. */
  readonly definition: TextDefinition | undefined;
}

/**
 * The innermost mention at an offset; for an acronym that belongs to a longer mention ("10th **NPT** Review Conference") the
 * acronym's own entity. A mention that only ends at the offset counts where no other covers it, so that a cursor behind a name
 * finds it. Undefined where nothing is mentioned. Cost: linear in the mentions.
 */
export function mentionAt(analysis: TextAnalysis, offset: number): MentionAt | undefined {
  const mention = innermost(analysis.mentions, offset);
  if (mention === undefined) return undefined;
  const definition = analysis.definitions.find(
    ({ short }) => short === mention.name || mention.acronyms.some(({ text }) => text === short),
  );
  const inner = innermost(mention.acronyms, offset);
  if (inner?.entity !== undefined && inner.entity !== mention.entity)
    return {
      start: inner.start,
      end: inner.end,
      entity: inner.entity,
      name: inner.expansion,
      senses: undefined,
      definition,
    };
  const { start, end, entity, name, senses } = mention;
  return { start, end, entity, name, senses, definition };
}

function innermost<T extends { readonly start: number; readonly end: number }>(
  ranges: readonly T[],
  offset: number,
): T | undefined {
  const touching = ranges.filter(({ start, end }) => start <= offset && offset <= end);
  const covering = touching.filter(({ end }) => offset < end);
  const candidates = covering.length > 0 ? covering : touching;
  return [...candidates].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
