/** Edits all over a text. */

import type { TextRange } from "../../../src/core/anchor/model";
import { lookalike, newClause, newParagraph, newSentence, newWord } from "./filler";
import { nextOf, paragraphPieces, sentences, words } from "./passages";
import type { Random } from "./random";
import type { EditScript } from "./script";
import type { Tracked } from "./tracked";

/** Runs an edit on each piece with a probability, from the end, so that the offsets before it stay. */
function each(
  random: Random,
  pieces: readonly TextRange[],
  probability: number,
  edit: (piece: TextRange) => void,
): void {
  for (const piece of [...pieces].reverse()) if (random.chance(probability)) edit(piece);
}

function typos(now: Tracked, random: Random, probability: number): void {
  each(random, words(now.text), probability, ({ start, end }) => {
    const at = start + random.below(end - start);
    const kind = random.below(3);
    if (kind === 0) now.delete(at, at + 1);
    else if (kind === 1) now.insert(at, now.text.charAt(at));
    else now.replace(at, at + 1, random.pick([..."aeionrst"]));
  });
}

function insertParagraphs(now: Tracked, random: Random, count: number): void {
  for (let made = 0; made < count; made += 1) {
    const { start } = random.pick(paragraphPieces(now.text));
    const words = newParagraph(now.text, now.text.slice(start, start + 40), random);
    now.insert(start, `${words}\n\n`);
  }
}

function deleteParagraphs(now: Tracked, random: Random, share: number): void {
  each(random, paragraphPieces(now.text), share, ({ start, end }) => now.delete(start, end));
}

function replaceWords(now: Tracked, random: Random, share: number): void {
  each(random, words(now.text), share, ({ start, end }) => {
    const kind = random.below(3);
    const near = now.text.slice(start, end);
    if (kind === 0) now.replace(start, end, newWord(near, random));
    else if (kind === 1) now.insert(start, `${newWord(near, random)} `);
    else now.delete(start, end);
  });
}

function moveSentences(now: Tracked, random: Random, count: number): void {
  for (let made = 0; made < count; made += 1) {
    const { start, end } = random.pick(sentences(now.text));
    now.move(
      start,
      Math.min(now.text.length, end + 1),
      nextOf(sentences(now.text), random.below(now.text.length)).start,
    );
  }
}

export const globalScripts: readonly EditScript[] = [
  {
    name: "paragraph put on top",
    group: "global",
    apply: (now, random) => now.insert(0, `${newParagraph(now.text, now.text.slice(0, 60), random)}\n\n`),
  },
  { name: "typos in 2 % of words", group: "global", apply: (now, random) => typos(now, random, 0.02) },
  { name: "typos in 8 % of words", group: "global", apply: (now, random) => typos(now, random, 0.08) },
  { name: "paragraphs inserted", group: "global", apply: (now, random) => insertParagraphs(now, random, 4) },
  { name: "paragraphs deleted", group: "global", apply: (now, random) => deleteParagraphs(now, random, 0.2) },
  {
    name: "paragraphs copied",
    group: "global",
    apply: (now, random) => {
      for (let made = 0; made < 3; made += 1) {
        const { start, end } = random.pick(paragraphPieces(now.text));
        now.insert(
          random.pick(paragraphPieces(now.text)).start,
          `${now.text.slice(start, end).trimEnd()}\n\n`,
        );
      }
    },
  },
  {
    name: "halves swapped",
    group: "global",
    apply: (now) => {
      const pieces = paragraphPieces(`${now.text.trimEnd()}\n\n`.slice(0, now.text.length));
      const half = Math.floor(pieces.length / 2);
      now.reorder([...pieces.slice(half), ...pieces.slice(0, half)]);
    },
  },
  {
    name: "paragraphs shuffled",
    group: "global",
    apply: (now, random) => now.reorder(random.shuffled(paragraphPieces(now.text))),
  },
  {
    name: "two paragraphs swapped",
    group: "global",
    apply: (now, random) => {
      const pieces = [...paragraphPieces(now.text)];
      const at = random.below(Math.max(1, pieces.length - 1));
      const [first, second] = [pieces[at], pieces[at + 1]];
      if (first !== undefined && second !== undefined) pieces.splice(at, 2, second, first);
      now.reorder(pieces);
    },
  },
  { name: "sentences moved", group: "global", apply: (now, random) => moveSentences(now, random, 5) },
  {
    name: "sentences inserted",
    group: "global",
    apply: (now, random) =>
      each(random, sentences(now.text), 0.1, ({ start, end }) => {
        const words = random.chance(0.3)
          ? lookalike(now.text, random)
          : newSentence(now.text.slice(start, end), random);
        now.insert(start, `${words} `);
      }),
  },
  {
    name: "sentences deleted",
    group: "global",
    apply: (now, random) =>
      each(random, sentences(now.text), 0.12, ({ start, end }) =>
        now.delete(start, Math.min(now.text.length, end + 1)),
      ),
  },
  {
    name: "sentences rewritten",
    group: "global",
    apply: (now, random) =>
      each(random, sentences(now.text), 0.1, ({ start, end }) =>
        now.replace(start, end, newSentence(now.text.slice(start, end), random)),
      ),
  },
  {
    name: "clauses inserted",
    group: "global",
    apply: (now, random) =>
      each(random, words(now.text), 0.015, ({ end }) =>
        now.insert(end, `, ${newClause(now.text.slice(end - 2, end), random)},`),
      ),
  },
  { name: "5 % of words changed", group: "global", apply: (now, random) => replaceWords(now, random, 0.05) },
  {
    name: "punctuation normalised",
    group: "global",
    apply: (now, random) => {
      now.restyleAll(/[“”«»„‘’–—]|…/g, (sign) =>
        "‘’".includes(sign) ? "'" : sign === "…" ? "..." : /[–—]/.test(sign) ? "--" : '"',
      );
      each(
        random,
        [...now.text.matchAll(/[,;]/g)].map(({ index }) => ({ start: index, end: index + 1 })),
        0.3,
        ({ start, end }) => now.delete(start, end),
      );
    },
  },
  {
    name: "a term replaced everywhere",
    group: "global",
    apply: (now) => {
      const [term, instead] =
        (
          [
            ["NPT", "the accord"],
            ["ДНЯО", "указанный договор"],
            ["appelons", "invitons"],
            ["核武器", "这种军备"],
            ["chickens", "hens"],
          ] as const
        ).find(([word]) => now.text.split(word).length > 3) ?? (["the", "this"] as const);
      for (
        let at = now.text.lastIndexOf(term);
        at >= 0;
        at = at === 0 ? -1 : now.text.lastIndexOf(term, at - 1)
      )
        now.replace(at, at + term.length, instead);
    },
  },
  {
    name: "blank lines taken out",
    group: "global",
    apply: (now) => now.restyleAll(/(?:\r?\n){2,}/g, () => "\n"),
  },
  {
    name: "a word changed in every fourth sentence",
    group: "global",
    apply: (now, random) => {
      each(random, sentences(now.text), 0.25, (sentence) => {
        const inside = words(now.text).filter(
          ({ start, end }) => start >= sentence.start && end <= sentence.end,
        );
        if (inside.length === 0) return;
        const { start, end } = random.pick(inside);
        now.replace(start, end, newWord(now.text.slice(start, end), random));
      });
    },
  },
  {
    name: "heavy revision",
    group: "global",
    apply: (now, random) => {
      deleteParagraphs(now, random, 0.08);
      moveSentences(now, random, 2);
      replaceWords(now, random, 0.12);
      typos(now, random, 0.02);
      insertParagraphs(now, random, 2);
    },
  },
];
