import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { NdjsonWriter } from "../../../src/core/mentions/ndjson";
import type { PlacedMention } from "../../../src/core/mentions/scanBytes";

const optional = fc.option(fc.string({ unit: "grapheme" }), { nil: undefined });
const acronym = fc.record({
  start: fc.nat(),
  end: fc.nat(),
  text: fc.string(),
  entity: optional,
  expansion: optional,
});
const mention: fc.Arbitrary<PlacedMention> = fc.record({
  start: fc.nat(),
  end: fc.nat(),
  line: fc.nat(),
  column: fc.nat(),
  text: fc.string({ unit: "binary" }),
  kind: fc.constantFrom("treaty", "actor", "acronym"),
  subtype: fc.constantFrom("state", "anaphor"),
  entity: optional,
  name: optional,
  confidence: fc.constantFrom(0.5, 0.98, 1),
  acronyms: fc.array(acronym, { maxLength: 3 }),
});

describe("NDJSON of mentions", () => {
  it("is what JSON.stringify gives, with line ends as \\n", () => {
    const writer = new NdjsonWriter();
    fc.assert(
      fc.property(fc.string(), fc.array(mention, { maxLength: 4 }), (file, mentions) => {
        writer.begin(file);
        for (const one of mentions) {
          const { start, end, line, column, text, kind, subtype, entity, name, confidence, acronyms } = one;
          const place = { file, start, end, line, column, text: text.replace(/\r\n?/g, "\n") };
          const about = { kind, subtype, entity: entity ?? null, name: name ?? null, confidence };
          const tokens = acronyms.map((token) => ({
            ...token,
            entity: token.entity ?? null,
            expansion: token.expansion ?? null,
          }));
          assert.equal(writer.line(one), `${JSON.stringify({ ...place, ...about, acronyms: tokens })}\n`);
        }
      }),
    );
  });
});
