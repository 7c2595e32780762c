import * as vscode from "vscode";
import { ruleText } from "../../core/cards/codeCard";
import { type Code, codesOf, nameBeside } from "../../core/codebook/model";
import { type Outdated, outdatedJudge } from "../../core/codebook/outdated";
import { type CodeFault, codeJudge } from "../../core/codebook/standing";
import { coderOf } from "../../core/sidecar/coder";
import type { Annotation } from "../../core/sidecar/model";
import { valueText } from "../coding/attributes";
import { type Related, relatedTo } from "../coding/related";
import { inWords } from "../inWords";
import type { Codebooks } from "./codebooks";
import type { PlacedAnnotation } from "./placed";
import type { AnnotationSessions } from "./sessions";
import { faultSentence, stateWords } from "./stateWords";

/**
 * What the annotations at a place say, innermost first: code, note, attributes, entities, replies, coder, state; then the code's definition.
 * All of it is plain, escaped text.
 */
export function annotationHover(sessions: AnnotationSessions, codebooks: Codebooks): vscode.HoverProvider {
  return {
    provideHover: async (document, position) => {
      const session = sessions.of(document);
      const placed = session?.at(document.offsetAt(position)) ?? [];
      if (session === undefined || placed.length === 0) return undefined;
      const related = new Map(placed.map((one) => [one, relatedTo(session, one)]));
      const codebook = await codebooks.for(document.uri);
      const codes = new Map(codebook === undefined ? [] : codesOf(codebook).map((code) => [code.path, code]));
      const [outdated, fault] =
        codebook === undefined
          ? [() => undefined, () => undefined]
          : [outdatedJudge(codebook), codeJudge(codebook)];
      const links = peekLinks(document, position, {
        isLinked: [...related.values()].some((one) => one.length > 0),
        isSeveral: placed.length > 1,
      });
      const isLastOf = (code: string | undefined, index: number) =>
        placed.slice(index + 1).every(({ annotation }) => annotation.code !== code);
      const cards = placed.map((one, index) =>
        card(one, {
          code: codes.get(one.annotation.code ?? ""),
          // Once, and below what all coders say who gave it.
          isExplained: isLastOf(one.annotation.code, index),
          outdated: outdated(one.annotation),
          fault: fault(one.annotation),
          related: related.get(one) ?? [],
        }),
      );
      return new vscode.Hover(links === undefined ? cards : [links, ...cards]);
    },
  };
}

/** The only line that may run commands: it holds nothing from a file. */
function peekLinks(
  { uri }: vscode.TextDocument,
  { line, character }: vscode.Position,
  { isLinked, isSeveral }: { readonly isLinked: boolean; readonly isSeveral: boolean },
): vscode.MarkdownString | undefined {
  const place = encodeURIComponent(JSON.stringify([uri.toString(), { line, character }]));
  const links = [
    ...(isLinked
      ? [`[${vscode.l10n.t("Peek linked annotations")}](command:glossator.peekRelated?${place})`]
      : []),
    ...(isSeveral
      ? [`[${vscode.l10n.t("Peek all of them")}](command:glossator.peekAnnotations?${place})`]
      : []),
  ];
  if (links.length === 0) return undefined;
  const text = new vscode.MarkdownString(links.join(" · "));
  text.isTrusted = { enabledCommands: ["glossator.peekRelated", "glossator.peekAnnotations"] };
  return text;
}

/** What is known of an annotation beside what it says itself. */
interface Known {
  readonly code: Code | undefined;
  /** Whether the definition of the code belongs on this card. */
  readonly isExplained: boolean;
  readonly outdated: Outdated | undefined;
  readonly fault: CodeFault | undefined;
  readonly related: readonly Related[];
}

