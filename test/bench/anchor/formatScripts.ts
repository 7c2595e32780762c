/** Edits that change no word: lines, Unicode forms, typographic signs. */

import { sentences } from "./passages";
import type { EditScript } from "./script";
import type { Tracked } from "./tracked";

/** Breaks lines at spaces so that none is longer than `width`, after joining those that were broken before. */
function wrap(now: Tracked, width: number): void {
  now.restyleAll(/(?<!\n)\n(?!\n)/g, () => " ");
  let column = 0;
  const breaks: number[] = [];
  let space = -1;
  for (let at = 0; at < now.text.length; at += 1) {
    const sign = now.text.charAt(at);
    if (sign === "\n") column = 0;
    else column += 1;
    if (sign === "\n") space = -1;
    if (sign === " ") space = at;
    if (column <= width || space < 0) continue;
    breaks.push(space);
    column = at - space;
    space = -1;
  }
  const broken = new Set(breaks);
  now.restyleAll(/ /g, (sign, at) => (broken.has(at) ? "\n" : sign));
}

export const formatScripts: readonly EditScript[] = [
  { name: "nothing", group: "format", apply: () => undefined },
  { name: "wrap at 72", group: "format", apply: (now) => wrap(now, 72) },
  { name: "wrap at 40", group: "format", apply: (now) => wrap(now, 40) },
  { name: "one line a paragraph", group: "format", apply: (now) => wrap(now, Number.POSITIVE_INFINITY) },
  {
    name: "one sentence a line",
    group: "format",
    apply: (now) => now.restyleAll(/(?<=[.!?]) (?=\p{Lu})/gu, () => "\n"),
  },
  {
    name: "wrap at hyphens",
    group: "format",
    apply: (now, random) => {
      for (const { index } of [...now.text.matchAll(/(?<=\p{L}-)(?=\p{L})/gu)].reverse())
        if (random.chance(0.5)) now.insert(index, "\n");
    },
  },
  { name: "LF to CRLF", group: "format", apply: (now) => now.restyleAll(/\n/g, () => "\r\n") },
  { name: "LF to CR", group: "format", apply: (now) => now.restyleAll(/\n/g, () => "\r") },
  {
    name: "NFD",
    group: "format",
    apply: (now) => now.restyleAll(/[^\p{ASCII}]/gu, (sign) => sign.normalize("NFD")),
  },
  {
    name: "NFC",
    group: "format",
    prepare: (text) => text.normalize("NFD"),
    apply: (now) => now.restyleAll(/\P{M}\p{M}+/gu, (sign) => sign.normalize("NFC")),
  },
  {
    name: "straight quotes",
    group: "format",
    apply: (now) => now.restyleAll(/[“”«»„‘’]/g, (sign) => ("‘’".includes(sign) ? "'" : '"')),
  },
  {
    name: "quotes, dashes, dots",
    group: "format",
    apply: (now) =>
      now.restyleAll(/[“”«»„‘’–—-]|\.\.\.|…/g, (sign) =>
        "‘’".includes(sign)
          ? "'"
          : /[“”«»„]/.test(sign)
            ? '"'
            : sign === "…"
              ? "..."
              : sign === "..."
                ? "…"
                : sign === "-"
                  ? "\u2011"
                  : "-",
      ),
  },
  {
    name: "no-break spaces",
    group: "format",
    apply: (now, random) =>
      now.restyleAll(/ /g, (sign) =>
        random.chance(0.2) ? random.pick(["\u00a0", "\u202f", "  ", " \t"]) : sign,
      ),
  },
  { name: "byte-order mark", group: "format", apply: (now) => now.insert(0, "\ufeff") },
  {
    name: "soft hyphens",
    group: "format",
    apply: (now, random) => {
      for (let at = now.text.length - 1; at > 0; at -= 1)
        if (random.chance(0.04) && /\p{L}{2}/u.test(now.text.slice(at - 1, at + 1))) now.insert(at, "\u00ad");
    },
  },
  {
    name: "trailing and double spaces",
    group: "format",
    apply: (now, random) => {
      for (const { end } of [...sentences(now.text)].reverse()) if (random.chance(0.5)) now.insert(end, " ");
      now.restyleAll(/\n/g, (sign) => (random.chance(0.3) ? "  \n" : sign));
    },
  },
  {
    name: "indented paragraphs",
    group: "format",
    apply: (now) => now.restyleAll(/\n(?=\S)/g, () => "\n\t"),
  },
];
