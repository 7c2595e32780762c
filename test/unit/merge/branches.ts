/** Two branches of a sidecar: a common base, and what each side made of it. */

import fc from "fast-check";
import { applySplices, editSidecar } from "../../../src/core/sidecar/edit";
import type { Annotation, SidecarChange } from "../../../src/core/sidecar/model";
import { newSidecar } from "../../../src/core/sidecar/write";
import { annotation, annotations, change } from "../sidecar/annotations";
import { handWritten } from "../sidecar/handWritten";
import { recordsIn } from "../sidecar/oracle";

export interface Branches {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A text with those of the changes that can be made to it. */
export function changed(yaml: string, changes: readonly SidecarChange[]): string {
  let text = yaml;
  for (const one of changes) {
    const { value } = editSidecar(text, [one]);
    if (value !== undefined) text = applySplices(text, value);
  }
  return text;
}

/** A file as Glossator writes it. */
export function written(list: readonly Annotation[]): string {
  const { value } = newSidecar({}, inOrder(list));
  if (value === undefined) throw new Error("The annotations hold half a character.");
  return value;
}

function inOrder(list: readonly Annotation[]): readonly Annotation[] {
  const start = ({ segments }: Annotation) => segments[0]?.span?.[0] ?? Number.POSITIVE_INFINITY;
  return [...list].sort((a, b) => (start(a) === start(b) ? (a.id < b.id ? -1 : 1) : start(a) - start(b)));
}

function branchesOf(base: fc.Arbitrary<string>): fc.Arbitrary<Branches> {
  return base.chain((yaml) => {
    const side = fc.array(change([...recordsIn(yaml).keys()]), { maxLength: 4 });
    return fc.tuple(side, side).map(([mine, other]) => ({
      base: yaml,
      ours: changed(yaml, mine),
      theirs: changed(yaml, other),
    }));
  });
}

/** Files as Glossator writes them; sometimes both sides added the file. */
export const canonical: fc.Arbitrary<Branches> = fc.oneof(
  { weight: 5, arbitrary: branchesOf(annotations.map(written)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(annotations, annotations)
      .map(([mine, other]) => ({ base: "", ours: written(mine), theirs: written(other) })),
  },
);

/** Files as Glossator writes them, with one annotation that all have and to which each side gave attributes of its own. */
export const attributesChanged: fc.Arbitrary<Branches> = fc
  .tuple(
    ...["base", "ours", "theirs"].map(() =>
      fc.dictionary(fc.constantFrom("stance", "confidence", "audience", "π"), fc.constantFrom(1, 2, "x")),
    ),
  )
  .map((versions) => {
    const [base = "", ours = "", theirs = ""] = versions.map((given) => {
      const attributes = Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)));
      return written([{ id: "a0", segments: [{ quote: "NPT", span: [4, 7] }], attributes }]);
    });
    return { base, ours, theirs };
  });

/** Files as people write them. */
export const byHand: fc.Arbitrary<Branches> = branchesOf(handWritten);

export const branches: fc.Arbitrary<Branches> = fc.oneof(canonical, byHand);

/** Three branches that add and change annotations of their own only. */
export const apart: fc.Arbitrary<readonly [base: string, a: string, b: string, c: string]> = fc
  .tuple(
    ...["a", "b", "c"].map((name) => fc.tuple(annotation(`${name}0`), annotation(`${name}1`), fc.nat(2))),
  )
  .map((sides) => {
    const base = written(sides.map(([first]) => first));
    const branch = (name: number): string => {
      const [first, second, what] = sides[name] ?? [];
      if (first === undefined || second === undefined) return base;
      const add: SidecarChange = { kind: "add", annotation: second };
      if (what === 0) return changed(base, [add]);
      if (what === 1) return changed(base, [{ kind: "delete", id: first.id }, add]);
      return changed(base, [
        { kind: "update", id: first.id, fields: { note: "changed", mentions: ["npt"] } },
      ]);
    };
    return [base, branch(0), branch(1), branch(2)] as const;
  });
