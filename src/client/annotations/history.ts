import * as vscode from "vscode";
import type { SidecarChange } from "../../core/sidecar/model";
import { InOrder } from "../inOrder";
import { log } from "../log";
import { sideBySide, sideBySideThenLast } from "../sideBySide";
import { reversalOf } from "./reversal";
import { SidecarError } from "./sidecarFiles";
import { DiskError, type FileEdit, type SidecarWriter, type Written } from "./sidecarWriter";

/** Changes to one file, and what takes them back when the file has moved on since. */
export interface FileChange {
  readonly uri: vscode.Uri;
  readonly forward: FileEdit;
  /** `lines`: the lines that the act changed become what they were, where nobody changed the same ones. */
  readonly backward: readonly SidecarChange[] | "lines";
}

type WrittenChange = FileChange & { readonly written: Written };

/** One act of the user: what it did to the files, and how to undo it. */
interface Act {
  readonly title: string;
  readonly files: readonly WrittenChange[];
}

/** An act that the disk refused; it can be made again as it is. */
export class UnwrittenError extends SidecarError {
  readonly title: string;
  readonly changes: readonly FileChange[];

  constructor(message: string, title: string, changes: readonly FileChange[]) {
    super(message);
    this.title = title;
    this.changes = changes;
  }
}

/** In bytes: what files were before and after acts is kept to take them back. A day's coding of one large sidecar would fill the memory. */
const mostKept = 100_000_000;

/**
 * Undo and redo of annotation changes, apart from the text's own undo, which must not remove an annotation by surprise.
 *
 * As long as nobody else touched a sidecar, undo restores its bytes; otherwise it takes back only this act, by id.
 */
export class History {
  readonly #writer: SidecarWriter;
  readonly #undo: Act[] = [];
  readonly #redo: Act[] = [];
  readonly #acts = new InOrder();
  readonly #done = new vscode.EventEmitter<string>();

  constructor(writer: SidecarWriter) {
    this.#writer = writer;
  }

  /** Fires with what was done, undone or redone, in words. */
  readonly onDidAct = this.#done.event;

  /** Makes changes to a sidecar and remembers how to take them back. */
  async apply(
    title: string,
    uri: vscode.Uri,
    forward: readonly SidecarChange[],
    backward: readonly SidecarChange[],
  ): Promise<void> {
    await this.applyAll(title, [{ uri, forward, backward }]);
  }

  /**
   * Makes changes to several files as one act: when one of them cannot be written, none is changed. The last one is written when all
   * others are, and taken back after them. Throws `UnwrittenError`
   * when the disk refused it; what the user said is then in the error and in the log.
   */
  applyAll(title: string, changes: readonly FileChange[]): Promise<void> {
    return this.#acts.run(async () => {
      const files = await this.#write(changes).catch((error: unknown) => {
        if (!(error instanceof DiskError)) throw error;
        log().error(`Not written: ${title}. ${JSON.stringify(changes.map(({ forward }) => forward))}`);
        throw new UnwrittenError(error.message, title, changes);
      });
      this.#remember({ title, files });
      this.#redo.length = 0;
      this.#tell(title);
    });
  }

  /** Resolves when every act that has been begun is written, or has failed. */
  settled(): Promise<void> {
    return this.#acts.run(async () => undefined);
  }

  /** Takes the last act back, after those under way; answers its title and files, undefined when there is none. */
  undo(): Promise<Act | undefined> {
    return this.#acts.run(() => this.#undoLast());
  }

  /** Makes the last act that was taken back again. */
  redo(): Promise<Act | undefined> {
    return this.#acts.run(() => this.#redoLast());
  }

  async #undoLast(): Promise<Act | undefined> {
    const act = this.#undo.at(-1);
    if (act === undefined) return undefined;
    await this.#takeBackAll(act);
    this.#undo.pop();
    this.#redo.push(act);
    this.#tell(vscode.l10n.t("undone: {0}", act.title));
    return act;
  }

  async #redoLast(): Promise<Act | undefined> {
    const act = this.#redo.at(-1);
    if (act === undefined) return undefined;
    const files = await this.#write(act.files);
    this.#redo.pop();
    this.#remember({ ...act, files });
    this.#tell(vscode.l10n.t("redone: {0}", act.title));
    return act;
  }

  /** As the last act. The oldest are forgotten when they keep too much; the last one never is. */
  #remember(act: Act): void {
    this.#undo.push(act);
    let kept = this.#undo.reduce((sum, one) => sum + sizeOf(one), 0);
    while (kept > mostKept && this.#undo.length > 1) {
      const [oldest] = this.#undo.splice(0, 1);
      kept -= oldest === undefined ? 0 : sizeOf(oldest);
    }
  }

  /** Lets acts follow a sidecar, or a folder of them, to a new place; they are then taken back by id. */
  moved(from: vscode.Uri, to: vscode.Uri): void {
    const follow = (uri: vscode.Uri): vscode.Uri => {
      if (uri.toString() === from.toString()) return to;
      const isBelow = uri.scheme === from.scheme && uri.path.startsWith(`${from.path}/`);
      return isBelow ? to.with({ path: to.path + uri.path.slice(from.path.length) }) : uri;
    };
    for (const acts of [this.#undo, this.#redo])
      for (const [index, act] of acts.entries()) {
        const files = act.files.map((file) => {
          const uri = follow(file.uri);
          return { ...file, uri, written: { ...file.written, uri } };
        });
        acts[index] = { ...act, files };
      }
  }

  /** Writes all files, or none; the last one when all others are written. */
  async #write(changes: readonly FileChange[]): Promise<readonly WrittenChange[]> {
    const { done, failure } = await sideBySideThenLast(changes, async (change) => ({
      ...change,
      written: await this.#writer.write(change.uri, change.forward),
    }));
    if (failure === undefined) return done;
    await sideBySide(done, (file) => this.#takeBack(file));
    throw failure.reason;
  }

  /** Takes an act back in all files, or in none. Again the last file comes last: while others fail, nothing says that it is undone. */
  async #takeBackAll(act: Act): Promise<void> {
    const { done, failure } = await sideBySideThenLast(act.files, async (file) => {
      await this.#takeBack(file);
      return file;
    });
    if (failure === undefined) return;
    const again = await sideBySideThenLast(done, async (file) => ({
      ...file,
      written: await this.#writer.write(file.uri, file.forward),
    }));
    const now = new Map(again.done.map((file) => [file.uri.toString(), file]));
    const files = act.files.map((file) => now.get(file.uri.toString()) ?? file);
    this.#undo.splice(-1, 1, { ...act, files });
    throw failure.reason;
  }

  async #takeBack({ uri, backward, written }: WrittenChange): Promise<void> {
    if (await this.#writer.restore(written)) return;
    await this.#writer.write(uri, backward === "lines" ? reversalOf(written) : backward);
  }

  /** Nobody waits for the window: it may be slow, or closing, and other acts wait to be written. */
  #tell(what: string): void {
    this.#done.fire(what);
    for (const [key, acts] of [["canUndo", this.#undo] as const, ["canRedo", this.#redo] as const])
      vscode.commands.executeCommand("setContext", `glossator.${key}`, acts.length > 0).then(
        undefined,
        () => undefined, // The window has gone, and its keys with it.
      );
  }
}

function sizeOf({ files }: Act): number {
  return files.reduce(
    (sum, { written: { before, after } }) => sum + (before?.length ?? 0) + (after?.length ?? 0),
    0,
  );
}

/** An error a user can act on is its own message; anything else is a fault of ours. */
export function isExpected(error: unknown): error is SidecarError {
  return error instanceof SidecarError;
}
