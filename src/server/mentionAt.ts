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
 * The innermost mention that touches an offset; for an acronym that belongs to a longer mention ("10th **NPT** Review
 * Conference") the acronym's own entity. Undefined where nothing is mentioned. Cost: linear in the mentions.
 */
export function mentionAt(analysis: TextAnalysis, offset: number): MentionAt | undefined {
  const touching = analysis.mentions.filter(({ start, end }) => start <= offset && offset <= end);
  const [mention] = touching.sort((a, b) => a.end - a.start - (b.end - b.start));
  if (mention === undefined) return undefined;
  const definition = analysis.definitions.find(
    ({ short }) => short === mention.name || mention.acronyms.some(({ text }) => text === short),
  );
  const inner = mention.acronyms.find(({ start, end }) => start <= offset && offset <= end);
  if (inner !== undefined && inner.entity !== undefined && inner.entity !== mention.entity)
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
