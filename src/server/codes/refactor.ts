import { textBlobId } from "../../core/anchor/base";
import type { CardLanguage } from "../../core/cards/language";
import { type RefactoringOutcome, refactorInSteps } from "../../core/codebook/refactor";
import type { Refactoring } from "../../core/codebook/refactoring";
import { said } from "../../core/sentence";
import { quoteOf } from "../../core/sidecar/quote";
import type { Recoded } from "../../core/sidecar/recode";
import { inSlices } from "../../core/steps";
import type { Splice } from "../../core/yaml/splice";
import type * as messages from "../../protocol/messages";
import { toRange } from "../lsp/ranges";
import type { Server } from "../model";
import type { CodedFile, CodeScope } from "./codeFiles";

/** A file that a refactoring changes, as it was read. */
interface ChangedFile {
  readonly file: Pick<CodedFile, "uri" | "text" | "lines">;
  readonly splices: readonly Splice[];
  /** Empty for the codebook. */
  readonly recoded: readonly messages.RecodedUse[];
}

type Refused = Extract<messages.RefactorCodesResult, { kind: "refused" }>;

/** Files in the order of the folder, the codebook first. */
export type FolderRefactoring =
  | { readonly kind: "edits"; readonly files: readonly ChangedFile[]; readonly recoded: number }
  | Refused;

/** Computes a refactoring over the files that the codebook of `uri` governs, each read anew. */
export async function refactorFolder(
  server: Server,
  uri: string,
  refactoring: Refactoring,
): Promise<FolderRefactoring> {
  const scope = await server.codes.scope(uri, { fresh: true });
  const reasons = scope.unreadable.map(({ uri: file, reason }) =>
    server.language.say(said`${nameOf(file)} cannot be read: ${reason}`),
  );
  // A file that nobody can look into may hold the code as well.
  if (reasons.length > 0) return { kind: "refused", reasons };
  const files = {
    codebook: scope.codebook?.text,
    sidecars: new Map(scope.sidecars.map(({ uri: sidecar, text }) => [sidecar, text])),
    records: new Map(scope.sidecars.map(({ uri: sidecar, records }) => [sidecar, records])),
  };
  const outcome = await inSlices(refactorInSteps(files, refactoring), server.runtime.yieldToMessages);
  return outcome.kind === "refused"
    ? { kind: "refused", reasons: reasonsOf(outcome, scope, server.language) }
    : changesOf(outcome, scope);
}

/** What the client is told of a refactoring that it asked for. */
export function refactoringAnswer(outcome: FolderRefactoring): Exclude<messages.RefactorCodesResult, null> {
  if (outcome.kind === "refused") return outcome;
  const files = outcome.files.map(({ file: { uri, text }, splices, recoded }) => ({
    uri,
    splices,
    madeFor: textBlobId(text),
    recoded,
  }));
  return { ...outcome, files };
}

/** The edits of the files that a refactoring changes, as the protocol has them. Refused when one was typed in since it was read. */
export function editsOf(
  { documents, language }: Server,
  files: readonly ChangedFile[],
): readonly messages.FileEdits[] | Refused {
  const isOther = ({ file: { uri, text } }: ChangedFile) => (documents.get(uri)?.text ?? text) !== text;
  const other = files.find(isOther);
  if (other !== undefined) {
    const reason = language.say(said`${nameOf(other.file.uri)} was changed meanwhile; try again.`);
    return { kind: "refused", reasons: [reason] };
  }
  return files.map(({ file: { uri, lines }, splices }) => ({
    uri,
    version: documents.get(uri)?.version ?? null,
    edits: splices.map(({ start, end, text }) => ({ range: toRange(lines, start, end), newText: text })),
  }));
}

function reasonsOf(
  { refusals }: Extract<RefactoringOutcome, { kind: "refused" }>,
  { sidecars }: CodeScope,
  { say }: CardLanguage,
): readonly string[] {
  return refusals.map(({ sidecar, problem }) => {
    const file = sidecars.find(({ uri }) => uri === sidecar);
    if (file === undefined) return say(problem.sentence);
    const line = toRange(file.lines, problem.start, problem.start).start.line + 1;
    return say(said`${nameOf(file.uri)}, line ${line}, is in the way: ${problem.sentence}`);
  });
}

function changesOf(
  { preview }: Extract<RefactoringOutcome, { kind: "preview" }>,
  { codebook, sidecars }: CodeScope,
): Extract<FolderRefactoring, { kind: "edits" }> {
  const book =
    codebook === undefined || preview.codebook.length === 0
      ? []
      : [{ file: codebook, splices: preview.codebook, recoded: [] }];
  const changed = sidecars.flatMap((file) => {
    const { splices = [], recoded = [] } = preview.sidecars.get(file.uri) ?? {};
    return splices.length === 0 ? [] : [{ file, splices, recoded: usesOf(file, recoded) }];
  });
  const recoded = [...preview.sidecars.values()].reduce((sum, one) => sum + one.recoded.length, 0);
  return { kind: "edits", files: [...book, ...changed], recoded };
}

/** What is recoded, with what a reader knows it by. */
function usesOf({ uses, lines }: CodedFile, recoded: readonly Recoded[]): readonly messages.RecodedUse[] {
  const keyOf = (level: string, id: string | undefined, code: string) => `${level} ${id ?? ""} ${code}`;
  const known = new Map(uses.map((use) => [keyOf(use.level, use.annotation?.id, use.code), use]));
  return recoded.map(({ level, id, code, to = null }) => {
    const use = known.get(keyOf(level, id, code));
    const line = use === undefined ? 0 : toRange(lines, use.start, use.start).start.line;
    const quote = use?.annotation === undefined ? null : quoteOf(use.annotation);
    return { line, quote, by: use?.annotation?.by ?? null, from: code, to };
  });
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}
