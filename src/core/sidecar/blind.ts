/** Blind coding: what a coder may see who must not be swayed by the others. */

import { coderPart } from "./location";

/**
 * Whether something is a coder's own or nobody's: what is signed by whom it is signed, else by whose file it stands in. `home`: the
 * coder in the file's name, undefined for the shared file.
 */
export function isOwn(by: string | undefined, home: string | undefined, coder: string): boolean {
  if (by !== undefined) return by === coder;
  return home === undefined || home === coderPart(coder);
}
