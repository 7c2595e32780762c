import assert from "node:assert/strict";
import fc from "fast-check";
import { applySplices } from "../../../src/core/yaml/splice";
import { takingBack } from "../../../src/core/yaml/takeBack";
import { propertyRuns } from "../propertyRuns";

const before = "one\ntwo\nthree\nfour\n";

function takenBack(after: string, now: string): string | undefined {
  const splices = takingBack(before, after, now);
  return splices === undefined ? undefined : applySplices(now, splices);
}

describe("taking an act back in a text that has moved on", () => {
  const after = "one\nTWO\nthree\nfour\n";
  const cases: readonly (readonly [what: string, now: string, expected: string | undefined])[] = [
    ["nothing else changed", after, before],
    ["others changed another line", "one\nTWO\nthree\nFOUR\n", "one\ntwo\nthree\nFOUR\n"],
    ["others added lines above", "zero\none\nTWO\nthree\nfour\n", "zero\none\ntwo\nthree\nfour\n"],
    ["others changed the line below", "one\nTWO\nTHREE\nfour\n", "one\ntwo\nTHREE\nfour\n"],
    ["others changed the same line", "one\n2\nthree\nfour\n", undefined],
    ["others removed the line", "one\nthree\nfour\n", undefined],
    ["others emptied the file", "", undefined],
  ];
  for (const [what, now, expected] of cases) it(what, () => assert.equal(takenBack(after, now), expected));

  it("removes lines that the act added, and brings back those that it removed", () => {
    assert.equal(
      takenBack("one\nnew\ntwo\nthree\nfour\n", "one\nnew\ntwo\nthree\n4\n"),
      "one\ntwo\nthree\n4\n",
    );
    assert.equal(takenBack("one\nthree\nfour\n", "one\nthree\n4\n"), "one\ntwo\nthree\n4\n");
    assert.equal(takenBack("one\nthree\nfour\n", "one\nother\nthree\nfour\n"), undefined);
  });

  it("gives the old text back, and keeps what stands apart from the act", () => {
    const lines = fc.array(fc.constantFrom("a\n", "b\n", "c\n"), { maxLength: 8 });
    const property = fc.property(lines, lines, lines, (old, mine, theirs) => {
      const [was, act] = [old.join(""), mine.join("")];
      assert.equal(applySplices(act, takingBack(was, act, act) ?? []), was);
      const now = `${theirs.join("")}apart\n${act}`;
      const splices = takingBack(`apart\n${was}`, `apart\n${act}`, now);
      if (splices !== undefined && theirs.length > 0 && !theirs.some((line) => mine.includes(line)))
        assert.equal(applySplices(now, splices), `${theirs.join("")}apart\n${was}`);
    });
    fc.assert(property, { numRuns: propertyRuns(200) });
  });
});
