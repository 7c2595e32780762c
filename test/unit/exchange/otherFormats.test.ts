import assert from "node:assert/strict";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readRefi } from "../../../src/core/exchange/fromRefi";
import { readTable } from "../../../src/core/exchange/fromTable";
import type { Incoming } from "../../../src/core/exchange/model";

function isAnswered({ items, faults }: Incoming): void {
  assert.ok(items.length > 0 || faults.length > 0);
  for (const item of items)
    if (item.kind === "passage")
      assert.ok(
        item.annotation.segments.every(({ quote }, at) => quote !== "" || item.positions[at] !== undefined),
      );
}

describe("reading tables and projects", () => {
  const cell = fc.constantFrom(
    "a.txt",
    "",
    "x y",
    "3",
    "9",
    '"',
    "a … b",
    "'=1",
    "…",
    " … ",
    "supports",
    ";",
  );
  const columns = ["text", "quote", "code", "start", "end", "relations", "attribute mood", "origin"];

  it("answers any table with items or with what is wrong", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }), (rows) =>
        isAnswered(readTable([columns, ...rows].map((row) => row.join(",")).join("\n"))),
      ),
    );
  });

  const element = fc.constantFrom(
    ...[
      '<TextSource name="a.txt">',
      "</TextSource>",
      "<PlainTextContent>abc</PlainTextContent>",
      "<Coding/>",
    ],
    ...[
      '<PlainTextSelection startPosition="0" endPosition="2">',
      "</PlainTextSelection>",
      "<Code>",
      "</Code>",
    ],
    ...['<PlainTextSelection startPosition="x"/>', "<Description>n</Description>", "&#0;", "<!--"],
  );

  it("answers any project, and any bytes, with items or with what is wrong", () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
        const xml = `<Project><Sources>${elements.join("")}</Sources></Project>`;
        isAnswered(readRefi(zipSync({ "project.qde": strToU8(xml) })));
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => isAnswered(readRefi(bytes))));
  });
});
