import type { Anchor } from "../anchor/model";
import { coderOf } from "../sidecar/coder";
import type { Sidecar } from "../sidecar/model";
import { CodePointMap } from "../text/codePoints";
import type { OutgoingSidecar } from "./model";

/** A sidecar with where its annotations stand; `anchors` are those of its annotations, in their order. Paths have `/`. */
export function outgoingSidecar(
  { path, text }: { readonly path: string; readonly text: string },
  sidecar: {
    readonly path: string;
    readonly coder: string | undefined;
    readonly content: Pick<Sidecar, "annotations" | "document">;
  },
  anchors: readonly Anchor[],
): OutgoingSidecar {
  const points = new CodePointMap(text);
  const { coder, content } = sidecar;
  return {
    text: path,
    sidecar: sidecar.path,
    coder,
    document: content.document,
    annotations: content.annotations.map((annotation, index) => ({
      annotation,
      coder: coderOf({ annotation, coder }),
      state: anchors[index]?.state ?? "lost",
      positions: (anchors[index]?.ranges ?? []).map(({ start, end }) => ({
        start: points.toCodePoint(start),
        end: points.toCodePoint(end),
      })),
    })),
  };
}
