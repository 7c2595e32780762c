import assert from "node:assert/strict";
import fc from "fast-check";
import { agreementOf } from "../../../src/core/agreement/agreement";
import type { Coefficient } from "../../../src/core/agreement/coefficients";
import { countTexts, type Figures } from "../../../src/core/agreement/figures";
import { addedUp } from "../../../src/core/agreement/interval";
import type { AgreementRow, CodedPassage, CodedText, Estimate } from "../../../src/core/agreement/model";
import { agreementTable } from "../../../src/core/agreement/table";
import { type ReadText, tallyText } from "../../../src/core/agreement/tally";
import { sentenceText } from "../../../src/core/sentence";

/** A passage of one stretch. */
function passage(code: string, start: number, end: number): CodedPassage {
  return { code, stretches: [{ start, end }] };
}

function text(length: number, coders: Readonly<Record<string, readonly CodedPassage[]>>): CodedText {
  return { length, coders: new Map(Object.entries(coders)) };
}

/** The row of all codes and all coders. */
function together(texts: readonly CodedText[]): AgreementRow {
  const [first] = agreementOf(texts);
  assert.ok(first !== undefined && first.code === undefined);
  return first;
}

function number(estimate: Estimate | undefined): number {
  assert.ok(estimate?.value !== undefined, JSON.stringify(estimate));
  return estimate.value;
}

/** Why a figure has no value. */
function reason(estimate: Estimate | undefined): string {
  assert.ok(estimate !== undefined && estimate.value === undefined);
  return sentenceText(estimate.why);
}

/** The figures of all coders of some texts. */
function figuresOf(texts: readonly ReadText[], coders: number): Figures {
  const { counts, size, figures } = countTexts(texts.map(tallyText), [...new Array(coders).keys()]);
  return figures(addedUp(counts, size));
}

/** A published table: a row for each coder, a sign for the value of each unit, a dot where it is missing. */
function publishedFigure(rows: readonly string[], name: "alpha" | "kappa"): Coefficient {
  const texts = [...(rows[0] ?? "")].map((_, column) => ({
    length: 1,
    readers: rows.map((row) => {
      const value = row[column] ?? ".";
      return value === "." ? undefined : [passage(value, 0, 1)];
    }),
  }));
  return figuresOf(texts, rows.length)[name];
}

/** Rows of raters from a table that says how many gave each subject each category. */
function raters(subjects: readonly (readonly number[])[]): readonly string[] {
  const ratings = subjects.map((row) => row.map((many, category) => String(category).repeat(many)).join(""));
  return [...(ratings[0] ?? "")].map((_, rater) => ratings.map((all) => all[rater]).join(""));
}

const fleiss = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

const published: readonly (readonly [
  title: string,
  rows: readonly string[],
  figure: "alpha" | "kappa",
  value: number,
])[] = [
  ["alpha, two observers, two values", ["0100000010", "1110010000"], "alpha", 0.095],
  ["alpha, two observers, five values", ["aabbdcccedda", "babbbccceddd"], "alpha", 0.692],
  [
    "alpha, four observers, missing values",
    ["123321412...", "1233224125.3", ".3332342251.", "12332441251."],
    "alpha",
    0.743,
  ],
  ["Fleiss' kappa, fourteen raters", raters(fleiss), "kappa", 0.21],
  [
    "Cohen's kappa, 20 both yes, 5 and 10 one yes, 15 both no",
    ["y".repeat(25) + "n".repeat(25), "y".repeat(20) + "n".repeat(5) + "y".repeat(10) + "n".repeat(15)],
    "kappa",
    0.4,
  ],
];

describe("coefficients of agreement", () => {
  for (const [title, rows, figure, expected] of published)
    it(`have the published value: ${title}`, () => {
      const value = publishedFigure(rows, figure);
      assert.ok(typeof value === "number" && Math.abs(value - expected) < 6e-4, JSON.stringify(value));
    });
});

