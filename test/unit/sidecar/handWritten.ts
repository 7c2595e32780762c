/** Sidecars as people write them: every style of YAML that the format allows, with comments, gaps and keys of later versions. */

import fc from "fast-check";
import { propertyRuns } from "../propertyRuns";

/** How often each property is tried; the seed of a failure is printed by fast-check. */
export const runs = propertyRuns(200);

/** Texts that some YAML reader takes for something else, and texts that end lines or cannot stand plainly. */
export const hardTexts: readonly string[] = [
  ...[
    "",
    " ",
    "NO",
    "no",
    "yes",
    "on",
    "off",
    "y",
    "n",
    "~",
    "null",
    "true",
    "1_000",
    "12:30:45",
    "1e5",
    "0x1F",
    "0o17",
  ],
  ...[
    "2022-12-05",
    "1.10",
    "+1",
    ".5",
    ".inf",
    ".nan",
    "=",
    "<<",
    "-",
    "- x",
    "?",
    "? x",
    ":",
    ": x",
    "a: b",
    "a:b",
    "# no",
  ],
  ...[
    "a # b",
    "a#b",
    "'",
    "''",
    '"',
    '\\"',
    "\\",
    "\\N",
    "\\\\N",
    "[",
    "{a}",
    "a, b",
    "*x",
    "&x",
    "!x",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
  ],
  ...[
    "---",
    "...",
    " lead",
    "trail ",
    "\ttab",
    "a\tb",
    "a\nb",
    "a\n\n b",
    "\na",
    "a\n",
    "a\r\nb",
    "\u0085",
    "a\u2028b",
    "\u2029",
  ],
  ...[
    "\u00a0",
    "\ufeff",
    "\u0000",
    "\u0007",
    "\u001b",
    "\u007f",
    "\u0080",
    "\ufffe",
    "\uffff",
    "𠮷",
    "👩‍⚖️",
    "й",
    "é",
    "“x”",
  ],
  ...["<<<<<<< ours", "=======", ">>>>>>> theirs", "  - id: x", "annotations:", "long ".repeat(60).trim()],
];

export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom(...hardTexts),
);

export const shown: fc.Arbitrary<string> = text.filter((one) => one !== "");

/** Plain words that mean the same without quotes. */
const plainWords = ["claim", "accusation/state", "a b", "it's", "x-1", "ДНЯО", "naïve – text", "a#b", "c:d"];
const keys = ["x-later", "weight", "x y", "Überschrift", "reviewed", "7"];
const comments = ["# sure", '# see p. 3: "no"', "#", "# - id: old", "# [ { 'x", "# ---"];
const strange = ["1.10", "0x1F", "~", "True", "12345678901234567890", "2022-12-05", ".inf", "-0.0"];

/** A whole number from 0 up to, not including, the given one. */
export type Draw = (below: number) => number;

