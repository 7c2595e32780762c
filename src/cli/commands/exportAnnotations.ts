import type { OutgoingSidecar } from "../../core/exchange/model";
import { annotationsCsv } from "../../core/exchange/table";
import { w3cHead, w3cItems, w3cTail } from "../../core/exchange/w3c";
import type { ExitCode, Io } from "../io";
import { outgoingOf } from "../outgoing";
import { reportErrors, type SidecarText, sidecarsOf } from "../sidecars";
import { readAll } from "../texts";

export interface ExportOptions {
  readonly format: "w3c" | "csv";
  readonly base: boolean;
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
  let isBroken = false;
  const kept: OutgoingSidecar[] = [];
  let items = 0;
  if (format === "w3c") await io.out(w3cHead);
  const isComplete = await readAll(io, paths, async (file) => {
    for (const sidecar of await sidecarsOf(io, file.path)) {
      isBroken = reportErrors(io, sidecar, "codepoints") || isBroken;
      sayWhatIsLeftOut(io, sidecar);
      const outgoing = await outgoingOf(io, file, sidecar, base);
      if (format === "csv") kept.push(outgoing);
      else
        for (const item of w3cItems(outgoing)) {
          await io.out(`${items === 0 ? "" : ",\n"}${item}`);
          items += 1;
        }
    }
  });
  await io.out(format === "w3c" ? w3cTail : annotationsCsv(kept));
  if (!isComplete) return 2;
  return isBroken ? 1 : 0;
}

function sayWhatIsLeftOut(io: Io, { path, sidecar: { refused, conflicts } }: SidecarText): void {
  if (conflicts.length > 0) io.err(`${path}: merge conflicts are not exported: ${conflicts.length}\n`);
  if (refused.length > 0) io.err(`${path}: refused suggestions are not exported: ${refused.length}\n`);
}
