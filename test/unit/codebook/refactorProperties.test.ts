import assert from "node:assert/strict";
import fc from "fast-check";
import { parentOf } from "../../../src/core/codebook/model";
import { readCodebook } from "../../../src/core/codebook/read";
import { type RefactoringPreview, refactorCodes } from "../../../src/core/codebook/refactor";
import type { Refactoring } from "../../../src/core/codebook/refactoring";
import { readSidecar } from "../../../src/core/sidecar/read";
import { applySplices } from "../../../src/core/yaml/splice";
import { handWritten, runs } from "../sidecar/handWritten";
import { commentsIn, dataIn, recordsIn } from "../sidecar/oracle";
import { handWrittenCodebook, knownPaths } from "./handWritten";

const options = { numRuns: runs, endOnFailure: true };

/** Paths of the codes that the codebooks are made of, and some that they do not have. */
const path = fc.constantFrom(...knownPaths, "n", "n/m", "a/n");

/** A refactoring of a given code. */
function refactoringOf(code: fc.Arbitrary<string>): fc.Arbitrary<Refactoring> {
  const level = fc.constant("passage" as const);
  const ids = fc.constantFrom("k0", "k1", "k2", "k3");
  return fc.oneof(
    fc.record({ kind: fc.constant("rename" as const), level, code, to: path }),
    fc.record({ kind: fc.constant("merge" as const), level, code, into: path }),
    fc.record({
      kind: fc.constant("delete" as const),
      level,
      code,
      annotations: fc.oneof(
        fc.constantFrom("keep" as const, "uncode" as const),
        path.map((replaceBy) => ({ replaceBy })),
      ),
    }),
    fc.record({
      kind: fc.constant("split" as const),
      code,
      to: path,
      annotations: fc.array(fc.record({ sidecar: fc.constant("s"), id: ids }), { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant("retire" as const), level, code }),
  );
}

/** A sidecar by hand, with a refactoring of a code that it holds, or of the code above it. */
const codedSidecar = fc.tuple(handWritten, fc.nat(9), fc.boolean()).chain(([yaml, pick, isAbove]) => {
  const codes = [...recordsIn(yaml).values()]
    .map(({ code }) => code)
    .filter((code) => typeof code === "string");
  const code = codes[pick % Math.max(1, codes.length)] ?? "none";
  const from = isAbove && code.includes("/") ? parentOf(code) : code;
  return fc.tuple(fc.constant(yaml), refactoringOf(fc.constant(from)));
});

/** The code that a refactoring gives, said once more in the plainest way. */
function expectedCode(code: unknown, id: string, change: Refactoring): unknown {
  if (typeof code !== "string") return code;
  const isBelow = code === change.code || code.startsWith(`${change.code}/`);
  if (change.kind === "split")
    return code === change.code && change.annotations.some((one) => one.id === id) ? change.to : code;
  if (!isBelow || change.kind === "retire") return code;
  if (change.kind === "delete") {
    if (change.annotations === "keep") return code;
    return change.annotations === "uncode" ? undefined : change.annotations.replaceBy;
  }
  return (change.kind === "rename" ? change.to : change.into) + code.slice(change.code.length);
}

function without(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { code: _, ...rest } = record;
  return rest;
}

function previewOf(
  codebook: string | undefined,
  yaml: string,
  change: Refactoring,
): RefactoringPreview | undefined {
  const outcome = refactorCodes({ codebook, sidecars: new Map([["s", yaml]]) }, change);
  if (outcome.kind === "preview") return outcome.preview;
  // What makes no sense may be refused, a strange way of writing may not.
  for (const { problem } of outcome.refusals) assert.doesNotMatch(problem.message, /harm|valid/);
  return undefined;
}

describe("refactorings of hand-written files", function () {
  this.timeout(0);

  it("lose no annotation and change no field but the code", () => {
    let changed = 0;
    fc.assert(
      fc.property(codedSidecar, ([yaml, change]) => {
        const preview = previewOf(undefined, yaml, change);
        if (preview === undefined) return;
        const splices = preview.sidecars.get("s")?.splices ?? [];
        if (splices.length > 0) changed += 1;
        const after = applySplices(yaml, splices);
        const [before, now] = [recordsIn(yaml), recordsIn(after)];
        assert.deepEqual([...now.keys()], [...before.keys()]);
        for (const [id, record] of before) {
          assert.deepEqual(without(now.get(id) ?? {}), without(record));
          assert.equal(now.get(id)?.["code"], expectedCode(record["code"], id, change));
        }
        assert.deepEqual(commentsIn(after), commentsIn(yaml));
        assert.equal(readSidecar(after).value.annotations.length, readSidecar(yaml).value.annotations.length);
      }),
      options,
    );
    assert.ok(changed > runs / 20, `only ${changed} of ${runs} texts changed`);
  });

  it("leave a codebook that says the same of every other code, with all its comments", () => {
    let changed = 0;
    fc.assert(
      fc.property(handWrittenCodebook, refactoringOf(path), (yaml, change) => {
        const preview = previewOf(yaml, 'format: "glossator/1"\nannotations: []\n', change);
        if (preview === undefined) return;
        const after = applySplices(yaml, preview.codebook);
        if (after !== yaml) changed += 1;
        assert.deepEqual(commentsIn(after), commentsIn(yaml));
        if (readCodebook(yaml).problems.length === 0) assert.deepEqual(readCodebook(after).problems, []);
        const [before, now] = [definitions(yaml), definitions(after)];
        for (const [code, definition] of before) {
          const to = afterwards(code, change);
          if (to !== undefined && !(change.kind === "merge" && before.has(to) && to !== code))
            assert.equal(now.get(to), definition, `${code} → ${to}`);
        }
      }),
      options,
    );
    assert.ok(changed > runs / 10, `only ${changed} of ${runs} codebooks changed`);
  });
});

/** Where a code of the codebook is found after a refactoring; undefined when it is gone. */
function afterwards(code: string, change: Refactoring): string | undefined {
  const isBelow = code === change.code || code.startsWith(`${change.code}/`);
  if (!isBelow || change.kind === "split" || change.kind === "retire") return code;
  if (change.kind === "delete") return undefined;
  if (change.kind === "merge" && code === change.code) return undefined;
  return (change.kind === "rename" ? change.to : change.into) + code.slice(change.code.length);
}

/** Definitions by path, by the plain way of another YAML reader. */
function definitions(yaml: string): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (list: unknown, above: string): void => {
    if (!Array.isArray(list)) return;
    for (const item of list as readonly { code: string; definition?: unknown; codes?: unknown }[]) {
      found.set(above + item.code, item.definition);
      visit(item.codes, `${above}${item.code}/`);
    }
  };
  const data = dataIn(yaml);
  visit(typeof data === "object" && data !== null && "codes" in data ? data.codes : [], "");
  return found;
}
