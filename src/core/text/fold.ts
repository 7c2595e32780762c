import { OffsetMap } from "./offsetMap";

/**
 * A folded copy of a text, in which differences that no reader sees are gone, with a way back to the text itself.
 *
 * Folded are: runs of white space (line ends, no-break spaces) to one space; soft hyphens, zero-width signs and byte-order
 * marks to nothing; quotation marks and apostrophes to straight ones; hyphens and dashes to `-`; a hyphen and the line end
 * behind it to the hyphen; an ellipsis to three dots; decomposed letters to composed ones (NFC). Letter case stays, unless
 * `caseless` is asked for.
 */
export interface FoldedText {
  readonly folded: string;
  /** UTF-16 offset in the text of the sign that a folded offset begins with; the text's length at the end. */
  readonly toRaw: (foldedOffset: number) => number;
  /** End in the text of what stands before a folded offset: for ends of ranges. */
  readonly toRawEnd: (foldedOffset: number) => number;
  /** Folded offset of the first sign that begins at or behind an offset of the text. */
  readonly fromRaw: (offset: number) => number;
}

/** Cost: linear; about 30 ms a megabyte. Offsets are looked up in logarithmic time. */
export function foldText(
  text: string,
  { caseless = false }: { readonly caseless?: boolean } = {},
): FoldedText {
  // Most texts are composed throughout, and asking is cheaper than looking at every letter for marks.
  const pattern = text.normalize("NFC") === text ? signs : signsAndClusters;
  const map = new OffsetMap(text.length);
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [found] = match;
    const sign = foldSign(found);
    const at = match.index;
    parts.push(text.slice(from, at), sign);
    length += at - from;
    if (sign.length !== found.length) map.add(length, sign.length, at, found.length);
    length += sign.length;
    from = at + found.length;
  }
  parts.push(text.slice(from));
  const folded = parts.join("");
  return {
    folded: caseless ? lowerCase(folded) : folded,
    toRaw: (offset) => map.toRaw(offset),
    toRawEnd: (offset) => map.toRawEnd(offset),
    fromRaw: (offset) => map.fromRaw(offset),
  };
}

/** The folded form of a short text: a quote, a context. */
export function foldString(text: string): string {
  return foldText(text).folded;
}

const invisible = "\\u00AD\\u200B-\\u200F\\u2060\\uFEFF";
const space = "\\t\\n\\v\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";
const special = [
  // A word broken at a line's end: by a soft hyphen, which goes, or by a hyphen, which stays.
  `\\u00AD[ \\t]*\\r?\\n[ \\t]*(?=\\p{L})`,
  `(?<=\\p{L})[-\\u2010\\u2011](?:[ \\t]*(?:\\r\\n?|\\n)[ \\t]*)(?=\\p{L})`,
  // One plain space is by far the commonest sign of a text and needs no folding.
  `(?! [^${space}${invisible}])[${space}][${space}${invisible}]*`,
  `[${invisible}]+`,
  "[\\u2018\\u2019\\u201A\\u201B\\u2032\\u00B4`\\u201C-\\u201F\\u2033\\u00AB\\u00BB\\u2010-\\u2015\\u2212\\u2026]",
].join("|");
const signs = new RegExp(special, "gu");
/** Letters with their marks, Hangul in pieces, and signs that Unicode replaces by others: what NFC may change. */
export const clusters =
  "\\P{M}\\p{M}+|[\\u1100-\\u11FF\\uAC00-\\uD7A3]*[\\u1100-\\u11FF]+|[\\u0340-\\u0345\\u0374\\u037E\\u0387\\u0958-\\u095F\\u09DC-\\u09DF\\u0A33-\\u0A5E\\u0B5C\\u0B5D\\u1F71-\\u1FFD\\u2126\\u212A\\u212B\\u2329\\u232A\\uF900-\\uFAFF\\uFB1D-\\uFB4E]";
const signsAndClusters = new RegExp(`${special}|${clusters}`, "gu");

function foldSign(found: string): string {
  const unit = found.charCodeAt(0);
  const known = singles.get(unit);
  // White space, and what hangs on it; or a sign that folds alone. A mark that follows one has made a cluster of it.
  if (known === " " || found.length === 1) return known ?? found.normalize("NFC");
  if (known === "" || known === "-" || unit === 0x2d) return known ?? "-";
  return found.normalize("NFC");
}

const singles: ReadonlyMap<number, string> = new Map(
  (
    [
      [
        " ",
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000",
      ],
      ["", "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF"],
      ["'", "\u2018\u2019\u201A\u201B\u2032\u00B4`"],
      ['"', "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB"],
      ["-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"],
      ["...", "\u2026"],
    ] as const
  ).flatMap(([sign, many]) => [...many].map((one) => [one.charCodeAt(0), sign] as const)),
);

/** The signs of texts that fold to this one sign (a straight quotation mark: the curly ones), without the sign itself. */
export function foldedFrom(sign: string): readonly string[] {
  return variants.get(sign) ?? [];
}

const variants: ReadonlyMap<string, readonly string[]> = new Map(
  [" ", "'", '"', "-"].map((sign) => [
    sign,
    [...singles].flatMap(([unit, folded]) => {
      const one = String.fromCharCode(unit);
      return folded === sign && one !== sign ? [one] : [];
    }),
  ]),
);

/** Lower case sign by sign; a sign whose small form has another length (`İ`) stays, so that offsets stay. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (sign) =>
    sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign,
  );
}
