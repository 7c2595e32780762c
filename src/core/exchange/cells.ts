/** Cells of tables that hold several things: how they are written, and read again. */

import type { AttributeValue, Reply } from "../sidecar/model";

/** Replies, each from a line of its own; further lines of one are indented. Who replied stands before it. Without ids and times. */
export function repliesCell(replies: readonly Reply[]): string {
  return replies
    .map(({ by, text }) => {
      // A colon in front tells the beginning of what nobody signed from a name.
      const who = by === undefined ? (/^[^\n]*: |^: /.test(text) ? ": " : "") : `${by}: `;
      return who + text.replace(/\n/g, "\n  ");
    })
    .join("\n");
}

/** The replies of a cell, with ids that are theirs in their annotation. */
export function repliesOf(cell: string): readonly Reply[] {
  if (cell.trim() === "") return [];
  return cell.split(/\r?\n(?! {2})/).map((reply, index) => {
    const [, by = "", text = reply] = /^([^\n]*?): (.*)$/s.exec(reply) ?? [];
    const own = { id: `r${index + 1}`, text: text.replace(/\r?\n {2}/g, "\n") };
    return by === "" ? own : { ...own, by };
  });
}

/** A value; the items of a list with semicolons between them, and behind the only one. */
export function attributeCell(value: AttributeValue | undefined): string | number | null {
  if (value === undefined) return null;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return masked(value);
  const [only, ...more] = value.map(masked);
  return more.length === 0 ? `${only ?? ""};` : [only, ...more].join("; ");
}

/** Numbers, lists, and yes or no, as our own tables write them, are such; everything else is text. */
export function attributeOf(cell: string): AttributeValue {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(cell) && String(Number(cell)) === cell;
  if (isNumber) return Number(cell);
  if (cell === "true" || cell === "false") return cell === "true";
  const parts = cell.split(/(?<!\\);/).map((part) => part.trim().replace(/\\;/g, ";"));
  return parts.length === 1 ? cell.replace(/\\;/g, ";") : parts.filter((part) => part !== "");
}

function masked(text: string): string {
  return text.replace(/;/g, "\\;");
}
