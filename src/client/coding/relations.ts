/** Relations between annotations of one text: made by picking, followed by a key. */

import * as vscode from "vscode";
import { type AnnotationParts, shortQuote, updatePart } from "../annotations/commands";
import type { PlacedAnnotation } from "../annotations/placed";
import { quoted } from "../inWords";
import { say } from "../say";
import { type Related, relatedTo } from "./related";
import { selectedRanges, selectRanges } from "./selection";
import { type AnnotationChoice, annotationChoice, annotationHere, type PlacedTarget } from "./target";
import { standing } from "./visited";

/** Relates the annotation under the cursor to another one of the text; both are picked from lists. */
export async function addRelation(parts: AnnotationParts): Promise<void> {
  const source = await annotationHere(parts);
  if (source === undefined) return;
  const { annotation, sidecar } = source.placed;
  if (source.session.annotations.length < 2)
    return say(vscode.l10n.t("This text has no other annotation to link to."));
  const type = await pickType(parts, source);
  if (type === undefined) return;
  const target = await pickTarget(source, type);
  if (target === undefined) return;
  const relations = annotation.relations ?? [];
  if (relations.some((one) => one.type === type && one.target === target.annotation.id))
    return say(vscode.l10n.t("These two are linked in this way already."));
  await updatePart(
    parts,
    { annotation, sidecar, document: source.session.document.uri },
    vscode.l10n.t("link “{0}” {1} “{2}”", shortQuote(annotation), type, shortQuote(target.annotation)),
    { kind: "relation", relation: { type, target: target.annotation.id }, isThere: true },
  );
}

/** The codebook's types; without any, those used in the text and whatever else is typed. */
async function pickType(
  parts: AnnotationParts,
  { session, placed }: PlacedTarget,
): Promise<string | undefined> {
  const codebook = await parts.codebooks.for(session.document.uri);
  const known = codebook?.relations ?? [];
  const title = vscode.l10n.t("How is “{0}” linked to another annotation?", shortQuote(placed.annotation));
  if (known.length > 0) {
    const items = known.map(({ type, definition }) => ({
      label: type,
      ...(definition === undefined ? {} : { detail: definition }),
    }));
    return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.label;
  }
  const used = session.annotations.flatMap(({ annotation }) => annotation.relations ?? []);
  const type = await vscode.window.showInputBox({
    title,
    value: used.at(-1)?.type ?? "",
    prompt: vscode.l10n.t("How are the two related? For instance: supports, answers, contradicts."),
    validateInput: (typed) =>
      typed.trim() === "" ? vscode.l10n.t("Type a word, such as supports.") : undefined,
  });
  return type?.trim();
}

/** The other annotations, the nearest first. Each is selected in the text while the user chooses; then the source is again. */
async function pickTarget(
  { session, placed, editor }: PlacedTarget,
  type: string,
): Promise<PlacedAnnotation | undefined> {
  const at = standing(placed)[0]?.start ?? 0;
  const distance = (other: PlacedAnnotation) => Math.abs((standing(other)[0]?.start ?? 1e9) - at);
  const others = session.annotations
    .filter(({ annotation }) => annotation.id !== placed.annotation.id)
    .sort((a, b) => distance(a) - distance(b));
  const before = selectedRanges(editor);
  const choice = await vscode.window.showQuickPick(others.map(annotationChoice), {
    title: `${quoted(shortQuote(placed.annotation))} ${type} …`,
    placeHolder: vscode.l10n.t("The nearest stands first"),
    matchOnDescription: true,
    onDidSelectItem: (one: AnnotationChoice) => void selectRanges(editor, standing(one.placed)),
  });
  await selectRanges(editor, before.length > 0 ? before : standing(placed));
  return choice?.placed;
}

interface RelatedChoice extends vscode.QuickPickItem {
  readonly one: Related;
}

/** Goes to an annotation that the one under the cursor is related to, in either direction. */
export async function goToRelated(parts: AnnotationParts): Promise<void> {
  const source = await annotationHere(parts);
  if (source === undefined) return;
  const { annotation } = source.placed;
  const choice = await pickLink(source, vscode.l10n.t("“{0}” is linked to …", shortQuote(annotation)));
  if (choice === undefined) return;
  if (standing(choice.placed).length === 0)
    return say(vscode.l10n.t("“{0}” is no longer in the text.", shortQuote(choice.placed.annotation)));
  await parts.visited.goTo(source.editor, choice.placed);
}

/** Removes a link of the annotation under the cursor, whichever of the two names it. */
export async function removeRelation(parts: AnnotationParts): Promise<void> {
  const source = await annotationHere(parts);
  if (source === undefined) return;
  const { annotation } = source.placed;
  const link = await pickLink(source, vscode.l10n.t("Remove which link of “{0}”?", shortQuote(annotation)));
  if (link === undefined) return;
  const ends = [source.placed, link.placed] as const;
  const [from, to] = link.isOwn ? ends : [ends[1], ends[0]];
  const { type } = link.relation;
  await updatePart(
    parts,
    { annotation: from.annotation, sidecar: from.sidecar, document: source.session.document.uri },
    vscode.l10n.t(
      "remove link “{0}” {1} “{2}”",
      shortQuote(from.annotation),
      type,
      shortQuote(to.annotation),
    ),
    { kind: "relation", relation: link.relation, isThere: false },
  );
}

/** The only link, or the one that the user picks; undefined, and said why, when there is none. */
async function pickLink({ session, placed }: PlacedTarget, title: string): Promise<Related | undefined> {
  const related = relatedTo(session, placed);
  const [only, ...more] = related;
  if (only === undefined) say(vscode.l10n.t("This annotation is linked to no other one."));
  if (more.length === 0) return only;
  const items = related.map((one): RelatedChoice => ({ label: one.how, description: one.what, one }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.one;
}
