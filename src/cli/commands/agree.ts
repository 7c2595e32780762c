import { agreementOf } from "../../core/agreement/agreement";
import { type CodedOptions, codedText } from "../../core/agreement/fromSidecars";
import type { AgreementRow, CodedText } from "../../core/agreement/model";
import { agreementCsv, agreementTable } from "../../core/agreement/table";
import { sentenceText } from "../../core/sentence";
import { CodePointMap } from "../../core/text/codePoints";
import { CodebooksOnce } from "../codebooks";
import { readCoded } from "../coded";
import type { ExitCode, Io } from "../io";

export interface AgreeOptions extends Omit<CodedOptions, "codebook"> {
  readonly format: "table" | "csv" | "json";
  /** The least alpha of all codes together that is no problem. */
  readonly min?: number;
  readonly base: boolean;
}

/**
 * Prints how far coders agree. Exit code 1 when no text was read by two coders, when alpha of all codes is below `min` or has no
 * value, or when a sidecar has errors, so that something of it is missing.
 */
export async function agree(io: Io, paths: readonly string[], options: AgreeOptions): Promise<ExitCode> {
  const texts: CodedText[] = [];
  const codebooks = new CodebooksOnce(io);
  const { isComplete, isSound } = await readCoded(io, paths, options.base, async ({ file, sidecars }) => {
    const length = new CodePointMap(file.text).toCodePoint(file.text.length);
    const codebook = await codebooks.for(file.path);
    const { text, uncounted } = codedText(length, sidecars, { ...options, codebook });
    texts.push(text);
    if (uncounted > 0)
      io.err(
        `${file.path}: annotations without a code, or whose words are not found, are not counted: ${uncounted}\n`,
      );
  });
  const rows = agreementOf(texts);
  const alone = texts.filter(({ coders }) => coders.size === 1).length;
  if (rows.length === 0)
    io.err(`glossator: no text was read by two coders; texts that one alone read: ${alone}\n`);
  else await io.out(printed(rows, alone, options.format));
  if (!isComplete) return 2;
  return rows.length === 0 || isBelow(rows, options.min) || !isSound ? 1 : 0;
}

function printed(rows: readonly AgreementRow[], alone: number, format: AgreeOptions["format"]): string {
  switch (format) {
    case "table":
      return agreementTable(rows, alone);
    case "csv":
      return agreementCsv(rows);
    case "json":
      return `${JSON.stringify(
        rows.map(({ code = null, ...row }) => ({ code, ...row })),
        (key, value) => (key === "why" ? sentenceText(value) : value),
        2,
      )}\n`;
  }
}

/** The first row is that of all codes and all coders. */
function isBelow([first]: readonly AgreementRow[], min: number | undefined): boolean {
  if (min === undefined || first === undefined) return false;
  return first.alpha.value === undefined || first.alpha.value < min;
}
