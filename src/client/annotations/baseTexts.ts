import * as vscode from "vscode";
import { bytesInGit, mayDifferInGit, sameBlob } from "../../core/anchor/base";
import { decodeText } from "../../core/text/decode";
import { bytesOf, sameBytes } from "../bytes";
import type { Host } from "../host";
import { log } from "../log";
import { nameOf, SidecarError } from "./sidecarFiles";

/** Texts beyond this size, in bytes, are not copied: git has them, or their annotations are found by their words. */
const largestCopy = 8 * 1024 * 1024;
/** When there are more copies than the first number, the oldest go until the second is left. */
const copies = { most: 1000, left: 800 } as const;

/** A version of a document that its file was seen to hold. */
interface Saved {
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly blob: string;
}

/**
 * The texts that annotations were made on, by their git blob ids: a copy kept on this machine, else what git has. A text is often
 * annotated before it is committed, and web editors have no git; without the copy its annotations could be found by their words only.
 */
export class BaseTexts {
  readonly #folder: vscode.Uri;
  readonly #host: Pick<Host, "blobId" | "gitBlob" | "gitBlobName">;
  /** What was found out last of a document, which is asked about at every annotation and mostly is as it was. */
  readonly #saved = new WeakMap<vscode.TextDocument, Saved>();
  readonly #copied = new Set<string>();

  /** `folder`: where copies are kept; made when it is needed. */
  constructor(folder: vscode.Uri, host: Pick<Host, "blobId" | "gitBlob" | "gitBlobName">) {
    this.#folder = folder;
    this.#host = host;
  }

  /**
   * The git blob id (12 digits) of the file as it stands on disk, of which a copy is kept; undefined while the editor shows another
   * text, because it has unsaved edits or has not read a newer file yet, or there is no file. Throws `SidecarError` for a text that
   * is not UTF-8.
   */
  async savedBlob(document: vscode.TextDocument): Promise<string | undefined> {
    if (document.isUntitled) return undefined;
    const bytes = await bytesOf(document.uri);
    if (bytes === undefined) return undefined;
    const { version } = document;
    const saved = this.#saved.get(document);
    if (saved?.version === version && !document.isDirty && sameBytes(saved.bytes, bytes)) return saved.blob;
    const { text } = decodeText(bytes);
    if (text === undefined)
      throw new SidecarError(
        vscode.l10n.t(
          "{0} is not UTF-8, so its words cannot be quoted for certain. Save it with the encoding UTF-8 (click the encoding in the status bar), then annotate.",
          nameOf(document.uri),
        ),
      );
    const isShown = !document.isDirty && normalEnds(text) === normalEnds(document.getText());
    if (!isShown) return undefined;
    const blob = await this.keep(document.uri, bytes);
    // Typed in meanwhile: then what is annotated is not what the file holds.
    if (document.version !== version) return undefined;
    this.#saved.set(document, { version, bytes, blob });
    return blob;
  }

  /** The git blob id (12 digits) of a text's file as git names it, of whose bytes, as git has them, a copy is kept. */
  async keep(file: vscode.Uri, bytes: Uint8Array): Promise<string> {
    const name = mayDifferInGit(bytes) ? await this.#host.gitBlobName(file, bytes) : undefined;
    const kept = bytesInGit(bytes, name, this.#host.blobId);
    const blob = this.#host.blobId(kept).slice(0, 12);
    if (kept.length <= largestCopy && !this.#copied.has(blob)) {
      this.#copied.add(blob);
      // Nobody waits for the copy, and a full disk must not keep anybody from annotating.
      this.#copy(blob, kept).catch((error: unknown) => log().warn(`No copy of ${blob} is kept: ${error}`));
    }
    return blob;
  }

  /** The text that a blob id names, as annotations of `document` have it; undefined when nobody has it. */
  async text(document: vscode.Uri, blob: string): Promise<string | undefined> {
    const copy = await bytesOf(this.#place(blob));
    // A copy that is not what its name says is no proof of anything.
    const isWhole = copy !== undefined && sameBlob(this.#host.blobId(copy), blob);
    const bytes = isWhole ? copy : await this.#host.gitBlob(document, blob);
    return bytes === undefined ? undefined : decodeText(bytes).text;
  }

  #place(blob: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, blob.slice(0, 12).replace(/[^0-9a-f]/g, "-"));
  }

  async #copy(blob: string, bytes: Uint8Array): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.#folder);
    await vscode.workspace.fs.writeFile(this.#place(blob), bytes);
    await this.#dropOldest();
  }

  async #dropOldest(): Promise<void> {
    const names = await vscode.workspace.fs.readDirectory(this.#folder);
    if (names.length <= copies.most) return;
    const places = names.map(([name]) => vscode.Uri.joinPath(this.#folder, name));
    const dated = await Promise.all(
      places.map(async (uri) => ({ uri, at: (await vscode.workspace.fs.stat(uri)).mtime })),
    );
    const oldest = dated.sort((a, b) => a.at - b.at).slice(0, names.length - copies.left);
    await Promise.all(oldest.map(({ uri }) => vscode.workspace.fs.delete(uri)));
  }
}

/** Editors give all lines of a text the same end. */
function normalEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
