import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { Editor } from "./editor";
import { patience, startPatience } from "./patience";
import { QuickInput } from "./quickInput";
import { Tree } from "./tree";

/** The themes that come with VS Code, by the kind the workbench shows as a class. */
export const themes = {
  dark: { name: "Dark Modern", className: "vs-dark" },
  light: { name: "Light Modern", className: "vs" },
  darkContrast: { name: "Dark High Contrast", className: "hc-black" },
  lightContrast: { name: "Light High Contrast", className: "hc-light" },
} as const;

/**
 * The explorer shows its files once the file system of the server answers. A `.code-workspace` file that VS Code asks for before that
 * is taken for one without folders, and never asked for again; whoever sits before it loads the page anew.
 */
async function untilFilesShown(page: Page): Promise<void> {
  const files = page.locator(".explorer-folders-view .monaco-list-row").first();
  const nothing = page.getByText("You have not yet added a folder to the workspace");
  const deadline = Date.now() + startPatience;
  for (;;) {
    await files.or(nothing).first().waitFor({ timeout: startPatience });
    if (await files.isVisible()) return;
    if (Date.now() > deadline) throw new Error("VS Code shows no folder of the workspace.");
    await page.reload();
  }
}

/** How a window differs from a usual one. */
export interface WindowOptions {
  /** How many dots of a screen a pixel has. */
  readonly scale?: number;
  /** How many times slower than this machine the window computes: what a test does too early shows up then. */
  readonly slower?: number;
  /** What extensions speak, such as `fr`, while VS Code itself goes on in English. */
  readonly language?: string | undefined;
}

/** A window of VS Code in a browser page: what a person can do in it, and what they can see. */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly quickInput: QuickInput;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page, this.quickInput);
  }

  /** Opens `address` in a window of 1280 by 800 pixels and waits until the workbench can be used. */
  static async open(
    browser: Browser,
    address: string,
    { scale = 1, slower = 1, language }: WindowOptions = {},
  ): Promise<Workbench> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: scale,
      permissions: ["clipboard-read", "clipboard-write"],
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(patience);
    // The TypeScript loader marks functions by calling this, also in functions that are sent to the page.
    await context.addInitScript("globalThis.__name ??= (value) => value;");
    if (language !== undefined)
      await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    const page = await context.newPage();
    if (slower > 1) {
      const devtools = await context.newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    }
    await page.goto(address);
    await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: startPatience });
    await untilFilesShown(page);
    return new Workbench(context, page);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Presses a key such as `Control+Shift+P`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a file of the folder by its name, with quick open, and waits until its text can be typed into. */
  async openFile(name: string): Promise<void> {
    await this.press("Control+P");
    await this.quickInput.choose(name, name.split("/").at(-1) ?? name);
    await this.editor.untilShown(name.split("/").at(-1) ?? name);
  }

  /** Runs a command by its title, such as `Glossator: Annotate`, from the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.press("F1");
    await this.quickInput.choose(`>${title}`, title);
  }

  /** Switches the colour theme, with the theme picker, and waits until it is drawn. */
  async useTheme(theme: keyof typeof themes): Promise<void> {
    const { name, className } = themes[theme];
    await this.press("Control+K", "Control+T");
    await this.quickInput.choose(name, name);
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** The tree of the view with this title, such as `Explorer` or `Annotations`; opened when it is folded. */
  async tree(title: string): Promise<Tree> {
    return Tree.open(this.page, title);
  }

  /** What the notifications on the screen say. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator(".notifications-toasts .notification-list-item-message").allInnerTexts();
  }

  /** Waits for a notification that contains `text`. */
  async untilNotified(text: string): Promise<void> {
    await this.page.locator(".notification-list-item-message", { hasText: text }).first().waitFor();
  }

  /** The titles of the open editors, the active one first. */
  async tabs(): Promise<readonly string[]> {
    const names = (selector: string): Promise<readonly string[]> =>
      this.page
        .locator(selector)
        .evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute("data-resource-name") ?? ""));
    const active = await names(".tab.active");
    const others = await names(".tab:not(.active)");
    return [...active, ...others];
  }

  /** The status bar's entries, as text. */
  async statusBar(): Promise<readonly string[]> {
    const texts = await this.page.locator(".part.statusbar .statusbar-item").allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  }

  /** Saves a picture of the window as `folder/name.png` and returns its path. */
  async screenshot(folder: string, name: string): Promise<string> {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path, animations: "disabled", caret: "hide" });
    return path;
  }

  /** Any element, for what has no method here. */
  locator(selector: string): Locator {
    return this.page.locator(selector);
  }
}
