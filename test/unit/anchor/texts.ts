import fc from "fast-check";
import { describe } from "../../../src/core/anchor/describe";
import type { TextRange } from "../../../src/core/anchor/model";
import type { Annotation } from "../../../src/core/sidecar/model";
import { foldString } from "../../../src/core/text/fold";
import { snapToGraphemes } from "../../../src/core/text/graphemes";

/** Texts that look like policy texts to the anchoring code: repeated names, several scripts, marks, emoji, any line ends. */
const words = fc.constantFrom(
  ..."the NPT of and State Parties delegation supports nuclear weapons Treaty Article VI 1995 2000 review".split(
    " ",
  ),
  ..."“peace” so\u00ADcial co-operation naïve e\u0301tat l’accord ДНЯО государство и\u0306од".split(" "),
  ..."不扩散 核武器 條約 السلام معاهدة 👩‍⚖️ 𠮷野 🇨🇭 𝔽".split(" "),
);
const spaces = fc.constantFrom(" ", " ", " ", " ", " ", ", ", ". ", ".\n\n", "\n", "\r\n", "\u00A0", " – ");

export const texts = fc
  .array(fc.tuple(words, spaces), { minLength: 1, maxLength: 120, size: "medium" })
  .map((parts) => parts.map(([word, space]) => word + space).join(""));

/** Places as shares of a text's length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
export const places = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 8 });

export interface Change {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

/** Edits at shares of a text's length, of whole characters, as people and editors make them. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ at: place, deleted: fc.nat(40), inserted: fc.oneof(fc.constant(""), texts) }),
  { maxLength: 4 },
);

export function changed(text: string, edits: readonly Change[]): string {
  return edits.reduce((now, { at, deleted, inserted }) => {
    const offset = Math.floor(at * now.length);
    const { start, end } = snapToGraphemes(now, offset, Math.min(now.length, offset + deleted));
    return now.slice(0, start) + inserted + now.slice(deleted === 0 ? start : end);
  }, text);
}

/** Annotations on the places that have anything to read, with all hints. */
export function annotated(
  text: string,
  shares: readonly (readonly [number, number])[],
  base?: string,
): Annotation[] {
  const ranges = shares
    .map(([a, b]): TextRange => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)].map((share) => Math.floor(share * text.length));
      return { start: start ?? 0, end: end ?? 0 };
    })
    .filter(({ start, end }) => foldString(text.slice(start, end)).trim() !== "");
  return describe(text, ranges).map((segment, index) => ({
    id: `a${index}`,
    segments: [segment],
    ...(base === undefined ? {} : { base }),
  }));
}
