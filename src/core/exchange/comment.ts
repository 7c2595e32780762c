import type { Annotation } from "../sidecar/model";

/** The note with the replies below it, for programs that know no threads. Empty where there is neither. */
export function commentOf({ note, replies = [] }: Annotation): string {
  return [
    ...(note === undefined ? [] : [note]),
    ...replies.map(({ by, text }) => (by === undefined ? text : `${by}: ${text}`)),
  ].join("\n");
}
