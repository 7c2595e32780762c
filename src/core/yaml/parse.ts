/**
 * YAML with places, and without what other readers would read differently.
 *
 * The library's lexer, parser and composer are run by hand, so that anchors, aliases, tags and directives are seen wherever they
 * stand, comments are known by their places, and nesting without end is stopped before it is built.
 */

import {
  Composer,
  CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  Scalar,
  type YAMLMap,
} from "yaml";
import { type Sentence, said } from "../sentence";
import { mistakesIn } from "./mistakes";
import { nothing, numberText, type Value } from "./value";

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Why a text is not clean. Offsets are UTF-16. */
export interface YamlFault extends Place {
  /** Not YAML; YAML that readers differ on; nested without end. */
  readonly kind: "syntax" | "forbidden" | "too-large";
  readonly message: Sentence;
}

export interface ParsedYaml {
  readonly text: string;
  /** The first document's content; null for a text with no more than comments. */
  readonly contents: unknown;
  /** The first document, for those that need more than its content. */
  readonly document: Document | undefined;
  /** Empty for a clean text. */
  readonly faults: readonly YamlFault[];
  readonly comments: readonly Place[];
}

/** Collections within collections, the outermost counted. */
export const mostLevels = 64;

/** Parses a YAML text of one document. Never throws. Cost: linear, about 0.7 ms a KB. */
export function parseYaml(text: string, levels = mostLevels): ParsedYaml {
  const faults: YamlFault[] = [];
  const comments: Place[] = [];
  let first: Document | undefined;
  const composer = new Composer({ prettyErrors: false, keepSourceTokens: true, uniqueKeys: false });
  for (const document of composer.compose(tokens(text, levels, faults, comments), true, text.length)) {
    if (first === undefined) first = document;
    else if (faults.length === 0) {
      const start = document.range[0];
      const message = said`A second YAML document begins here; remove the \`---\` before it.`;
      faults.push({ kind: "syntax", message, start, end: start + 1 });
    }
  }
  for (const mistake of mistakesIn(text, first?.errors ?? [])) faults.push({ kind: "syntax", ...mistake });
  return { text, document: first, contents: first?.contents ?? null, faults, comments };
}

function* tokens(text: string, levels: number, faults: YamlFault[], comments: Place[]): Generator<CST.Token> {
  const parser = new Parser();
  let isScalarNext = false;
  for (const lexeme of new Lexer().lex(text)) {
    const at: Place = { start: parser.offset, end: parser.offset + lexeme.length };
    const type: string | null | undefined = isScalarNext ? undefined : CST.tokenType(lexeme);
    isScalarNext = type === "scalar";
    const name = type === undefined || type === null ? undefined : forbidden[type];
    if (type === "comment") comments.push(at);
    if (name !== undefined) {
      const message = said`${name} are not allowed in this file, because YAML readers differ on them; write the value out.`;
      faults.push({ kind: "forbidden", message, ...at });
    }
    yield* parser.next(lexeme);
    // The document itself is the first of the stack, a scalar may be its last.
    if (parser.stack.length > levels + 2) {
      const message = said`This file nests over ${mostLevels} levels, so it is read no further.`;
      faults.push({ kind: "too-large", message, ...at });
      return;
    }
  }
  yield* parser.end();
}

const forbidden: Readonly<Record<string, Sentence>> = {
  anchor: said`Anchors (&name)`,
  alias: said`Aliases (*name)`,
  tag: said`Tags (!name)`,
  "directive-line": said`Directives (%…)`,
};

/** The data of a node. Keys that are no words, and keys that stand twice, are reported; the first of two holds. */
export function nodeValue(text: string, node: unknown, report: (fault: YamlFault) => void): Value {
  if (isSeq(node)) return node.items.map((item) => nodeValue(text, item, report));
  if (isScalar(node)) return scalarValue(text, node);
  if (!isMap(node)) return nothing;
  const values = new Map<string, Value>();
  for (const pair of node.items) {
    const key = keyOf(text, pair);
    const place = placeOf(pair.key) ?? placeOf(node) ?? { start: 0, end: 1 };
    if (key === undefined)
      report({ kind: "forbidden", message: said`A key has to be a word; write it out.`, ...place });
    else if (values.has(key)) {
      const message = said`The key "${key}" stands here a second time; keep one of the two.`;
      report({ kind: "syntax", message, ...place });
    } else values.set(key, nodeValue(text, pair.value, report));
  }
  return values;
}

