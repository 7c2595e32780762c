import type { Annotation } from "../sidecar/model";
import { type Code, type Codebook, codesOf } from "./model";

/** An annotation whose code has changed its meaning since it was made, or since somebody last found the code right. */
export interface OutdatedCoding<T> {
  readonly coded: T;
  readonly code: Code;
  /** False for an annotation that does not say when it was made. */
  readonly isCertain: boolean;
}

/** The code of an annotation coded under an older definition of it. */
export type Outdated = Omit<OutdatedCoding<unknown>, "coded">;

/**
 * The annotations that were coded under an older definition: made and confirmed before the time, or the day (UTC), that their code
 * gives under `changed`. One made on that very day counts as new, one without a time as uncertain. In their order.
 */
export function outdatedCodings<T extends { readonly annotation: Annotation }>(
  codebook: Codebook,
  coded: readonly T[],
): readonly OutdatedCoding<T>[] {
  const judge = outdatedJudge(codebook);
  return coded.flatMap((one) => {
    const found = judge(one.annotation);
    return found === undefined ? [] : [{ ...found, coded: one }];
  });
}

/** Answers the same of one annotation after the other; undefined for one that is up to date. Made once for a codebook. */
export function outdatedJudge(codebook: Codebook): (annotation: Annotation) => Outdated | undefined {
  const changed = codesOf(codebook).filter((code) => code.changed !== undefined);
  const codes = new Map(changed.map((code) => [code.path, code]));
  return ({ code: path = "", at = "", confirmed = "" }) => {
    const code = codes.get(path);
    if (code === undefined) return undefined;
    const times = [at, confirmed].map((one) => Date.parse(one)).filter((one) => !Number.isNaN(one));
    if (times.some((one) => one >= Date.parse(code.changed ?? ""))) return undefined;
    return { code, isCertain: times.length > 0 };
  };
}
