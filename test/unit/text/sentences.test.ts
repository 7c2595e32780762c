import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { paragraphsOf } from "../../../src/core/text/outline";
import {
  paragraphAt,
  sentenceAfter,
  sentenceAt,
  sentenceBefore,
  sentencesOf,
  wholeSentences,
} from "../../../src/core/text/sentences";
import { propertyRuns } from "../propertyRuns";

const runs = propertyRuns(300);

function allSentences(text: string): readonly string[] {
  return [...paragraphsOf(text)].flatMap((paragraph) =>
    [...sentencesOf(text, paragraph)].map(({ start, end }) => text.slice(start, end)),
  );
}

/** Sentences are parted by `|`, which stands for the white space between them. */
const parted: readonly (readonly [title: string, text: string])[] = [
  ["two sentences", "We call on both. |They know it."],
  ["questions and exclamations", "Is it so? |It is! |Well."],
  ["titles", "Mr. Ivanov spoke. |Dr. Okoye and Ms. Li answered."],
  ["initials", "Harry S. Truman signed. |J. F. Kennedy did not."],
  ["initials of states within a sentence", "The U.S. Department of State replied. |It was late."],
  ["initials of states at its end", "It was said in the U.S. |The reply came late."],
  ["numbers", "It cost 1.5 million. |Nobody paid."],
  ["abbreviations before numbers", "See Art. VI and para. 12. |No. 5 is new."],
  ["a short word that is no abbreviation before others", "They said no. |Talks ended."],
  ["months", "On 5 Feb. 2026 it expired. |Nothing followed."],
  ["a lower-case letter goes on", "The talks (cf. above) etc. went on. |They ended."],
  ["closing quotes and brackets", "He said “no.” |(They agreed.) |Then “yes!” |End."],
  ["a question inside a quotation", "“Why?” he asked. |Nobody knew."],
  ["three full stops", "We waited... and waited. |They came… |We left."],
  ["references behind the full stop", "It holds.[12] |It does not."],
  ["markdown", "It is **certain.** |It is _not._ |So."],
  ["French", "M. Dupont a signé. |Mme Le Goff aussi, cf. art. 6."],
  ["Spanish", "¿Quién firmó? |EE.UU. firmó en la pág. 4. |Nadie más."],
  ["German", "Am 5. Februar lief er aus, d.h. es gibt nichts. |Das war alles."],
  ["Russian", "Договор подписан в г. Вене, т.е. в Австрии. |См. ст. 6. |Мы согласны."],
  ["Chinese", "中国支持核裁军。|这是我们的立场！|是吗？|对。"],
  ["Arabic", "هل وقعتم؟ |نعم، وقعنا."],
  ["Hindi", "हम सहमत हैं। |धन्यवाद।"],
];

describe("the sentences of a paragraph", () => {
  for (const [title, marked] of parted) {
    it(title, () => {
      const expected = marked.split("|").map((one) => one.trim());
      assert.deepEqual(allSentences(marked.replaceAll("|", "")), expected);
    });
  }

  const lists: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ["a number at the start of a paragraph", "12. Decides to act. It must.", ["Decides to act.", "It must."]],
    [
      "items on lines of their own",
      "1. Decides to act;\n2. Requests a report;\n(a) From all;\n- From some.",
      ["Decides to act;", "Requests a report;", "From all;", "From some."],
    ],
    [
      "a number that a wrapped line begins with",
      "It is said on page\n12 of the report. Nothing on\n3. The end.",
      ["It is said on page\n12 of the report.", "Nothing on\n3.", "The end."],
    ],
    [
      "headings and quotations",
      "## The *first* promise\n\n> Quoted. Twice.",
      ["The *first* promise", "Quoted.", "Twice."],
    ],
    [
      "a year at the end",
      "It expired in 2026. The talks ended.",
      ["It expired in 2026.", "The talks ended."],
    ],
    [
      "a paragraph without a full stop",
      "Recalling its resolutions,\n\nActing,",
      ["Recalling its resolutions,", "Acting,"],
    ],
  ];
  for (const [title, text, expected] of lists)
    it(title, () => {
      for (const end of ["\n", "\r\n"])
        assert.deepEqual(
          allSentences(text.replaceAll("\n", end)),
          expected.map((one) => one.replaceAll("\n", end)),
        );
    });

  it("of a real speech, as a reader would count them", () => {
    const path = join(__dirname, "..", "..", "samples", "speeches", "disarmament-day.txt");
    const sentences = allSentences(readFileSync(path, "utf8"));
    assert.equal(sentences.length, 39);
    assert.ok(
      sentences.includes(
        "We ask Tehran to restore full cooperation with the Agency, and we ask all sides to return to diplomacy.",
      ),
    );
  });
});

