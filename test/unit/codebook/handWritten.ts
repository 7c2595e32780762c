/** Codebooks as people write them: every style of YAML, with comments, gaps and keys of later versions. */

import fc from "fast-check";
import {
  anyText,
  behind,
  between,
  chance,
  type Draw,
  drawer,
  flowString,
  inline,
  oneOf,
  scalarField,
  shuffled,
} from "../sidecar/handWritten";

/** Paths of codes that these codebooks often have. */
export const knownPaths = [
  "a",
  "b",
  "no",
  "ü-1",
  "a/b",
  "a/c",
  "b/a",
  "b/c",
  "a/b/c",
  "a/b/d",
  'it"s',
] as const;

/** A codebook's text in arbitrary style, not shrunk. */
export const handWrittenCodebook: fc.Arbitrary<string> = fc.noShrink(fc.integer()).map((seed) => {
  const draw = drawer(seed);
  const eol = oneOf(draw, ["\n", "\r\n"]);
  const lines = [
    ...between(draw, ""),
    `format: "glossator-codebook/1"${behind(draw)}`,
    ...(chance(draw, 40) ? [`title: ${inline(draw)}`] : []),
    ...between(draw, ""),
    ...codes(draw, "", ""),
    ...between(draw, ""),
    ...(chance(draw, 30) ? ["x-tail:", "  kept: yes"] : []),
  ];
  const end = chance(draw, 80) ? eol : "";
  return (chance(draw, 10) ? "\uFEFF" : "") + lines.join(eol) + end;
});

/** The key with the list of codes below a path; the codes of the known paths, or some of them, in any order. */
function codes(draw: Draw, above: string, indent: string): readonly string[] {
  const names = shuffled(draw, namesBelow(above)).filter(() => chance(draw, 75));
  if (names.length === 0) return above === "" ? [`${indent}codes: []`] : [];
  if (chance(draw, 15))
    return [
      `${indent}codes: [${names.map((name) => flowCode(draw, above + name)).join(", ")}]${behind(draw)}`,
    ];
  const column = `${indent}${" ".repeat(oneOf(draw, [0, 2, 2, 4]))}`;
  const blocks = names.flatMap((name) => [...between(draw, column), ...code(draw, above + name, column)]);
  return [`${indent}codes:${behind(draw)}`, ...blocks];
}

function namesBelow(above: string): readonly string[] {
  return knownPaths.flatMap((path) => {
    const rest = path.startsWith(above) ? path.slice(above.length) : "/";
    return rest.includes("/") ? [] : [rest];
  });
}

function code(draw: Draw, path: string, indent: string): readonly string[] {
  if (chance(draw, 10)) return [`${indent}- ${flowCode(draw, path)}${behind(draw)}`];
  const deeper = `${indent}${" ".repeat(oneOf(draw, [2, 2, 2, 4]))}`;
  const fields = [[`${deeper}code: ${written(draw, path)}${behind(draw)}`]];
  if (chance(draw, 60)) fields.push([...scalarField(draw, "definition", deeper, anyText)]);
  if (chance(draw, 30)) fields.push([`${deeper}examples: [${flowString(draw)}, ${flowString(draw)}]`]);
  if (chance(draw, 20)) fields.push([`${deeper}x-later: ${inline(draw)}${behind(draw)}`]);
  const below = codes(draw, `${path}/`, deeper);
  if (below.length > 0) fields.push([...below]);
  const lines = shuffled(draw, fields).flatMap((field, index) =>
    index === 0 ? field : [...between(draw, deeper), ...field],
  );
  const [first = "", ...more] = lines;
  if (chance(draw, 8)) return [`${indent}-${behind(draw)}`, ...lines];
  return [`${indent}-${first.slice(indent.length + 1)}`, ...more];
}

function flowCode(draw: Draw, path: string): string {
  const below = namesBelow(`${path}/`).map((name) => flowCode(draw, `${path}/${name}`));
  const pairs = [`code: ${written(draw, path)}`];
  if (chance(draw, 50)) pairs.push(`definition: ${flowString(draw)}`);
  if (below.length > 0) pairs.push(`codes: [${below.join(", ")}]`);
  return `{ ${shuffled(draw, pairs).join(", ")} }`;
}

function written(draw: Draw, path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /^[a-z]+$/.test(name) && draw(2) === 0 ? name : JSON.stringify(name);
}
