import { editCodebook } from "../../core/codebook/edit";
import { codebookFileNames } from "../../core/codebook/model";
import { readCodebook } from "../../core/codebook/read";
import { type Addition, additionOf } from "../../core/exchange/addition";
import { type Arrivals, arrivalsInSteps, outsideSentence } from "../../core/exchange/arrivals";
import { formatOf, type ImportFormat } from "../../core/exchange/format";
import { likenessesInSteps } from "../../core/exchange/likeness";
import type { Incoming, IncomingItem } from "../../core/exchange/model";
import {
  codesByCodebook,
  definitionsLeft,
  emptyCodebook,
  type IncomingCodes,
  newCodes,
} from "../../core/exchange/newCodes";
import { readIncoming } from "../../core/exchange/readIncoming";
import { groupBy } from "../../core/groupBy";
import { sentenceText } from "../../core/sentence";
import { isRelativePath } from "../../core/sidecar/location";
import { readSidecar } from "../../core/sidecar/read";
import { allSteps } from "../../core/steps";
import { applySplices } from "../../core/yaml/splice";
import { baseOf } from "../base";
import { codebookPathFor } from "../codebooks";
import { type ExitCode, type Io, listingOnce, UsageError } from "../io";
import { changeOrSay, reportUnread, sidecarFor, sidecarsOf } from "../sidecars";
import { type ReadText, readText, type TextFile } from "../texts";

export interface ImportOptions {
  /** The folder that paths in the file start from. */
  readonly folder: string;
  /** Whose sidecars the annotations go to; that of each one's creator when left out. */
  readonly coder?: string;
  /** By the file's name when left out. */
  readonly format?: ImportFormat;
}

/**
 * Adds the annotations of a file to the sidecars of their texts. What is there already stays as it is; what cannot be read or has no
 * text here is said on stderr. Exit code 1 then, and when the words of some are not found with certainty; 2 when a sidecar cannot be
 * changed.
 */
