import type { TextRange } from "../../../src/core/anchor/model";
import { paragraphs, sentences, words } from "./passages";
import type { Random } from "./random";

/** Passages as people select them: terms (often repeated ones), phrases, clauses, sentences, some paragraphs. */
export function sampleRanges(text: string, count: number, random: Random): readonly TextRange[] {
  const all = words(text);
  // A number with its full stop is no sentence that anybody selects.
  const whole = sentences(text).filter(({ start, end }) => words(text.slice(start, end)).length > 1);
  const blocks = paragraphs(text);
  const repeated = all.filter((word) => isRepeated(text, word));
  const made: TextRange[] = [];
  const seen = new Set<string>();
  for (let tries = 0; made.length < count && tries < count * 20; tries += 1) {
    const range = sampleOne({ all, whole, blocks, repeated }, random);
    const key = `${range.start}-${range.end}`;
    if (range.end - range.start < 2 || seen.has(key)) continue;
    seen.add(key);
    made.push(range);
  }
  return made.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Pieces {
  readonly all: readonly TextRange[];
  readonly whole: readonly TextRange[];
  readonly blocks: readonly TextRange[];
  readonly repeated: readonly TextRange[];
}

function sampleOne({ all, whole, blocks, repeated }: Pieces, random: Random): TextRange {
  const kind = random.next();
  if (kind < 0.18 && repeated.length > 0) return random.pick(repeated);
  if (kind < 0.6) {
    const length = kind < 0.4 ? 1 + random.below(4) : 5 + random.below(9);
    const first = random.below(Math.max(1, all.length - length));
    return { start: all[first]?.start ?? 0, end: all[first + length - 1]?.end ?? 0 };
  }
  if (kind < 0.87) return random.pick(whole);
  if (kind < 0.94) {
    const first = random.below(Math.max(1, whole.length - 1));
    return { start: whole[first]?.start ?? 0, end: whole[first + 1]?.end ?? 0 };
  }
  return random.pick(blocks);
}

function isRepeated(text: string, { start, end }: TextRange): boolean {
  const word = text.slice(start, end);
  return (
    word.length >= 2 && /^[\p{Lu}\u3400-\u9fff]/u.test(word) && text.indexOf(word) !== text.lastIndexOf(word)
  );
}