function card(
  placed: PlacedAnnotation,
  { code, isExplained, outdated, fault, related }: Known,
): vscode.MarkdownString {
  const { annotation } = placed;
  const text = new vscode.MarkdownString();
  text.supportHtml = false;
  text.appendMarkdown("**");
  text.appendText(annotation.code ?? vscode.l10n.t("No code"));
  text.appendMarkdown("**");
  const name = code === undefined ? "" : nameBeside(code);
  if (name !== "") text.appendText(` ${name}`);
  if (fault !== undefined) paragraph(text, faultSentence(fault));
  if (outdated !== undefined) paragraph(text, outdatedSentence(outdated));
  // What the coder said of this passage comes before what the codebook says of every one.
  for (const line of aboutLines(placed, related)) paragraph(text, line);
  for (const line of code === undefined || !isExplained ? [] : aboutCode(code)) paragraph(text, line);
  return text;
}

/** What an annotation says beside its code: note, attributes, entities, replies, links; then coder, day, origin, state. Plain text. */
export function aboutLines(
  { annotation, coder, state }: PlacedAnnotation,
  related: readonly Related[],
): readonly string[] {
  const who = coderOf({ annotation, coder });
  const about = [
    ...whoAndWhen(who, annotation.at?.slice(0, 10)),
    originWords(annotation.origin),
    stateWords[state].sentence,
  ].filter((part) => part !== "");
  return [
    ...(annotation.note === undefined ? [] : [vscode.l10n.t("Note: {0}", annotation.note)]),
    ...detailsOf(annotation),
    ...related.map(({ how, what }) => `${how} ${what}`),
    ...(about.length > 0 ? [about.join(" · ")] : []),
  ];
}

/** A day alone would not say what happened on it. */
function whoAndWhen(who: string | undefined, day: string | undefined): readonly string[] {
  if (who !== undefined) return [vscode.l10n.t("By {0}", who), day ?? ""];
  return day === undefined ? [] : [vscode.l10n.t("Annotated on {0}", day)];
}

function aboutCode({ definition, use, avoid, examples = [], attributes = [], key }: Code): readonly string[] {
  const rules = attributes
    .map((rule) => vscode.l10n.t("{0}: {1}", rule.name, inWords(ruleText(rule))))
    .join("; ");
  return [
    definition ?? "",
    use === undefined ? "" : vscode.l10n.t("Use when: {0}", use),
    avoid === undefined ? "" : vscode.l10n.t("Avoid when: {0}", avoid),
    ...examples.map((example) => vscode.l10n.t("Example: “{0}”", example)),
    rules === "" ? "" : vscode.l10n.t("Attributes: {0}", rules),
    key === undefined ? "" : vscode.l10n.t("Key: {0}", key),
  ].filter((line) => line !== "");
}

/** Who made it, where that was not a person. */
function originWords(origin: Annotation["origin"]): string {
  if (origin === "suggested") return vscode.l10n.t("suggested by Glossator, accepted");
  return origin === "imported" ? vscode.l10n.t("imported") : "";
}

function outdatedSentence({ code: { changed = "" }, isCertain }: Outdated): string {
  const day = changed.slice(0, 10);
  return isCertain
    ? vscode.l10n.t("The definition of this code changed on {0}, after this was annotated.", day)
    : vscode.l10n.t(
        "The definition of this code changed on {0}; this annotation does not say when it was made.",
        day,
      );
}

function detailsOf({ attributes = {}, mentions = [], replies = [] }: Annotation): readonly string[] {
  return [
    ...Object.entries(attributes).map(([name, value]) => vscode.l10n.t("{0}: {1}", name, valueText(value))),
    ...(mentions.length === 0 ? [] : [vscode.l10n.t("Mentions {0}", mentions.join(", "))]),
    ...replies.map(({ by, at, text }) => {
      const who = [by ?? vscode.l10n.t("Reply"), at?.slice(0, 10)].filter(Boolean).join(", ");
      return vscode.l10n.t("{0}: {1}", who, text);
    }),
  ];
}

function paragraph(card: vscode.MarkdownString, text: string): void {
  card.appendMarkdown("\n\n");
  card.appendText(text);
}
