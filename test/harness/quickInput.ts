import type { Locator, Page } from "playwright-core";

/** The box at the top of the window: quick open, the command palette, pickers and input boxes. */
export class QuickInput {
  readonly #page: Page;
  readonly #box: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#box = page.locator(".quick-input-widget:visible");
  }

  /** Waits until the box is open. */
  async untilOpen(): Promise<void> {
    await this.#box.waitFor();
  }

  async untilClosed(): Promise<void> {
    await this.#box.waitFor({ state: "hidden" });
  }

  /** Replaces what is typed in the box. */
  async type(text: string): Promise<void> {
    await this.untilOpen();
    await this.#box.locator("input").first().fill(text);
  }

  /** The labels of the choices on the screen, in order; each without its description. */
  async labels(): Promise<readonly string[]> {
    await this.untilOpen();
    return this.#rows().locator(".quick-input-list-row:first-child .label-name").allInnerTexts();
  }

  /** Everything the choices on the screen say: label, description and detail. */
  async items(): Promise<readonly string[]> {
    await this.untilOpen();
    return this.#rows().allInnerTexts();
  }

  /** Waits until the first, focused choice has this label. */
  async untilFirst(label: string): Promise<void> {
    await this.#rows().and(this.#page.locator(".focused")).filter({ hasText: label }).first().waitFor();
  }

  /** Types `text`, waits until the choice labelled `label` is the focused one, and takes it. */
  async choose(text: string, label: string): Promise<void> {
    await this.type(text);
    await this.untilFirst(label);
    await this.#page.keyboard.press("Enter");
    await this.untilClosed();
  }

  /** Types `text` and presses Enter, for boxes that ask for free text. */
  async answer(text: string): Promise<void> {
    await this.type(text);
    await this.#page.keyboard.press("Enter");
  }

  #rows(): Locator {
    return this.#box.locator(".quick-input-list .monaco-list-row");
  }
}
