/**
 * Writes everything that is generated from a source of truth: the data module of the built-in glossary, the grammars, and
 * the manifest's settings and keys of coding mode. `npm run generate`; with `--check` it writes nothing and fails when something is stale.
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codingBindings } from "../core/coding/keys";
import type { Entry, Glossary } from "../core/glossary/model";
import { readGlossary } from "../core/glossary/read";
import { grammars } from "../core/grammar/grammar";
import { LineIndex } from "../core/text/lines";
import { manifestConfiguration, manifestTexts } from "../settings/table";
import { withGermanCases } from "./germanEntries";
import { withRussianCases } from "./russianEntries";
import { traditionalModule } from "./traditionalCharacters";

const root = join(__dirname, "..", "..");
const sources = join(root, "src", "glossary");

/** Files by path from the repository's root, with the text they should have now. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const glossary = readSources();
  const files = new Map<string, string>();
  files.set("src/core/glossary/builtin.generated.ts", dataModule(glossary));
  files.set("src/core/mentions/text/traditional.generated.ts", traditionalModule(glossary));
  for (const [name, grammar] of Object.entries(grammars(glossary)))
    files.set(`syntaxes/${name}.tmLanguage.json`, `${JSON.stringify(grammar, undefined, 1)}\n`);
  files.set("package.json", manifest());
  files.set("package.nls.json", manifestSentences());
  return files;
}

/** Every built-in entry, sorted by id. Throws on the first problem: a broken source must not be shipped. */
export function readSources(): Glossary {
  const entries = new Map<string, { readonly entry: Entry; readonly source: string }>();
  const names = readdirSync(sources).filter((name) => name.endsWith(".yaml") && !name.includes("-overlay"));
  for (const name of names.sort()) {
    const yaml = readFileSync(join(sources, name), "utf8");
    const { value, problems } = readGlossary(yaml);
    const [problem] = problems;
    if (problem !== undefined) {
      const { line, column } = new LineIndex(yaml).positionAt(problem.start);
      throw new Error(`src/glossary/${name}:${line + 1}:${column + 1}: ${problem.message}`);
    }
    for (const entry of value.entries) {
      const earlier = entries.get(entry.id)?.source;
      if (earlier !== undefined)
        throw new Error(
          `The id "${entry.id}" stands in src/glossary/${earlier} and in src/glossary/${name}.`,
        );
      // Those of states come from a source of their own, with all their cases.
      entries.set(entry.id, {
        entry: name === "states.yaml" ? entry : withGermanCases(withRussianCases(entry)),
        source: name,
      });
    }
  }
  const sorted = [...entries.values()].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  return { entries: sorted.map(({ entry }) => entry) };
}

function dataModule(glossary: Glossary): string {
  const lines = glossary.entries.map((entry) => `  ${JSON.stringify(JSON.stringify(entry))},`);
  return [
    "// Generated from src/glossary/*.yaml by `npm run generate`. One entry a line, as JSON, so that changes can be read.",
    "export const builtinEntries: readonly string[] = [",
    ...lines,
    "];",
    "",
  ].join("\n");
}

/** The manifest's English sentences: those of settings come from their table, the others stand in the file alone. */
function manifestSentences(): string {
  const written: Record<string, string> = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));
  const others = Object.entries(written).filter(([key]) => !key.startsWith("setting."));
  const all = [...others, ...Object.entries(manifestTexts())].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`;
}

function manifest(): string {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (manifest.contributes !== undefined) {
    manifest.contributes.configuration = manifestConfiguration();
    manifest.contributes.keybindings = [
      ...manifest.contributes.keybindings.filter(({ command }: { command: string }) => command !== codingKey),
      ...codingBindings().map(({ key, reports, unless = [] }) => ({
        command: codingKey,
        key,
        args: reports,
        when: [whenCoding, ...unless.map((name) => `!${name}`)].join(" && "),
      })),
    ];
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

const codingKey = "glossator.codingKey";

/**
 * Only in the text itself: boxes for comments, messages and searches are editors too. All of these are known to the window at
 * once; what the extension says about a text comes later, and until then keys would type.
 */
const whenCoding =
  "glossator.codingMode && editorTextFocus && !commentEditorFocused && !editorTabMovesFocus && editorLangId =~ /^(plaintext|markdown|policytext)$/";

function main(): void {
  const stale: string[] = [];
  for (const [path, text] of generatedFiles()) {
    const file = join(root, path);
    if (readIfThere(file) === text) continue;
    stale.push(path);
    if (!process.argv.includes("--check")) writeFileSync(file, text);
  }
  const verb = process.argv.includes("--check") ? "Stale, run `npm run generate`" : "Written";
  process.stdout.write(
    stale.length === 0 ? "Everything generated is fresh.\n" : `${verb}: ${stale.join(", ")}\n`,
  );
  if (process.argv.includes("--check") && stale.length > 0) process.exitCode = 1;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

if (require.main === module) main();
