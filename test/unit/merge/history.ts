/** Random histories of two branches that annotate one text. */

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Annotation } from "../../../src/core/sidecar/model";
import { readSidecar } from "../../../src/core/sidecar/read";
import { newSidecar } from "../../../src/core/sidecar/write";
import type { Repository } from "./repository";

export const sidecar = "speech.txt.ann.yaml";

export function annotation(id: string, at: number, code = "demand"): Annotation {
  return { id, code, segments: [{ quote: `words ${id}`, span: [at, at + 5] }] };
}

export function written(...list: readonly Annotation[]): string {
  const sorted = [...list].sort((a, b) => (a.segments[0]?.span?.[0] ?? 0) - (b.segments[0]?.span?.[0] ?? 0));
  return newSidecar({}, sorted).value ?? "";
}

export const base = written(annotation("aaaa", 10), annotation("bbbb", 50), annotation("cccc", 90));
const acts = ["merge", "cherry-pick", "rebase", "stash", "criss-cross", "rename"] as const;

export interface Step {
  readonly branch: string;
  readonly act: "add" | "change" | (typeof acts)[number];
  readonly pick: number;
}

/** Two branches that add and change annotations and take each other's work over, in every way git knows. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    branch: fc.constantFrom("main", "other"),
    act: fc.constantFrom("add" as const, "add" as const, "change" as const, "change" as const, ...acts),
    pick: fc.nat(20),
  }),
  { minLength: 4, maxLength: 14 },
);

/** Plays a history and checks after each step that what a branch knew is still there. */
export function history(one: Repository, all: readonly Step[]): void {
  one.commit(sidecar, base);
  one.git("branch", "other");
  const known = new Map([
    ["main", new Set(["aaaa", "bbbb", "cccc"])],
    ["other", new Set(["aaaa", "bbbb", "cccc"])],
  ]);
  for (const [index, { branch, act, pick }] of all.entries()) {
    const other = branch === "main" ? "other" : "main";
    one.git("switch", "--quiet", branch);
    const mine = known.get(branch) ?? new Set();
    const both = [...mine, ...(known.get(other) ?? [])];
    const added = annotation(`n${index}${branch}`, pick * 7);
    const settle = (on: string, before: Iterable<string>) => {
      const found = finish(one, on);
      for (const id of before) assert.ok(found.has(id), `${act}: ${id} is lost:\n${readAll(one)}`);
      known.set(on, found);
    };
    if (act === "add" || act === "change") {
      if (act === "add") mine.add(added.id);
      one.commit(pathIn(one), act === "add" ? withAdded(one, added) : withNote(one, pick, index));
    } else if (act === "rename") {
      one.git("mv", pathIn(one), `${pick}-${index}.txt.ann.yaml`);
      one.git("commit", "--quiet", "--message", "rename");
    } else if (act === "stash") {
      const stashed = withAdded(one, added);
      writeFileSync(join(one.folder, pathIn(one)), stashed);
      one.git("stash", "--quiet");
      one.commit(pathIn(one), withNote(one, pick, index));
      one.try("stash", "pop");
      settle(branch, [...mine, added.id]);
    } else if (act === "criss-cross") {
      const tips = [one.git("rev-parse", other).trim(), one.git("rev-parse", branch).trim()];
      for (const [at, on] of [branch, other].entries()) {
        one.git("switch", "--quiet", on);
        one.try("merge", "--quiet", "--no-ff", tips[at] ?? "");
        settle(on, both);
      }
    } else {
      one.try(act, other);
      settle(branch, act === "cherry-pick" ? mine : both);
    }
  }
}

function readIn(one: Repository, name: string): string {
  return readFileSync(join(one.folder, name), "utf8");
}

/** Sidecars of the repository: one, or two where both branches have renamed it. */
function sidecarsIn(one: Repository): readonly string[] {
  return readdirSync(one.folder)
    .filter((name) => name.endsWith(".ann.yaml"))
    .sort();
}

function pathIn(one: Repository): string {
  return sidecarsIn(one)[0] ?? sidecar;
}

function readAll(one: Repository): string {
  return sidecarsIn(one)
    .map((name) => readIn(one, name))
    .join("\n");
}

function withAdded(one: Repository, added: Annotation): string {
  return written(...readSidecar(readIn(one, pathIn(one))).value.annotations, added);
}

function withNote(one: Repository, pick: number, index: number): string {
  const { annotations } = readSidecar(readIn(one, pathIn(one))).value;
  const changed = annotations.map((item, at) =>
    at === pick % annotations.length ? { ...item, note: `note ${index}` } : item,
  );
  return written(...changed);
}

/** Goes on wherever git has stopped, with every annotation that the files name, and answers their ids. */
function finish(one: Repository, branch: string): Set<string> {
  for (let stop = 0; stop < 50; stop += 1) {
    const found = new Set([...readAll(one).matchAll(/id: "([^"]+)"/g)].flatMap(([, id]) => id ?? []));
    const isRebase = existsSync(join(one.folder, ".git", "rebase-merge"));
    if (
      !isRebase &&
      heads(one) === "" &&
      one.git("status", "--porcelain") === "" &&
      sidecarsIn(one).length === 1
    )
      return found;
    const text = written(...[...found].sort().map((id, index) => annotation(id, index * 10)));
    const [path = sidecar, ...others] = sidecarsIn(one);
    writeFileSync(join(one.folder, path), text);
    for (const name of others) rmSync(join(one.folder, name));
    one.git("add", "--all");
    if (isRebase) one.try("-c", "core.editor=true", "rebase", "--continue");
    else one.git("commit", "--quiet", "--allow-empty", "--message", "settled");
    one.try("stash", "drop", "--quiet");
  }
  throw new Error(`What began on ${branch} does not end.`);
}

function heads(one: Repository): string {
  return ["MERGE_HEAD", "CHERRY_PICK_HEAD"]
    .filter((name) => existsSync(join(one.folder, ".git", name)))
    .join("\n");
}
