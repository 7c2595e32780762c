/** Which sidecar belongs to which text, in the editor's folders. Paths are URI paths, so that virtual folders work too. */

import * as vscode from "vscode";
import { folderFileNames, readFolderFile } from "../../core/sidecar/folderFile";
import { documentOfSidecar, sidecarPath } from "../../core/sidecar/location";
import { bytesOf, namesIn } from "../bytes";
import { readFile } from "../files";
import { NearestFiles, parentOf } from "../nearestFiles";
import { fileGlobs } from "../policyTexts";
import { draftScheme, draftUri, untitledUri } from "../untitled/draftFiles";

export interface Rename {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/** Names in folders, by the folders' addresses. */
export type ListedFolders = Map<string, Promise<ReadonlySet<string>>>;

/** A folder that keeps its sidecars in a mirrored tree. */
interface Mirror {
  readonly folder: vscode.Uri;
  /** Relative to the folder, ending in `/`. */
  readonly root: string;
}

/** Where sidecars stand: beside their texts, or in the mirrored tree that a `glossator.yaml` names. */
export class SidecarPlaces implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher(fileGlobs.folderFile);
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  readonly #mirrors = new NearestFiles(folderFileNames, readMirror);
  /** What was read last, by folder. Good enough to show annotations at once; where to write them is read anew. */
  #known = new Map<string, Mirror | undefined>();

  constructor() {
    const forget = (uri: vscode.Uri) => {
      this.#mirrors.forget();
      this.#known = new Map();
      this.#changed.fire(uri);
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#watcher.onDidChange(forget),
      this.#watcher.onDidCreate(forget),
      this.#watcher.onDidDelete(forget),
      // Watchers are late, and can lose what happens in a rush; what is saved here is known at once.
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (vscode.languages.match({ pattern: fileGlobs.folderFile }, document) > 0) forget(document.uri);
      }),
      // Watchers of files are silent when a folder above is renamed.
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { newUri } of files) forget(newUri);
      }),
      vscode.workspace.onDidOpenTextDocument(() => this.#mirrors.forget()),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of [...added, ...removed]) forget(uri);
      }),
    );
  }

  /** Fires when a folder says anew where its sidecars are kept, with the file or folder that changed. */
  readonly onDidChange = this.#changed.event;

  /** Where new annotations of a text by a coder are kept, whether or not the file exists. */
  async sidecarUri(document: vscode.Uri, coder: string | undefined): Promise<vscode.Uri> {
    if (document.scheme === "untitled") return draftUri(document);
    const mirror = await this.#mirrorOf(document);
    const home = mirror?.folder ?? parentOf(document);
    const options = { ...(coder === undefined ? {} : { coder }), root: mirror?.root ?? "" };
    return vscode.Uri.joinPath(home, sidecarPath(relative(home, document), options));
  }

  /** The sidecars that exist for a text: everybody's, beside it and in the mirrored tree. Empty when no folder can be listed. */
  async sidecarsOf(document: vscode.Uri): Promise<readonly vscode.Uri[]> {
    if (document.scheme === "untitled")
      return (await isThere(draftUri(document))) ? [draftUri(document)] : [];
    const folder = parentOf(document);
    const texts = await namesIn(folder);
    const reading = this.#mirrorOf(document);
    // Whoever has to know for certain hears of a failure.
    reading.catch(() => undefined);
    const key = folder.toString();
    const mirror = this.#known.has(key) ? this.#known.get(key) : await reading;
    const places = [folder];
    if (mirror !== undefined) places.push(mirroredFolder(mirror, folder));
    const found: vscode.Uri[] = [];
    for (const place of places) {
      const names = place === folder ? texts : await namesIn(place);
      const exists = (path: string) => texts.has(path);
      found.push(
        ...[...names]
          .filter((name) => documentOfSidecar(name, { exists })?.document === nameIn(document))
          .sort()
          .map((name) => vscode.Uri.joinPath(place, name)),
      );
    }
    return found;
  }

  /**
   * The text a sidecar belongs to, judged by its name and by which texts exist; undefined when that text is not there. `listed` keeps
   * folders that were listed, for whoever asks about many sidecars at one moment.
   */
  async documentOf(sidecar: vscode.Uri, listed: ListedFolders = new Map()): Promise<vscode.Uri | undefined> {
    if (sidecar.scheme === draftScheme) return untitledUri(sidecar);
    const [text] = await this.#existing(sidecar, listed);
    return text;
  }

  /** What has to be renamed when a text or a folder is: its sidecars, or its part of the mirrored tree. */
  async renamesWith({ from, to }: Rename): Promise<readonly Rename[]> {
    if (isSidecar(from)) return [];
    const sidecars = await this.sidecarsOf(from);
    if (sidecars.length > 0)
      return Promise.all(
        sidecars.map(async (sidecar) => ({
          from: sidecar,
          to: await this.counterpart(sidecar, { from, to }),
        })),
      );
    const mirror = await this.#mirrorOf(from);
    if (mirror === undefined || isInside(mirrorRoot(mirror), from)) return [];
    const folder = mirroredFolder(mirror, from);
    // Part of the tree only where this is a folder: a text without sidecars has no folder of its name there.
    if ((await namesIn(folder)).size === 0) return [];
    const other = await this.#mirrorOf(to);
    return other === undefined ? [] : [{ from: folder, to: mirroredFolder(other, to) }];
  }

  /** Where a sidecar goes with its text: beside it as before, or in the mirrored tree of the new place. */
  async counterpart(sidecar: vscode.Uri, { from, to }: Rename): Promise<vscode.Uri> {
    const name = nameIn(to) + nameIn(sidecar).slice(nameIn(from).length);
    const mirror = await this.#mirrorOf(to);
    const isBeside = parentOf(sidecar).toString() === parentOf(from).toString();
    const folder = isBeside || mirror === undefined ? parentOf(to) : mirroredFolder(mirror, parentOf(to));
    return vscode.Uri.joinPath(folder, name);
  }

  /** Where the text of a sidecar stands, or stood: also when it is not there any more. */
  async formerDocumentOf(sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
    const [text] = await this.#existing(sidecar, new Map());
    if (text !== undefined) return text;
    const mirror = await this.#mirrorOf(sidecar);
    const name = documentOfSidecar(nameIn(sidecar), {})?.document;
    if (name === undefined) return undefined;
    const root = mirror === undefined ? undefined : mirrorRoot(mirror);
    if (mirror === undefined || root === undefined || !isInside(root, sidecar))
      return vscode.Uri.joinPath(parentOf(sidecar), name);
    return vscode.Uri.joinPath(mirror.folder, relative(root, sidecar), "..", name);
  }

  dispose(): void {
    vscode.Disposable.from(this.#watcher, this.#subscriptions, this.#changed).dispose();
  }

  async #existing(sidecar: vscode.Uri, listed: ListedFolders): Promise<readonly vscode.Uri[]> {
    const folder = parentOf(sidecar);
    const places = [folder];
    const mirror = await this.#mirrorOf(sidecar);
    const root = mirror === undefined ? undefined : mirrorRoot(mirror);
    if (mirror !== undefined && root !== undefined && isInside(root, sidecar))
      places.push(vscode.Uri.joinPath(mirror.folder, relative(root, folder) || "."));
    const found: vscode.Uri[] = [];
    for (const place of places) {
      const names = await namesOnce(place, listed);
      const name = documentOfSidecar(nameIn(sidecar), { exists: (path) => names.has(path) })?.document;
      if (name !== undefined && names.has(name)) found.push(vscode.Uri.joinPath(place, name));
    }
    return found;
  }

  /** The nearest folder above a file that keeps sidecars in a tree of their own. Tells of it when that is another than before. */
  async #mirrorOf(file: vscode.Uri): Promise<Mirror | undefined> {
    const known = this.#known;
    const mirror = await this.#mirrors.above(file);
    const key = parentOf(file).toString();
    const before = known.get(key);
    const isNews = known.has(key) && wordsOf(before) !== wordsOf(mirror);
    known.set(key, mirror);
    const changed = mirror ?? before;
    if (isNews && changed !== undefined) this.#changed.fire(changed.folder);
    return mirror;
  }
}

