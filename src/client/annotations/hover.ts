import * as vscode from "vscode";
import { ruleText } from "../../core/cards/codeCard";
import { type Code, codesOf } from "../../core/codebook/model";
import { type Outdated, outdatedJudge } from "../../core/codebook/outdated";
import type { Annotation } from "../../core/sidecar/model";
import type { Codebooks } from "./codebooks";
import type { PlacedAnnotation } from "./session";
import type { AnnotationSessions } from "./sessions";
import { stateWords } from "./stateWords";

/**
 * What the annotations at a place say, innermost first: code and definition, note, attributes, entities, replies, coder, state.
 * All of it is plain, escaped text.
 */
export function annotationHover(sessions: AnnotationSessions, codebooks: Codebooks): vscode.HoverProvider {
  return {
    provideHover: async (document, position) => {
      const placed = sessions.of(document)?.at(document.offsetAt(position)) ?? [];
      if (placed.length === 0) return undefined;
      const codebook = await codebooks.for(document.uri);
      const codes = new Map(codebook === undefined ? [] : codesOf(codebook).map((code) => [code.path, code]));
      const judge = codebook === undefined ? () => undefined : outdatedJudge(codebook);
      return new vscode.Hover(
        placed.map((one) => card(one, codes.get(one.annotation.code ?? ""), judge(one.annotation))),
      );
    },
  };
}

function card(
  { annotation, coder, state }: PlacedAnnotation,
  code: Code | undefined,
  outdated: Outdated | undefined,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.supportHtml = false;
  text.appendMarkdown("**");
  text.appendText(annotation.code ?? vscode.l10n.t("No code"));
  text.appendMarkdown("**");
  if (code !== undefined && code.name !== code.path) text.appendText(` ${code.name}`);
  if (outdated !== undefined) paragraph(text, outdatedSentence(outdated));
  for (const line of code === undefined ? [] : aboutCode(code)) paragraph(text, line);
  if (annotation.note !== undefined) paragraph(text, `Note: ${annotation.note}`);
  for (const line of detailsOf(annotation)) paragraph(text, line);
  const who = annotation.by ?? coder;
  const about = [
    who === undefined ? "" : `By ${who}`,
    annotation.at?.slice(0, 10) ?? "",
    annotation.origin === undefined || annotation.origin === "human" ? "" : annotation.origin,
    stateWords[state].sentence,
  ].filter((part) => part !== "");
  if (about.length > 0) paragraph(text, about.join(" · "));
  return text;
}

function aboutCode({
  definition,
  use,
  avoid,
  examples = [],
  attributes = [],
  key,
  color,
}: Code): readonly string[] {
  const rules = attributes.map((rule) => `${rule.name} (${ruleText(rule)})`).join(", ");
  const marks = [key === undefined ? "" : `Key ${key}`, color === undefined ? "" : `Colour ${color}`];
  return [
    definition ?? "",
    use === undefined ? "" : `Use when: ${use}`,
    avoid === undefined ? "" : `Avoid when: ${avoid}`,
    ...examples.map((example) => `Example: “${example}”`),
    rules === "" ? "" : `Attributes: ${rules}`,
    marks.filter(Boolean).join(" · "),
  ].filter((line) => line !== "");
}

function outdatedSentence({ code: { changed = "" }, isCertain }: Outdated): string {
  const day = changed.slice(0, 10);
  return isCertain
    ? `The definition of this code changed on ${day}, after this was annotated.`
    : `The definition of this code changed on ${day}; this annotation does not say when it was made.`;
}

function detailsOf({ attributes = {}, mentions = [], replies = [] }: Annotation): readonly string[] {
  return [
    ...Object.entries(attributes).map(
      ([name, value]) => `${name}: ${typeof value === "object" ? value.join(", ") : String(value)}`,
    ),
    ...(mentions.length === 0 ? [] : [vscode.l10n.t("Mentions {0}", mentions.join(", "))]),
    ...replies.map(({ by, at, text }) => {
      const who = [by ?? vscode.l10n.t("Reply"), at?.slice(0, 10)].filter(Boolean).join(", ");
      return `${who}: ${text}`;
    }),
  ];
}

function paragraph(card: vscode.MarkdownString, text: string): void {
  card.appendMarkdown("\n\n");
  card.appendText(text);
}
