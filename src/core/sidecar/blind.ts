/** Blind coding: what a coder may see who must not be swayed by the others. */

import { coderPart } from "./location";
import type { FieldConflict, Sidecar } from "./model";

/**
 * Whether something is a coder's own or nobody's: what is signed by whom it is signed, else by whose file it stands in. `home`: the
 * coder in the file's name, undefined for the shared file.
 */
export function isOwn(by: string | undefined, home: string | undefined, coder: string): boolean {
  if (by !== undefined) return by === coder;
  return home === undefined || home === coderPart(coder);
}

/**
 * Who signed the annotation that a conflict is about, as it stands in its sidecar, or, where one side of the merge deleted it, as the
 * other side has it. Undefined for one that nobody signed, and for a conflict about the text itself.
 */
export function signerOf(
  { id, base, ours, theirs }: FieldConflict,
  { annotations }: Pick<Sidecar, "annotations">,
): string | undefined {
  if (id === undefined) return undefined;
  const annotation = annotations.find((one) => one.id === id);
  if (annotation !== undefined) return annotation.by;
  return [ours, theirs, base].map(signatureIn).find((by) => by !== undefined);
}

function signatureIn(record: unknown): string | undefined {
  const isSigned = typeof record === "object" && record !== null && "by" in record;
  return isSigned && typeof record.by === "string" ? record.by : undefined;
}
