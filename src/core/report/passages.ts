/** What was coded, in the words of the texts. */

import { said } from "../sentence";
import { quoteOf } from "../sidecar/quote";
import type { CountedAnnotation } from "../statistics/model";
import { escapeHtml } from "../text/html";
import { section } from "./html";
import type { ReportLanguage } from "./language";

/** A section with the passages of every code; none when nothing is coded. */
export function passagesOf(
  annotations: readonly CountedAnnotation[],
  { say }: ReportLanguage,
): readonly string[] {
  const byCode = new Map<string, CountedAnnotation[]>();
  for (const one of annotations) {
    const { code } = one.annotation;
    if (code === undefined) continue;
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [one]);
    else known.push(one);
  }
  if (byCode.size === 0) return [];
  const codes = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    section(
      say(said`Coded passages`),
      ...codes.map(
        ([code, passages]) =>
          `<details><summary>${escapeHtml(code)} (${passages.length})</summary>\n${passages.map(quoted).join("\n")}\n</details>`,
      ),
    ),
  ];
}

function quoted({ annotation, coder, text }: CountedAnnotation): string {
  const note = annotation.note === undefined ? "" : `<p dir="auto">${escapeHtml(annotation.note)}</p>`;
  const by = coder === undefined ? text : `${text}, ${coder}`;
  return `<blockquote><div dir="auto">${escapeHtml(quoteOf(annotation))}</div>${note}<footer>${escapeHtml(by)}</footer></blockquote>`;
}
