import assert from "node:assert/strict";
import fc from "fast-check";
import { type OutlineItem, outlineOf } from "../../../src/core/text/outline";
import { propertyRuns } from "../propertyRuns";

const runs = propertyRuns(300);

/** An outline as indented lines: kind and name, then what the range of the item says, shortened. */
function drawn(text: string, items: readonly OutlineItem[] = outlineOf(text), depth = 0): readonly string[] {
  return items.flatMap((item) => [
    `${"  ".repeat(depth)}${item.kind} ${item.name}`,
    ...drawn(text, item.children, depth + 1),
  ]);
}

function check(text: string, expected: readonly string[]): void {
  for (const end of ["\n", "\r\n", "\r"]) assert.deepEqual(drawn(text.replaceAll("\n", end)), expected);
}

describe("the outline of a text", () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ["nothing in an empty text", "", []],
    ["nothing in blank lines", "\n  \n\t\n", []],
    [
      "paragraphs between blank lines",
      "One\nand more.\n\nTwo.\n",
      ["paragraph One and more.", "paragraph Two."],
    ],
    [
      "long lines as paragraphs, as web pages give them",
      `${"Long line. ".repeat(12)}\n${"Another one. ".repeat(12)}\n`,
      [
        "paragraph Long line. Long line. Long line. Long line. Long line. Long …",
        "paragraph Another one. Another one. Another one. Another one. Another …",
      ],
    ],
    [
      "a salutation apart from the line below it",
      "Distinguished delegates,\nI thank you.\n",
      ["paragraph Distinguished delegates,", "paragraph I thank you."],
    ],
    [
      "a hard-wrapped paragraph whose first line ends in a comma as one",
      "Recalling its resolutions 1540 (2004),\n1673 (2006) and others,\nand going on,\n",
      ["paragraph Recalling its resolutions 1540 (2004), 1673 (2006) and …"],
    ],
    [
      "headings and what stands below them",
      "# One\n\ntext\n\n## Two\n\nmore\n\n# Three ##\n",
      ["heading One", "  paragraph text", "  heading Two", "    paragraph more", "heading Three"],
    ],
    ["a heading without a blank line after it", "# One\ntext", ["heading One", "  paragraph text"]],
    ["a number sign that belongs to the name", "# On C#\n", ["heading On C#"]],
    ["no heading without a space", "#tag\n\n####### seven\n", ["paragraph #tag", "paragraph ####### seven"]],
    [
      "speakers and what they say",
      "President: I thank you.\n\nSecond paragraph.\n\nMr. Ivanov (Russian Federation): Mr. President,\n",
      [
        "speaker President",
        "  paragraph I thank you.",
        "  paragraph Second paragraph.",
        "speaker Mr. Ivanov (Russian Federation)",
        "  paragraph Mr. President,",
      ],
    ],
    [
      "a speaker on a line of their own",
      "Ms. Okoye:\n\nThank you.\n",
      ["speaker Ms. Okoye", "  paragraph Thank you."],
    ],
    [
      "a speaker whose words are interpreted",
      "The President (spoke in Spanish): I thank you.\n\nMr. Li (China) (interpretation from Chinese): Yes.",
      ["speaker The President", "  paragraph I thank you.", "speaker Mr. Li (China)", "  paragraph Yes."],
    ],
    [
      "a speaker in bold",
      "**Ms. Okoye (Nigeria) spoke in French:** Thank you.",
      ["speaker Ms. Okoye (Nigeria)", "  paragraph Thank you."],
    ],
    [
      "a speaker in Cyrillic letters",
      "С.В.Лавров: Добрый день.",
      ["speaker С.В.Лавров", "  paragraph Добрый день."],
    ],
    ["no speaker in a sentence with a colon", "It was said: no.\n", ["paragraph It was said: no."]],
    ["no speaker in a time", "Moscow:15 December", ["paragraph Moscow:15 December"]],
    [
      "speakers below headings",
      "# Debate\n\nPresident: Yes.\n\n# Vote\n\nPresident: No.\n",
      [
        "heading Debate",
        "  speaker President",
        "    paragraph Yes.",
        "heading Vote",
        "  speaker President",
        "    paragraph No.",
      ],
    ],
  ];
  for (const [title, text, expected] of cases) it(`shows ${title}`, () => check(text, expected));

  it("says where things stand", () => {
    const text = "# One\n\nPresident: Yes,\nwe can.\n\n# Two\n";
    const [one, two] = outlineOf(text);
    const speaker = one?.children[0];
    const paragraph = speaker?.children[0];
    const slices = [one, speaker, paragraph, two].map((item) => [
      text.slice(item?.start, item?.nameEnd),
      text.slice(item?.start, item?.end),
    ]);
    assert.deepEqual(slices, [
      ["# One", "# One\n\nPresident: Yes,\nwe can."],
      ["President:", "President: Yes,\nwe can."],
      ["Yes,", "Yes,\nwe can."],
      ["# Two", "# Two"],
    ]);
  });

  it("cuts no character in half", () => {
    const [item] = outlineOf("𠀀".repeat(40));
    assert.equal(item?.name, `${"𠀀".repeat(30)} …`);
    assert.equal(outlineOf(`a${"𠀀".repeat(40)}`)[0]?.name, `a${"𠀀".repeat(29)} …`);
  });

  it("covers all but white space, in order, each item inside its parent", () => {
    const piece = fc.constantFrom(
      "# H",
      "## I #",
      "President: ",
      "Ms. B:",
      "word, ",
      "x".repeat(70),
      "\n",
      "\r\n",
      "\r",
      "\n\n",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const covered = new Uint8Array(text.length);
        const walk = (items: readonly OutlineItem[], start: number, end: number): void => {
          let last = start;
          for (const item of items) {
            assert.ok(last <= item.start && item.start < item.nameEnd, "in order");
            assert.ok(item.nameEnd <= item.end && item.end <= end, "inside its parent");
            assert.notEqual(item.name.trim(), "");
            const own = item.kind === "paragraph" ? item.end : item.nameEnd;
            covered.fill(1, item.start, own);
            walk(item.children, own, item.end);
            last = item.end;
          }
        };
        walk(outlineOf(text), 0, text.length);
        const rest = [...text].filter((_, at) => covered[at] === 0).join("");
        assert.equal(rest.trim(), "");
      }),
      { numRuns: runs },
    );
  });
});
