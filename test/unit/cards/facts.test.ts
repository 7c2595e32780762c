import assert from "node:assert/strict";
import { cardOf } from "../../../src/core/cards/card";
import { factsOf, statusLine } from "../../../src/core/cards/facts";
import { cardLanguage, plainDate } from "../../../src/core/cards/language";
import type { EntryDates } from "../../../src/core/glossary/model";
import { bare, cardWith, npt } from "./entries";

describe("a card", () => {
  it("holds everything its entry says, and null for what it does not", () => {
    assert.deepEqual(cardOf(bare), {
      id: "bare",
      name: "Bare Group",
      acronyms: [],
      kind: "actor",
      subtype: "bloc",
      gloss: "A group.",
      status: "unknown",
      opened: null,
      adopted: null,
      proposed: null,
      inForce: null,
      terminated: null,
      founded: null,
      depositary: [],
      parties: null,
      partiesAsOf: null,
      partiesNote: null,
      members: [],
      asOf: "2026-11",
      note: null,
      sources: [{ title: "Source", url: "https://example.org" }],
      names: { en: "Bare Group" },
      relations: [],
      seeAlso: [],
    });
  });

  it("names an entry in the languages that have a full name, English first", () => {
    assert.deepEqual(Object.entries(cardOf(npt).names), [
      ["en", "Treaty on the Non-Proliferation of Nuclear Weapons"],
      ["ru", "Договор о нераспространении ядерного оружия"],
      ["fr", "Traité sur la non-prolifération des armes nucléaires"],
    ]);
  });

  it("keeps the canonical English name whatever stands under `names`", () => {
    assert.equal(cardWith({ names: { en: { name: "Other" } } }).names["en"], npt.name);
  });

  it("writes acronyms as text, whether or not they have rules", () => {
    assert.deepEqual(cardOf(npt).acronyms, ["NPT", "TNP", "N.P.T.", "NPT-4"]);
  });

  const unknown: readonly (readonly [string, Parameters<typeof cardWith>[0]])[] = [
    ["an unknown date", { dates: { opened: "unknown", inForce: "unknown" } }],
    ["no dates", { dates: {} }],
  ];
  for (const [title, changes] of unknown)
    it(`shows ${title} as null`, () => {
      const { opened, adopted, inForce } = cardWith(changes);
      assert.deepEqual([opened, adopted, inForce], [null, null, null]);
    });

  it("shows an unknown number of parties as null, and none as none", () => {
    assert.equal(cardWith({ parties: { count: "unknown" } }).parties, null);
    assert.equal(cardWith({ parties: { count: 0 } }).parties, 0);
  });

  it("takes the date of adoption where nothing was opened for signature", () => {
    assert.equal(cardWith({ dates: { adopted: "1996-09-10" } }).opened, "1996-09-10");
  });
});

