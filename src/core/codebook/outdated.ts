import type { Annotation } from "../sidecar/model";
import { type Code, type Codebook, codesOf } from "./model";

/** An annotation whose code has changed its meaning since it was made. */
export interface OutdatedCoding<T> {
  readonly coded: T;
  readonly code: Code;
  /** False for an annotation that does not say when it was made. */
  readonly isCertain: boolean;
}

/**
 * The annotations that were coded under an older definition: made before the time, or the day (UTC), that their code gives under
 * `changed`. One made on that very day counts as new, one without a time as uncertain. In their order.
 */
export function outdatedCodings<T extends { readonly annotation: Annotation }>(
  codebook: Codebook,
  coded: readonly T[],
): readonly OutdatedCoding<T>[] {
  const codes = new Map(codesOf(codebook).map((code) => [code.path, code]));
  return coded.flatMap((one) => {
    const code = codes.get(one.annotation.code ?? "");
    if (code?.changed === undefined) return [];
    const made = Date.parse(one.annotation.at ?? "");
    if (made >= Date.parse(code.changed)) return [];
    return [{ coded: one, code, isCertain: !Number.isNaN(made) }];
  });
}
