/** The shape of a text as a reader sees it: headings, speakers, paragraphs. */

export interface OutlineItem {
  readonly kind: "heading" | "speaker" | "paragraph";
  /** Heading or speaker as written; the first words of a paragraph. */
  readonly name: string;
  /** UTF-16, end excluded; a heading's or speaker's range reaches to the next of its kind or higher. */
  readonly start: number;
  readonly end: number;
  /** End of the line that gives the item its name. */
  readonly nameEnd: number;
  readonly children: readonly OutlineItem[];
}

interface Draft {
  kind: OutlineItem["kind"];
  level: number;
  name: string;
  start: number;
  end: number;
  nameEnd: number;
  children: Draft[];
}

/** "Mr. Ivanov (Russian Federation):", "President:", "Ms. Okoye (Nigeria) spoke in French:" at the start of a paragraph. */
const speakerLine =
  /^(?:\*\*)?((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Madam|Sheikh|H\.E)\.?\s+)?(?:The\s+)?\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|of|de|da|van|von|al|bin)){0,5}(?:\s*\((?!spoke|interpretation)[^)\n]{2,60}\))?)(?:\s*\((?:spoke|interpretation)[^)\n]{0,40}\)|\s+spoke in \p{Lu}\p{L}+)?\s*:(?:\*\*)?(?=\s|$)/u;
const markdownHeading = /^(#{1,6})\s+(\S.*)$/u;

/**
 * The outline of a text. A paragraph is a run of non-blank lines, or a single line in texts whose paragraphs are lines.
 * Markdown headings contain speakers, which contain paragraphs. Cost: linear.
 */
export function outlineOf(text: string): readonly OutlineItem[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    const block = text.slice(start, end);
    for (const draft of draftsOf(block, start, end)) {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= draft.level) open.pop();
      const parent = open.at(-1);
      (parent?.children ?? roots).push(draft);
      for (const ancestor of open) ancestor.end = end;
      if (draft.kind !== "paragraph") open.push(draft);
    }
  }
  return roots;
}

function draftsOf(block: string, start: number, end: number): readonly Draft[] {
  const heading = markdownHeading.exec(block);
  if (heading !== null)
    return [draft("heading", heading[1]?.length ?? 1, headingName(heading[2] ?? block), start, end, end)];
  const speaker = speakerLine.exec(block);
  const name = speaker?.[1];
  if (speaker === null || name === undefined) return [paragraph(block, start, end)];
  const nameEnd = start + speaker[0].length;
  const rest = block.slice(speaker[0].length);
  const said = rest.length - rest.trimStart().length;
  const paragraphs = rest.trim() === "" ? [] : [paragraph(rest.trimStart(), nameEnd + said, end)];
  return [draft("speaker", 7, name, start, end, nameEnd), ...paragraphs];
}

/** Number signs that close a heading are no part of its name; those that touch a word are. */
function headingName(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === "#") end -= 1;
  const name = text.slice(0, end);
  return name.trimEnd() === name ? text : name.trimEnd();
}

function paragraph(block: string, start: number, end: number): Draft {
  const words = block.replace(/\s+/gu, " ").trim();
  // The cut falls between words, or at least not inside a character.
  const cut = words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s\S*$|[\uD800-\uDBFF]$/, "")} …`;
  return draft("paragraph", 8, cut, start, end, start + (block.split(/\r\n|\n|\r/u, 1)[0]?.length ?? 0));
}

function draft(
  kind: Draft["kind"],
  level: number,
  name: string,
  start: number,
  end: number,
  nameEnd: number,
): Draft {
  return { kind, level, name, start, end, nameEnd, children: [] };
}

/**
 * Where the paragraphs of a text stand (headings too), in order, without white space around them: runs of non-blank lines, or
 * single lines where lines are paragraphs by themselves (long, or ending a sentence). UTF-16, end excluded. Cost: linear.
 */
export function* paragraphsOf(text: string): Generator<{ start: number; end: number }> {
  let run: { start: number; end: number } | undefined;
  let at = 0;
  for (const raw of text.split(/(?<=\r\n|\n|\r(?!\n))/u)) {
    const line = raw.trimEnd();
    const start = at + (line.length - line.trimStart().length);
    const end = at + line.length;
    at += raw.length;
    const isBlank = line.trim() === "";
    if (
      run !== undefined &&
      (isBlank || standsAlone(text.slice(run.start, run.end), line.trimStart()) || line.startsWith("#"))
    ) {
      yield run;
      run = undefined;
    }
    if (!isBlank) run = { start: run?.start ?? start, end };
  }
  if (run !== undefined) yield run;
}

/**
 * A line longer than any hard wrap is a paragraph; so is a heading. A salutation is short, ends in a comma or colon, and is
 * followed by a new sentence, unlike the first line of a hard-wrapped paragraph.
 */
function standsAlone(block: string, next: string): boolean {
  if (block.length > 100 && !/[\r\n]/.test(block)) return true;
  if (/^#{1,6}\s/.test(block)) return true;
  return /^[^\r\n]{1,60}[,:]$/.test(block) && /^[\p{Lu}\p{Lo}“"«]/u.test(next);
}
