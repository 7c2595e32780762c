import assert from "node:assert/strict";
import { readCodebook } from "../../../src/core/codebook/read";
import { codeJudge } from "../../../src/core/codebook/standing";

const codebook = `format: "glossator-codebook/1"
codes:
  - code: "claim"
  - code: "old"
    retired: true
    replacedBy: "older"
    codes:
      - code: "part"
        retired: true
  - code: "older"
    retired: true
    replacedBy: "claim"
  - code: "gone"
    retired: true
`;

describe("what a codebook has against a code", () => {
  const cases = [
    ["claim", undefined],
    [undefined, undefined],
    ["old", { kind: "retired", replacement: "claim" }],
    ["gone", { kind: "retired", replacement: undefined }],
    ["clam", { kind: "unknown" }],
    ["claim/part", { kind: "unknown" }],
  ] as const;
  const judge = codeJudge(readCodebook(codebook).value);
  const annotation = (code: string | undefined) => ({
    id: "a1",
    segments: [],
    ...(code === undefined ? {} : { code }),
  });
  for (const [code, expected] of cases)
    it(`${code ?? "no code"}: ${expected?.kind ?? "nothing"}`, () =>
      assert.deepEqual(judge(annotation(code)), expected));

  it("is nothing where the codebook has no codes", () => {
    const empty = readCodebook('format: "glossator-codebook/1"\ncodes: []\n').value;
    assert.equal(codeJudge(empty)(annotation("any")), undefined);
  });
});
