/** What has to be known to change a code, asked in plain words. Every function answers undefined when the user leaves. */

import * as vscode from "vscode";
import type { Refactoring } from "../../core/codebook/refactoring";
import type { Annotation } from "../../core/sidecar/model";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import type { CodeSummary } from "../../protocol/messages";
import { type AnnotationItem, coderOfItem, type FolderItems } from "../annotations/folderItems";
import { isBlind } from "../annotations/shown";
import { SidecarError } from "../annotations/sidecarFiles";
import { annotationCount } from "../counted";
import { chooseCode, chooseOther, usesWords } from "./chooseCode";
import { askForDefinition, askForName } from "./names";
import type { CodesHere } from "./overview";

/** A change to codes and what it is called. */
export interface Asked {
  readonly refactoring: Refactoring;
  /** “Rename the code “a” to “b””. */
  readonly title: string;
  /** The button that makes it so: “Rename”. */
  readonly act: string;
}

/** Asks which code gets which name; undefined when the user leaves. */
export async function askRename(here: CodesHere): Promise<Asked | undefined> {
  const chosen = await chooseCode(here, vscode.l10n.t("Rename which code?"));
  if (chosen === undefined) return undefined;
  const { code, level } = chosen;
  const to = await askForName(
    vscode.l10n.t("New name for “{0}” ({1})", code, usesWords(chosen)),
    code,
    (typed) =>
      here.overview.codes.some((one) => one.isKnown && one.code === typed && one.level === level)
        ? vscode.l10n.t(
            "There is a code “{0}” already. To make the two one, use “Merge Code into Another”.",
            typed,
          )
        : undefined,
  );
  if (to === undefined || to === code) return undefined;
  return {
    refactoring: { kind: "rename", level, code, to },
    title: vscode.l10n.t("Rename the code “{0}” to “{1}”", code, to),
    act: vscode.l10n.t("Rename"),
  };
}

/** Asks which code is merged into which other; undefined when the user leaves. */
export async function askMerge(here: CodesHere): Promise<Asked | undefined> {
  const chosen = await chooseCode(
    here,
    vscode.l10n.t("Merge which code into another? It will be gone afterwards"),
  );
  if (chosen === undefined) return undefined;
  const { code, level } = chosen;
  const into = await chooseOther(
    here,
    chosen,
    vscode.l10n.t("All annotations with “{0}” get which code?", code),
  );
  if (into === undefined) return undefined;
  return {
    refactoring: { kind: "merge", level, code, into: into.code },
    title: vscode.l10n.t("Merge the code “{0}” into “{1}”", code, into.code),
    act: vscode.l10n.t("Merge"),
  };
}

/** Asks which annotations of a code get which other; undefined when the user leaves. */
export async function askSplit(here: CodesHere, items: FolderItems): Promise<Asked | undefined> {
  const isOffered = ({ level, uses }: CodeSummary) => level === "passage" && uses > 0;
  const chosen = await chooseCode(here, vscode.l10n.t("Split which code?"), isOffered);
  if (chosen === undefined) return undefined;
  const { code } = chosen;
  const annotations = await tickAnnotations(here, items, code);
  if (annotations === undefined) return undefined;
  const to = await askForName(
    vscode.l10n.t("Code for {0} (a new one, or one that is there)", annotationCount(annotations.length)),
    `${code}/`,
  );
  if (to === undefined || to === code) return undefined;
  const isNew = !here.overview.codes.some((one) => one.code === to && one.isKnown);
  const definition = isNew && here.overview.codebook !== null ? await askForDefinition(to) : "";
  if (definition === undefined) return undefined;
  const places = annotations.map(({ sidecar, annotation }) => ({
    sidecar: sidecar.toString(),
    id: annotation.id,
  }));
  const fields = definition === "" ? {} : { definition };
  return {
    refactoring: { kind: "split", code, to, annotations: places, fields },
    title: vscode.l10n.t(
      "Give {0} with the code “{1}” the code “{2}”",
      annotationCount(places.length),
      code,
      to,
    ),
    act: vscode.l10n.t("Split"),
  };
}

/** Asks which code is deleted and what becomes of its annotations; undefined when the user leaves. */
export async function askDelete(here: CodesHere): Promise<Asked | undefined> {
  const chosen = await chooseCode(here, vscode.l10n.t("Delete which code?"));
  if (chosen === undefined) return undefined;
  const { code, level } = chosen;
  const fate = await askForFate(here, chosen);
  if (fate === undefined) return undefined;
  return {
    refactoring: { kind: "delete", level, code, annotations: fate },
    title: vscode.l10n.t("Delete the code “{0}”", code),
    act: vscode.l10n.t("Delete"),
  };
}

