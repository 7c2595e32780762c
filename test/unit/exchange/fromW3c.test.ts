import assert from "node:assert/strict";
import fc from "fast-check";
import { readW3c } from "../../../src/core/exchange/fromW3c";

describe("reading Web Annotations", () => {
  const parts = fc.constantFrom(
    "a.txt",
    "TextQuoteSelector",
    "TextPositionSelector",
    "classifying",
    3,
    -1,
    null,
  );
  const keys = fc.constantFrom(
    ...["items", "target", "source", "selector", "type", "exact", "start", "end", "body", "value", "purpose"],
    ...["creator", "name", "id", "glossator", "spans", "attributes"],
  );
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      parts,
      fc.array(tie("node"), { maxLength: 3 }),
      fc.dictionary(keys, tie("node"), { maxKeys: 5 }),
    ),
  }));

  it("answers anything with items or with what is wrong, and never throws", () => {
    fc.assert(
      fc.property(node, (data) => {
        const { items, faults } = readW3c(JSON.stringify(data));
        assert.ok(items.length > 0 || faults.length > 0);
        for (const item of items)
          if (item.kind === "passage")
            assert.ok(
              item.annotation.segments.every(
                ({ quote }, at) => quote !== "" || item.positions[at] !== undefined,
              ),
            );
      }),
    );
  });

  it("reads a page, the first page of a collection, a list, and one annotation", () => {
    const one = { target: { source: "a.txt", selector: { type: "TextQuoteSelector", exact: "b" } } };
    for (const data of [{ items: [one] }, { first: { items: [one] } }, [one], one])
      assert.equal(readW3c(JSON.stringify(data)).items.length, 1, JSON.stringify(data));
  });
});
