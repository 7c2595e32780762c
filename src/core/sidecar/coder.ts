import type { Annotation } from "./model";

/** Who made an annotation: whom its record names, else the coder of its file; undefined where neither names anybody. */
export function coderOf(made: {
  readonly annotation: Pick<Annotation, "by">;
  /** Of the file. */
  readonly coder?: string | undefined;
}): string | undefined {
  return made.annotation.by ?? made.coder;
}
