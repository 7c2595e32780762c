import assert from "node:assert/strict";
import fc from "fast-check";
import { applySplices, editSidecar } from "../../../src/core/sidecar/edit";
import type { Annotation, SidecarChange } from "../../../src/core/sidecar/model";
import { readSidecar } from "../../../src/core/sidecar/read";
import { propertyRuns } from "../propertyRuns";

const runs = propertyRuns(200);

function edit(yaml: string, ...changes: readonly SidecarChange[]): string {
  const { value, problems } = editSidecar(yaml, changes);
  assert.ok(value !== undefined, problems.map(({ message }) => message).join("; "));
  return applySplices(yaml, value);
}

function annotation(id: string, start: number, extra: Partial<Annotation> = {}): Annotation {
  return { id, segments: [{ quote: `quote ${id}`, span: [start, start + 5] }], ...extra };
}

const handWritten = `# Annotations of the speech
format: "glossator/1"   # version
document:
  title: 'Plain title'

annotations:
  # About Russia
  - id: aaaa1111
    code: accusation/state # sure
    quote: 'it''s here'
    span: [10, 19]
    x-future: { keep: me }

  # About the treaty
  - code: claim
    id: "bbbb2222"
    quote: |
      two
      lines
    span: [50, 60]
    note: plain note
# the end
`;

