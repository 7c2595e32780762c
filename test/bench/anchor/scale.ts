import { performance } from "node:perf_hooks";
import { exact } from "./exact";
import { changeWord, newParagraph, newSentence } from "./filler";
import { selectorsOnly, withBase } from "./glossator";
import { hypothesis } from "./hypothesis";
import { selectorOf } from "./matcher";
import { sentences } from "./passages";
import { Random } from "./random";

/** Seconds for 200 annotations on long texts, a tenth of them damaged and a paragraph put on top. */
export function measureScale(): string {
  const rows = [1, 5].map((megabytes) => {
    const random = new Random(megabytes);
    const original = longText(megabytes * 1_000_000, random);
    const ranges = random.shuffled(sentences(original)).slice(0, 200);
    const sorted = [...ranges].sort((a, b) => a.start - b.start);
    let now = original;
    for (const [index, { start, end }] of [...sorted.entries()].reverse())
      if (index % 10 === 0)
        now = now.slice(0, start) + changeWord(now.slice(start, end), random) + now.slice(end);
    now = `${newParagraph(original.slice(0, 2000), "a", random)}\n\n${now}`;
    const selectors = sorted.map((range) => selectorOf(original, range));
    const cells = [exact, hypothesis, selectorsOnly, withBase].map((matcher) => {
      const find = matcher.prepare(original, selectors);
      const start = performance.now();
      const found = find(now).filter((range) => range !== undefined).length;
      return `${matcher.name}: ${((performance.now() - start) / 1000).toFixed(2)} s, ${found} found`;
    });
    return `${megabytes} MB  ${cells.join("  |  ")}`;
  });
  return rows.join("\n");
}

/** Paragraphs of invented sentences that differ in numbers and words, as a long record of meetings does. */
function longText(length: number, random: Random): string {
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    const sentence = `${changeWord(changeWord(newSentence("a", random), random), random)} (${random.below(100000)})`;
    const part = random.chance(0.15) ? `${sentence}\n\n` : `${sentence} `;
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}
