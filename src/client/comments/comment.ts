import * as vscode from "vscode";
import type { Annotation } from "../../core/sidecar/model";

/** Which comment of a thread: the note of the annotation, or a reply by its id. */
export type CommentPart = { readonly kind: "note" } | { readonly kind: "reply"; readonly id: string };

/** A note or a reply as the editor shows it. The body is plain text, never Markdown: it was written by somebody. */
export class AnnotationComment implements vscode.Comment {
  readonly part: CommentPart;
  /** The text as it is in the sidecar. The editor changes `body` while the user edits. */
  readonly saved: string;
  readonly author: vscode.CommentAuthorInformation;
  /** What the manifest's menus ask for: `note` or `reply`, and `own` where it may be edited. */
  readonly contextValue: string;
  readonly label?: string;
  readonly timestamp?: Date;
  body: string;
  mode = vscode.CommentMode.Preview;

  constructor(
    part: CommentPart,
    text: string,
    about: { by: string | undefined; at: string | undefined; isOwn: boolean },
  ) {
    this.part = part;
    this.saved = text;
    this.body = text;
    this.author = { name: about.by ?? vscode.l10n.t("No coder name") };
    this.contextValue = about.isOwn ? `${part.kind} own` : part.kind;
    if (part.kind === "note") this.label = vscode.l10n.t("Note");
    const time = new Date(about.at ?? "");
    if (!Number.isNaN(time.getTime())) this.timestamp = time;
  }
}

/**
 * The note and the replies of an annotation, in this order. `coder` is the reader: nobody edits what somebody else has replied,
 * while a note belongs to the annotation.
 */
export function commentsOf(
  annotation: Annotation,
  author: string | undefined,
  coder: string | undefined,
): readonly AnnotationComment[] {
  const { note, replies = [] } = annotation;
  return [
    // When an annotation was made says nothing of when its note was written.
    ...(note === undefined
      ? []
      : [new AnnotationComment({ kind: "note" }, note, { by: author, at: undefined, isOwn: true })]),
    ...replies.map(
      (reply) =>
        new AnnotationComment({ kind: "reply", id: reply.id }, reply.text, {
          by: reply.by,
          at: reply.at,
          isOwn: reply.by === coder,
        }),
    ),
  ];
}
