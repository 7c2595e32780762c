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
  /** Codes already used in the folder, most used first. Asked for only without a codebook. */
  readonly used: readonly string[];
  /** Makes a code of what was typed and answers it, undefined when the user leaves; for codebooks. */
  readonly addCode: (typed: string) => Promise<string | undefined>;
}

/**
 * Lets the user pick a code by typing a few letters. With a codebook its codes are offered, and last a new one; without one, codes
 * already used are, and whatever else is typed becomes a new code. Undefined when the user leaves. The box opens before the codes
 * are known: whoever types at once would else type over the passage that is selected.
 */
export function pickCode(title: string, choice: Promise<CodeChoice>): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<CodeItem>();
  picker.title = title;
  picker.busy = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  return new Promise((resolve, reject) => {
    let known: CodeChoice | undefined;
    let isEntered = false;
    const accept = () => {
      isEntered = true;
      const code = known === undefined ? undefined : chosenCode(picker, known);
      if (code === undefined) return;
      resolve(code);
      picker.hide();
    };
    picker.onDidAccept(accept);
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
    choice.then(
      (loaded) => {
        known = loaded;
        offer(picker, loaded);
        // What was typed and confirmed before is a code of one's own; of those of a codebook none was seen yet.
        if (isEntered && loaded.codes.length === 0) accept();
      },
      (error: unknown) => {
        reject(error);
        picker.hide();
      },
    );
  });
}

function offer(picker: vscode.QuickPick<CodeItem>, { codes, colourOfCode, used }: CodeChoice): void {
  const known =
    codes.length > 0
      ? [...codes.map((code) => codebookItem(code, colourOfCode(code.path))), newItem()]
      : used.map(usedItem);
  const show = (value: string) => {
    picker.items = value === "" ? known : withTyped(known, value);
  };
  picker.placeholder = codeAdvice(codes.length, used.length);
  // A codebook's codes are filtered by the editor itself, so that nothing here has to keep up with the keys.
  if (codes.length > 0) picker.items = known;
  else {
    show(picker.value.trim());
    picker.onDidChangeValue((value) => show(value.trim()));
  }
  picker.busy = false;
}

/** What Enter takes now: a code, or the promise of one that is made first; undefined when there is nothing to take. */
function chosenCode(
  { activeItems: [active], value }: vscode.QuickPick<CodeItem>,
  { codes, addCode }: CodeChoice,
): string | Promise<string | undefined> | undefined {
  // Enter may be faster than the list, which then still offers what does not fit what was typed.
  const typed = codes.length === 0 ? value.trim() : "";
  const item = active?.code !== undefined && !isWithin(typed, active.code) ? undefined : active;
  if (item !== undefined) return item.code ?? addCode(value);
  return typed === "" ? undefined : typed;
}

/** What the box says while nothing is typed. */
function codeAdvice(codes: number, used: number): string {
  if (codes > 0) return vscode.l10n.t("Type a few letters of a code");
  return used > 0
    ? vscode.l10n.t("Type a code, or choose one used before")
    : vscode.l10n.t("Type a code of your own, such as demand, and press Enter");
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
