import type { Codebook } from "../../core/codebook/model";
import { leftOutOf } from "../../core/exchange/leftOut";
import type { OutgoingSidecar } from "../../core/exchange/model";
import { type RefiText, refiProject } from "../../core/exchange/refi";
import { refiCodes } from "../../core/exchange/refiCodes";
import { annotationsCsv } from "../../core/exchange/table";
import { w3cHead, w3cItems, w3cTail } from "../../core/exchange/w3c";
import { CodebooksOnce } from "../codebooks";
import { readCoded } from "../coded";
import type { ExitCode, Io } from "../io";
import type { SidecarText } from "../sidecars";
import type { TextFile } from "../texts";

export interface ExportOptions {
  readonly format: "w3c" | "refi" | "csv";
  readonly base: boolean;
}

/** Takes the annotations of texts, one after the other, and prints them. */
interface Writer {
  readonly take: (file: TextFile, sidecars: readonly OutgoingSidecar[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * Prints the annotations of texts for other programs; what the format cannot hold is said on stderr. Exit code 1 when a sidecar has
 * errors, so that something of it is missing.
 */
export async function exportAnnotations(
  io: Io,
  paths: readonly string[],
  { format, base }: ExportOptions,
): Promise<ExitCode> {
  const writer = await writers[format](io);
  const { isComplete, isSound } = await readCoded(io, paths, base, async ({ file, files, sidecars }) => {
    for (const one of files) sayWhatIsLeftOut(io, one);
    if (sidecars.length > 0) await writer.take(file, sidecars);
  });
  await writer.end();
  if (!isComplete) return 2;
  return isSound ? 0 : 1;
}

const writers: Readonly<Record<ExportOptions["format"], (io: Io) => Promise<Writer>>> = {
  w3c: w3cWriter,
  refi: refiWriter,
  csv: csvWriter,
};

async function w3cWriter(io: Io): Promise<Writer> {
  let items = 0;
  await io.out(w3cHead);
  return {
    take: async (_, sidecars) => {
      for (const item of sidecars.flatMap(w3cItems)) {
        await io.out(`${items === 0 ? "" : ",\n"}${item}`);
        items += 1;
      }
    },
    end: () => io.out(w3cTail),
  };
}

async function csvWriter(io: Io): Promise<Writer> {
  const kept: OutgoingSidecar[] = [];
  return {
    take: async (_, sidecars) => void kept.push(...sidecars),
    end: async () => {
      const { facts, confirmed, bases } = leftOutOf(kept);
      sayWhatHasNoPlace(io, "a table", { facts, confirmed, bases });
      await io.out(annotationsCsv(kept));
    },
  };
}

async function refiWriter(io: Io): Promise<Writer> {
  const texts: RefiText[] = [];
  const codebooks = new CodebooksOnce(io);
  const used = new Set<Codebook>();
  return {
    take: async (file, sidecars) => {
      texts.push({ text: file.text, sidecars });
      const codebook = await codebooks.for(file.path);
      if (codebook !== undefined) used.add(codebook);
    },
    end: async () => {
      const about = refiCodes([...used]);
      const { archive, left } = refiProject(texts, about, `${io.now().toISOString().slice(0, 19)}Z`);
      const { facts, confirmed, pieces } = leftOutOf(texts.flatMap(({ sidecars }) => sidecars));
      sayWhatHasNoPlace(io, "REFI-QDA", { ...left, facts, confirmed, pieces });
      await io.out(archive);
    },
  };
}

const leftWords = {
  unplaced: "annotations whose words are not found",
  attributes: "attributes",
  mentions: "mentions",
  relations: "relations",
  facts: "facts about whole texts",
  confirmed: "confirmations",
  bases: "the texts that annotations were made on",
  pieces: "what holds several pieces together",
} as const;

function sayWhatHasNoPlace(
  io: Io,
  format: string,
  left: Readonly<Partial<Record<keyof typeof leftWords, number>>>,
): void {
  for (const [what, count] of Object.entries(left))
    if (count > 0)
      io.err(`glossator: ${format} has no place for ${leftWords[what as keyof typeof left]}: ${count}\n`);
}

function sayWhatIsLeftOut(io: Io, { path, sidecar: { refused, conflicts } }: SidecarText): void {
  if (conflicts.length > 0) io.err(`${path}: merge conflicts are not exported: ${conflicts.length}\n`);
  if (refused.length > 0) io.err(`${path}: refused suggestions are not exported: ${refused.length}\n`);
}
