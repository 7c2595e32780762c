/** Single attributes, replies and relations of annotations: what one person says beside what others say of the same passage. */

import type { Annotation, AnnotationFields, AnnotationPart, AnnotationRelation } from "./model";

/** The field of an annotation that a part belongs to, with the part as it is to be and all others as they are. Cost: linear. */
export function withPart(annotation: Annotation, part: AnnotationPart): AnnotationFields {
  switch (part.kind) {
    case "attribute": {
      const { [part.name]: _, ...others } = annotation.attributes ?? {};
      const all = part.value === undefined ? others : { ...annotation.attributes, [part.name]: part.value };
      return { attributes: Object.keys(all).length === 0 ? undefined : all };
    }
    case "reply": {
      const { id, value } = part;
      const old = annotation.replies ?? [];
      const isNew = value !== undefined && !old.some((reply) => reply.id === id);
      const all = old.flatMap((reply) => (reply.id !== id ? [reply] : value === undefined ? [] : [value]));
      return { replies: unlessEmpty(isNew ? [...all, value] : all) };
    }
    case "relation": {
      const { relation, isThere } = part;
      const others = (annotation.relations ?? []).filter((one) => !isSameRelation(one, relation));
      if (!isThere) return { relations: unlessEmpty(others) };
      const isKnown = others.length < (annotation.relations?.length ?? 0);
      return { relations: isKnown ? annotation.relations : [...others, relation] };
    }
  }
}

/** The same part as an annotation has it: what takes a change of it back. */
export function partOf({ attributes, replies, relations }: Annotation, part: AnnotationPart): AnnotationPart {
  switch (part.kind) {
    case "attribute":
      return { ...part, value: attributes?.[part.name] };
    case "reply":
      return { ...part, value: replies?.find(({ id }) => id === part.id) };
    case "relation":
      return {
        ...part,
        isThere: relations?.some((one) => isSameRelation(one, part.relation)) === true,
      };
  }
}

function isSameRelation(one: AnnotationRelation, other: AnnotationRelation): boolean {
  return one.type === other.type && one.target === other.target;
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
