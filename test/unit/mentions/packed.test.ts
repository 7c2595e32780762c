import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { createFinder, finderOf } from "../../../src/core/mentions/finder";
import { compiledOf, lineFinder, linesOf, packGlossary } from "../../../src/core/mentions/packed";
import { smallGlossary } from "./glossary";

const entries = [...smallGlossary().entries].sort((a, b) => (a.id < b.id ? -1 : 1));
const lines = entries.map(({ id, ...rest }) => JSON.stringify({ id, ...rest }));
const pack = packGlossary(lines);
/** What an entry that is only looked for is read without. */
const aside = new Set(["sources", "gloss", "note", "dates", "parties"]);
const words =
  "NPT|the|Treaty|Russia|Washington|said|US|WHO|START|UN|Security Council|Договор|о нераспространении|ядерного оружия|中国|1925|Geneva Protocol|ICBMs|Npt|TREATY ON THE NON-PROLIFERATION OF NUCLEAR WEAPONS|Treaty on the non-prolif-eration of nuclear weapons|ДНЯО|Договор о Нераспространении Ядерного Оружия|nuclear|resolution 2231 (2015)|Review Conference|президент|French|\n".split(
    "|",
  );

describe("a packed glossary", () => {
  it("holds its entries as they were given", () => assert.deepEqual(linesOf(pack), lines));
  it("finds the line of each by its id", () => {
    const find = lineFinder(pack);
    for (const [index, { id }] of entries.entries()) assert.equal(find(id), lines[index]);
    assert.equal(find("no-such-entry"), undefined);
  });
  it("finds what a glossary finds that is compiled on the spot", () => {
    const expected = createFinder({ entries });
    const finder = finderOf(compiledOf(pack));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        assert.deepEqual(finder.analyse(text), expected.analyse(text));
      }),
    );
  });
  it("knows its entries by id and by name", () => {
    const compiled = compiledOf(pack);
    for (const entry of entries) {
      const named = Object.entries(entry).map(([key, value]) => [key, aside.has(key) ? 0 : value]);
      assert.deepEqual(compiled.entryOf(entry.id), Object.fromEntries(named));
      assert.ok(compiled.entry(entries.indexOf(entry))?.id === entry.id);
    }
    assert.equal(compiled.entryOf("no-such-entry"), undefined);
    assert.equal(compiled.entry(-1), undefined);
    assert.equal(compiled.entry(entries.length), undefined);
    assert.deepEqual(finderOf(compiled).senses("NPT"), createFinder({ entries }).senses("NPT"));
  });
  it("knows all entries of a name that hundreds have", () => {
    const [first] = entries;
    assert.ok(first !== undefined);
    const ids = Array.from({ length: 300 }, (_, i) => `body-${i + 100}`);
    const many = ids.map((id) =>
      JSON.stringify({ ...first, id, name: "Bureau of Nowhere", acronyms: ["BNW"] }),
    );
    assert.deepEqual(finderOf(compiledOf(packGlossary(many))).senses("BNW"), ids);
  });
  it("may lie anywhere in memory", () => {
    const shifted = new Uint8Array(pack.length + 1);
    shifted.set(pack, 1);
    assert.deepEqual(linesOf(shifted.subarray(1)), lines);
  });
});
