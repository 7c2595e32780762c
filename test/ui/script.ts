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
  /** The passages that are annotated: by keyboard, and with the mouse. Each stands once, in one line of the file. */
  readonly passage: string;
  readonly second: string;
  /** What is annotated on top of what is committed, to see the difference. */
  readonly third: string;
  /** An empty line where the cursor rests for pictures; undefined where no pictures are wanted. */
  readonly restingLine: number | undefined;
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
  restingLine: 2,
  passage: "We call on both to observe the limits they know",
  second: "We support the TPNW",
  third: "We ask Tehran to restore full cooperation with the Agency",
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
  const [passage, second, third] = passages(text);
  if (passage === undefined || second === undefined || third === undefined)
    throw new Error(`${path} is too short.`);
  return {
    path,
    treaty: word(["NPT", "CTBT", "JCPOA", "New START"]),
    actor: word(["United States", "IAEA", "Russia", "OPCW", "NATO"]),
    acronym,
    card: knownCards.find(([name]) => name === acronym)?.[1] ?? /./,
    restingLine: undefined,
    passage,
    second,
    third,
    typed: "demand",
    code: "demand",
  };
}

/** The name of the text's file. */
export function nameOf({ path }: Script): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The longest word of a passage, by which it is found on the screen even where it is wrapped. */
export function longestWord(passage: string): string {
  return passage.split(/\P{L}+/u).reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** Beginnings of sentences that stand once in the text and have a word of their own. */
function passages(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const isUnique = (words: string): boolean => lower.split(words.toLowerCase()).length === 2;
  return [...text.matchAll(/(?<=[.?!] )\p{Lu}[^.?!\n"\\]{30,50}?(?= )/gu)]
    .map(([words]) => words)
    .filter((words) => isUnique(words) && isUnique(longestWord(words)));
}
