import assert from "node:assert/strict";
import { countedIn, mentionedIn } from "../../../src/core/mentions/mentioned";
import type { Mention } from "../../../src/core/mentions/model";

const text = "NPT and the Treaty, Mr. Petrosyan, Petrosyan, XQZT";

function mention(words: string, more: Partial<Mention>): Mention {
  const start = text.indexOf(words);
  const plain = {
    kind: "actor",
    subtype: "person",
    entity: undefined,
    name: undefined,
    confidence: 1,
    acronyms: [],
  } as const;
  return { ...plain, start, end: start + words.length, ...more };
}

describe("who and what a text mentions", () => {
  it("counts by glossary id, then by name, then by the words, and in parts as in the whole", () => {
    const found = mentionedIn(text, [
      mention("NPT", { kind: "treaty", subtype: "treaty", entity: "npt", name: "Non-Proliferation Treaty" }),
      mention("the Treaty", {
        kind: "treaty",
        subtype: "anaphor",
        entity: "npt",
        name: "Non-Proliferation Treaty",
      }),
      mention("Mr. Petrosyan", { name: "Petrosyan" }),
      mention("Petrosyan,", { name: "Petrosyan" }),
      mention("XQZT", { kind: "acronym", subtype: "acronym" }),
    ]);
    assert.deepEqual(
      found.map(({ entity, name, kind, ranges }) => [entity, name, kind, ranges.length]),
      [
        ["npt", "Non-Proliferation Treaty", "treaty", 2],
        [undefined, "Petrosyan", "actor", 2],
        [undefined, "XQZT", "acronym", 1],
      ],
    );
    const again = mentionedIn(text, [
      mention("Petrosyan,", { name: "Petrosyan" }),
      mention("NPT", { kind: "treaty", entity: "npt", name: "Non-Proliferation Treaty" }),
    ]);
    assert.deepEqual(
      countedIn([found, again]).map(({ entity, name, kind, count }) => [entity, name, kind, count]),
      [
        ["npt", "Non-Proliferation Treaty", "treaty", 3],
        [undefined, "Petrosyan", "actor", 3],
        [undefined, "XQZT", "acronym", 1],
      ],
    );
  });
});
