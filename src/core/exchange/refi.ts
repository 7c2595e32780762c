/**
 * Annotations as a project of the REFI-QDA standard 1.0 (`.qdpx`), which programs for qualitative analysis read. Passages are
 * selections of plain texts, in code points, with `\n` for every line end; each piece of a passage is a selection of its own.
 */

import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { zipSync } from "fflate";
import { commentOf } from "./comment";
import type { OutgoingAnnotation, OutgoingSidecar } from "./model";

/** What coders without a name are called. */
export const unnamedUser = "(no name)";

/** A text with what everybody made of it. */
export interface RefiText {
  readonly text: string;
  readonly sidecars: readonly OutgoingSidecar[];
}

/** What a codebook says of a code. */
export interface RefiCode {
  readonly definition?: string | undefined;
  /** As #rrggbb. */
  readonly color?: string | undefined;
}

export interface RefiProject {
  readonly archive: Uint8Array;
  /** How much of what the annotations hold has no place in the format. */
  readonly left: Readonly<Record<"unplaced" | "attributes" | "mentions" | "relations", number>>;
}

/** The project of some texts, which have at least one sidecar each. The same annotations make the same bytes. */
export function refiProject(
  texts: readonly RefiText[],
  aboutCode: (code: string) => RefiCode,
  now: string,
): RefiProject {
  const sidecars = texts.flatMap((one) => one.sidecars);
  const annotations = sidecars.flatMap((one) => one.annotations);
  const users = [
    ...new Set(sidecars.flatMap(({ coder, annotations: own }) => [coder ?? "", ...own.map(userOf)])),
  ];
  const sources = texts.map(({ text, sidecars: [first] }) => [
    `sources/${guid("text", first?.text ?? "")}.txt`,
    utf8ToBytes(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")),
  ]);
  const project = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Project name="Annotations" origin="Glossator" creationDateTime="${now}" xmlns="urn:QDA-XML:project:1.0">`,
    "<Users>",
    ...users.map((name) => `<User guid="${guid("user", name)}" name="${escaped(name || unnamedUser)}"/>`),
    "</Users>",
    "<CodeBook><Codes>",
    ...codeElements(codeTree(sidecars), "", aboutCode),
    "</Codes></CodeBook>",
    "<Sources>",
    ...texts.map((one) => sourceElement(one, now)),
    "</Sources>",
    "</Project>",
    "",
  ].join("\n");
  const files = Object.fromEntries([["project.qde", utf8ToBytes(project)], ...sources]);
  return { archive: zipSync(files, { mtime: new Date(1980, 0, 1) }), left: leftOut(annotations) };
}

/** Codes by the last part of their paths. */
interface CodeTree extends ReadonlyMap<string, CodeTree> {}

function codeTree(sidecars: readonly OutgoingSidecar[]): CodeTree {
  type Growing = Map<string, Growing>;
  const root: Growing = new Map();
  const codes = sidecars.flatMap(({ document, annotations }) => [
    ...annotations.flatMap(({ annotation }) => annotation.code ?? []),
    ...(document.codes ?? []),
  ]);
  for (const code of [...new Set(codes)].sort()) {
    let level = root;
    for (const part of code.split("/")) {
      const below: Growing = level.get(part) ?? new Map();
      level.set(part, below);
      level = below;
    }
  }
  return root;
}

function codeElements(
  tree: CodeTree,
  above: string,
  aboutCode: (code: string) => RefiCode,
): readonly string[] {
  return [...tree].flatMap(([name, below]) => {
    const code = above === "" ? name : `${above}/${name}`;
    const { definition, color } = aboutCode(code);
    const colour = color === undefined ? "" : ` color="${escaped(color)}"`;
    return [
      `<Code guid="${guid("code", code)}" name="${escaped(name)}" isCodable="true"${colour}>`,
      ...(definition === undefined ? [] : [`<Description>${escaped(definition)}</Description>`]),
      ...codeElements(below, code, aboutCode),
      "</Code>",
    ];
  });
}

function sourceElement({ sidecars }: RefiText, now: string): string {
  const path = sidecars[0]?.text ?? "";
  const id = guid("text", path);
  return [
    `<TextSource guid="${id}" name="${escaped(path)}" plainTextPath="internal://${id}.txt" creationDateTime="${now}">`,
    ...sidecars.flatMap(({ sidecar, annotations }) =>
      annotations.flatMap((one) => selections(one, sidecar, now)),
    ),
    ...sidecars.flatMap(({ sidecar, coder = "", document: { codes = [] } }) =>
      codes.map((code) => coding(code, `${sidecar} ${code}`, coder, now)),
    ),
    "</TextSource>",
  ].join("\n");
}

function selections(one: OutgoingAnnotation, sidecar: string, now: string): readonly string[] {
  const { annotation, positions } = one;
  const { id, code, at = now, segments } = annotation;
  const user = guid("user", userOf(one));
  const comment = commentOf(annotation);
  return positions.map(({ start, end }, index) => {
    const seed = `${sidecar} ${id} ${index}`;
    const name = escaped((segments[index]?.quote ?? "").replace(/\s+/gu, " ").slice(0, 60));
    return [
      `<PlainTextSelection guid="${guid("selection", seed)}" name="${name}" startPosition="${start}" endPosition="${end}" creatingUser="${user}" creationDateTime="${escaped(at)}">`,
      ...(comment === "" ? [] : [`<Description>${escaped(comment)}</Description>`]),
      ...(code === undefined ? [] : [coding(code, seed, userOf(one), at)]),
      "</PlainTextSelection>",
    ].join("");
  });
}

function coding(code: string, seed: string, user: string, at: string): string {
  return `<Coding guid="${guid("coding", seed)}" creatingUser="${guid("user", user)}" creationDateTime="${escaped(at)}"><CodeRef targetGUID="${guid("code", code)}"/></Coding>`;
}

function userOf({ coder = "" }: OutgoingAnnotation): string {
  return coder;
}

function leftOut(annotations: readonly OutgoingAnnotation[]): RefiProject["left"] {
  const count = (has: (one: OutgoingAnnotation) => number) =>
    annotations.reduce((sum, one) => sum + has(one), 0);
  return {
    unplaced: count(({ positions }) => (positions.length === 0 ? 1 : 0)),
    attributes: count(({ annotation }) => Object.keys(annotation.attributes ?? {}).length),
    mentions: count(({ annotation }) => (annotation.mentions ?? []).length),
    relations: count(({ annotation }) => (annotation.relations ?? []).length),
  };
}

/** An id of the form that the standard wants, the same for the same thing (RFC 9562, version 5 without its name space). */
function guid(kind: string, name: string): string {
  const bytes = sha1(utf8ToBytes(`glossator ${kind} ${name}`)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Text inside an element or an attribute; signs that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;");
}
