import assert from "node:assert/strict";
import type { AttributeRule } from "../../../src/core/codebook/model";
import { digitAnswers, missingJudge, unanswered } from "../../../src/core/coding/required";
import type { Annotation } from "../../../src/core/sidecar/model";

describe("what a codebook requires of an annotation", () => {
  const rules: readonly AttributeRule[] = [
    { name: "strength", type: "scale", min: 1, max: 3, required: true },
    { name: "tone", type: "text" },
    { name: "direct", type: "yes-no", required: true },
  ];

  it("is asked for until it is said, a “no” included", () => {
    const names = (attributes?: Readonly<Record<string, boolean | number>>) =>
      unanswered(rules, attributes === undefined ? {} : { attributes }).map(({ name }) => name);
    assert.deepEqual(names(), ["strength", "direct"]);
    assert.deepEqual(names({ direct: false }), ["strength"]);
    assert.deepEqual(names({ strength: 2, direct: true }), []);
  });

  it("is judged by the code, and by those above it", () => {
    const judge = missingJudge({
      codes: [{ code: "promise", attributes: rules, codes: [{ code: "firm" }] }, { code: "regret" }],
    });
    const missing = (code: string) =>
      judge({ id: "a", code, segments: [], attributes: { direct: true } } satisfies Annotation);
    assert.deepEqual(["promise", "promise/firm", "regret", "unknown"].map(missing), [
      ["strength"],
      ["strength"],
      [],
      [],
    ]);
  });

  const scale = (min: number, max: number): AttributeRule => ({ name: "a", type: "scale", min, max });
  const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
  const cases: readonly (readonly [what: string, AttributeRule, taken: string, expected: string])[] = [
    ["a scale is its own digits", scale(0, 3), "", "0=0 1=1 2=2 3=3"],
    ["a scale that does not begin at 1 too", scale(3, 5), "", "3=3 4=4 5=5"],
    ["a scale below zero goes by place", scale(-1, 1), "", "1=-1 2=0 3=1"],
    ["a scale of more steps than digits is chosen", scale(1, 10), "", ""],
    ["words go by place", { name: "a", type: "enum", values: ["low", "high"] }, "", "1=low 2=high"],
    ["yes is 1, no is 2", { name: "a", type: "yes-no" }, "", "1=true 2=false"],
    ["text is typed", { name: "a", type: "text" }, "", ""],
    ["ten words are chosen from a list", { name: "a", type: "enum", values: values(10) }, "", ""],
    ["a code keeps its digit", scale(1, 3), "3", ""],
    ["a code's digit that no value has does not matter", scale(1, 3), "4", "1=1 2=2 3=3"],
  ];
  for (const [what, rule, taken, expected] of cases)
    it(what, () => {
      const answers = digitAnswers(rule, (key) => taken.includes(key));
      assert.equal([...answers].map(([digit, value]) => `${digit}=${value}`).join(" "), expected);
    });
});
