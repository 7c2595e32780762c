import * as vscode from "vscode";
import { transformRanges } from "../../core/anchor/live";
import type { Anchor, AnchorState, Candidate, TextRange } from "../../core/anchor/model";
import type { Annotation } from "../../core/sidecar/model";
import { readSidecarFile, type SidecarFile } from "./sidecarFiles";
import { coderOf, sidecarsOf } from "./sidecarPlaces";

/** An annotation with where it stands in the open text now. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly sidecar: vscode.Uri;
  readonly coder: string | undefined;
  readonly state: AnchorState;
  /** UTF-16, one per segment; empty when ambiguous or lost. Follow the text as it is edited. */
  readonly ranges: readonly TextRange[];
  readonly candidates: readonly Candidate[];
}

/** Asks the language server where annotations stand; undefined when the text changed meanwhile. */
export type Resolve = (
  document: vscode.TextDocument,
  annotations: readonly Annotation[],
) => Promise<readonly Anchor[] | undefined>;

/** The annotations of one open text. */
export class AnnotationSession {
  readonly document: vscode.TextDocument;
  readonly #resolve: Resolve;
  readonly #changed = new vscode.EventEmitter<void>();
  #placed: readonly PlacedAnnotation[] = [];
  #problems: readonly string[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Loads run one after another, so that two events never mix their answers. */
  #loading: Promise<void> = Promise.resolve();

  constructor(document: vscode.TextDocument, resolve: Resolve) {
    this.document = document;
    this.#resolve = resolve;
  }

  readonly onDidChange = this.#changed.event;

  /** In text order, then those without a place. */
  get annotations(): readonly PlacedAnnotation[] {
    return this.#placed;
  }

  /** Sidecars that could not be used, in words. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** The annotations at an offset, innermost first. */
  at(offset: number): readonly PlacedAnnotation[] {
    const size = ({ ranges }: PlacedAnnotation) =>
      ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    return this.#placed
      .filter(({ ranges }) => ranges.some(({ start, end }) => start <= offset && offset <= end))
      .sort((a, b) => size(a) - size(b));
  }

  find(id: string): PlacedAnnotation | undefined {
    return this.#placed.find(({ annotation }) => annotation.id === id);
  }

  /** Moves annotations with an edit of the text. Exact; cost linear in the annotations. */
  follow(event: vscode.TextDocumentChangeEvent): void {
    if (event.contentChanges.length === 0) return;
    const edits = event.contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      deletedLength: rangeLength,
      insertedText: text,
    }));
    this.#placed = this.#placed.map((placed) => ({
      ...placed,
      ranges: transformRanges(placed.ranges, edits),
    }));
    this.#changed.fire();
  }

  /**
   * Reads the sidecars again. Annotations whose words did not change keep the place that live edits gave them; new and
   * changed ones are looked for. `known` gives places that need no looking for: those the user just selected.
   */
  load(known: ReadonlyMap<string, readonly TextRange[]> = new Map()): Promise<void> {
    this.#loading = this.#loading.then(() => this.#load(known));
    return this.#loading;
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#changed.dispose();
  }

  async #load(known: ReadonlyMap<string, readonly TextRange[]>): Promise<void> {
    const { files, problems } = await readAll(this.document.uri);
    const before = new Map(this.#placed.map((placed) => [placed.annotation.id, placed]));
    const kept: PlacedAnnotation[] = [];
    const open: (readonly [SidecarFile, Annotation])[] = [];
    for (const file of files)
      for (const annotation of file.sidecar.annotations) {
        const old = before.get(annotation.id);
        const ranges =
          known.get(annotation.id) ?? (sameSelector(old?.annotation, annotation) ? old?.ranges : undefined);
        if (ranges === undefined || ranges.length === 0 || ranges.some(isEmpty))
          open.push([file, annotation]);
        else kept.push(placedAt(file, annotation, { state: old?.state ?? "exact", ranges }));
      }
    const found = await this.#find(open);
    this.#placed = [...kept, ...found].sort(inTextOrder);
    this.#problems = problems;
    this.#changed.fire();
  }

  async #find(open: readonly (readonly [SidecarFile, Annotation])[]): Promise<readonly PlacedAnnotation[]> {
    if (open.length === 0) return [];
    for (;;) {
      const { version } = this.document;
      const anchors = await this.#resolve(
        this.document,
        open.map(([, annotation]) => annotation),
      );
      // An answer for a text that has been typed over is worthless; ask again for the text as it is now.
      if (this.document.isClosed) return [];
      if (anchors === undefined || version !== this.document.version) continue;
      return open.map(([file, annotation], index) => {
        const anchor = anchors[index];
        return anchor === undefined
          ? placedAt(file, annotation, { state: "lost", ranges: [] })
          : placedAt(file, annotation, anchor);
      });
    }
  }
}

async function readAll(
  document: vscode.Uri,
): Promise<{ files: readonly SidecarFile[]; problems: readonly string[] }> {
  const files: SidecarFile[] = [];
  const problems: string[] = [];
  for (const uri of await sidecarsOf(document)) {
    try {
      files.push(await readSidecarFile(uri));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { files, problems };
}

function placedAt(
  { uri }: SidecarFile,
  annotation: Annotation,
  { state, ranges, candidates = [] }: Pick<Anchor, "state" | "ranges"> & Partial<Pick<Anchor, "candidates">>,
): PlacedAnnotation {
  return { annotation, sidecar: uri, coder: coderOf(uri), state, ranges, candidates };
}

function isEmpty({ start, end }: TextRange): boolean {
  return start === end;
}

/** Same words in the same context on the same base: nothing that anchoring reads has changed. */
function sameSelector(a: Annotation | undefined, b: Annotation): boolean {
  return a !== undefined && a.base === b.base && JSON.stringify(a.segments) === JSON.stringify(b.segments);
}

function inTextOrder(a: PlacedAnnotation, b: PlacedAnnotation): number {
  const start = ({ ranges }: PlacedAnnotation) => ranges[0]?.start ?? Number.POSITIVE_INFINITY;
  const [first, second] = [start(a), start(b)];
  return first === second ? (a.annotation.id < b.annotation.id ? -1 : 1) : first - second;
}
