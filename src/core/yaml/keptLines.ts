import { isScalar, visit } from "yaml";
import { flowText } from "./flow";
import { contentEnd, keepsBlankLines, type ParsedYaml, placeOf } from "./parse";
import type { Splice } from "./splice";

/**
 * Splices that put texts in block style which keep the blank lines below them (`|+`, `>+`) in quotes: such a text takes in whatever
 * blank lines come to stand behind it. Empty when there is none.
 */
export function quotedKeptLines({ text, document }: ParsedYaml): readonly Splice[] {
  const splices: Splice[] = [];
  if (document === undefined) return splices;
  visit(document, {
    Scalar: (_, node) => {
      const start = placeOf(node)?.start;
      const end = contentEnd(text, node);
      if (start === undefined || end === undefined || !isScalar(node) || !keepsBlankLines(text, node)) return;
      const comment = /^[|>][-+0-9]*[ \t]+(#[^\r\n]*)/.exec(text.slice(start, end))?.[1];
      if (typeof node.value !== "string") return;
      const quoted = flowText(node.value);
      splices.push({ start, end, text: comment === undefined ? quoted : `${quoted} ${comment}` });
    },
  });
  return splices.sort((a, b) => a.start - b.start);
}
