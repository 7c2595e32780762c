import assert from "node:assert/strict";
import fc from "fast-check";
import { builtinEntry, builtinGlossary } from "../../../src/core/glossary/builtin";
import { combineGlossaries, nameText } from "../../../src/core/glossary/combine";
import type { Entry, Glossary } from "../../../src/core/glossary/model";

function entry(id: string, name: string, extra: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: "treaty",
    subtype: "treaty",
    name,
    gloss: "Sentence.",
    status: "unknown",
    sources: [{ title: "Source", url: "https://example.org" }],
    asOf: "2026-11",
    ...extra,
  };
}

function glossary(...entries: readonly Entry[]): Glossary {
  return { entries };
}

describe("combining glossaries", () => {
  it("keeps what only one of them has", () => {
    const { entries } = combineGlossaries(glossary(entry("a", "A")), glossary(entry("b", "B")));
    assert.deepEqual(
      entries.map(({ id }) => id),
      ["a", "b"],
    );
  });

  it("replaces an earlier entry as a whole, so that no old fact shows through", () => {
    const old = entry("npt", "Old", { acronyms: ["NPT"], note: "Old note.", parties: { count: 1 } });
    const corrected = entry("npt", "New");
    assert.deepEqual(combineGlossaries(glossary(old), glossary(corrected)).entries, [corrected]);
  });

  it("lets the last of several win, and keeps the place of the first", () => {
    const all = combineGlossaries(
      glossary(entry("a", "1"), entry("b", "1")),
      glossary(entry("a", "2")),
      glossary(entry("a", "3")),
    );
    assert.deepEqual(
      all.entries.map(({ id, name }) => `${id}${name}`),
      ["a3", "b1"],
    );
  });

  it("of nothing is empty", () => {
    assert.deepEqual(combineGlossaries(), { entries: [] });
    assert.deepEqual(combineGlossaries(glossary(), glossary()), { entries: [] });
  });

  it("has every id of its parts once, with the entry of the last part that has it", () => {
    const part = fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), name: fc.string() }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { entries } = combineGlossaries(
          ...parts.map((entries) => glossary(...entries.map(({ id, name }) => entry(id, name)))),
        );
        const expected = new Map(parts.flat().map(({ id, name }) => [id, name]));
        assert.deepEqual(new Map(entries.map(({ id, name }) => [id, name])), expected);
        assert.equal(entries.length, expected.size);
      }),
    );
  });

  it("does not change what it is given", () => {
    const before = builtinGlossary().entries.length;
    const [first] = builtinGlossary().entries;
    assert.ok(first !== undefined);
    combineGlossaries(builtinGlossary(), glossary(entry(first.id, "Other"), entry("own", "Own")));
    assert.equal(builtinGlossary().entries.length, before);
    assert.equal(builtinGlossary().entries[0], first);
  });
});

describe("the written form of a name", () => {
  it("is the string itself, or the text of a rule", () => {
    assert.equal(nameText("NPT"), "NPT");
    assert.equal(nameText({ text: "START" }), "START");
  });
});

describe("the built-in glossary", () => {
  const { entries } = builtinGlossary();
  const ids = new Set(entries.map(({ id }) => id));

  it("has at least 300 entries with ids of their own, in order", () => {
    assert.ok(entries.length >= 300, String(entries.length));
    assert.deepEqual([...ids], [...ids].sort());
    assert.equal(ids.size, entries.length);
  });

  it("gives one entry by its id", () => {
    for (const one of [entries[0], entries[entries.length >> 1], entries.at(-1)])
      assert.deepEqual(builtinEntry(one?.id ?? ""), one);
    for (const id of ["", "no-such-entry", 'npt"', "np"]) assert.equal(builtinEntry(id), undefined);
  });

  it("points only at entries that exist", () => {
    const dangling = entries.flatMap(({ id, seeAlso = [], relations = [], parties }) =>
      [...seeAlso, ...relations.map(({ target }) => target), ...(parties?.members ?? [])]
        .filter((target) => !ids.has(target))
        .map((target) => `${id} → ${target}`),
    );
    assert.deepEqual(dangling, []);
  });

  it("says of what was not adopted when it was proposed, and not when it was adopted", () => {
    const refused = entries.filter(({ status }) => status === "not-adopted");
    assert.ok(refused.length > 0);
    assert.deepEqual(
      refused.filter(({ dates }) => dates?.proposed === undefined || dates.adopted !== undefined),
      [],
    );
  });

  it("states what followed, amended or carried out what from both sides, except where a state took the place of another", () => {
    const reverse: Readonly<Record<string, string>> = {
      amends: "amended-by",
      "amended-by": "amends",
      succeeds: "succeeded-by",
      "succeeded-by": "succeeds",
      implements: "implemented-by",
      "implemented-by": "implements",
    };
    const stated = new Set(
      entries.flatMap(({ id, relations = [] }) =>
        relations.map(({ type, target }) => `${id} ${type} ${target}`),
      ),
    );
    const oneSided = entries
      .filter(({ subtype }) => subtype !== "former-state")
      .flatMap(({ id, relations = [] }) =>
        relations
          .filter(({ type, target }) => {
            const other = reverse[type];
            return other !== undefined && !stated.has(`${target} ${other} ${id}`);
          })
          .map(({ type, target }) => `${id} ${type} ${target}`),
      );
    assert.deepEqual(oneSided, []);
  });

  it("says nothing about the future", () => {
    const today = new Date().toISOString().slice(0, 10);
    const late = entries.filter(({ asOf }) => asOf > today);
    assert.deepEqual(
      late.map(({ id, asOf }) => `${id} ${asOf}`),
      [],
    );
  });
});
