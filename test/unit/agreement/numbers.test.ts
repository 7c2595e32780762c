import assert from "node:assert/strict";
import fc from "fast-check";
import { agreementOf } from "../../../src/core/agreement/agreement";
import { addedUp } from "../../../src/core/agreement/interval";
import type { CodedPassage, CodedText, Measure } from "../../../src/core/agreement/model";
import { countNumbers, numberedText } from "../../../src/core/agreement/numbers";
import { agreementCsv, agreementTable } from "../../../src/core/agreement/table";
import { sentenceText } from "../../../src/core/sentence";

/** A passage of one stretch with a number of the attribute “strength”. */
function passage(
  number: number | undefined,
  start: number,
  end: number,
  measure: Measure = "ordinal",
): CodedPassage {
  const numbers = number === undefined ? [] : [{ name: "strength", measure, number }];
  return { code: "a", stretches: [{ start, end }], numbers };
}

/** Alpha of a table with a row for each coder and a number for each unit; undefined where it is missing. */
function alphaOf(rows: readonly (readonly (number | undefined)[])[], measure: Measure): number | string {
  const texts = (rows[0] ?? []).map((_, unit) => {
    const readers = rows.map((row) => (row[unit] === undefined ? [] : [passage(row[unit], 0, 1, measure)]));
    return numberedText({ length: 1, readers }, { name: "strength", measure });
  });
  const { counts, size, alpha } = countNumbers(texts, [...rows.keys()], measure);
  const value = alpha(addedUp(counts, size));
  return typeof value === "number" ? value : sentenceText(value.why);
}

/** A digit for each unit, a dot where it is missing. */
function digits(...rows: readonly string[]): readonly (readonly (number | undefined)[])[] {
  return rows.map((row) => [...row].map((sign) => (sign === "." ? undefined : Number(sign))));
}

// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): four observers, twelve units.
const observers = digits("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

const tables: readonly (readonly [
  title: string,
  rows: readonly (readonly (number | undefined)[])[],
  measure: Measure,
  alpha: number,
])[] = [
  ["published, four observers, ordinal", observers, "ordinal", 0.815],
  ["published, four observers, interval", observers, "interval", 0.849],
  // Values 1 1 1 2 2 3: mean ranks 2, 4.5 and 6, squares about their mean 15; 1-2 and 2-3 are apart once each, by 2.5 and 1.5.
  ["by hand, two observers, ordinal", digits("112", "123"), "ordinal", 1 - (5 * 8.5) / (6 * 15)],
  // The same values: squares about their mean 20/6; apart by 1 and 1: 1 - 5 * 2 / 20.
  ["by hand, two observers, interval", digits("112", "123"), "interval", 0.5],
];

describe("alpha of numbers", () => {
  for (const [title, rows, measure, expected] of tables)
    it(`has the value ${title}`, () => {
      const value = alphaOf(rows, measure);
      assert.ok(typeof value === "number" && Math.abs(value - expected) < 6e-4, String(value));
    });

  it("says why it has no value", () => {
    assert.equal(
      alphaOf(digits("22", "22"), "interval"),
      "Every character got the same value, so chance agreement is certain.",
    );
    assert.equal(
      alphaOf(digits("1.", ".2"), "ordinal"),
      "No two of these coders gave a number to the same characters.",
    );
  });

  it("is what the definition says, pair by pair", () => {
    const rows = fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), { minLength: 4, maxLength: 4 }),
      {
        minLength: 2,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom<Measure>("ordinal", "interval"), (table, measure) => {
        const expected = byDefinition(table, measure);
        const value = alphaOf(table, measure);
        if (Number.isFinite(expected))
          assert.ok(Math.abs(Number(value) - expected) < 1e-9, `${value} ${expected}`);
        else assert.equal(typeof value, "string");
      }),
    );
  });

  it("is of numbers only the order, when that is all that counts", () => {
    const spread = observers.map((row) => row.map((number) => number && number ** 3));
    assert.equal(alphaOf(spread, "ordinal"), alphaOf(observers, "ordinal"));
    assert.notEqual(alphaOf(spread, "interval"), alphaOf(observers, "interval"));
  });
});

function text(length: number, coders: Readonly<Record<string, readonly CodedPassage[]>>): CodedText {
  return { length, coders: new Map(Object.entries(coders)) };
}

