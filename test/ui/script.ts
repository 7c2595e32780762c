import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the afternoon is spent on, in one folder of texts. */
export interface Script {
  /** The text that is read, by its path in the folder. */
  readonly path: string;
  /** A treaty and an actor that it mentions, for their colours. */
  readonly treaty: string;
  readonly actor: string;
  /** An acronym whose card is shown, and what the card says. */
  readonly acronym: string;
  readonly card: RegExp;
  /** The passages that are annotated: by keyboard, and with the mouse. Each stands once, in one line. */
  readonly passage: string;
  readonly second: string;
  /** What is typed into the list of codes, and the code that Enter then takes. */
  readonly typed: string;
  readonly code: string;
}

/** On the project's samples, where every word is known. */
export const sampleScript: Script = {
  path: "speeches/disarmament-day.txt",
  treaty: "NPT",
  // A government or a city: only the language server knows.
  actor: "Washington",
  acronym: "JCPOA",
  card: /Joint Comprehensive Plan of Action/,
  passage: "We call on both to observe the limits they know",
  second: "We support the TPNW",
  typed: "dem",
  code: "demand",
};

const knownCards: readonly (readonly [acronym: string, card: RegExp])[] = [
  ["JCPOA", /Joint Comprehensive Plan of Action/],
  ["NPT", /Treaty on the Non-Proliferation of Nuclear Weapons/],
  ["CTBT", /Comprehensive Nuclear-Test-Ban Treaty/],
  ["IAEA", /International Atomic Energy Agency/],
];

/** On somebody's own folder, which has no codebook: its first text, with words that are looked for in it. */
export function scriptFor(folder: string): Script {
  const path = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(?:txt|md)$/.test(name) && !name.includes("/."))
    .sort()[0];
  if (path === undefined) throw new Error(`There is no text (.txt, .md) in ${folder}.`);
  const text = readFileSync(join(folder, path), "utf8");
  const word = (words: readonly string[]): string => {
    const found = words.find((one) => new RegExp(`\\b${one}\\b`).test(text));
    if (found === undefined) throw new Error(`${path} mentions none of ${words.join(", ")}.`);
    return found;
  };
  const acronym = word(knownCards.map(([name]) => name));
  const [passage, second] = passages(text);
  if (passage === undefined || second === undefined) throw new Error(`${path} is too short.`);
  return {
    path,
    treaty: word(["NPT", "CTBT", "JCPOA", "New START"]),
    actor: word(["United States", "IAEA", "Russia", "OPCW", "NATO"]),
    acronym,
    card: knownCards.find(([name]) => name === acronym)?.[1] ?? /./,
    passage,
    second,
    typed: "demand",
    code: "demand",
  };
}

/** Beginnings of sentences that stand once in the text, short enough to be seen whole. */
function passages(text: string): readonly string[] {
  const starts = [...text.matchAll(/(?<=[.?!] )\p{Lu}[^.?!\n]{30,}?(?= )/gu)].map(([words]) => words);
  return starts.filter((words) => text.split(words).length === 2);
}
