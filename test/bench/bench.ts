/**
 * `npm run bench [--megabytes N]`: mention scanning as a whole process beside GNU grep and ripgrep with the same names, and
 * the grammar beside VS Code's Markdown grammar. Read the ratios: they are within one run, absolute figures are this machine's.
 */

import { execFileSync, spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { rgPath } from "@vscode/ripgrep";
import { Command } from "commander";
import type { LocalNames, NameSpec } from "../../src/core/glossary/model";
import { readSources } from "../../src/glossary/generate";
import { paragraphs, type Shape } from "./corpus";
import { grammarCosts, markdownGrammar } from "./grammarCost";

const root = join(__dirname, "..", "..");
const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const options = new Command()
    .option("--megabytes <n>", "size of each text", Number, 20)
    .option("--rounds <n>", "timed runs of each command; the median counts", Number, 3)
    .parse()
    .opts<{ megabytes: number; rounds: number }>();
  const folder = mkdtempSync(join(tmpdir(), "glossator-bench-"));
  try {
    const names = writtenNames();
    writeFileSync(join(folder, "names"), `${names.join("\n")}\n`);
    print(
      `${names.length} names; ${options.megabytes} MB a text; load ${loadavg()[0]?.toFixed(1)}; node ${process.version}`,
    );
    print(`${version("grep", ["--version"])}; ${version(rgPath, ["--version"])}`);
    print("");
    print("text        glossator scan   GNU grep -o -w -F   ripgrep -o -w -F   scan/grep   scan/rg");
    for (const shape of ["english", "title", "capitals", "cyrillic", "german"] as const)
      await measure(folder, names, shape, options);
    print("");
    await measureGrammar(names);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  folder: string,
  names: readonly string[],
  shape: Shape,
  { megabytes, rounds }: { megabytes: number; rounds: number },
): Promise<void> {
  const file = join(folder, `${shape}.txt`);
  await write(file, paragraphs({ seed: 4711, bytes: megabytes * 1e6, names, rate: 25, shape }));
  const out = join(folder, "out");
  const list = join(folder, "names");
  const commands = {
    scan: `"${process.execPath}" "${join(root, "dist/cli.js")}" scan "${file}" > "${out}"`,
    grep: `grep -o -w -F -f "${list}" "${file}" > "${out}"`,
    rg: `"${rgPath}" -j1 -o -w -F -f "${list}" "${file}" > "${out}"`,
  };
  const times = { scan: [] as number[], grep: [] as number[], rg: [] as number[] };
  // In turns, so that a machine that slows down slows all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const name of ["scan", "grep", "rg"] as const) times[name].push(timed(commands[name]));
  const [scan, grep, rg] = [median(times.scan), median(times.grep), median(times.rg)];
  const seconds = (value: number) => `${value.toFixed(2)} s`.padStart(14);
  print(
    `${shape.padEnd(10)}${seconds(scan)}${seconds(grep).padStart(20)}${seconds(rg).padStart(19)}${(scan / grep).toFixed(2).padStart(12)}${(scan / rg).toFixed(2).padStart(10)}`,
  );
}

/** Seconds of a whole process, output written to a file: to /dev/null grep would stop at its first hit. */
function timed(command: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync("sh", ["-c", command], {
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
  });
  if (status !== 0 && status !== 1) throw new Error(`${command}: ${stderr.toString()}`);
  return (performance.now() - start) / 1000;
}

async function measureGrammar(names: readonly string[]): Promise<void> {
  const text = [...paragraphs({ seed: 99, bytes: 720_000, names, rate: 25, shape: "english" })].join("");
  const lines = text.match(/.{1,72}/gu) ?? [];
  const markdown = markdownGrammar();
  const costs = await grammarCosts(lines, markdown);
  const own = costs.get("text.policy") ?? 0;
  const other = costs.get("text.html.markdown");
  print(`grammar, ms for 10,000 lines of 72 characters: ${own.toFixed(0)}`);
  print(
    other === undefined
      ? "VS Code's Markdown grammar is not here yet; `npm run test:web` brings it."
      : `VS Code's Markdown grammar: ${other.toFixed(0)}; ratio ${(own / other).toFixed(2)}`,
  );
}

/** All names of the glossary that a text may hold as they are written: what every tool is given. */
function writtenNames(): readonly string[] {
  const found = new Set<string>();
  const add = (specs: readonly NameSpec[] = []) => {
    for (const spec of specs)
      if (typeof spec === "string" || spec.needs === undefined)
        found.add(typeof spec === "string" ? spec : spec.text);
  };
  for (const entry of readSources().entries) {
    const local: readonly LocalNames[] = [entry, ...Object.values(entry.names ?? {})];
    for (const { name, acronyms, aliases, demonyms } of local) {
      if (entry.kind !== "concept" && name !== undefined) found.add(name);
      add(acronyms);
      add(aliases);
      add(demonyms);
    }
  }
  return [...found].sort();
}

async function write(file: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file);
  for (const line of lines)
    if (!stream.write(line)) await new Promise<void>((drained) => stream.once("drain", () => drained()));
  await new Promise<void>((finished) => stream.end(() => finished()));
}

function version(command: string, args: readonly string[]): string {
  return execFileSync(command, args).toString().split("\n", 1)[0] ?? command;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

void main();
