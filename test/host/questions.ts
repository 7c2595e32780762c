import * as vscode from "vscode";

/** What the extension said to the user, and what it asked, while answers were given for the user. */
export interface Conversation {
  /** Messages, in order. */
  readonly said: readonly string[];
  /** What stood in the status bar for some seconds. */
  readonly passing: readonly string[];
  /** What stood in the input boxes at first. */
  readonly proposed: readonly string[];
  /** What input boxes had against what was typed; such an answer is not taken. */
  readonly faults: readonly string[];
  /** The lists that were shown: title and items. */
  readonly lists: readonly { readonly title: string; readonly items: readonly vscode.QuickPickItem[] }[];
}

interface Answers {
  /** Typed into an input box; gets what stands there. Without it Escape is pressed. */
  readonly input?: (proposed: string) => string;
  /** The position of the item chosen in a list, or those left ticked. Without it Escape is pressed. */
  readonly pick?: Picked | ((labels: readonly string[], title: string) => Picked | undefined);
  /** The file chosen to write to. Without it Escape is pressed. */
  readonly save?: vscode.Uri;
  /** The file chosen to read. Without it Escape is pressed. */
  readonly open?: vscode.Uri;
  /** Told of each message as it is said. */
  readonly heard?: (message: string) => void;
  /** The button pressed on messages that have it. */
  readonly button?: string;
}

type Picked = number | readonly number[];

/**
 * Runs `act` while messages are noted and questions answered: the part of the window that no test in an extension host can
 * press keys in. The UI tests do it with keys.
 */
export async function answering(answers: Answers, act: () => Promise<unknown>): Promise<Conversation> {
  const said: string[] = [];
  const passing: string[] = [];
  const proposed: string[] = [];
  const faults: string[] = [];
  const lists: { title: string; items: readonly vscode.QuickPickItem[] }[] = [];
  const { window } = vscode;
  const original = {
    showInformationMessage: window.showInformationMessage,
    showWarningMessage: window.showWarningMessage,
    showErrorMessage: window.showErrorMessage,
    showInputBox: window.showInputBox,
    showQuickPick: window.showQuickPick,
    showSaveDialog: window.showSaveDialog,
    showOpenDialog: window.showOpenDialog,
    setStatusBarMessage: window.setStatusBarMessage,
  };
  const note = async (message: string, ...buttons: readonly unknown[]) => {
    said.push(message);
    answers.heard?.(message);
    return buttons.find((button) => button === answers.button);
  };
  const input = async (options?: vscode.InputBoxOptions) => {
    proposed.push(options?.value ?? "");
    const typed = answers.input?.(options?.value ?? "");
    const fault = typed === undefined ? undefined : await options?.validateInput?.(typed);
    if (fault === undefined || fault === null || fault === "") return typed;
    faults.push(typeof fault === "string" ? fault : fault.message);
    return undefined;
  };
  const pick = async (
    items: readonly vscode.QuickPickItem[],
    { title = "" }: vscode.QuickPickOptions = {},
  ) => {
    lists.push({ title, items });
    const { pick } = answers;
    const labels = items.map(({ label }) => label);
    const chosen = typeof pick === "function" ? pick(labels, title) : pick;
    if (chosen === undefined) return undefined;
    return typeof chosen === "number" ? items[chosen] : chosen.map((index) => items[index]);
  };
  Object.assign(window, {
    showInformationMessage: note,
    showWarningMessage: note,
    showErrorMessage: note,
    showInputBox: input,
    showQuickPick: pick,
    showSaveDialog: async () => answers.save,
    showOpenDialog: async () => (answers.open === undefined ? undefined : [answers.open]),
    setStatusBarMessage: (message: string) => {
      passing.push(message);
      return new vscode.Disposable(() => undefined);
    },
  });
  try {
    await act();
  } finally {
    Object.assign(window, original);
  }
  return { said, passing, proposed, faults, lists };
}

/**
 * Runs `act` while lists that one key chooses from are answered as arrow keys and Enter do, each with the item of the next key; with
 * none left, Escape is pressed. Answers the titles of the lists.
 */
export async function pressing(
  keys: readonly string[],
  act: () => Promise<unknown>,
): Promise<{ readonly titles: readonly string[] }> {
  const titles: string[] = [];
  const left = [...keys];
  const { createQuickPick } = vscode.window;
  const press = async ({ title = "", items }: vscode.QuickPick<vscode.QuickPickItem>) => {
    titles.push(title);
    const key = left.shift();
    const position = items.findIndex((item) => "key" in item && item.key === key);
    for (let step = 0; step < position; step += 1)
      await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
    await vscode.commands.executeCommand(
      position === -1 ? "workbench.action.closeQuickOpen" : "workbench.action.acceptSelectedQuickOpenItem",
    );
  };
  const answered: typeof createQuickPick = () => {
    const picker = createQuickPick();
    const show = picker.show.bind(picker);
    picker.show = () => {
      show();
      void press(picker);
    };
    return picker as never;
  };
  Object.assign(vscode.window, { createQuickPick: answered });
  try {
    await act();
  } finally {
    Object.assign(vscode.window, { createQuickPick });
  }
  return { titles };
}
