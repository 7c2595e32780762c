import assert from "node:assert/strict";
import { codeCard, codeLine } from "../../../src/core/cards/codeCard";

const code = {
  path: "claim",
  name: "Claim of a speaker",
  definition: "Says\nwhat is.",
  use: "It could be true.",
  avoid: "Somebody is blamed.",
  examples: ["It rains.", "It pours."],
  color: "#0072B2",
  key: "1",
  attributes: [{ name: "certainty", type: "scale", min: 1, max: 3 }],
} as const;

describe("what is said of a code", () => {
  it("fits on one line of a list", () => {
    assert.equal(
      codeLine(code),
      "Says what is. Use when: It could be true. Avoid when: Somebody is blamed. Example: “It rains.”",
    );
    assert.equal(codeLine({ path: "x", name: "x", use: "Always." }), "Use when: Always.");
    assert.equal(codeLine({ path: "x", name: "x" }), "");
  });

  it("is all there on its card", () => {
    const card = codeCard(code, { counts: { uses: 2, files: 1, outdated: 0 } });
    for (const part of [
      "Claim of a speaker",
      "could be true",
      "is blamed",
      "It rains",
      "It pours",
      "0072B2",
      "Key: 1",
      "1 to 3",
    ])
      assert.ok(card.includes(part), `${part} is missing from ${card}`);
  });
});
