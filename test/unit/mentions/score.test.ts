import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { goldTexts } from "../../mentions/gold";
import { emptyTallies, f1, falseMarks, headline, scoreText } from "../../mentions/score";
import { glossaryFromSources } from "../../mentions/sources";

/** Floors somewhat below what was measured last, so that a change that loses quality fails. */
const floors = { English: { strict: 0.96, lenient: 0.97 }, other: { strict: 0.93, lenient: 0.94 } };

describe("mentions on the development set", () => {
  const finder = createFinder(glossaryFromSources());
  const texts = goldTexts();
  for (const [group, floor] of Object.entries(floors))
    it(`${group}: strict F1 at least ${floor.strict}, lenient at least ${floor.lenient}`, () => {
      const tallies = emptyTallies();
      for (const gold of texts)
        if (gold.name.startsWith("en-") === (group === "English")) scoreText(finder, gold, tallies);
      const score = f1(tallies, headline);
      assert.ok(tallies.actor.gold > 50, "the set was read");
      assert.ok(score.strict >= floor.strict, `strict ${score.strict}`);
      assert.ok(score.lenient >= floor.lenient, `lenient ${score.lenient}`);
    });
  it("marks next to nothing in texts that are not about policy", () => {
    const { words, marks } = falseMarks(finder);
    assert.ok(words > 2000);
    assert.ok((marks.length * 1000) / words <= 0.5, marks.join("\n"));
  });
}).timeout(0);
