import assert from "node:assert/strict";
import fc from "fast-check";
import { applySplices, editSidecar } from "../../../src/core/sidecar/edit";
import type { Annotation, SidecarChange, Splice } from "../../../src/core/sidecar/model";
import { readSidecar } from "../../../src/core/sidecar/read";
import { annotation, annotations, change, changedAnnotation, changedFields } from "./annotations";
import { handWritten, runs, shown, text } from "./handWritten";
import { commentsIn, recordsIn, restIn } from "./oracle";

/** Shrinking a text drawn in arbitrary style takes long and helps little: the failing text itself is printed. */
const options = { numRuns: runs, endOnFailure: true };

function splicesFor(yaml: string, ...changes: readonly SidecarChange[]): readonly Splice[] {
  const { value, problems } = editSidecar(yaml, changes);
  assert.ok(value !== undefined, problems.map(({ message }) => message).join("; "));
  return value;
}

function edit(yaml: string, ...changes: readonly SidecarChange[]): string {
  return applySplices(yaml, splicesFor(yaml, ...changes));
}

function idIn(yaml: string, pick: number): string | undefined {
  const ids = [...recordsIn(yaml).keys()];
  return ids[pick % Math.max(1, ids.length)];
}

/** Lines of `after` that `before` does not have, however often. */
function freshLines(before: string, after: string): readonly string[] {
  const left = new Map<string, number>();
  for (const line of before.split(/\r?\n/)) left.set(line, (left.get(line) ?? 0) + 1);
  return after.split(/\r?\n/).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function isBlockList(yaml: string): boolean {
  return /^annotations:[ \t]*(?:#.*)?\r?$/m.test(yaml) && recordsIn(yaml).size > 0;
}

/** Keys of a record that an update of known fields never touches. */
function unknownKeys(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => /^x|weight|reviewed|7|Ü/.test(key)));
}

