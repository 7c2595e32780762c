import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import countries from "world-countries";
import type { Entry, NameSpec } from "../../../src/core/glossary/model";
import { readGlossary } from "../../../src/core/glossary/read";
import { readOverlay, readTerritories } from "../../../src/glossary/stateSources";
import { buildStates, statesYaml } from "../../../src/glossary/states";

const file = join(__dirname, "../../../src/glossary/states.yaml");
const overlay = readOverlay();
const territories = readTerritories();
const entries = buildStates(territories, overlay);
const members = entries.filter((entry) => entry.gloss.startsWith("Member state of the United Nations"));

describe("the states of the glossary", () => {
  it("are what is written in states.yaml (else run `npm run generate`)", () => {
    assert.equal(readFileSync(file, "utf8"), statesYaml());
  });

  it("are read back as they were built, without problems", () => {
    const { value, problems } = readGlossary(statesYaml());
    assert.deepEqual(problems, []);
    assert.deepEqual(value.entries, JSON.parse(JSON.stringify(entries)));
  });

  it("are all members of the United Nations, the same ones as in an independent list", () => {
    const codes = Object.values(overlay).flatMap(({ code }) =>
      code !== undefined && territories[code]?.member === true ? [code] : [],
    );
    const independent = countries.filter(({ unMember, cca2 }) => unMember && cca2 !== "VA");
    assert.equal(members.length, 193);
    assert.deepEqual(codes.sort(), independent.map(({ cca2 }) => cca2).sort());
  });

  it("have a name in every language of the United Nations", () => {
    for (const entry of entries)
      for (const language of ["fr", "es", "ru", "zh", "ar"])
        assert.ok(entry.names?.[language]?.name, `${entry.id} has no name in ${language}`);
  });

  it("are known by names that occur in texts", () => {
    for (const [name, language, ids] of known) assert.deepEqual(idsOf(name, language), [...ids], name);
  });

  it("are actors where they have authorities of their own, and areas that are no actors elsewhere", () => {
    const kindOf = (id: string) => entries.find((entry) => entry.id === id)?.kind;
    for (const id of areas) assert.equal(kindOf(id), "concept", id);
    for (const id of withAuthorities) assert.equal(kindOf(id), "actor", id);
    assert.deepEqual(
      entries.filter(({ kind }) => kind !== "actor").map(({ id, subtype }) => [id, subtype]),
      areas.map((id) => [id, "area"]),
    );
  });

  it("are dissolved where an end is known", () => {
    const statusOf = (id: string) => entries.find((entry) => entry.id === id)?.status;
    assert.equal(statusOf("nagorno-karabakh-republic"), "dissolved");
    assert.equal(statusOf("sahrawi-arab-democratic-republic"), "disputed");
  });

  it("stay under the number of names that the scanner is built for", () => {
    const total = entries.flatMap((entry) =>
      [...languagesOf(entry)].flatMap((language) => textsOf(entry, language)),
    );
    assert.ok(total.length < 20_000, String(total.length));
  });

  it("refer only to each other", () => {
    const ids = new Set(entries.map(({ id }) => id));
    for (const { id, seeAlso = [], relations = [] } of entries)
      for (const target of [...seeAlso, ...relations.map((relation) => relation.target)])
        assert.ok(ids.has(target), `${id} refers to ${target}`);
  });

  it("have glosses of at most 240 characters", () => {
    for (const { id, gloss } of entries) assert.ok(gloss.length <= 240, `${id}: ${gloss.length}`);
  });

  it("count an acronym only as it is written", () => {
    const acronyms = entries
      .flatMap((entry) => [entry, ...Object.values(entry.names ?? {})])
      .flatMap((n) => n.acronyms ?? []);
    assert.ok(acronyms.length > 100);
    for (const acronym of acronyms)
      assert.equal(typeof acronym === "string" ? acronym : acronym.case, "exact");
  });
});

