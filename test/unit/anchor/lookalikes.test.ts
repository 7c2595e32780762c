import assert from "node:assert/strict";
import { gitBlobId } from "../../../src/core/anchor/base";
import { describe as describePassage } from "../../../src/core/anchor/describe";
import { resolveAnchors } from "../../../src/core/anchor/resolve";

const record = `Summary record of the third meeting

Mr Decoud (Costaguana) said that his delegation would support the draft. The delegation of Costaguana had ratified the Convention in March. It reserved the right to speak again.

Mr Elphberg (Ruritania) said that his delegation would support the draft. The delegation of Ruritania had ratified the Convention in June. It reserved the right to speak again.

The Agency had finished its inspections of the old sites. The Committee, by contrast, had no inspectors and no budget. The Chair thanked all speakers for the patience they had shown. The Secretariat would publish the record. The meeting rose at noon.

The: Convention on the old sites.
`;

interface Case {
  readonly name: string;
  /** The first is asked for; the others stand in the same file. */
  readonly quotes: readonly (string | readonly [quote: string, behind: string])[];
  readonly edit: (text: string) => string;
  readonly withBase?: boolean;
  /** What the anchor covers afterwards with the words behind it; a state where there is no place. */
  readonly now: string;
}

const cases: readonly Case[] = [
  {
    name: "a sentence of one form with other names is another sentence",
    quotes: ["The delegation of Costaguana had ratified the Convention in March."],
    edit: (text) => text.replace(/Mr Decoud.*\n\n/, ""),
    now: "ambiguous",
  },
  {
    name: "a word at the start of a sentence went with it, though the next begins alike",
    quotes: [["The", " Agency had"]],
    edit: (text) => text.replace("The Agency had finished its inspections of the old sites. ", ""),
    now: "ambiguous",
  },
  {
    name: "a word at the start of a sentence stays when the words before it change",
    quotes: [["The", " Agency had"], "inspections of the old sites"],
    edit: (text) =>
      text.replace(
        "It reserved the right to speak again.\n\nThe Agency",
        "Nothing more was said.\n\nThe Agency",
      ),
    now: "The Agency had",
  },
  {
    name: "an end that lies behind other sentences, before other words, is not the passage's own",
    quotes: ["Committee, by contrast, had no inspectors and no budget. The Chair"],
    edit: (text) =>
      text.replace(
        "The Chair thanked all speakers for the patience they had shown. The Secretariat would publish the record. ",
        "Nobody asked for the floor, and the interpreters had already left the room. The Chairs were taken away. ",
      ),
    now: "Committee, by contrast, had no inspectors and no budget. Nobody asked",
  },
  {
    name: "a clause put inside belongs to the passage",
    quotes: ["The Committee, by contrast, had no inspectors and no budget."],
    edit: (text) =>
      text.replace("no inspectors and", "no inspectors, which several speakers had regretted at length, and"),
    now: "The Committee, by contrast, had no inspectors, which several speakers had regretted at length, and no budget. The Chair",
  },
  {
    name: "a sentence moved away takes its first word along",
    quotes: [["The", " Agency had"]],
    edit: (text) =>
      text
        .replace("The Agency had finished its inspections of the old sites. ", " ")
        .replace("Mr Elphberg", "The Agency had finished its inspections of the old sites. Mr Elphberg"),
    withBase: true,
    now: "The Agency had",
  },
  {
    name: "a sentence moved with one word of it changed is found whole",
    quotes: ["The Chair thanked all speakers for the patience they had shown."],
    edit: (text) =>
      text
        .replace("The Chair thanked all speakers for the patience they had shown. ", "")
        .replace("Mr Decoud", "The Chair thanked all speakers for the patience they have shown. Mr Decoud"),
    withBase: true,
    now: "The Chair thanked all speakers for the patience they have shown. Mr Decoud",
  },
  {
    name: "of a paragraph and its copy right behind it, with more put in, nobody knows which is which",
    quotes: ["his delegation would support the draft. The delegation of Ruritania"],
    edit: (text) => {
      const [, paragraph = ""] = /(Mr Elphberg.*\n\n)/.exec(text) ?? [];
      return text.replace(paragraph, `${paragraph}${paragraph}The Chair took the floor.\n\n`);
    },
    withBase: true,
    now: "ambiguous",
  },
  {
    name: "the first word of a sentence that was replaced went with it",
    quotes: [["The", " Agency had"]],
    edit: (text) =>
      text.replace(
        "The Agency had finished its inspections of the old sites.",
        "The figures were checked twice.",
      ),
    withBase: true,
    now: "lost",
  },
  {
    name: "a word is sought where it is written alike first",
    quotes: [["the patience they", " had"]],
    edit: (text) => text.replace("speakers for the patience", "speakers for The hour was late. the patience"),
    withBase: true,
    now: "the patience they had",
  },
  {
    name: "a passage that was moved and put in twice may be either, also where one of the two was edited",
    quotes: ["The Committee, by contrast, had no inspectors and no budget."],
    edit: (text) => {
      const passage =
        "The Committee, by contrast, had no inspectors and no budget. The Chair thanked all speakers for the patience they had shown.";
      const without = text.replace(` ${passage}`, "");
      return `${passage}\n\n${without.replace("Mr Elphberg", `${passage.replace("patience", "kindness")}\n\nMr Elphberg`)}`;
    },
    withBase: true,
    now: "ambiguous",
  },
  {
    name: "a paragraph that was copied elsewhere and then mended where it stood may be either",
    quotes: ["Mr Decoud (Costaguana) said that his delegation would support the draft."],
    edit: (text) => {
      const [paragraph = ""] = /Mr Decoud.*/.exec(text) ?? [];
      return `${text.replace("said that his delegation", "said his delegation")}\n${paragraph}\n`;
    },
    withBase: true,
    now: "ambiguous",
  },
  {
    name: "a paragraph that was moved is not the new one in its place",
    quotes: ["The delegation of Costaguana had ratified the Convention in March."],
    edit: (text) => {
      const [paragraph = ""] = /Mr Decoud.*/.exec(text) ?? [];
      return `${text.replace(paragraph, "The delegation of Strelsau had not come to the meeting in time.")}\n${paragraph}\n`;
    },
    withBase: true,
    now: "The delegation of Costaguana had ratified the Convention in March.",
  },
  {
    name: "a passage that was moved is not where other words of its sentence stand, too",
    quotes: ["had no inspectors"],
    edit: (text) =>
      `The Committee, by contrast, had no inspectors and no budget.\n\n${text.replace(
        "The Committee, by contrast, had no inspectors and no budget.",
        "The Registry had no inspectors to send, and said so.",
      )}`,
    withBase: true,
    now: "had no inspectors",
  },
  {
    name: "a common word before a colon is the same with soft hyphens in it",
    quotes: [["The", ": Convention"]],
    edit: (text) => text.replace("The: Convention", "T\u00adhe: Con\u00advention"),
    withBase: true,
    now: "T\u00adhe: Con",
  },
];

describe("telling a passage from its lookalikes", () => {
  for (const { name, quotes, edit, withBase = false, now } of cases)
    it(`${withBase ? "with" : "without"} the base text: ${name}`, () => {
      const base = gitBlobId(Buffer.from(record));
      const annotations = quotes.map((one, index) => {
        const [quote, behind] = typeof one === "string" ? [one, ""] : one;
        const start = record.indexOf(quote + behind);
        assert.notEqual(start, -1);
        return {
          id: `a${index}`,
          base,
          segments: describePassage(record, [{ start, end: start + quote.length }]),
        };
      });
      const text = edit(record);
      assert.notEqual(text, record);
      const [anchor] = resolveAnchors(text, annotations, { base: () => (withBase ? record : undefined) });
      const [range] = anchor?.ranges ?? [];
      if (range === undefined) assert.equal(anchor?.state, now);
      else assert.ok(text.slice(range.start).startsWith(now), text.slice(range.start, range.end));
      if (range !== undefined) assert.ok(range.end - range.start <= now.length);
    });
});