describe("agreement of coders", () => {
  it("counts characters, uncoded ones too, and overlapping passages of one coder as what they are", () => {
    const one = text(10, { ana: [passage("a", 0, 4), passage("b", 2, 6)], ben: [passage("a", 0, 4)] });
    const row = together([one]);
    // Of [a a ab ab b b - - - -] and [a a a a - - - - - -], six of ten are the same.
    assert.equal(number(row.observed), 0.6);
    assert.deepEqual(row.passages, [2, 1]);
    const [, a, b] = agreementOf([one]);
    assert.deepEqual([a?.code, number(a?.alpha)], ["a", 1]);
    assert.deepEqual([b?.code, number(b?.observed)], ["b", 0.6]);
  });

  it("is printed in a block for each group of coders, and in one where there is only one", () => {
    const two = text(10, { ana: [passage("a", 0, 5)], ben: [passage("a", 0, 4)] });
    const three = text(10, { ...Object.fromEntries(two.coders), cem: [] });
    const lines = (texts: readonly CodedText[]) => agreementTable(agreementOf(texts), 0).split("\n");
    assert.deepEqual(lines([two]).slice(0, 6), [
      "Coders: ana, ben",
      "Texts that at least two of them read: 1. Texts that one alone read, not counted: 0.",
      "",
      "code         passages  observed  alpha  kappa  F1 same  F1 half  F1 any",
      "(all codes)  1, 1      0.900     0.808  0.800  0.000    1.000    1.000",
      "a            1, 1      0.900     0.808  0.800  0.000    1.000    1.000",
    ]);
    assert.deepEqual(
      lines([three]).filter((line) => /^[a-z, ]*$/.test(line) && line.includes(",")),
      ["ana, ben, cem", "ana, ben", "ana, cem", "ben, cem"],
    );
  });

  it("counts a text that a coder read without marking anything, and none that one coder read alone", () => {
    const both = text(10, { ana: [passage("a", 0, 5)], ben: [] });
    const alone = text(90, { ana: [passage("a", 0, 90)] });
    const row = together([both, alone]);
    assert.deepEqual([row.texts, row.passages, number(row.observed)], [1, [1, 0], 0.5]);
    assert.deepEqual(agreementOf([alone]), []);
  });

  it("says why a figure has no value", () => {
    const row = together([text(10, { ana: [], ben: [] })]);
    assert.equal(reason(row.alpha), "Every character got the same value, so chance agreement is certain.");
    assert.equal(reason(row.exact), "No passage was marked.");
  });

  it("matches passages by place, and each once", () => {
    const row = together([
      text(100, {
        ana: [passage("a", 0, 10), passage("a", 20, 30), passage("b", 40, 50), passage("a", 60, 61)],
        ben: [passage("a", 0, 10), passage("a", 20, 35), passage("a", 22, 30), passage("c", 40, 50)],
      }),
    ]);
    assert.equal(number(row.exact), 2 / 8);
    assert.equal(number(row.half), 4 / 8);
    assert.equal(number(row.touching), 4 / 8);
  });

  it("finds the most matches, whichever comes first", () => {
    // The first passage fits both of Ben's, the second only one of them.
    const row = together([
      text(30, {
        ana: [passage("a", 0, 20), passage("a", 2, 8)],
        ben: [passage("a", 2, 8), passage("a", 12, 20)],
      }),
    ]);
    assert.equal(number(row.touching), 1);
  });

  it("compares every pair where there are more than two coders, on what both read", () => {
    const rows = agreementOf([
      text(10, { ana: [passage("a", 0, 5)], ben: [passage("a", 0, 5)], cem: [] }),
      text(10, { ana: [passage("a", 0, 5)], ben: [passage("a", 0, 5)] }),
    ]).filter(({ code }) => code === undefined);
    assert.deepEqual(
      rows.map(({ coders, texts }) => [coders.join(" "), texts]),
      [
        ["ana ben cem", 2],
        ["ana ben", 2],
        ["ana cem", 1],
        ["ben cem", 1],
      ],
    );
    assert.equal(reason(rows[0]?.kappa), "Not every text was read by the same number of coders.");
    assert.equal(number(rows[1]?.kappa), 1);
  });

  const somePassages = (length: number) =>
    fc.array(
      fc
        .tuple(fc.constantFrom("a", "b"), fc.nat(length - 1), fc.integer({ min: 1, max: 20 }))
        .map(([code, start, long]) => passage(code, start, Math.min(length, start + long))),
      { maxLength: 5 },
    );
  const someText = fc.integer({ min: 1, max: 60 }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      readers: fc.array(fc.option(somePassages(length), { nil: undefined }), { minLength: 3, maxLength: 3 }),
    }),
  );

  it("is the same in whatever order texts and passages come, and as if every character were looked at", () => {
    const figures = (texts: readonly ReadText[]) => {
      const { observed, alpha, exact } = figuresOf(texts, 3);
      return [observed, alpha, exact].map((one) =>
        typeof one === "number" ? one.toFixed(9) : one.why.template,
      );
    };
    fc.assert(
      fc.property(fc.array(someText, { minLength: 1, maxLength: 3 }), (texts) => {
        const turned = [...texts].reverse().map(({ length, readers }) => ({
          length,
          readers: readers.map((own) => own && [...own].reverse()),
        }));
        assert.deepEqual(figures(turned), figures(texts));
        const observed = sameByCharacter(texts);
        if (!Number.isNaN(observed)) assert.equal(figures(texts)[0], observed.toFixed(9));
      }),
    );
  });

  it("gives an interval around the figure from two texts on, the same every time", () => {
    const texts = Array.from({ length: 8 }, (_, at) =>
      text(100, { ana: [passage("a", 0, 50)], ben: [passage("a", at, 50 + at)] }),
    );
    const { alpha } = together(texts);
    assert.ok(alpha.value !== undefined && alpha.interval !== undefined);
    assert.ok(alpha.interval[0] < alpha.value && alpha.value < alpha.interval[1]);
    assert.deepEqual(together(texts).alpha, alpha);
    assert.equal((together(texts.slice(0, 1)).alpha as { interval?: unknown }).interval, undefined);
  });
});

/** Observed agreement, character by character; not a number where no text has two readers. */
function sameByCharacter(texts: readonly ReadText[]): number {
  let [same, all] = [0, 0];
  for (const { length, readers } of texts) {
    const present = readers.flatMap((own) => (own === undefined ? [] : [own]));
    if (present.length < 2) continue;
    for (let at = 0; at < length; at += 1) {
      const values = present.map((own) => codesAt(own, at));
      all += values.length;
      for (const value of values)
        same += (values.filter((other) => other === value).length - 1) / (values.length - 1);
    }
  }
  return same / all;
}

function codesAt(passages: readonly CodedPassage[], at: number): string {
  const here = passages.filter(({ stretches }) =>
    stretches.some(({ start, end }) => start <= at && at < end),
  );
  return [...new Set(here.map(({ code }) => code))].sort().join();
}
