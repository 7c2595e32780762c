/**
 * Every setting, once: types, defaults, decoding and the manifest's `contributes.configuration` all come from this table.
 * `npm run generate` writes the manifest; a test fails when it is stale.
 */

interface SettingBase {
  readonly text: string;
  /** `resource` where folders may differ, `window` for the interface. */
  readonly scope: "resource" | "window";
}
interface BooleanSetting extends SettingBase {
  readonly type: "boolean";
  readonly default: boolean;
}
interface StringSetting extends SettingBase {
  readonly type: "string";
  readonly default: string;
  /** Regular expression (JavaScript and JSON Schema) that the whole value has to match. */
  readonly pattern?: string;
  readonly patternHint?: string;
  readonly choices?: readonly string[];
  readonly choiceTexts?: readonly string[];
}
export type Setting = BooleanSetting | StringSetting;

export const settingsTable = {
  coder: {
    type: "string",
    default: "",
    scope: "resource",
    pattern: "^[A-Za-z0-9_-]*$",
    patternHint: "Letters, digits, hyphens and underscores only.",
    text: "Your coder name. When set, your annotations go to a sidecar file of your own (`speech.txt.NAME.ann.yaml`), so that two coders never write the same file.",
  },
  blindCoding: {
    type: "boolean",
    default: false,
    scope: "resource",
    text: "Code blind: in texts, lists, notes and searches only your own annotations are shown, and those that nobody signed. A sign in the status bar says so. Your coder name has to be set.",
  },
  mentions: {
    type: "boolean",
    default: true,
    scope: "resource",
    text: "Colour the mentions that only the language server can find: mentions that run over a line break and the workspace's own glossary entries.",
  },
  hover: {
    type: "string",
    default: "full",
    scope: "resource",
    choices: ["full", "short", "off"],
    choiceTexts: [
      "Names, dates, parties, sources and links.",
      "Full name, one sentence, status and source.",
      "No hover cards.",
    ],
    text: "How much the hover card of a mention shows.",
  },
  lens: {
    type: "boolean",
    default: true,
    scope: "resource",
    text: "Show a line with counts of treaties, actors and annotations above the title of a text.",
  },
  unknownAcronyms: {
    type: "boolean",
    default: true,
    scope: "resource",
    text: "Mark acronyms that no glossary knows with a faint hint and offer to add them.",
  },
  "suggestions.enabled": {
    type: "boolean",
    default: true,
    scope: "resource",
    text: "Outline passages whose words, or whose treaty or actor, you have coded before, and suggest the same code. Nothing appears until you have coded the same thing twice, and nothing is annotated until you accept it. Suggestions come from your own annotations only; switch them off where they could sway you.",
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingKey = keyof typeof settingsTable;

type ValueOf<S> = S extends { choices: readonly (infer C)[] }
  ? C
  : S extends { type: "boolean" }
    ? boolean
    : string;
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof settingsTable)[K]> };

/**
 * Settings from what an editor or a file says. A value of the wrong type or outside its choices falls back to the default, so
 * a typing error in settings never stops the server.
 */
export function decodeSettings(raw: unknown): Settings {
  const entries = Object.entries(settingsTable).map(([key, setting]) => [
    key,
    decode(key.split(".").reduce(valueIn, raw), setting),
  ]);
  return Object.fromEntries(entries) as Settings;
}

/** Editors hand out a key with a dot as an object in an object. */
function valueIn(given: unknown, key: string): unknown {
  const isObject = typeof given === "object" && given !== null;
  return isObject && Object.hasOwn(given, key)
    ? (given as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function decode(value: unknown, setting: Setting): boolean | string {
  if (typeof value !== setting.type) return setting.default;
  if (setting.type === "boolean" || typeof value !== "string") return value as boolean;
  if (setting.choices !== undefined && !setting.choices.includes(value)) return setting.default;
  if (setting.pattern !== undefined && !new RegExp(setting.pattern, "u").test(value)) return setting.default;
  return value;
}

/** The manifest's `contributes.configuration`, as JSON-plain data; its sentences stand in `manifestTexts`. */
export function manifestConfiguration(): object {
  const properties = Object.entries(settingsTable).map(([key, setting]: [string, Setting]) => [
    `glossator.${key}`,
    {
      type: setting.type,
      default: setting.default,
      scope: setting.scope,
      ...(setting.type === "string" && setting.pattern !== undefined
        ? { pattern: setting.pattern, patternErrorMessage: `%setting.${key}.pattern%` }
        : {}),
      ...(setting.type === "string" && setting.choices !== undefined
        ? {
            enum: setting.choices,
            enumDescriptions: setting.choices.map((choice) => `%setting.${key}.${choice}%`),
          }
        : {}),
      markdownDescription: `%setting.${key}%`,
    },
  ]);
  return { title: "Glossator", properties: Object.fromEntries(properties) };
}

/** The English sentences of `manifestConfiguration` by their keys, which translations share. */
export function manifestTexts(): Readonly<Record<string, string>> {
  const texts: [string, string][] = [];
  for (const [key, setting] of Object.entries(settingsTable) as [string, Setting][]) {
    texts.push([`setting.${key}`, setting.text]);
    if (setting.type !== "string") continue;
    if (setting.patternHint !== undefined) texts.push([`setting.${key}.pattern`, setting.patternHint]);
    for (const [index, choice] of (setting.choices ?? []).entries())
      texts.push([`setting.${key}.${choice}`, setting.choiceTexts?.[index] ?? choice]);
  }
  return Object.fromEntries(texts);
}
