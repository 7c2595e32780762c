import { describe } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { smallGlossary } from "./glossary";
import { cases, type Examples, wordsIn } from "./policyText";

const finder = createFinder(
  smallGlossary({ id: "aukus", kind: "actor", subtype: "bloc", name: "AUKUS", acronyms: ["AUKUS"] }),
);

describe("instruments whose head is written small", () => {
  const examples: Examples = [
    ["the Rambouillet accords and the Linggadjati agreement", "Rambouillet accords", "Linggadjati agreement"],
    ["under the Moscow declaration and the Moscow deal", "Moscow declaration", "Moscow deal"],
    ["the Hoare-Laval pact, the Stormont House agreement", "Hoare-Laval pact", "Stormont House agreement"],
    ["the Russian agreement, the European treaty, the Government declaration, the Communist pact"],
    ["the Boeing deal, the September communique, the Final declaration, a Rambouillet agreement"],
    ["the NATO pact and the AUKUS deal", "NATO pact", "AUKUS deal"],
    ["NATO agreement, the NATO agreement, Russia accords"],
  ];
  cases(examples, (text) => wordsIn(text, { finder, about: ({ kind }) => kind === "treaty" }));
});
