import { type CodeAction, CodeActionKind, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { TextRange } from "../../core/anchor/model";
import type { CardLanguage } from "../../core/cards/language";
import { codingProblems } from "../../core/codebook/coding";
import { readCodebook } from "../../core/codebook/read";
import { type Problem, worded } from "../../core/problem";
import { said } from "../../core/sentence";
import { readFolderFile } from "../../core/sidecar/folderFile";
import { readSidecar } from "../../core/sidecar/read";
import { eachPart } from "../analysedText";
import { isCodebook, isFolderFile, isSidecar } from "../codes/codeFiles";
import { codingFixes } from "../codes/quickFixes";
import type { OpenDocument } from "../documents";
import { isGlossary } from "../files";
import { toOffset, toRange } from "../lsp/ranges";
import type { Server } from "../model";
import { isPolicyLanguage } from "../workspace";

const quietMilliseconds = 300;
const unknownAcronym = "mention.unknown-acronym";

/** Problems in glossaries, codebooks and sidecars, and acronyms that nobody explains; sent when typing pauses. */
export function registerDiagnostics(server: Server): void {
  const { connection, runtime, documents, guard } = server;
  const waiting = new Map<string, () => void>();
  /** Documents whose problems an editor may be showing. */
  const shown = new Set<string>();
  const refresh = (uri: string) => {
    waiting.get(uri)?.();
    const cancel = runtime.after(quietMilliseconds, () => {
      waiting.delete(uri);
      if (documents.has(uri)) shown.add(uri);
      else if (!shown.delete(uri)) return;
      // A failure is logged here and not awaited by anybody: the next change tries again.
      void publish(server, uri).catch((error: unknown) =>
        connection.console.error(`diagnostics failed: ${error}`),
      );
    });
    waiting.set(uri, cancel);
  };
  server.onChange((uri) => {
    // Codebooks bear on sidecars, and a folder says which on which.
    const sidecars =
      uri !== undefined && (isCodebook(uri) || isFolderFile(uri))
        ? [...documents.keys()].filter(isSidecar)
        : [];
    for (const open of uri === undefined ? documents.keys() : [uri, ...sidecars]) refresh(open);
  });

  connection.onCodeAction(({ textDocument, range, context }, token) =>
    guard<CodeAction[]>(token, [], "code actions", () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined) return [];
      if (isSidecar(document.uri)) return codingFixes(server, document, range, context.diagnostics);
      if (!server.client.commands) return [];
      return context.diagnostics
        .filter((diagnostic) => diagnostic.code === unknownAcronym)
        .map((diagnostic) => addToGlossary(diagnostic, document, server.language));
    }),
  );
}

async function publish(server: Server, uri: string): Promise<void> {
  const document = server.documents.get(uri);
  if (document === undefined) {
    await server.connection.sendDiagnostics({ uri, diagnostics: [] });
    return;
  }
  const { version } = document;
  const problems = (await problemsOf(server, document)) ?? [];
  const diagnostics = problems.map((problem) => toDiagnostic(problem, document, server.language));
  // A document that was closed meanwhile shows nothing any more.
  const isCurrent = server.documents.get(uri) === document && document.version === version;
  if (isCurrent) await server.connection.sendDiagnostics({ uri, version, diagnostics });
}

async function problemsOf(server: Server, document: OpenDocument): Promise<readonly Problem[] | undefined> {
  const { uri } = document;
  if (isGlossary(uri)) return (await server.workspace.readGlossary(uri, document.text)).problems;
  if (isCodebook(uri)) return readCodebook(document.text).problems;
  if (isFolderFile(uri)) return readFolderFile(document.text).problems;
  if (isSidecar(uri)) return sidecarProblems(server, document);
  if (!isPolicyLanguage(document.languageId)) return undefined;
  if (!(await server.settings(uri)).unknownAcronyms) return [];
  const first = new Map<string, Problem>();
  for (const { start: from, value } of unknownInParts(await server.workspace.analyse(document)))
    for (const [written, { start, end }] of value) {
      if (first.has(written)) continue;
      const sentence = said`No glossary explains “${written}”.`;
      const place = { start: from + start, end: from + end };
      first.set(written, { code: unknownAcronym, ...worded(sentence), severity: "information", ...place });
    }
  return [...first.values()];
}

/** Acronyms that no glossary explains, and where each stands first. */
const unknownInParts = eachPart((text, { mentions }) => {
  const first = new Map<string, TextRange>();
  for (const { kind, entity, start, end } of mentions) {
    const written = text.slice(start, end);
    if (kind === "acronym" && entity === undefined && !first.has(written)) first.set(written, { start, end });
  }
  return first;
});

/** What is wrong with a sidecar, and what it says against the codebook. */
async function sidecarProblems(server: Server, { uri, text }: OpenDocument): Promise<readonly Problem[]> {
  const own = readSidecar(text).problems;
  const index = (await server.codes.codebookFor(uri))?.index;
  return index === undefined ? own : [...own, ...codingProblems(text, index)];
}

function toDiagnostic(problem: Problem, document: OpenDocument, { say }: CardLanguage): Diagnostic {
  return {
    range: toRange(document.index, problem.start, problem.end),
    message: say(problem.sentence),
    code: problem.code,
    source: "Glossator",
    severity: problem.code === unknownAcronym ? DiagnosticSeverity.Hint : severityOf(problem.severity),
  };
}

function severityOf(severity: Problem["severity"]): DiagnosticSeverity {
  switch (severity) {
    case "error":
      return DiagnosticSeverity.Error;
    case "warning":
      return DiagnosticSeverity.Warning;
    case "information":
      return DiagnosticSeverity.Information;
  }
}

function addToGlossary(diagnostic: Diagnostic, document: OpenDocument, { say }: CardLanguage): CodeAction {
  const { start, end } = diagnostic.range;
  const span = [toOffset(document.index, start), toOffset(document.index, end)] as const;
  const term = document.text.slice(...span);
  const title = say(said`Add “${term}” to the glossary`);
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: "glossator.addGlossaryEntry", arguments: [document.uri, span] },
  };
}
