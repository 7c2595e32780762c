import assert from "node:assert/strict";
import fc from "fast-check";
import { applySplices, editInSteps, editSidecar } from "../../../src/core/sidecar/edit";
import { readInSteps, readSidecar } from "../../../src/core/sidecar/read";
import { KnownRecords } from "../../../src/core/sidecar/records";
import { newSidecar } from "../../../src/core/sidecar/write";
import { allSteps } from "../../../src/core/steps";
import { annotation, annotations } from "./annotations";
import { handWritten, runs } from "./handWritten";

/** A text after somebody took lines away and put others in their place. */
function changed(yaml: string, from: number, count: number, lines: readonly string[]): string {
  const all = yaml.split(/(?<=\n)/);
  all.splice(from % (all.length + 1), count, ...lines);
  return all.join("");
}

describe("a sidecar of which records are known", () => {
  const lines = fc.array(
    fc.constantFrom(
      "\n",
      "    # a comment\n",
      "# another\n",
      "  - id: x1\n",
      '    quote: "a"\n',
      "<<<<<<<\n",
      " - \n",
    ),
    { maxLength: 3 },
  );

  it("reads and changes as one of which nothing is known", () => {
    const texts = fc.record({
      before: handWritten,
      from: fc.nat(80),
      count: fc.nat(4),
      lines,
      added: annotation("zz9"),
    });
    fc.assert(
      fc.property(texts, ({ before, from, count, lines: put, added }) => {
        const known = new KnownRecords();
        allSteps(readInSteps(before, known));
        const now = changed(before, from, count, put);
        const change = [{ kind: "add", annotation: added }] as const;
        assert.deepEqual(allSteps(readInSteps(now, known)), readSidecar(now));
        assert.deepEqual(allSteps(editInSteps(now, change, known)), editSidecar(now, change));
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it("keeps the annotations that did not change as the same objects, and no others", () => {
    fc.assert(
      fc.property(annotations, annotation("zz9"), (all, added) => {
        const yaml = newSidecar({}, all).value;
        if (yaml === undefined) return;
        const known = new KnownRecords();
        const before = allSteps(readInSteps(yaml, known)).value.annotations;
        const splices = editSidecar(yaml, [{ kind: "add", annotation: added }]).value;
        if (splices === undefined) return;
        const after = allSteps(readInSteps(applySplices(yaml, splices), known)).value.annotations;
        assert.deepEqual(
          after.filter((one) => !before.includes(one)).map(({ id }) => id),
          [added.id],
        );
      }),
    );
  });
});
