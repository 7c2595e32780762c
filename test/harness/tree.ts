import type { Locator, Page } from "playwright-core";

/** One visible row of a tree. */
export interface TreeItem {
  readonly label: string;
  /** The grey text after the label, empty when there is none. */
  readonly description: string;
  /** 1 for the top. */
  readonly level: number;
  /** Undefined for a row that cannot be opened. */
  readonly expanded: boolean | undefined;
}

/** A tree in a side bar. */
export class Tree {
  readonly #page: Page;
  readonly #pane: Locator;

  private constructor(page: Page, pane: Locator) {
    this.#page = page;
    this.#pane = pane;
  }

  /** The tree of the view with this title, unfolded. */
  static async open(page: Page, title: string): Promise<Tree> {
    const header = page.locator(`.pane-header[aria-label^="${title}"]`).first();
    await header.waitFor();
    if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
    return new Tree(page, page.locator(".pane").filter({ has: header }));
  }

  /** Its rows on the screen, from top to bottom. */
  async items(): Promise<readonly TreeItem[]> {
    return this.#rows().evaluateAll((rows) =>
      rows.map((row) => {
        const text = (selector: string): string => row.querySelector(selector)?.textContent?.trim() ?? "";
        const expanded = row.getAttribute("aria-expanded");
        return {
          label: text(".label-name"),
          description: text(".label-description"),
          level: Number(row.getAttribute("aria-level")),
          expanded: expanded === null ? undefined : expanded === "true",
        };
      }),
    );
  }

  /** Waits until a row with this text is on the screen. */
  async untilShown(text: string): Promise<void> {
    await this.#row(text).waitFor();
  }

  /** Waits until no row with this text is on the screen. */
  async untilGone(text: string): Promise<void> {
    await this.#row(text).waitFor({ state: "detached" });
  }

  /** Clicks the row with this text. */
  async click(text: string, options: { readonly button?: "left" | "right" } = {}): Promise<void> {
    await this.#row(text).click(options);
  }

  /** Opens the row with this text, when it is closed, by keyboard. */
  async expand(text: string): Promise<void> {
    const row = this.#row(text);
    await row.waitFor();
    if ((await row.getAttribute("aria-expanded")) !== "false") return;
    await row.click({ button: "left" });
    if ((await row.getAttribute("aria-expanded")) === "false") await this.#page.keyboard.press("ArrowRight");
    await this.#pane.locator('.monaco-list-row[aria-expanded="true"]', { hasText: text }).first().waitFor();
  }

  #row(text: string): Locator {
    return this.#rows().filter({ hasText: text }).first();
  }

  #rows(): Locator {
    return this.#pane.locator(".monaco-list-row");
  }
}
