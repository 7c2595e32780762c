import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { gitBlobId } from "../../../src/core/anchor/base";
import { describe as describePassage } from "../../../src/core/anchor/describe";
import type { AnchorState } from "../../../src/core/anchor/model";
import { resolveAnchors } from "../../../src/core/anchor/resolve";
import type { Annotation, Segment } from "../../../src/core/sidecar/model";
import { propertyRuns } from "../propertyRuns";

const speech = `Mr President,

The delegation of Norland supports the NPT. We call on all parties to honour Article VI of the NPT without delay.
We regret that the Conference on Disarmament has not begun negotiations on a treaty that bans fissile material.

The delegation of Petoria supports the NPT. We call on all parties to report on their stocks every year, and to
let the IAEA verify the reports. «Доверяй, но проверяй», as the proverb says 👩‍⚖️ — nothing more.

I thank you.
`;

function annotate(text: string, quote: string, occurrence = 0): Annotation {
  let start = text.indexOf(quote);
  for (let index = 0; index < occurrence; index += 1) start = text.indexOf(quote, start + 1);
  assert.notEqual(start, -1);
  return { id: "a1", segments: describePassage(text, [{ start, end: start + quote.length }]) };
}

interface Case {
  readonly name: string;
  readonly quote: string;
  readonly occurrence?: number;
  readonly edit: (text: string) => string;
  /** What the anchor covers afterwards; a state where there is no place. */
  readonly now: string | "lost" | "ambiguous";
}

const cases: readonly Case[] = [
  { name: "nothing changed", quote: "supports the NPT", edit: (text) => text, now: "supports the NPT" },
  {
    name: "a paragraph was put before it",
    quote: "ban",
    edit: (text) => `New first paragraph.\n\n${text}`,
    now: "ban",
  },
  {
    name: "line ends became CRLF",
    quote: "every year, and to\nlet the IAEA",
    edit: (text) => text.replace(/\n/g, "\r\n"),
    now: "every year, and to\r\nlet the IAEA",
  },
  {
    name: "lines were wrapped elsewhere",
    quote: "has not begun negotiations on a treaty",
    edit: (text) => text.replace("negotiations on", "negotiations\non"),
    now: "has not begun negotiations\non a treaty",
  },
  {
    name: "quotation marks were straightened",
    quote: "«Доверяй, но проверяй», as",
    edit: (text) => text.replace(/[«»]/g, '"'),
    now: '"Доверяй, но проверяй", as',
  },
  {
    name: "letters were decomposed",
    quote: "Доверяй, но проверяй",
    edit: (text) => text.normalize("NFD"),
    now: "Доверяй, но проверяй".normalize("NFD"),
  },
  {
    name: "a mark was put before the text",
    quote: "Norland",
    edit: (text) => `\uFEFF${text}`,
    now: "Norland",
  },
  {
    name: "the second of two alike was meant",
    quote: "supports the NPT",
    occurrence: 1,
    edit: (text) => text.replace("Mr President", "Madam President, dear colleagues"),
    now: "supports the NPT",
  },
  {
    name: "its sentence was deleted and a lookalike stays",
    quote: "The delegation of Petoria supports the NPT.",
    edit: (text) => text.replace("The delegation of Petoria supports the NPT. ", ""),
    now: "lost",
  },
  {
    name: "all of it was replaced",
    quote: "I thank you",
    edit: (text) => text.replace("I thank you", "With thanks"),
    now: "lost",
  },
];

