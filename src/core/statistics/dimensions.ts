/** By what annotations can be counted. */

import type { CountedAnnotation } from "./model";

export interface Dimension {
  readonly name: string;
  /** Values come in an order of their own, as years do; those of others are sorted by how often they stand. */
  readonly isOrdered: boolean;
  /** What an annotation counts under: often one value, several for entities, none where nothing is said. */
  readonly valuesOf: (one: CountedAnnotation) => readonly string[];
}

type Values = Dimension["valuesOf"];

/** What a date begins with; dates in words, or in another order, are of no year that could be told. */
const datePart =
  (form: RegExp): Values =>
  ({ date = "" }) =>
    form.exec(date)?.slice(0, 1) ?? [];

const plain: Readonly<Record<string, { readonly isOrdered: boolean; readonly valuesOf: Values }>> = {
  code: { isOrdered: false, valuesOf: ({ annotation: { code } }) => (code === undefined ? [] : [code]) },
  coder: { isOrdered: false, valuesOf: ({ coder }) => (coder === undefined ? [] : [coder]) },
  text: { isOrdered: true, valuesOf: ({ text }) => [text] },
  year: { isOrdered: true, valuesOf: datePart(/^\d{4}(?![^-])/) },
  month: { isOrdered: true, valuesOf: datePart(/^\d{4}-(?:0[1-9]|1[0-2])(?![^-])/) },
  entity: { isOrdered: false, valuesOf: ({ annotation: { mentions = [] } }) => mentions },
  state: { isOrdered: false, valuesOf: ({ state }) => [state] },
  origin: { isOrdered: false, valuesOf: ({ annotation: { origin = "human" } }) => [origin] },
};

const attribute = "attribute ";

/** What `dimensionOf` knows, for messages. */
export const dimensionNames: readonly string[] = [...Object.keys(plain), `${attribute}NAME`];

/**
 * The dimension of a name: one of `dimensionNames`, or undefined. `level`: how many levels of a code count (`accusation/state` is
 * `accusation` at level 1); all when left out.
 */
export function dimensionOf(name: string, level?: number): Dimension | undefined {
  if (name.startsWith(attribute)) {
    const key = name.slice(attribute.length);
    return { name: key, isOrdered: true, valuesOf: (one) => attributeValues(one, key) };
  }
  const found = Object.hasOwn(plain, name) ? plain[name] : undefined;
  if (found === undefined) return undefined;
  if (name !== "code" || level === undefined) return { name, ...found };
  return { name, ...found, valuesOf: (one) => found.valuesOf(one).map((code) => levelsOf(code, level)) };
}

function levelsOf(code: string, level: number): string {
  return code.split("/").slice(0, level).join("/");
}

function attributeValues({ annotation }: CountedAnnotation, key: string): readonly string[] {
  const { attributes = {} } = annotation;
  const value = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}