describe("buildStates", () => {
  const published = {
    XX: { member: true, region: "Western Europe", en: { un: "Ruritania" }, de: { common: "Ruritanien" } },
  };

  it("puts published and hand-kept names together", () => {
    const [entry] = buildStates(published, {
      ruritania: { code: "XX", name: "Ruritania", capital: "Strelsau", de: { adjectives: ["ruritanisch"] } },
    });
    assert.equal(entry?.gloss, "Member state of the United Nations in western Europe; capital Strelsau.");
    assert.deepEqual(entry?.names?.["de"]?.aliases, ["Ruritaniens"]);
    assert.equal(entry?.names?.["de"]?.demonyms?.length, 6);
  });

  it("hands the words a name needs on to its inflected forms", () => {
    const [entry] = buildStates(published, {
      ruritania: {
        code: "XX",
        name: "Ruritania",
        de: { name: "Königreich" },
        needs: { Ruritanien: ["Strelsau"] },
      },
    });
    const needs = ["Strelsau"];
    assert.deepEqual(entry?.names?.["de"]?.aliases, [
      "Königreichs",
      { text: "Ruritanien", needs },
      { text: "Ruritaniens", needs },
    ]);
  });

  it("refuses an unknown code, a missing gloss and a canonical name that is an ordinary word", () => {
    assert.throws(
      () => buildStates(published, { atlantis: { code: "YY", name: "Atlantis" } }),
      /"YY" is not in names/,
    );
    assert.throws(() => buildStates(published, { atlantis: { name: "Atlantis" } }), /no gloss/);
    const needs = { Ruritania: ["Strelsau"] };
    assert.throws(
      () => buildStates(published, { ruritania: { code: "XX", name: "Ruritania", needs } }),
      /canonical/,
    );
  });
});

const areas = [
  "british-indian-ocean-territory",
  "crimea",
  "gaza-strip",
  "golan-heights",
  "jammu-and-kashmir",
  "nagorno-karabakh",
  "west-bank",
  "western-sahara",
];

const withAuthorities = [
  "greenland",
  "hong-kong",
  "kosovo",
  "palestinian-authority",
  "sahrawi-arab-democratic-republic",
  "state-of-palestine",
  "taiwan",
];

/** Name, language and the entries that have it. */
const known: readonly (readonly [string, string, readonly string[]])[] = [
  ["Russian Federation", "en", ["russian-federation"]],
  ["Kremlin", "en", ["russian-federation"]],
  ["Turkey", "en", ["turkiye"]],
  ["Vietnam", "en", ["viet-nam"]],
  ["Ivory Coast", "en", ["cote-divoire"]],
  ["Iran (Islamic Republic of)", "en", ["iran"]],
  ["Burma", "en", ["myanmar"]],
  ["Zaire", "en", ["democratic-republic-of-the-congo"]],
  ["Frenchmen", "en", ["france"]],
  ["Pyongyang", "en", ["democratic-peoples-republic-of-korea"]],
  ["Koreans", "en", ["democratic-peoples-republic-of-korea", "republic-of-korea"]],
  ["Congolese", "en", ["congo", "democratic-republic-of-the-congo"]],
  ["U.S.", "en", ["united-states"]],
  ["GDR", "en", ["german-democratic-republic"]],
  ["Soviet", "en", ["soviet-union"]],
  ["Royaume-Uni", "fr", ["united-kingdom"]],
  ["RPDC", "fr", ["democratic-peoples-republic-of-korea"]],
  ["EE. UU.", "es", ["united-states"]],
  ["iraníes", "es", ["iran"]],
  ["КНДР", "ru", ["democratic-peoples-republic-of-korea"]],
  ["Соединенных Штатов", "ru", ["united-states"]],
  ["Российской Федерации", "ru", ["russian-federation"]],
  ["Израилем", "ru", ["israel"]],
  ["Беларуси", "ru", ["belarus"]],
  ["Украиной", "ru", ["ukraine"]],
  ["俄罗斯", "zh", ["russian-federation"]],
  ["韩国", "zh", ["republic-of-korea"]],
  ["الولايات المتحدة الأمريكية", "ar", ["united-states"]],
  ["Russlands", "de", ["russian-federation"]],
  ["Vereinigten Staaten", "de", ["united-states"]],
  // Not names of states, though names of states are made of them.
  ["Island", "en", []],
  ["Brussels", "en", []],
  ["Беларуся", "ru", []],
];

function idsOf(name: string, language: string): string[] {
  return entries.filter((entry) => textsOf(entry, language).includes(name)).map(({ id }) => id);
}

function languagesOf(entry: Entry): readonly string[] {
  return ["en", ...Object.keys(entry.names ?? {})];
}

function textsOf(entry: Entry, language: string): readonly string[] {
  const names = language === "en" ? entry : entry.names?.[language];
  if (names === undefined) return [];
  const specs: readonly NameSpec[] = [
    ...(names.acronyms ?? []),
    ...(names.aliases ?? []),
    ...(names.demonyms ?? []),
    ...(names.metonyms ?? []),
  ];
  return [names.name ?? "", ...specs.map((spec) => (typeof spec === "string" ? spec : spec.text))];
}
