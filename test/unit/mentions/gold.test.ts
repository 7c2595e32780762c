import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { goldText } from "../../mentions/gold";

describe("the development set's reader", () => {
  const table: readonly (readonly [marked: string, ...expected: string[]])[] = [
    [
      "[[a:Russia]] and the [[t:[[a:US]] Treaty]]",
      "actor:Russia",
      "acronym:US",
      "actor:US",
      "treaty:US Treaty",
    ],
    ["the NPT and the IAEA's view", "acronym:NPT", "acronym:IAEA"],
    ["Part VIII of THE WHOLE TEXT\n", "acronym:THE", "acronym:WHOLE", "acronym:TEXT"],
    ["[[?:the NPT]] holds", "acronym:NPT"],
    // Who speaks is no acronym, wherever else the same words are.
    ["MR. WHITLOCK: The NPT holds.\nMS NULAND: It does.", "acronym:NPT"],
    ["Well.\n\nMRS. O'NEILL-KANE: Yes.\n\nQUESTION: And the CTBT?", "acronym:CTBT"],
    ["NPT (S/1999/815), decision 1/CP.17, A/RES/70/1, TCP/IP", "acronym:NPT", "acronym:TCP/IP"],
    [
      "NATO: an alliance. He met MR. WHITLOCK: it was late.",
      "acronym:NATO",
      "acronym:MR",
      "acronym:WHITLOCK",
    ],
  ];
  for (const [marked, ...expected] of table)
    it(JSON.stringify(marked), () => {
      const { text, spans } = goldText("example", marked);
      const inOrder = [...spans].sort((a, b) => a.start - b.start || a.kind.localeCompare(b.kind));
      assert.deepEqual(
        inOrder.map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`),
        expected,
      );
    });

  for (const marked of ["[[a:Russia", "Russia]]"])
    it(`refuses ${marked}`, () => assert.throws(() => goldText("example", marked), /example: a mark is/));
});
