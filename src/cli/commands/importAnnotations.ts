import { gitBlobId } from "../../core/anchor/base";
import { describe } from "../../core/anchor/describe";
import type { TextRange } from "../../core/anchor/model";
import { resolveAnchors } from "../../core/anchor/resolve";
import { readRefi } from "../../core/exchange/fromRefi";
import { readTable } from "../../core/exchange/fromTable";
import { readW3c } from "../../core/exchange/fromW3c";
import type { Incoming, IncomingItem } from "../../core/exchange/model";
import { commentOf } from "../../core/exchange/refi";
import { checkRecord } from "../../core/sidecar/check";
import { newAnnotationId } from "../../core/sidecar/id";
import { isRelativePath } from "../../core/sidecar/location";
import type { Annotation, DocumentFacts, SidecarChange } from "../../core/sidecar/model";
import { quoteOf } from "../../core/sidecar/quote";
import { readSidecar } from "../../core/sidecar/read";
import { CodePointMap } from "../../core/text/codePoints";
import { valueFrom } from "../../core/yaml/value";
import { type ExitCode, type Io, UsageError } from "../io";
import { changeSidecar, sidecarFor, sidecarsOf } from "../sidecars";
import { type ReadText, readText, type TextFile } from "../texts";

export interface ImportOptions {
  /** The folder that paths in the file start from. */
  readonly folder: string;
  /** Whose sidecars the annotations go to; that of each one's creator when left out. */
  readonly coder?: string;
  /** By the file's name when left out. */
  readonly format?: ImportFormat;
}

type ImportFormat = "w3c" | "refi" | "csv";

type Passage = Extract<IncomingItem, { readonly kind: "passage" }>;

/**
 * Adds the annotations of a file to the sidecars of their texts. What is there already stays as it is; what cannot be read or has no
 * text here is said on stderr. Exit code 1 then, and when the words of some are not found with certainty.
 */
export async function importAnnotations(io: Io, path: string, options: ImportOptions): Promise<ExitCode> {
  const { items, faults } = await readFrom(io, path, options.format ?? formatOf(path));
  for (const fault of faults) io.err(`${path}: ${fault}\n`);
  if (items.length === 0) return 2;
  let isWhole = faults.length === 0;
  for (const [text, ofText] of groupBy(items, (item) => item.text)) {
    const found = await textAt(io, options.folder, text);
    if ("failure" in found) {
      io.err(`${found.where}: ${found.failure}; annotations of it left out: ${ofText.length}\n`);
      isWhole = false;
    } else isWhole = (await importInto(io, found, ofText, options.coder)) && isWhole;
  }
  return isWhole ? 0 : 1;
}

async function readFrom(io: Io, path: string, format: ImportFormat): Promise<Incoming> {
  if (/\.qdc$/i.test(path))
    throw new UsageError(`${path}: a codebook alone, without annotations; import a project (.qdpx) instead`);
  if (format === "refi") return readRefi(await io.read(path).catch(unreadable(path)));
  const file = await readText(io, path);
  if ("failure" in file) throw new UsageError(`${file.where}: ${file.failure}`);
  return format === "csv" ? readTable(file.text) : readW3c(file.text);
}

function unreadable(path: string): (error: unknown) => never {
  return (error) => {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  };
}

/** By the ending of the file's name. */
function formatOf(path: string): ImportFormat {
  if (/\.qdpx$/i.test(path)) return "refi";
  return /\.(?:csv|tsv)$/i.test(path) ? "csv" : "w3c";
}

/** A file from elsewhere must not lead to texts outside of the folder. */
async function textAt(io: Io, folder: string, path: string): Promise<ReadText> {
  if (!isRelativePath(path)) return { where: path, failure: "not a path inside the folder" };
  return readText(io, folder === "" ? path : `${folder.replace(/[/\\]$/, "")}/${path}`);
}