describe("the facts of a card", () => {
  const lines = (changes: Parameters<typeof cardWith>[0]) =>
    factsOf(cardWith(changes)).map(({ label, text }) => `${label}: ${text}`);

  it("stand in the order they happened", () => {
    assert.deepEqual(lines({}), [
      "Adopted: 12 June 1968",
      "Opened for signature: 1 July 1968",
      "In force since: 5 March 1970",
      "Parties: 191 (as of December 2025); Counts differ",
      "Depositary: Russian Federation, United Kingdom",
    ]);
  });

  const dates: readonly (readonly [EntryDates, readonly string[]])[] = [
    [{}, []],
    [{ adopted: "1996-09-10" }, ["Adopted: 10 September 1996"]],
    [{ opened: "1996-09-24" }, ["Opened for signature: 24 September 1996"]],
    [{ adopted: "1990-05-01", opened: "1990-05-01" }, ["Adopted: 1 May 1990"]],
    [{ proposed: "2002-11" }, ["Proposed: November 2002"]],
    [{ founded: "1957", terminated: "1991-12" }, ["Founded: 1957", "Ended: December 1991"]],
  ];
  for (const [given, expected] of dates)
    it(`of ${JSON.stringify(given)} are ${expected.join("; ") || "none"}`, () => {
      const facts = factsOf(cardWith({ dates: given }, bare));
      assert.deepEqual(
        facts.map(({ label, text }) => `${label}: ${text}`),
        expected,
      );
    });

  const eventDates: readonly (readonly [EntryDates, readonly string[]])[] = [
    [{ opened: "2010-05-03", terminated: "2010-05-28" }, ["Began: 3 May 2010", "Ended: 28 May 2010"]],
    [{ opened: "2009-04-05", terminated: "2009-04-05" }, ["Date: 5 April 2009"]],
    [{ opened: "2024-06" }, ["Began: June 2024"]],
    [{ founded: "1979" }, ["Since: 1979"]],
  ];
  for (const [given, expected] of eventDates)
    it(`of an event with ${JSON.stringify(given)} are ${expected.join("; ")}`, () => {
      const facts = factsOf(cardWith({ kind: "event", dates: given }, bare));
      assert.deepEqual(
        facts.map(({ label, text }) => `${label}: ${text}`),
        expected,
      );
    });

  it("do not say that a treaty of the past is in force", () => {
    assert.ok(lines({ status: "terminated" }).includes("Entered into force: 5 March 1970"));
  });

  it("name the parties that an entry lists, and count them", () => {
    const card = cardWith({ parties: { members: ["india", "pakistan"], note: "Renewed twice" } });
    const names: Readonly<Record<string, string>> = { india: "India" };
    const parties = factsOf(card, (id) => names[id]).find(({ label }) => label === "Parties");
    assert.equal(parties?.text, "India, pakistan; Renewed twice");
    assert.equal(card.parties, 2);
  });

  it("call the parties of what is no treaty its members", () => {
    assert.deepEqual(factsOf(cardWith({ parties: { count: 7 } }, bare)), [{ label: "Members", text: "7" }]);
  });

  it("show a note on the parties without a number", () => {
    assert.deepEqual(
      factsOf(cardWith({ parties: { count: "unknown", asOf: "2020", note: "Secret" } }, bare)),
      [{ label: "Members", text: "Secret" }],
    );
  });
});

describe("the status of a card", () => {
  for (const [kind, status, words] of [
    ["treaty", "in-force", "In force"],
    ["treaty", "not-in-force", "Not in force"],
    ["treaty", "provisionally-applied", "Provisionally applied"],
    ["treaty", "not-adopted", "Not adopted"],
    ["treaty", "unknown", "Status unknown"],
    ["actor", "inactive", "Inactive"],
    ["event", "inactive", "Ended"],
    ["event", "superseded", "Superseded"],
    ["concept", "active", "In use"],
  ] as const)
    it(`${status} of a ${kind} reads “${words}” with its date`, () => {
      assert.equal(statusLine(cardWith({ kind, status })), `${words} (as of 23 November 2026)`);
    });

  it("of an area says that it is one", () => {
    const area = cardWith({ kind: "concept", subtype: "area", status: "active" });
    assert.equal(statusLine(area), "Geographical area (as of 23 November 2026)");
  });
});

describe("a date in words", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["1968-07-01", "1 July 1968"],
    ["1968-12-31", "31 December 1968"],
    ["1968-07", "July 1968"],
    ["1968", "1968"],
    ["unknown", "unknown"],
    ["1968-13", "1968-13"],
    ["1968-00-01", "1968-00-01"],
    ["", ""],
  ];
  for (const [date, words] of cases)
    it(`${JSON.stringify(date)} is ${JSON.stringify(words)}`, () => assert.equal(plainDate(date), words));
});

describe("a card in another language", () => {
  const words: Readonly<Record<string, string>> = {
    "In force": "En vigueur",
    "{0} (as of {1})": "{0} (au {1})",
    Parties: "Parties",
    "In force since": "En vigueur depuis",
  };
  const french = cardLanguage("fr", (template) => words[template] ?? template);

  it("says labels and dates in it", () => {
    assert.equal(statusLine(cardOf(npt), french), "En vigueur (au 23 novembre 2026)");
    const facts = factsOf(cardOf(npt), undefined, french);
    assert.ok(facts.some(({ label, text }) => label === "En vigueur depuis" && text === "5 mars 1970"));
  });

  it("keeps a date to the precision that is known", () =>
    assert.deepEqual(["1968", "1968-07", "1968-07-01", "some day"].map(french.date), [
      "1968",
      "juillet 1968",
      "1 juillet 1968",
      "some day",
    ]));
});
