import { type CodebookIndex, readCodebookIndex } from "../../core/codebook/coding";
import { type CodeWritten, codesWritten } from "../../core/codebook/places";
import { type CodeUse, codeUses } from "../../core/codebook/uses";
import { readFolderFile } from "../../core/sidecar/folderFile";
import { KnownRecords } from "../../core/sidecar/records";
import { LineIndex } from "../../core/text/lines";
import type * as messages from "../../protocol/messages";
import type { Workspace } from "../workspace";

/** A codebook of the folder. */
export interface CodebookFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Undefined for one that cannot be used. */
  readonly index: CodebookIndex | undefined;
  readonly written: readonly CodeWritten[];
}

/** A sidecar of the folder with the codes it holds. */
export interface CodedFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly uses: readonly CodeUse[];
  readonly records: KnownRecords;
}

/** A codebook and the sidecars whose nearest codebook it is; those without any, where there is none. */
export interface CodeScope {
  readonly codebook: CodebookFile | undefined;
  readonly sidecars: readonly CodedFile[];
  /** Files that are there and could not be read. */
  readonly unreadable: readonly Unreadable[];
}

interface Unreadable {
  readonly uri: string;
  readonly reason: string;
}

export interface ScopeOptions {
  /** Reads every file again: watchers are hints, and a change made on a stale text would harm. */
  readonly fresh?: boolean;
  /** Looks again which files there are, and reads those that were not known. */
  readonly freshLists?: boolean;
  /** Which sidecars are wanted, by their URIs: others are not read. */
  readonly isWanted?: (sidecar: string) => boolean;
}

/** Whether a file holds annotations, by its name. */
export function isSidecar(uri: string): boolean {
  return uri.endsWith(".ann.yaml");
}

/** Whether a file holds codes, by its name. */
export function isCodebook(uri: string): boolean {
  return /\/codebook\.ya?ml$/.test(uri);
}

/** Whether a file says how its folder keeps annotations, by its name. */
export function isFolderFile(uri: string): boolean {
  return /\/glossator\.ya?ml$/.test(uri);
}

const atOnce = 16;

/** The codebooks and sidecars of the folder, as the editor has them; what was made of a text is kept as long as that stays. */
export class CodeFiles {
  readonly #workspace: Workspace;
  readonly #isWatched: () => boolean;
  /** What was read, until the editor says that it changed. */
  readonly #read = new Map<string, messages.ReadFileResult>();
  readonly #lists = new Map<messages.FindFilesParams["kind"], readonly string[]>();
  /** Counts what the editor said, so that nothing is kept that was read before it. */
  #news = 0;
  readonly #codebooks = new Map<string, CodebookFile>();
  readonly #coded = new Map<string, CodedFile>();

  /** `isWatched`: whether the editor tells of changed files; when it does not, each is read whenever it is needed. */
  constructor(workspace: Workspace, isWatched: () => boolean) {
    this.#workspace = workspace;
    this.#isWatched = isWatched;
  }

  /** Forgets what was read from a file; without a URI everything. */
  changed(uri: string | undefined): void {
    if (uri === undefined) this.#read.clear();
    else if (!isSidecar(uri) && !isCodebook(uri) && !isFolderFile(uri)) return;
    else this.#read.delete(uri);
    this.#lists.clear();
    this.#news += 1;
  }

