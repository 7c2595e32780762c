import assert from "node:assert/strict";
import fc from "fast-check";
import { describe as describePassages } from "../../../src/core/anchor/describe";
import { builtinFinder } from "../../../src/core/mentions/builtinFinder";
import { sentenceText } from "../../../src/core/sentence";
import type { Refusal } from "../../../src/core/sidecar/model";
import { comparableKey } from "../../../src/core/suggestions/comparableWords";
import { entityNamedBy } from "../../../src/core/suggestions/entity";
import { experienceOf } from "../../../src/core/suggestions/experience";
import type {
  EarlierCoding,
  NamedPlace,
  Suggestion,
  TakenPassage,
} from "../../../src/core/suggestions/model";
import { proposeCodes } from "../../../src/core/suggestions/propose";
import { reasonFor } from "../../../src/core/suggestions/reason";
import { propertyRuns } from "../propertyRuns";

interface Given {
  readonly text: string;
  readonly codings?: readonly EarlierCoding[];
  readonly taken?: readonly TakenPassage[];
  readonly refused?: readonly Refusal[];
  /** Refusals in other texts. */
  readonly elsewhere?: readonly Refusal[];
  readonly mentions?: readonly NamedPlace[];
  readonly most?: number;
  readonly isOffered?: (code: string) => boolean;
}

function propose(given: Given): readonly Suggestion[] {
  const { text, codings = [], taken = [], refused = [], elsewhere = [], mentions = [] } = given;
  const memory = { codings, refusals: [...refused, ...elsewhere] };
  const experience = experienceOf(memory, given.isOffered ?? (() => true));
  return proposeCodes({ text, mentions, taken, refused }, experience, given.most);
}

function shown(given: Given): readonly string[] {
  return propose(given).map(({ start, end, code }) => `${code}: ${given.text.slice(start, end)}`);
}

/** A coding, as often as said. */
function coded(quote: string, code: string, times = 1, entity?: string): readonly EarlierCoding[] {
  return Array.from({ length: times }, () => ({ words: comparableKey(quote), code, entity }));
}

/** What is remembered when the nth place of some words is refused. */
function refusalAt(text: string, words: string, code: string, nth = 0): Refusal {
  let start = text.indexOf(words);
  for (let count = 0; count < nth; count += 1) start = text.indexOf(words, start + 1);
  const [segment] = describePassages(text, [{ start, end: start + words.length }]);
  assert.ok(segment !== undefined && start >= 0);
  const { span: _, ...rest } = segment;
  return { code, ...rest };
}

function placesOf(text: string, words: string): readonly { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(words, "g"))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

const npt = coded("the NPT", "treaty", 2);

describe("suggestions from the same words", () => {
  const cases: readonly (readonly [title: string, given: Given, expected: readonly string[]])[] = [
    ["after two codings", { text: "See the NPT.", codings: npt }, ["treaty: the NPT"]],
    ["not after one", { text: "See the NPT.", codings: coded("the NPT", "treaty") }, []],
    [
      "after one of a long passage",
      { text: "And we call on all sides now.", codings: coded("We call on all sides", "demand") },
      ["demand: we call on all sides"],
    ],
    [
      "whatever the capital letters, line breaks, quotation marks and hyphens",
      {
        text: "A “World\n  free” of arms. Non‑use’s end.",
        codings: [...coded('a "world free"', "vision", 2), ...coded("non-use's", "pledge", 2)],
      },
      ["vision: A “World\n  free”", "pledge: Non‑use’s"],
    ],
    ["not of an acronym that is a word", { text: "Those who met.", codings: coded("WHO", "body", 2) }, []],
    ["of an acronym in capitals", { text: "Then WHO met.", codings: coded("WHO", "body", 2) }, ["body: WHO"]],
    ["not inside a word", { text: "NPTs, NPT-like, non-NPT", codings: coded("NPT", "treaty", 2) }, []],
    ["before a possessive", { text: "the NPT’s aims", codings: npt }, ["treaty: the NPT"]],
    ["behind a dash", { text: "arms—the NPT—and", codings: npt }, ["treaty: the NPT"]],
    ["not across paragraphs", { text: "Of the\n\nNPT.", codings: npt }, []],
    ["not of small words", { text: "We are.", codings: coded("we", "self", 9) }, []],
    [
      "in scripts without spaces",
      { text: "支持核裁军，核裁军", codings: coded("核裁军", "goal", 2) },
      ["goal: 核裁军", "goal: 核裁军"],
    ],
    [
      "with the code of most support",
      { text: "the NPT", codings: [...coded("the NPT", "actor", 3), ...npt] },
      ["actor: the NPT"],
    ],
    [
      "with each of equal codes in turn",
      {
        text: "the NPT",
        codings: [...npt, ...coded("the NPT", "duty", 2)],
        taken: [{ code: "duty", ranges: [{ start: 0, end: 7 }] }],
      },
      ["treaty: the NPT"],
    ],
    [
      "not with a weaker code where the strongest lies",
      {
        text: "the NPT",
        codings: [...coded("the NPT", "actor", 3), ...npt],
        taken: [{ code: "actor", ranges: [{ start: 4, end: 7 }] }],
      },
      [],
    ],
    [
      "not with a code that is not offered any more",
      { text: "the NPT", codings: npt, isOffered: (code) => code !== "treaty" },
      [],
    ],
    [
      "the longer passage where two overlap",
      { text: "under the NPT regime", codings: [...npt, ...coded("the NPT regime", "regime", 2)] },
      ["regime: the NPT regime"],
    ],
    [
      "the best and first ones when there are too many",
      {
        text: "the CTBT, the NPT, the NPT, the NPT",
        codings: [...coded("the NPT", "treaty", 9), ...coded("the CTBT", "treaty", 2)],
        most: 2,
      },
      ["treaty: the NPT", "treaty: the NPT"],
    ],
    ["not without words", { text: "…", codings: coded("", "none", 9) }, []],
  ];
  for (const [title, given, expected] of cases) it(title, () => assert.deepEqual(shown(given), expected));
});

