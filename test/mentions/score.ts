/**
 * Scores the finder on the development set: `npm run score`. Strict: same span and kind; lenient: same kind and overlap.
 * With `--errors` every miss and false mark is printed; further arguments name texts. A folder of texts marked in the same way
 * outside the repository is scored too when GLOSSATOR_GOLD names it.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createFinder, type Finder } from "../../src/core/mentions/finder";
import { type GoldKind, type GoldSpan, type GoldText, goldTexts } from "./gold";
import { glossaryFromSources } from "./sources";

export interface Tally {
  gold: number;
  found: number;
  strict: number;
  lenientGold: number;
  lenientFound: number;
}

export type Tallies = Record<GoldKind, Tally>;

export const kindsOfScore: readonly GoldKind[] = ["treaty", "actor", "acronym", "event"];

export interface Errors {
  readonly missed: readonly GoldSpan[];
  readonly wrong: readonly GoldSpan[];
}

export function emptyTallies(): Tallies {
  const tally = (): Tally => ({ gold: 0, found: 0, strict: 0, lenientGold: 0, lenientFound: 0 });
  return { treaty: tally(), actor: tally(), acronym: tally(), event: tally() };
}

/** What the finder reports, as spans of the four scored kinds. Anaphors and what overlaps an open mark are left out. */
export function foundSpans(finder: Finder, { text, open }: GoldText): readonly GoldSpan[] {
  const spans = new Map<string, GoldSpan>();
  const add = (kind: GoldKind, start: number, end: number): void => {
    if (!open.some((span) => span.start < end && start < span.end))
      spans.set(`${kind} ${start}`, { start, end, kind });
  };
  for (const mention of finder.find(text)) {
    if (mention.subtype === "anaphor") continue;
    if (mention.kind === "treaty" || mention.kind === "actor" || mention.kind === "event")
      add(mention.kind, mention.start, mention.end);
    for (const { start, end } of mention.acronyms) add("acronym", start, end);
  }
  return [...spans.values()];
}

export function scoreText(finder: Finder, gold: GoldText, tallies: Tallies): Errors {
  const found = foundSpans(finder, gold);
  const expected = gold.spans.filter(
    (span) => !gold.open.some((o) => o.start < span.end && span.start < o.end),
  );
  const same = (a: GoldSpan) => (b: GoldSpan) => a.kind === b.kind && a.start === b.start && a.end === b.end;
  const overlaps = (a: GoldSpan) => (b: GoldSpan) => a.kind === b.kind && a.start < b.end && b.start < a.end;
  for (const span of expected) {
    const tally = tallies[span.kind];
    tally.gold++;
    if (found.some(same(span))) tally.strict++;
    if (found.some(overlaps(span))) tally.lenientGold++;
  }
  for (const span of found) {
    tallies[span.kind].found++;
    if (expected.some(overlaps(span))) tallies[span.kind].lenientFound++;
  }
  return {
    missed: expected.filter((span) => !found.some(same(span))),
    wrong: found.filter((span) => !expected.some(same(span))),
  };
}

/** Strict and lenient F1 over some kinds. 1 where there is nothing to find and nothing was found. */
export function f1(tallies: Tallies, kinds: readonly GoldKind[]): { strict: number; lenient: number } {
  const sum = (field: keyof Tally): number => kinds.reduce((total, kind) => total + tallies[kind][field], 0);
  const [gold, found] = [sum("gold"), sum("found")];
  if (gold + found === 0) return { strict: 1, lenient: 1 };
  const precision = sum("lenientFound") / Math.max(found, 1);
  const recall = sum("lenientGold") / Math.max(gold, 1);
  return {
    strict: (2 * sum("strict")) / (gold + found),
    lenient: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** False marks in the texts that are not about policy: everything but the names of countries, which count anywhere. */
export function falseMarks(finder: Finder): { words: number; marks: readonly string[] } {
  const folder = join(__dirname, "plain");
  const marks: string[] = [];
  let words = 0;
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), "utf8");
    words += text.split(/\s+/u).length;
    for (const mention of finder.find(text))
      if (mention.subtype !== "state" || mention.acronyms.length > 0)
        marks.push(`${name}: ${mention.kind} ${mention.subtype} “${text.slice(mention.start, mention.end)}”`);
  }
  return { words, marks };
}

export const headline: readonly GoldKind[] = ["treaty", "actor", "acronym"];

function main(): void {
  const finder = createFinder(glossaryFromSources());
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const outside = process.env["GLOSSATOR_GOLD"];
  const texts = [...goldTexts(), ...(outside === undefined ? [] : goldTexts(outside))];
  const groups = new Map<string, Tallies>();
  const print = (line: string): boolean => process.stdout.write(`${line}\n`);
  const row = (name: string, tallies: Tallies): boolean => {
    const cell = (kinds: readonly GoldKind[]): string => {
      const { strict, lenient } = f1(tallies, kinds);
      return `${strict.toFixed(3)}/${lenient.toFixed(3)}`.padStart(13);
    };
    return print(`${name.padEnd(24)}${cell(headline)}${kindsOfScore.map((kind) => cell([kind])).join("")}`);
  };
  print(
    `${"strict/lenient F1".padEnd(24)}${["headline", ...kindsOfScore].map((kind) => kind.padStart(13)).join("")}`,
  );
  for (const gold of texts) {
    if (names.length > 0 && !names.some((name) => gold.name.includes(name))) continue;
    const own = emptyTallies();
    const errors = scoreText(finder, gold, own);
    row(gold.name, own);
    if (process.argv.includes("--errors")) printErrors(gold, errors, print);
    const group = gold.name.startsWith("en-") ? "English" : "other languages";
    const tallies = groups.get(group) ?? emptyTallies();
    groups.set(group, tallies);
    scoreText(finder, gold, tallies);
  }
  for (const [name, tallies] of groups) row(name.toUpperCase(), tallies);
  const { words, marks } = falseMarks(finder);
  print(
    `false marks in ${words} words not about policy: ${marks.length}, ${((marks.length * 1000) / words).toFixed(2)} per 1,000`,
  );
  if (process.argv.includes("--errors")) for (const mark of marks) print(`    ${mark}`);
}

function printErrors({ text }: GoldText, { missed, wrong }: Errors, print: (line: string) => void): void {
  const show = ({ kind, start, end }: GoldSpan): string =>
    `${kind} “${text.slice(start, end).replace(/\s+/gu, " ")}” … ${text.slice(Math.max(0, start - 25), end + 25).replace(/\s+/gu, " ")}`;
  for (const span of missed) print(`    missed ${show(span)}`);
  for (const span of wrong) print(`    wrong  ${show(span)}`);
}

if (require.main === module) main();
