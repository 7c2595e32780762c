/** Mentions as the command line prints them, one JSON object a line. */

import type { PlacedMention } from "./scanBytes";

/**
 * Writes lines for the mentions of one file after the other. The same text as `JSON.stringify` of an object with the fields
 * file, start, end, line, column, text, kind, subtype, entity, name, confidence, acronyms, in a third of the time: what
 * belongs to an entry is turned into JSON once.
 */
export class NdjsonWriter {
  readonly #fragments = new Map<string, string>();
  readonly #strings = new Map<string, string>();
  #file = '{"file":""';

  /** Begins a file; `path` is printed as given. */
  begin(path: string): void {
    this.#file = `{"file":${JSON.stringify(path)}`;
  }

  line(mention: PlacedMention): string {
    const { start, end, line, column, text } = mention;
    let acronyms = "";
    for (const token of mention.acronyms) {
      const { entity, expansion } = token;
      const tail = `"text":${quoted(token.text)},"entity":${this.#string(entity)},"expansion":${this.#string(expansion)}}`;
      acronyms += `${acronyms === "" ? "" : ","}{"start":${token.start},"end":${token.end},${tail}`;
    }
    return `${this.#file},"start":${start},"end":${end},"line":${line},"column":${column},"text":${quoted(text)}${this.#fragment(mention)},"acronyms":[${acronyms}]}\n`;
  }

  #fragment({ kind, subtype, entity, name, confidence }: PlacedMention): string {
    const key = `${kind} ${subtype} ${confidence} ${entity} ${name}`;
    const known = this.#fragments.get(key);
    if (known !== undefined) return known;
    const fragment = `,"kind":"${kind}","subtype":"${subtype}","entity":${this.#string(entity)},"name":${this.#string(name)},"confidence":${confidence}`;
    // Names of what no glossary lists are without end; those of entries are not.
    if (this.#fragments.size < 20_000) this.#fragments.set(key, fragment);
    return fragment;
  }

  #string(text: string | undefined): string {
    if (text === undefined) return "null";
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    const json = JSON.stringify(text);
    if (this.#strings.size < 20_000) this.#strings.set(text, json);
    return json;
  }
}

/** Plain text needs no look at every character by the general serialiser. */
function quoted(text: string): string {
  return special.test(text) ? JSON.stringify(text.replace(/\r\n?/g, "\n")) : `"${text}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes exactly these.
const special = /["\\\u0000-\u001f\ud800-\udfff]/;
