/**
 * Traditional Chinese characters that are compared as the simplified ones which names are listed in, so that one list serves both.
 * Only those whose simplified form stands in a name.
 */

import { simplified, traditional } from "./traditional.generated";

/** The Han characters that may have a simplified form. */
const han = /[\u4e00-\u9fff]/g;
let units: ReadonlyMap<number, number> | undefined;

/** The UTF-16 unit of the simplified form of a traditional character; undefined for others. Cost: one look-up after the first time. */
export function simplifiedUnit(unit: number): number | undefined {
  units ??= new Map([...traditional].map((one, i) => [one.charCodeAt(0), simplified.charCodeAt(i)]));
  return units.get(unit);
}

/** A text as names and patterns are written, in simplified characters; of the same length. Cost: linear. */
export function simplifiedText(text: string): string {
  return text.replace(han, (one) => {
    const unit = simplifiedUnit(one.charCodeAt(0));
    return unit === undefined ? one : String.fromCharCode(unit);
  });
}
