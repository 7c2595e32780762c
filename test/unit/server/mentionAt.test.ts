import assert from "node:assert/strict";
import type { AcronymToken, Mention } from "../../../src/core/mentions/model";
import { mentionAt } from "../../../src/server/mentionAt";

/** Mentions by the letters they cover: `mention("e1", 0, 8)`. */
function mention(
  entity: string,
  start: number,
  end: number,
  acronyms: readonly AcronymToken[] = [],
): Mention {
  return { start, end, kind: "actor", subtype: "state", entity, name: entity, confidence: 1, acronyms };
}

function acronym(entity: string, start: number, end: number): AcronymToken {
  return { start, end, text: "ACR", entity, expansion: `${entity} in full` };
}

describe("what is mentioned at an offset", () => {
  const apart = [mention("a", 2, 5), mention("b", 8, 10)];
  const touching = [mention("long", 0, 4), mention("short", 4, 6)];
  const nested = [mention("outer", 0, 20), mention("inner", 5, 9)];
  const cases: readonly (readonly [
    title: string,
    mentions: readonly Mention[],
    offset: number,
    entity: string | undefined,
  ])[] = [
    ["before all", apart, 1, undefined],
    ["at the first letter", apart, 2, "a"],
    ["inside", apart, 4, "a"],
    ["right behind", apart, 5, "a"],
    ["between", apart, 6, undefined],
    ["where one ends and the next begins", touching, 4, "short"],
    ["in the outer one", nested, 3, "outer"],
    ["in the inner one", nested, 5, "inner"],
    ["behind the inner one, still in the outer", nested, 9, "outer"],
    ["behind the outer one", nested, 20, "outer"],
  ];
  for (const [title, mentions, offset, entity] of cases)
    it(`${title}: ${entity ?? "nothing"}`, () => {
      assert.equal(mentionAt({ mentions, definitions: [] }, offset)?.entity, entity);
    });

  it("is the acronym inside a longer name where it means something else", () => {
    const conference = mention("conference", 0, 30, [acronym("npt", 5, 8), acronym("conference", 20, 25)]);
    const at = (offset: number) => mentionAt({ mentions: [conference], definitions: [] }, offset);
    assert.deepEqual(at(6), {
      start: 5,
      end: 8,
      entity: "npt",
      name: "npt in full",
      senses: undefined,
      definition: undefined,
    });
    assert.deepEqual([at(21)?.entity, at(21)?.start], ["conference", 0]);
  });

  it("comes with the text's own definition", () => {
    const definition = {
      short: "ACR",
      long: "a in full",
      start: 12,
      end: 15,
      longStart: 0,
      longEnd: 9,
      entity: undefined,
    };
    const mentions = [mention("a", 20, 23, [acronym("a", 20, 23)])];
    assert.equal(mentionAt({ mentions, definitions: [definition] }, 21)?.definition, definition);
  });
});
