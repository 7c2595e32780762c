/** A page for people, whole in one file: no script, nothing loaded from elsewhere. */

import { escapeHtml } from "../text/html";

/** Cells of a table; numbers are set to the right. The first row is its head. */
export type Cells = readonly (readonly (string | number)[])[];

/** A part of the page with its heading; `inside` is HTML. */
export function section(title: string, ...inside: readonly string[]): string {
  return `<section>\n<h2>${escapeHtml(title)}</h2>\n${inside.join("\n")}\n</section>`;
}

/** Plain text as a paragraph. */
export function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

/** Plain text in rows and columns that screen readers know as such. */
export function table(caption: string, [head = [], ...rows]: Cells): string {
  const isNumber = (column: number) => rows.every((row) => typeof row[column] === "number");
  const line = (cells: readonly (string | number)[], tagOf: (column: number) => string) =>
    `<tr>${cells.map((cell, column) => cellOf(cell, tagOf(column), isNumber(column))).join("")}</tr>`;
  const body = rows.map((row) => line(row, (column) => (column === 0 ? 'th scope="row"' : "td")));
  return `<div class="wide"><table>
<caption>${escapeHtml(caption)}</caption>
<thead>${line(head, () => 'th scope="col"')}</thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}

function cellOf(cell: string | number, tag: string, isNumber: boolean): string {
  const [name = "td"] = tag.split(" ");
  return `<${tag}${isNumber ? ' class="number"' : ""} dir="auto">${escapeHtml(String(cell))}</${name}>`;
}

/** The numbers behind a chart. */
interface Numbers {
  readonly title: string;
  /** As HTML. */
  readonly table: string;
  /** The same to keep. */
  readonly file?: { readonly name: string; readonly csv: string };
}

/** A chart with what it shows behind it. */
export function figure(about: string, svg: string, { title, table, file }: Numbers): string {
  return `<figure>
<figcaption>${escapeHtml(about)}</figcaption>
<div role="img" aria-label="${escapeHtml(about)}">${svg}</div>
<details><summary>${escapeHtml(title)}</summary>
${table}${file === undefined ? "" : linkTo(file)}
</details>
</figure>`;
}

function linkTo({ name, csv }: Required<Numbers>["file"]): string {
  const address = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csv}`)}`;
  return `\n<p><a download="${escapeHtml(name)}" href="${address}">${escapeHtml(name)}</a></p>`;
}

/** The page around its parts, which are HTML; `locale` is the tag of the language that it is read in. */
export function page(title: string, locale: string, inside: readonly string[]): string {
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${inside.join("\n")}
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; color: var(--vscode-editor-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); font-family: var(--vscode-font-family, system-ui, sans-serif); }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 1px solid; padding-bottom: 0.2rem; }
figure { margin: 1.5rem 0; break-inside: avoid; }
.wide { overflow-x: auto; }
figcaption { font-weight: 600; }
svg { display: block; max-width: 100%; height: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-size: 0.9rem; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.3rem; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.9rem 0.25rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); overflow-wrap: break-word; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
thead th { vertical-align: bottom; }
th[scope=row] { min-width: 9rem; }
blockquote { margin: 0.4rem 0; padding-inline-start: 0.8rem; border-inline-start: 3px solid; }
blockquote footer { font-size: 0.85rem; }
summary { cursor: pointer; }
@media print { details { display: block; } main { max-width: none; } }
`;
