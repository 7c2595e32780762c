import * as vscode from "vscode";
import { anchorsAsMade } from "../../core/anchor/asMade";
import type { Anchor, TextRange } from "../../core/anchor/model";
import type { Annotation, Refusal } from "../../core/sidecar/model";
import { log } from "../log";
import { findPlaces, type PlaceParts } from "./findPlaces";
import {
  follow,
  type Home,
  homeIn,
  inTextOrder,
  isSettled,
  type PlacedAnnotation,
  placedAt,
  stands,
  touches,
} from "./placed";
import { isBlind, shownOf, shownTextCodes } from "./shown";
import type { SidecarReader, TextSidecars } from "./sidecarReader";
import { editsOf } from "./trackedRanges";

/** What a session asks. */
export interface SessionParts extends PlaceParts {
  readonly reader: SidecarReader;
}

/** An annotation that is shown, and where it is kept. */
interface Kept {
  readonly home: Home;
  readonly annotation: Annotation;
}

/** The annotations of one open text. */
export class AnnotationSession {
  readonly document: vscode.TextDocument;
  readonly #parts: SessionParts;
  readonly #changed = new vscode.EventEmitter<void>();
  #placed: readonly PlacedAnnotation[] = [];
  /** `#placed` by id: lists of a whole folder ask for thousands. */
  #index: {
    readonly of: readonly PlacedAnnotation[];
    readonly ids: ReadonlyMap<string, PlacedAnnotation>;
  } = { of: [], ids: new Map() };
  /** What is shown; the same object for a file that says the same. */
  #read: TextSidecars | undefined;
  /** Whether that was read since the text was opened. */
  #isLoaded = false;
  /** By the address of the sidecar. */
  #refused: ReadonlyMap<string, readonly Refusal[]> = new Map();
  /** Ids of annotations that are shown and not written yet. */
  readonly #unwritten = new Set<string>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Loads run one after another, so that two events never mix their answers. */
  #loading: Promise<void> = Promise.resolve();
  /** The load that is queued but has not begun. */
  #waiting: Promise<void> | undefined;
  /**
   * A change that left the text clean, and the annotations it touched: the file was read again from the disk, which replaces far
   * more than has changed in it. A first key press looks the same until the editor adds that the text is dirty.
   */
  #reload: { readonly version: number; readonly ids: ReadonlySet<string> } | undefined;
  /** Whether other coders' annotations were hidden when the files were read. */
  #isBlind = false;
  #isDisposed = false;

  constructor(document: vscode.TextDocument, parts: SessionParts) {
    this.document = document;
    this.#parts = parts;
  }

  readonly onDidChange = this.#changed.event;

  /** In text order, then those without a place. */
  get annotations(): readonly PlacedAnnotation[] {
    return this.#placed;
  }

  /** Codes of the whole text. */
  get textCodes(): readonly string[] {
    const { uri: text } = this.document;
    const files = this.#read?.files ?? [];
    return [...new Set(files.flatMap(({ uri, sidecar }) => shownTextCodes(sidecar, uri, text)))];
  }

  /** Sidecars that could not be used, in words. */
  get problems(): readonly string[] {
    return this.#read?.problems ?? [];
  }

  /** The suggestions that a sidecar remembers as refused. */
  refusedIn(sidecar: vscode.Uri): readonly Refusal[] {
    return this.#refused.get(sidecar.toString()) ?? [];
  }

  /** The annotations at an offset, innermost first. */
  at(offset: number): readonly PlacedAnnotation[] {
    const size = ({ ranges }: PlacedAnnotation) =>
      ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    return this.#placed
      .filter(({ ranges }) => ranges.some(({ start, end }) => start <= offset && offset <= end))
      .sort((a, b) => size(a) - size(b));
  }

  /** Cost: constant, after the first time since the annotations changed. */
  find(id: string): PlacedAnnotation | undefined {
    return this.#byId().get(id);
  }

  /**
   * Moves annotations with an edit of the text. Exact; cost linear in the annotations. Those whose words are gone are looked
   * for again when the edits pause: a formatter or a pull may have put the words elsewhere.
   */
  follow(event: vscode.TextDocumentChangeEvent): void {
    const { document } = this;
    if (event.contentChanges.length === 0) {
      if (document.isDirty && document.version === this.#reload?.version) this.#reload = undefined;
      return;
    }
    const edits = editsOf(event);
    const text = document.getText();
    const touched = new Set(this.#placed.filter(({ ranges }) => touches(edits, ranges)));
    this.#placed = this.#placed.map((placed) => follow(placed, edits, touched.has(placed), text));
    if (!document.isDirty && event.reason === undefined && touched.size > 0)
      this.#reload = {
        version: document.version,
        ids: new Set([...touched].map(({ annotation }) => annotation.id)),
      };
    if (this.#reload !== undefined || !this.#placed.every(stands)) this.#lookSoon();
    this.#changed.fire();
  }

  /**
   * Shows an annotation at a place that needs no looking for, because the user has just selected it, while it is being written.
   * Answers when that is over; when it fails, the annotation is not shown any more.
   */
  async placeWhile(
    annotation: Annotation,
    sidecar: vscode.Uri,
    ranges: readonly TextRange[],
    written: Promise<void>,
  ): Promise<void> {
    this.#unwritten.add(annotation.id);
    this.place(annotation, sidecar, ranges);
    try {
      await written;
    } catch (error) {
      this.forget(annotation.id);
      throw error;
    } finally {
      this.#unwritten.delete(annotation.id);
    }
  }

  /** Shows an annotation that is written, at a place that needs no looking for. */
  place(annotation: Annotation, sidecar: vscode.Uri, ranges: readonly TextRange[]): void {
    const others = this.#placed.filter(({ annotation: { id } }) => id !== annotation.id);
    this.#placed = [...others, placedAt(homeIn(sidecar), annotation, { state: "exact", ranges })].sort(
      inTextOrder,
    );
    this.#changed.fire();
  }

  /** Shows an annotation no longer that has just been deleted. */
  forget(id: string): void {
    const others = this.#placed.filter(({ annotation }) => annotation.id !== id);
    if (others.length === this.#placed.length) return;
    this.#placed = others;
    this.#changed.fire();
  }

  /**
   * Shows what the sidecars said when they were read last, if that is known and all of it stands where it says. Whoever calls this
   * loads next: files may have changed.
   */
  showLast(): void {
    const last = this.#parts.reader.last(this.document.uri);
    if (last === undefined) return;
    const all = this.#shownOf(last);
    const annotations = all.map(({ annotation }) => annotation);
    const found = anchorsAsMade(this.document.getText(), annotations, this.#parts.host.blobId);
    if (found.size < all.length) return;
    this.#take(last, all, found);
    this.#changed.fire();
  }

  /**
   * Reads the sidecars again. Annotations whose words did not change keep the place that live edits gave them; new and
   * changed ones are looked for.
   */
  load(): Promise<void> {
    // One that has not begun yet will see whatever this one would see.
    this.#waiting ??= this.#loading.then(() => {
      this.#waiting = undefined;
      return this.#load().catch(reportLoad);
    });
    this.#loading = this.#waiting;
    return this.#waiting;
  }

  /** Resolves when the annotations have been read once: until then, nobody knows that there are none. */
  async untilLoaded(): Promise<void> {
    if (!this.#isLoaded) await this.load();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#pause);
    this.#changed.dispose();
  }

  #lookSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.load(), pauseBeforeLooking);
  }

  async #load(): Promise<void> {
    const sidecars = await this.#parts.reader.read(this.document.uri);
    // Somebody tells of most changes more than once.
    if (this.#isShown(sidecars)) {
      this.#isLoaded = true;
      return;
    }
    const before = this.#byId();
    const replaced = this.#reload?.ids ?? new Set();
    this.#reload = undefined;
    const all = this.#shownOf(sidecars);
    const open = all
      .map(({ annotation }) => annotation)
      .filter(
        (annotation) => replaced.has(annotation.id) || !isSettled(before.get(annotation.id), annotation),
      );
    const found = await findPlaces(this.document, open, this.#parts);
    if (found === undefined || this.#isDisposed) return;
    this.#take(sidecars, all, found);
    this.#isLoaded = true;
    this.#changed.fire();
  }

  #shownOf({ files }: TextSidecars): readonly Kept[] {
    this.#isBlind = isBlind(this.document.uri);
    return files.flatMap(({ uri, sidecar }) => {
      const home = homeIn(uri);
      const shown = shownOf(sidecar.annotations, uri, this.document.uri);
      return shown.map((annotation) => ({ home, annotation }));
    });
  }

  #take(sidecars: TextSidecars, all: readonly Kept[], found: ReadonlyMap<Annotation, Anchor>): void {
    // Read only now: what was typed while the server looked has moved the others.
    const now = this.#byId();
    const read = all.map(({ home, annotation }) => {
      const anchor = found.get(annotation) ?? now.get(annotation.id);
      return placedAt(home, annotation, anchor ?? { state: "lost", ranges: [] });
    });
    const ids = new Set(all.map(({ annotation: { id } }) => id));
    const unwritten = [...now.values()].filter(
      ({ annotation: { id } }) => this.#unwritten.has(id) && !ids.has(id),
    );
    this.#placed = [...read, ...unwritten].sort(inTextOrder);
    this.#read = sidecars;
    this.#refused = new Map(sidecars.files.map(({ uri, sidecar }) => [uri.toString(), sidecar.refused]));
  }

  /** Whether all of it is shown already, and nothing is looked for. */
  #isShown({ files, problems }: TextSidecars): boolean {
    return (
      this.#reload === undefined &&
      this.#isBlind === isBlind(this.document.uri) &&
      files.length === this.#read?.files.length &&
      files.every((file, index) => file === this.#read?.files[index]) &&
      problems.join("\n") === this.#read.problems.join("\n") &&
      this.#placed.every(stands)
    );
  }

  /** Of two with one id the first counts. */
  #byId(): ReadonlyMap<string, PlacedAnnotation> {
    if (this.#index.of !== this.#placed) {
      const ids = new Map<string, PlacedAnnotation>();
      for (const placed of this.#placed)
        if (!ids.has(placed.annotation.id)) ids.set(placed.annotation.id, placed);
      this.#index = { of: this.#placed, ids };
    }
    return this.#index.ids;
  }
}

/** Long enough for a reload or a formatter to be done, short enough to seem immediate. */
const pauseBeforeLooking = 300;

function reportLoad(error: unknown): void {
  log().error(`Annotations could not be read: ${error instanceof Error ? error.message : String(error)}`);
}