export async function importAnnotations(io: Io, path: string, options: ImportOptions): Promise<ExitCode> {
  const format = options.format ?? formatOf(path);
  const incoming = await readFrom(io, path, format);
  const { items, codes = [], faults } = incoming;
  for (const fault of faults) io.err(`${path}: ${sentenceText(fault)}\n`);
  if (items.length === 0 && codes.length === 0) return 2;
  const areIn = codes.length === 0 || (await importCodes(io, options.folder, incoming, format));
  let code: ExitCode = faults.length === 0 && areIn ? 0 : 1;
  for (const [text, ofText] of groupBy(items, (item) => item.text)) {
    const found = await textAt(io, options.folder, text);
    if ("failure" in found) {
      io.err(`${found.where}: ${found.failure}; annotations of it left out: ${ofText.length}\n`);
      code = worse(code, 1);
    } else code = worse(code, await importInto(io, found, ofText, options.coder));
  }
  return code;
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

async function readFrom(io: Io, path: string, format: ImportFormat): Promise<Incoming> {
  if (format !== "refi") {
    const file = await readText(io, path);
    if ("failure" in file) throw new UsageError(`${file.where}: ${file.failure}`);
    return readIncoming(file.bytes, format);
  }
  const bytes = await io.read(path).catch((error: unknown) => {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return readIncoming(bytes, format);
}

/** A file from elsewhere must not lead to texts outside of the folder. */
async function textAt(io: Io, folder: string, path: string): Promise<ReadText> {
  if (!isRelativePath(path)) return { where: path, failure: "not a path inside the folder" };
  return readText(io, within(folder, path));
}

function within(folder: string, path: string): string {
  return folder === "" ? path : `${folder.replace(/[/\\]$/, "")}/${path}`;
}

/** Answers 0 when all of them are there now, on words that were found. The sidecar of one coder that cannot be changed keeps nobody else's back. */
async function importInto(
  io: Io,
  file: TextFile,
  items: readonly IncomingItem[],
  coder: string | undefined,
): Promise<ExitCode> {
  const { text, bytes, path } = file;
  const found = await sidecarsOf(io, path);
  let areRead = !reportUnread(io, found);
  const others = found.sidecars;
  const ids = new Set(others.flatMap(({ sidecar }) => sidecar.annotations.map(({ id }) => id)));
  // Looked up in the text once, whatever the number of coders.
  const known = others.map(({ path, coder: home, sidecar: { annotations } }) => ({
    path,
    likenesses: allSteps(likenessesInSteps(text, annotations, home)),
  }));
  let isCertain = true;
  let areChanged = true;
  const base = await baseOf(io, { path, bytes });
  for (const arrivals of allSteps(arrivalsInSteps({ text, base }, items, coder))) {
    if (sayOutside(io, path, arrivals)) areRead = false;
    const sidecar = await sidecarFor(io, path, arrivals.coder);
    let addition: Addition | undefined;
    const changesOf = async (yaml: string) => {
      const now = readSidecar(yaml).value;
      const likenesses = new Set([
        ...known.flatMap((one) => (one.path === sidecar ? [] : one.likenesses)),
        ...allSteps(likenessesInSteps(text, now.annotations, arrivals.coder)),
      ]);
      addition = additionOf(arrivals, { ids, likenesses }, now, io.random);
      return addition.changes;
    };
    if (!(await changeOrSay(io, sidecar, changesOf))) {
      areChanged = false;
      continue;
    }
    const { added = [], there = 0 }: Partial<Addition> = addition ?? {};
    if (added.some(({ ranges }) => ranges.length === 0)) isCertain = false;
    await io.out(`${sidecar}: ${added.length} added${there === 0 ? "" : `, ${there} there already`}\n`);
  }
  if (!isCertain)
    io.err(`${path}: not all words were found with certainty; glossator check lists those annotations\n`);
  if (!areChanged) return 2;
  return isCertain && areRead ? 0 : 1;
}

/** Says what is left out because the text does not have its places; answers whether there is anything. */
function sayOutside(io: Io, path: string, arrivals: Arrivals): boolean {
  if (arrivals.outside > 0) io.err(`${path}: ${sentenceText(outsideSentence(arrivals))}\n`);
  return arrivals.outside > 0;
}

/**
 * Adds codes to the codebooks that govern the texts of the file. For a codebook that is imported one is made where there is none; a
 * project's codes are only said to be left. Answers whether nothing was in the way.
 */
async function importCodes(
  io: Io,
  folder: string,
  incoming: Incoming,
  format: ImportFormat,
): Promise<boolean> {
  const listing = listingOnce(io);
  const inFolder = within(folder, codebookFileNames[0]);
  const governing = new Map<string, string | undefined>();
  for (const { text } of incoming.items)
    if (!governing.has(text) && isRelativePath(text))
      governing.set(text, await codebookPathFor(listing, within(folder, text)));
  const ofFolder = await codebookPathFor(listing, inFolder);
  const otherwise = ofFolder ?? (format === "refi-codes" ? inFolder : undefined);
  const shares = codesByCodebook(incoming, governing, otherwise);
  const left = definitionsLeft(shares);
  if (left > 0) io.err(`${inFolder}: not there, so that definitions of codes are left out: ${left}\n`);
  let isWhole = true;
  for (const [path, share] of shares)
    if (path !== undefined) isWhole = (await addCodes(io, path, share)) && isWhole;
  return isWhole;
}

/** To one codebook, which comes to be where it is not there yet. Answers whether nothing was in the way. */
async function addCodes(io: Io, path: string, incoming: IncomingCodes): Promise<boolean> {
  const isThere = (await codebookPathFor(io, path)) === path;
  const file = isThere ? await readText(io, path) : undefined;
  if (file !== undefined && "failure" in file) {
    io.err(`${file.where}: ${file.failure}\n`);
    return false;
  }
  const text = file?.text ?? emptyCodebook;
  const changes = newCodes(readCodebook(text).value, incoming);
  if (changes.length === 0) return true;
  const { value, problems } = editCodebook(text, changes);
  if (value === undefined) {
    io.err(`${path}: left as it is. ${problems[0]?.message ?? ""}\n`);
    return false;
  }
  const isWritten = await io.replace(path, new TextEncoder().encode(applySplices(text, value)), file?.bytes);
  if (isWritten) await io.out(`${path}: codes added: ${changes.length}\n`);
  else io.err(`${path}: somebody else writes it at this moment; import again\n`);
  return isWritten;
}