  /** The codebook that governs a file, which is the nearest above its text; undefined when there is none that can be read. */
  async codebookFor(uri: string, options: ScopeOptions = {}): Promise<CodebookFile | undefined> {
    const found = (await this.#governor(options))(uri);
    return found === undefined ? undefined : this.#codebook(found, options);
  }

  /** The codebook that governs a file, with everything that it governs. Cost: reads every sidecar that is wanted once. */
  async scope(uri: string, options: ScopeOptions = {}): Promise<CodeScope> {
    const governor = await this.#governor(options);
    const own = governor(uri);
    const { isWanted = () => true } = options;
    const all = await this.#find("sidecar", options);
    const governed = all.filter((one) => isWanted(one) && governor(one) === own);
    const sidecars: CodedFile[] = [];
    const unreadable: Unreadable[] = [];
    for (let first = 0; first < governed.length; first += atOnce) {
      const batch = governed.slice(first, first + atOnce);
      const files = await Promise.all(batch.map((one) => this.#file(one, options)));
      for (const [index, file] of files.entries()) {
        const name = batch[index] ?? "";
        if (file.kind === "text") sidecars.push(this.coded(name, file.text));
        else if (file.kind === "unreadable") unreadable.push({ uri: name, reason: file.reason });
      }
    }
    if (own === undefined) return { codebook: undefined, sidecars, unreadable };
    const file = await this.#file(own, options);
    if (file.kind === "unreadable") unreadable.push({ uri: own, reason: file.reason });
    return { codebook: this.#codebookOf(own, file), sidecars, unreadable };
  }

  /** A sidecar's codes; made once a text. */
  coded(uri: string, text: string): CodedFile {
    const known = this.#coded.get(uri);
    if (known?.text === text) return known;
    const records = known?.records ?? new KnownRecords();
    const made = { uri, text, lines: new LineIndex(text), uses: codeUses(text, records), records };
    this.#coded.set(uri, made);
    return made;
  }

  async #codebook(uri: string, options: ScopeOptions): Promise<CodebookFile | undefined> {
    return this.#codebookOf(uri, await this.#file(uri, options));
  }

  #codebookOf(uri: string, file: messages.ReadFileResult): CodebookFile | undefined {
    if (file.kind !== "text") return undefined;
    const { text } = file;
    const known = this.#codebooks.get(uri);
    if (known?.text === text) return known;
    const index = readCodebookIndex(text);
    const made = { uri, text, lines: new LineIndex(text), index, written: codesWritten(text) };
    this.#codebooks.set(uri, made);
    return made;
  }

  /** Answers which codebook governs a file: the one in the deepest folder that holds its text. A codebook is its own. */
  async #governor(options: ScopeOptions): Promise<(uri: string) => string | undefined> {
    const codebooks = (await this.#find("codebook", options))
      .map((uri) => ({ uri, folder: folderOf(plain(uri)) }))
      .sort((a, b) => b.folder.length - a.folder.length);
    const trees = await this.#trees(options);
    return (uri) => {
      if (isCodebook(uri)) return uri;
      const path = plain(uri);
      const tree = isSidecar(uri) ? trees.find(({ at }) => path.startsWith(at)) : undefined;
      const beside = tree === undefined ? path : tree.of + path.slice(tree.at.length);
      return codebooks.find(({ folder }) => beside.startsWith(folder))?.uri;
    };
  }

  /** Mirrored trees of sidecars: where they are, and which folder they mirror; the deepest first. */
  async #trees(options: ScopeOptions): Promise<readonly { readonly at: string; readonly of: string }[]> {
    const uris = await this.#find("folderFile", options);
    const files = await Promise.all(uris.map((uri) => this.#file(uri, options)));
    const trees = files.flatMap((file, index) => {
      const root = file.kind === "text" ? readFolderFile(file.text).value.sidecars : undefined;
      const folder = folderOf(plain(uris[index] ?? ""));
      return root === undefined ? [] : [{ at: folder + root, of: folder }];
    });
    return trees.sort((a, b) => b.at.length - a.at.length);
  }

  async #find(
    kind: messages.FindFilesParams["kind"],
    { fresh = false, freshLists = fresh }: ScopeOptions,
  ): Promise<readonly string[]> {
    const known = freshLists || !this.#isWatched() ? undefined : this.#lists.get(kind);
    if (known !== undefined) return known;
    const news = this.#news;
    const found = await this.#workspace.findFiles(kind);
    if (news === this.#news) this.#lists.set(kind, found);
    return found;
  }

  async #file(uri: string, { fresh = false }: ScopeOptions): Promise<messages.ReadFileResult> {
    // An open document answers for itself, and may be typed in without anybody saying so here.
    const known =
      fresh || !this.#isWatched() || this.#workspace.isOpen(uri) ? undefined : this.#read.get(uri);
    if (known !== undefined) return known;
    const news = this.#news;
    const file = await this.#workspace.readFile(uri);
    if (news === this.#news) this.#read.set(uri, file);
    return file;
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

/** An address without percent signs, which programs write more or less of. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A lone percent sign stands for itself.
    return uri;
  }
}
