import * as vscode from "vscode";
import { virtualScheme } from "./virtualTexts";

/** Languages whose documents are policy texts. */
export const policyLanguages = ["plaintext", "markdown", "policytext"] as const;

/** Documents that stand for something else than a file the user reads: drafts of comments, diffs' old sides, consoles. */
const foreignSchemes = new Set([
  "comment",
  "output",
  "git",
  "vscode-scm",
  "vscode-bulkeditpreview",
  virtualScheme,
]);

/** Whether a document is a text that is read and annotated. */
export function isPolicyText(document: vscode.TextDocument): boolean {
  return policyLanguages.some((language) => language === document.languageId) && !isForeign(document);
}

/** A document that is no file of the user's. The read-only view of glossary entries is foreign only to annotations. */
export function isForeign(document: Pick<vscode.TextDocument, "uri">): boolean {
  return foreignSchemes.has(document.uri.scheme);
}

/** Glob patterns of the files that the server asks for by kind. */
export const fileGlobs = {
  text: "**/*.{txt,md,policy,speech,communique,resolution}",
  sidecar: "**/*.ann.yaml",
  glossary: "**/glossary.{yaml,yml}",
  codebook: "**/codebook.{yaml,yml}",
  folderFile: "**/glossator.{yaml,yml}",
} as const;

/** Files of the project's own: what is said of texts, and with which words. */
export const ownFiles: readonly { readonly pattern: string }[] = [
  fileGlobs.glossary,
  fileGlobs.codebook,
  fileGlobs.folderFile,
  fileGlobs.sidecar,
].map((pattern) => ({ pattern }));

/** Whether a document is a codebook, a glossary, annotations or a `glossator.yaml`. */
export function isOwnFile(document: vscode.TextDocument): boolean {
  return !isForeign(document) && vscode.languages.match(ownFiles, document) > 0;
}

/** Folders nobody annotates. */
export const excludedGlob = "**/{node_modules,.git}/**";
