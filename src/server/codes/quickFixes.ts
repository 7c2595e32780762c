import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from "vscode-languageserver";
import { codingProblems } from "../../core/codebook/coding";
import type { CodingProblem, Remedy } from "../../core/codebook/codingProblem";
import { editCodebook } from "../../core/codebook/edit";
import { said } from "../../core/sentence";
import { flowText } from "../../core/yaml/flow";
import { narrowed } from "../../core/yaml/splice";
import type { FileEdits } from "../../protocol/messages";
import type { OpenDocument } from "../documents";
import { workspaceEdit } from "../features/rename";
import { toOffset, toRange } from "../lsp/ranges";
import type { Server } from "../model";
import type { CodebookFile } from "./codeFiles";

/** Ways to put right what a sidecar says against its codebook, for the problems that touch a range. */
export async function codingFixes(
  server: Server,
  document: OpenDocument,
  range: Range,
  shown: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const codebook = await server.codes.codebookFor(document.uri);
  if (codebook?.index === undefined) return [];
  const [start, end] = [toOffset(document.index, range.start), toOffset(document.index, range.end)];
  return codingProblems(document.text, codebook.index)
    .filter((problem) => problem.start <= end && start <= problem.end)
    .flatMap((problem) => {
      const diagnostics = shown.filter(
        ({ code, message }) => code === problem.code && message === server.language.say(problem.sentence),
      );
      return problem.remedies.flatMap((remedy, index): readonly CodeAction[] => {
        const fix = fixFor(server, document, codebook, problem, remedy);
        if (fix === undefined) return [];
        const edit = workspaceEdit([fix.file], server.client.versionedEdits);
        const isPreferred = index === 0 && remedy.kind === "value" && remedy.isReplacement;
        return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, edit, isPreferred }];
      });
    });
}

interface Fix {
  readonly title: string;
  readonly file: FileEdits;
}

function fixFor(
  { documents, language }: Server,
  { uri, version, text, index }: OpenDocument,
  codebook: CodebookFile,
  problem: CodingProblem,
  remedy: Remedy,
): Fix | undefined {
  if (remedy.kind === "value") {
    const { start, end } = withQuotes(text, problem);
    const written = flowText(remedy.value);
    const edits = [{ range: toRange(index, start, end), newText: written }];
    const value = quotedInSentence(remedy.value);
    const title = remedy.isReplacement ? said`Use the replacement ${value}` : said`Replace by ${value}`;
    return { title: language.say(title), file: { uri, version, edits } };
  }
  const change = { kind: "add", level: remedy.level, code: remedy.code, fields: {} } as const;
  const { value: splices } = editCodebook(codebook.text, [change]);
  if (splices === undefined) return undefined;
  const edits = splices
    .map((splice) => narrowed(codebook.text, splice))
    .map((one) => ({ range: toRange(codebook.lines, one.start, one.end), newText: one.text }));
  const open = documents.get(codebook.uri)?.version ?? null;
  return {
    title: language.say(said`Add “${remedy.code}” to the codebook`),
    file: { uri: codebook.uri, version: open, edits },
  };
}

/** The whole value: a problem with a code underlines what stands within its quotes. */
function withQuotes(
  text: string,
  { start, end }: CodingProblem,
): { readonly start: number; readonly end: number } {
  const quote = text.charAt(start - 1);
  const isInside = (quote === '"' || quote === "'") && text.charAt(end) === quote;
  return isInside ? { start: start - 1, end: end + 1 } : { start, end };
}

function quotedInSentence(value: string | number | boolean): string {
  return typeof value === "string" ? `“${value}”` : String(value);
}