describe("refused suggestions", () => {
  const text = "We joined the NPT early. They left the NPT last year. All know the NPT by heart.";

  it("stay away from their place, and from no other", () => {
    const refused = [refusalAt(text, "the NPT", "treaty", 1)];
    assert.deepEqual(
      propose({ text, codings: npt, refused }).map(({ start }) => start),
      placesOf(text, "the NPT")
        .filter((_, index) => index !== 1)
        .map(({ start }) => start),
    );
  });

  const edits: readonly (readonly [title: string, edit: (text: string) => string])[] = [
    ["text in front", (one) => `A new beginning, with the words of others.\n\n${one}`],
    ["the words before", (one) => one.replace("They left", "Some withdrew from")],
    ["the words behind", (one) => one.replace("last year", "in a hurry, as we heard")],
    ["line breaks", (one) => one.replaceAll(" ", "\r\n")],
    ["the form of quotation marks and spaces", (one) => one.replaceAll(" ", "\u00A0 ")],
  ];
  for (const [title, edit] of edits)
    it(`stay away after a change of ${title}`, () => {
      const refused = [refusalAt(text, "the NPT", "treaty", 1)];
      const now = edit(text);
      assert.equal(propose({ text: now, codings: npt, refused }).length, 2, now);
    });

  it("without contexts stay away from the whole text", () => {
    assert.deepEqual(shown({ text, codings: npt, refused: [{ code: "treaty", quote: "The  NPT" }] }), []);
  });

  it("of one code do not keep another away", () => {
    const refused = [refusalAt(text, "the NPT", "duty", 1)];
    assert.equal(propose({ text, codings: npt, refused }).length, 3);
  });

  it("are believed as soon as there are as many as codings", () => {
    const refusal = { code: "treaty", quote: "the NPT", before: "in another text about" };
    assert.equal(propose({ text, codings: npt, elsewhere: [refusal] }).length, 3);
    assert.equal(propose({ text, codings: npt, elsewhere: [refusal, refusal] }).length, 0);
  });
});

describe("suggestions from the same entity", () => {
  const text = "Under the Non-Proliferation Treaty, Iran is bound. The NPT is old.";
  const { mentions } = builtinFinder().analyse(text);
  const codings = coded("the Treaty", "duty", 2, "npt");

  it("find it under every name", () => {
    assert.deepEqual(shown({ text, mentions, codings }), ["duty: Non-Proliferation Treaty", "duty: NPT"]);
    assert.ok(propose({ text, mentions, codings }).every(({ entity }) => entity === "npt"));
  });

  it("give way to the same words", () => {
    const [, second] = propose({ text, mentions, codings: [...codings, ...npt] });
    assert.equal(second?.code, "treaty");
    assert.equal(second?.basis, "words");
    assert.equal(second?.entity, "npt", "the entity is taken along");
  });

  it("count refusals of the entity", () => {
    const elsewhere = Array.from({ length: 2 }, () => ({ code: "duty", quote: "ДНЯО", mentions: ["npt"] }));
    assert.deepEqual(shown({ text, mentions, codings, elsewhere }), []);
  });

  const passages: readonly (readonly [passage: string, expected: string | undefined])[] = [
    ["the Non-Proliferation Treaty,", "npt"],
    ["Non-Proliferation Treaty", "npt"],
    ["The NPT", "npt"],
    ["NPT is", undefined],
    ["Under the Non-Proliferation Treaty", undefined],
    ["Proliferation Treaty", undefined],
    ["is bound", undefined],
  ];
  for (const [passage, expected] of passages)
    it(`“${passage}” names ${expected ?? "nothing alone"}`, () => {
      const start = text.indexOf(passage);
      assert.equal(entityNamedBy(text, { start, end: start + passage.length }, mentions), expected);
    });
});

