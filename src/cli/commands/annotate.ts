import { describe } from "../../core/anchor/describe";
import type { TextRange } from "../../core/anchor/model";
import { readCodebookIndex } from "../../core/codebook/coding";
import { isPath } from "../../core/codebook/refactor";
import { newAnnotationId } from "../../core/sidecar/id";
import type { Annotation } from "../../core/sidecar/model";
import { foldString, foldText } from "../../core/text/fold";
import { nearestTexts } from "../../core/text/nearest";
import { baseOf } from "../base";
import { codebookFileFor } from "../codebooks";
import { type ExitCode, type Io, UsageError } from "../io";
import { placesIn } from "../offsets";
import { changeSidecar, sidecarFor } from "../sidecars";
import { readText } from "../texts";

export interface AnnotateOptions {
  readonly quote: string;
  readonly code: string;
  /** Which of several places with the same words, counted from 1. */
  readonly occurrence: number | undefined;
  readonly note: string | undefined;
  readonly coder: string | undefined;
}

/** Adds an annotation as the editor would, and prints its id. A code that the codebook does not know is said on stderr. */
export async function annotate(io: Io, path: string, options: AnnotateOptions): Promise<ExitCode> {
  const code = options.code.trim();
  if (!isPath(code))
    throw new UsageError(
      "--code has to be words without spaces, with “/” between a code and the one below it",
    );
  if (path === "-") throw new UsageError("a text on standard input has no sidecar; name a file");
  const file = await readText(io, path);
  if ("failure" in file) throw new UsageError(`${file.where}: ${file.failure}`);
  const range = placeOf(file.text, options, path);
  const annotation: Annotation = {
    id: newAnnotationId(io.random),
    code,
    segments: describe(file.text, [range]),
    base: await baseOf(io, file),
    ...(options.note === undefined || options.note === "" ? {} : { note: options.note }),
    ...(options.coder === undefined ? {} : { by: options.coder }),
    at: `${io.now().toISOString().slice(0, 19)}Z`,
    origin: "human",
  };
  const sidecar = await sidecarFor(io, path, options.coder);
  await changeSidecar(io, sidecar, async () => [{ kind: "add", annotation }]);
  await io.out(`${annotation.id}\n`);
  await sayUnknownCode(io, path, code);
  return 0;
}

/** Most are misspelt, and those that are new have to come into the codebook before a check passes. */
async function sayUnknownCode(io: Io, path: string, code: string): Promise<void> {
  const codebook = await codebookFileFor(io, path);
  const index = codebook === undefined ? undefined : readCodebookIndex(codebook.text);
  if (codebook === undefined || index === undefined || index.passage.has(code)) return;
  const [like] = nearestTexts(code, [...index.passage.keys()], 1);
  const guess = like === undefined ? "" : `; it knows “${like}”`;
  io.err(`${codebook.path}: the code “${code}” is not in this codebook${guess}\n`);
}

function placeOf(text: string, { quote, occurrence }: AnnotateOptions, path: string): TextRange {
  // What a shell is given has plain spaces, quotation marks and hyphens where the text may have others, or line ends.
  const words = foldString(quote).trim();
  if (words === "") throw new UsageError("--quote must not be empty");
  const places = placesOf(text, words);
  const place = occurrence === undefined ? places[0] : places[occurrence - 1];
  if (places.length === 0) throw new UsageError(`${path}: the quote does not stand in this text`);
  if (place === undefined)
    throw new UsageError(`${path}: the quote stands there only ${times(places.length)}`);
  if (places.length > 1 && occurrence === undefined)
    throw new UsageError(
      `${path}: the quote stands there ${times(places.length)}; say which with --occurrence: ${placeList(text, places)}`,
    );
  return place;
}

/** Where folded words stand in a text; those that begin within others do not count. */
function placesOf(text: string, words: string): readonly TextRange[] {
  const { folded, toRaw, toRawEnd } = foldText(text);
  const places: TextRange[] = [];
  for (let at = folded.indexOf(words); at !== -1; at = folded.indexOf(words, at + words.length))
    places.push({ start: toRaw(at), end: toRawEnd(at + words.length) });
  return places;
}

/** The first places by their numbers: `1 at 3:14, 2 at 9:2 …`. */
function placeList(text: string, places: readonly TextRange[]): string {
  const placeOf = placesIn("codepoints", text);
  const shown = places.slice(0, mostShown).map(({ start }, index) => {
    const { line, column } = placeOf(start);
    return `${index + 1} at ${line}:${column}`;
  });
  return shown.join(", ") + (places.length > mostShown ? " …" : "");
}

const mostShown = 10;

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
