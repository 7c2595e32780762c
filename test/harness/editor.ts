import { errors, type Locator, type Page } from "playwright-core";
import { patience } from "./patience";
import type { QuickInput } from "./quickInput";
import { readWord, type WordOnPage, type WordStyle } from "./wordOnPage";

/** The active text editor. */
export class Editor {
  readonly #page: Page;
  readonly #quickInput: QuickInput;
  readonly #root: Locator;

  constructor(page: Page, quickInput: QuickInput) {
    this.#page = page;
    this.#quickInput = quickInput;
    this.#root = page
      .locator(
        ".editor-group-container.active .editor-instance > .monaco-editor, .editor-group-container.active .editor-container .monaco-editor",
      )
      .first();
  }

  /** Waits until the file with this name is shown and has the focus. */
  async untilShown(name: string): Promise<void> {
    await this.#page
      .locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
      .waitFor();
    await this.#root.locator(".view-line").first().waitFor();
    await this.#untilFocused();
  }

  /** A box that has just been closed gives the keyboard back a moment later; keys pressed in between are lost. */
  async #untilFocused(): Promise<void> {
    await this.#page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
    // The sign may be there before the keyboard is.
    await this.#page.waitForFunction(
      () =>
        document.activeElement?.closest(".editor-group-container.active .monaco-editor") instanceof Element,
    );
  }

  /** Puts the cursor at the start of the text, as soon as the editor has the keyboard. */
  async goToStart(): Promise<void> {
    await this.#quickInput.untilClosed();
    await this.#untilFocused();
    await this.#page.keyboard.press("Control+Home");
    await this.untilCursorAt(1, 1);
  }

  /** Puts the cursor at a line and column, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#page.keyboard.press("Control+G");
    await this.#quickInput.answer(`:${line}:${column}`);
    await this.#quickInput.untilClosed();
    await this.untilCursorAt(line, column);
  }

  /** Waits until the status bar says that the cursor is there. */
  async untilCursorAt(line: number, column: number): Promise<void> {
    await this.#page
      .locator(".statusbar-item", { hasText: new RegExp(`Ln ${line}, Col ${column}(?!\\d)`) })
      .first()
      .waitFor();
  }

  /** Selects `length` UTF-16 units from a position, by keyboard. */
  async select(line: number, column: number, length: number): Promise<void> {
    await this.goTo(line, column);
    for (let step = 0; step < length; step += 1) await this.#page.keyboard.press("Shift+ArrowRight");
    if (length > 0) await this.#untilSelected(length);
  }

  /** Selects the first place where `text` (of one line) stands, with the find box, and returns to the editor. */
  async selectText(text: string): Promise<void> {
    await this.goToStart();
    await this.#page.keyboard.press("Control+F");
    const box = this.#root.locator(".find-widget.visible textarea, .find-widget.visible input").first();
    await box.waitFor();
    await box.fill(text);
    await this.#root.locator(".find-widget.visible .matchesCount", { hasText: /^1 of/ }).waitFor();
    await this.#page.keyboard.press("Escape");
    await this.#root.locator(".find-widget.visible").waitFor({ state: "hidden" });
    await this.#untilSelected(text.length);
  }

  async #untilSelected(length: number): Promise<void> {
    await this.#page
      .locator(".statusbar-item", { hasText: `(${length} selected)` })
      .first()
      .waitFor();
  }

  /** Rests the mouse on the `occurrence`-th `word` on the screen, wherever it scrolls to, and returns what the hover says. */
  async hover(word: string, occurrence = 1): Promise<string> {
    const deadline = Date.now() + patience;
    let at = { x: 0, y: 0 };
    for (let frame = 0; !(await this.hoverCard().first().isVisible()); frame += 1) {
      if (Date.now() > deadline) throw new Error(`No card opens on "${word}".`);
      // A card that has just been closed takes the next move of the mouse for its own, so a hand moves again.
      if (frame % 120 === 119) at = { x: 0, y: 0 };
      const { box } = await this.#word(word, occurrence);
      const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (to.x !== at.x || to.y !== at.y) {
        await this.#page.mouse.move(to.x, to.y - 40);
        await this.#page.mouse.move(to.x, to.y, { steps: 5 });
        at = to;
      }
      await this.#nextFrame();
    }
    return this.hoverText();
  }

  /** Opens the context menu on the `occurrence`-th `word` on the screen. */
  async rightClick(word: string, occurrence = 1): Promise<void> {
    const { box } = await this.#word(word, occurrence);
    await this.#page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: "right" });
    await this.#page.locator(".monaco-menu .action-item").first().waitFor();
  }

  /** Opens the context menu on a word and clicks the entry whose label holds `label`. */
  async chooseFromMenu(word: string, label: string): Promise<void> {
    await this.rightClick(word);
    const menu = this.#page.locator(".monaco-menu");
    const entry = menu.locator(".action-item", { hasText: label }).first();
    const deadline = Date.now() + patience;
    // A menu lets go of clicks in its first tenth of a second, so that the click that opened it chooses nothing.
    while (await menu.first().isVisible()) {
      if (Date.now() > deadline) throw new Error(`The menu stays open after a click on "${label}".`);
      await entry.click({ timeout: 5_000 }).catch(ifGone);
      await this.#nextFrame();
    }
  }

  /** Asks for the hover at the cursor with the keyboard and returns what it says. */
  async hoverAtCursor(): Promise<string> {
    await this.#page.keyboard.press("Control+K");
    await this.#page.keyboard.press("Control+I");
    return this.hoverText();
  }

  /** What the open hover says, as soon as it has loaded. The editor empties and fills it anew while more of it arrives. */
  async hoverText(): Promise<string> {
    const deadline = Date.now() + patience;
    for (;;) {
      const said = (await this.hoverCard().allInnerTexts()).join("\n").trim();
      if (said !== "" && said !== "Loading...") return said;
      if (Date.now() > deadline) throw new Error(`The hover says nothing ("${said}").`);
      await this.#nextFrame();
    }
  }

  /** The card of the open hover. */
  hoverCard(): Locator {
    return this.#page.locator(
      ".monaco-resizable-hover .monaco-hover:not(.hidden) .hover-row-contents:visible",
    );
  }

  async closeHover(): Promise<void> {
    await this.#page.keyboard.press("Escape");
    await this.hoverCard().first().waitFor({ state: "hidden" });
  }

  /** How the `occurrence`-th `word` on the screen is drawn now. */
  async wordStyle(word: string, occurrence = 1): Promise<WordStyle> {
    return (await this.#word(word, occurrence)).style;
  }

  /** Waits until the colour of a word fits `condition`, for colours that arrive after the text. */
  async untilStyled(word: string, condition: (style: WordStyle) => boolean): Promise<WordStyle> {
    const deadline = Date.now() + patience;
    let style = await this.wordStyle(word);
    while (!condition(style)) {
      if (Date.now() > deadline) throw new Error(`"${word}" is still drawn as ${JSON.stringify(style)}.`);
      await this.#nextFrame();
      style = await this.wordStyle(word);
    }
    return style;
  }

  /** The text lines on the screen. */
  async lines(): Promise<readonly string[]> {
    const lines = await this.#root.locator(".view-line").evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? "" }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll("\u00a0", " ")),
    );
    return lines;
  }

  /** Lines may be drawn anew at any time, so a word is looked for until it is there. */
  async #word(word: string, occurrence: number): Promise<WordOnPage> {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = await this.#root.evaluate(readWord, { word, occurrence });
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`"${word}" is not on the screen ${occurrence} times.`);
      await this.#nextFrame();
    }
  }

  async #nextFrame(): Promise<void> {
    await this.#page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** A menu may close between the look at it and the click; any other failure of the click is one. */
function ifGone(error: unknown): void {
  if (!(error instanceof errors.TimeoutError)) throw error;
}
