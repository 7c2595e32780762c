/** Folders for the benchmark in the editor: made from a seed, so that everybody measures the same texts. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gitBlobId } from "../../../src/core/anchor/base";
import { describe } from "../../../src/core/anchor/describe";
import { newSidecar } from "../../../src/core/sidecar/write";
import { codedCodebook, codedSidecars, codedText } from "../codedSidecars";
import { paragraphs, random } from "../corpus";

const names = [
  "NATO",
  "the Non-Proliferation Treaty",
  "IAEA",
  "the Security Council",
  "Iran",
  "JCPOA",
  "CTBT",
];
const codes = ["claim", "demand", "promise", "threat", "offer", "praise"] as const;

export const longText = { words: 50_000, annotations: 2000, seed: 4711 } as const;

/** Texts of 50,000 words with 2,000 annotations each: `long-1.txt` and so on. */
export function makeLongTexts(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const book = codes.map((code, index) => `  - code: "${code}"\n    key: "${index + 1}"\n`);
  writeFileSync(join(folder, "codebook.yaml"), `format: "glossator-codebook/1"\ncodes:\n${book.join("")}`);
  writeFileSync(join(folder, "empty.txt"), "Nothing to see.\n");
  for (let number = 1; number <= count; number += 1) {
    const text = textOf(longText.words, longText.seed + number);
    writeFileSync(join(folder, `long-${number}.txt`), text);
    writeFileSync(join(folder, `long-${number}.txt.ann.yaml`), annotationsOf(text, number));
  }
}

function textOf(words: number, seed: number): string {
  const parts: string[] = [];
  let left = words;
  for (const part of paragraphs({ seed, bytes: words * 20, names, rate: 25, shape: "english" })) {
    parts.push(part);
    left -= part.split(" ").length;
    if (left <= 0) break;
  }
  return parts.join("\n");
}

/** Passages of three to twelve words, spread evenly. */
function annotationsOf(text: string, number: number): string {
  const next = random(longText.seed + number);
  const starts = Array.from(text.matchAll(/\S+/gu), ({ index }) => index);
  const step = starts.length / longText.annotations;
  const ranges = Array.from({ length: longText.annotations }, (_, index) => {
    const first = Math.floor(index * step);
    const end = starts[Math.min(starts.length - 1, first + 3 + Math.floor(next() * 9))] ?? text.length;
    return { start: starts[first] ?? 0, end: end - 1 };
  });
  const base = gitBlobId(new TextEncoder().encode(text)).slice(0, 12);
  const annotations = describe(text, ranges).map((segment, index) => ({
    id: `b${index.toString(36).padStart(7, "0")}`,
    code: codes[index % codes.length] ?? codes[0],
    segments: [segment],
    base,
    by: "ana",
    at: "2026-11-23T10:15:00Z",
    origin: "human" as const,
  }));
  const { value } = newSidecar({ title: `Long text ${number}` }, annotations);
  if (value === undefined) throw new Error("The annotations cannot be written.");
  return value;
}

/** A text beside a codebook of 500 codes. */
export function makeManyCodes(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const next = random(longText.seed);
  const syllables = [
    "arm",
    "trea",
    "ban",
    "test",
    "range",
    "veri",
    "limit",
    "pledge",
    "state",
    "claim",
    "ton",
    "mis",
  ];
  const word = () => `${syllables[Math.floor(next() * 12)]}${syllables[Math.floor(next() * 12)]}`;
  const book = Array.from(
    { length: 500 },
    (_, index) =>
      `  - code: "${word()}-${index}"\n    definition: "What is said about ${word()} and ${word()}."\n`,
  );
  writeFileSync(join(folder, "codebook.yaml"), `format: "glossator-codebook/1"\ncodes:\n${book.join("")}`);
  writeFileSync(join(folder, "many.txt"), "We call on both sides to keep the limits.\n");
}

/** 500 sidecars beside their texts, with 10,000 uses of one code. */
export function makeCodedFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "codebook.yaml"), codedCodebook);
  for (const [name, yaml] of codedSidecars({ sidecars: 500, annotations: 10_000, byHand: 5 })) {
    writeFileSync(join(folder, name), yaml);
    writeFileSync(join(folder, name.replace(".ann.yaml", "")), codedText(yaml));
  }
}
