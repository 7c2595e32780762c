import type { OutgoingSidecar } from "../exchange/model";
import type { CodedPassage, CodedText } from "./model";

export interface CodedOptions {
  /** Coders that count; all when left out. */
  readonly coders?: readonly string[] | undefined;
  /** How many levels of a code count; all when left out. */
  readonly level?: number | undefined;
}

/**
 * What the coders of one text made of it. Who has a sidecar of their own has read the text, also when it is empty; in a shared one
 * the records say who made them, and "" is nobody by name. `uncounted`: annotations without a code, or whose words are not found with
 * certainty. `length` is the text's, in code points.
 */
export function codedText(
  length: number,
  sidecars: readonly OutgoingSidecar[],
  { coders: wanted, level }: CodedOptions = {},
): { readonly text: CodedText; readonly uncounted: number } {
  const coders = new Map<string, CodedPassage[]>();
  const passagesOf = (coder: string) => {
    const known = coders.get(coder) ?? [];
    coders.set(coder, known);
    return known;
  };
  const isWanted = (coder: string) => wanted === undefined || wanted.includes(coder);
  let uncounted = 0;
  for (const { coder: owner, annotations } of sidecars) {
    if (owner !== undefined && isWanted(owner)) passagesOf(owner);
    for (const { annotation, coder = "", positions } of annotations) {
      if (!isWanted(coder)) continue;
      const own = passagesOf(coder);
      const { code } = annotation;
      if (code === undefined || positions.length === 0) uncounted += 1;
      else own.push({ code: code.split("/").slice(0, level).join("/"), stretches: positions });
    }
  }
  return { text: { length, coders }, uncounted };
}
