/** Rows about the engine in one process: scanning in memory, loading the dictionary, keystrokes. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readGlossary } from "../../../src/core/glossary/read";
import { EditedText } from "../../../src/core/mentions/editedText";
import { finderOf } from "../../../src/core/mentions/finder";
import { createByteScan } from "../../../src/core/mentions/output/scanBytes";
import { compiledOf } from "../../../src/core/mentions/packed";
import { OpenDocument } from "../../../src/server/documents";
import { type EncodedText, encodeText } from "../../../src/server/features/encodedTokens";
import { paragraphs, random } from "../corpus";
import { root } from "../peers";
import { best, quantile } from "../timing";
import { type Given, type Rows, ratio } from "./given";

const pack = join(root, "dist", "glossary.bin");
const text = { seed: 4711, rate: 25, shape: "english" } as const;

interface Searcher {
  search(text: string): readonly (readonly [end: number, found: readonly string[]])[];
}

/** The scan of bytes in memory beside the most used library for it, which needs a filter for whole words behind it. */
export function library({ names }: Given): Rows {
  const string = [...paragraphs({ ...text, bytes: 10e6, names })].join("");
  const bytes = new TextEncoder().encode(string);
  const AhoCorasick = createRequire(__filename)("ahocorasick") as new (names: readonly string[]) => Searcher;
  const other = new AhoCorasick(names);
  const isLetter = (at: number) => /[\p{L}\p{N}\p{M}_]/u.test(string[at] ?? " ");
  let mentions = 0;
  const scan = createByteScan(finderOf(compiledOf(readFileSync(pack))), () => {
    mentions += 1;
  });
  const own = best(5, () => {
    scan.push(bytes);
    scan.end();
  });
  let hits = 0;
  const theirs = best(3, () => {
    hits = 0;
    for (const [end, found] of other.search(string))
      for (const name of found) if (!isLetter(end - name.length) && !isLetter(end + 1)) hits += 1;
  });
  const speed = (ms: number) => (bytes.length / 1000 / ms).toFixed(0);
  return [
    ["10 MB in memory", "scan MB/s", "ahocorasick MB/s", "times faster", "mentions", "its hits"],
    ["English", speed(own), speed(theirs), ratio(theirs, own), String(mentions / 5), String(hits)],
  ];
}

/** From the shipped file to a finder, and its first answer; the first time, as a command pays for it. */
export function dictionary(): Rows {
  const yaml = ownGlossary(ownEntries);
  const start = performance.now();
  const finder = finderOf(compiledOf(readFileSync(pack)));
  const loaded = performance.now();
  finder.find("The NPT and the IAEA.");
  const answered = performance.now();
  const { value } = readGlossary(yaml);
  const read = performance.now();
  const own = finderOf(finder.compiled.withOwn(value));
  const layered = performance.now();
  own.find("The NPT and the IAEA.");
  const ownAnswered = performance.now();
  return [
    ["dictionary, cold", "read ms", "load ms", "first answer ms"],
    ["packed", "", (loaded - start).toFixed(1), (answered - loaded).toFixed(1)],
    [
      `with ${ownEntries} entries of one's own`,
      ...[answered, read, layered].map((from, i) =>
        (([read, layered, ownAnswered][i] ?? 0) - from).toFixed(1),
      ),
    ],
  ];
}

const ownEntries = 6000;

/** A glossary file of made-up bodies, each with a name, an acronym and a second name, and a name in French. */
function ownGlossary(count: number): string {
  const next = random(text.seed);
  const word = () => {
    const letters = Array.from({ length: 7 }, () => String.fromCharCode(0x61 + Math.floor(next() * 26)));
    return letters.join("").replace(/^./, (letter) => letter.toUpperCase());
  };
  const entry = (_: unknown, index: number) => {
    const [a, b, c] = [word(), word(), word()];
    return `  - id: "own-${index}"
    kind: "actor"
    subtype: "organisation"
    name: "${a} Bureau of ${b} ${c}"
    acronyms: ["${a.charAt(0)}B${b.charAt(0)}${c.charAt(0)}${index}"]
    aliases: ["Bureau of ${b} ${c}"]
    names:
      fr: { name: "Bureau de ${b} et ${c}" }
    gloss: "A body that is made up."
    status: "active"
    sources: [{ title: "None", url: "https://example.org/" }]
    asOf: "2026-11-28"
`;
  };
  return `format: "glossator-glossary/1"\nentries:\n${Array.from({ length: count }, entry).join("")}`;
}