describe("edits of hand-written sidecars", function () {
  this.timeout(0);

  it("leave blank lines to the value that keeps them, also at the end of a file without a last line end", () => {
    const above = '  - id: "a1"\n    quote: "é"\n    x: |+\n      kept\n\n\n';
    const yaml = `format: "glossator/1"\nannotations:\n${above}  - id: "b1"\n    quote: "ü"`;
    assert.equal(edit(yaml, { kind: "delete", id: "b1" }), `format: "glossator/1"\nannotations:\n${above}`);
  });

  it("leave blank lines alone that no value keeps, because a comment ends it", () => {
    const head = 'format: "glossator/1"\nannotations:\n';
    const kept = '  - id: "a1"\n    quote: "é"\n    x: |+\n      kept\n';
    const gone = '  - id: "b1"\n    quote: "ü"\n';
    const next = '  - id: "c1"\n    quote: "ö"\n';
    const without = (above: string) => edit(`${above}${gone}\n\n${next}`, { kind: "delete", id: "b1" });
    assert.equal(without(`${head}${kept}    # ends it\n`), `${head}${kept}    # ends it\n\n\n${next}`);
    assert.equal(without(head + kept), head + kept + next);
  });

  it("change what they name and nothing else", () => {
    fc.assert(
      fc.property(handWritten, fc.nat(9), changedFields, (yaml, pick, fields) => {
        const id = idIn(yaml, pick);
        if (id === undefined) return;
        const after = edit(yaml, { kind: "update", id, fields });
        const expected = readSidecar(yaml).value.annotations.map((one) =>
          one.id === id ? changedAnnotation(one, fields) : one,
        );
        const { value, problems } = readSidecar(after);
        assert.deepEqual(problems, []);
        assert.deepEqual(value.annotations, expected);
        assert.deepEqual(restIn(after), restIn(yaml));
        for (const [other, record] of recordsIn(yaml))
          assert.deepEqual(unknownKeys(recordsIn(after).get(other) ?? {}), unknownKeys(record));
        assert.deepEqual(commentsIn(after), commentsIn(yaml));
        assert.deepEqual(splicesFor(after, { kind: "update", id, fields }), []);
      }),
      options,
    );
  });

  it("change at most a line for each changed text", () => {
    const scalars = fc.record(
      { code: shown, note: text, by: text, origin: fc.constant("human" as const) },
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(
      fc.property(handWritten, fc.nat(9), scalars, (yaml, pick, fields) => {
        const id = idIn(yaml, pick);
        if (id === undefined) return;
        const after = edit(yaml, { kind: "update", id, fields });
        // A comment on one of several lines that become one gets a line of its own.
        const fresh = freshLines(yaml, after).filter((line) => !/^\s*#/.test(line));
        assert.ok(fresh.length <= Object.keys(fields).length, fresh.join("\n"));
      }),
      options,
    );
  });

  it("keep to the lines of their annotation", () => {
    fc.assert(
      fc.property(handWritten.filter(isBlockList), fc.nat(9), changedFields, (yaml, pick, fields) => {
        const id = idIn(yaml, pick);
        if (id === undefined) return;
        const { annotations: all, ranges } = readSidecar(yaml).value;
        const index = all.findIndex((one) => one.id === id);
        const start = yaml.lastIndexOf("\n", (ranges[index]?.start ?? 0) - 1);
        const above = yaml.lastIndexOf("\n", start - 1);
        const next = ranges[index + 1]?.start ?? yaml.length;
        for (const splice of splicesFor(yaml, { kind: "update", id, fields })) {
          assert.ok(splice.start > above && splice.end <= next);
          assert.ok(splice.start > start || yaml.slice(splice.start, start).trim().endsWith("-"));
        }
      }),
      options,
    );
  });

  it("insert one annotation by one insertion, where its place in the text is, and take it out again", () => {
    fc.assert(
      fc.property(handWritten.filter(isBlockList), annotation("new"), (yaml, added) => {
        const splices = splicesFor(yaml, { kind: "add", annotation: added });
        assert.equal(splices.length, 1);
        assert.equal(splices[0]?.start, splices[0]?.end);
        const after = applySplices(yaml, splices);
        const before = readSidecar(yaml).value.annotations;
        const now = readSidecar(after).value.annotations;
        const at = now.findIndex(({ id }) => id === "new");
        assert.deepEqual(now[at], added);
        assert.deepEqual([...now.slice(0, at), ...now.slice(at + 1)], before);
        const start = (index: number) => before[index]?.segments[0]?.span?.[0] ?? Number.POSITIVE_INFINITY;
        const own = added.segments[0]?.span?.[0] ?? Number.POSITIVE_INFINITY;
        const isLater = (index: number) =>
          start(index) > own || (start(index) === own && (before[index]?.id ?? "") > "new");
        assert.equal(
          before.slice(0, at).some((_, index) => isLater(index)),
          false,
        );
        assert.ok(at === before.length || isLater(at));
        assert.equal(edit(after, { kind: "delete", id: "new" }), yaml);
      }),
      options,
    );
  });

  it("delete an annotation with its own comments, and no other line", () => {
    fc.assert(
      fc.property(handWritten.filter(isBlockList), fc.nat(9), (yaml, pick) => {
        const id = idIn(yaml, pick) ?? "";
        const splices = splicesFor(yaml, { kind: "delete", id });
        const gone = splices.map(({ start, end }) => yaml.slice(start, end)).join("");
        const after = applySplices(yaml, splices);
        assert.deepEqual(
          [...recordsIn(after).keys()],
          [...recordsIn(yaml).keys()].filter((one) => one !== id),
        );
        for (const [other, record] of recordsIn(after)) assert.deepEqual(record, recordsIn(yaml).get(other));
        assert.deepEqual(restIn(after), restIn(yaml));
        assert.ok(splices.length <= 2 && splices.every((one) => one.text === "" || one.text === " []"));
        assert.ok(!/^\s*\r?\n/.test(gone) || gone.startsWith("\n") || gone.startsWith("\r\n"));
        assert.deepEqual(
          [...commentsIn(after), ...commentsIn(`a:\n${gone}`.replace(/^a:\n$/, ""))].sort(),
          commentsIn(yaml),
        );
      }),
      options,
    );
  });

  it("made together are the same as made one by one", () => {
    const several = handWritten.chain((yaml) =>
      fc.tuple(fc.constant(yaml), fc.array(change([...recordsIn(yaml).keys()]), { maxLength: 6 })),
    );
    fc.assert(
      fc.property(several, ([yaml, changes]) => {
        let one = yaml;
        const made: SidecarChange[] = [];
        for (const next of changes) {
          const { value } = editSidecar(one, [next]);
          // What cannot be made (an id twice, an id that is gone) cannot be made together either.
          if (value === undefined) {
            assert.equal(editSidecar(yaml, [...made, next]).value, undefined);
            continue;
          }
          one = applySplices(one, value);
          made.push(next);
        }
        const together = edit(yaml, ...made);
        const [a, b] = [readSidecar(together), readSidecar(one)];
        assert.deepEqual(a.problems, []);
        assert.deepEqual(byId(a.value.annotations), byId(b.value.annotations));
        assert.deepEqual(a.value.document, b.value.document);
        if (yaml.includes("\r\n")) assert.ok(!/(?<!\r)\n/.test(together));
        assert.equal(together.startsWith("\uFEFF"), yaml.startsWith("\uFEFF"));
      }),
      options,
    );
  });

  it("with no change leave every byte", () => {
    fc.assert(
      fc.property(handWritten, (yaml) => {
        assert.deepEqual(splicesFor(yaml), []);
        for (const { id, ...same } of readSidecar(yaml).value.annotations)
          assert.deepEqual(splicesFor(yaml, { kind: "update", id, fields: same }), []);
      }),
      options,
    );
  });
});

describe("sidecars that Glossator wrote", function () {
  this.timeout(0);

  it("stay canonical whatever is done to them", () => {
    fc.assert(
      fc.property(
        annotations,
        fc.array(change(["n0", "n1", "n2", "n3"]), { maxLength: 5 }),
        (start, changes) => {
          let yaml = edit("", ...start.map((one): SidecarChange => ({ kind: "add", annotation: one })));
          for (const next of changes) yaml = applySplices(yaml, editSidecar(yaml, [next]).value ?? []);
          const { annotations: all, document } = readSidecar(yaml).value;
          if (all.length === 0) return;
          // An object of JavaScript puts names like "0" first; the file keeps them where they were written.
          fc.pre(
            !all.some(({ attributes = {} }) => Object.keys(attributes).some((name) => /^\d+$/.test(name))),
          );
          const adds = all.map((one): SidecarChange => ({ kind: "add", annotation: one }));
          const anew = edit("", { kind: "document", fields: document }, ...adds);
          assert.deepEqual(yaml.split("\n").sort(), anew.split("\n").sort());
        },
      ),
      { numRuns: runs, examples: [longNumber, keyThatNeedsQuotes] },
    );
  });
});

/** A number with nearly as many decimals as one can have. */
const longNumber: [readonly Annotation[], SidecarChange[]] = [
  [{ id: "n0", segments: [{ quote: "q" }], attributes: { yes: 0.0000010000000000000002 } }],
  [{ kind: "update", id: "n0", fields: { attributes: { A: 0, yes: 0 } } }],
];

/** A key that has to be quoted, and one that need not be joins it. */
const keyThatNeedsQuotes: [readonly Annotation[], SidecarChange[]] = [
  [{ id: "n0", segments: [{ quote: "q" }], attributes: { yes: false, "-": -1e15 } }],
  [{ kind: "update", id: "n0", fields: { attributes: { yes: 0, stance: false } } }],
];

function byId(all: readonly { readonly id: string }[]): readonly unknown[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}
