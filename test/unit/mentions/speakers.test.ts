import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { personCases, personsIn } from "./policyText";

describe("speakers: surnames that only a verb of speech gives away", () => {
  personCases([
    ["Zorin replied that it was late.", "Zorin"],
    ["Winspeare told Semenov that the quota was too low.", "Winspeare", "Semenov"],
    ["He asked Kohler, who was not sure.", "Kohler"],
    ["Zorin and Tsarapkov said no.", "Zorin", "Tsarapkov"],
    ["Zorin, Kohler and Tsarapkov said no.", "Zorin", "Kohler", "Tsarapkov"],
    ["It is too late, said Zorin.", "Zorin"],
    ["In a conversation with Hickerson, he said no.", "Hickerson"],
    ["McDowell replied. The views of McDowell are known.", "McDowell", "McDowell"],
    ["They said no. Nobody replied. Officials said so, and Cabinet agreed."],
    ["The Secretary said no, and the Minister told Parliament that it was late."],
    ["Having said so, the Delegation replied. Analysts said no."],
    ["In January, Zorin and Kohler said no. In Gorki, Zorin said yes.", "Zorin", "Kohler", "Zorin"],
    [
      "Rest assured that the outcome of the Global Stocktake agreed in Dubai holds. Without agreed rules it fails.",
    ],
    ["See Current Notes on it. Science tells us so. Commentary argues so."],
    ["My right hon. Friend spoke. In the zone, said Kaduna’s, nothing is left."],
    ["the Institute’s Natasha Kassim tells us; Winspeare writes.", "Natasha Kassim", "Winspeare"],
    ["The United States said no, and NATO replied."],
    // Communiqués write those who meet with a capital.
    ["In Dubai, Leaders said no, while Ministers replied and Participants agreed."],
    ["He spoke on Monday, said the Committee. Power stations work. Power said nothing of power."],
  ]);

  personCases([
    ["From the Assistant Secretary for Tests (Fisherton) to the Secretary (Annex).", "Fisherton"],
    ["The Foreign Minister (Zorin) and the President. He left (Kohler).", "Zorin"],
    [
      "It was when Kohler and Lavrov had met, and Lavrov and Winspeare agreed.",
      "Kohler",
      "Lavrov",
      "Lavrov",
      "Winspeare",
    ],
    ["Lavrov and Crimea in the news, Lavrov and Congress agreed.", "Lavrov", "Lavrov"],
  ]);

  it("make no persons in a text that does not speak of policy", () =>
    assert.deepEqual(
      personsIn("Zorin replied that it was late.", "The kettle and the cup of which the cook was fond. "),
      [],
    ));
});