/** Answers whether all of them are there now, on words that were found. */
async function importInto(
  io: Io,
  file: TextFile,
  items: readonly IncomingItem[],
  coder: string | undefined,
): Promise<boolean> {
  const others = await sidecarsOf(io, file.path);
  const taken = new Set(others.flatMap(({ sidecar }) => sidecar.annotations.map(({ id }) => id)));
  // Looked up in the text once, whatever the number of coders.
  const known = others.map(({ path, coder: home, sidecar: { annotations } }) => ({
    path,
    likenesses: likenesses(file.text, annotations, home),
  }));
  let isCertain = true;
  for (const [name, own] of groupBy(items, (item) => coder ?? item.coder ?? "")) {
    const sidecar = await sidecarFor(io, file.path, name === "" ? undefined : name);
    const passages = own.flatMap((item) => (item.kind === "passage" ? [placedIn(file, item)] : []));
    let added = 0;
    await changeSidecar(io, sidecar, async (yaml) => {
      const { annotations, document } = readSidecar(yaml).value;
      const there = new Set([
        ...known.flatMap((one) => (one.path === sidecar ? [] : one.likenesses)),
        ...likenesses(file.text, annotations, name),
      ]);
      const fresh = passages.filter(
        ({ annotation, ranges }) =>
          !taken.has(annotation.id) &&
          !there.has(
            likeness(annotation, annotation.by ?? name, annotation.note, placeOf(annotation, ranges)),
          ),
      );
      added = fresh.length;
      isCertain = fresh.every((one) => one.isFound) && isCertain;
      return [
        ...factChanges(
          document,
          own.flatMap((item) => (item.kind === "document" ? [item.facts] : [])),
        ),
        ...fresh.map(
          ({ annotation }): SidecarChange => ({ kind: "add", annotation: withId(io, annotation) }),
        ),
      ];
    });
    const skipped = passages.length - added;
    await io.out(`${sidecar}: ${added} added${skipped === 0 ? "" : `, ${skipped} there already`}\n`);
  }
  if (!isCertain)
    io.err(
      `${file.path}: not all words were found with certainty; glossator check lists those annotations\n`,
    );
  return isCertain;
}

/** What is said of a text stays; codes that are new are added. */
function factChanges(now: DocumentFacts, said: readonly DocumentFacts[]): readonly SidecarChange[] {
  if (said.length === 0) return [];
  const codes = [...new Set([now, ...said].flatMap((one) => one.codes ?? []))];
  const fields: DocumentFacts = Object.assign({}, ...said, now, codes.length === 0 ? {} : { codes });
  return [{ kind: "document", fields }];
}

/** An annotation with hints for the text of today, as far as its words are found in it. */
function placedIn({ text, bytes }: TextFile, { annotation, positions }: Passage) {
  const points = new CodePointMap(text);
  const quoted = {
    ...annotation,
    segments: annotation.segments.map((segment, index) => {
      const position = positions[index];
      if (segment.quote !== "" || position === undefined) return segment;
      const [start, end] = [points.toOffset(position.start), points.toOffset(position.end)];
      return describe(text, [{ start, end }])[0] ?? segment;
    }),
  };
  const [anchor] = resolveAnchors(text, [quoted]);
  const isFound = anchor?.state === "exact" || anchor?.state === "moved";
  const ranges = isFound ? anchor.ranges : [];
  // What comes back from our own export may have its hints, which belong to the text that was annotated.
  const hasHints = annotation.id !== "" && annotation.segments.every(({ span }) => span !== undefined);
  if (!isFound || hasHints) return { annotation: cleaned(quoted), isFound, ranges };
  const base = gitBlobId(bytes).slice(0, 12);
  return { annotation: cleaned({ ...quoted, segments: describe(text, ranges), base }), isFound, ranges };
}

/** Without fields that no sidecar may hold, such as times of another form. */
function cleaned(annotation: Annotation): Annotation {
  const { segments, ...fields } = annotation;
  const wrong = new Set(checkRecord(valueFrom({ ...fields, segments }) ?? "").map(({ path: [key] }) => key));
  const kept = Object.fromEntries(Object.entries(fields).filter(([key]) => key === "id" || !wrong.has(key)));
  return { ...kept, id: annotation.id, segments };
}

function withId(io: Io, annotation: Annotation): Annotation {
  return annotation.id === "" ? { ...annotation, id: newAnnotationId(io.random) } : annotation;
}

/** What an annotation has in common with itself when it comes back: who gave which code to which place, and what was noted. */
function likeness(
  { code = "" }: Annotation,
  coder: string | undefined,
  note: string | undefined,
  place: string,
): string {
  return JSON.stringify([code, coder ?? "", note ?? "", place]);
}

/** Where it stands in the text of today, or its words where they are not found. */
function placeOf(annotation: Annotation, ranges: readonly TextRange[]): string {
  return ranges.length === 0
    ? quoteOf(annotation)
    : ranges.map(({ start, end }) => `${start}-${end}`).join(" ");
}

/**
 * All likenesses of the annotations of a sidecar: other programs know a note with its replies as one, and the pieces of a passage as
 * passages.
 */
function likenesses(
  text: string,
  annotations: readonly Annotation[],
  home: string | undefined,
): readonly string[] {
  const anchors = resolveAnchors(text, annotations);
  return annotations.flatMap((annotation, index) => {
    const { state, ranges } = anchors[index] ?? { state: "lost", ranges: [] };
    const found = state === "exact" || state === "moved" ? ranges : [];
    const places = [placeOf(annotation, found), ...found.map((range) => placeOf(annotation, [range]))];
    return places.flatMap((place) =>
      [annotation.note, commentOf(annotation)].map((note) =>
        likeness(annotation, annotation.by ?? home, note, place),
      ),
    );
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
