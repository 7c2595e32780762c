/** Edits around, in, and instead of chosen passages. */

import type { TextRange } from "../../../src/core/anchor/model";
import { changeWord, newClause, newSentence, newWord } from "./filler";
import { nextOf, paragraphPieces, sentences, words } from "./passages";
import type { Random } from "./random";
import type { EditScript } from "./script";
import type { Tracked } from "./tracked";

function inside(now: Tracked, { start, end }: TextRange): readonly TextRange[] {
  return words(now.text.slice(start, end)).map((word) => ({
    start: start + word.start,
    end: start + word.end,
  }));
}

function replaceWord(now: Tracked, random: Random, word: TextRange | undefined): void {
  if (word !== undefined)
    now.replace(word.start, word.end, newWord(now.text.slice(word.start, word.end), random));
}

/** Offset of a sentence far from the passage. */
function elsewhere(now: Tracked, random: Random, { start, end }: TextRange): number {
  const far = sentences(now.text).filter((one) => one.end < start - 100 || one.start > end + 100);
  return far.length === 0 ? 0 : random.pick(far).start;
}

/** Moves words to the start of a sentence, with a space behind them. */
function moveWords(now: Tracked, { start, end }: TextRange, to: number): void {
  now.insert(to, " ");
  const shift = to <= start ? 1 : 0;
  now.move(start + shift, end + shift, to);
}

/** Twins of some sentences, one word different, all over the text: there before anything is annotated. */
function withTwins(text: string, random: Random): string {
  let made = text;
  for (const { start, end } of random.shuffled(sentences(text)).slice(0, 12)) {
    const at = random.pick(paragraphPieces(made)).start;
    made = `${made.slice(0, at)}${changeWord(text.slice(start, end), random)}\n\n${made.slice(at)}`;
  }
  return made;
}

