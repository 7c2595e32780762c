/** How far around an offset is looked for a cluster's borders: no real cluster is longer, and the cost stays constant. */
const window = 64;

/** Part of every JavaScript host. Made when a text first needs it: the host reads its data then, which takes longer than all else. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The range widened so that it cuts no letter from its marks and no pair of surrogates. UTF-16 offsets. Only a small window
 * is segmented, because some engines take quadratic time on long strings.
 */
export function snapToGraphemes(text: string, start: number, end: number): { start: number; end: number } {
  const from = borders(text, start);
  const to = borders(text, end);
  return { start: from.before, end: Math.max(to.after, from.before) };
}

function borders(text: string, offset: number): { before: number; after: number } {
  if (offset <= 0 || offset >= text.length) return { before: offset, after: offset };
  const [left, right] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  // The common case: between two of these is a border, except inside a line end.
  if (standsAlone(left) && standsAlone(right) && !(left === 13 && right === 10))
    return { before: offset, after: offset };
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 2) + 1, offset - window);
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const { index, segment } of segmenter.segment(text.slice(lineStart, offset + window))) {
    const from = lineStart + index;
    const to = from + segment.length;
    if (from === offset) break;
    if (from < offset && offset < to) return { before: from, after: to };
  }
  return { before: offset, after: offset };
}

/** Latin, Greek, Cyrillic and Armenian blocks as far as they hold nothing that joins its neighbours: no marks, no joiners. */
function standsAlone(code: number): boolean {
  return code < 0x300 || (code >= 0x370 && code < 0x483) || (code >= 0x48a && code < 0x591);
}
