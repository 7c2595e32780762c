import { isDrifted } from "../../core/anchor/drift";
import { refreshedHints } from "../../core/anchor/hints";
import { SearchableText } from "../../core/anchor/searchableText";
import type { SidecarChange } from "../../core/sidecar/model";
import { readSidecar } from "../../core/sidecar/read";
import { readAnnotated } from "../annotatedTexts";
import { baseOf } from "../base";
import type { ExitCode, Io } from "../io";
import { changeOrSay, reportErrors, reportUnread, sidecarsOf } from "../sidecars";
import { anchorsOf } from "./resolve";

/**
 * Rewrites context, span and base of the annotations that stand on their words for certain; no quote changes. Says for each
 * sidecar how many. Exit code 1 when some are left because their place is not certain or they have an error, 2 when a file cannot be read or written.
 */
export async function refresh(
  io: Io,
  paths: readonly string[],
  options: { readonly base: boolean },
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const { isComplete, hasOrphans } = await readAnnotated(io, paths, async (file) => {
    const found = await sidecarsOf(io, file.path);
    if (reportUnread(io, found)) code = 2;
    const now = {
      today: new SearchableText(file.text),
      base: found.sidecars.length === 0 ? "" : await baseOf(io, file),
    };
    for (const sidecar of found.sidecars) {
      const hasErrors = sidecar.sidecar.writable && reportErrors(io, sidecar, "codepoints");
      const done = await refreshSidecar(io, sidecar.path, file.path, now, options.base);
      if (done === undefined) code = 2;
      else {
        const { refreshed, left } = done;
        await io.out(`${sidecar.path}: ${refreshed} refreshed${left === 0 ? "" : `, ${left} left`}\n`);
        if (code === 0 && (left > 0 || hasErrors)) code = 1;
      }
    }
  });
  if (!isComplete) return 2;
  return code === 0 && hasOrphans ? 1 : code;
}

/** Undefined, with the reason on stderr, when the sidecar cannot be changed. */
async function refreshSidecar(
  io: Io,
  sidecar: string,
  path: string,
  { today, base }: { readonly today: SearchableText; readonly base: string },
  useBase: boolean,
): Promise<{ readonly refreshed: number; readonly left: number } | undefined> {
  let done = { refreshed: 0, left: 0 };
  const isChanged = await changeOrSay(io, sidecar, async (yaml) => {
    const { annotations } = readSidecar(yaml).value;
    const anchors = await anchorsOf(io, path, today, annotations, useBase);
    const changes = annotations.flatMap((annotation, index): readonly SidecarChange[] => {
      const anchor = anchors[index];
      const fields = anchor && refreshedHints(today.raw, base, annotation, anchor);
      return fields === undefined ? [] : [{ kind: "update", id: annotation.id, fields }];
    });
    done = { refreshed: changes.length, left: anchors.filter(({ state }) => isDrifted(state)).length };
    return changes;
  });
  return isChanged ? done : undefined;
}
