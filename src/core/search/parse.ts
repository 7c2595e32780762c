/** Reads queries such as `code:accusation/* by:ana stance=critical "free words" -has:note`. */

import { errorAt, type Problem, type Result } from "../problem";
import { type Sentence, said } from "../sentence";
import { foldText } from "../text/fold";
import { isSearchKey, searchKeys } from "./keys";
import type { Comparison, SearchQuery, SearchTerm } from "./model";

/**
 * The query of a line, with the conditions that could be read, and a problem (UTF-16 offsets in the line) for each that could
 * not. Conditions are parted by spaces and all have to hold; quotation marks, straight or curly, keep words together. The empty
 * line finds everything.
 */
export function parseQuery(line: string): Result<SearchQuery> {
  const terms: SearchTerm[] = [];
  const problems: Problem[] = [];
  for (const { start, source } of conditions(line)) {
    const read = readCondition(source);
    if ("term" in read) terms.push(read.term);
    else {
      const { code, sentence } = read;
      problems.push(errorAt(`search.${code}`, sentence, { start, end: start + source.length }));
    }
  }
  return { value: { terms }, problems };
}

/** Whether somebody has to look where annotations stand before the query can be answered. */
export function asksForState({ terms }: SearchQuery): boolean {
  return terms.some((term) => term.kind === "key" && term.key === "state");
}

const quoted = '"[^"]*"?|“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?';
const condition = new RegExp(`(?:${quoted}|[^\\s"“„«])+`, "gu");

function* conditions(line: string): Generator<{ start: number; source: string }> {
  for (const { index, 0: source } of line.matchAll(condition)) yield { start: index, source };
}

type Read =
  | { readonly term: SearchTerm }
  | {
      readonly code: "unknown-key" | "no-value" | "unknown-value" | "open-quote" | "operator";
      readonly sentence: Sentence;
    };

const keyed = new RegExp(`^(${quoted}|[\\p{L}_][\\p{L}\\p{N}_-]*)(:|!=|<=|>=|=|<|>)(.*)$`, "su");

function readCondition(source: string): Read {
  if (isOpen(source))
    return {
      code: "open-quote",
      sentence: said`The quotation mark in ${source} is not closed; add one at the end.`,
    };
  const isNegated = source.startsWith("-") && source.length > 1;
  const positive = isNegated ? source.slice(1) : source;
  const [, name, operator, rest] = keyed.exec(positive) ?? [];
  if (name === undefined || operator === undefined || rest === undefined)
    return wordsTerm(positive, isNegated);
  const values = valuesOf(rest);
  if (values.length === 0)
    return {
      code: "no-value",
      sentence: said`Say what to look for behind ${name}${operator}, without a space.`,
    };
  return operator === ":"
    ? keyTerm(name, values, isNegated)
    : attributeTerm(name, operator as Comparison, values, isNegated);
}

/** Words that other search boxes know, and that would be looked for in the texts here. */
const foreignWords: Readonly<Record<string, Sentence>> = {
  AND: said`AND is not needed: all conditions have to hold anyway.`,
  OR: said`OR is not known; give one key several values instead, such as code:claim,demand.`,
  NOT: said`NOT is not known; put - before what must not be, such as -code:claim.`,
};

function wordsTerm(source: string, isNegated: boolean): Read {
  const sentence = foreignWords[source];
  if (sentence !== undefined) return { code: "operator", sentence };
  const words = folded(source);
  return words === ""
    ? { code: "no-value", sentence: said`There is nothing between the quotation marks.` }
    : { term: { kind: "words", words, isNegated } };
}

function keyTerm(name: string, values: readonly string[], isNegated: boolean): Read {
  const key = name.toLowerCase();
  if (!isSearchKey(key)) {
    const known = Object.keys(searchKeys).join(", ");
    return {
      code: "unknown-key",
      sentence: said`“${name}:” is not known; known are ${known}. An attribute is written ${name}=${values[0]}. To look for the words themselves, put them in quotation marks.`,
    };
  }
  const allowed = searchKeys[key].values;
  const wrong = allowed && values.find((value) => !allowed.includes(value));
  if (wrong !== undefined)
    return {
      code: "unknown-value",
      sentence: said`“${wrong}” is not known behind ${key}:; choose from ${allowed?.join(", ")}.`,
    };
  return { term: { kind: "key", key, values, isNegated } };
}

function attributeTerm(
  source: string,
  comparison: Comparison,
  values: readonly string[],
  isNegated: boolean,
): Read {
  if (isSearchKey(source))
    return {
      code: "operator",
      sentence: said`Write ${source}:${values[0]} with a colon. (For an attribute of that name: "${source}"${comparison}${values[0]}.)`,
    };
  return { term: { kind: "attribute", name: folded(source), comparison, values, isNegated } };
}

/** The values between commas; a comma in quotation marks parts nothing. */
function valuesOf(source: string): readonly string[] {
  const values = source.match(new RegExp(`(?:${quoted}|[^,"“„«])+`, "gu")) ?? [];
  return values.map(folded).filter((value) => value !== "");
}

function unquoted(source: string): string {
  return source.replace(/["“”„«»]/gu, "");
}

function folded(source: string): string {
  return foldText(unquoted(source), { caseless: true }).folded.trim();
}

/** Whether a quotation mark is opened and not closed. */
function isOpen(source: string): boolean {
  return /["“”„«»]/u.test(source.replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/gu, ""));
}
