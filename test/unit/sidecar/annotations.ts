/** Annotations and changes of every kind the model allows. */

import fc from "fast-check";
import type { Annotation, AnnotationFields, SidecarChange } from "../../../src/core/sidecar/model";
import { shown, text } from "./handWritten";

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const texts = fc.array(fc.oneof(fc.constantFrom("opcw", "npt", "iaea", "un"), text), { maxLength: 3 });
const plain = { noNullPrototype: true } as const;

const segment = fc.record(
  {
    quote: shown,
    before: text,
    after: text,
    span: fc.tuple(fc.nat(60), fc.nat(9)).map(([start, size]) => [start, start + size] as const),
  },
  { requiredKeys: ["quote"], ...plain },
);

const attribute = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  texts,
);
const attributes = fc.dictionary(
  fc.oneof(fc.constantFrom("stance", "confidence", "x y", "__proto__", "yes"), shown),
  attribute,
  { maxKeys: 3, ...plain },
);
const replies = fc.uniqueArray(
  fc.record(
    { id: fc.constantFrom("q1", "q2", "q3"), by: text, at: fc.constant("2026-11-24T08:00:00Z"), text },
    { requiredKeys: ["id", "text"], ...plain },
  ),
  { maxLength: 3, selector: ({ id }) => id },
);
const relations = fc.array(
  fc.record({ type: fc.constantFrom("supports", "answers"), target: fc.constantFrom("k0", "k1") }, plain),
  { maxLength: 2 },
);

const fields = {
  code: shown,
  base: fc.constantFrom("3f0c9b1e44aa", "0123456789ab"),
  note: text,
  attributes,
  mentions: texts,
  relations,
  by: text,
  at: fc.constant("2026-11-23T10:15:00Z"),
  confirmed: fc.constantFrom("2026-11-25T09:00:00Z", "2026-11-26T09:00:00Z", "2026-11-26T09:30:00+02:00"),
  origin: fc.constantFrom("human", "suggested", "imported"),
  replies,
} as const;

/** An annotation with the given id. */
export function annotation(id: string): fc.Arbitrary<Annotation> {
  return fc.record(
    { ...fields, id: fc.constant(id), segments: fc.array(segment, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: ["id", "segments"], ...plain },
  );
}

/** Annotations with ids of their own. */
export const annotations: fc.Arbitrary<readonly Annotation[]> = fc
  .nat({ max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => annotation(`n${index}`))));

/** Changes of any fields of one annotation; undefined removes. */
export const changedFields: fc.Arbitrary<AnnotationFields> = fc.record(
  {
    code: optional(shown),
    base: optional(fields.base),
    note: optional(text),
    attributes: optional(attributes),
    mentions: optional(texts),
    relations: optional(relations),
    by: optional(text),
    at: optional(fields.at),
    origin: optional(fields.origin),
    replies: optional(replies),
    segments: fc.array(segment, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [], ...plain },
);

/** Changes that may be made to a sidecar whose annotations have the ids `ids`. */
export function change(ids: readonly string[]): fc.Arbitrary<SidecarChange> {
  const added = fc.nat(9).chain((index) => annotation(`n${index}`));
  const add = added.map((one): SidecarChange => ({ kind: "add", annotation: one }));
  const document = fc
    .record(
      { title: optional(text), date: optional(text), codes: optional(texts) },
      { requiredKeys: [], ...plain },
    )
    .map((facts): SidecarChange => ({ kind: "document", fields: facts }));
  if (ids.length === 0) return fc.oneof(add, document);
  const id = fc.constantFrom(...ids);
  const remove = id.map((one): SidecarChange => ({ kind: "delete", id: one }));
  const update = fc
    .tuple(id, changedFields)
    .map(([one, changed]): SidecarChange => ({ kind: "update", id: one, fields: changed }));
  return fc.oneof(add, remove, update, update, document);
}

/** An annotation with fields changed, as the model says it. */
export function changedAnnotation(one: Annotation, changed: AnnotationFields): Annotation {
  const merged = Object.entries({ ...one, ...changed }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as unknown as Annotation;
}
