/**
 * The anchoring benchmark: `npm run bench:anchor -- [--seeds 3] [--from 1] [--texts a.txt,b.txt] [--only NAME] [--ours]
 * [--stories wrong,lost] [--markdown] [--scale]`. Prints what share of passages each way of anchoring finds, loses and
 * misplaces; with `--scale` how long 200 annotations on long texts take. The same seeds give the same figures (but for times).
 */

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { diffMatchPatch } from "./diffMatchPatch";
import { exact } from "./exact";
import { formatScripts } from "./formatScripts";
import { globalScripts } from "./globalScripts";
import { selectorsOnly, withBase } from "./glossator";
import { hypothesis } from "./hypothesis";
import { runScript, type Sample } from "./run";
import { measureScale } from "./scale";
import { perScript, summary } from "./table";
import { targetScripts } from "./targetScripts";

const tuned = ["record-en.txt", "statement-ru.txt", "communique-fr.txt", "remarks-zh-ar.txt"];
const heldOut = ["interview-holdout.txt", "../../../samples/speeches/disarmament-day.txt"];

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "3" },
    from: { type: "string", default: "1" },
    texts: { type: "string" },
    only: { type: "string" },
    ours: { type: "boolean", default: false },
    stories: { type: "string" },
    markdown: { type: "boolean", default: false },
    scale: { type: "boolean", default: false },
  },
});

const ours = [selectorsOnly, withBase];
const matchers = values.ours ? ours : [exact, hypothesis, diffMatchPatch, ...ours];
const scripts = [...formatScripts, ...globalScripts, ...targetScripts].filter(
  ({ name, group }) => values.only === undefined || name === values.only || group === values.only,
);

const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => Number(values.from) + index);
const print = (text: string) => process.stdout.write(`${text}\n`);

function run(paths: readonly string[]): readonly Sample[] {
  return paths.flatMap((path) => {
    const text = readFileSync(path, "utf8");
    return scripts.flatMap((script) =>
      seeds.flatMap((seed) => runScript(basename(path), text, script, seed, matchers)),
    );
  });
}

function report(title: string, paths: readonly string[]): void {
  const samples = run(paths);
  const format = samples.filter(({ script }) => script.group === "format");
  const heading = values.markdown ? "### " : "";
  const names = paths.map((path) => basename(path)).join(", ");
  print(
    `\n${heading}${title}\n\n${names}; seeds ${seeds.join(", ")}\n\n${summary(samples, values.markdown)}`,
  );
  if (format.length > 0) print(`\n${heading}Only the format changed\n\n${summary(format, values.markdown)}`);
  print(`\n${heading}By the kind of edit\n\n${perScript(samples, values.markdown)}`);
  const wanted = values.stories?.split(",") ?? [];
  for (const { script, matcher, verdict, story } of samples)
    if (wanted.includes(verdict)) print(`\n${matcher} · ${script.name} · ${verdict} · ${story()}`);
}

if (values.scale) print(measureScale());
else if (values.texts !== undefined) report("Texts given", values.texts.split(","));
else {
  const own = (names: readonly string[]) => names.map((name) => join(import.meta.dirname, "texts", name));
  report("Texts it was tuned on", own(tuned));
  report("Texts it was not tuned on", own(heldOut));
}
