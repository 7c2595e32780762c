import * as vscode from "vscode";
import { codesOf } from "../../core/codebook/model";
import type { Codebooks } from "./codebooks";
import type { PlacedAnnotation } from "./session";
import type { AnnotationSessions } from "./sessions";
import { stateWords } from "./stateWords";

/** What an annotation says: code and definition, note, attributes, coder, state. All of it plain, escaped text. */
export function annotationHover(sessions: AnnotationSessions, codebooks: Codebooks): vscode.HoverProvider {
  return {
    provideHover: async (document, position) => {
      const placed = sessions.of(document)?.at(document.offsetAt(position)) ?? [];
      if (placed.length === 0) return undefined;
      const codebook = await codebooks.for(document.uri);
      const definitions = new Map(
        codebook === undefined ? [] : codesOf(codebook).map(({ path, definition }) => [path, definition]),
      );
      return new vscode.Hover(placed.map((one) => card(one, definitions.get(one.annotation.code ?? ""))));
    },
  };
}

function card(
  { annotation, coder, state }: PlacedAnnotation,
  definition: string | undefined,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.supportHtml = false;
  text.appendMarkdown("**");
  text.appendText(annotation.code ?? "No code");
  text.appendMarkdown("**");
  if (definition !== undefined) paragraph(text, definition);
  if (annotation.note !== undefined) paragraph(text, `Note: ${annotation.note}`);
  for (const [name, value] of Object.entries(annotation.attributes ?? {}))
    paragraph(text, `${name}: ${typeof value === "object" ? value.join(", ") : String(value)}`);
  for (const reply of annotation.replies ?? []) paragraph(text, `${reply.by ?? "Reply"}: ${reply.text}`);
  const who = annotation.by ?? coder;
  const when = annotation.at?.slice(0, 10);
  const line = [who === undefined ? "" : `By ${who}`, when ?? "", stateWords[state].sentence].filter(
    (part) => part !== "",
  );
  if (line.length > 0) paragraph(text, line.join(" · "));
  return text;
}

function paragraph(card: vscode.MarkdownString, text: string): void {
  card.appendMarkdown("\n\n");
  card.appendText(text);
}
