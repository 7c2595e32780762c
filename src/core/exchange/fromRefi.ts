import { XMLParser } from "fast-xml-parser";
import { strFromU8, type UnzipFileInfo, unzipSync } from "fflate";
import { type Sentence, said } from "../sentence";
import type { Segment } from "../sidecar/model";
import { compact } from "../yaml/compact";
import { listOf, mapOf, textOf, type Value, type ValueMap, valueFrom } from "../yaml/value";
import type { Incoming, IncomingCode, IncomingItem, Position } from "./model";
import { unnamedUser } from "./refi";

/** Code points of the text beside a passage that are kept to find it again. */
const context = 32;

/** By their paths in the archive. */
type Files = Readonly<Record<string, Uint8Array>>;

/** What names stand for in a project, by their ids. */
interface Names {
  readonly users: ReadonlyMap<string, string | undefined>;
  readonly codes: ReadonlyMap<string, string>;
  /** Undefined for a note whose words are not in the project as plain text. */
  readonly notes: ReadonlyMap<string, string | undefined>;
}

/**
 * Reads a project of the REFI-QDA standard 1.0 (`.qdpx`): selections of plain texts with their codes, who coded them and what was
 * noted, and codes of whole texts. A selection with several codes is as many annotations; its words come from the text inside the
 * project. Pictures, audio, video, links and cases are left out, and named as faults. Cost: linear.
 */
export function readRefi(archive: Uint8Array): Incoming {
  const files = unzipped(archive);
  const project = files?.[Object.keys(files).find((name) => /(?:^|\/)[^/]+\.qde$/i.test(name)) ?? ""];
  if (files === undefined || project === undefined)
    return {
      items: [],
      faults: [said`not a REFI-QDA project that can be read: no project.qde in it, or far too large`],
    };
  const document = parsed(strFromU8(project));
  if (document?.has("Project") !== true)
    return { items: [], faults: [said`project.qde is not well-formed XML`] };
  const root = mapOf(document.get("Project"));
  const codes = codesIn(mapOf(root.get("CodeBook")));
  const names: Names = { users: usersIn(root), codes: pathsOf(codes), notes: notesIn(root, files) };
  const sources = mapOf(root.get("Sources"));
  const items: IncomingItem[] = [];
  const faults: Sentence[] = [];
  for (const source of several(sources, "TextSource")) {
    const found = itemsOf(source, names, textIn(files, source));
    items.push(...found.items);
    faults.push(...found.faults);
  }
  for (const kind of ["PictureSource", "PDFSource", "AudioSource", "VideoSource"])
    for (const source of several(sources, kind))
      faults.push(said`${textOf(source.get("@name")) ?? kind}: only plain texts are read; this is a ${kind}`);
  faults.push(...notesLeft(sources, names));
  if (items.length === 0 && faults.length === 0) faults.push(said`no annotations in it`);
  return { items, codes: codes.map(({ id, ...code }) => code), faults };
}

/** Reads a codebook of the REFI-QDA standard (`.qdc`): codes with their definitions and colours. Cost: linear. */
export function readRefiCodebook(xml: string): Incoming {
  const root = parsed(xml.replace(/^\uFEFF/, ""));
  if (root === undefined) return { items: [], faults: [said`not well-formed XML`] };
  const codes = codesIn(mapOf(root.get("CodeBook"))).map(({ id, ...code }) => code);
  return { items: [], codes, faults: codes.length === 0 ? [said`no codes in it`] : [] };
}

/** Only what is read is unpacked, and nothing that would burst: far larger than a text, or than its packed form. */
function isReadable({ name, size, originalSize }: UnzipFileInfo): boolean {
  if (!/\.(?:qde|txt)$/i.test(name)) return false;
  if (originalSize > 500_000_000 || originalSize > 1_000_000 + 100 * size) throw new Error("too large");
  return true;
}

function unzipped(archive: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(archive, { filter: isReadable });
  } catch {
    return undefined;
  }
}

function parsed(xml: string): ValueMap | undefined {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    removeNSPrefix: true,
    trimValues: false,
    htmlEntities: true,
  });
  // The standard has no document types, and entities of one could grow without end.
  if (/<!DOCTYPE/i.test(xml)) return undefined;
  try {
    return mapOf(valueFrom(parser.parse(xml, true)));
  } catch {
    return undefined;
  }
}

function usersIn(root: ValueMap): Names["users"] {
  return new Map(
    several(mapOf(root.get("Users")), "User").map((user) => {
      const name = textOf(user.get("@name")) ?? "";
      return [textOf(user.get("@guid")) ?? "", name === unnamedUser ? undefined : name.trim() || undefined];
    }),
  );
}

/** Codes with their ids, parents first. */
function codesIn(codebook: ValueMap): readonly (IncomingCode & { readonly id: string })[] {
  const found: (IncomingCode & { readonly id: string })[] = [];
  const walk = (parent: ValueMap, above: string) => {
    for (const code of several(parent, "Code")) {
      // A path has neither spaces nor, inside a part, slashes.
      const name = (textOf(code.get("@name")) ?? "").trim().replace(/[\s/]+/gu, "-");
      const path = above === "" ? name : `${above}/${name}`;
      const color = textOf(code.get("@color")) ?? "";
      found.push(
        compact({
          id: textOf(code.get("@guid")) ?? "",
          code: path,
          definition: textOf(code.get("Description"))?.trim() || undefined,
          color: /^#[0-9a-f]{6}$/i.test(color) ? color : undefined,
        }),
      );
      walk(code, path);
    }
  };
  walk(mapOf(codebook.get("Codes")), "");
  return found.filter(({ code }) => code !== "");
}

function pathsOf(codes: ReturnType<typeof codesIn>): Names["codes"] {
  return new Map(codes.map(({ id, code }) => [id, code]));
}

