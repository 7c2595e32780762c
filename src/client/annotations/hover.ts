import * as vscode from "vscode";
import { type Code, codesOf } from "../../core/codebook/model";
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
      return new vscode.Hover(placed.map((one) => card(one, codes.get(one.annotation.code ?? ""))));
    },
  };
}

function card({ annotation, coder, state }: PlacedAnnotation, code: Code | undefined): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.supportHtml = false;
  text.appendMarkdown("**");
  text.appendText(annotation.code ?? "No code");
  text.appendMarkdown("**");
  if (code !== undefined && code.name !== code.path) text.appendText(` ${code.name}`);
  if (code?.definition !== undefined) paragraph(text, code.definition);
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

function detailsOf({ attributes = {}, mentions = [], replies = [] }: Annotation): readonly string[] {
  return [
    ...Object.entries(attributes).map(
      ([name, value]) => `${name}: ${typeof value === "object" ? value.join(", ") : String(value)}`,
    ),
    ...(mentions.length === 0 ? [] : [`Mentions ${mentions.join(", ")}`]),
    ...replies.map(({ by, at, text }) => {
      const who = [by ?? "Reply", at?.slice(0, 10)].filter(Boolean).join(", ");
      return `${who}: ${text}`;
    }),
  ];
}

function paragraph(card: vscode.MarkdownString, text: string): void {
  card.appendMarkdown("\n\n");
  card.appendText(text);
}
