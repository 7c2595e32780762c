/** What has to be known to change a code, asked in plain words. Every function answers undefined when the user leaves. */

import * as vscode from "vscode";
import { counted } from "../../core/codebook/previewText";
import { isPath, type Refactoring } from "../../core/codebook/refactor";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import type { CodeSummary } from "../../protocol/messages";
import { type AnnotationItem, authorOf, type FolderItems } from "../annotations/folderItems";
import { SidecarError } from "../annotations/sidecarFiles";
import { chooseCode, chooseOther, usesWords } from "./chooseCode";
import type { CodesHere } from "./overview";

/** A change to codes and what it is called. */
export interface Asked {
  readonly refactoring: Refactoring;
  /** “Rename the code “a” to “b””. */
  readonly title: string;
  /** The button that makes it so: “Rename”. */
  readonly act: string;
}

export async function askRename(here: CodesHere): Promise<Asked | undefined> {
  const chosen = await chooseCode(here, "Rename which code?");
  if (chosen === undefined) return undefined;
  const { code, level } = chosen;
  const to = await askForName(`New name for “${code}” (${usesWords(chosen)})`, code, (typed) =>
    here.overview.codes.some((one) => one.isKnown && one.code === typed && one.level === level)
      ? `There is a code “${typed}” already. To make the two one, use “Merge Code into Another”.`
      : undefined,
  );
  if (to === undefined || to === code) return undefined;
  return {
    refactoring: { kind: "rename", level, code, to },
    title: `Rename the code “${code}” to “${to}”`,
    act: "Rename",
  };
}

export async function askMerge(here: CodesHere): Promise<Asked | undefined> {
  const chosen = await chooseCode(here, "Merge which code into another? It will be gone afterwards");
  if (chosen === undefined) return undefined;
  const { code, level } = chosen;
  const into = await chooseOther(here, chosen, `All annotations with “${code}” get which code?`);
  if (into === undefined) return undefined;
  return {
    refactoring: { kind: "merge", level, code, into: into.code },
    title: `Merge the code “${code}” into “${into.code}”`,
    act: "Merge",
  };
}

export async function askSplit(here: CodesHere, items: FolderItems): Promise<Asked | undefined> {
  const isOffered = ({ level, uses }: CodeSummary) => level === "passage" && uses > 0;
  const chosen = await chooseCode(here, "Split which code?", isOffered);
  if (chosen === undefined) return undefined;
  const { code } = chosen;
  const annotations = await tickAnnotations(here, items, code);
  if (annotations === undefined) return undefined;
  const to = await askForName(
    `Code for the ${counted(annotations.length, "annotation")} (a new one, or one that is there)`,
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
    title: `Give ${counted(places.length, "annotation")} with the code “${code}” the code “${to}”`,
    act: "Split",
  };
}

export async function askDelete(here: CodesHere): Promise<Asked | undefined> {
  const chosen = await chooseCode(here, "Delete which code?");
  if (chosen === undefined) return undefined;
  const { code, level } = chosen;
  const fate = await askForFate(here, chosen);
  if (fate === undefined) return undefined;
  return {
    refactoring: { kind: "delete", level, code, annotations: fate },
    title: `Delete the code “${code}”`,
    act: "Delete",
  };
}

export async function askRetire(here: CodesHere): Promise<Asked | undefined> {
  const isOffered = ({ isKnown, isRetired }: CodeSummary) => isKnown && !isRetired;
  const chosen = await chooseCode(
    here,
    "Retire which code? Annotations keep it; new ones cannot get it",
    isOffered,
  );
  if (chosen === undefined) return undefined;
  const { code, level } = chosen;
  const [none, other] = ["No code takes its place", "Another code takes its place…"];
  const next = await vscode.window.showQuickPick([{ label: other }, { label: none }], {
    title: `What should be used in place of “${code}”?`,
    placeHolder: usesWords(chosen),
  });
  if (next === undefined) return undefined;
  const replacement =
    next.label === other
      ? await chooseOther(here, chosen, `Use which code in place of “${code}”?`)
      : undefined;
  if (next.label === other && replacement === undefined) return undefined;
  return {
    refactoring: {
      kind: "retire",
      level,
      code,
      ...(replacement === undefined ? {} : { replacedBy: replacement.code }),
    },
    title: `Retire the code “${code}”`,
    act: "Retire",
  };
}

type Fate = Extract<Refactoring, { kind: "delete" }>["annotations"];

/** What becomes of the annotations of a code that goes. */
async function askForFate(here: CodesHere, code: CodeSummary): Promise<Fate | undefined> {
  const below = here.overview.codes.filter(
    (one) => one.level === code.level && one.code.startsWith(`${code.code}/`),
  );
  const uses = [code, ...below].reduce((sum, one) => sum + one.uses, 0);
  if (uses === 0) return "keep";
  const what = counted(uses, "annotation");
  const choices = {
    replace: { label: `Give ${what} another code…` },
    uncode: { label: `Leave ${what} without a code`, detail: "Quote, note and everything else stay." },
    keep: {
      label: `Leave the code in ${what}`,
      detail: "It is then marked there as one that the codebook does not know.",
    },
  };
  const chosen = await vscode.window.showQuickPick(Object.values(choices), {
    title: `“${code.code}”${below.length === 0 ? "" : " and the codes below it"}: what becomes of the annotations?`,
    placeHolder: "No annotation is deleted",
  });
  if (chosen === choices.uncode) return "uncode";
  if (chosen === choices.keep) return "keep";
  if (chosen === undefined) return undefined;
  const other = await chooseOther(here, code, `Give ${what} which code?`);
  return other === undefined ? undefined : { replaceBy: other.code };
}

interface TickItem extends vscode.QuickPickItem {
  readonly item: AnnotationItem;
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
    const about = [vscode.workspace.asRelativePath(document ?? sidecar), authorOf(item)];
    return {
      label: shorten(quoteOf(annotation), 80),
      description: about.filter(Boolean).join(" · "),
      ...(annotation.note === undefined ? {} : { detail: shorten(annotation.note, 100) }),
      item,
    };
  });
  const chosen = await vscode.window.showQuickPick(rows, {
    title: `Which of the annotations with “${code}” get another code?`,
    placeHolder: "Tick them, then Enter; the others keep it",
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return undefined;
  if (chosen.length === 0) throw new SidecarError("No annotation was ticked, so nothing is changed.");
  return chosen.map(({ item }) => item);
}

function askForName(
  title: string,
  value: string,
  faultOf: (typed: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const box = vscode.window.showInputBox({
    title,
    value,
    valueSelection: [value.lastIndexOf("/") + 1, value.length],
    prompt: "Without spaces; “/” parts a code from the one below it.",
    validateInput: (typed) =>
      isPath(typed.trim())
        ? faultOf(typed.trim())
        : "Write words without spaces, with “/” between a code and the one below it.",
  });
  return Promise.resolve(box).then((typed) => typed?.trim());
}

async function askForDefinition(code: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: `What does “${code}” mean?`,
    prompt: "One sentence for the codebook; it may be left empty.",
  });
  return typed?.trim();
}
