import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import type { Glossary } from "../../src/core/glossary/model";
import { grammars } from "../../src/core/grammar/grammar";

export const root: string = resolve(__dirname, "..", "..");

/** One coloured stretch of a text: UTF-16 offsets and its scopes, outermost first. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

let engine: Promise<void> | undefined;

/** The regular-expression engine that VS Code runs grammars with. Loaded once. */
export function loadEngine(): Promise<void> {
  const wasm = createRequire(__filename).resolve("vscode-oniguruma/release/onig.wasm");
  engine ??= loadWASM(readFileSync(wasm));
  return engine;
}

/**
 * A registry with our two grammars, and others by scope and absolute path; `undefined` leaves one out. `onCompile` hears the patterns of each
 * scanner.
 */
export async function registryWith(
  others: Readonly<Record<string, string | undefined>> = {},
  onCompile: (patterns: readonly string[]) => void = () => undefined,
): Promise<Registry> {
  await loadEngine();
  const paths: Readonly<Record<string, string | undefined>> = {
    "text.policy": join(root, "syntaxes", "policytext.tmLanguage.json"),
    "text.policy.injection": join(root, "syntaxes", "policytext-injection.tmLanguage.json"),
    ...others,
  };
  const createScanner = (patterns: string[]) => {
    onCompile(patterns);
    return createOnigScanner(patterns);
  };
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner: createScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const path = paths[scope];
      return path === undefined ? null : parseRawGrammar(readFileSync(path, "utf8"), path);
    },
    // As the manifest says in `injectTo`.
    getInjections: (scope) =>
      scope === "text.html.markdown" && paths["text.policy.injection"] !== undefined
        ? ["text.policy.injection"]
        : undefined,
  });
}

/** A grammar by scope. Throws when it is missing: a test without its grammar tests nothing. */
export async function grammarOf(
  scope: string,
  others: Readonly<Record<string, string | undefined>> = {},
  onCompile?: (patterns: readonly string[]) => void,
): Promise<IGrammar> {
  const grammar = await (await registryWith(others, onCompile)).loadGrammar(scope);
  if (grammar === null) throw new Error(`No grammar for ${scope}`);
  return grammar;
}

/** The grammar of a glossary made for a test, as generated now. */
export async function grammarFor(glossary: Glossary): Promise<IGrammar> {
  await loadEngine();
  const raw = parseRawGrammar(JSON.stringify(grammars(glossary)["policytext"]), "policytext.json");
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => (scope === "text.policy" ? raw : null),
  });
  const grammar = await registry.loadGrammar("text.policy");
  if (grammar === null) throw new Error("The generated grammar does not load");
  return grammar;
}

/** The tokens of a whole text, line by line with the state carried over, as an editor colours it. */
export function tokenise(grammar: IGrammar, text: string): readonly Token[] {
  const tokens: Token[] = [];
  let state = INITIAL;
  let at = 0;
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const words = line.replace(/[\r\n]+$/, "");
    const result = grammar.tokenizeLine(words, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const end = Math.min(endIndex, words.length);
      if (end > startIndex)
        tokens.push({ start: at + startIndex, end: at + end, text: words.slice(startIndex, end), scopes });
    }
    at += line.length;
  }
  return tokens;
}

/** Tokens of one class of ours, by the last of their scopes that is ours: `treaty`, `actor`, …, `date`. */
export function coloured(grammar: IGrammar, text: string): readonly (Token & { readonly kind: string })[] {
  return tokenise(grammar, text).flatMap((token) => {
    const own = token.scopes.filter((scope) => scope.endsWith(".policy")).at(-1);
    return own === undefined || own === "text.policy"
      ? []
      : [{ ...token, kind: own.split(".").at(-2) ?? "" }];
  });
}
