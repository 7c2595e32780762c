import { agreementOf } from "../../core/agreement/agreement";
import { codedText } from "../../core/agreement/fromSidecars";
import type { CodedText } from "../../core/agreement/model";
import { analyseOnce } from "../../core/mentions/editedText";
import { reportHtml } from "../../core/report/report";
import { countedIn } from "../../core/statistics/fromSidecars";
import { MentionCounts } from "../../core/statistics/mentionCounts";
import type { CountedAnnotation } from "../../core/statistics/model";
import { CodePointMap } from "../../core/text/codePoints";
import { CodebooksOnce } from "../codebooks";
import { readCoded } from "../coded";
import { loadGlossary } from "../glossaries";
import type { ExitCode, Io } from "../io";

export interface ReportOptions {
  readonly title: string;
  readonly base: boolean;
  readonly glossary: readonly string[];
  /** Of the program, for what the report says of itself. */
  readonly version: string;
}

/**
 * Prints a report on texts as one HTML file: mentions, codes, agreement, passages, with charts. Exit code 1 when a sidecar has errors, so
 * that something of it is missing.
 */
export async function report(io: Io, paths: readonly string[], options: ReportOptions): Promise<ExitCode> {
  const { finder } = await loadGlossary(io, options.glossary);
  const mentions = new MentionCounts();
  const annotations: CountedAnnotation[] = [];
  const texts: { path: string; length: number }[] = [];
  const read: CodedText[] = [];
  const codebooks = new CodebooksOnce(io);
  const { isComplete, isSound } = await readCoded(
    io,
    paths,
    options.base,
    async ({ file: { path, text }, sidecars }) => {
      mentions.add(text, analyseOnce(finder, text).mentions);
      annotations.push(...countedIn(sidecars));
      const length = new CodePointMap(text).toCodePoint(text.length);
      texts.push({ path, length });
      read.push(codedText(length, sidecars, { codebook: await codebooks.for(path) }).text);
    },
  );
  // Drawing needs a library that no other command does.
  const { drawBars } = await import("../../charts/bars");
  const day = io.now().toISOString().slice(0, 10);
  await io.out(
    reportHtml(
      {
        ...options,
        day,
        texts,
        annotations,
        mentions: { entities: mentions.entities(), pairs: mentions.pairs() },
        agreement: agreementOf(read),
      },
      { draw: drawBars },
    ),
  );
  if (!isComplete) return 2;
  return isSound ? 0 : 1;
}
