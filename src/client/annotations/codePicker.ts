import * as vscode from "vscode";
import { codeLine } from "../../core/cards/codeCard";
import { type Code, nameBeside } from "../../core/codebook/model";
import { language } from "../inWords";

interface CodeItem extends vscode.QuickPickItem {
  /** Undefined for one that is to be made. */
  readonly code: string | undefined;
}

export interface CodeChoice {
  /** From the codebook; empty without one. */
  readonly codes: readonly Code[];
  /** As #rrggbb. */
  readonly colourOfCode: (code: string) => string;
  /** Codes already used in the folder, most used first. */
  readonly used: readonly string[];
  readonly title: string;
  readonly placeholder: string;
  /** Makes a code of what was typed and answers it, undefined when the user leaves; for codebooks. */
  readonly addCode: (typed: string) => Promise<string | undefined>;
}

/**
 * Lets the user pick a code by typing a few letters. With a codebook its codes are offered, and last a new one; without one, codes
 * already used are, and whatever else is typed becomes a new code. Undefined when the user leaves.
 */
export function pickCode({
  codes,
  colourOfCode,
  used,
  title,
  placeholder,
  addCode,
}: CodeChoice): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<CodeItem>();
  const known =
    codes.length > 0
      ? [...codes.map((code) => codebookItem(code, colourOfCode(code.path))), newItem()]
      : used.map(usedItem);
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = known;
  // A codebook's codes are filtered by the editor itself, so that nothing here has to keep up with the keys.
  if (codes.length === 0)
    picker.onDidChangeValue((value) => {
      picker.items = value.trim() === "" ? known : withTyped(known, value.trim());
    });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const [active] = picker.activeItems;
      // Enter may be faster than the list, which then still offers what does not fit what was typed.
      const typed = codes.length === 0 ? picker.value.trim() : "";
      const item = active?.code !== undefined && !isWithin(typed, active.code) ? undefined : active;
      if (item === undefined && typed === "") return;
      resolve(item === undefined ? typed : (item.code ?? addCode(picker.value)));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Whether a list that is filtered by what was typed would offer a code: all letters stand in it, in their order. */
function isWithin(typed: string, code: string): boolean {
  const letters = [...code.toLowerCase()];
  return [...typed.toLowerCase().replace(/\s+/gu, "")].every((letter) => {
    const at = letters.indexOf(letter);
    if (at !== -1) letters.splice(0, at + 1);
    return at !== -1;
  });
}

function codebookItem(code: Code, colour: string): CodeItem {
  const { attributes = [] } = code;
  const marks = [
    nameBeside(code),
    code.key === undefined ? "" : vscode.l10n.t("key {0}", code.key),
    attributes.length === 0 ? "" : vscode.l10n.t("with {0}", attributes.map(({ name }) => name).join(", ")),
  ];
  const detail = codeLine(code, language);
  return {
    label: code.path,
    description: marks.filter(Boolean).join(" · "),
    iconPath: swatch(colour),
    ...(detail === "" ? {} : { detail }),
    code: code.path,
  };
}

/** A spot of a colour (#rrggbb) as an icon. */
export function swatch(colour: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${colour}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml,${encodeURIComponent(svg)}`, true);
}

/** Stays last, whatever is typed, so that Enter takes a code that is there whenever one fits. */
function newItem(): CodeItem {
  return { label: `$(add) ${vscode.l10n.t("New Code…")}`, alwaysShow: true, code: undefined };
}

function usedItem(code: string): CodeItem {
  return { label: code, code };
}

/** The typed words come last, so that Enter takes a known code whenever one fits. */
function withTyped(known: readonly CodeItem[], value: string): readonly CodeItem[] {
  if (known.some(({ code }) => code === value)) return known;
  return [...known, { label: value, description: vscode.l10n.t("new code"), code: value, alwaysShow: true }];
}
