/** How a word is drawn, as computed colours such as `rgb(78, 201, 176)`. */
export interface WordStyle {
  readonly color: string;
  readonly fontWeight: string;
  readonly fontStyle: string;
  readonly textDecoration: string;
  /** Backgrounds of the decorations at the word's middle, the lowest first; transparent ones are left out. */
  readonly backgrounds: readonly string[];
}

/** A word on the screen. */
export interface WordOnPage {
  /** Its box on the page, in pixels. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly style: WordStyle;
}

/** Which word: the `occurrence`-th place, counted from 1 and from the top, where this text stands in a line. */
export interface WordQuery {
  readonly word: string;
  readonly occurrence: number;
}

/**
 * Finds a word among the drawn lines of an editor; undefined when it is not on the screen. Playwright runs this
 * inside the page, so it can use nothing from outside itself.
 */
export function readWord(root: Element, { word, occurrence }: WordQuery): WordOnPage | undefined {
  const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");

  const findRange = (): Range | undefined => {
    const lines = [...root.querySelectorAll(".view-line")];
    lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    let left = occurrence;
    for (const line of lines) {
      const text = plain(line.textContent);
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        left -= 1;
        if (left === 0) return rangeOf(line, at, at + word.length);
      }
    }
    return undefined;
  };

  const rangeOf = (line: Element, start: number, end: number): Range => {
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (start >= offset && start < offset + length) range.setStart(node, start - offset);
      if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
      offset += length;
    }
    return range;
  };

  const backgroundsAt = (x: number, y: number): string[] =>
    [...root.querySelectorAll(".view-overlays .cdr")]
      .filter((element) => {
        const area = element.getBoundingClientRect();
        return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
      })
      .map((element) => getComputedStyle(element).backgroundColor)
      .filter((color) => color !== "rgba(0, 0, 0, 0)");

  const range = findRange();
  const element = range?.startContainer.parentElement;
  if (range === undefined || element === null || element === undefined) return undefined;
  const { x, y, width, height } = range.getBoundingClientRect();
  const { color, fontWeight, fontStyle, textDecorationLine } = getComputedStyle(element);
  const backgrounds = backgroundsAt(x + width / 2, y + height / 2);
  return {
    box: { x, y, width, height },
    style: { color, fontWeight, fontStyle, textDecoration: textDecorationLine, backgrounds },
  };
}
