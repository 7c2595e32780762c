import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { INITIAL, type Registry } from "vscode-textmate";
import { scopes } from "../../src/core/grammar/grammar";
import { contrast, difference, visions } from "./colours";
import { registryWith, root } from "./engine";
import { customRules, type Theme, type ThemeRule, themesOf } from "./theme";
import { extensionsFolder, installTimeout } from "./vscode";

/** The default themes of VS Code, under the ids that its settings have. */
const tested = [
  "Dark 2026",
  "Dark Modern",
  "Dark+",
  "Light 2026",
  "Light Modern",
  "Light+",
  "Default High Contrast",
  "Default High Contrast Light",
] as const;

const { configurationDefaults } = (
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    contributes: { configurationDefaults: Record<string, never> };
  }
).contributes;
const customizations = configurationDefaults["editor.tokenColorCustomizations"] ?? {};

/** One line with a mention of each class. */
const line = "The NPT, Iran, the Eleventh NPT Review Conference, WMD, resolution 1540 (2004), Article VI.";

describe("the science of colours", () => {
  it("gives the contrasts of WCAG", () => {
    assert.equal(contrast("#000000", "#ffffff").toFixed(2), "21.00");
    assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
    assert.equal(contrast("#ffffff", "#767676").toFixed(2), "4.54");
  });

  it("gives the differences of CIE76", () => {
    assert.equal(difference("#000000", "#ffffff").toFixed(1), "100.0");
    assert.equal(difference("#ff0000", "#00ff00").toFixed(1), "170.6");
    assert.equal(difference("#123456", "#123456"), 0);
  });

  it("sees red and green alike where red and green cannot be told apart, and grey as it is", () => {
    assert.ok(difference("#a05a2c", "#6b6b2c") > 30);
    assert.ok(difference("#a05a2c", "#6b6b2c", "deuteranopia") < 12);
    for (const vision of visions) assert.ok(difference("#808080", "#ffffff", vision) > 45, vision);
  });
});

describe("theme selectors", () => {
  const rules = (name: string): readonly ThemeRule[] => [{ scope: name, settings: {} }];
  const cases: readonly (readonly [selector: string, id: string, fits: boolean])[] = [
    ["[*Dark*]", "Default Dark Modern", true],
    ["[*Dark*]", "Dark+", true],
    ["[*Dark*]", "Default High Contrast", false],
    ["[*Light*]", "Default High Contrast Light", true],
    ["[Dark*]", "Dark 2026", true],
    ["[Dark*]", "Default Dark+", false],
    ["[*Modern]", "Light Modern", true],
    ["[Light+]", "Light+", true],
    ["[Light]", "Light+", false],
    ["[Abyss][Dark+]", "Dark+", true],
  ];
  for (const [selector, id, expected] of cases)
    it(`${selector} ${expected ? "fits" : "does not fit"} ${id}`, () => {
      assert.equal(customRules({ [selector]: { textMateRules: rules("a") } }, { id }).length === 1, expected);
    });

  it("that fit together are joined, the last one last", () => {
    const both = { "[*Light*]": { textMateRules: rules("a") }, "[*High*]": { textMateRules: rules("b") } };
    assert.deepEqual(customRules(both, { id: "Default High Contrast Light" }), [
      ...rules("a"),
      ...rules("b"),
    ]);
  });
});

describe("colours of the default themes", () => {
  let themes: ReadonlyMap<string, Theme>;
  let registry: Registry;
  before(async function () {
    this.timeout(installTimeout);
    themes = new Map(
      themesOf(join(await extensionsFolder(), "theme-defaults")).map((theme) => [theme.id, theme]),
    );
    registry = await registryWith();
    await registry.loadGrammar("text.policy");
  });

  function theme(id: string): Theme {
    const found = themes.get(id);
    assert.ok(found !== undefined, `VS Code has no theme ${id}; it has ${[...themes.keys()].join(", ")}`);
    return found;
  }

  /** The colour of each class, as the engine resolves it for the tokens of a line. */
  async function coloursIn({ foreground, background, rules }: Theme, more: readonly ThemeRule[]) {
    const plain = { settings: { foreground, background } };
    const scoped = [...rules, ...more].flatMap(({ scope, settings }) =>
      scope === undefined ? [] : [{ scope, settings }],
    );
    registry.setTheme({ settings: [plain, ...scoped] });
    const grammar = await registry.loadGrammar("text.policy");
    assert.ok(grammar !== null);
    const coded = grammar.tokenizeLine2(line, INITIAL).tokens;
    const map = registry.getColorMap();
    const colours = new Map<string, string>();
    for (const { startIndex, scopes: found } of grammar.tokenizeLine(line, INITIAL).tokens)
      for (const [name, scope] of Object.entries(scopes))
        if (found.at(-1) === scope) colours.set(name, map[colourAt(coded, startIndex)] ?? "");
    assert.deepEqual([...colours.keys()].sort(), Object.keys(scopes).sort(), "the line shows every class");
    return [...colours].map(([name, colour]) => ({ name, colour: colour.slice(0, 7).toLowerCase() }));
  }

  function* pairs<T>(items: readonly T[]): Generator<readonly [T, T]> {
    for (const [index, a] of items.entries()) for (const b of items.slice(index + 1)) yield [a, b];
  }

  for (const id of tested) {
    it(`${id}, with the colours of our manifest: readable, and apart for every kind of vision`, async () => {
      const { background, foreground } = theme(id);
      const own = customRules(customizations, { id });
      assert.ok(own.length >= Object.keys(scopes).length, "no selector of the manifest fits this theme");
      const colours = await coloursIn(theme(id), own);
      const wrong: string[] = [];
      for (const { name, colour } of colours) {
        const ratio = contrast(colour, background);
        if (ratio < 4.5)
          wrong.push(`${name} ${colour} has a contrast of ${ratio.toFixed(2)} on ${background}`);
        const apart = difference(colour, foreground);
        if (apart < 10)
          wrong.push(`${name} ${colour} looks like plain text ${foreground} (${apart.toFixed(1)})`);
      }
      for (const [a, b] of pairs(colours))
        for (const vision of visions) {
          const apart = difference(a.colour, b.colour, vision);
          if (apart < (vision === "normal" ? 20 : 10))
            wrong.push(`${a.name} ${a.colour} and ${b.name} ${b.colour}: ${apart.toFixed(1)} (${vision})`);
        }
      assert.deepEqual(wrong, []);
    });

    it(`${id}, with its own colours alone: readable and distinct`, async () => {
      const { background } = theme(id);
      const colours = await coloursIn(theme(id), []);
      const wrong: string[] = [];
      for (const { name, colour } of colours) {
        const ratio = contrast(colour, background);
        if (ratio < 4.5)
          wrong.push(`${name} ${colour} has a contrast of ${ratio.toFixed(2)} on ${background}`);
      }
      for (const [a, b] of pairs(colours)) {
        const apart = difference(a.colour, b.colour);
        if (apart < 8) wrong.push(`${a.name} ${a.colour} and ${b.name} ${b.colour}: ${apart.toFixed(1)}`);
      }
      assert.deepEqual(wrong, []);
    });
  }
});

/** Number of the foreground colour of the coded token at an offset: bits 15 to 23 of its metadata. */
function colourAt(coded: Uint32Array, offset: number): number {
  let metadata = 0;
  for (let at = 0; at < coded.length && (coded[at] ?? 0) <= offset; at += 2) metadata = coded[at + 1] ?? 0;
  return (metadata >>> 15) & 0x1ff;
}
