import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { smallGlossary } from "./glossary";
import { type Examples, mentionCases, policy } from "./policyText";

const finder = createFinder(
  smallGlossary(
    { id: "georgia", kind: "actor", subtype: "state", name: "Georgia" },
    { id: "peru", kind: "actor", subtype: "state", name: "Peru", metonyms: ["Lima"] },
    { id: "kenya", kind: "actor", subtype: "state", name: "Kenya" },
    {
      id: "coastal",
      kind: "actor",
      subtype: "class",
      name: "states with long coasts",
      acronyms: ["SLC", { text: "LCS", needs: ["harbour"] }],
    },
    { id: "zone-a", kind: "treaty", subtype: "zone", name: "Treaty of Alderney", aliases: ["Alderney"] },
    { id: "zone-b", kind: "treaty", subtype: "zone", name: "Treaty of Sark" },
    {
      id: "geo-security",
      kind: "treaty",
      subtype: "agreement",
      name: "General Exchange of Naval Information Agreement",
    },
  ),
);

/** A test for each text behind another one, with its mentions; what anaphors stand for is left out. */
function cases(before: string, examples: Examples): void {
  mentionCases(examples, { finder, before, about: ({ subtype }) => subtype !== "anaphor" });
}

describe("names: classes of states", () => {
  cases(policy, [
    ["the SLC agreed with states with long coasts", "actor:SLC"],
    ["the States with Long Coasts (SLC) met", "actor:SLC"],
    ["a harbour for every LCS", "actor:LCS"],
  ]);
});

describe("names: treaties that share a head", () => {
  cases(policy, [
    ["the Treaties of Alderney, Sark and Herm", "treaty:Treaties of Alderney", "treaty:Sark", "treaty:Herm"],
    ["the Treaties of Sark and Alderney Bay", "treaty:Alderney"],
    ["the Treaties of Guernsey and Jersey"],
  ]);
  it("are the entries of their names", () => {
    const text = `${policy}the Treaties of Alderney and Sark`;
    assert.deepEqual(
      finder.find(text).map(({ entity }) => entity),
      ["zone-a", "zone-b"],
    );
  });
});

describe("names: titles in full", () => {
  cases(policy, [
    [
      "the General Exchange of Naval Information Agreement between Kenya and the Russian Federation",
      "treaty:General Exchange of Naval Information Agreement",
      "actor:Kenya",
      "actor:Russian Federation",
    ],
    ["the Convention Concerning the Lights of Buoys", "treaty:Convention Concerning the Lights of Buoys"],
    ["the Plan of Action (POA) and a plan", "treaty:Plan of Action", "treaty:POA"],
    ["the US-Russia Summit failed", "event:US-Russia Summit", "actor:US", "actor:Russia"],
    ["many UNSCRs hold, and many SCRs do", "treaty:UNSCRs"],
  ]);
});

describe("persons: what belongs to a name, and to whom a title belongs", () => {
  cases(policy, [
    ["Minister Kai deVries left, and deVries came", "actor:Minister Kai deVries", "actor:deVries"],
    [
      "Thomas Finch Jr. of Ohio. He saw Thomas Finch Jr. He left",
      "actor:Thomas Finch Jr.",
      "actor:Thomas Finch Jr",
    ],
    ["the Deputy Assistant to the President Gordon Hale said", "actor:Gordon Hale"],
    ["by Interim President Gordon Hale", "actor:Interim President Gordon Hale"],
    [
      "Senator Ann Hale of Georgia met Minister Lee of Georgia",
      "actor:Senator Ann Hale",
      "actor:Minister Lee",
      "actor:Georgia",
    ],
    ["Rep. Ann Hale, Democrat of Washington, has said so", "actor:Rep. Ann Hale"],
    ["the Council of Ministers\nLima, 4 May", "actor:Council of Ministers"],
  ]);
});

describe("bodies and meetings", () => {
  cases(policy, [
    [
      "the National Assembly and the Chamber of Deputies",
      "actor:National Assembly",
      "actor:Chamber of Deputies",
    ],
    ["at Dover Air Force Base and in the Indian Air Force", "actor:Indian Air Force"],
    ["SENATE TO VOTE ON THE PLAN", "actor:SENATE"],
    ["REPORT ON THE 12TH RIVER STATES SUMMIT", "event:12TH RIVER STATES SUMMIT"],
    ["REPORT ON THE RIVER STATES SUMMIT"],
    ["REPORT ON THE NINTH REVIEW CONFERENCE OF THE PARTIES"],
  ]);
});

describe("governments: capitals that a sentence singles out", () => {
  cases(policy, [
    ["Lima, through its envoy, objected", "actor:Lima"],
    ["Lima, through which the river runs, is large"],
    ["It is Moscow, not we, that hesitates. It is Lima where they met.", "actor:Moscow"],
    ["I refer you to Lima, and the absence of Moscow is felt", "actor:Lima", "actor:Moscow"],
  ]);
});

describe("texts that do not speak of policy", () => {
  cases("", [
    ["My friend Kenya came early. Kenya likes tea, and she had never been in Kenya.", "actor:Kenya"],
    ["Peru Winslow scored twice, and the keeper had no answer to Peru."],
    ["The coach, Ray Georgia, smiled. Kenya Peru ran for Georgia."],
    [
      "We flew with Kenya Railways. Tea from Peru, and Peru is far.",
      "actor:Kenya",
      "actor:Peru",
      "actor:Peru",
    ],
    ["Aunt Peru baked a cake."],
    ["The UNSC port is open. ".concat("Each UNSC port has a light. ".repeat(40))],
    ["Resolution 9 was carried. A resolution of 1024 dots is enough; Resolution 720 is not."],
  ]);
});

describe("names inside the names of meetings, and lists of parties", () => {
  cases(policy, [
    ["at the NATO Plenary, after the 31st Plenary", "event:NATO Plenary", "actor:NATO"],
    [
      "the Memorandum of Understanding between France, the IAEA and NATO",
      "actor:France",
      "actor:IAEA",
      "actor:NATO",
    ],
    [
      "the Agreement between Peru and the United Nations on Exports and the River Grain Initiative",
      "treaty:Agreement between Peru and the United Nations on Exports",
    ],
  ]);
});

describe("persons: names that are houses, and names in another order", () => {
  cases(policy, [
    ["Frank Hall, who knew, and Frank Hall Street", "actor:Frank Hall"],
    ["as Feng Zhang has argued", "actor:Feng Zhang"],
    ["For the Government of Peru: A. Quispe\nLima, 3 May", "actor:Peru", "actor:A. Quispe"],
    ["Note: A. Quispe and others"],
  ]);
});

describe("governments: capitals that are left, and that did something", () => {
  cases(policy, [
    ["He left for Moscow and was bound for Lima."],
    ["Moscow, which had refused it, agreed. Lima, which has many parks, is large.", "actor:Moscow"],
    ["positions alongside those of Moscow", "actor:Moscow"],
  ]);
});
