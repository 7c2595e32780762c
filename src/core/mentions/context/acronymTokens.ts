/** Acronym tokens of mentions: themselves, and those inside them. */

import type { Compiled } from "../compiled";
import type { Draft } from "../draft";
import { ListedReading } from "../forms/naming";
import type { Evidence, Span } from "../model";
import { classOf, UPPER } from "../text/characters";
import { HYPHEN } from "../text/starts";
import { codePointAt, sizeOf, utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { roman, shouted } from "./shoutedWords";

export interface TokenAt extends Span {
  readonly entity: string | undefined;
  readonly expansion: string | undefined;
}

const token = /(?<![\p{L}\p{N}_])[\p{Lu}\d][\p{L}\p{N}]*(?:[/&+][\p{Lu}\d][\p{L}\p{N}]*)*(?![\p{L}\p{N}_])/gu;

const none: readonly TokenAt[] = [];

/** Acronym tokens of a mention, itself included. */
export function tokensOf(
  compiled: Compiled,
  view: TextView,
  draft: Draft,
  evidence: Evidence,
): readonly TokenAt[] {
  const { start, end, reading } = draft;
  if (reading.isPlain) return none;
  const capitals = capitalsIn(view, start, end);
  if (reading.isAcronym) {
    // "Interpol" is an acronym by origin, but no reader takes it for one.
    if ((capitals & APART) === 0) return none;
    // "SS-20", "SALT-2": neither a type of a weapon nor a number makes an acronym.
    const isParted = view.bytes.subarray(start, end).indexOf(HYPHEN) > 0;
    if (isParted && /-\d/u.test(view.slice(start, end))) return none;
    // "ABC-Waffen" is one word of German.
    if (isParted && reading.kind === "concept" && view.language === "de")
      return [{ start, end, entity: reading.entity, expansion: reading.name }];
    // "ZANU-PF" is two.
    if ((capitals & SPACED) === 0 && !isParted)
      return [{ start, end, entity: reading.entity, expansion: reading.name }];
  }
  return (capitals & CLOSE) === 0 ? none : tokensWithin(compiled, view, draft, evidence);
}

/** A capital with a capital or a figure somewhere after it, or a figure with a capital right after it. */
const APART = 1;
const SPACED = 2;
/** A capital with a figure right after it, or with a capital after two small letters at most. */
const CLOSE = 4;

function capitalsIn(view: TextView, start: number, end: number): number {
  const { bytes } = view;
  let found = 0;
  let hasCapital = false;
  let isAfterFigure = false;
  let small = 3;
  for (let at = start; at < end; at += sizeOf(bytes[at] ?? 0)) {
    const codePoint = codePointAt(bytes, at);
    if (codePoint >= 0x80 && !hasCase(codePoint)) return capitalsOf(view.slice(start, end));
    const isCapital = (classOf(codePoint) & UPPER) !== 0;
    const isFigure = codePoint >= 0x30 && codePoint <= 0x39;
    if ((isCapital || isFigure) && hasCapital) found |= APART;
    if (isCapital && isAfterFigure) found |= APART;
    if ((isCapital && small <= 2) || (isFigure && small === 0)) found |= CLOSE;
    if (codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d)) found |= SPACED;
    if (codePoint === 0x0a || codePoint === 0x0d) hasCapital = false;
    hasCapital ||= isCapital;
    isAfterFigure = isFigure;
    const isSmall = codePoint >= 0x80 || (codePoint >= 0x61 && codePoint <= 0x7a);
    small = isCapital ? 0 : isSmall ? small + 1 : 3;
  }
  return found;
}

/** Whether a character is one of those beyond ASCII that are all capital or small letters: of Western Europe, or Cyrillic. */
function hasCase(codePoint: number): boolean {
  if (codePoint < 0x100) return codePoint >= 0xc0 && codePoint !== 0xd7 && codePoint !== 0xf7;
  return codePoint >= 0x400 && codePoint < 0x460;
}

/** The same for any script. */
function capitalsOf(written: string): number {
  return (
    (/\p{Lu}.*[\p{Lu}\d]|\d\p{Lu}/u.test(written) ? APART : 0) |
    (/\s/u.test(written) ? SPACED : 0) |
    (/\p{Lu}[\p{Lu}\d]|\p{Lu}\p{Ll}{0,2}\p{Lu}/u.test(written) ? CLOSE : 0)
  );
}

function tokensWithin(
  compiled: Compiled,
  view: TextView,
  { start: from, end: to, reading }: Draft,
  evidence: Evidence,
): readonly TokenAt[] {
  const { tokens, hasSmall } = writtenTokens(view.slice(from, to), ListedReading.numberOf(reading) >= 0);
  if (tokens.length === 0) return none;
  const isShouting = !hasSmall && view.isShouted(from);
  const own = reading.isAcronym ? reading : undefined;
  const found: TokenAt[] = [];
  for (const { text, base, start, end, isLike } of tokens) {
    const entry = own === undefined ? (compiled.acronym(text) ?? compiled.acronym(base)) : undefined;
    const defined = evidence.defined.get(text) ?? evidence.defined.get(base);
    const mayBeUnknown = isLike && !isShouting && reading.subtype !== "person";
    if (entry === undefined && defined === undefined && !mayBeUnknown) continue;
    if (isShouting && text.length < 3 && text !== "UN" && text !== "EU" && text !== "US") continue;
    found.push({
      start: from + start,
      end: from + end,
      entity: defined?.entity ?? entry?.id ?? own?.entity,
      expansion: defined?.long ?? entry?.name ?? own?.name,
    });
  }
  return found;
}

/** What may be an acronym in some written words, in bytes from where they begin. */
interface WrittenToken extends Span {
  readonly text: string;
  /** Without the "s" of a plural. */
  readonly base: string;
  /** Whether it looks like an acronym although nothing knows it. */
  readonly isLike: boolean;
}

interface WrittenTokens {
  readonly tokens: readonly WrittenToken[];
  readonly hasSmall: boolean;
}

/** What listed names hold, found out once for each way of writing them. */
const listedTokens = new Map<string, WrittenTokens>();
/** Names and their writings are only so many; broken over lines at every blank they could still be very many. */
const mostRemembered = 1 << 16;

function writtenTokens(written: string, isListed: boolean): WrittenTokens {
  const before = listedTokens.get(written);
  if (before !== undefined) return before;
  const tokens = tokensIn(written);
  if (!isListed) return tokens;
  if (listedTokens.size > mostRemembered) listedTokens.clear();
  listedTokens.set(written, tokens);
  return tokens;
}

function tokensIn(written: string): WrittenTokens {
  const tokens: WrittenToken[] = [];
  for (const { 0: text, index } of written.matchAll(token)) {
    if (/^[-/]\d/u.test(written.slice(index + text.length))) continue;
    // "A/RES", "RES/16": of a document's symbol.
    if (/\/RES$|^[SA]\/RES|\/\d/u.test(text)) continue;
    const base = text.replace(/s$/u, "");
    const start = utf8Length(written.slice(0, index));
    tokens.push({ text, base, start, end: start + utf8Length(text), isLike: isAcronymLike(text, base) });
  }
  return { tokens, hasSmall: /\p{Ll}{2}/u.test(written) };
}

function isAcronymLike(text: string, base: string): boolean {
  return (
    /^[\p{Lu}\d/&+]{2,8}s?$/u.test(text) &&
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
    !roman.test(text) &&
    !shouted.has(base)
  );
}
