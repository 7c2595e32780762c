import type { SearchableText } from "../core/anchor/searchableText";
import type { OutgoingSidecar } from "../core/exchange/model";
import { outgoingSidecar } from "../core/exchange/outgoing";
import { anchorsOf } from "./commands/resolve";
import type { Io } from "./io";
import type { SidecarText } from "./sidecars";

/** A sidecar with where its annotations stand in its text today; `useBase`: by the texts that git still has, too. */
export async function outgoingOf(
  io: Io,
  path: string,
  today: SearchableText,
  { path: sidecar, coder, sidecar: content }: SidecarText,
  useBase: boolean,
): Promise<OutgoingSidecar> {
  const anchors = await anchorsOf(io, path, today, content.annotations, useBase);
  return outgoingSidecar(
    { path: slashed(path), text: today.raw },
    { path: slashed(sidecar), coder, content },
    anchors,
  );
}

function slashed(path: string): string {
  return path.replace(/\\/g, "/").replace(/^\.\//, "");
}