describe("editing a sidecar", function () {
  this.timeout(0);

  it("writes a new file for the first annotation", () => {
    const text = edit("", {
      kind: "add",
      annotation: annotation("k1", 3, { code: "claim", note: 'Says "no".' }),
    });
    assert.equal(
      text,
      'format: "glossator/1"\nannotations:\n  - id: "k1"\n    code: "claim"\n    quote: "quote k1"\n    span: [3, 8]\n    note: "Says \\"no\\"."\n',
    );
  });

  const cases: readonly (readonly [string, SidecarChange, readonly string[]])[] = [
    [
      "changes one scalar in one line",
      { kind: "update", id: "aaaa1111", fields: { code: "claim" } },
      ["-    code: accusation/state # sure", '+    code: "claim" # sure'],
    ],
    [
      "adds a note behind the keys before it",
      { kind: "update", id: "aaaa1111", fields: { note: "New." } },
      ['+    note: "New."'],
    ],
    [
      "removes a note",
      { kind: "update", id: "bbbb2222", fields: { note: undefined } },
      ["-    note: plain note"],
    ],
    [
      "removes the key behind the hyphen",
      { kind: "update", id: "bbbb2222", fields: { code: undefined } },
      ["-  - code: claim", '-    id: "bbbb2222"', '+  - id: "bbbb2222"'],
    ],
    [
      "replaces a block scalar",
      { kind: "update", id: "bbbb2222", fields: { segments: [{ quote: "two lines", span: [50, 60] }] } },
      ["-    quote: |", "-      two", "-      lines", '+    quote: "two lines"'],
    ],
    [
      "deletes a record with its comment",
      { kind: "delete", id: "aaaa1111" },
      [
        "-  # About Russia",
        "-  - id: aaaa1111",
        "-    code: accusation/state # sure",
        "-    quote: 'it''s here'",
        "-    span: [10, 19]",
        "-    x-future: { keep: me }",
      ],
    ],
    [
      "inserts by place in the text",
      { kind: "add", annotation: annotation("cccc3333", 30) },
      ['+  - id: "cccc3333"', '+    quote: "quote cccc3333"', "+    span: [30, 35]"],
    ],
    [
      "changes nothing when nothing changes",
      { kind: "update", id: "aaaa1111", fields: { code: "accusation/state" } },
      [],
    ],
    [
      "sets a fact about the document",
      { kind: "document", fields: { date: "2022-12-05" } },
      ['+  date: "2022-12-05"'],
    ],
  ];
  for (const [name, change, expected] of cases)
    for (const eol of ["\n", "\r\n"])
      it(`${name} (${eol === "\n" ? "LF" : "CRLF"})`, () => {
        const before = handWritten.replace(/\n/g, eol);
        const after = edit(before, change);
        assert.equal(/(?<!\r)\n/.test(after), eol === "\n");
        assert.deepEqual(lineDifference(before, after), expected);
        assert.deepEqual(readSidecar(after).problems, []);
      });

  const pieces: readonly (readonly [title: string, before: string, after: string])[] = [
    [
      "a piece without words, and keys of later versions",
      '    segments:\n      - quote: "b"\n        x: 1\n        span: [0, 1]\n      - before: "what?"\n      - quote: 5\n',
      '    segments:\n      - quote: "b"\n        x: 1\n        span: [4, 5]\n      - before: "what?"\n      - quote: 5\n',
    ],
    [
      "a quote beside the pieces that hold",
      '    quote: "words"\n    span: [7, 9]\n    segments:\n      - quote: "b"\n        span: [0, 1]\n',
      '    quote: "words"\n    span: [7, 9]\n    segments:\n      - quote: "b"\n        span: [4, 5]\n',
    ],
    [
      "what stands where a list of pieces should",
      '    quote: "b"\n    span: [0, 1]\n    segments: "c"\n',
      '    quote: "b"\n    span: [4, 5]\n    segments: "c"\n',
    ],
    [
      "nothing but the one piece, which needs no list",
      '    segments:\n      - quote: "b"\n',
      '    quote: "b"\n    span: [4, 5]\n',
    ],
  ];
  for (const [title, before, after] of pieces)
    it(`of where an annotation stands keeps ${title}`, () => {
      const head = 'format: "glossator/1"\nannotations:\n  - id: "a1"\n';
      const segments = [{ quote: "b", span: [4, 5] }] as const;
      assert.equal(edit(head + before, { kind: "update", id: "a1", fields: { segments } }), head + after);
    });

  it("never touches a file that does not parse cleanly", () => {
    const broken = 'format: "glossator/1"\nannotations:\n  - id: "a\n';
    const { value, problems } = editSidecar(broken, [{ kind: "add", annotation: annotation("b", 1) }]);
    assert.equal(value, undefined);
    assert.equal(problems[0]?.code, "sidecar.syntax");
  });

  for (const yaml of [
    "annotations: *a\n",
    "annotations: &a []\n",
    "annotations: !x []\n",
    "annotations:\n  - <<: {id: x}\n",
  ])
    it(`refuses what other readers would read differently: ${JSON.stringify(yaml)}`, () => {
      assert.equal(editSidecar(yaml, []).value, undefined);
    });

  it("refuses half a character", () => {
    const { value, problems } = editSidecar("", [
      { kind: "add", annotation: annotation("a", 1, { note: "\uD83D" }) },
    ]);
    assert.equal(value, undefined);
    assert.equal(problems[0]?.code, "sidecar.not-text");
  });

  it("keeps a flow list a flow list", () => {
    const yaml =
      'format: "glossator/1"\nannotations: [{ id: "a", quote: "x", span: [5, 6] }, { id: "b", quote: "y", span: [9, 10] }]\n';
    const added = edit(yaml, { kind: "add", annotation: annotation("c", 7) });
    assert.deepEqual(idsOf(added), ["a", "c", "b"]);
    assert.deepEqual(idsOf(edit(added, { kind: "delete", id: "c" })), ["a", "b"]);
    assert.equal(edit(added, { kind: "delete", id: "c" }), yaml);
  });

  it("gives the same data as a plain list, whatever the order of acts", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.constantFrom(...starts),
        fc.array(actArbitrary(), { maxLength: 12 }),
        (eol, mark, start, acts) => {
          let text = (mark ? "\uFEFF" : "") + start.replace(/\n/g, eol);
          const model = new Map(readSidecar(text).value.annotations.map((one) => [one.id, one]));
          for (const act of acts) {
            const change = act([...model.keys()]);
            if (change === undefined) continue;
            const before = text;
            text = edit(text, change);
            applyToModel(model, change);
            const read = readSidecar(text);
            assert.deepEqual(
              read.problems.map(({ message }) => message),
              [],
            );
            assert.deepEqual(sorted(read.value.annotations), sorted([...model.values()]));
            if (before.includes("\r\n")) assert.ok(!/(?<!\r)\n/.test(text));
            if (change.kind === "update")
              assert.ok(changedLines(before, text) <= 2 * Object.keys(change.fields).length + 4);
          }
          if (start.includes("# keep this")) assert.ok(text.includes("# keep this"));
        },
      ),
      { numRuns: runs },
    );
  });
});

