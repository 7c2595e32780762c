import * as vscode from "vscode";
import { type VirtualTexts, virtualScheme } from "../virtualTexts";

/** A change that somebody has asked for, as it is shown before it is made. */
export interface ShownChange {
  /** “Rename”: on the button that makes it. */
  readonly act: string;
  readonly text: string;
}

interface Waiting {
  readonly uri: vscode.Uri;
  readonly act: string;
  readonly answer: (isYes: boolean) => void;
}

/**
 * Shows what would change in an editor of its own and waits there for the reader's word: nothing lies over the text, and it can be
 * scrolled, searched and heard before it is decided on. Closing the editor leaves everything as it is.
 */
export class ChangePreviews implements vscode.Disposable {
  readonly #texts: VirtualTexts;
  readonly #subscriptions: vscode.Disposable;
  #waiting: Waiting | undefined;

  constructor(texts: VirtualTexts) {
    this.#texts = texts;
    const selector = { scheme: virtualScheme, pattern: "**/*.diff" };
    this.#subscriptions = vscode.Disposable.from(
      vscode.languages.registerCodeLensProvider(selector, {
        provideCodeLenses: ({ uri }) => this.#lenses(uri),
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        const { uri } = this.#waiting ?? {};
        if (uri !== undefined && closed.some((tab) => shows(tab, uri))) this.answer(false);
      }),
    );
  }

  /** Whether the reader wants the change to be made. One that is still being waited for is left. */
  async ask({ act, text }: ShownChange): Promise<boolean> {
    this.answer(false);
    const hint = vscode.l10n.t(
      "Ctrl+Enter (on a Mac: Cmd+Enter) makes this change; Escape leaves everything as it is.",
    );
    const uri = this.#texts.add(`${act}.diff`, `${hint}\n\n${text}`);
    const answered = new Promise<boolean>((answer) => {
      this.#waiting = { uri, act, answer };
    });
    // Not as a preview of the editor's, which would take the place of the file that the user looks at.
    const { document } = await vscode.window.showTextDocument(uri, { preview: false });
    await wrapLines(document);
    const isYes = await answered;
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter((tab) => shows(tab, uri)));
    return isYes;
  }

  /** Gives the reader's word on the change that is shown; does nothing when none is. */
  answer(isYes: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.answer(isYes);
  }

  dispose(): void {
    this.answer(false);
    this.#subscriptions.dispose();
  }

  #lenses(uri: vscode.Uri): vscode.CodeLens[] {
    if (this.#waiting?.uri.toString() !== uri.toString()) return [];
    const { act } = this.#waiting;
    const top = new vscode.Range(0, 0, 0, 0);
    const no = vscode.l10n.t("Leave everything as it is");
    return [
      new vscode.CodeLens(top, { title: `$(check) ${act}`, command: "glossator.makeChange" }),
      new vscode.CodeLens(top, { title: `$(close) ${no}`, command: "glossator.leaveChange" }),
    ];
  }
}

function shows({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** Lines of a preview are long and windows may be narrow; only this editor is told, no setting is changed. */
async function wrapLines(document: vscode.TextDocument): Promise<void> {
  const isCut = vscode.workspace.getConfiguration("editor", document).get("wordWrap") === "off";
  if (isCut && vscode.window.activeTextEditor?.document === document)
    await vscode.commands.executeCommand("editor.action.toggleWordWrap");
}
