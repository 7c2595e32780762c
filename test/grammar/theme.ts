import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";

export interface ThemeRule {
  readonly scope?: string | string[];
  readonly settings: { readonly foreground?: string; readonly fontStyle?: string };
}

export interface Theme {
  /** What settings call it; theme selectors are compared with this. */
  readonly id: string;
  readonly kind: "vs" | "vs-dark" | "hc-black" | "hc-light";
  readonly background: string;
  readonly foreground: string;
  readonly rules: readonly ThemeRule[];
}

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: readonly ThemeRule[];
}

/** The editor's colours where a theme names none, from VS Code's colour registry. */
const defaults: Readonly<
  Record<Theme["kind"], { readonly background: string; readonly foreground: string }>
> = {
  vs: { background: "#ffffff", foreground: "#333333" },
  "vs-dark": { background: "#1e1e1e", foreground: "#bbbbbb" },
  "hc-black": { background: "#000000", foreground: "#ffffff" },
  "hc-light": { background: "#ffffff", foreground: "#292929" },
};

/** The themes of an extension of VS Code, with what they include. */
export function themesOf(extension: string): readonly Theme[] {
  const manifest = JSON.parse(readFileSync(join(extension, "package.json"), "utf8")) as {
    contributes: { themes: readonly { id: string; uiTheme: Theme["kind"]; path: string }[] };
  };
  return manifest.contributes.themes.map(({ id, uiTheme, path }) => {
    const { colors, rules } = load(join(extension, path));
    return {
      id,
      kind: uiTheme,
      background: colors["editor.background"] ?? defaults[uiTheme].background,
      foreground: colors["editor.foreground"] ?? defaults[uiTheme].foreground,
      rules,
    };
  });
}

function load(path: string): { colors: Record<string, string>; rules: readonly ThemeRule[] } {
  const file = readTheme(path);
  const base =
    file.include === undefined ? { colors: {}, rules: [] } : load(join(dirname(path), file.include));
  return {
    colors: { ...base.colors, ...file.colors },
    rules: [...base.rules, ...(file.tokenColors ?? [])],
  };
}

/** Theme files are JSON with comments; without the comments they are YAML, which allows the commas that JSON does not. */
function readTheme(path: string): ThemeFile {
  const text = readFileSync(path, "utf8").replace(/"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('"') ? part : "",
  );
  return parse(text.replaceAll("\t", "  ")) as ThemeFile;
}

type Customizations = Readonly<Record<string, { readonly textMateRules?: readonly ThemeRule[] }>>;

/**
 * The rules that `editor.tokenColorCustomizations` adds to a theme, as VS Code chooses them (`isThemeScopeMatch` and
 * `getThemeSpecificColors` of its `colorThemeData.ts`): a selector names a theme, with `*` at either end; the rules of every
 * selector that fits are joined in the order of the setting, and of equal scopes the last rule wins.
 */
export function customRules(customizations: Customizations, theme: Pick<Theme, "id">): readonly ThemeRule[] {
  return Object.entries(customizations).flatMap(([key, { textMateRules = [] }]) => {
    const selectors = [...key.matchAll(/\[(.+?)\]/g)].flatMap(([, selector]) => selector ?? []);
    // A selector may stand several times in a key; each time adds its rules again, which changes nothing.
    return selectors.some((selector) => fits(selector, theme.id)) ? textMateRules : [];
  });
}

function fits(selector: string, id: string): boolean {
  const startsOpen = selector.startsWith("*");
  const endsOpen = selector.endsWith("*");
  if (selector === id) return true;
  if (startsOpen && endsOpen) return id.includes(selector.slice(1, -1));
  return (endsOpen && id.startsWith(selector.slice(0, -1))) || (startsOpen && id.endsWith(selector.slice(1)));
}