describe("finding annotations again", () => {
  for (const { name, quote, occurrence, edit, now } of cases)
    for (const withBase of [true, false])
      it(`${withBase ? "with" : "without"} the base text: ${name}`, () => {
        const text = edit(speech);
        const annotation = { ...annotate(speech, quote, occurrence), base: gitBlobId(Buffer.from(speech)) };
        const [anchor] = resolveAnchors(text, [annotation], { base: () => (withBase ? speech : undefined) });
        assert.ok(anchor !== undefined);
        const [range] = anchor.ranges;
        assert.equal(range === undefined ? anchor.state : text.slice(range.start, range.end), now);
        if (occurrence === 1) assert.ok((range?.start ?? 0) > text.indexOf("Petoria"));
      });

  it("says that words changed, and where", () => {
    const annotation = {
      ...annotate(speech, "honour Article VI of the NPT without delay"),
      base: "0".repeat(40),
    };
    const text = speech.replace("honour Article VI", "fully honour, in letter and spirit, Article VI");
    const [anchor] = resolveAnchors(text, [annotation], { base: () => speech });
    assert.equal(anchor?.state, "approximate");
    const [range] = anchor?.ranges ?? [];
    assert.equal(
      text.slice(range?.start, range?.end),
      "honour, in letter and spirit, Article VI of the NPT without delay",
    );
  });

  it("follows a paragraph that was moved", () => {
    const annotation = { ...annotate(speech, "bans fissile material"), base: "0".repeat(40) };
    const paragraph =
      "We regret that the Conference on Disarmament has not begun negotiations on a treaty that bans fissile material.\n";
    const text = speech.replace(paragraph, "").replace("I thank you.", `${paragraph}I thank you.`);
    const [anchor] = resolveAnchors(text, [annotation], { base: () => speech });
    assert.equal(anchor?.state, "moved");
    assert.equal(text.slice(anchor?.ranges[0]?.start, anchor?.ranges[0]?.end), "bans fissile material");
  });

  it("never chooses between equals", () => {
    const line = "The Security Council will remain seized of the matter and will meet again.\n";
    const annotation = annotate(line.repeat(9), "remain seized of the matter", 4);
    const { span: _, ...segment } = annotation.segments[0] ?? { quote: "" };
    const [anchor] = resolveAnchors(line.repeat(7), [{ ...annotation, segments: [segment] }]);
    assert.equal(anchor?.state, "ambiguous");
    assert.deepEqual(anchor?.ranges, []);
    assert.ok((anchor?.candidates.length ?? 0) > 1);
  });

  const hints: readonly {
    readonly name: string;
    readonly text: string;
    readonly segment: Segment;
    readonly state: AnchorState;
    readonly start?: number;
    readonly candidates?: number;
  }[] = [
    {
      name: "a quote at its place, without context",
      text: "We honour the Treaty. They do not.",
      segment: { quote: "the Treaty", span: [10, 20] },
      state: "exact",
      start: 10,
    },
    {
      name: "one of several at its place, without context",
      text: "We honour the Treaty. They break the Treaty.",
      segment: { quote: "the Treaty", span: [33, 43] },
      state: "exact",
      start: 33,
    },
    {
      name: "a quote alone that stands once",
      text: "We honour the Treaty. They do not.",
      segment: { quote: "honour the Treaty" },
      state: "moved",
      start: 3,
    },
    {
      name: "a quote alone that stands twice",
      text: "We honour the Treaty. They break the Treaty.",
      segment: { quote: "the Treaty" },
      state: "ambiguous",
      candidates: 2,
    },
    {
      name: "a quote that stands twice, and not at its place",
      text: "We honour the Treaty. They break the Treaty.",
      segment: { quote: "the Treaty", span: [3, 13] },
      state: "ambiguous",
      candidates: 2,
    },
    {
      name: "a quote alone that does not stand there",
      text: "We honour the Treaty. They do not.",
      segment: { quote: "the Convention" },
      state: "lost",
    },
    {
      name: "a quote at its place among other words than were written down",
      text: "Nothing is as it was: and yet, the Treaty holds.",
      segment: {
        quote: "the Treaty",
        span: [31, 41],
        before: "All parties honour ",
        after: " without delay.",
      },
      state: "exact",
      start: 31,
    },
    {
      name: "part of a word, where it was part of that word",
      text: "The bans, the bank, the ban.",
      segment: { quote: "ban", before: "The ", after: "s, the bank" },
      state: "moved",
      start: 4,
    },
  ];
  for (const { name, text, segment, state, start, candidates } of hints)
    it(`finds by what there is: ${name}`, () => {
      const [anchor] = resolveAnchors(text, [{ id: "a1", segments: [segment] }]);
      assert.equal(anchor?.state, state);
      assert.equal(anchor?.ranges[0]?.start, start);
      if (candidates !== undefined) assert.equal(anchor?.candidates.length, candidates);
    });

  it("gives the same answers in any order of annotations", () => {
    const text = `Preface.\n${speech.replace("every year", "each year")}`;
    const all = ["Norland", "Article VI", "every year", "IAEA verify"].map((quote, index) => ({
      ...annotate(speech, quote),
      id: `a${index}`,
    }));
    const sorted = (anchors: ReturnType<typeof resolveAnchors>) =>
      [...anchors].sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(sorted(resolveAnchors(text, all)), sorted(resolveAnchors(text, [...all].reverse())));
  });

  it("keeps every annotation, whatever it says", () => {
    const words = fc.string({ unit: "binary", maxLength: 20 });
    const annotations = fc.array(
      fc.record(
        {
          id: fc.uuid(),
          segments: fc.array(
            fc.record(
              { quote: words, before: words, after: words, span: fc.tuple(fc.nat(99), fc.nat(99)) },
              { noNullPrototype: true },
            ),
            { minLength: 1, maxLength: 3 },
          ),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), annotations, (text, all) => {
        const anchors = resolveAnchors(text, all);
        assert.deepEqual(
          anchors.map(({ id }) => id),
          all.map(({ id }) => id),
        );
        for (const { ranges, state } of anchors) {
          assert.equal(ranges.length > 0, state !== "lost" && state !== "ambiguous");
          for (const { start, end } of ranges) assert.ok(0 <= start && start < end && end <= text.length);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe("naming a text as git does", () => {
  it("gives the id of git hash-object", () => {
    const text = "Статья VI\r\nArticle VI\n";
    const id = execFileSync("git", ["hash-object", "--stdin", "--no-filters"], { input: text })
      .toString()
      .trim();
    assert.equal(gitBlobId(Buffer.from(text)), id);
  });
});