describe("the reason of a suggestion", () => {
  const words = "the NPT";
  const cases = [
    ["words", 4, true, "You coded “the NPT” as treaty/duty 4 times."],
    ["words", 1, true, "You coded “the NPT” as treaty/duty before."],
    ["words", 1, false, "“the NPT” was coded as treaty/duty before."],
    ["words", 3, false, "“the NPT” was coded as treaty/duty 3 times."],
    [
      "entity",
      2,
      true,
      "You coded the Treaty on X as treaty/duty 2 times; “the NPT” is another mention of it.",
    ],
    [
      "entity",
      3,
      false,
      "the Treaty on X was coded as treaty/duty 3 times; “the NPT” is another mention of it.",
    ],
  ] as const;
  for (const [basis, times, isOwn, expected] of cases)
    it(expected, () => {
      const reason = reasonFor(
        { basis, times, code: "treaty/duty" },
        { words, name: "the Treaty on X", isOwn },
      );
      assert.equal(sentenceText(reason), expected);
    });
});

/** Texts of few words, so that everything happens. */
const phrase = fc
  .array(fc.constantFrom("the", "NPT", "npt", "treaty", "on", "arms-control", "“peace”", ".", "WHO"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(" "));
const code = fc.constantFrom("a", "b", "a/c");
const situation = fc
  .record({
    text: fc.array(phrase, { maxLength: 20 }).map((all) => all.join(", ")),
    codings: fc.array(
      fc.record({ code, words: phrase.map(comparableKey), entity: fc.constantFrom(undefined, "npt") }),
      {
        maxLength: 30,
      },
    ),
    taken: fc.array(fc.record({ code, at: fc.nat(300), size: fc.integer({ min: 1, max: 20 }) })),
    elsewhere: fc.array(fc.record({ code, quote: phrase }), { maxLength: 3 }),
  })
  .map(({ text, codings, taken, elsewhere }) => ({
    text,
    codings,
    elsewhere,
    taken: taken.map((one) => ({ code: one.code, ranges: [{ start: one.at, end: one.at + one.size }] })),
    mentions: placesOf(text, "NPT|treaty").map((range) => ({ ...range, entity: "npt", name: "NPT" })),
  }));

describe("suggestions for any text", () => {
  const options = { numRuns: propertyRuns(300) };
  const holds = (check: (given: Given, found: readonly Suggestion[]) => void) =>
    fc.assert(
      fc.property(situation, (given) => check(given, propose(given))),
      options,
    );

  it("are some, often enough for the properties below to mean something", () => {
    const counts = fc.sample(situation, { numRuns: 200, seed: 7 }).map((given) => propose(given).length);
    assert.ok(counts.filter((count) => count > 1).length > 40, `${counts}`);
  });

  it("stand in order, without overlap, and never on an annotation with their code", () => {
    holds(({ text, taken = [] }, found) => {
      for (const [index, one] of found.entries()) {
        assert.ok(0 <= one.start && one.start < one.end && one.end <= text.length);
        assert.ok(one.start >= (found[index - 1]?.end ?? 0));
        const same = taken.filter((other) => other.code === one.code).flatMap(({ ranges }) => ranges);
        assert.ok(same.every((range) => range.end <= one.start || one.end <= range.start));
        assert.ok(0 < one.score && one.score < 1);
      }
    });
  });

  it("do not depend on the order of anything", () => {
    holds((given, found) => {
      const reversed = propose({
        ...given,
        codings: [...(given.codings ?? [])].reverse(),
        taken: [...(given.taken ?? [])].reverse(),
        elsewhere: [...(given.elsewhere ?? [])].reverse(),
        mentions: [...(given.mentions ?? [])].reverse(),
      });
      assert.deepEqual(reversed, found);
    });
  });

  it("never come back once they are refused, and refusing all of them one by one ends", () => {
    holds((given) => {
      const refused: Refusal[] = [];
      const seen = new Set<string>();
      for (;;) {
        const [first] = propose({ ...given, refused });
        if (first === undefined) break;
        const name = `${first.start} ${first.end} ${first.code}`;
        assert.ok(!seen.has(name), name);
        seen.add(name);
        const [segment] = describePassages(given.text, [first]);
        assert.ok(segment !== undefined);
        refused.push({ code: first.code, ...segment });
      }
    });
  });

  it("are fewer after each is accepted, and accepting all of them one by one ends", () => {
    holds((given) => {
      const taken = [...(given.taken ?? [])];
      const codings = [...(given.codings ?? [])];
      for (;;) {
        const [first] = propose({ ...given, codings, taken });
        if (first === undefined) break;
        taken.push({ code: first.code, ranges: [first] });
        codings.push({
          code: first.code,
          words: comparableKey(given.text.slice(first.start, first.end)),
          entity: undefined,
        });
        assert.ok(taken.length < 1000);
      }
    });
  });
});