const edits = 2000;

/** What a keystroke costs the server before it can do anything else: our document of lines beside the protocol's own. */
export function keystrokes({ names }: Given): Rows {
  const rows: string[][] = [
    ["keystroke", "p50 µs", "p99 µs", "p99 of 10 KB", "textdocument p50 µs", "p99 µs"],
  ];
  const least = new Map<string, number>();
  for (const [size, bytes] of [
    ["10 KB", 1e4],
    ["10 MB", 1e7],
  ] as const)
    for (const key of ["x", "\n"]) {
      const string = [...paragraphs({ ...text, bytes, names })].join("");
      const name = key === "x" ? "a letter" : "a line end";
      const document = new OpenDocument("file:///t.txt", "plaintext", 0, string);
      const own = strokes(key, string, edits, (change, version) => document.update([change], version));
      const plain = TextDocument.create("file:///t.txt", "plaintext", 0, string);
      const theirs = strokes(
        key,
        string,
        edits,
        (change, version) => void TextDocument.update(plain, [change], version),
      );
      const p99 = quantile(own, 0.99);
      if (!least.has(name)) least.set(name, p99);
      const micro = (values: readonly number[], share: number) => (1000 * quantile(values, share)).toFixed(1);
      rows.push([
        `${name}, ${size}`,
        ...[micro(own, 0.5), micro(own, 0.99), ratio(p99, least.get(name) ?? p99)],
        ...[micro(theirs, 0.5), micro(theirs, 0.99)],
      ]);
    }
  return rows;
}

/** From a keystroke to what has changed in the document's colours: what the server works before it can answer an editor. */
export function answers({ names }: Given): Rows {
  const rows: string[][] = [["keystroke to colours", "p50 ms", "p99 ms", "p99 of 10 KB", "opened ms"]];
  let least: number | undefined;
  for (const [size, bytes, count] of [
    ["10 KB", 1e4, 1000],
    ["1 MB", 1e6, 100],
    ["10 MB", 1e7, 100],
  ] as const) {
    const string = [...paragraphs({ ...text, bytes, names })].join("");
    const document = new OpenDocument("file:///t.txt", "plaintext", 0, string);
    const edited = new EditedText(finderOf(compiledOf(readFileSync(pack))));
    let answered: EncodedText | undefined;
    const colours = () => {
      const encoded = encodeText({ rope: document.rope, parts: edited.analyse(document.rope) });
      const answer = answered === undefined ? encoded.data : encoded.editsSince(answered);
      answered = encoded;
      return answer;
    };
    const opened = best(1, colours);
    const times = strokes("x", string, count, (change, version) => {
      document.update([change], version);
      colours();
    });
    const p99 = quantile(times, 0.99);
    least ??= p99;
    rows.push([size, quantile(times, 0.5).toFixed(1), p99.toFixed(1), ratio(p99, least), opened.toFixed(0)]);
  }
  return rows;
}

type Change = Parameters<OpenDocument["update"]>[0][number];

/** Milliseconds of each of many edits at random places. */
function strokes(
  key: string,
  string: string,
  count: number,
  apply: (change: Change, version: number) => void,
): readonly number[] {
  const lines = string.split("\n").length - 1;
  const next = random(7);
  return Array.from({ length: count }, (_, version) => {
    const place = { line: Math.floor(next() * lines), character: Math.floor(next() * 100) };
    const start = performance.now();
    apply({ range: { start: place, end: place }, text: key }, version + 1);
    return performance.now() - start;
  });
}
