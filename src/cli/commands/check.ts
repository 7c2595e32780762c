import { driftMessage, isDrifted } from "../../core/anchor/drift";
import { codingProblems, readCodebookIndex } from "../../core/codebook/coding";
import { codebookFileNames } from "../../core/codebook/model";
import { readCodebook } from "../../core/codebook/read";
import { glossaryFileNames } from "../../core/glossary/model";
import { readGlossary } from "../../core/glossary/read";
import { type Problem, worded } from "../../core/problem";
import { said } from "../../core/sentence";
import { folderFileNames, readFolderFile } from "../../core/sidecar/folderFile";
import { codebookFileFor } from "../codebooks";
import type { ExitCode, Io } from "../io";
import { movedText } from "../movedTexts";
import { placesIn } from "../offsets";
import { type FoundProblem, type ReportFormat, report } from "../report";
import { documentFor, type SidecarText, sidecarsOf } from "../sidecars";
import { expandAll, type Failure, readText, textEndings } from "../texts";
import { anchorsOf } from "./resolve";

/** Problems in glossaries, codebooks, folder files, sidecars and anchors. Exit code 1 when there is an error or a warning. */
export async function check(
  io: Io,
  paths: readonly string[],
  options: { readonly format: ReportFormat },
): Promise<ExitCode> {
  const { paths: files, isComplete } = await expandAll(io, paths, [
    ".ann.yaml",
    ...glossaryFileNames,
    ...codebookFileNames,
    ...folderFileNames,
    ...textEndings,
  ]);
  const found: FoundProblem[] = [];
  const sidecars = new Map<string, SidecarText>();
  for (const path of files) {
    if (isText(path)) {
      for (const sidecar of await sidecarsOf(io, path)) sidecars.set(sidecar.path, sidecar);
      continue;
    }
    const file = await readText(io, path);
    if ("failure" in file) found.push(unreadableFile(path, file));
    else if (isNamed(path, glossaryFileNames))
      found.push(...located(path, file.text, readGlossary(file.text).problems));
    else if (isNamed(path, codebookFileNames))
      found.push(...located(path, file.text, readCodebook(file.text).problems));
    else if (isNamed(path, folderFileNames))
      found.push(...located(path, file.text, readFolderFile(file.text).problems));
    else if ((await documentFor(io, path)) === undefined)
      found.push(await orphanFile(io, path, files.filter(isText)));
    else
      for (const sidecar of await sidecarsOf(io, (await documentFor(io, path)) ?? path))
        sidecars.set(sidecar.path, sidecar);
  }
  for (const sidecar of sidecars.values())
    found.push(...withoutKnown(await checkSidecar(io, sidecar), found));
  await io.out(report(found, options.format));
  if (!isComplete || found.some(({ code }) => code === unreadable)) return 2;
  return found.some(({ severity }) => severity !== "information") ? 1 : 0;
}

const unreadable = "file.unreadable";

function unreadableFile(path: string, { failure, place }: Failure): FoundProblem {
  return { path, line: 1, column: 1, ...place, code: unreadable, message: failure, severity: "error" };
}

/** Problems without texts that are known not to be readable: two coders have one text. */
function withoutKnown(
  problems: readonly FoundProblem[],
  known: readonly FoundProblem[],
): readonly FoundProblem[] {
  const files = new Set(known.flatMap(({ code, path }) => (code === unreadable ? [path] : [])));
  return problems.filter(({ code, path }) => code !== unreadable || !files.has(path));
}

function isNamed(path: string, names: readonly string[]): boolean {
  return names.some((name) => path.endsWith(name));
}

function isText(path: string): boolean {
  return textEndings.some((ending) => path.endsWith(ending));
}

async function orphanFile(io: Io, path: string, texts: readonly string[]): Promise<FoundProblem> {
  const moved = await movedText(io, path, texts);
  const advice =
    moved === undefined
      ? "Was it renamed or deleted? Rename the sidecar with it."
      : `It seems to have moved to ${moved.text}. Rename the sidecar to ${moved.sidecar}.`;
  const message = `The text of this sidecar is not there. ${advice}`;
  return { path, line: 1, column: 1, code: "sidecar.no-text", message, severity: "error" };
}

async function checkSidecar(
  io: Io,
  { path, text, sidecar, problems }: SidecarText,
): Promise<readonly FoundProblem[]> {
  const found: Problem[] = [...problems];
  const document = await documentFor(io, path);
  const file = document === undefined ? undefined : await readText(io, document);
  if (document !== undefined && file !== undefined && "failure" in file)
    return [...located(path, text, found), unreadableFile(document, file)];
  if (document !== undefined && file !== undefined && "text" in file)
    for (const [index, anchor] of (await anchorsOf(io, document, file.text, sidecar.annotations)).entries()) {
      const range = sidecar.ranges[index] ?? { start: 0, end: 0 };
      const annotation = sidecar.annotations[index];
      if (annotation !== undefined && isDrifted(anchor.state))
        found.push({
          code: `anchor.${anchor.state}`,
          ...worded(
            said`Annotation ${anchor.id}: ${driftMessage(annotation, anchor, anchor.state, file.text)}`,
          ),
          severity: anchor.state === "approximate" ? "warning" : "error",
          ...range,
        });
    }
  const codebook = document === undefined ? undefined : await codebookFileFor(io, document);
  const index = codebook === undefined ? undefined : readCodebookIndex(codebook.text);
  if (index !== undefined) found.push(...codingProblems(text, index));
  return located(path, text, found);
}

function located(path: string, text: string, problems: readonly Problem[]): readonly FoundProblem[] {
  const place = placesIn("codepoints", text);
  return problems
    .slice()
    .sort((a, b) => a.start - b.start)
    .map(({ code, message, severity, start }) => ({ path, ...place(start), code, message, severity }));
}
