/** Times of whole processes and of functions, taken in turns, so that a machine that slows down slows all of them. */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Seconds, and the most memory it used in megabytes (NaN where `/usr/bin/time` is missing). */
export interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

const timer = "/usr/bin/time";

/** The median run of each command. Output goes to a file: to /dev/null grep would stop at its first hit. */
export function inTurns<Name extends string>(
  commands: Readonly<Record<Name, readonly string[]>>,
  out: string,
  rounds: number,
): Readonly<Record<Name, Run>> {
  const names = Object.keys(commands) as Name[];
  const runs = new Map<Name, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) runs.get(name)?.push(timed(commands[name], `${out}.${name}`));
  return Object.fromEntries(names.map((name) => [name, medianRun(runs.get(name) ?? [])])) as Record<
    Name,
    Run
  >;
}

function medianRun(runs: readonly Run[]): Run {
  return (
    [...runs].sort((a, b) => a.seconds - b.seconds)[runs.length >> 1] ?? { seconds: NaN, megabytes: NaN }
  );
}

function timed(command: readonly string[], out: string): Run {
  const hasTimer = existsSync(timer);
  const wrapped = hasTimer ? [timer, "-f", "%M", "-o", `${out}.memory`, ...command] : [...command];
  const [program = "", ...args] = ["sh", "-c", '"$@" > "$OUT"', "sh", ...wrapped];
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", OUT: out },
  });
  const seconds = (performance.now() - start) / 1000;
  // 1: grep and rg have found nothing.
  if (status !== 0 && status !== 1) throw new Error(`${command.join(" ")}: ${stderr.toString()}`);
  const kilobytes = hasTimer ? Number(readFileSync(`${out}.memory`, "utf8").trim().split("\n").at(-1)) : NaN;
  return { seconds, megabytes: kilobytes / 1000 };
}

/** Milliseconds of the best of several runs of a function. */
export function best(rounds: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The value below which a share (0 to 1) of others lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