describe("agreement on attributes", () => {
  const attributesOf = (texts: readonly CodedText[]) =>
    agreementOf(texts).flatMap(({ code, coders, attributes }) =>
      attributes.map(({ alpha, ...rest }) => ({
        code,
        coders: coders.join(" "),
        ...rest,
        alpha: alpha.value,
      })),
    );

  it("counts the characters on which two coders gave a number, under each code", () => {
    const other = { ...passage(3, 20, 30), code: "b" };
    const texts = [
      text(40, {
        ana: [passage(1, 0, 10), other, passage(undefined, 30, 40)],
        ben: [passage(1, 5, 15), passage(2, 20, 30)],
      }),
      text(10, { ana: [passage(2, 0, 10)], ben: [passage(1, 0, 10)] }),
    ];
    const [a, b] = attributesOf(texts);
    // Five characters with 1 and 1, ten with 2 and 1; “b” and “a” on the same words are not compared.
    assert.deepEqual([a?.code, a?.measure, a?.passages, a?.characters], ["a", "ordinal", [2, 3], 15]);
    const alpha = alphaOf([[...Array(5).fill(1), ...Array(10).fill(2)], Array(15).fill(1)], "ordinal");
    assert.equal(a?.alpha, alpha);
    assert.deepEqual([b?.code, b?.passages, b?.characters, b?.alpha], ["b", [1, 0], 0, undefined]);
  });

  it("leaves out a coder where two of her passages have different numbers, and counts equal ones once", () => {
    const [row] = attributesOf([
      text(10, { ana: [passage(1, 0, 10), passage(2, 0, 4), passage(1, 6, 10)], ben: [passage(1, 0, 10)] }),
    ]);
    assert.equal(row?.characters, 6);
  });

  it("compares every pair where there are more than two coders", () => {
    const rows = attributesOf([
      text(10, { ana: [passage(1, 0, 10)], ben: [passage(1, 0, 5)], cem: [passage(2, 5, 10)] }),
    ]);
    assert.deepEqual(
      rows.map(({ coders, characters }) => [coders, characters]),
      [
        ["ana ben cem", 10],
        ["ana ben", 5],
        ["ana cem", 5],
        ["ben cem", 0],
      ],
    );
  });

  it("is printed below the codes, with how it was counted, and in columns of its own as CSV", () => {
    const rows = agreementOf([
      text(10, { ana: [passage(1, 0, 5), passage(2, 5, 10)], ben: [passage(1, 0, 5), passage(3, 5, 10)] }),
    ]);
    const table = agreementTable(rows, 0);
    assert.deepEqual(table.split("\n").slice(6, 10), [
      "",
      "code  attribute  compared by  passages  characters  alpha",
      "a     strength   order        2, 2              10  0.789",
      "",
    ]);
    assert.match(table, /by their order \(ordinal\)/);
    assert.doesNotMatch(agreementTable(agreementOf([text(9, { ana: [], ben: [] })]), 0), /ordinal/);
    const [head = "", ...lines] = agreementCsv(rows).trimEnd().split("\r\n");
    assert.match(head, /,touching_high,attribute,measure,characters$/);
    assert.deepEqual(new Set(lines.map((line) => line.split(",").length)), new Set([head.split(",").length]));
    const cells = (lines.at(-1) ?? "").split(",").map((cell, column) => [head.split(",")[column], cell]);
    assert.deepEqual(
      cells.filter(([, cell]) => cell !== "").map(([title, cell = ""]) => `${title} ${cell.slice(0, 8)}`),
      [
        "code a",
        "coders ana ben",
        "texts 1",
        "passages 2 2",
        "alpha 0.788888",
        "attribute strength",
        "measure ordinal",
        "characters 10",
      ],
    );
  });
});

/** Every pair of numbers, looked at one by one; not a number where nothing is to compare or nothing varies. */
function byDefinition(rows: readonly (readonly (number | undefined)[])[], measure: Measure): number {
  const units = (rows[0] ?? [])
    .map((_, unit) => rows.flatMap((row) => row[unit] ?? []))
    .filter((numbers) => numbers.length > 1);
  const all = units.flat();
  const times = (number: number) => all.filter((one) => one === number).length;
  const distance = (a: number, b: number): number => {
    if (measure === "interval") return (a - b) ** 2;
    const between = [...new Set(all)].filter((one) => Math.min(a, b) <= one && one <= Math.max(a, b));
    return (between.reduce((sum, one) => sum + times(one), 0) - (times(a) + times(b)) / 2) ** 2;
  };
  const within = (numbers: readonly number[]) =>
    numbers.reduce((sum, a) => numbers.reduce((inner, b) => inner + distance(a, b), sum), 0);
  const observed =
    units.reduce((sum, numbers) => sum + within(numbers) / (numbers.length - 1), 0) / all.length;
  return 1 - observed / (within(all) / (all.length * (all.length - 1)));
}
