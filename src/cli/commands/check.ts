import { driftMessage, isDrifted } from "../../core/anchor/drift";
import { SearchableText } from "../../core/anchor/searchableText";
import { wrongSpans } from "../../core/anchor/spans";
import { codingProblems, readCodebookIndex } from "../../core/codebook/coding";
import { codebookFileNames } from "../../core/codebook/model";
import { readCodebook } from "../../core/codebook/read";
import { glossaryFileNames } from "../../core/glossary/model";
import { readGlossary } from "../../core/glossary/read";
import { type Problem, worded } from "../../core/problem";
import { said } from "../../core/sentence";
import { folderFileNames, readFolderFile } from "../../core/sidecar/folderFile";
import { codebookFileFor } from "../codebooks";
import { type ExitCode, type Io, noFile, UsageError } from "../io";
import { movedText } from "../movedTexts";
import { placesIn } from "../offsets";
import { type FoundProblem, type ReportFormat, report } from "../report";
import { shellWord } from "../shellWord";
import { documentFor, type SidecarText, sidecarsOf } from "../sidecars";
import { expandAll, type Failure, isTextName, readText } from "../texts";
import { anchorsOf } from "./resolve";

/** Problems in glossaries, codebooks, folder files, sidecars and anchors. Exit code 1 when there is an error or a warning. */
export async function check(
  io: Io,
  paths: readonly string[],
  options: { readonly format: ReportFormat },
): Promise<ExitCode> {
  if (paths.includes("-"))
    throw new UsageError("check needs files: what standard input holds has no name that tells what it is");
  const { paths: files, isComplete } = await expandAll(io, paths, otherEndings);
  const found: FoundProblem[] = [];
  const sidecars = new Map<string, SidecarText>();
  const take = async (document: string): Promise<void> => {
    const { sidecars: read, unread } = await sidecarsOf(io, document);
    for (const sidecar of read) sidecars.set(sidecar.path, sidecar);
    const problems = unread.map((one) => unreadableFile(one.path, one));
    found.push(...withoutKnown(problems, found));
  };
  for (const path of files)
    if (!isNamed(path, otherEndings)) await take(path);
    else if (!sidecars.has(path))
      found.push(...withoutKnown(await checkFile(io, path, files.filter(isTextName), take), found));
  for (const sidecar of sidecars.values())
    found.push(...withoutKnown(await checkSidecar(io, sidecar), found));
  await io.out(report(found, options.format));
  if (!isComplete || found.some(({ code }) => code === unreadable)) return 2;
  return found.some(({ severity }) => severity !== "information") ? 1 : 0;
}

/** Of what is checked beside texts; whatever else is named is taken for a text. */
const otherEndings = [".ann.yaml", ...glossaryFileNames, ...codebookFileNames, ...folderFileNames];

/** Problems of a file that is no text. The sidecars of a text are taken together (`take`), whichever of them is named. */
async function checkFile(
  io: Io,
  path: string,
  texts: readonly string[],
  take: (document: string) => Promise<void>,
): Promise<readonly FoundProblem[]> {
  const file = await readText(io, path);
  if ("failure" in file) return [unreadableFile(path, file)];
  const { text } = file;
  if (isNamed(path, glossaryFileNames)) return located(path, text, readGlossary(text).problems);
  if (isNamed(path, codebookFileNames)) return located(path, text, readCodebook(text).problems);
  if (isNamed(path, folderFileNames)) return located(path, text, readFolderFile(text).problems);
  const document = await documentFor(io, path);
  if (document === undefined) return [await orphanFile(io, path, texts)];
  await take(document);
  return [];
}

const unreadable = "file.unreadable";

function unreadableFile(path: string, { failure, place }: Failure): FoundProblem {
  return { path, line: 1, column: 1, ...place, code: unreadable, message: failure, severity: "error" };
}

/** Problems without files that are known not to be readable: two coders have one text, and a sidecar may be named as well. */
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

async function orphanFile(io: Io, path: string, texts: readonly string[]): Promise<FoundProblem> {
  const moved = await movedText(io, path, texts);
  const advice =
    moved === undefined
      ? "Was it renamed or deleted? Rename the sidecar with it."
      : `It seems to have moved to ${moved.text}. ${
          moved.isTaken
            ? `Put its annotations into ${moved.sidecar}, which is there already: ${mergeCommand(moved.sidecar, path)}; then delete this one.`
            : `Rename the sidecar to ${moved.sidecar}.`
        }`;
  const message = `The text of this sidecar is not there. ${advice}`;
  return { path, line: 1, column: 1, code: "sidecar.no-text", message, severity: "error" };
}

/** What adds the annotations of one sidecar to those of another, and loses nothing of either. */
function mergeCommand(into: string, from: string): string {
  return `glossator merge ${[noFile, into, from].map(shellWord).join(" ")}`;
}

async function checkSidecar(
  io: Io,
  { path, document, text, sidecar, problems }: SidecarText,
): Promise<readonly FoundProblem[]> {
  const file = await readText(io, document);
  if ("failure" in file) return [...located(path, text, problems), unreadableFile(document, file)];
  const found: Problem[] = [...problems];
  const { annotations, ranges } = sidecar;
  const today = new SearchableText(file.text);
  const misplaced = new Set(wrongSpans(today, annotations));
  for (const [index, anchor] of (await anchorsOf(io, document, today, annotations)).entries()) {
    const range = ranges[index] ?? { start: 0, end: 0 };
    const annotation = annotations[index];
    if (annotation !== undefined && misplaced.has(annotation))
      found.push({
        code: "sidecar.bad-span",
        ...worded(
          said`Annotation ${anchor.id}: its words do not stand at its span in this very text. Spans count code points from 0; “glossator refresh” writes them anew.`,
        ),
        severity: "warning",
        ...range,
      });
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
  const codebook = await codebookFileFor(io, document);
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
