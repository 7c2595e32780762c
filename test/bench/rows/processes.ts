/** Rows about whole processes. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paragraphs, shapes, wrapped, writeCorpus, writeText } from "../corpus";
import { glossator, grep, ripgrep } from "../peers";
import { inTurns } from "../timing";
import { type Given, type Rows, ratio } from "./given";

const seconds = (value: number) => value.toFixed(2);
const text = { seed: 4711, rate: 25 };

/** One large file of each kind of text. */
export async function oneFile({ folder, names, list, megabytes, rounds }: Given): Promise<Rows> {
  const rows: string[][] = [
    ["one file", "scan s", "grep s", "rg s", "scan/grep", "scan/rg", "keeps of English", "scan MB"],
  ];
  let english = Number.NaN;
  for (const shape of shapes) {
    const file = join(folder, `${shape}.txt`);
    await writeText(file, { ...text, bytes: megabytes * 1e6, names, shape });
    const commands = { scan: glossator("scan", file), grep: grep(list, file), rg: ripgrep(list, file) };
    const { scan, grep: other, rg } = inTurns(commands, join(folder, "out"), rounds);
    if (shape === "english") english = scan.seconds;
    rows.push([
      `${shape}, ${megabytes} MB`,
      ...[scan, other, rg].map((run) => seconds(run.seconds)),
      ratio(scan.seconds, other.seconds),
      ratio(scan.seconds, rg.seconds),
      ratio(english, scan.seconds),
      scan.megabytes.toFixed(0),
    ]);
    rmSync(file);
  }
  return rows;
}

/** Folders of many files of 10 KB, with one thread, two, and as many as the program chooses. */
export function manyFiles({ folder, names, list, files, rounds }: Given): Rows {
  const rows: string[][] = [
    [
      "files of 10 KB",
      "1 job s",
      "2 jobs s",
      "default s",
      "grep s",
      "1 job/grep",
      "2 jobs/1",
      "default/1",
      "x fewer files",
      "MB 1 job",
      "MB 2 jobs",
    ],
  ];
  let before: number | undefined;
  for (const count of files) {
    const corpus = join(folder, `corpus${count}`);
    writeCorpus(corpus, count, names);
    const commands = {
      one: glossator("scan", "--jobs", "1", corpus),
      two: glossator("scan", "--jobs", "2", corpus),
      chosen: glossator("scan", corpus),
      grep: grep(list, "-r", "-h", corpus),
    };
    const { one, two, chosen, grep: other } = inTurns(commands, join(folder, "out"), rounds);
    rows.push([
      String(count),
      ...[one, two, chosen, other].map((run) => seconds(run.seconds)),
      ratio(one.seconds, other.seconds),
      ratio(two.seconds, one.seconds),
      ratio(chosen.seconds, one.seconds),
      before === undefined ? "" : ratio(one.seconds, before),
      one.megabytes.toFixed(0),
      two.megabytes.toFixed(0),
    ]);
    before = one.seconds;
    rmSync(corpus, { recursive: true });
  }
  return rows;
}

/** The same text in long lines and wrapped at 80 columns: which share of the mentions is still found. */
export function wrappedText({ folder, names, list }: Given): Rows {
  const long = [...paragraphs({ ...text, bytes: 5e6, names, shape: "english" })].join("");
  const [longFile, wrappedFile] = [join(folder, "long.txt"), join(folder, "wrapped.txt")];
  writeFileSync(longFile, long);
  writeFileSync(wrappedFile, wrapped(long));
  const found = (name: string, args: readonly string[]) => {
    const out = join(folder, "out");
    inTurns({ [name]: args }, out, 1);
    return readFileSync(`${out}.${name}`, "utf8").split("\n").length - 1;
  };
  const share = (command: (file: string) => readonly string[]) =>
    (found("wrapped", command(wrappedFile)) / found("long", command(longFile))).toFixed(4);
  return [
    ["wrapped at 80 columns", "found of the unwrapped text's"],
    ["scan", share((file) => glossator("scan", file))],
    ["grep", share((file) => grep(list, file))],
  ];
}

/** One short text, beside a Node that does nothing. */
export async function shortText({ folder, names, list, rounds }: Given): Promise<Rows> {
  const file = join(folder, "short.txt");
  await writeText(file, { ...text, bytes: 6500, names, shape: "english" });
  const commands = {
    scan: glossator("scan", file),
    node: [process.execPath, "-e", "0"],
    grep: grep(list, file),
  };
  const { scan, node, grep: other } = inTurns(commands, join(folder, "out"), 5 * rounds);
  const ms = (value: number) => (1000 * value).toFixed(0);
  return [
    ["one text of 7 KB", "scan ms", "node -e 0 ms", "grep ms", "scan/node"],
    ["", ms(scan.seconds), ms(node.seconds), ms(other.seconds), ratio(scan.seconds, node.seconds)],
  ];
}
