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

  /** Waits until the box proposes a text with this end, as one that asks for a file does late: typed before, an answer is lost. */
  async untilProposed(end: string): Promise<void> {
    await this.#page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLInputElement>(".quick-input-widget input")].some(({ value }) =>
          value.endsWith(wanted),
        ),
      end,
    );
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
    await this.#focused()
      .filter({ has: this.#label(label) })
      .first()
      .waitFor();
  }

  /** Types `text`, goes down to the choice labelled `label`, and takes it. */
  async choose(text: string, label: string): Promise<void> {
    await this.type(text);
    await this.#rows()
      .filter({ has: this.#label(label) })
      .first()
      .waitFor();
    await this.#focused().first().waitFor();
    for (let steps = 0; !(await this.#isFocused(label)); steps += 1) {
      if (steps > 30) throw new Error(`"${label}" is not reached with the arrow key.`);
      await this.#page.keyboard.press("ArrowDown");
    }
    await this.#page.keyboard.press("Enter");
    // What was chosen may ask at once, and then the box is open again before anybody has seen it closed.
    await this.#focused()
      .filter({ has: this.#label(label) })
      .first()
      .waitFor({ state: "hidden" });
  }

  /** Types `text` and presses Enter, for boxes that ask for free text. */
  async answer(text: string): Promise<void> {
    await this.type(text);
    await this.#page.keyboard.press("Enter");
  }

  async #isFocused(label: string): Promise<boolean> {
    return (
      (await this.#focused()
        .filter({ has: this.#label(label) })
        .count()) > 0
    );
  }

  #focused(): Locator {
    return this.#rows().and(this.#page.locator(".focused"));
  }

  /** The whole label: a file's name is also the beginning of its sidecar's. */
  #label(text: string): Locator {
    const literal = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return this.#page.locator(".label-name", { hasText: new RegExp(`^\\s*${literal}\\s*$`) });
  }

  #rows(): Locator {
    return this.#box.locator(".quick-input-list .monaco-list-row");
  }
}
