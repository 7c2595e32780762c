import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Entry } from "../../../src/core/glossary/model";
import { germanCases, withGermanCases } from "../../../src/glossary/germanEntries";

describe("cases of German names", () => {
  const table: readonly (readonly [name: string, ...cases: string[]])[] = [
    [
      "Vertrag über den Offenen Himmel",
      "Vertrags über den Offenen Himmel",
      "Vertrages über den Offenen Himmel",
    ],
    ["Internationale Bank", "Internationalen Bank", "Internationaler Bank"],
    [
      "Internationaler Gerichtshof",
      "Internationale Gerichtshof",
      "Internationalen Gerichtshof",
      "Internationalen Gerichtshofs",
    ],
    ["Europäisches Parlament", "Europäische Parlament", "Europäischen Parlament", "Europäischen Parlaments"],
    ["Berliner Abkommen", "Berliner Abkommens"],
    [
      "Internationaler Ausschuss",
      "Internationale Ausschuss",
      "Internationalen Ausschuss",
      "Internationalen Ausschusses",
    ],
    ["Minsker Gruppe"],
    ["Grüner Klimafonds", "Grüne Klimafonds", "Grünen Klimafonds"],
    ["Offene Arbeitsgruppe", "Offenen Arbeitsgruppe", "Offener Arbeitsgruppe"],
    ["Zwölfte WTO-Ministerkonferenz", "Zwölften WTO-Ministerkonferenz", "Zwölfter WTO-Ministerkonferenz"],
    ["NATO-Gipfel in Vilnius", "NATO-Gipfels in Vilnius"],
    [
      "Umfassendes und verstärktes Partnerschaftsabkommen",
      "Umfassende und verstärkte Partnerschaftsabkommen",
      "Umfassenden und verstärkten Partnerschaftsabkommen",
      "Umfassenden und verstärkten Partnerschaftsabkommens",
    ],
    ["Khartum-Prozess", "Khartum-Prozesses"],
    ["Gromyko-Plan", "Gromyko-Plans", "Gromyko-Planes"],
    ["Neuer Internationales Büro"],
  ];
  for (const [name, ...cases] of table) it(name, () => assert.deepEqual(germanCases(name), cases));
});

describe("an entry with the cases of its German names", () => {
  const entry: Entry = {
    id: "council",
    kind: "actor",
    subtype: "organ",
    name: "Council",
    gloss: "A council.",
    status: "active",
    sources: [],
    asOf: "2026-01",
    names: { de: { name: "Rat", aliases: ["Rats", { text: "Oberster Rat", needs: ["Staat"] }] } },
  };

  it("has what it lacks behind what is listed, under the same conditions", () =>
    assert.deepEqual(withGermanCases(entry).names?.["de"]?.aliases, [
      "Rats",
      { text: "Oberster Rat", needs: ["Staat"] },
      "Rates",
      { text: "Oberste Rat", needs: ["Staat"] },
      { text: "Obersten Rat", needs: ["Staat"] },
      { text: "Obersten Rats", needs: ["Staat"] },
      { text: "Obersten Rates", needs: ["Staat"] },
    ]));

  it("is the same where there is nothing to add", () => {
    const plain: Entry = { ...entry, names: { de: { name: "Gruppe" } } };
    assert.equal(withGermanCases(plain), plain);
  });
});
