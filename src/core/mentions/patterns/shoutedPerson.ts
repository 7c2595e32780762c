/** Persons in lines of capitals, where any word would pass for a name. */

import type { Draft, TriggerHit } from "../draft";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { personOf } from "./personDraft";
import { isNoName } from "./personName";

const shoutedName =
  /^\.?[ \t]+((?:\p{Lu}\.[ \t]?){0,3}\p{Lu}[\p{Lu}’'-]+(?:[ \t]+(?:\p{Lu}\.|\p{Lu}[\p{Lu}’'-]+)){1,4})(?=,|[ \t]*\r?\n)/u;

/** "H.E. MR. | RUMEN RADEV, PRESIDENT OF …": in a line of capitals a name ends with a comma or the line; undefined where it does not. */
export function shoutedPersonAt(view: TextView, { start, end }: TriggerHit): Draft | undefined {
  const written = view.slice(start, end);
  const [whole, name] =
    written === written.toUpperCase() ? (shoutedName.exec(view.after(end, 80)) ?? []) : [];
  if (whole === undefined || name === undefined) return undefined;
  const words = name.split(/\s+/u).map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  if (words.some(isNoName)) return undefined;
  const from = end + utf8Length(whole) - utf8Length(name);
  return personOf(view, from, from + utf8Length(name), 2);
}

const shoutedTitle =
  /(?<!\p{L})(?:(?:VICE )?PRESIDENT|(?:PRIME|FOREIGN) MINISTER|SECRETARY(?: OF STATE)?|CHANCELLOR|CHAIRMAN|GENERAL SECRETARY|SECRETARY[- ]GENERAL|AMBASSADOR|SENATOR)\s+$/u;

/** "TOLD CHANCELLOR | BRANDT": in a line of capitals only a listed surname makes a person. */
export function shoutedWellKnown(view: TextView, { start, end }: TriggerHit): Draft {
  const title = shoutedTitle.exec(view.before(start, 24))?.[0] ?? "";
  return personOf(view, start - utf8Length(title), end, 1);
}
