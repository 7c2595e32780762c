import assert from "node:assert/strict";
import { additionOf } from "../../../src/core/exchange/addition";
import { arrivalsInSteps } from "../../../src/core/exchange/arrivals";
import { additionSentences, importPreview } from "../../../src/core/exchange/importPreview";
import { likenessesInSteps } from "../../../src/core/exchange/likeness";
import type { IncomingItem } from "../../../src/core/exchange/model";
import { said, sentenceText } from "../../../src/core/sentence";
import type { Annotation } from "../../../src/core/sidecar/model";
import { allSteps } from "../../../src/core/steps";

const text = "We promise peace.\nWe regret war, and war again.\n";

function passage(quote: string, code = "zorble"): IncomingItem {
  const annotation: Annotation = { id: "", code, segments: [{ quote }], origin: "imported" };
  return { kind: "passage", text: "a.txt", coder: "ana", annotation, positions: [undefined] };
}

const wholeText: IncomingItem = {
  kind: "document",
  text: "a.txt",
  coder: "ana",
  facts: { codes: ["speech", "un"] },
};

function additionFor(items: readonly IncomingItem[], there: readonly Annotation[] = []) {
  const [arrivals] = allSteps(arrivalsInSteps({ text, base: "0123456789abcdef" }, items));
  assert.ok(arrivals !== undefined);
  const known = {
    ids: new Set(there.map(({ id }) => id)),
    likenesses: new Set(allSteps(likenessesInSteps(text, there, "ana"))),
  };
  let count = 0;
  return additionOf(arrivals, known, { document: { codes: ["un"] } }, () => (count += 0.01));
}

describe("what an import would do", () => {
  const items = [passage("promise peace"), passage("war"), passage("never said"), wholeText];

  it("is shown file by file, with the reason where words are not found", () => {
    const shown = {
      file: "in.csv",
      additions: [{ name: "a.txt.ana.ann.yaml", text, addition: additionFor(items), isHidden: false }],
      faults: [said`b.txt: no such text`],
    };
    assert.deepEqual(importPreview(shown).split("\n"), [
      "Import of in.csv.",
      "Nothing is changed yet. New: 3 annotations in 1 file.",
      "New codes of whole texts: 1.",
      "Words not found for certain: 2. These annotations are kept with their words, and listed among those that need attention; “Re-attach Annotation” puts them where they belong.",
      "",
      "Left out:",
      "  b.txt: no such text",
      "",
      "a.txt.ana.ann.yaml: 3 annotations",
      "+ the whole text: speech",
      "+ line 1: zorble   “promise peace”",
      "! zorble   “war”   (these words are in the text at several places)",
      "! zorble   “never said”   (these words are not in the text)",
      "",
    ]);
  });

  it("says nothing of what others coded while the reader codes blind", () => {
    const addition = additionFor(items);
    const shown = importPreview({
      file: "in.csv",
      additions: [{ name: "a", text, addition, isHidden: true }],
      faults: [],
    });
    assert.match(shown, /\na: 3 annotations\n {2}You code this text blind/);
    assert.doesNotMatch(shown, /zorble|peace|war|speech/);
  });

  it("leaves what is there already", () => {
    const [added] = additionFor([passage("promise peace")]).added;
    assert.ok(added !== undefined);
    const again = additionFor([passage("promise peace")], [added.annotation]);
    assert.deepEqual([again.changes, again.added, again.there], [[], [], 1]);
    assert.deepEqual(
      additionSentences([{ addition: again }]).map((one) => sentenceText(one)),
      ["New: 0 annotations in 0 files.", "There already, and left as they are: 1."],
    );
  });

  it("gives ids of their own to annotations that come with the same one", () => {
    const twice = ["promise", "regret"].map((quote) => {
      const item = passage(quote);
      return item.kind === "passage" ? { ...item, annotation: { ...item.annotation, id: "same" } } : item;
    });
    const ids = additionFor(twice).added.map(({ annotation }) => annotation.id);
    assert.equal(ids[0], "same");
    assert.equal(new Set(ids).size, 2);
  });
});
