/** What is said of a code under the pointer, as Markdown. Everything from a codebook is escaped. */

import type { AttributeRule, Code } from "../codebook/model";
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
}

/** The card of a code that the codebook knows. */
export function codeCard(code: Code, { counts, replacement }: CodeContext): string {
  const { path, name, definition, use, avoid, examples = [], attributes = [], key, color } = code;
  const retired =
    code.retired !== true
      ? ""
      : replacement === undefined
        ? "_Retired._"
        : `_Retired; use_ **${escapeMarkdown(replacement)}** _instead._`;
  const lines = [
    line("Use when", use),
    line("Avoid when", avoid),
    ...examples.map((example) => line("Example", `“${example}”`)),
    ...attributes.map((rule) => line(rule.name, ruleText(rule))),
    line("Key", key),
    line("Colour", color),
  ];
  return [
    `**${escapeMarkdown(path)}**${name === path ? "" : ` ${escapeMarkdown(name)}`}`,
    retired,
    escapeMarkdown(definition ?? ""),
    lines.filter((one) => one !== "").join("\n"),
    escapeMarkdown([countsText(counts, code.changed), ...datesText(code)].join(" · ")),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Definition and use of a code on one line, the most telling first; empty where the codebook says nothing. Plain text. */
export function codeLine({
  definition = "",
  use = "",
  avoid = "",
  examples: [example = ""] = [],
}: Code): string {
  const parts = [
    definition,
    use === "" ? "" : `Use when: ${use}`,
    avoid === "" ? "" : `Avoid when: ${avoid}`,
    example === "" ? "" : `Example: “${example}”`,
  ];
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The card of a code that the codebook does not know, or for which there is no codebook. */
export function unknownCodeCard(path: string, counts: CodeCounts, hasCodebook: boolean): string {
  const reason = hasCodebook ? "The codebook does not know this code." : "This folder has no codebook.";
  return [`**${escapeMarkdown(path)}**`, reason, escapeMarkdown(countsText(counts, undefined))].join("\n\n");
}

function line(label: string, text: string | undefined): string {
  return text === undefined || text === "" ? "" : `- ${escapeMarkdown(label)}: ${escapeMarkdown(text)}`;
}

/** What values an attribute may have: "1 to 3, required". */
export function ruleText({ type, values = [], min, max, required }: AttributeRule): string {
  const range =
    min !== undefined && max !== undefined
      ? `${min} to ${max}`
      : min !== undefined
        ? `${min} or more`
        : max !== undefined
          ? `${max} or less`
          : "a number";
  const what =
    type === "enum" ? values.join(", ") : type === "yes-no" ? "yes or no" : type === "text" ? "text" : range;
  return required === true ? `${what} (required)` : what;
}

function countsText({ uses, files, outdated }: CodeCounts, changed: string | undefined): string {
  if (uses === 0) return "Not used in this folder";
  const where = `${uses} ${uses === 1 ? "use" : "uses"} in ${files} ${files === 1 ? "file" : "files"}`;
  return outdated === 0 || changed === undefined
    ? where
    : `${where}, ${outdated} from before ${changed.slice(0, 10)}`;
}

function datesText({ since, changed }: Code): readonly string[] {
  return [
    ...(since === undefined ? [] : [`in use since ${since.slice(0, 10)}`]),
    ...(changed === undefined ? [] : [`meaning changed ${changed.slice(0, 10)}`]),
  ];
}
