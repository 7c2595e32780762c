import * as vscode from "vscode";
import type { Segment } from "../../core/sidecar/model";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import type { AnnotationParts } from "../annotations/commands";
import { nameOf } from "../annotations/sidecarFiles";
import type { VirtualTexts } from "../virtualTexts";
import { likelyPlace } from "./problems";
import { type AnnotationName, type Drifted, driftedAnnotation } from "./target";

/**
 * Shows what was annotated beside what stands there today. With the text the annotation was made on (a copy, or from git), whole texts
 * are compared, and the place is shown; without it, the quote and its context with today's passage.
 */
export async function compareWithOriginal(
  parts: AnnotationParts,
  texts: VirtualTexts,
  name?: AnnotationName,
): Promise<void> {
  const target = await driftedAnnotation(parts, name);
  if (target === undefined) return;
  const { annotation } = target.placed;
  const { document } = target.session;
  const base =
    annotation.base === undefined ? undefined : await parts.bases.text(document.uri, annotation.base);
  const title = vscode.l10n.t("“{0}”: as annotated ↔ today", shorten(quoteOf(annotation), 30));
  if (base !== undefined)
    await vscode.commands.executeCommand(
      "vscode.diff",
      texts.add(nameOf(document.uri), base),
      document.uri,
      title,
      shown(target),
    );
  else
    await vscode.commands.executeCommand(
      "vscode.diff",
      texts.add(vscode.l10n.t("as annotated.txt"), annotation.segments.map(asAnnotated).join(between)),
      texts.add("today.txt", today(target)),
      title,
    );
}

const between = "\n\n[…]\n\n";

function asAnnotated({ before = "", quote, after = "" }: Segment): string {
  return `${before}${quote}${after}\n`;
}

/** Today's passages with as much context as was kept; the whole text when the annotation has no place at all. */
function today({ session: { document }, placed }: Drifted): string {
  const text = document.getText();
  const passages = likelyPlace(placed).map(({ start, end }, index) => {
    const { before = "", after = "" } = placed.annotation.segments[index] ?? {};
    return `${text.slice(Math.max(0, start - before.length), end + after.length)}\n`;
  });
  return (passages.length === 0 ? text : passages.join(between)).replace(/\r\n?/g, "\n");
}

function shown({ session: { document }, placed }: Drifted): vscode.TextDocumentShowOptions {
  const [first] = likelyPlace(placed);
  return first === undefined
    ? {}
    : { selection: new vscode.Range(document.positionAt(first.start), document.positionAt(first.end)) };
}
