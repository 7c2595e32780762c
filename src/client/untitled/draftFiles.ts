import * as vscode from "vscode";

/** Scheme of the sidecars of texts that are not saved to a file yet. */
export const draftScheme = "glossator-draft";

/** Where the annotations of an untitled text are kept until it is saved. */
export function draftUri({ path }: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: draftScheme, path: `/${encodeURIComponent(path)}.ann.yaml` });
}

/** The untitled text of a draft. */
export function untitledUri({ path }: vscode.Uri): vscode.Uri {
  const name = path.slice(1, -".ann.yaml".length);
  return vscode.Uri.from({ scheme: "untitled", path: decodeURIComponent(name) });
}

const key = "glossator.drafts";

/**
 * The sidecars of untitled texts as files of a scheme of their own, so that whoever reads or writes sidecars needs to know
 * nothing of them. Kept with the workspace, as the editor keeps the texts themselves.
 */
export class DraftFiles implements vscode.FileSystemProvider {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === "/") return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { length } = this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: this.#modified.get(uri.path) ?? 0, size: length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return Object.keys(this.#all()).map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const text = this.#all()[uri.path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const type = this.has(uri) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    await this.#set(uri, new TextDecoder("utf-8", { ignoreBOM: true }).decode(content), type);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    if (!this.has(uri)) throw vscode.FileSystemError.FileNotFound(uri);
    await this.#set(uri, undefined, vscode.FileChangeType.Deleted);
  }

  rename(from: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(from);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  has(uri: vscode.Uri): boolean {
    return this.#all()[uri.path] !== undefined;
  }

  readonly #modified = new Map<string, number>();

  #all(): Readonly<Record<string, string>> {
    return this.#state.get<Record<string, string>>(key, {});
  }

  async #set(uri: vscode.Uri, text: string | undefined, type: vscode.FileChangeType): Promise<void> {
    const others = Object.entries(this.#all()).filter(([path]) => path !== uri.path);
    this.#modified.set(uri.path, Date.now());
    await this.#state.update(
      key,
      Object.fromEntries([...others, ...(text === undefined ? [] : [[uri.path, text] as const])]),
    );
    this.#changed.fire([{ type, uri }]);
  }
}
