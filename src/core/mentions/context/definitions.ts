/**
 * Short forms that the text itself introduces. "Long form (ACR)" and "ACR (long form)" after A. Schwartz and M. Hearst,
 * "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003; "hereafter the Agreement" beside.
 */

import type { Span } from "../model";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { namedShort } from "./hereafter";
import { isInitials } from "./initials";

/** Byte offsets. */
export interface FoundDefinition {
  readonly short: string;
  readonly long: string;
  readonly at: Span;
  readonly longAt: Span;
}

const OPEN = 0x28;
const CLOSE = 0x29;
const WIDE = 0xef;
const longest = 140;

const acronym =
  /^(?:the\s+)?["“«'‘]?((?:\p{Lu}\.){3,6}|\p{Lu}[\p{L}\p{N}]*(?:[/&+-][\p{L}\p{N}]+)*)["”»'’]?(?=$|[,;])/u;

/** All definitions of a text, in text order. Cost: linear in the text, with a look around each bracket. */
export function definitionsIn(
  view: TextView,
  startOfNameTo: (end: number) => number | undefined,
): readonly FoundDefinition[] {
  const found: FoundDefinition[] = [];
  for (const bracket of view.language === "zh"
    ? [...brackets(view), ...wideBrackets(view)]
    : brackets(view)) {
    const definition = definitionAt(view, bracket, startOfNameTo);
    if (definition !== undefined) found.push(definition);
  }
  return view.language === "zh" ? found.sort((a, b) => a.at.start - b.at.start) : found;
}

/** Bytes: of the opening one, of what is inside, and of the closing one. */
interface Bracket {
  readonly open: number;
  readonly from: number;
  readonly close: number;
}

function* brackets({ bytes, length }: TextView): Iterable<Bracket> {
  for (let open = bytes.indexOf(OPEN); open >= 0 && open < length; open = bytes.indexOf(OPEN, open + 1)) {
    let close = open + 1;
    while (close < length && close - open < longest && bytes[close] !== CLOSE && bytes[close] !== OPEN)
      close++;
    if (bytes[close] === CLOSE && close > open + 1) yield { open, from: open + 1, close };
  }
}

/** "（" and "）", which Chinese writes as wide as its characters: in UTF-8 EF BC 88 and EF BC 89. */
function* wideBrackets({ bytes, length }: TextView): Iterable<Bracket> {
  let open = -1;
  for (let at = bytes.indexOf(WIDE); at >= 0 && at < length; at = bytes.indexOf(WIDE, at + 1)) {
    if (bytes[at + 1] !== 0xbc) continue;
    if (bytes[at + 2] === 0x88) open = at;
    else if (bytes[at + 2] === 0x89 && open >= 0) {
      if (at - open < longest) yield { open, from: open + 3, close: at };
      open = -1;
    }
  }
}

function definitionAt(
  view: TextView,
  { open, from, close }: Bracket,
  startOfNameTo: (end: number) => number | undefined,
): FoundDefinition | undefined {
  const first = view.bytes[from] ?? 0;
  // Years, numbers and lists "(a)" are most brackets.
  if ((first >= 0x30 && first <= 0x39) || close - from < 2) return undefined;
  const inner = view.slice(from, close);
  const named = namedShort(inner);
  if (named !== undefined) {
    const longAt = longBefore(view, open, startOfNameTo, named.short);
    return longAt === undefined ? undefined : define(view, named.short, inner, from, named.offset, longAt);
  }
  const short = acronym.exec(inner)?.[1];
  if (short !== undefined && isShort(short)) {
    const before = view.before(open, 200).replace(/\s+$/u, (gap) => " ".repeat(gap.length));
    const long = longFormBefore(short, before);
    const gap = before.length - before.trimEnd().length;
    const end = open - gap;
    const listed = startOfNameTo(end);
    const written = long === undefined ? undefined : end - utf8Length(long);
    const isWritten =
      long !== undefined && (isInitials(short, long) || endsWithOther(view, listed, end, short));
    const start = listed === undefined || isWritten ? (written ?? listed) : listed;
    if (start === undefined) return undefined;
    return define(view, short, inner, from, inner.indexOf(short), { start, end });
  }
  return shortBefore(view, open, close, inner);
}

/** Whether the listed name that a text ends with is one word that a short form is not short for: "Liberation of | Mozambique (FRELIMO)". */
function endsWithOther(view: TextView, listed: number | undefined, end: number, short: string): boolean {
  if (listed === undefined) return false;
  const name = view.slice(listed, end);
  return !/\s/u.test(name) && name.charAt(0).toLowerCase() !== short.charAt(0).toLowerCase();
}

function define(
  view: TextView,
  short: string,
  inner: string,
  innerStart: number,
  offset: number,
  longAt: Span,
): FoundDefinition {
  const start = innerStart + utf8Length(inner.slice(0, offset));
  const long = view.onOneLine(longAt.start, longAt.end);
  return { short, long, at: { start, end: start + utf8Length(short) }, longAt };
}

/** What a named short form stands for: the name that ends at the bracket, else the capitalised words before it. */
function longBefore(
  view: TextView,
  open: number,
  startOfNameTo: (end: number) => number | undefined,
  short: string,
): Span | undefined {
  const before = view.before(open, 300);
  const end = open - utf8Length(/[\s,”"]*$/u.exec(before)?.[0] ?? "");
  for (let at = end; at >= end - 24 && at > 0; at--) {
    const start = startOfNameTo(at);
    if (start !== undefined) return { start, end: at };
  }
  const head = short.split(/\s+/u).at(-1) ?? short;
  const place = before.toLowerCase().lastIndexOf(head.toLowerCase());
  if (place < 0) return undefined;
  return { start: open - utf8Length(before.slice(place)), end };
}

/** "ACR (long form)". */
function shortBefore(
  view: TextView,
  open: number,
  close: number,
  inner: string,
): FoundDefinition | undefined {
  const found = /(?:^|[\s“"«(])(\p{Lu}[\p{L}\p{N}]*(?:[/&+-][\p{L}\p{N}]+)*)["”»]?(\s+(\p{Ll}+\s+)?)$/u.exec(
    view.before(open, 36),
  );
  const short = found?.[1];
  if (found === null || short === undefined || !isShort(short) || !/\s/u.test(inner)) return undefined;
  const long = longFormBefore(short, inner);
  if (long === undefined || long.length < inner.length - 5) return undefined;
  // "the NPT server (Network Print Transport)": with a word between, every letter has to tell.
  if (found[3] !== undefined && !isInitials(short, long)) return undefined;
  const end = open - utf8Length(/["”»]?\s+(?:\p{Ll}+\s+)?$/u.exec(found[0])?.[0] ?? "");
  const at = { start: end - utf8Length(short), end };
  return {
    short,
    long: long.replace(/\s+/gu, " "),
    at,
    longAt: { start: close - utf8Length(long), end: close },
  };
}

/** Two to ten characters with at least two capitals. */
function isShort(short: string): boolean {
  return (
    short.length >= 2 &&
    short.length <= 12 &&
    (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
    !/^[IVXLC]+$/u.test(short)
  );
}

/**
 * The shortest end of `text` whose letters hold those of the short form in order, its first letter at a word's beginning.
 * Undefined if there is none, or if it has more words than the authors allow.
 */
function longFormBefore(short: string, text: string): string | undefined {
  const long = text.trimEnd();
  let at = long.length - 1;
  for (let i = short.length - 1; i >= 0; i--) {
    const letter = short.charAt(i).toLowerCase();
    if (
      !/[\p{L}\p{N}]/u.test(letter) ||
      (i === short.length - 1 && i > 1 && letter === "s" && /\p{Lu}s$/u.test(short))
    )
      continue;
    while (
      at >= 0 &&
      (long.charAt(at).toLowerCase() !== letter ||
        (i === 0 && at > 0 && /[\p{L}\p{N}]/u.test(long.charAt(at - 1))))
    )
      at--;
    if (at < 0) return undefined;
    at--;
  }
  const start = Math.max(long.lastIndexOf(" ", at), long.lastIndexOf("\n", at)) + 1;
  const form = long.slice(start);
  const words = form.split(/[\s-]+/u).length;
  const most = Math.min(short.length + 5, short.length * 2);
  if (words > most || words < 2 || form.includes(short) || /[.;:!?]\s/u.test(form)) return undefined;
  return form;
}
