import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { combineGlossaries } from "../../../src/core/glossary/combine";
import type { Entry, Glossary } from "../../../src/core/glossary/model";
import { compileGlossary } from "../../../src/core/mentions/compiled";
import { createFinder, finderOf } from "../../../src/core/mentions/finder";
import { compiledOf, packGlossary } from "../../../src/core/mentions/packed";
import { propertyRuns } from "../propertyRuns";
import { smallGlossary } from "./glossary";

const lower = [...smallGlossary().entries].sort((a, b) => (a.id < b.id ? -1 : 1));
const packed = compiledOf(packGlossary(lower.map(({ id, ...rest }) => JSON.stringify({ id, ...rest }))));
const unpacked = compileGlossary({ entries: lower });

/** Names that share letters, acronyms and forms with those below, and some that share nothing. */
const names = [
  "NPT",
  "npt",
  "START",
  "WHO",
  "World Health Organization",
  "Northern Press Trust",
  "Non-Proliferation Treaty",
  "Nonproliferation Treaty Review",
  "Treaty",
  "the West",
  "Security Council",
  "Security Council Report",
  "Договор о нераспространении ядерного оружия",
  "Договор о дружбе",
  "中国外交部",
  "معاهدة عدم انتشار",
  "1925 Geneva Protocol",
  "Geneva Protocol",
  "Washington",
  "Russians",
  "resolution",
  "Zentralbüro",
  "International Atomic Energy Agency Board",
];
const spec = fc
  .tuple(
    fc.constantFrom(...names),
    fc.option(fc.constantFrom("any", "title", "exact"), { nil: undefined }),
    fc.boolean(),
  )
  .map(([text, rule, hasNeeds]) =>
    rule === undefined && !hasNeeds
      ? text
      : { text, ...(rule === undefined ? {} : { case: rule }), ...(hasNeeds ? { needs: ["treaty"] } : {}) },
  );
const specs = fc.array(spec, { maxLength: 3 });
const ids = [...lower.map(({ id }) => id), "aaa", "own-one", "own-two", "zzz"];
const entry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom("treaty", "actor", "event", "concept"),
    subtype: fc.constantFrom("treaty", "state", "organisation"),
    name: fc.constantFrom(...names),
    acronyms: specs,
    aliases: specs,
    demonyms: specs,
    metonyms: specs,
    cues: fc.constantFrom([], ["nuclear"], ["press"]),
    names: fc.constantFrom({}, { fr: { name: "Traité", acronyms: ["TNP"] }, ru: { aliases: ["ДНЯО"] } }),
  })
  .map((fields) => ({
    ...fields,
    gloss: "An entry for tests.",
    status: "active",
    sources: [{ title: "None", url: "https://example.org/" }],
    asOf: "2026-11-28",
  }));
const glossary: fc.Arbitrary<Glossary> = fc
  .uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 })
  .map((entries) => ({ entries }));

const words = [
  ...names,
  ...["the", "said", "treaty", "nuclear", "press", "US", "Russia", "IAEA", "ДНЯО", "TNP", "who", "Npt", "UN"],
  ...["TREATY ON THE NON-PROLIFERATION OF NUCLEAR WEAPONS", "NPTs", "ICBMs", "Moscow", "“the Agency”", "\n"],
  ...lower.map(({ name }) => name),
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" "));

describe("a user's entries over a compiled glossary", () => {
  for (const [name, below] of [
    ["packed", packed],
    ["not packed", unpacked],
  ] as const)
    it(`find what both find that are compiled together, ${name}`, () => {
      fc.assert(
        fc.property(glossary, text, (own, written) => {
          const together = createFinder(combineGlossaries({ entries: lower }, own));
          const layered = finderOf(below.withOwn(own));
          assert.deepEqual(layered.analyse(written), together.analyse(written));
          for (const term of names) assert.deepEqual(layered.senses(term), together.senses(term), term);
          for (const id of ids)
            assert.equal(layered.compiled.entryOf(id)?.name, together.compiled.entryOf(id)?.name, id);
        }),
        { numRuns: propertyRuns(50) },
      );
    });

  it("may lie over others that lie over it", () => {
    fc.assert(
      fc.property(glossary, glossary, text, (one, two, written) => {
        const together = createFinder(combineGlossaries({ entries: lower }, one, two));
        const layered = finderOf(packed.withOwn(one).withOwn(two));
        assert.deepEqual(layered.analyse(written), together.analyse(written));
      }),
      { numRuns: propertyRuns(25) },
    );
  });

  it("do not keep a word below from being read in small letters", () => {
    const own = { entries: lower.slice(0, 1).map((one) => ({ ...one, id: "own-one", name: "Article" })) };
    const written = "The NPT says so in article 6.";
    const together = createFinder(combineGlossaries({ entries: lower }, own)).analyse(written);
    assert.equal(together.articles?.length, 1);
    assert.deepEqual(finderOf(packed.withOwn(own)).analyse(written), together);
  });

  it("leave the one below as it was", () => {
    const written = "The NPT and the WHO, the Treaty on the Non-Proliferation of Nuclear Weapons.";
    const before = finderOf(packed).analyse(written);
    const own = {
      entries: lower.slice(0, 3).map((one) => ({ ...one, name: "Something Else", acronyms: [] })),
    };
    finderOf(packed.withOwn(own)).analyse(written);
    assert.deepEqual(finderOf(packed).analyse(written), before);
  });
});
