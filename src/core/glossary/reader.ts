/** Reads a glossary file again and again while somebody writes it: entries that stood there before are not parsed anew. */

import type { Problem, Result } from "../problem";
import type { Steps } from "../steps";
import type { Entry } from "./model";
import { duplicate, type EntrySpan, type GlossaryFile, readGlossary } from "./read";

/** What was read of one entry. Offsets count from where it begins. */
interface ReadEntry {
  readonly entry: Entry | undefined;
  readonly place: EntrySpan | undefined;
  readonly problems: readonly Problem[];
}

/** Where what stands before the entries ends, and where each of them begins. */
interface Layout {
  readonly head: string;
  readonly starts: readonly number[];
}

/**
 * Says what `readGlossary` says. An entry is read by itself, behind what stands before all of them; where the entries do not
 * stand below each other, or one of them cannot be read so, the file is read as a whole.
 */
export class GlossaryReader {
  #head = "";
  /** Entries by their text. */
  #known = new Map<string, ReadEntry>();
  #last: { readonly yaml: string; readonly result: Result<GlossaryFile> } | undefined;

  /** A step for each entry that is new; all at once where the file has to be read as a whole. Cost: that of the new entries. */
  *read(yaml: string): Steps<Result<GlossaryFile>> {
    if (this.#last?.yaml === yaml) return this.#last.result;
    const result = (yield* this.#readEach(yaml)) ?? readGlossary(yaml);
    this.#last = { yaml, result };
    return result;
  }

  *#readEach(yaml: string): Steps<Result<GlossaryFile> | undefined> {
    const layout = layoutOf(yaml);
    if (layout === undefined) return undefined;
    const { head, starts } = layout;
    if (head !== this.#head) this.#known.clear();
    this.#head = head;
    const used = new Map<string, ReadEntry>();
    const read: ReadEntry[] = [];
    for (const [index, start] of starts.entries()) {
      const text = yaml.slice(start, starts[index + 1]);
      let one = this.#known.get(text);
      if (one === undefined) {
        one = readEntry(head, text);
        if (one === undefined) return undefined;
        this.#known.set(text, one);
        yield;
      }
      used.set(text, one);
      read.push(one);
    }
    this.#known = used;
    return together(read, starts);
  }
}

/** Undefined unless the entry is whole and sound YAML, and nothing is wrong with what stands before it. */
function readEntry(head: string, text: string): ReadEntry | undefined {
  const { value, problems } = readGlossary(head + text);
  const isApart = problems.every(({ code, start }) => code !== "glossary.syntax" && start >= head.length);
  if (!isApart || value.entries.length > 1) return undefined;
  const [entry] = value.entries;
  const place = entry === undefined ? undefined : value.places.get(entry.id);
  return {
    entry,
    place: place === undefined ? undefined : moved(place, -head.length),
    problems: problems.map((problem) => moved(problem, -head.length)),
  };
}

function together(read: readonly ReadEntry[], starts: readonly number[]): Result<GlossaryFile> {
  const entries: Entry[] = [];
  const places = new Map<string, EntrySpan>();
  const problems: Problem[] = [];
  for (const [index, { entry, place, problems: own }] of read.entries()) {
    const start = starts[index] ?? 0;
    for (const problem of own) problems.push(moved(problem, start));
    if (entry === undefined || place === undefined) continue;
    if (places.has(entry.id)) problems.push(duplicate(entry.id, moved(place, start)));
    else {
      places.set(entry.id, moved(place, start));
      entries.push(entry);
    }
  }
  return { value: { entries, places }, problems: problems.sort((a, b) => a.start - b.start) };
}

function moved<P extends EntrySpan>(place: P, by: number): P {
  return { ...place, start: place.start + by, end: place.end + by };
}

/** Undefined where entries are written in another way than as a list whose dashes stand below each other, the last thing of the file. */
function layoutOf(yaml: string): Layout | undefined {
  const key = /^entries:[ \t]*(?:#.*)?\r?\n/m.exec(yaml);
  if (key === null) return undefined;
  const first = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)-(?=[ \t\r\n])/.exec(yaml.slice(key.index + key[0].length));
  if (first === null) return undefined;
  const indent = first[1]?.length ?? 0;
  const firstStart = key.index + key[0].length + first[0].length - indent - 1;
  const starts: number[] = [];
  for (let line = firstStart; line < yaml.length; ) {
    const next = yaml.indexOf("\n", line) + 1 || yaml.length;
    let at = line;
    while (yaml.charCodeAt(at) === SPACE) at++;
    if (at === line + indent && isItem(yaml, at)) starts.push(line);
    else if (at <= line + indent && !isEmpty(yaml, at)) return undefined;
    line = next;
  }
  return { head: yaml.slice(0, firstStart), starts };
}

const SPACE = 0x20;

/** Whether a dash that begins an item stands at a place. */
function isItem(yaml: string, at: number): boolean {
  return yaml.charCodeAt(at) === 0x2d && /[ \t\r\n]/.test(yaml.charAt(at + 1) || "\n");
}

/** Whether nothing or a comment follows on a line. */
function isEmpty(yaml: string, at: number): boolean {
  const unit = yaml.charCodeAt(at);
  return Number.isNaN(unit) || unit === 0x0a || unit === 0x0d || unit === 0x23;
}
