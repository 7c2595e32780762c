import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { codingActions, codingGroups, printedKeys } from "../../src/core/coding/keys";
import { searchHelp } from "../../src/core/search/keys";

const root = resolve(__dirname, "..", "..");
const languages = ["fr", "ru"] as const;

type Sentences = Readonly<Record<string, string>>;

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function sentencesOf(file: string): Sentences {
  return JSON.parse(textOf(file)) as Sentences;
}

/** What a sentence is filled with, and the commands its links run. */
function slotsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{\d+\}|\(command:[^)]+\)/g)].map(([slot]) => slot).sort();
}

/** The templates of what the core and the server say: said`The code “${code}” is taken.` */
function templatesIn(source: string): readonly string[] {
  const code = source.replace(/\/\*\*[\s\S]*?\*\//g, "");
  return [...code.matchAll(/\bsaid`((?:[^`\\]|\\.)*)`/g)].map(([, body = ""]) => {
    let slots = 0;
    const template = body.replace(/\$\{(?:[^{}"]|"[^"]*"|\{[^}]*\})*\}/g, () => `{${slots++}}`);
    return template.replace(/\\(.)/g, "$1");
  });
}

/** Whether there is anything to translate: words, or marks that other languages set otherwise. */
function isSpoken(template: string): boolean {
  return /\p{L}{2}|[:;“]/u.test(template.replace(/\{\d+\}/g, ""));
}

function isTranslated(english: Sentences, translated: Sentences): void {
  assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
  for (const [key, sentence] of Object.entries(english)) {
    const other = translated[key] ?? "";
    assert.notEqual(other.trim(), "", key);
    assert.deepEqual(slotsOf(other), slotsOf(sentence), key);
  }
}

describe("the manifest's sentences", () => {
  const english = sentencesOf("package.nls.json");
  const manifest = textOf("package.json");

  it("are those that the manifest names", () => {
    const named = [...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    assert.ok(named.length > 100);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(english).sort());
  });

  it("are not written in the manifest itself", () => {
    const written = [
      ...manifest.matchAll(/"(?:title|description|markdownDescription|contents|altText)": "([^"]*)"/g),
    ];
    assert.deepEqual(
      written.map(([, text]) => text).filter((text = "") => !/^%.+%$/.test(text) && text !== "Glossator"),
      [],
    );
  });

  it("name the languages of its files, too", () => {
    const { contributes } = JSON.parse(manifest) as {
      readonly contributes: { readonly languages: readonly { readonly aliases: readonly string[] }[] };
    };
    assert.deepEqual(
      contributes.languages.map(({ aliases: [shown = ""] }) => shown).filter((one) => !/^%.+%$/.test(one)),
      [],
    );
  });

  for (const language of languages)
    it(`are all translated: ${language}`, () =>
      isTranslated(english, sentencesOf(`package.nls.${language}.json`)));
});

describe("the client's sentences", () => {
  const filesIn = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
  const files = filesIn("src/client");
  const said = files.flatMap((file) =>
    [...textOf(file).matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(
      ([, text = '""']) => JSON.parse(text) as string,
    ),
  );
  // Tables of the core that the client hands to its own translation.
  const tables = [
    ...Object.values(codingActions).map(({ title }) => title),
    ...Object.values(codingGroups),
    ...printedKeys,
    ...searchHelp.map(({ text }) => text),
  ];
  // What the core and the server say is translated by whoever shows it.
  const templates = ["src/core", "src/server", "src/client"]
    .flatMap(filesIn)
    .flatMap((file) => templatesIn(textOf(file)))
    .filter(isSpoken);
  const english = Object.fromEntries([...said, ...tables, ...templates].map((text) => [text, text]));

  it("are found where the core says them", () => {
    assert.ok(templates.length > 100);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a piece of source.
    const source = 'return said`\\`a\\` of ${nameOf({ x: 1 })}, ${x === 1 ? "one" : more}`;';
    assert.deepEqual(templatesIn(source), ["`a` of {0}, {1}"]);
  });

  for (const language of languages)
    it(`are all translated: ${language}`, () =>
      isTranslated(english, sentencesOf(`media/l10n/bundle.l10n.${language}.json`)));

  it("are never said without being translated", () => {
    const bare =
      /\bsay\(\s*["`]|\b(?:SidecarError|show(?:Information|Warning|Error)Message)\(\s*["`](?!\$\{sentence\})|\bsetStatusBarMessage\(\s*["`](?!(?:\$\([a-z-]+\) )?\$\{)|\b(?:title|placeHolder|placeholder|prompt|tooltip): ["`][^"`]*[a-z]{2} /g;
    const found = files.flatMap((file) =>
      [...textOf(file).matchAll(bare)].map(
        ({ 0: start, index }) => `${file}: ${textOf(file).slice(index, index + start.length + 40)}`,
      ),
    );
    assert.deepEqual(found, []);
  });
});
