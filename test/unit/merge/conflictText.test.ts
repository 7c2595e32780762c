import assert from "node:assert/strict";
import { conflictText, typedConflict } from "../../../src/core/sidecar/conflictText";
import type { Annotation, FieldConflict } from "../../../src/core/sidecar/model";

const annotation: Annotation = { id: "a", segments: [{ quote: "reformat the\nOPCW" }] };
const head = "“reformat the OPCW”\n\n";

describe("a conflict in words", () => {
  const cases: readonly (readonly [
    conflict: FieldConflict,
    what: string,
    ours: string,
    theirs: string,
    isTyped: boolean,
  ])[] = [
    [
      { id: "a", field: "note", ours: "One\nline", theirs: "Another" },
      "note of “reformat the OPCW”",
      "One\nline\n",
      "Another\n",
      true,
    ],
    [
      { id: "a", field: "attributes.stance", base: "x", theirs: "critical" },
      "attribute stance of “reformat the OPCW”",
      "(nothing)\n",
      "critical\n",
      true,
    ],
    [
      { id: "a", field: "attributes.weight", ours: 1, theirs: 2 },
      "attribute weight of “reformat the OPCW”",
      "1\n",
      "2\n",
      false,
    ],
    [
      {
        id: "a",
        field: "selector",
        ours: { quote: "a", span: [1, 2] },
        theirs: { quote: "b", span: [3, 4] },
      },
      "place in the text of “reformat the OPCW”",
      "quote: a\nspan: 1, 2\n",
      "quote: b\nspan: 3, 4\n",
      false,
    ],
    [
      { id: "a", field: "annotation", ours: { id: "a", replies: [{ id: "r", text: "Yes" }] } },
      "deleted on one side, changed on the other: annotation “reformat the OPCW”",
      "id: a\nreplies:\n  - id: r\n    text: Yes\n",
      "(deleted)\n",
      false,
    ],
    [
      { id: "a", field: "replies.r1", ours: { id: "r1", text: "Yes" } },
      "reply of “reformat the OPCW”",
      "id: r1\ntext: Yes\n",
      "(nothing)\n",
      false,
    ],
  ];
  for (const [conflict, what, ours, theirs, isTyped] of cases)
    it(`about ${conflict.field}`, () => {
      assert.deepEqual(conflictText(conflict, annotation), {
        what,
        ours: head + ours,
        theirs: head + theirs,
      });
      assert.equal(typedConflict(conflict), isTyped);
    });

  it("about the text itself", () =>
    assert.deepEqual(conflictText({ field: "document.title", ours: "A", theirs: "B" }, undefined), {
      what: "title of the text",
      ours: "A\n",
      theirs: "B\n",
    }));

  it("about an annotation that is not in the file", () =>
    assert.equal(conflictText({ id: "gone0001", field: "note" }, undefined).what, "note of gone0001"));
});