/** Asks which code is no longer offered; undefined when the user leaves. */
export async function askRetire(here: CodesHere): Promise<Asked | undefined> {
  const isOffered = ({ isKnown, isRetired }: CodeSummary) => isKnown && !isRetired;
  const chosen = await chooseCode(
    here,
    vscode.l10n.t("Retire which code? Annotations keep it; new ones cannot get it"),
    isOffered,
  );
  if (chosen === undefined) return undefined;
  const { code, level } = chosen;
  const [none, other] = [
    vscode.l10n.t("No code takes its place"),
    vscode.l10n.t("Another code takes its place…"),
  ];
  const next = await vscode.window.showQuickPick([{ label: other }, { label: none }], {
    title: vscode.l10n.t("What should be used in place of “{0}”?", code),
    placeHolder: usesWords(chosen),
  });
  if (next === undefined) return undefined;
  const replacement =
    next.label === other
      ? await chooseOther(here, chosen, vscode.l10n.t("Use which code in place of “{0}”?", code))
      : undefined;
  if (next.label === other && replacement === undefined) return undefined;
  return {
    refactoring: {
      kind: "retire",
      level,
      code,
      ...(replacement === undefined ? {} : { replacedBy: replacement.code }),
    },
    title: vscode.l10n.t("Retire the code “{0}”", code),
    act: vscode.l10n.t("Retire"),
  };
}

type Fate = Extract<Refactoring, { kind: "delete" }>["annotations"];

/** What becomes of the annotations of a code that goes. */
async function askForFate(here: CodesHere, code: CodeSummary): Promise<Fate | undefined> {
  const below = here.overview.codes.filter(
    (one) => one.level === code.level && one.code.startsWith(`${code.code}/`),
  );
  const uses = [code, ...below].reduce((sum, one) => sum + one.uses, 0);
  // Whoever codes blind does not know whether others have the code, and must not learn it from being asked or not.
  const seesAll = !isBlind(vscode.Uri.parse(here.uri));
  if (uses === 0 && seesAll) return "keep";
  const what = seesAll ? annotationCount(uses) : vscode.l10n.t("all annotations");
  const choices = {
    replace: { label: vscode.l10n.t("Give {0} another code…", what) },
    uncode: {
      label: vscode.l10n.t("Leave {0} without a code", what),
      detail: vscode.l10n.t("Quote, note and everything else stay."),
    },
    keep: {
      label: vscode.l10n.t("Leave the code in {0}", what),
      detail: vscode.l10n.t("It is then marked there as one that the codebook does not know."),
    },
  };
  const chosen = await vscode.window.showQuickPick(Object.values(choices), {
    title:
      below.length === 0
        ? vscode.l10n.t("“{0}”: what becomes of the annotations?", code.code)
        : vscode.l10n.t("“{0}” and the codes below it: what becomes of the annotations?", code.code),
    placeHolder: vscode.l10n.t("No annotation is deleted"),
  });
  if (chosen === choices.uncode) return "uncode";
  if (chosen === choices.keep) return "keep";
  if (chosen === undefined) return undefined;
  const other = await chooseOther(here, code, vscode.l10n.t("Give {0} which code?", what));
  return other === undefined ? undefined : { replaceBy: other.code };
}

interface TickItem extends vscode.QuickPickItem {
  readonly item: AnnotationItem;
}

/** The words of an annotation among those around them: the same words may have been coded many times. Empty without context. */
function inContext({ segments: [first] }: Annotation): string {
  const { before = "", quote = "", after = "" } = first ?? {};
  const around = `${before}[${shorten(quote, 40)}]${after}`.replace(/\s+/gu, " ").trim();
  return before === "" && after === "" ? "" : `…${around}…`;
}

async function tickAnnotations(
  { overview }: CodesHere,
  items: FolderItems,
  code: string,
): Promise<readonly AnnotationItem[] | undefined> {
  const governed = new Set(overview.sidecars);
  const texts = await items.texts({ withStates: false });
  const all = texts
    .flatMap((text) => text.items)
    .filter(({ annotation, sidecar }) => annotation.code === code && governed.has(sidecar.toString()));
  const rows = all.map((item): TickItem => {
    const { annotation, document, sidecar } = item;
    const about = [vscode.workspace.asRelativePath(document ?? sidecar), coderOfItem(item)];
    return {
      label: shorten(quoteOf(annotation), 48),
      description: about.filter(Boolean).join(" · "),
      detail: [inContext(annotation), shorten(annotation.note ?? "", 60)].filter(Boolean).join(" · "),
      item,
    };
  });
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t("Which of the annotations with “{0}” get another code?", code),
    placeHolder: vscode.l10n.t("Arrows and Space tick; the others keep the code"),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return undefined;
  if (chosen.length === 0)
    throw new SidecarError(vscode.l10n.t("No annotation was ticked, so nothing is changed."));
  return chosen.map(({ item }) => item);
}
