import assert from "node:assert/strict";
import fc from "fast-check";
import { branches } from "../merge/branches";
import { propertyRuns } from "../propertyRuns";
import { glossator } from "./inMemory";

describe("glossator merge", function () {
  this.timeout(0);

  it("writes our file and no other, without returns, and says in its first line that it did (M22)", async () => {
    const names = fc.constantFrom(".merge_file_a1", "-o", "a b/$(c)'\".yaml", "ü.ann.yaml");
    await fc.assert(
      fc.asyncProperty(branches, names, async ({ base, ours, theirs }, name) => {
        const given = { "the base": base, [`ours/${name}`]: ours, [`theirs/${name}`]: theirs, other: "kept" };
        const { code, out, files } = await glossator(
          ["merge", "the base", `ours/${name}`, `theirs/${name}`, "--path", name.replace(/^-/, "./-")],
          given,
        );
        const text = (path: string) => Buffer.from(files.get(path) ?? "").toString();
        assert.match(out, code === 0 ? /^merged cleanly\n/ : /^merged with conflicts: \d+\n/);
        assert.deepEqual([...files.keys()], Object.keys(given));
        assert.deepEqual([text("the base"), text(`theirs/${name}`), text("other")], [base, theirs, "kept"]);
        assert.ok(!text(`ours/${name}`).includes("\r"));
      }),
      { numRuns: propertyRuns(100), endOnFailure: true },
    );
  });
});