function wordsOf(mirror: Mirror | undefined): string {
  return mirror === undefined ? "" : `${mirror.folder} ${mirror.root}`;
}

/** The coder in a sidecar's name (`speech.txt.ana.ann.yaml`: ana); undefined for the shared file. */
export function coderOfFile(sidecar: vscode.Uri): string | undefined {
  return documentOfSidecar(nameIn(sidecar), {})?.coder;
}

/** Whether a file holds annotations, by its name. */
export function isSidecar(uri: vscode.Uri): boolean {
  return uri.path.endsWith(".ann.yaml");
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return (await bytesOf(uri)) !== undefined;
}

/** Undefined for a file that says nothing of sidecars. */
async function readMirror(uri: vscode.Uri): Promise<Mirror | undefined> {
  const file = await readFile(uri);
  const root = file.kind === "text" ? readFolderFile(file.text).value.sidecars : undefined;
  return root === undefined ? undefined : { folder: parentOf(uri), root };
}

function mirrorRoot({ folder, root }: Mirror): vscode.Uri {
  return vscode.Uri.joinPath(folder, root);
}

function mirroredFolder({ folder, root }: Mirror, of: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, root, relative(folder, of) || ".");
}

/** The names in a folder, listed once for as long as `listed` is kept. */
function namesOnce(folder: vscode.Uri, listed: ListedFolders): Promise<ReadonlySet<string>> {
  const names = listed.get(folder.toString()) ?? namesIn(folder);
  listed.set(folder.toString(), names);
  return names;
}

/** Whether a file or folder stands in a folder, however deep, or is that folder. */
function isInside(folder: vscode.Uri, uri: vscode.Uri): boolean {
  const path = folder.path.replace(/\/$/, "");
  const sameSystem = folder.scheme === uri.scheme && folder.authority === uri.authority;
  return sameSystem && (uri.path === path || uri.path.startsWith(`${path}/`));
}

/** The path of a file inside a folder; empty for the folder itself. */
function relative(folder: vscode.Uri, uri: vscode.Uri): string {
  return uri.path.slice(folder.path.replace(/\/$/, "").length + 1);
}

function nameIn({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