function notesIn(root: ValueMap, files: Files): Names["notes"] {
  return new Map(
    several(mapOf(root.get("Notes")), "Note").map((note) => {
      const words = [textOf(note.get("Description")), textIn(files, note)?.join("")];
      return [textOf(note.get("@guid")) ?? "", words.filter(Boolean).join("\n").trim() || undefined];
    }),
  );
}

/** What is said of notes that no annotation gets: those of other things, and those without plain text. */
function notesLeft(sources: ValueMap, { notes }: Names): readonly Sentence[] {
  const selections = several(sources, "TextSource").flatMap((source) =>
    several(source, "PlainTextSelection"),
  );
  const taken = new Set(
    [...selections, ...selections.flatMap((one) => several(one, "Coding"))].flatMap((one) =>
      several(one, "NoteRef").map((ref) => textOf(ref.get("@targetGUID")) ?? ""),
    ),
  );
  const formatted = [...notes].filter(([id, words]) => taken.has(id) && words === undefined).length;
  const others = [...notes.keys()].filter((id) => !taken.has(id)).length;
  return [
    ...(formatted === 0
      ? []
      : [said`notes that the project holds only as formatted text, which is not read: ${formatted}`]),
    ...(others === 0
      ? []
      : [said`notes on texts, codes, cases or the project, for which there is no place: ${others}`]),
  ];
}

/** The text of a source inside the project, as code points; undefined where the project only names a file. */
function textIn(files: Files, source: ValueMap): readonly string[] | undefined {
  const inline = textOf(source.get("PlainTextContent"));
  if (inline !== undefined) return [...inline];
  const name = (textOf(source.get("@plainTextPath")) ?? "").replace(/^internal:\/\//, "");
  const path = Object.keys(files).find((file) => file.toLowerCase() === `sources/${name.toLowerCase()}`);
  const bytes = path === undefined ? undefined : files[path];
  return bytes === undefined
    ? undefined
    : [
        ...strFromU8(bytes)
          .replace(/^\uFEFF/, "")
          .replace(/\r\n?/g, "\n"),
      ];
}

function itemsOf(source: ValueMap, names: Names, points: readonly string[] | undefined): Incoming {
  const text = textOf(source.get("@name")) ?? "";
  const items: IncomingItem[] = [];
  const faults: Sentence[] = [];
  for (const selection of several(source, "PlainTextSelection")) {
    const segment = segmentOf(selection, points);
    if ("template" in segment) faults.push(said`${text}: ${segment}`);
    else items.push(...passagesOf(text, selection, segment, names));
  }
  for (const coding of several(source, "Coding")) {
    const { code, coder } = codingOf(coding, names);
    if (code !== undefined) items.push({ kind: "document", text, coder, facts: { codes: [code] } });
  }
  return { items, faults };
}

/** In the text that the project holds. */
function positionOf(selection: ValueMap): Position | undefined {
  const [start, end] = ["@startPosition", "@endPosition"].map((name) => Number(textOf(selection.get(name))));
  const isRange = start !== undefined && end !== undefined && start >= 0 && start < end;
  return isRange ? { start, end } : undefined;
}

/** The words of a selection, or what is wrong with it. */
function segmentOf(selection: ValueMap, points: readonly string[] | undefined): Segment | Sentence {
  const position = positionOf(selection);
  if (position === undefined) return said`a selection has no start and end`;
  const { start, end } = position;
  if (points === undefined)
    return said`the project does not hold this text, so that its selections have no words`;
  if (end > points.length) return said`a selection reaches to ${end}, beyond the end of the text`;
  const words = (from: number, to: number) => points.slice(Math.max(0, from), to).join("");
  return compact({
    quote: words(start, end),
    before: words(start - context, start) || undefined,
    after: words(end, end + context) || undefined,
  });
}

function passagesOf(
  text: string,
  selection: ValueMap,
  segment: Segment,
  names: Names,
): readonly IncomingItem[] {
  const maker = names.users.get(textOf(selection.get("@creatingUser")) ?? "");
  const codings = several(selection, "Coding").map((coding) => codingOf(coding, names));
  const made = codings.length === 0 ? [{ code: undefined, coder: maker, at: undefined, note: "" }] : codings;
  const note = noteOf(selection, names);
  return made.map(({ code, coder = maker, at = textOf(selection.get("@creationDateTime")), note: more }) => ({
    kind: "passage" as const,
    text,
    coder,
    annotation: compact({
      id: "",
      code,
      segments: [segment],
      note: [note, more].filter(Boolean).join("\n") || undefined,
      by: coder,
      at,
      origin: "imported" as const,
    }),
    positions: [positionOf(selection)],
  }));
}

/** What is said of an element: its description, and the notes that it refers to. */
function noteOf(element: ValueMap, { notes }: Names): string {
  const said = several(element, "NoteRef").map((ref) => notes.get(textOf(ref.get("@targetGUID")) ?? ""));
  return [textOf(element.get("Description")), ...said].filter(Boolean).join("\n");
}

function codingOf(coding: ValueMap, names: Names) {
  const { users, codes } = names;
  return {
    note: noteOf(coding, names),
    code: codes.get(textOf(mapOf(coding.get("CodeRef")).get("@targetGUID")) ?? ""),
    coder: users.get(textOf(coding.get("@creatingUser")) ?? ""),
    at: textOf(coding.get("@creationDateTime")),
  };
}

/** The elements of a name inside another: the parser gives one as it is, and several as a list. */
function several(parent: ValueMap, name: string): readonly ValueMap[] {
  const found: Value | undefined = parent.get(name);
  if (found === undefined) return [];
  return (Array.isArray(found) ? listOf(found) : [found]).map(mapOf);
}