/** The name of a pair's key; undefined for a merge key, a missing one, and one that is a collection. */
export function keyOf(text: string, { key }: Pair): string | undefined {
  if (!isScalar(key)) return undefined;
  const place = placeOf(key);
  const source = place === undefined ? "" : text.slice(place.start, place.end);
  if (source === "" || source === "<<") return undefined;
  return typeof key.value === "string" ? key.value : source;
}

function scalarValue(text: string, node: Scalar): Value {
  const { value } = node;
  if (typeof value === "string") return value;
  const { start, end } = placeOf(node) ?? { start: 0, end: 0 };
  const raw = text.slice(start, end);
  if (typeof value === "boolean") return raw === String(value) ? value : { raw };
  if (typeof value === "number") return numberText(value) === raw ? value : { raw, number: value };
  return { raw };
}

/** UTF-16 range of a node without what follows it; undefined for a value that is not written. */
export function placeOf(node: unknown): Place | undefined {
  const range = isNode(node) ? node.range : undefined;
  if (range === null || range === undefined) return undefined;
  return isScalar(node) && node.value === null && range[0] === range[1]
    ? undefined
    : { start: range[0], end: range[1] };
}

/** Where a pair stands: its key, the place behind its colon, and the end of its last sign. */
export interface PairPlace {
  readonly start: number;
  readonly colonEnd: number;
  readonly end: number;
}

/** Where a key begins and ends with its colon, and where its value ends, as UTF-16 offsets. */
export function pairPlace(text: string, pair: Pair): PairPlace {
  const key = placeOf(pair.key) ?? { start: 0, end: 0 };
  const source: CST.CollectionItem | undefined = pair.srcToken;
  const colon = source?.sep?.find(({ type }) => type === "map-value-ind");
  const mark = source?.start.find(({ type }) => type === "explicit-key-ind");
  const colonEnd = colon === undefined ? key.end : colon.offset + 1;
  return { start: mark?.offset ?? key.start, colonEnd, end: contentEnd(text, pair.value) ?? colonEnd };
}

/**
 * End of a node's last sign, without the line end behind it; undefined for a value that is not written. Blank lines that a block
 * scalar keeps are part of it.
 */
export function contentEnd(text: string, node: unknown): number | undefined {
  const place = placeOf(node);
  if (place === undefined) return undefined;
  if (isMap(node) && node.flow !== true) return blockMapEnd(text, node) ?? place.end;
  if (isSeq(node) && node.flow !== true) {
    const last = node.srcToken?.type === "block-seq" ? node.srcToken.items.at(-1) : undefined;
    const dash = last?.start.find(({ type }) => type === "seq-item-ind");
    return contentEnd(text, node.items.at(-1)) ?? (dash === undefined ? place.end : dash.offset + 1);
  }
  if (!isBlockScalar(node)) return place.end;
  const source = text.slice(place.start, place.end);
  return place.start + source.replace(keepsBlankLines(text, node) ? /\r?\n$/ : /(?:\r?\n)+$/, "").length;
}

/** Whether blank lines behind a node would be taken for a part of it: its last value is a block of text that keeps them (`|+`). */
export function keepsBlankLines(text: string, node: unknown): boolean {
  if (isMap(node)) return node.flow !== true && keepsBlankLines(text, node.items.at(-1)?.value);
  if (isSeq(node)) return node.flow !== true && keepsBlankLines(text, node.items.at(-1));
  const start = placeOf(node)?.start;
  return start !== undefined && isBlockScalar(node) && /^[|>][-0-9]*\+/.test(text.slice(start, start + 4));
}

function isBlockScalar(node: unknown): boolean {
  return isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL);
}

function blockMapEnd(text: string, node: YAMLMap): number | undefined {
  const last = node.items.at(-1);
  return last === undefined ? undefined : pairPlace(text, last).end;
}
