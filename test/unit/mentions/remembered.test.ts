import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { propertyRuns } from "../propertyRuns";
import { smallGlossary } from "./glossary";

const glossary = smallGlossary();
const names = glossary.entries.flatMap(({ name, acronyms = [], aliases = [], names: others = {} }) => [
  name,
  ...[...acronyms, ...aliases].map((spec) => (typeof spec === "string" ? spec : spec.text)),
  ...Object.values(others).flatMap((local) => (typeof local.name === "string" ? [local.name] : [])),
]);
/** Names as texts write them: as listed, and in other cases, which may be refused. */
const written = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom("listed", "capitals", "small", "broken"))
  .map(([name, way]) =>
    way === "capitals"
      ? name.toUpperCase()
      : way === "small"
        ? name.toLowerCase()
        : way === "broken"
          ? name.replace(" ", "\n")
          : name,
  );
/** Enough function words for a text to have a language: names of another language count only in a text of that language. */
const language = fc.constantFrom(
  "",
  "of the and which was by for that ",
  "le des les du et une pour dans qui ",
  "der die und das mit für von ist eine ",
);
const text = fc
  .tuple(
    language,
    fc.array(fc.oneof(written, fc.constantFrom("said", "(", ")", "President Jane Roe", "Roe", "roe"))),
  )
  .map(([beginning, words]) => `${beginning}${words.join(" ")}`);

describe("what a finder remembers of names", () => {
  it("changes nothing of what it finds in a text", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (texts) => {
        const one = createFinder(glossary);
        const other = createFinder(glossary);
        const found = texts.map((each) => one.analyse(each));
        // What is the first text for one of them, and nothing remembered, is the last for the other.
        const again = [...texts].reverse().map((each) => other.analyse(each));
        assert.deepEqual(found, again.reverse());
      }),
      { numRuns: propertyRuns(20) },
    );
  });
});
