import assert from "node:assert/strict";
import type { AttributeRule, Codebook } from "../../../src/core/codebook/model";
import {
  attributeChoices,
  attributeRules,
  attributeText,
  typedAttribute,
} from "../../../src/core/coding/attributes";
import { sentenceText } from "../../../src/core/sentence";

const codebook: Codebook = {
  codes: [
    {
      code: "claim",
      attributes: [
        { name: "confidence", type: "scale", min: 1, max: 3 },
        { name: "tone", type: "text" },
      ],
      codes: [
        { code: "compliance", attributes: [{ name: "tone", type: "enum", values: ["calm", "sharp"] }] },
      ],
    },
  ],
};

describe("the attributes of a code", () => {
  const cases: readonly (readonly [code: string, expected: readonly string[]])[] = [
    ["claim", ["confidence scale", "tone text"]],
    ["claim/compliance", ["tone enum", "confidence scale"]],
    ["claim/unknown", []],
    ["unknown", []],
    ["", []],
  ];
  for (const [code, expected] of cases)
    it(code || "no code", () =>
      assert.deepEqual(
        attributeRules(codebook, code).map(({ name, type }) => `${name} ${type}`),
        expected,
      ),
    );
});

describe("the values to choose from", () => {
  const cases: readonly (readonly [AttributeRule, readonly unknown[] | undefined])[] = [
    [{ name: "a", type: "enum", values: ["x", "y"] }, ["x", "y"]],
    [{ name: "a", type: "enum" }, []],
    [{ name: "a", type: "yes-no" }, [true, false]],
    [{ name: "a", type: "scale", min: -1, max: 1 }, [-1, 0, 1]],
    [{ name: "a", type: "scale", min: 1, max: 2.5 }, [1, 2]],
    [{ name: "a", type: "scale", min: 0.5, max: 2 }, undefined],
    [{ name: "a", type: "scale", min: 0, max: 1000 }, undefined],
    [{ name: "a", type: "scale" }, undefined],
    [{ name: "a", type: "number" }, undefined],
    [{ name: "a", type: "text" }, undefined],
  ];
  for (const [rule, expected] of cases)
    it(JSON.stringify(rule), () => assert.deepEqual(attributeChoices(rule), expected));
});

describe("a typed value", () => {
  const number: AttributeRule = { name: "share", type: "number", min: 0, max: 100 };
  const cases: readonly (readonly [AttributeRule, typed: string, expected: unknown])[] = [
    [number, "12.5", 12.5],
    [number, " 12,5 ", 12.5],
    [number, "-1", "“share” is at least 0."],
    [number, "101", "“share” is at most 100."],
    [number, "1e3", "“share” is a number, such as 0."],
    [number, "many", "“share” is a number, such as 0."],
    [number, "", "Type a value for “share”."],
    [{ name: "who", type: "text" }, " Ana ", "Ana"],
    [{ name: "who", type: "text" }, "12", "12"],
    [{ name: "direct", type: "yes-no" }, "Yes", true],
    [{ name: "direct", type: "yes-no" }, "n", false],
    [{ name: "direct", type: "yes-no" }, "maybe", "Type yes or no."],
    [{ name: "tone", type: "enum", values: ["calm", "sharp"] }, "calm", "calm"],
    [{ name: "tone", type: "enum", values: ["calm", "sharp"] }, "loud", "Type one of these: calm, sharp."],
  ];
  for (const [rule, typed, expected] of cases)
    it(`${rule.type}: ${JSON.stringify(typed)}`, () => {
      const read = typedAttribute(rule, typed);
      assert.deepEqual("value" in read ? read.value : sentenceText(read.fault), expected);
    });

  it("is shown in plain words", () =>
    assert.deepEqual([true, false, 2, "x", ["a", "b"]].map(attributeText), ["yes", "no", "2", "x", "a, b"]));
});
