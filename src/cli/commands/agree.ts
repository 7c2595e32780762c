import { agreementOf } from "../../core/agreement/agreement";
import type { AgreementRow, CodedPassage, CodedText } from "../../core/agreement/model";
import { agreementCsv, agreementTable } from "../../core/agreement/table";
import { coderOf } from "../../core/search/match";
import { CodePointMap } from "../../core/text/codePoints";
import type { ExitCode, Io } from "../io";
import { reportErrors, sidecarsOf } from "../sidecars";
import { readAll } from "../texts";
import { anchorsOf } from "./resolve";

export interface AgreeOptions {
  readonly format: "table" | "csv" | "json";
  /** Coders to compare; all when left out. */
  readonly coders?: readonly string[];
  /** How many levels of a code count; all when left out. */
  readonly level?: number;
  /** The least alpha of all codes together that is no problem. */
  readonly min?: number;
  readonly base: boolean;
}

/**
 * Prints how far coders agree. Exit code 1 when no text was read by two coders, or when alpha of all codes is below `min` or has no
 * value.
 */
export async function agree(io: Io, paths: readonly string[], options: AgreeOptions): Promise<ExitCode> {
  const texts: CodedText[] = [];
  const isComplete = await readAll(io, paths, async ({ path, text }) => {
    texts.push(await codedText(io, path, text, options));
  });
  const rows = agreementOf(texts);
  const alone = texts.filter(({ coders }) => coders.size === 1).length;
  if (rows.length === 0)
    io.err(`glossator: no text was read by two coders; texts that one alone read: ${alone}\n`);
  else await io.out(printed(rows, alone, options.format));
  if (!isComplete) return 2;
  return rows.length === 0 || isBelow(rows, options.min) ? 1 : 0;
}

/** What the coders of a text made of it; who has a sidecar of their own has read the text, also when it is empty. */
async function codedText(
  io: Io,
  path: string,
  text: string,
  { coders: wanted, level, base }: AgreeOptions,
): Promise<CodedText> {
  const points = new CodePointMap(text);
  const coders = new Map<string, CodedPassage[]>();
  const isWanted = (coder: string) => wanted === undefined || wanted.includes(coder);
  const ofCoder = (coder: string) => {
    const known = coders.get(coder) ?? [];
    if (isWanted(coder)) coders.set(coder, known);
    return known;
  };
  let uncounted = 0;
  for (const file of await sidecarsOf(io, path)) {
    reportErrors(io, file, "codepoints");
    const { annotations } = file.sidecar;
    if (file.coder !== undefined) ofCoder(file.coder);
    for (const [index, { ranges }] of (await anchorsOf(io, path, text, annotations, base)).entries()) {
      const annotation = annotations[index];
      if (annotation === undefined) continue;
      const coder = coderOf({ annotation, coder: file.coder }) ?? "";
      const own = ofCoder(coder);
      const { code } = annotation;
      if (code === undefined || ranges.length === 0) uncounted += isWanted(coder) ? 1 : 0;
      else
        own.push({
          code: code.split("/").slice(0, level).join("/"),
          stretches: ranges.map(({ start, end }) => ({
            start: points.toCodePoint(start),
            end: points.toCodePoint(end),
          })),
        });
    }
  }
  if (uncounted > 0)
    io.err(
      `${path}: annotations without a code, or whose words are not found, are not counted: ${uncounted}\n`,
    );
  return { length: points.toCodePoint(text.length), coders };
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
        undefined,
        2,
      )}\n`;
  }
}

/** The first row is that of all codes and all coders. */
function isBelow([first]: readonly AgreementRow[], min: number | undefined): boolean {
  if (min === undefined || first === undefined) return false;
  return first.alpha.value === undefined || first.alpha.value < min;
}
