import { type Codebook, codebookFileNames } from "../core/codebook/model";
import { readCodebook } from "../core/codebook/read";
import { namesAbove } from "./foldersAbove";
import { type Io, listingOnce } from "./io";
import { readText, type TextFile } from "./texts";

/** The nearest codebook above a text; undefined when there is none or it cannot be read. */
export async function codebookFileFor(io: Io, document: string): Promise<TextFile | undefined> {
  const path = await codebookPathFor(io, document);
  const file = path === undefined ? undefined : await readText(io, path);
  return file !== undefined && "text" in file ? file : undefined;
}

/** The codebooks of many texts, each read once; problems in them are for `check` to tell. */
export class CodebooksOnce {
  readonly #io: Io;
  readonly #read = new Map<string, Promise<Codebook | undefined>>();

  constructor(io: Io) {
    this.#io = listingOnce(io);
  }

  /** As `codebookFileFor`. The same object for texts with the same codebook. */
  async for(document: string): Promise<Codebook | undefined> {
    const path = await codebookPathFor(this.#io, document);
    if (path === undefined) return undefined;
    const known =
      this.#read.get(path) ??
      readText(this.#io, path).then((file) => ("text" in file ? readCodebook(file.text).value : undefined));
    this.#read.set(path, known);
    return known;
  }
}

/** The path of the nearest codebook above a text, which need not be there itself; undefined when there is none. */
export async function codebookPathFor(io: Io, document: string): Promise<string | undefined> {
  for await (const { folder, names } of namesAbove(io, document)) {
    const name = codebookFileNames.find((one) => names.includes(one));
    if (name !== undefined) return folder + name;
  }
  return undefined;
}