export const targetScripts: readonly EditScript[] = [
  {
    name: "words before it rewritten",
    group: "place",
    apply: (now, random, { start }) => {
      for (const word of [...words(now.text)]
        .filter(({ end }) => end <= start)
        .slice(-8)
        .reverse())
        replaceWord(now, random, word);
    },
  },
  {
    name: "context rewritten on both sides",
    group: "place",
    apply: (now, random, { start, end }) => {
      const all = words(now.text);
      for (const word of all
        .filter((one) => one.start >= end)
        .slice(0, 8)
        .reverse())
        replaceWord(now, random, word);
      for (const word of all
        .filter((one) => one.end <= start)
        .slice(-8)
        .reverse())
        replaceWord(now, random, word);
    },
  },
  {
    name: "sentence put right before it",
    group: "place",
    apply: (now, random, { start, end }) =>
      now.insert(start, `${newSentence(now.text.slice(start, end), random)} `),
  },
  {
    name: "same words put near it",
    group: "place",
    apply: (now, random, { start, end }) => {
      const near = now.text.slice(start, end);
      const all = words(now.text);
      const before = all.filter((one) => one.end <= start).at(-2 - random.below(4));
      const behind = all.filter((one) => one.start >= end)[2 + random.below(4)];
      const place = random.chance(0.5) ? (before ?? behind) : (behind ?? before);
      if (place !== undefined) now.insert(place.start, `${near} ${newWord(near, random)} `);
    },
  },
  {
    name: "same words put elsewhere",
    group: "place",
    apply: (now, random, target) => {
      const near = now.text.slice(target.start, target.end);
      now.insert(
        elsewhere(now, random, target),
        `${newClause(near, random)} ${near} ${newClause(near, random)} `,
      );
    },
  },
  {
    name: "moved elsewhere",
    group: "place",
    apply: (now, random, target) => moveWords(now, target, elsewhere(now, random, target)),
  },
  {
    name: "its sentence moved",
    group: "place",
    apply: (now, random, target) => {
      const sentence = sentences(now.text).find(({ end }) => end >= target.end);
      if (sentence === undefined || sentence.start > target.start) return;
      moveWords(now, sentence, elsewhere(now, random, sentence));
    },
  },
  {
    name: "its sentence moved, a word changed",
    group: "edit",
    apply: (now, random, target) => {
      const sentence = sentences(now.text).find(({ end }) => end >= target.end);
      if (sentence === undefined || sentence.start > target.start) return;
      const before = now.text.length;
      replaceWord(now, random, random.pick(inside(now, sentence)));
      const changed = { start: sentence.start, end: sentence.end + now.text.length - before };
      moveWords(now, changed, elsewhere(now, random, changed));
    },
  },
  {
    name: "a word in it changed",
    group: "edit",
    apply: (now, random, target) => replaceWord(now, random, random.pick(inside(now, target))),
  },
  {
    name: "its first word changed",
    group: "edit",
    apply: (now, random, target) => replaceWord(now, random, inside(now, target)[0]),
  },
  {
    name: "its last word changed",
    group: "edit",
    apply: (now, random, target) => replaceWord(now, random, inside(now, target).at(-1)),
  },
  {
    name: "a clause put inside it",
    group: "edit",
    apply: (now, random, target) => {
      const { end } = random.pick(inside(now, target).slice(0, -1).concat(inside(now, target).slice(0, 1)));
      if (end < target.end) now.insert(end, `, ${newClause(now.text.slice(target.start, end), random)},`);
    },
  },
  {
    name: "a long aside put inside it",
    group: "edit",
    apply: (now, random, target) => {
      const { end } = random.pick(inside(now, target).slice(0, -1).concat(inside(now, target).slice(0, 1)));
      const near = now.text.slice(target.start, end);
      const aside = Array.from({ length: 4 }, () => newClause(near, random)).join("; ");
      if (end < target.end) now.insert(end, ` (${aside})`);
    },
  },
  {
    name: "split by a paragraph break",
    group: "edit",
    apply: (now, random, target) => now.insert(random.pick(inside(now, target)).start, "\n\n"),
  },
  {
    name: "a third of it deleted",
    group: "edit",
    apply: (now, random, target) => {
      const all = inside(now, target);
      const count = Math.floor(all.length / 3);
      const first = random.below(Math.max(1, all.length - count));
      const [from, to] = [all[first], all[first + count]];
      if (count > 0 && from !== undefined && to !== undefined) now.delete(from.start, to.start);
    },
  },
  {
    name: "typos in it and around it",
    group: "edit",
    apply: (now, random, { start, end }) => {
      for (const word of [...words(now.text)].reverse())
        if (word.end > start - 40 && word.start < end + 40 && random.chance(0.25)) {
          const at = word.start + random.below(word.end - word.start);
          now.replace(at, at + 1, random.pick([..."aeiorst"]));
        }
    },
  },
  {
    name: "capitals",
    group: "edit",
    apply: (now, _, { start, end }) =>
      now.restyleAll(/\p{Ll}/gu, (sign, at) =>
        at >= start && at < end ? sign.toUpperCase().slice(0, sign.length) : sign,
      ),
  },
  { name: "deleted", group: "gone", apply: (now, _, { start, end }) => now.delete(start, end) },
  {
    name: "deleted with its sentence",
    group: "gone",
    apply: (now, _, target) => {
      const first = sentences(now.text).find(({ end }) => end > target.start);
      const last = sentences(now.text).find(({ end }) => end >= target.end) ?? target;
      const start = Math.min(first?.start ?? target.start, target.start);
      now.delete(start, Math.min(now.text.length, Math.max(last.end, target.end) + 1));
    },
  },
  {
    name: "deleted with its paragraph",
    group: "gone",
    apply: (now, _, target) => {
      const pieces = paragraphPieces(now.text).filter(
        ({ start, end }) => end > target.start && start < target.end,
      );
      now.delete(pieces[0]?.start ?? target.start, pieces.at(-1)?.end ?? target.end);
    },
  },
  {
    name: "deleted, a twin elsewhere",
    group: "gone",
    prepare: withTwins,
    apply: (now, _, { start, end }) => now.delete(start, end),
  },
  {
    name: "its sentence deleted, a twin elsewhere",
    group: "gone",
    prepare: withTwins,
    apply: (now, _, target) => {
      const sentence = nextOf(sentences(now.text), target.start);
      const start = Math.min(sentence.start, target.start);
      now.delete(start, Math.min(now.text.length, Math.max(sentence.end, target.end) + 1));
    },
  },
  {
    name: "replaced by other words",
    group: "gone",
    apply: (now, random, { start, end }) =>
      now.replace(
        start,
        end,
        words(now.text.slice(start, end))
          .map(() => newWord(now.text.slice(start, end), random))
          .join(" "),
      ),
  },
  {
    name: "replaced by another sentence",
    group: "gone",
    apply: (now, random, { start, end }) =>
      now.replace(start, end, newClause(now.text.slice(start, end), random)),
  },
];
