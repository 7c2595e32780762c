import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { smallGlossary } from "./glossary";
import { type Examples, mentionCases, personsIn, policy } from "./policyText";

const states = ["Jordan", "Chad", "Georgia", "Israel", "Ireland", "Egypt"].map(
  (name) => ({ id: name.toLowerCase(), kind: "actor", subtype: "state", name }) as const,
);
const finder = createFinder(
  smallGlossary(
    ...states,
    {
      id: "joint-commission",
      kind: "actor",
      subtype: "organ",
      name: "Joint Commission",
      acronyms: ["JC"],
    },
    {
      id: "health-agency",
      kind: "actor",
      subtype: "organisation",
      name: "Health Agency",
      acronyms: [{ text: "HOW", needs: ["UN", "vaccin"] }],
    },
    { id: "health-council", kind: "actor", subtype: "organ", name: "Council of the Health Agency" },
    {
      id: "climate-conference",
      kind: "event",
      subtype: "conference",
      name: "Climate Conference",
      acronyms: ["COP"],
      aliases: ["China Round"],
    },
  ),
);
const little = "A treaty between the minister and the embassy hangs in the hall of the old hotel.\n\n";

/** What stands behind a text and is no person. */
function notPersons(before: string, examples: Examples): void {
  mentionCases(examples, { finder, before, about: ({ subtype }) => subtype !== "person" });
}

describe("mentions: names of persons, firms and things that are names of countries", () => {
  notPersons(policy, [
    ["a header by Ivan France, Cllr France and Mrs Ireland"],
    ["en 450 av. J.-C., and the JC of Egypt", "actor:JC", "actor:Egypt"],
    ["Georgia Ireland won"],
    ["the masons Wm. Ireland and Thos. France of Egypt", "actor:Egypt"],
    ["the Model United Nations of our school"],
    ["bought by China Grill and by France & Sons"],
    ["UN Ltd, and UN Holdings"],
    ["at Paris Athletic, for Paris Cole"],
    ["From Paris it is a day to China", "actor:China"],
    ["two China cups of tea from China", "actor:China"],
    ["in Egypt, at Egypt City, and City of Egypt", "actor:Egypt", "actor:Egypt"],
    ["the General Assembly of the supporters' trust"],
    ["The club grew. Its Security Council, a group of stewards, met."],
    [
      "The UN and its Security Council, the Security Council, a body",
      "actor:UN",
      "actor:Security Council",
      "actor:Security Council",
    ],
    ["Jordan B. was late"],
    ["for Jordan and Chad, with Israel", "actor:Jordan", "actor:Chad", "actor:Israel"],
    ["Israel Rejects the Plan of Egypt", "actor:Israel", "actor:Egypt"],
    ["the cities of Moscow, Washington and Paris"],
    ["an NPT fitting with an NPT thread under the NPT", "treaty:NPT"],
  ]);
});

describe("mentions: countries in texts that are not about policy", () => {
  notPersons("", [
    ["Two goals by Chad, the first of them early; and Jordan, as ever, was late."],
    ["The captain, Israel Martinez, came from Egypt.", "actor:Egypt"],
    ["Foam comes from a plant in Chad, where wages rose.", "actor:Chad"],
    ["The school's Security Council, a club of six, met."],
    ["It lists the bread board and the china. China broken by the tenant is replaced."],
    ["They sell china from China. China has made it for long.", "actor:China", "actor:China"],
    ["Tell US by Friday. Contact US directly. CONTACT US IF THE LIGHT STAYS ON."],
  ]);
});

describe("mentions: countries that are given names, in texts with a little of policy", () => {
  notPersons(little, [
    ["We flew to Georgia. For Georgia no visa is needed.", "actor:Georgia", "actor:Georgia"],
    ["For Georgia no visa is needed."],
    ["4.2 The Handshake Protocol, and the Protocol for Returns"],
    ["The WHO met.", "actor:WHO"],
    // A heading that its paragraph goes on behind.
    ["WHO. Ask for the hall at the door."],
  ]);
});

/** Longer than a note, in which every word counts. */
const manual = "The lid closes by itself, and the handle stays cold to the touch. ".repeat(18);

describe("mentions: acronyms on a page that speaks of something else", () => {
  notPersons(manual, [
    ["Set the NPT first, then the JC and the ABM."],
    ["By convention the resolution is low. The JC has one resolution, and a convention for its resolution."],
    ["A treaty, a convention and a resolution of states: the JC met on sanctions.", "actor:JC"],
  ]);
});

describe("mentions: acronyms that need a word beside them", () => {
  notPersons(policy, [
    ["Administrators under the list, and HOW to find them."],
    ["The UN and HOW met.", "actor:UN", "actor:HOW"],
    ["On vaccination HOW is silent.", "actor:HOW"],
    [
      "The Council of the Health Agency met.\n\nHOW agreed.",
      "actor:Council of the Health Agency",
      "actor:HOW",
    ],
  ]);
});

describe("mentions: meetings by their number, and by a country", () => {
  notPersons(policy, [
    ["At COP 15 and COP-16, and the COP 200 years ago", "event:COP 15", "event:COP-16", "event:COP"],
    [
      "the China Round and a Climate Conference with China",
      "event:China Round",
      "event:Climate Conference",
      "actor:China",
    ],
  ]);
});

describe("mentions: private persons", () => {
  it("count only where policy is spoken of throughout", () => {
    const text = "Mr Paris thanked Mrs Ireland.";
    assert.deepEqual(personsIn(text, little), []);
    assert.deepEqual(personsIn(text, policy), ["Paris", "Ireland"]);
  });
});

describe("mentions: organs and terms that are somebody else's", () => {
  notPersons(policy, [
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
