import assert from "node:assert/strict";
import * as fc from "fast-check";
import { readGlossary } from "../../../src/core/glossary/read";
import { GlossaryReader } from "../../../src/core/glossary/reader";
import { allSteps } from "../../../src/core/steps";
import { propertyRuns } from "../propertyRuns";

const sources = 'sources: [{ title: "T", url: "https://example.org/" }]';
const entry = (id: string, more = "") =>
  `  - id: "${id}"\n    kind: "actor"\n    subtype: "organ"\n    name: "${id.toUpperCase()}"\n${more}    gloss: "One."\n    status: "active"\n    ${sources}\n    asOf: "2026-11"\n`;
const head = 'format: "glossator-glossary/1"\nentries:\n';
const deep = `    x-deep: ${"[".repeat(80)}${"]".repeat(80)}\n`;

/** What a glossary may be put together from, and what may be in it by mistake. */
const pieces = [
  entry("one"),
  entry("two", '    aliases:\n      - "Two"\n      - text: "Two two"\n        needs: ["x"]\n'),
  entry("three", "    note: |\n      A line.\n        - another\n\n"),
  entry("four", '    note: "Over\n      two lines"\n'),
  entry("five", "    colour: 1\n"),
  entry("bad", "    parties: { count: nobody }\n"),
  entry("tied", "    note: *name\n"),
  entry("named", "    note: &name other\n"),
  entry("deep", deep),
  entry("CAPITALS"),
  "  - just words\n",
  "  -\n    id: apart\n",
  "  # a comment\n",
  "# another\n",
  "\n",
  "  -no item\n",
  " - less\n",
  "x-more: 1\n",
  "---\n",
  '    note: "open\n',
  "\tnote: tab\n",
  "    note: |\n  - id: no item\n",
  "    lists: [\n  - 1\n",
  "...\n",
];
const heads = [
  head,
  'format: "glossator-glossary/1"\nx-own: 1\nentries: # all\n\n  # first\n',
  "entries:\n",
  'format: "other"\nentries:\n',
  'format: "glossator-glossary/1"\nentries: []\n',
  "---\nformat: glossator-glossary/1\nentries:\n",
  "",
];
const file = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constant(head) }, fc.constantFrom(...heads)),
    fc.array(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces.slice(0, 6)) }, fc.constantFrom(...pieces)),
      { maxLength: 5 },
    ),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([first, others, lineEnd]) => (first + others.join("")).replaceAll("\n", lineEnd));

function steps(reader: GlossaryReader, yaml: string): number {
  const reading = reader.read(yaml);
  let count = 0;
  while (reading.next().done !== true) count++;
  return count;
}

describe("a reader of a glossary that is being written", () => {
  it("says of every version what is said of it alone", () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (versions) => {
        const reader = new GlossaryReader();
        for (const yaml of versions) assert.deepEqual(allSteps(reader.read(yaml)), readGlossary(yaml), yaml);
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  const three = `${head}${entry("one")}${entry("two")}${entry("three")}`;
  const cases: readonly (readonly [name: string, after: string, steps: number])[] = [
    ["nothing where nothing changed", three, 0],
    ["one entry where one changed", three.replace("TWO", "Two"), 1],
    ["nothing where one was removed", `${head}${entry("one")}${entry("three")}`, 0],
    ["nothing where two changed places", `${head}${entry("two")}${entry("one")}${entry("three")}`, 0],
    ["all where what stands before them changed", three.replace("entries:", "entries: # all"), 3],
  ];
  for (const [name, after, expected] of cases)
    it(`reads ${name}`, () => {
      const reader = new GlossaryReader();
      assert.equal(steps(reader, three), 3);
      assert.equal(steps(reader, after), expected);
    });
});
