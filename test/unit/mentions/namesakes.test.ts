import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { smallGlossary } from "./glossary";

const states = ["Jordan", "Chad", "Georgia", "Israel", "Ireland", "Egypt"].map(
  (name) => ({ id: name.toLowerCase(), kind: "actor", subtype: "state", name }) as const,
);
const finder = createFinder(smallGlossary(...states));
/** Speaks of policy throughout; nothing of it can join what follows. */
const policy =
  "The nuclear disarmament negotiations and sanctions, missiles and weapons, treaties and governments.\n\n";

function cases(before: string, table: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [written, ...expected] of table)
    it(written.replace(/\s/g, "·").slice(0, 100), () => {
      const text = before + written;
      const found = finder
        .find(text)
        .filter(({ subtype }) => subtype !== "person")
        .map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);
      assert.deepEqual(found, expected);
    });
}

describe("mentions: names of persons, firms and things that are names of countries", () => {
  cases(
    policy,
    [
      ["a header by Ivan France, and Mrs Ireland", ""],
      ["Georgia Ireland won", ""],
      ["the masons Wm. Ireland and Thos. France of Egypt", "actor:Egypt"],
      ["the Model United Nations of our school", ""],
      ["bought by China Grill and by France & Sons", ""],
      ["UN Ltd, and UN Holdings", ""],
      ["at Paris Athletic, for Paris Cole", ""],
      ["From Paris it is a day to China", "actor:China"],
      ["two China cups of tea from China", "actor:China"],
      ["Jordan B. was late", ""],
      ["for Jordan and Chad, with Israel", "actor:Jordan", "actor:Chad", "actor:Israel"],
      ["Israel Rejects the Plan of Egypt", "actor:Israel", "actor:Egypt"],
      ["the cities of Moscow, Washington and Paris", ""],
      ["an NPT fitting with an NPT thread under the NPT", "treaty:NPT"],
    ].map(([text = "", ...expected]) => [text, ...expected.filter((one) => one !== "")]),
  );
});

describe("mentions: countries in texts that are not about policy", () => {
  cases("", [
    ["Two goals by Chad, the first of them early; and Jordan, as ever, was late."],
    ["The captain, Israel Martinez, came from Egypt.", "actor:Egypt"],
  ]);
});

describe("mentions: countries that are given names, in texts with a little of policy", () => {
  cases("A treaty between the minister and the embassy hangs in the hall of the old hotel.\n\n", [
    ["We flew to Georgia. For Georgia no visa is needed.", "actor:Georgia", "actor:Georgia"],
    ["For Georgia no visa is needed."],
  ]);
});

describe("mentions: private persons", () => {
  const little = "A treaty between the minister and the embassy hangs in the hall of the old hotel.\n\n";
  it("count only where policy is spoken of throughout", () => {
    const named = (before: string) =>
      finder.find(`${before}Mr Paris thanked Mrs Ireland.`).filter(({ subtype }) => subtype === "person")
        .length;
    assert.equal(named(little), 0);
    assert.equal(named(policy), 2);
  });
});

describe("mentions: organs and terms that are somebody else's", () => {
  cases(policy, [
    ["the General Assembly of the club and the General Assembly", "actor:General Assembly"],
    ["the General Assembly of our members met in May"],
    ["the General Assembly of shareholders and partners met"],
    ["a Memorandum for the President, and one for the file"],
    [
      '"General Assembly" means the assembly of the members. The General Assembly meets in May, and the Security Council too.',
      "actor:Security Council",
    ],
    [
      '"General Assembly" means the General Assembly of the United Nations.',
      "actor:General Assembly",
      "actor:General Assembly",
      "actor:United Nations",
    ],
    ['ABM is listed; NPT means "national pipe thread", and NPT is common.', "acronym:ABM"],
    ["NPT stands for the number of parts in a thousand"],
    ["Resolution 14 of the Board and resolution 14 (1946)", "treaty:resolution 14 (1946)"],
    ["this Framework Agreement with its Annexes and Protocols"],
    [
      "a Memorandum of Conversation and a Memorandum of Understanding on Inspections",
      "treaty:Memorandum of Understanding on Inspections",
    ],
    ["IT IS A LOTTERY, she said.\nSPORT. The cup was lost. DONE at last"],
  ]);
});
