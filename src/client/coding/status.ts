import * as vscode from "vscode";
import { shorten } from "../../core/sidecar/quote";

/** The window gives an entry two fifths of its width. More characters than these of one sentence are not seen in a common one. */
const mostSaid = 76;

/** As many with what stands around them. */
const mostDone = 46;

/** What the status bar says beside what was done. */
interface Around {
  /** The key that lists all keys. */
  readonly help: string;
  /** What the user is asked; empty when nothing is. */
  readonly question: string;
}

/** The place in the status bar where coding mode says what a key has done, or why it did nothing: nothing pops up over the text. */
export class CodingStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem("glossator.coding", vscode.StatusBarAlignment.Left, 10);
  readonly #around: () => Promise<Around>;
  #isOn = false;
  #said = { what: "", isWarning: false };

  /** `around` is asked whenever something is said. */
  constructor(around: () => Promise<Around>) {
    this.#around = around;
    this.#item.name = vscode.l10n.t("Glossator Coding Mode");
    this.#item.command = "glossator.showCodingKeys";
    this.#item.tooltip = vscode.l10n.t(
      "Coding mode is on: single keys code, and none types. Escape leaves it.",
    );
  }

  /** What was said last; empty when nothing was. */
  get said(): string {
    return this.#said.what;
  }

  /** Whether it is there to be read. */
  get isShown(): boolean {
    return this.#isOn;
  }

  turn(isOn: boolean): void {
    this.#isOn = isOn;
    if (isOn) this.clear();
    else this.#item.hide();
  }

  /** Says what was done. */
  say(what: string): void {
    this.#said = { what, isWarning: false };
    void this.#show();
  }

  /** Says how to get help, and nothing else. */
  clear(): void {
    this.#said = { what: "", isWarning: false };
    void this.#show();
  }

  /** Says why nothing was done, in a colour that is seen. Only while the mode is on, and no sentence that is too long; says whether it did. */
  warn(what: string): boolean {
    if (!this.#isOn || what.length > mostSaid) return false;
    this.#said = { what, isWarning: true };
    void this.#show();
    return true;
  }

  /** Another key is pressed: a warning has been read, and what is asked may have changed. */
  goOn(): void {
    if (this.#said.isWarning) this.clear();
    else void this.#show();
  }

  dispose(): void {
    this.#item.dispose();
  }

  async #show(): Promise<void> {
    const said = this.#said;
    const { help, question } = await this.#around();
    if (!this.#isOn || said !== this.#said) return;
    const done =
      said.what === ""
        ? vscode.l10n.t("press {0} for keys", help)
        : vscode.l10n.t("{0} ({1}: keys)", shorten(said.what, mostDone), help);
    // What has to be seen stands alone: an end cut off is worse than one thing left out. High contrast has no colour for it.
    const urgent = said.isWarning ? said.what : question;
    const icon = said.isWarning ? "warning" : question === "" ? "keyboard" : "question";
    this.#item.text = `$(${icon}) ${urgent === "" ? vscode.l10n.t("Coding: {0}", done) : urgent}`;
    this.#item.backgroundColor =
      urgent === "" ? undefined : new vscode.ThemeColor("statusBarItem.warningBackground");
    // The role makes screen readers say what has changed, wherever the reader is.
    const spoken = urgent === "" ? vscode.l10n.t("Coding mode: {0}", done) : urgent;
    this.#item.accessibilityInformation = { label: spoken, role: "status" };
    this.#item.show();
  }
}
