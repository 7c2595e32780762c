import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { fitsCase } from "../../../src/core/mentions/forms/fit";
import type { Form } from "../../../src/core/mentions/forms/forms";
import { isCapitalised, plainNameOf } from "../../../src/core/mentions/forms/plain";
import { encodeUtf8 } from "../../../src/core/mentions/text/utf8";
import { smallGlossary } from "./glossary";

const [entry] = smallGlossary().entries;
const shared = { entry: 0, role: "name", rule: "exact", needs: undefined, language: "en" } as const;
const formOf = (text: string): Form => ({ ...shared, text, takesArticle: false, trigger: undefined });
const plainOf = (form: Form) => plainNameOf([form], () => entry);

function isKnown(name: string, written: string): boolean {
  const bytes = encodeUtf8(written);
  return isCapitalised(plainOf(formOf(name)).capitals, bytes, 0, bytes.length);
}

/** Names, and what is known to be written so, or not. */
const cases: readonly (readonly [name: string, written: string, isKnown: boolean])[] = [
  ["Treaty on the Moon", "Treaty on the Moon", true],
  ["Treaty on the Moon", "Treaty\non the Moon", true],
  ["Treaty on the Moon", "Treaty on the moon", false],
  ["Treaty on the Moon", "TREATY ON THE MOON", false],
  ["Treaty on the Moon", "Treaty on the Mo\u00ADon", false],
  ["Non-Proliferation Treaty", "Non Proliferation Treaty", true],
  ["Non-Proliferation Treaty", "Non-Prolif-eration Treaty", false],
  ["IAEA", "IAEA", true],
  ["IAEA", "Iaea", false],
  ["A.B.M.", "A.B.M.", true],
  ["UN Charter", "UN Charter", true],
  ["UN Charter", "Un Charter", false],
  ["Group of 77", "Group of 77", true],
  ["Côte d’Ivoire", "Côte d'Ivoire", true],
  ["Устав ООН", "Устав ООН", true],
  ["联合国宪章", "联合国宪章", true],
  ["McMahon Act", "McMahon Act", false],
  ["UNSCRs", "UNSCRs", true],
  ["UNSCRs", "UNSCRS", false],
  ["UNSCRs", "UNScrs", false],
  ["ПО «Маяк»", "ПО “Маяк”", true],
  [
    "One Two Three Four Five Six Seven Eight Nine Ten",
    "One Two Three Four Five Six Seven Eight Nine Ten",
    true,
  ],
  [
    "One Two Three Four Five Six Seven Eight Nine Ten",
    "one Two Three Four Five Six Seven Eight Nine ten",
    false,
  ],
];

describe("capitals of plain names", () => {
  for (const [name, written, expected] of cases)
    it(`${expected ? "knows" : "does not know"} ${JSON.stringify(written)} for ${name}`, () =>
      assert.equal(isKnown(name, written), expected));

  it("never allow what the case rules refuse", () => {
    const letter = fc.constantFrom("a", "B", "é", "Д", "д", "7", "ß");
    const gap = fc.constantFrom("", "", "", " ", "-", ".", "’");
    const names = fc.array(fc.tuple(letter, gap, fc.boolean(), fc.constantFrom("", "", "-", "\n")), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(names, (parts) => {
        const name = parts.map(([one, between]) => one + between).join("");
        const written = parts
          .map(([one, between, isRaised, damage]) => {
            const cased = isRaised ? one.toUpperCase() : one.toLowerCase();
            return (cased.length === 1 ? cased : one) + (between === " " ? damage || " " : between + damage);
          })
          .join("");
        const bytes = encodeUtf8(written);
        const form = formOf(name);
        if (isCapitalised(plainOf(form).capitals, bytes, 0, bytes.length))
          assert.ok(fitsCase(form, bytes, 0, bytes.length), `${JSON.stringify(written)} for ${name}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("plain names", () => {
  it("are none where the surroundings count", () => {
    const form = formOf("Treaty on the Moon");
    const other: readonly Partial<Form>[] = [
      { needs: ["moon"] },
      { takesArticle: true },
      { role: "metonym" },
      { trigger: "treatyHead" },
      { text: "Jordan" },
      { text: "1925 Geneva Protocol" },
    ];
    assert.notEqual(plainOf(form).manner, 0);
    for (const change of other) assert.equal(plainOf({ ...form, ...change }).manner, 0);
  });

  it("may be shared by forms that are read alike, and by no others", () => {
    const form = formOf("Treaty on the Moon");
    const shared = (other: Partial<Form>) => plainNameOf([form, { ...form, ...other }], () => entry);
    assert.deepEqual(shared({ role: "alias" }), plainOf(form));
    const unlike: readonly Partial<Form>[] = [
      { role: "demonym" },
      { role: "acronym" },
      { entry: 1 },
      { language: "fr", text: "Traité" },
      { needs: ["moon"] },
    ];
    for (const change of unlike) assert.equal(shared(change).manner, 0);
  });

  it("tell peoples from the states they are of", () => {
    const people = plainOf({ ...formOf("Lunar"), role: "demonym" }).manner;
    assert.notEqual(people, 0);
    assert.notEqual(people, plainOf(formOf("Lunar")).manner);
  });
});
