/**
 * `npm run bench:codes [--sidecars N] [--annotations N] [--by-hand PERCENT]`: how long it takes to rename, merge and check a code
 * that is used everywhere, in memory, and to rename it on the disk as the editor does: read, preview, and replace every file in one
 * step. Some records are written by hand, with comments, which takes the YAML parser.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { codingProblems, readCodebookIndex } from "../../src/core/codebook/coding";
import { type CodedFiles, editCodebookFor, recodeFor, refactorCodes } from "../../src/core/codebook/refactor";
import type { Refactoring } from "../../src/core/codebook/refactoring";
import { codeUses } from "../../src/core/codebook/uses";
import { applySplices } from "../../src/core/yaml/splice";
import { replaceFile } from "../../src/disk/replaceFile";
import { type CodedSize, codedCodebook, codedSidecars } from "./codedSidecars";

async function main(): Promise<void> {
  const size = new Command()
    .option("--sidecars <n>", "files", Number, 500)
    .option("--annotations <n>", "uses of the code in all files together", Number, 10_000)
    .option("--by-hand <percent>", "records with a comment", Number, 5)
    .parse()
    .opts<CodedSize>();
  const files: CodedFiles = { codebook: codedCodebook, sidecars: new Map(codedSidecars(size)) };
  const bytes = [...files.sidecars.values()].reduce((sum, text) => sum + text.length, 0);
  print(
    `${size.annotations} uses in ${size.sidecars} sidecars (${(bytes / 1e6).toFixed(1)} MB, ${size.byHand} % by hand); node ${process.version}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  const level = "passage";
  measureRefactoring(files, { kind: "rename", level, code: "accusation", to: "charge" }, size);
  measureRefactoring(files, { kind: "merge", level, code: "accusation", into: "demand" }, size);
  measureRefactoring(files, { kind: "delete", level, code: "accusation", annotations: "uncode" }, size);
  const texts = [...files.sidecars.values()];
  const index = readCodebookIndex(codedCodebook);
  if (index !== undefined)
    measure("check against codebook", () => texts.map((text) => codingProblems(text, index)));
  measure("find uses", () => texts.map((text) => codeUses(text)));
  await measureOnDisk(files, size);
}

/** Renames there and back, so that every round has the same work. */
async function measureOnDisk(files: CodedFiles, { annotations }: CodedSize): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "glossator-codes-"));
  try {
    const names = [...files.sidecars.keys(), "codebook.yaml"];
    for (const name of names)
      writeFileSync(join(folder, name), files.sidecars.get(name) ?? files.codebook ?? "");
    const times: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const [code, to] = round % 2 === 0 ? ["accusation", "charge"] : ["charge", "accusation"];
      const start = performance.now();
      await renameOnDisk(folder, names, { kind: "rename", level: "passage", code, to });
      times.push(performance.now() - start);
      const uses = names.flatMap((name) => codeUses(readFileSync(join(folder, name), "utf8")));
      const reached = uses.filter((use) => use.code.startsWith(to)).length;
      if (reached !== annotations) throw new Error(`${reached} of ${annotations} uses changed on disk`);
    }
    report("rename on disk", times.slice(1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const atOnce = 8;

/** As the editor does it: the server computes the preview, then every file is read again and replaced, the codebook last. */
async function renameOnDisk(
  folder: string,
  names: readonly string[],
  refactoring: Refactoring,
): Promise<void> {
  const texts = await inBatches(names, (name) => readFile(join(folder, name), "utf8"));
  const all = new Map(names.map((name, index) => [name, texts[index] ?? ""]));
  const book = all.get("codebook.yaml");
  all.delete("codebook.yaml");
  const outcome = refactorCodes({ codebook: book, sidecars: all }, refactoring);
  if (outcome.kind === "refused") throw new Error(outcome.refusals[0]?.problem.message);
  await inBatches([...outcome.preview.sidecars.keys(), "codebook.yaml"], async (name) => {
    const bytes = await readFile(join(folder, name));
    const text = bytes.toString("utf8");
    const splices =
      name === "codebook.yaml"
        ? editCodebookFor(refactoring, text).value
        : recodeFor(refactoring, name, text).value?.splices;
    const after = applySplices(text, splices ?? []);
    const isDone = await replaceFile(join(folder, name), new TextEncoder().encode(after), bytes);
    if (!isDone) throw new Error(`${name} was not replaced`);
  });
}

async function inBatches<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let first = 0; first < items.length; first += atOnce)
    done.push(...(await Promise.all(items.slice(first, first + atOnce).map(act))));
  return done;
}

/** Fails when the refactoring did not reach every use: a figure for half of the work would say nothing. */
function measureRefactoring(files: CodedFiles, refactoring: Refactoring, { annotations }: CodedSize): void {
  const outcome = measure(refactoring.kind, () => refactorCodes(files, refactoring));
  if (outcome.kind === "refused") throw new Error(outcome.refusals[0]?.problem.message);
  let changed = 0;
  for (const [name, { splices, recoded }] of outcome.preview.sidecars) {
    changed += recoded.length;
    if (applySplices(files.sidecars.get(name) ?? "", splices).includes('code: "accusation'))
      throw new Error(`${name} still has the old code`);
  }
  if (changed !== annotations) throw new Error(`${changed} of ${annotations} uses changed`);
}

function measure<T>(title: string, act: () => T): T {
  const times: number[] = [];
  let result = act();
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    result = act();
    times.push(performance.now() - start);
  }
  report(title, times);
  return result;
}

/** Of five rounds. */
function report(title: string, times: number[]): void {
  const [fastest = 0] = times.sort((a, b) => a - b);
  const median = times[2] ?? 0;
  print(
    `${title.padEnd(24)} median ${median.toFixed(0).padStart(6)} ms   fastest ${fastest.toFixed(0).padStart(6)} ms`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
