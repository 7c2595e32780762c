import type { Pattern } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

/** Bytes that a pattern takes from a byte on, of which it sees `reach`; 0 where it takes nothing. */
export function lengthAfter(view: TextView, at: number, pattern: Pattern, reach: number): number {
  return utf8Length(pattern.exec(view.after(at, reach))?.[0] ?? "");
}
