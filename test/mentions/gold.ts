/**
 * Reads the development set. Mentions are marked in the text: `[[t:NPT]]` treaty, `[[a:Russia]]` actor, `[[e:…]]` event,
 * `[[x:WMD]]` acronym only, `[[ax:US]]` both in a line of capitals, `[[?:…]]` left open (neither error nor hit). Marks nest.
 * Acronym tokens outside lines of capitals are taken from the text itself, by their shape, but for the names of speakers, parts of
 * document symbols and designations of types.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type GoldKind = "treaty" | "actor" | "event" | "acronym";

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: GoldKind;
}

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  readonly open: readonly { readonly start: number; readonly end: number }[];
}

const kinds: Readonly<Record<string, GoldKind>> = { t: "treaty", a: "actor", e: "event", x: "acronym" };

export function goldTexts(folder = join(__dirname, "texts")): readonly GoldText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => goldText(name.replace(/\.txt$/, ""), readFileSync(join(folder, name), "utf8")));
}

export function goldText(name: string, marked: string): GoldText {
  const spans: GoldSpan[] = [];
  const open: { start: number; end: number }[] = [];
  const stack: { marks: string; start: number }[] = [];
  let text = "";
  for (const part of marked.split(/(\[\[[a-z?]{1,2}:|\]\])/u)) {
    const opening = /^\[\[([a-z?]{1,2}):$/u.exec(part)?.[1];
    if (opening !== undefined) stack.push({ marks: opening, start: text.length });
    else if (part === "]]") {
      const top = stack.pop();
      if (top === undefined) throw new Error(`${name}: a mark is closed that was never opened.`);
      for (const mark of top.marks) {
        const kind = kinds[mark];
        if (kind === undefined) open.push({ start: top.start, end: text.length });
        else spans.push({ start: top.start, end: text.length, kind });
      }
    } else text += part;
  }
  if (stack.length > 0) throw new Error(`${name}: a mark is never closed.`);
  const marks = spans.filter(({ kind }) => kind === "acronym");
  for (const token of acronymTokens(text, spans))
    if (!marks.some(({ start }) => start === token.start)) spans.push(token);
  return { name, text, spans, open };
}

const shape = /(?<![\p{L}\p{N}_])\p{Lu}[\p{Lu}\d]*(?:[/+&][\p{Lu}\d]+)*s?(?![\p{L}\p{N}_])/gu;
const roman = /^[IVXLC]+$/u;
/** Who speaks, at the start of a paragraph: "QUESTION:", "MR. WHITLOCK:". */
const speaker = /(?<=^|\n)(?:QUESTION|(?:MR|MRS|MS|DR)\.? \p{Lu}[\p{Lu} .’'-]*):/gu;

function acronymTokens(text: string, spans: readonly GoldSpan[]): readonly GoldSpan[] {
  const found: GoldSpan[] = [];
  const speakers = [...text.matchAll(speaker)].map(({ 0: label, index }) => ({
    start: index,
    end: index + label.length,
  }));
  for (const match of text.matchAll(shape)) {
    const [word] = match;
    const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
    if (roman.test(word) || capitals + (/\d/u.test(word) ? 1 : 0) < 2 || isShouted(text, match.index))
      continue;
    const isSpeaker = speakers.some(({ start, end }) => start <= match.index && match.index < end);
    const isDesignation = /^-\d/u.test(text.slice(match.index + word.length));
    // "S/1999/815", "1/CP.17"
    const isOfSymbol = /\/(?:RES|\d)/u.test(word) || /\d\/$/u.test(text.slice(0, match.index).slice(-2));
    if (isSpeaker || isDesignation || isOfSymbol) continue;
    found.push({ start: match.index, end: match.index + word.length, kind: "acronym" });
  }
  for (const { start, end, kind } of spans) {
    const word = text.slice(start, end);
    const isMixed = /^(?:\p{L}\.){2,}$|^\p{Lu}\p{L}{0,2}\p{Lu}+$/u.test(word);
    if (
      kind !== "acronym" &&
      isMixed &&
      !found.some((other) => other.start === start) &&
      !isShouted(text, start)
    )
      found.push({ start, end, kind: "acronym" });
  }
  return found;
}

function isShouted(text: string, at: number): boolean {
  const line = text.slice(
    text.lastIndexOf("\n", at - 1) + 1,
    (text.indexOf("\n", at) + 1 || text.length + 1) - 1,
  );
  const small = line.match(/\p{Ll}/gu)?.length ?? 0;
  return small * 4 < (line.match(/\p{Lu}/gu)?.length ?? 0) && /\p{Lu}{5}/u.test(line);
}
