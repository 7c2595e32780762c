import { type AttributeRule, type Codebook, codesOf } from "../codebook/model";
import type { OutgoingSidecar } from "../exchange/model";
import type { AttributeValue } from "../sidecar/model";
import type { CodedPassage, CodedText, GivenNumber } from "./model";

export interface CodedOptions {
  /** Coders that count; all when left out. */
  readonly coders?: readonly string[] | undefined;
  /** How many levels of a code count; all when left out. */
  readonly level?: number | undefined;
  /** What the text is coded with: it says which attributes are numbers. */
  readonly codebook?: Codebook | undefined;
}

/**
 * What the coders of one text made of it. Who has a sidecar of their own has read the text, also when it is empty; in a shared one
 * the records say who made them, and "" is nobody by name. `uncounted`: annotations without a code, or whose words are not found with
 * certainty. `length` is the text's, in code points.
 */
export function codedText(
  length: number,
  sidecars: readonly OutgoingSidecar[],
  { coders: wanted, level, codebook }: CodedOptions = {},
): { readonly text: CodedText; readonly uncounted: number } {
  const coders = new Map<string, CodedPassage[]>();
  const passagesOf = (coder: string) => {
    const known = coders.get(coder) ?? [];
    coders.set(coder, known);
    return known;
  };
  const rules = rulesIn(codebook);
  const isWanted = (coder: string) => wanted === undefined || wanted.includes(coder);
  let uncounted = 0;
  for (const { coder: owner, annotations } of sidecars) {
    if (owner !== undefined && isWanted(owner)) passagesOf(owner);
    for (const { annotation, coder = "", positions } of annotations) {
      if (!isWanted(coder)) continue;
      const own = passagesOf(coder);
      const { code, attributes = {} } = annotation;
      if (code === undefined || positions.length === 0) uncounted += 1;
      else
        own.push({
          code: code.split("/").slice(0, level).join("/"),
          stretches: positions,
          numbers: numbersIn(attributes, rules.get(code) ?? []),
        });
    }
  }
  return { text: { length, coders }, uncounted };
}

/** The rules for attributes by the codes' whole paths. */
function rulesIn(codebook: Codebook | undefined): ReadonlyMap<string, readonly AttributeRule[]> {
  const codes = codebook === undefined ? [] : codesOf(codebook);
  return new Map(codes.map(({ path, attributes = [] }) => [path, attributes]));
}

/** The values that a codebook calls numbers: of a scale only the order is sure, of a number the distances are. */
function numbersIn(
  values: Readonly<Record<string, AttributeValue>>,
  rules: readonly AttributeRule[],
): readonly GivenNumber[] {
  return rules.flatMap(({ name, type }): readonly GivenNumber[] => {
    const number = Object.hasOwn(values, name) ? values[name] : undefined;
    if ((type !== "scale" && type !== "number") || typeof number !== "number" || !Number.isFinite(number))
      return [];
    return [{ name, measure: type === "scale" ? "ordinal" : "interval", number }];
  });
}
