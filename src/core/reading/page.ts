/**
 * A text as a page to read: an editor lays lines out from left to right whatever they say, a page follows their script. Plain
 * HTML without scripts; everything from files is escaped.
 */

import { escapeHtml } from "../text/html";
import type { ReadAnnotation, ReadingPage } from "./model";
import { blocksOf, type Piece, piecesOf } from "./pieces";

/** Everything that the page itself says, in the reader's language, and where its links lead. */
export interface PageWords {
  /** Tag of the reader's language. */
  readonly locale: string;
  readonly annotations: string;
  readonly none: string;
  readonly back: string;
  /** "Annotation 3: claim". */
  readonly annotation: (number: number, code: string) => string;
  /** "Go to line 12 in the editor". */
  readonly line: (number: number) => string;
  /** Address that shows an offset of the text in the editor. */
  readonly place: (offset: number) => string;
}

/**
 * The page. `nonce` is the only style that its policy allows; it allows nothing else. Paragraphs take the direction of what they say,
 * line by line. Each paragraph has a link to its line in the editor, each annotation one to its entry in the list below and back.
 * Cost: linear in the text, times the annotations of a paragraph.
 */
export function readingPage(page: ReadingPage, words: PageWords, nonce: string): string {
  const blocks = blocksOf(page.text).map(({ line, start, end }) => {
    const pieces = piecesOf(page, { start, end });
    const link = `<a class="line" href="${escapeHtml(words.place(start))}" aria-label="${escapeHtml(words.line(line))}">${line}</a>`;
    return `<div class="block">${link}<p dir="auto">${pieces.map((piece) => pieceHtml(page, words, piece)).join("")}</p></div>`;
  });
  return `<!DOCTYPE html>
<html lang="${escapeHtml(words.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style nonce="${nonce}">${style}${colours(page.annotations)}</style>
</head>
<body>
<main aria-label="${escapeHtml(page.title)}">
${blocks.join("\n")}
</main>
<section aria-labelledby="annotations">
<h2 id="annotations">${escapeHtml(words.annotations)}</h2>
${listHtml(page, words)}
</section>
</body>
</html>
`;
}

function pieceHtml({ text, annotations }: ReadingPage, words: PageWords, piece: Piece): string {
  const own = escapeHtml(text.slice(piece.start, piece.end));
  const { mention } = piece;
  const named =
    mention === undefined
      ? own
      : `<span class="mention ${escapeHtml(mention.kind)}" title="${escapeHtml(mention.name)}">${own}</span>`;
  const marked = piece.annotations.reduce(
    (inner, number) => `<mark class="a${number}">${inner}</mark>`,
    named,
  );
  // After the last word, so that reading is not held up.
  const notes = piece.ending.map((number) => {
    const label = words.annotation(number + 1, annotations[number]?.code ?? "");
    return `<sup><a id="r${number}" href="#n${number}" aria-label="${escapeHtml(label)}">${number + 1}</a></sup>`;
  });
  return marked + notes.join("");
}

function listHtml({ annotations }: ReadingPage, words: PageWords): string {
  if (annotations.length === 0) return `<p>${escapeHtml(words.none)}</p>`;
  const items = annotations.map(({ ranges, code, quote, about }, number) => {
    const [first] = ranges;
    const label = `${words.annotation(number + 1, code)}. ${words.back}`;
    const link =
      first === undefined
        ? escapeHtml(code)
        : `<a href="#r${number}" aria-label="${escapeHtml(label)}">${escapeHtml(code)}</a>`;
    const lines = about.map((line) => `<div class="about" dir="auto">${escapeHtml(line)}</div>`).join("");
    return `<li id="n${number}" tabindex="-1"><mark class="a${number}">${link}</mark> <q dir="auto">${escapeHtml(quote)}</q>${lines}</li>`;
  });
  return `<ol>${items.join("\n")}</ol>`;
}

/** Each annotation in the colour of its code; a colour that is none is left out. */
function colours(annotations: readonly ReadAnnotation[]): string {
  return annotations
    .map(({ colour }, number) => (/^#[0-9A-Fa-f]{6}$/.test(colour) ? `.a${number}{--code:${colour}}` : ""))
    .join("");
}

/** Colours and fonts are those of the editor's theme; nothing moves. */
const style = `
body{color:var(--vscode-editor-foreground);background:var(--vscode-editor-background);font-family:var(--vscode-font-family);font-size:max(1rem,var(--vscode-editor-font-size));line-height:1.6;max-width:46rem;margin:0 auto;padding:1rem}
.block{display:flex;gap:1rem;align-items:baseline}
.block p{flex:1;min-width:0;margin:0 0 .9em;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext;text-align:start}
.line{color:var(--vscode-editorLineNumber-foreground);font-size:.8em;min-width:2.5em;text-align:end;text-decoration:none}
a{color:var(--vscode-textLink-foreground)}
a:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:2px}
mark{color:inherit;background:color-mix(in srgb,var(--code,var(--vscode-focusBorder)) 18%,transparent);border-bottom:2px solid var(--code,var(--vscode-focusBorder))}
mark a{color:inherit}
.mention{text-decoration:underline dotted;text-underline-offset:.2em}
.treaty,.actor{font-weight:600}
sup{line-height:0;margin-inline-start:.15em}
ol{padding-inline-start:2.5em}
li{margin-bottom:.8em}
.about{color:var(--vscode-descriptionForeground)}
.vscode-high-contrast mark{background:none;outline:1px solid var(--vscode-contrastBorder)}
`;
