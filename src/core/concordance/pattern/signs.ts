import { foldedFrom, foldText } from "../../text/fold";
import type { PatternNode, SignTest } from "./model";

const ascii = 128;

/**
 * The set that a part of a regular expression stands for: `[a-z]`, `\d`, `\p{Lu}`. Texts are searched in their folded form, so
 * a sign belongs to the set when any sign that folds to it does; to the complement of a set, when all do.
 */
export function setOf(source: string, isCaseless: boolean): SignTest {
  const pattern = new RegExp(`^${source}$`, isCaseless ? "iu" : "u");
  const isComplement = source.startsWith("[^") || /^\\[DPSW]/.test(source);
  return remembered((codePoint) => {
    const sign = String.fromCodePoint(codePoint);
    const signs = [sign, ...foldedFrom(sign)];
    return isComplement ? signs.every((one) => pattern.test(one)) : signs.some((one) => pattern.test(one));
  });
}

/** A text that is written out, in its folded form. */
export function wordsNode(text: string, isCaseless: boolean): PatternNode {
  const { folded } = foldText(text, { caseless: isCaseless });
  const parts = Array.from(folded, (sign): PatternNode => {
    return { kind: "sign", codePoint: sign.codePointAt(0) ?? 0 };
  });
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0 ? only : { kind: "sequence", parts };
}

/** A text has few different signs, and each is asked about thousands of times. */
function remembered(test: SignTest): SignTest {
  const plain = new Int8Array(ascii).fill(-1);
  const others = new Map<number, boolean>();
  return (codePoint) => {
    if (codePoint < ascii) {
      if (plain[codePoint] === -1) plain[codePoint] = test(codePoint) ? 1 : 0;
      return plain[codePoint] === 1;
    }
    const known = others.get(codePoint);
    if (known !== undefined) return known;
    const answer = test(codePoint);
    others.set(codePoint, answer);
    return answer;
  };
}
