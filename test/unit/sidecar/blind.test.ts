import assert from "node:assert/strict";
import { signerOf } from "../../../src/core/sidecar/blind";
import type { FieldConflict } from "../../../src/core/sidecar/model";
import { readSidecar } from "../../../src/core/sidecar/read";

const { value: sidecar } = readSidecar(`format: "glossator/1"
annotations:
  - id: "signed01"
    quote: "words"
    by: "ben"
  - id: "nobodys1"
    quote: "words"
`);

const deleted = { id: "deleted1", field: "annotation", base: { id: "deleted1", by: "ana" } };
const cases: readonly (readonly [string, FieldConflict, string | undefined])[] = [
  ["its annotation's", { id: "signed01", field: "note", ours: "a", theirs: "b" }, "ben"],
  ["nobody's where the annotation is nobody's", { id: "nobodys1", field: "note", ours: "a" }, undefined],
  ["that of the side that kept it", { ...deleted, theirs: { id: "deleted1", by: "ben" } }, "ben"],
  ["that of the base where no side has one", { ...deleted, ours: { id: "deleted1", by: 7 } }, "ana"],
  ["nobody's about the text", { field: "document.title", ours: { by: "ben" } }, undefined],
];

describe("the signature of a conflict", () => {
  for (const [title, conflict, expected] of cases)
    it(`is ${title}`, () => assert.equal(signerOf(conflict, sidecar), expected));
});
