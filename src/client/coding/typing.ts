import * as vscode from "vscode";
import { log } from "../log";
import { isPolicyText } from "../policyTexts";

/** The commands by which the editor itself changes a text when something is typed, composed or corrected. */
const typing = ["type", "replacePreviousChar", "compositionType"] as const;

/**
 * Takes over what is typed into policy texts while coding mode is on. Keys that are bound never get here; what does comes from
 * keyboard layouts that the editor has not understood yet, from dead keys, input methods and dictation, and must not change a
 * text that is being coded. Texts of other kinds are typed as ever.
 */
export class TypedText implements vscode.Disposable {
  readonly #onTyped: (text: string) => unknown;
  readonly #follow: vscode.Disposable;
  #isWanted = false;
  #taken: vscode.Disposable | undefined;

  constructor(onTyped: (text: string) => unknown) {
    this.#onTyped = onTyped;
    this.#follow = vscode.window.onDidChangeActiveTextEditor(() => this.#update());
  }

  /** Begins or ends. */
  take(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#update();
  }

  dispose(): void {
    this.#follow.dispose();
    this.#taken?.dispose();
  }

  #update(): void {
    const isNeeded = this.#isWanted && isCoded();
    if (!isNeeded) {
      this.#taken?.dispose();
      this.#taken = undefined;
    } else if (this.#taken === undefined) this.#taken = this.#takeOver();
  }

  #takeOver(): vscode.Disposable {
    const taken: vscode.Disposable[] = [];
    try {
      for (const command of typing)
        taken.push(vscode.commands.registerCommand(command, (typed) => this.#typed(command, typed)));
    } catch (error) {
      // Another extension reads what is typed, such as one that makes a modal editor; the bindings still hold.
      log().warn(`Typing is not taken over: ${error instanceof Error ? error.message : String(error)}`);
    }
    return vscode.Disposable.from(...taken);
  }

  #typed(command: string, typed: unknown): unknown {
    // The editor may have changed since the command was taken.
    if (!isCoded()) return vscode.commands.executeCommand(`default:${command}`, typed);
    const text = typeof typed === "object" && typed !== null && "text" in typed ? typed.text : undefined;
    return this.#onTyped(command === "type" && typeof text === "string" ? text : "");
  }
}

function isCoded(): boolean {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isPolicyText(document);
}
