import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../harness/folders";
import type { themes } from "../harness/page";

interface Manifest {
  readonly contributes: {
    readonly configurationDefaults: {
      readonly "editor.tokenColorCustomizations": Readonly<
        Record<string, { readonly textMateRules: readonly Rule[] }>
      >;
    };
  };
}

interface Rule {
  readonly scope: string;
  readonly settings: { readonly foreground: string };
}

const themePatterns: Readonly<Record<keyof typeof themes, string>> = {
  dark: "[*Dark*]",
  light: "[*Light*]",
  darkContrast: "[*High Contrast*]",
  lightContrast: "[*High Contrast Light*]",
};

/** The colour that the manifest gives a kind of mention (`treaty`, `actor`) in a theme, as `rgb(1, 2, 3)`. */
export function manifestColour(theme: keyof typeof themes, kind: string): string {
  const { contributes }: Manifest = JSON.parse(readFileSync(join(repositoryFolder, "package.json"), "utf8"));
  const rules =
    contributes.configurationDefaults["editor.tokenColorCustomizations"][themePatterns[theme]]?.textMateRules;
  const rule = rules?.find(({ scope }) => scope.endsWith(`.${kind}.policy`));
  if (rule === undefined) throw new Error(`The manifest has no colour for ${kind} in ${theme} themes.`);
  const digits = rule.settings.foreground.slice(1);
  return `rgb(${[0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)).join(", ")})`;
}
