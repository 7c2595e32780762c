import { type Refactoring, type RefactoringOutcome, refactorCodes } from "../../core/codebook/refactor";
import type { LineIndex } from "../../core/text/lines";
import type { Splice } from "../../core/yaml/splice";
import type * as messages from "../../protocol/messages";
import { toRange } from "../lsp/ranges";
import type { Server } from "../server";
import type { CodeScope } from "./codeFiles";

type Result = Exclude<messages.RefactorCodesResult, null>;

/** Computes a refactoring over the files that the codebook of `uri` governs, each read anew. */
export async function refactorFolder(server: Server, uri: string, refactoring: Refactoring): Promise<Result> {
  const scope = await server.codes.scope(uri, { fresh: true });
  const reasons = scope.unreadable.map(
    ({ uri: file, reason }) => `${nameOf(file)} cannot be read: ${reason}`,
  );
  // A file that nobody can look into may hold the code as well.
  if (reasons.length > 0) return { kind: "refused", reasons };
  const outcome = refactorCodes(
    {
      codebook: scope.codebook?.text,
      sidecars: new Map(scope.sidecars.map(({ uri: sidecar, text }) => [sidecar, text])),
    },
    refactoring,
  );
  return outcome.kind === "refused"
    ? { kind: "refused", reasons: reasonsOf(outcome, scope) }
    : { kind: "edits", ...editsOf(server, outcome, scope) };
}

function reasonsOf(
  { refusals }: Extract<RefactoringOutcome, { kind: "refused" }>,
  { sidecars }: CodeScope,
): readonly string[] {
  return refusals.map(({ sidecar, problem }) => {
    const file = sidecars.find(({ uri }) => uri === sidecar);
    if (file === undefined) return problem.message;
    const line = toRange(file.lines, problem.start, problem.start).start.line + 1;
    return `${nameOf(file.uri)}, line ${line}, is in the way: ${problem.message}`;
  });
}

function editsOf(
  { documents }: Server,
  { preview }: Extract<RefactoringOutcome, { kind: "preview" }>,
  { codebook, sidecars }: CodeScope,
): { readonly files: readonly messages.FileEdits[]; readonly recoded: number } {
  const fileEdits = (uri: string, lines: LineIndex, splices: readonly Splice[]): messages.FileEdits => ({
    uri,
    version: documents.get(uri)?.version ?? null,
    edits: splices.map(({ start, end, text }) => ({ range: toRange(lines, start, end), newText: text })),
  });
  const book =
    codebook === undefined || preview.codebook.length === 0
      ? []
      : [fileEdits(codebook.uri, codebook.lines, preview.codebook)];
  const changed = sidecars.flatMap(({ uri, lines }) => {
    const { splices = [] } = preview.sidecars.get(uri) ?? {};
    return splices.length === 0 ? [] : [fileEdits(uri, lines, splices)];
  });
  const recoded = [...preview.sidecars.values()].reduce((sum, one) => sum + one.recoded.length, 0);
  return { files: [...book, ...changed], recoded };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}
