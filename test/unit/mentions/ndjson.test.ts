import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { readingOf } from "../../../src/core/mentions/draft";
import { padded } from "../../../src/core/mentions/finder";
import type { FoundMention } from "../../../src/core/mentions/found";
import { NdjsonWriter } from "../../../src/core/mentions/output/ndjson";
import { type PlacedMention, placed } from "../../../src/core/mentions/output/scanBytes";
import { Lines } from "../../../src/core/mentions/text/lines";
import { Places } from "../../../src/core/mentions/text/places";
import { utf8Length } from "../../../src/core/mentions/text/utf8";
import { TextView } from "../../../src/core/mentions/text/view";

const words = fc.string({ unit: "grapheme", maxLength: 12 });
const optional = fc.option(words, { nil: undefined });
const reading = fc
  .record({
    kind: fc.constantFrom("treaty", "actor", "acronym"),
    subtype: fc.constantFrom("state", "anaphor"),
    entity: optional,
    name: optional,
    confidence: fc.constantFrom(0.5, 0.98, 1),
  })
  .map((about) => readingOf({ ...about, gate: 0, origin: "name" }));
/** A text in four parts: before the mention, of it before its acronym, the acronym, and the rest of it. */
const mention = fc.record({
  parts: fc.tuple(words, words, words, words),
  reading,
  token: fc.option(fc.record({ entity: optional, expansion: optional }), { nil: undefined }),
});

function asJson(file: string, one: PlacedMention): string {
  const { start, end, line, column, text, kind, subtype, entity, name, confidence, acronyms } = one;
  const about = { kind, subtype, entity: entity ?? null, name: name ?? null, confidence };
  const tokens = acronyms.map((token) => ({
    ...token,
    entity: token.entity ?? null,
    expansion: token.expansion ?? null,
  }));
  return `${JSON.stringify({ file, start, end, line, column, text, ...about, acronyms: tokens })}\n`;
}

describe("NDJSON of mentions", () => {
  it("is what JSON.stringify gives", () => {
    const writer = new NdjsonWriter();
    fc.assert(
      fc.property(fc.string(), fc.array(mention, { maxLength: 4 }), (file, mentions) => {
        writer.begin(file);
        let wanted = "";
        for (const { parts, reading, token } of mentions) {
          const [before, ...inside] = parts.map((part) => part.replace(/\r/g, "\n"));
          const [first = "", acronym = "", last = ""] = inside;
          const { bytes, length } = padded(new TextEncoder().encode(`${before}${first}${acronym}${last}`));
          const start = utf8Length(before ?? "");
          const at = start + utf8Length(first);
          const span = { start: at, end: at + utf8Length(acronym) };
          const found: FoundMention = {
            draft: { start, end: length, reading },
            tokens: token === undefined ? [] : [{ ...span, ...token }],
          };
          const view = new TextView(bytes, length);
          const places = new Places();
          places.begin(bytes, new Lines(bytes));
          places.moveTo(start);
          writer.write(found, view, places);
          wanted += asJson(file, placed(found, view, places));
        }
        assert.equal(new TextDecoder("utf-8", { ignoreBOM: true }).decode(writer.take()), wanted);
      }),
    );
  });
});