/** A text with `|` where the cursor is. */
function cursor(marked: string): { readonly text: string; readonly at: number } {
  return { text: marked.replace("|", ""), at: marked.indexOf("|") };
}

describe("the sentence and the paragraph at a place", () => {
  const cases: readonly (readonly [
    marked: string,
    sentence: string | undefined,
    paragraph: string | undefined,
  ])[] = [
    ["|", undefined, undefined],
    ["One.\n|\nTwo.", undefined, undefined],
    ["|One. Two.", "One.", "One. Two."],
    ["One.| Two.", "One.", "One. Two."],
    ["One. |Two.", "Two.", "One. Two."],
    ["One.  |  Two.", "Two.", "One.    Two."],
    ["One. Two.|", "Two.", "One. Two."],
    ["One. Two. | ", "Two.", "One. Two."],
    ["One.\n\n  | Two.", "Two.", "Two."],
    ["1|. Two.", "Two.", "1. Two."],
    ["中国。|支持。", "中国。", "中国。支持。"],
    ["Long one\nand |more. Two.\n\nThree.", "Long one\nand more.", "Long one\nand more. Two."],
  ];
  for (const [marked, sentence, paragraph] of cases)
    it(JSON.stringify(marked), () => {
      const { text, at } = cursor(marked);
      const words = (found: { start: number; end: number } | undefined) =>
        found === undefined ? undefined : text.slice(found.start, found.end);
      assert.equal(words(sentenceAt(text, at)), sentence);
      assert.equal(words(paragraphAt(text, at)), paragraph);
    });

  const text = "# Title\n\nOne. Two.\n\n1. Three. Four.";
  it("walks over all sentences, forwards and backwards", () => {
    const forwards: string[] = [];
    for (let next = sentenceAfter(text, 0); next !== undefined; next = sentenceAfter(text, next.end))
      forwards.push(text.slice(next.start, next.end));
    assert.deepEqual(forwards, ["Title", "One.", "Two.", "Three.", "Four."]);
    const backwards: string[] = [];
    for (
      let next = sentenceBefore(text, text.length);
      next !== undefined;
      next = sentenceBefore(text, next.start)
    )
      backwards.push(text.slice(next.start, next.end));
    assert.deepEqual(backwards, forwards.reverse());
  });

  const widened: readonly (readonly [range: string, expected: string])[] = [
    ["One t[w]o. Three.", "[One two.] Three."],
    ["One t[wo. Th]ree.", "[One two. Three.]"],
    ["One two.[ Three.] Four.", "One two. [Three.] Four."],
    ["One [two. ]Three.", "[One two.] Three."],
    ["中国。[支]持。", "中国。[支持。]"],
  ];
  for (const [marked, expected] of widened)
    it(`widens ${marked}`, () => {
      const start = marked.indexOf("[");
      const end = marked.indexOf("]") - 1;
      const plain = marked.replace(/[[\]]/g, "");
      const now = wholeSentences(plain, { start, end });
      assert.equal(
        `${plain.slice(0, now.start)}[${plain.slice(now.start, now.end)}]${plain.slice(now.end)}`,
        expected,
      );
    });

  it("agree with the paragraphs and sentences of the whole text, wherever the cursor is", () => {
    const piece = fc.constantFrom(
      "One",
      "two. ",
      "Mr. ",
      "Three? ",
      "\n",
      "\n\n",
      "1. ",
      "- ",
      "é。",
      "”",
      " ",
      "U.S. ",
      "long ".repeat(30),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(400), (pieces, at) => {
        const text = pieces.join("");
        const offset = Math.min(at, text.length);
        const paragraphs = [...paragraphsOf(text)];
        const sentences = paragraphs.flatMap((one) => [...sentencesOf(text, one)]);
        const paragraph = paragraphAt(text, offset);
        if (paragraph !== undefined)
          assert.ok(paragraphs.some(({ start, end }) => start === paragraph.start && end === paragraph.end));
        for (const inside of paragraphs.filter(({ start, end }) => start < offset && offset < end))
          assert.deepEqual(paragraph, inside);
        const sentence = sentenceAt(text, offset);
        for (const inside of sentences.filter(({ start, end }) => start < offset && offset < end))
          assert.deepEqual(sentence, inside);
        const next = sentences.find(({ start }) => start >= offset);
        assert.deepEqual(sentenceAfter(text, offset), next);
        assert.deepEqual(
          sentenceBefore(text, offset),
          sentences.filter(({ start }) => start < offset).at(-1),
        );
      }),
      { numRuns: runs },
    );
  });
});
