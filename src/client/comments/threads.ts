import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { coderOf } from "../../core/sidecar/coder";
import { quoteOf, shorten } from "../../core/sidecar/quote";
import type { PlacedAnnotation } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import type { AnnotationSessions } from "../annotations/sessions";
import { stateWords } from "../annotations/stateWords";
import { quoted } from "../inWords";
import { coderName } from "../settings";
import { untilWindowAnswers } from "../window";
import { nextBox } from "./box";
import { type AnnotationComment, commentsOf } from "./comment";

interface Thread {
  readonly id: string;
  readonly thread: vscode.CommentThread;
  /** What the comments were made from, to see whether they have changed. */
  content: string;
}

/** More threads at a time than this make editors slow (microsoft/vscode#247526). Those nearest to what is seen are shown. */
const mostThreads = 60;

/**
 * Notes and replies in the editor's own comment threads: a view of the annotations of visible texts and never more. Where a
 * thread stands is told to the editor whenever the annotation moves and never asked of it, because the editor does not keep the
 * range of a thread up to date (microsoft/vscode#243834).
 */
export class AnnotationThreads implements vscode.Disposable {
  readonly #sessions: AnnotationSessions;
  readonly #controller = vscode.comments.createCommentController(
    "glossator.comments",
    vscode.l10n.t("Annotations"),
  );
  /** By text, then by annotation id. */
  readonly #threads = new Map<string, Map<string, Thread>>();
  readonly #last = new WeakMap<vscode.CommentThread, PlacedAnnotation>();
  readonly #subscriptions: vscode.Disposable[];
  /** The annotation whose thread stays although nothing is written yet. */
  #discussed: { readonly document: string; readonly id: string } | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(sessions: AnnotationSessions) {
    this.#sessions = sessions;
    this.#controller.options = {
      prompt: vscode.l10n.t("Reply…"),
      placeHolder: vscode.l10n.t("Write a reply; Ctrl+Enter saves it"),
    };
    this.#subscriptions = [
      sessions.onDidChange(() => this.#soon()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#soon()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#discussed?.document === uri.toString()) this.#discussed = undefined;
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.#soon()),
    ];
    this.#soon();
  }

  /** The threads of a text, in the order of the annotations. */
  of(document: vscode.Uri): readonly vscode.CommentThread[] {
    return [...(this.#threads.get(document.toString())?.values() ?? [])].map(({ thread }) => thread);
  }

  /** The annotation that a thread belongs to; as it was last, when it has gone. Undefined for threads of others. */
  annotationOf(thread: vscode.CommentThread): PlacedAnnotation | undefined {
    const last = this.#last.get(thread);
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === thread.uri.toString());
    const session = open === undefined ? undefined : this.#sessions.of(open);
    return (last === undefined ? undefined : session?.find(last.annotation.id)) ?? last;
  }

  /** The thread that a comment stands in. */
  threadOf(comment: AnnotationComment): vscode.CommentThread | undefined {
    for (const own of this.#threads.values())
      for (const { thread } of own.values()) if (thread.comments.includes(comment)) return thread;
    return undefined;
  }

  /**
   * Shows the thread of an annotation, opened, also when nothing has been written yet, and waits until the window has drawn it.
   * Undefined when it has no place.
   */
  async open(session: AnnotationSession, id: string): Promise<vscode.CommentThread | undefined> {
    const document = session.document.uri.toString();
    const find = () => this.#threads.get(document)?.get(id)?.thread;
    const known = find();
    const drawn = nextBox();
    this.#discussed = { document, id };
    this.#update();
    const thread = find();
    if (thread === undefined) return undefined;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    if (thread !== known) await drawn;
    await untilWindowAnswers();
    return thread;
  }

  /** Shows comments as they are in the sidecar again. */
  reset(thread: vscode.CommentThread): void {
    for (const own of this.#threads.values())
      for (const one of own.values()) if (one.thread === thread) one.content = "";
    for (const comment of thread.comments) comment.mode = vscode.CommentMode.Preview;
    this.#update();
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(...this.#subscriptions, this.#controller).dispose();
  }

  /** Typing moves annotations at every key; threads follow when it pauses. */
  #soon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#update(), 100);
  }

  #update(): void {
    const visible = new Map(
      vscode.window.visibleTextEditors.map((editor) => [editor.document.uri.toString(), editor]),
    );
    for (const [document, own] of this.#threads)
      if (!visible.has(document)) {
        this.#keepOnly(document, own, new Set());
        if (own.size === 0) this.#threads.delete(document);
      }
    for (const [document, editor] of visible) {
      const session = this.#sessions.of(editor.document);
      if (session !== undefined) this.#updateText(document, editor, session);
    }
  }

  #updateText(key: string, editor: vscode.TextEditor, session: AnnotationSession): void {
    const own = this.#threads.get(key) ?? new Map<string, Thread>();
    this.#threads.set(key, own);
    const shown = nearest(
      editor,
      session.annotations.filter((placed) => this.#isShown(key, placed)),
    );
    this.#keepOnly(key, own, new Set(shown.map(({ annotation }) => annotation.id)));
    const begun = new Set<number>();
    for (const placed of shown) {
      const range = rangeOf(placed);
      // The window tells threads apart by where they begin, and nobody sees a letter more or less.
      while (begun.has(range.start) && range.start < range.end) range.start += 1;
      begun.add(range.start);
      this.#updateThread(own, session, placed, range);
    }
  }

  #updateThread(
    own: Map<string, Thread>,
    { document }: AnnotationSession,
    placed: PlacedAnnotation,
    { start, end }: TextRange,
  ): void {
    const { annotation } = placed;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const known = own.get(annotation.id);
    const thread = known?.thread ?? this.#controller.createCommentThread(document.uri, range, []);
    const one = known ?? { id: annotation.id, thread, content: "" };
    own.set(annotation.id, one);
    this.#last.set(thread, placed);
    if (thread.range?.isEqual(range) !== true) thread.range = range;
    const words = quoted(shorten(quoteOf(annotation)));
    const label = [annotation.code ?? vscode.l10n.t("No code"), words, stateWords[placed.state].mark]
      .filter(Boolean)
      .join(" · ");
    if (thread.label !== label) thread.label = label;
    const contextValue = annotation.note === undefined ? "withoutNote" : "withNote";
    if (thread.contextValue !== contextValue) thread.contextValue = contextValue;
    const content = JSON.stringify([annotation.note, annotation.replies, annotation.by]);
    if (one.content === content || isEdited(thread)) return;
    one.content = content;
    thread.comments = commentsOf(annotation, coderOf(placed), coderName(document.uri));
  }

  #isShown(document: string, { annotation: { id, note, replies = [] }, ranges }: PlacedAnnotation): boolean {
    const isWritten = note !== undefined || replies.length > 0;
    if (isWritten && this.#isDiscussed(document, id)) this.#discussed = undefined;
    return ranges.length > 0 && (isWritten || this.#isDiscussed(document, id));
  }

  #isDiscussed(document: string, id: string): boolean {
    return this.#discussed?.document === document && this.#discussed.id === id;
  }

  /** Takes away threads, but none in which something is being written. */
  #keepOnly(document: string, own: Map<string, Thread>, ids: ReadonlySet<string>): void {
    for (const [id, { thread }] of own) {
      if (ids.has(id) || isEdited(thread) || this.#isDiscussed(document, id)) continue;
      thread.dispose();
      own.delete(id);
    }
  }
}

function isEdited(thread: vscode.CommentThread): boolean {
  return thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing);
}

/** Of its first segment. */
function rangeOf({ ranges: [first] }: PlacedAnnotation): { start: number; readonly end: number } {
  const { start, end } = first ?? { start: 0, end: 0 };
  return { start, end };
}

/** Those nearest to the part of the text that is seen, in the order of the text. */
function nearest(
  editor: vscode.TextEditor,
  placed: readonly PlacedAnnotation[],
): readonly PlacedAnnotation[] {
  const [seen] = editor.visibleRanges;
  if (placed.length <= mostThreads || seen === undefined) return placed;
  const middle = editor.document.offsetAt(
    new vscode.Position(Math.floor((seen.start.line + seen.end.line) / 2), 0),
  );
  const distance = ({ ranges: [first] }: PlacedAnnotation) => Math.abs((first?.start ?? 0) - middle);
  const near = new Set([...placed].sort((a, b) => distance(a) - distance(b)).slice(0, mostThreads));
  return placed.filter((one) => near.has(one));
}
