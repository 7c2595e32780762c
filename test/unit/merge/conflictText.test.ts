import assert from "node:assert/strict";
import { conflictText, typedConflict } from "../../../src/core/sidecar/conflictText";
import type { Annotation, FieldConflict } from "../../../src/core/sidecar/model";

const annotation: Annotation = { id: "a", segments: [{ quote: "reformat the\nOPCW" }] };

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
      "One\nline",
      "Another",
      true,
    ],
    [
      { id: "a", field: "attributes.stance", base: "x", theirs: "critical" },
      "attribute stance of “reformat the OPCW”",
      "(nothing)",
      "critical",
      true,
    ],
    [
      { id: "a", field: "attributes.weight", ours: 1, theirs: 2 },
      "attribute weight of “reformat the OPCW”",
      "1",
      "2",
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
      "quote: a\nspan: 1, 2",
      "quote: b\nspan: 3, 4",
      false,
    ],
    [
      { id: "a", field: "annotation", ours: { id: "a", replies: [{ id: "r", text: "Yes" }] } },
      "deleted on one side, changed on the other: annotation “reformat the OPCW”",
      "id: a\nreplies:\n  - id: r\n    text: Yes",
      "(deleted)",
      false,
    ],
    [
      { id: "a", field: "replies.r1", ours: { id: "r1", text: "Yes" } },
      "reply of “reformat the OPCW”",
      "id: r1\ntext: Yes",
      "(nothing)",
      false,
    ],
  ];
  for (const [conflict, what, ours, theirs, isTyped] of cases)
    it(`about ${conflict.field}`, () => {
      assert.deepEqual(conflictText(conflict, annotation), {
        what,
        quote: "reformat the OPCW",
        ours,
        theirs,
      });
      assert.equal(typedConflict(conflict), isTyped);
    });

  it("about the text itself", () =>
    assert.deepEqual(conflictText({ field: "document.title", ours: "A", theirs: "B" }, undefined), {
      what: "title of the text",
      quote: "",
      ours: "A",
      theirs: "B",
    }));

  it("about an annotation that is not in the file", () =>
    assert.equal(
      conflictText({ id: "gone0001", field: "note" }, undefined).what,
      "note of annotation gone0001",
    ));
});
