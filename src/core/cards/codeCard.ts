/** What is said of a code under the pointer, as Markdown. Everything from a codebook is escaped. */

import { type AttributeRule, type Code, nameBeside } from "../codebook/model";
import { type Sentence, said } from "../sentence";
import { type CardLanguage, english } from "./language";
import { escapeMarkdown } from "./markdown";

/** How a code is used in the folder. */
export interface CodeCounts {
  readonly uses: number;
  readonly files: number;
  /** Annotations made before the code's meaning changed, and those that may have been. */
  readonly outdated: number;
}

export interface CodeContext {
  readonly counts: CodeCounts;
  /** The code in use in place of a retired one. */
  readonly replacement?: string | undefined;
  /** English where nothing is said. */
  readonly language?: CardLanguage;
}

/** The card of a code that the codebook knows. */
export function codeCard(code: Code, { counts, replacement, language = english }: CodeContext): string {
  const { path, definition, use, avoid, examples = [], attributes = [], key, color } = code;
  const { say } = language;
  const retired =
    code.retired !== true
      ? ""
      : replacement === undefined
        ? say(said`_Retired._`)
        : say(said`_Retired; use_ **${escapeMarkdown(replacement)}** _instead._`);
  const name = nameBeside(code);
  const escaped = (text: string | undefined) => escapeMarkdown(text ?? "");
  const lines = [
    line(say, said`Use when: ${escaped(use)}`, use),
    line(say, said`Avoid when: ${escaped(avoid)}`, avoid),
    ...examples.map((example) => line(say, said`Example: “${escaped(example)}”`, example)),
    ...attributes.map((rule) =>
      line(say, said`${escaped(rule.name)}: ${escaped(say(ruleText(rule)))}`, rule.name),
    ),
    line(say, said`Key: ${escaped(key)}`, key),
    line(say, said`Colour: ${escaped(color)}`, color),
  ];
  return [
    `**${escapeMarkdown(path)}**${name === "" ? "" : ` ${escapeMarkdown(name)}`}`,
    retired,
    escapeMarkdown(definition ?? ""),
    lines.filter((one) => one !== "").join("\n"),
    escapeMarkdown([countsText(counts, code.changed), ...datesText(code)].map(say).join(" · ")),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Definition and use of a code on one line, the most telling first; empty where the codebook says nothing. Plain text. */
export function codeLine(
  { definition = "", use = "", avoid = "", examples: [example = ""] = [] }: Code,
  { say }: CardLanguage = english,
): string {
  const parts = [
    definition,
    use === "" ? "" : say(said`Use when: ${use}`),
    avoid === "" ? "" : say(said`Avoid when: ${avoid}`),
    example === "" ? "" : say(said`Example: “${example}”`),
  ];
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The card of a code that the codebook does not know, or for which there is no codebook. */
export function unknownCodeCard(
  path: string,
  counts: CodeCounts,
  hasCodebook: boolean,
  { say }: CardLanguage = english,
): string {
  const reason = hasCodebook
    ? said`The codebook does not know this code.`
    : said`This folder has no codebook.`;
  const uses = escapeMarkdown(say(countsText(counts, undefined)));
  return [`**${escapeMarkdown(path)}**`, say(reason), uses].join("\n\n");
}

/** Empty where the codebook says nothing. */
function line(say: CardLanguage["say"], sentence: Sentence, text: string | undefined): string {
  return text === undefined || text === "" ? "" : `- ${say(sentence)}`;
}

/** What values an attribute may have: "1 to 3, required". */
export function ruleText({ type, values = [], min, max, required }: AttributeRule): Sentence {
  const range =
    min !== undefined && max !== undefined
      ? said`${min} to ${max}`
      : min !== undefined
        ? said`${min} or more`
        : max !== undefined
          ? said`${max} or less`
          : said`a number`;
  const what =
    type === "enum"
      ? said`${values.join(", ")}`
      : type === "yes-no"
        ? said`yes or no`
        : type === "text"
          ? said`text`
          : range;
  return required === true ? said`${what} (required)` : what;
}

function countsText({ uses, files, outdated }: CodeCounts, changed: string | undefined): Sentence {
  if (uses === 0) return said`Not used in this folder`;
  const inFiles = files === 1 ? said`1 file` : said`${files} files`;
  const where = uses === 1 ? said`1 use in ${inFiles}` : said`${uses} uses in ${inFiles}`;
  return outdated === 0 || changed === undefined
    ? where
    : said`${where}, ${outdated} from before ${changed.slice(0, 10)}`;
}

function datesText({ since, changed }: Code): readonly Sentence[] {
  return [
    ...(since === undefined ? [] : [said`in use since ${since.slice(0, 10)}`]),
    ...(changed === undefined ? [] : [said`meaning changed ${changed.slice(0, 10)}`]),
  ];
}
