import type { SearchKey } from "./model";

export interface KeyRule {
  /** What it looks in, for the reader of a help. */
  readonly text: string;
  readonly example: string;
  /** The only values there are; undefined where any value may be asked for. */
  readonly values?: readonly string[];
}

/** Every key of the query language, once: the parser, the messages and the help come from this table. */
export const searchKeys: Readonly<Record<SearchKey, KeyRule>> = {
  code: { text: "this code; with /* also the codes below it", example: "code:accusation/*" },
  by: { text: "made by this coder", example: "by:ana" },
  entity: { text: "mentions this entry of the glossary", example: "entity:opcw" },
  text: { text: "these words in the annotated passage", example: 'text:"call on"' },
  note: { text: "these words in the note", example: "note:check" },
  reply: { text: "these words in a reply", example: "reply:agreed" },
  has: {
    text: "has one at all",
    example: "has:note",
    values: ["attribute", "code", "coder", "entity", "note", "relation", "reply"],
  },
  state: {
    text: "where it stands in the text now; drifted is all that is not certain",
    example: "state:drifted",
    values: ["exact", "moved", "approximate", "ambiguous", "lost", "drifted"],
  },
  file: { text: "in this text or folder", example: "file:2022/*" },
  origin: {
    text: "made by a person, suggested by the program, or imported",
    example: "origin:imported",
    values: ["human", "suggested", "imported"],
  },
  at: { text: "made at this time", example: "at:2026-11-*" },
  id: { text: "the annotation with this id", example: "id:a7k3q9zd" },
};

/** Whether a word is a key. */
export function isSearchKey(word: string): word is SearchKey {
  return Object.hasOwn(searchKeys, word);
}

/** What can be written in a query, with an example each, for a help. */
export const searchHelp: readonly { readonly example: string; readonly text: string }[] = [
  { example: "inspectors", text: "this word in the passage, the code, the note or a reply" },
  { example: '"call on"', text: "these words in a row" },
  ...Object.values(searchKeys).map(({ example, text }) => ({ example, text })),
  { example: "stance=critical", text: "this value of an attribute; also !=, <, <=, > and >=" },
  { example: "by:ana,ben", text: "one of several values" },
  { example: "-has:note", text: "not so" },
];
