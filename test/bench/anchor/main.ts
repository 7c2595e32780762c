/**
 * The anchoring benchmark: `npm run bench:anchor -- [--seeds 3] [--from 1] [--texts a.txt,b.txt] [--only NAME] [--ours]
 * [--stories wrong,lost] [--scale]`. Prints what share of passages each way of anchoring finds, loses and misplaces.
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
const heldOut = ["interview-holdout.txt"];

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "3" },
    from: { type: "string", default: "1" },
    texts: { type: "string" },
    only: { type: "string" },
    ours: { type: "boolean", default: false },
    stories: { type: "string" },
    scale: { type: "boolean", default: false },
  },
});

const ours = [selectorsOnly, withBase];
const matchers = values.ours ? ours : [exact, hypothesis, diffMatchPatch, ...ours];
const scripts = [...formatScripts, ...globalScripts, ...targetScripts].filter(
  ({ name, group }) => values.only === undefined || name === values.only || group === values.only,
);

function run(paths: readonly string[]): readonly Sample[] {
  return paths.flatMap((path) => {
    const text = readFileSync(path, "utf8");
    const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => Number(values.from) + index);
    return scripts.flatMap((script) =>
      seeds.flatMap((seed) => runScript(basename(path), text, script, seed, matchers)),
    );
  });
}

function report(title: string, samples: readonly Sample[]): void {
  const format = samples.filter(({ script }) => script.group === "format");
  process.stdout.write(`\n${title}\n\n${summary(samples)}\n`);
  if (format.length > 0) process.stdout.write(`\nOnly the format changed\n\n${summary(format)}\n`);
  process.stdout.write(`\n${perScript(samples)}\n`);
  const wanted = values.stories?.split(",") ?? [];
  for (const { script, matcher, verdict, story } of samples)
    if (wanted.includes(verdict))
      process.stdout.write(`\n${matcher} · ${script.name} · ${verdict} · ${story()}\n`);
}

if (values.scale) {
  process.stdout.write(`${measureScale()}\n`);
} else {
  const own = (names: readonly string[]) => names.map((name) => join(import.meta.dirname, "texts", name));
  if (values.texts === undefined) {
    report("Texts it was tuned on", run(own(tuned)));
    report("A text it was not tuned on", run(own(heldOut)));
  } else report("Texts given", run(values.texts.split(",")));
}
