import assert from "node:assert/strict";
import { applySplices, editSidecar } from "../../../src/core/sidecar/edit";
import type { AnnotationPart, SidecarChange } from "../../../src/core/sidecar/model";
import { partOf } from "../../../src/core/sidecar/part";
import { readSidecar } from "../../../src/core/sidecar/read";

const sidecar = (...lines: readonly string[]) =>
  ['format: "glossator/1"', "annotations:", '  - id: "a1"', '    quote: "words"', ...lines, ""].join("\n");

/** What the file said when the user began, and what it says when the change is made: others have been there meanwhile. */
const before = sidecar(
  "    attributes: { sure: 1, tone: warm }",
  '    relations: [{ type: "supports", target: "b1" }]',
  "    replies:",
  '      - { id: "r1", by: "ben", text: "Agreed.", x-later: 1 }',
);
const meanwhile = sidecar(
  "    attributes: { sure: 1, tone: cold, actor: state }",
  '    relations: [{ type: "supports", target: "b1" }, { type: "answers", target: "c1" }]',
  "    replies:",
  '      - { id: "r1", by: "ben", text: "Agreed.", x-later: 1 }',
  '      - { id: "r2", by: "eva", text: "I am not." }',
);

function edit(yaml: string, change: SidecarChange): string {
  const { value, problems } = editSidecar(yaml, [change]);
  assert.ok(value !== undefined, problems[0]?.message);
  return applySplices(yaml, value);
}

describe("a part of an annotation", () => {
  const cases: readonly (readonly [string, AnnotationPart, from: string, to: string])[] = [
    ["an attribute is set", { kind: "attribute", name: "sure", value: 3 }, "sure: 1", "sure: 3"],
    [
      "an attribute comes",
      { kind: "attribute", name: "new", value: true },
      "actor: state }",
      "actor: state, new: true }",
    ],
    ["an attribute goes", { kind: "attribute", name: "sure", value: undefined }, "sure: 1, ", ""],
    [
      "a reply is changed",
      { kind: "reply", id: "r1", value: { id: "r1", by: "ben", text: "No." } },
      "Agreed.",
      "No.",
    ],
    [
      "a reply comes",
      { kind: "reply", id: "r3", value: { id: "r3", text: "Why?" } },
      'I am not." }\n',
      'I am not." }\n      - { id: "r3", text: "Why?" }\n',
    ],
    [
      "a reply goes",
      { kind: "reply", id: "r1", value: undefined },
      '      - { id: "r1", by: "ben", text: "Agreed.", x-later: 1 }\n',
      "",
    ],
    [
      "a relation comes",
      { kind: "relation", relation: { type: "cites", target: "b1" }, isThere: true },
      '"c1" }]',
      '"c1" }, { type: "cites", target: "b1" }]',
    ],
    [
      "a relation goes",
      { kind: "relation", relation: { type: "supports", target: "b1" }, isThere: false },
      '{ type: "supports", target: "b1" }, ',
      "",
    ],
  ];
  const [annotation] = readSidecar(before).value.annotations;
  assert.ok(annotation !== undefined);
  for (const [name, part, from, to] of cases)
    it(`leaves what others say beside it: ${name}, and back`, () => {
      const after = edit(meanwhile, { kind: "part", id: "a1", part });
      assert.equal(after, meanwhile.replace(from, to));
      const back = edit(after, { kind: "part", id: "a1", part: partOf(annotation, part) });
      const said = (yaml: string) => {
        const [one] = readSidecar(yaml).value.annotations;
        // What went and came again stands last.
        const texts = (list: readonly object[] = []) => list.map((item) => JSON.stringify(item)).sort();
        return { ...one, relations: texts(one?.relations), replies: texts(one?.replies) };
      };
      assert.deepEqual(said(back), said(meanwhile));
    });

  it("that is there already, or gone already, changes nothing", () => {
    const relation = { type: "answers", target: "c1" };
    assert.equal(
      edit(meanwhile, { kind: "part", id: "a1", part: { kind: "relation", relation, isThere: true } }),
      meanwhile,
    );
    const part = { kind: "reply", id: "r9", value: undefined } as const;
    assert.equal(edit(meanwhile, { kind: "part", id: "a1", part }), meanwhile);
  });

  it("takes its field away with the last one", () => {
    const yaml = sidecar('    replies: [{ id: "r1", text: "Agreed." }]');
    assert.equal(
      edit(yaml, { kind: "part", id: "a1", part: { kind: "reply", id: "r1", value: undefined } }),
      sidecar(),
    );
  });

  it("is refused where the annotation has gone", () => {
    const part = { kind: "attribute", name: "sure", value: 3 } as const;
    const { value, problems } = editSidecar(before, [{ kind: "part", id: "gone", part }]);
    assert.equal(value, undefined);
    assert.equal(problems[0]?.code, "sidecar.no-such-id");
  });
});