const starts = [
  "",
  'format: "glossator/1"\n',
  'format: "glossator/1"\nannotations: [] # keep this\n',
  'format: "glossator/1"\nannotations:\n',
  handWritten,
  '# keep this\nformat: "glossator/1"\nannotations:\n- id: z9\n  quote: "no indent"\n- id: z8\n  quote: "end"',
];

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    "NO",
    "12:30:45",
    "- x",
    "# no",
    "a: b",
    "'",
    '"',
    "\\",
    "\u0085",
    "\u2028",
    "1e5",
    " lead",
    "trail ",
    "a\nb",
  ),
);

function actArbitrary(): fc.Arbitrary<(ids: readonly string[]) => SidecarChange | undefined> {
  const add = fc
    .tuple(fc.integer({ min: 0, max: 1e9 }), fc.nat(100), words, fc.option(words, { nil: undefined }))
    .map(([number, start, quote, note]) => (ids: readonly string[]) => {
      const id = `n${number}`;
      const record: Annotation = {
        id,
        segments: [{ quote, span: [start, start + 1] }],
        ...(note === undefined ? {} : { note }),
      };
      return ids.includes(id) ? undefined : ({ kind: "add", annotation: record } as const);
    });
  const remove = fc.nat(20).map((index) => (ids: readonly string[]) => {
    const id = ids[index % Math.max(1, ids.length)];
    return id === undefined ? undefined : ({ kind: "delete", id } as const);
  });
  const update = fc
    .tuple(
      fc.nat(20),
      fc.record(
        {
          code: fc.option(words, { nil: undefined }),
          note: fc.option(words, { nil: undefined }),
          attributes: fc.option(
            fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(words, fc.integer(), fc.boolean()), {
              minKeys: 1,
              maxKeys: 3,
              noNullPrototype: true,
            }),
            { nil: undefined },
          ),
          mentions: fc.option(fc.array(words, { maxLength: 3 }), { nil: undefined }),
          relations: fc.option(
            fc.array(fc.record({ type: words, target: words }, { noNullPrototype: true }), {
              minLength: 1,
              maxLength: 2,
            }),
            { nil: undefined },
          ),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([index, fields]) => (ids: readonly string[]) => {
      const id = ids[index % Math.max(1, ids.length)];
      return id === undefined ? undefined : ({ kind: "update", id, fields } as const);
    });
  return fc.oneof(add, remove, update);
}

function applyToModel(model: Map<string, Annotation>, change: SidecarChange): void {
  if (change.kind === "add") model.set(change.annotation.id, change.annotation);
  if (change.kind === "delete") model.delete(change.id);
  if (change.kind !== "update") return;
  const merged = { ...model.get(change.id), ...change.fields };
  model.set(
    change.id,
    Object.fromEntries(
      Object.entries(merged).filter(([, value]) => value !== undefined),
    ) as unknown as Annotation,
  );
}

function sorted(annotations: readonly Annotation[]): readonly unknown[] {
  const keyed = annotations.map((one) =>
    Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return keyed.sort((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
}

function idsOf(yaml: string): readonly string[] {
  return readSidecar(yaml).value.annotations.map(({ id }) => id);
}

/** Lines that went (-) and came (+), by the longest common beginning and end. */
function lineDifference(before: string, after: string): readonly string[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < old.length - start && tail < now.length - start && old.at(-1 - tail) === now.at(-1 - tail))
    tail += 1;
  const gone = old.slice(start, old.length - tail).map((line) => `-${line}`);
  return [...gone, ...now.slice(start, now.length - tail).map((line) => `+${line}`)];
}

function changedLines(before: string, after: string): number {
  const old = new Map<string, number>();
  for (const line of before.split(/\r?\n/)) old.set(line, (old.get(line) ?? 0) + 1);
  let fresh = 0;
  for (const line of after.split(/\r?\n/)) {
    const left = old.get(line) ?? 0;
    if (left === 0) fresh += 1;
    else old.set(line, left - 1);
  }
  return fresh;
}