/** Numbers that look random, always the same for one seed (mulberry32). */
export function drawer(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/**
 * A sidecar's text in arbitrary style. Its records have an id and a quote; ids are `k0`, `k1`, … in arbitrary order. The text is
 * what is printed when a property fails; it is not shrunk.
 */
export const handWritten: fc.Arbitrary<string> = fc.noShrink(fc.integer()).map((seed) => {
  const draw = drawer(seed);
  const eol = oneOf(draw, ["\n", "\r\n"]);
  const lines = [...header(draw), ...list(draw), ...tail(draw)];
  const end = chance(draw, 80) ? eol : "";
  return (chance(draw, 10) ? "\uFEFF" : "") + lines.join(eol) + end;
});

export function oneOf<T>(draw: Draw, values: readonly [T, ...T[]] | readonly T[]): T {
  const value = values[draw(values.length)];
  if (value === undefined) throw new RangeError("nothing to choose from");
  return value;
}

export function shuffled<T>(draw: Draw, values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, rank: draw(1e9) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

/** A text for quotes: a hard one, or some signs from all over Unicode. */
export function anyText(draw: Draw): string {
  if (chance(draw, 50)) return oneOf(draw, hardTexts);
  const ranges = [
    [0x20, 0x7e],
    [0x20, 0x7e],
    [0xa0, 0x5ff],
    [0x3040, 0x9fff],
    [0x1f300, 0x1faff],
  ] as const;
  const signs = Array.from({ length: draw(10) }, () => {
    const [from, to] = oneOf(draw, ranges);
    return String.fromCodePoint(from + draw(to - from + 1));
  });
  return signs.join("");
}

function shownText(draw: Draw): string {
  return anyText(draw) || "shown";
}

export function chance(draw: Draw, percent: number): boolean {
  return draw(100) < percent;
}

export function between(draw: Draw, indent: string): readonly string[] {
  if (!chance(draw, 25)) return [];
  return Array.from({ length: draw(4) }, () => (draw(2) === 0 ? "" : indent + oneOf(draw, comments)));
}

export function behind(draw: Draw): string {
  return chance(draw, 15) ? ` ${oneOf(draw, comments)}` : "";
}

function header(draw: Draw): readonly string[] {
  const format = oneOf(draw, ['"glossator/1"', "'glossator/1'", "glossator/1"]);
  const lines = [...between(draw, ""), `format: ${format}${behind(draw)}`, ...between(draw, "")];
  if (chance(draw, 30)) lines.push(`${plainKey(oneOf(draw, keys))}: ${inline(draw)}${behind(draw)}`);
  if (chance(draw, 20)) lines.push(`document: { title: ${flowString(draw)}, codes: [${flowString(draw)}] }`);
  else if (chance(draw, 40)) {
    lines.push("document:", `  title: ${inline(draw)}`, ...between(draw, "  "));
    if (chance(draw, 50))
      lines.push("  codes:", `    - ${flowString(draw)}${behind(draw)}`, `    - ${flowString(draw)}`);
  }
  return lines;
}

function tail(draw: Draw): readonly string[] {
  const lines = [...between(draw, "")];
  if (chance(draw, 20)) lines.push("x-tail:", "  kept: yes", "  also: [not, this]");
  return lines;
}

function list(draw: Draw): readonly string[] {
  const count = draw(6);
  const ids = shuffled(
    draw,
    Array.from({ length: count }, (_, index) => `k${index}`),
  );
  if (count === 0)
    return oneOf(draw, [[], ["annotations:"], ["annotations: []"], ["annotations: [] # none"]]);
  if (chance(draw, 12))
    return [`annotations: [${ids.map((id) => flowRecord(draw, id)).join(", ")}]${behind(draw)}`];
  const indent = " ".repeat(oneOf(draw, [0, 2, 2, 2, 4]));
  const records = ids.flatMap((id) => [...between(draw, indent), ...record(draw, id, indent)]);
  return [`annotations:${behind(draw)}`, ...records];
}

function flowRecord(draw: Draw, id: string): string {
  const pairs = [`id: ${id}`, `quote: ${flowString(draw, shownText)}`];
  if (chance(draw, 60)) pairs.push(`span: [ ${draw(51)}, 99 ]`);
  if (chance(draw, 40)) pairs.push(`note: ${flowString(draw)}`);
  if (chance(draw, 30)) pairs.push(`x-later: ${oneOf(draw, strange)}`);
  const sorted = shuffled(draw, pairs);
  return draw(2) === 0 ? `{ ${sorted.join(", ")} }` : `{${sorted.join(",")}}`.replace(/:"/g, ': "');
}

function record(draw: Draw, id: string, indent: string): readonly string[] {
  if (chance(draw, 15)) return [`${indent}- ${flowRecord(draw, id)}${behind(draw)}`];
  const deeper = `${indent}${" ".repeat(oneOf(draw, [2, 2, 2, 4]))}`;
  const fields = fieldsOf(draw, id, deeper);
  const sorted = shuffled(draw, fields);
  const lines = sorted.flatMap((field, index) =>
    index === 0 ? field : [...between(draw, deeper), ...field],
  );
  const [first = "", ...more] = lines;
  if (chance(draw, 8)) return [`${indent}-${behind(draw)}`, ...lines];
  return [
    `${indent}-${first.slice(indent.length + 1)}`,
    ...more,
    ...(chance(draw, 10) ? [`${deeper}# its own`] : []),
  ];
}

function fieldsOf(draw: Draw, id: string, indent: string): readonly (readonly string[])[] {
  const fields: (readonly string[])[] = [
    [`${indent}id: ${oneOf(draw, [id, `"${id}"`, `'${id}'`])}${behind(draw)}`],
    scalarField(draw, "quote", indent, shownText),
  ];
  if (chance(draw, 70)) fields.push([`${indent}span: [${draw(51)}, 99]${behind(draw)}`]);
  if (chance(draw, 60)) fields.push(scalarField(draw, "code", indent, shownText));
  if (chance(draw, 50)) fields.push(scalarField(draw, "note", indent, anyText));
  if (chance(draw, 30)) fields.push(scalarField(draw, plainKey(oneOf(draw, keys)), indent, anyText));
  if (chance(draw, 30)) fields.push(attributes(draw, indent));
  if (chance(draw, 25)) fields.push(texts(draw, "mentions", indent));
  if (chance(draw, 25)) fields.push(replies(draw, indent));
  if (chance(draw, 15))
    fields.push([`${indent}relations:`, `${indent}- { type: "supports", target: k0, x: 1 }`]);
  if (chance(draw, 15))
    fields.push([
      `${indent}x-nested:`,
      `${indent}  deep:`,
      `${indent}    - one # first`,
      `${indent}    - [a, {b: c}]`,
    ]);
  if (chance(draw, 10)) fields.push([`${indent}x-empty:${behind(draw)}`]);
  if (chance(draw, 15)) fields.push([`${indent}x-number: ${oneOf(draw, strange)}`]);
  return fields;
}

function attributes(draw: Draw, indent: string): readonly string[] {
  if (draw(2) === 0)
    return [`${indent}attributes: { stance: ${flowString(draw)}, confidence: 2 }${behind(draw)}`];
  return [
    `${indent}attributes:`,
    `${indent}  stance: ${inline(draw)}`,
    ...between(draw, `${indent}  `),
    `${indent}  confidence: 2`,
  ];
}

function texts(draw: Draw, name: string, indent: string): readonly string[] {
  const items = Array.from({ length: 1 + draw(3) }, () => oneOf(draw, ["opcw", "npt", "iaea", "un"]));
  if (draw(2) === 0) return [`${indent}${name}: [${items.join(", ")}]${behind(draw)}`];
  return [`${indent}${name}:${behind(draw)}`, ...items.map((item) => `${indent}  - ${item}${behind(draw)}`)];
}

function replies(draw: Draw, indent: string): readonly string[] {
  if (draw(2) === 0)
    return [
      `${indent}replies:`,
      `${indent}  - { id: q1, by: ben, text: ${flowString(draw)}, x-mood: "calm" }`,
    ];
  return [
    `${indent}replies:`,
    `${indent}  - id: q1${behind(draw)}`,
    `${indent}    text: ${inline(draw)}`,
    `${indent}    x-mood: 'calm'`,
    ...between(draw, `${indent}  `),
    `${indent}  - id: q2`,
    `${indent}    text: Agreed.`,
  ];
}

/** A key with a text in any style, on one or several lines. */
export function scalarField(
  draw: Draw,
  name: string,
  indent: string,
  texts: (draw: Draw) => string,
): readonly string[] {
  const style = draw(10);
  if (style === 0) return blockScalar(draw, name, indent);
  if (style === 1) return [`${indent}${name}: first words`, `${indent}  and more of them${behind(draw)}`];
  if (style === 2)
    return [
      `${indent}${name}: "quoted`,
      `${indent}  # no comment`,
      "",
      `${indent}  \\"lines\\""${behind(draw)}`,
    ];
  if (style === 3) return [`${indent}${name}:${behind(draw)}`, `${indent}  'on the next line'`];
  return [
    `${indent}${name}: ${draw(2) === 0 ? flowString(draw, texts) : inline(draw, texts)}${behind(draw)}`,
  ];
}

function blockScalar(draw: Draw, name: string, indent: string): readonly string[] {
  const head = oneOf(draw, ["|", "|-", "|+", ">", ">-", "|2", "|+2"]);
  const gap = head.includes("+") ? Array.from({ length: draw(3) }, () => "") : [];
  return [
    `${indent}${name}: ${head}${behind(draw)}`,
    `${indent}  first line`,
    `${indent}  # no comment`,
    ...(draw(2) === 0 ? ["", `${indent}  - id: none`] : []),
    ...gap,
  ];
}

export function inline(draw: Draw, texts: (draw: Draw) => string = anyText): string {
  return chance(draw, 40) ? oneOf(draw, plainWords) : flowString(draw, texts);
}

/** A text in quotes of either kind. */
export function flowString(draw: Draw, texts: (draw: Draw) => string = anyText): string {
  const value = texts(draw);
  const isPrintable = /^[\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/.test(value);
  if (isPrintable && draw(2) === 0) return `'${value.replace(/'/g, "''")}'`;
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function plainKey(name: string): string {
  return name.includes(" ") ? `"${name}"` : name;
}
