import { errorAt, type Problem, type Result } from "../../problem";
import { type Sentence, said } from "../../sentence";
import type { PatternNode } from "./model";
import { setOf, wordsNode } from "./signs";

/** Letters, digits and marks of every script: what `\w` stands for. */
const wordSigns = "\\p{L}\\p{M}\\p{N}_";

/** The longest counted repetition. Longer ones are no words of a text but a typing error. */
const mostRepeats = 1000;

/**
 * The tree of a regular expression, in JavaScript's notation with the flag `u`; undefined with the reason when it cannot be
 * read, or needs what cannot be searched in linear time (a look ahead or behind, a back-reference). Two things differ, for the
 * sake of texts in all languages: `\w` stands for letters, digits and marks of every script, and `\b` for the border of a word
 * in every script. `^` and `$` are the start and end of a paragraph, and `.` is any sign in it.
 */
export function parsePattern(source: string, isCaseless: boolean): Result<PatternNode | undefined> {
  const reason = faultOf(source);
  if (reason !== undefined)
    return { value: undefined, problems: [refusal("unreadable", reason, 0, source.length)] };
  const parser = new PatternParser(source, isCaseless);
  const value = parser.choice();
  const { problems } = parser;
  return problems.length > 0 ? { value: undefined, problems } : { value, problems: [] };
}

/** What JavaScript has against a pattern, in its own words. */
function faultOf(source: string): Sentence | undefined {
  try {
    new RegExp(source, "u");
    return undefined;
  } catch (error) {
    const words = error instanceof Error ? (error.message.split(": ").at(-1) ?? "") : "";
    return said`This is not a regular expression (${words.toLowerCase()}). Put \\ before a sign that stands for itself, such as \\( or \\+.`;
  }
}

function refusal(kind: string, sentence: Sentence, start: number, end: number): Problem {
  return errorAt(`concordance.${kind}`, sentence, { start, end });
}

const nothing: PatternNode = { kind: "sequence", parts: [] };

/** Reads a pattern of which it is known that JavaScript can read it. */
class PatternParser {
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #isCaseless: boolean;
  #at = 0;

  constructor(source: string, isCaseless: boolean) {
    this.#source = source;
    this.#isCaseless = isCaseless;
  }

  /** Alternatives up to the end of the group or of the pattern. */
  choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    const [only, ...more] = options;
    return only !== undefined && more.length === 0 ? only : { kind: "choice", options };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.#source.length && !this.#isNext("|") && !this.#isNext(")"))
      parts.push(this.#repeated(this.#term()));
    return { kind: "sequence", parts };
  }

  #term(): PatternNode {
    const from = this.#at;
    if (this.#take("(")) return this.#group(from);
    if (this.#take("[")) return this.#set(from);
    if (this.#take("\\")) return this.#escape(from);
    if (this.#take(".")) return { kind: "set", test: () => true };
    if (this.#take("^")) return { kind: "place", assertion: "start" };
    if (this.#take("$")) return { kind: "place", assertion: "end" };
    const sign = String.fromCodePoint(this.#source.codePointAt(from) ?? 0);
    this.#at += sign.length;
    return wordsNode(sign, this.#isCaseless);
  }

  /** Behind the opening bracket. */
  #group(from: number): PatternNode {
    const opening = /\?(?::|<(?![=!])[^>]*>)/y;
    opening.lastIndex = this.#at;
    const plain = opening.exec(this.#source)?.[0];
    if (plain !== undefined) this.#at += plain.length;
    else if (this.#isNext("?")) {
      // What makes the group special goes, so that the rest can be read on and further problems be found.
      const special = /\?(?:<?[=!]|[a-z-]*:)/y;
      special.lastIndex = this.#at;
      const length = special.exec(this.#source)?.[0].length ?? 1;
      this.#refuse(
        said`A look ahead or behind, (?=…) or (?<=…), is not possible in this search.`,
        from,
        length + 1,
      );
      this.#at += length;
    }
    const inner = this.choice();
    this.#take(")");
    return inner;
  }

  /** Behind the opening bracket of a set. */
  #set(from: number): PatternNode {
    while (!this.#isNext("]")) this.#at += this.#isNext("\\") ? 2 : 1;
    this.#at += 1;
    const source = this.#source.slice(from, this.#at);
    if (/(?<!\\)(?:\\\\)*\\W/.test(source))
      return this.#refuse(
        said`\\W cannot stand in square brackets; write [^\\w…] instead.`,
        from,
        source.length,
      );
    const words = source.replace(/\\(.)/gsu, (found, sign) => (sign === "w" ? wordSigns : found));
    return { kind: "set", test: setOf(words, this.#isCaseless) };
  }

  /** Behind the backslash. */
  #escape(from: number): PatternNode {
    const rest = /[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB].{2}\\u[dD][c-fC-F].{2}|u.{4}|x.{2}|c.|./suy;
    rest.lastIndex = this.#at;
    const name = rest.exec(this.#source)?.[0] ?? "";
    this.#at += name.length;
    if (name === "b") return { kind: "place", assertion: "border" };
    if (name === "B") return { kind: "place", assertion: "noBorder" };
    if (name === "k" || /^[1-9]/.test(name))
      return this.#refuse(
        said`A reference back to a group, such as \\1, is not possible in this search.`,
        from,
        2,
      );
    const source = name === "w" ? `[${wordSigns}]` : name === "W" ? `[^${wordSigns}]` : `\\${name}`;
    return /^[\^$\\.*+?()[\]{}|/]$/.test(name)
      ? wordsNode(name, this.#isCaseless)
      : { kind: "set", test: setOf(source, this.#isCaseless) };
  }

  #repeated(node: PatternNode): PatternNode {
    const from = this.#at;
    const quantifier = /([*+?]|\{(\d+)(,?)(\d*)\})(\??)/y;
    quantifier.lastIndex = from;
    const found = quantifier.exec(this.#source);
    if (found === null) return node;
    this.#at += found[0].length;
    const [, mark, least = "", comma, most = "", lazy] = found;
    const [min, max] =
      mark === "*"
        ? [0, Number.POSITIVE_INFINITY]
        : mark === "+"
          ? [1, Number.POSITIVE_INFINITY]
          : mark === "?"
            ? [0, 1]
            : [
                Number(least),
                comma === "" ? Number(least) : most === "" ? Number.POSITIVE_INFINITY : Number(most),
              ];
    if (min > mostRepeats || (max > mostRepeats && max !== Number.POSITIVE_INFINITY))
      return this.#refuse(said`A part can be repeated ${mostRepeats} times at most.`, from, found[0].length);
    return { kind: "repeat", node, min, max, isLazy: lazy === "?" };
  }

  #refuse(sentence: Sentence, start: number, length: number): PatternNode {
    this.problems.push(refusal("unsupported", sentence, start, start + length));
    return nothing;
  }

  #isNext(sign: string): boolean {
    return this.#source.startsWith(sign, this.#at);
  }

  #take(sign: string): boolean {
    if (!this.#isNext(sign)) return false;
    this.#at += sign.length;
    return true;
  }
}
