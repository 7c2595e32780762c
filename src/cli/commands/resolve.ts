import { sameBlob } from "../../core/anchor/base";
import type { Anchor } from "../../core/anchor/model";
import { resolveAnchors } from "../../core/anchor/resolve";
import { SearchableText } from "../../core/anchor/searchableText";
import type { Annotation } from "../../core/sidecar/model";
import { readAnnotated } from "../annotatedTexts";
import type { ExitCode, Io } from "../io";
import { type OffsetUnit, offsetsIn } from "../offsets";
import { reportErrors, reportUnread, sidecarsOf } from "../sidecars";

/**
 * Prints where each annotation of each text stands today, one JSON object a line. Exit code 1 when one is not certain, or a
 * sidecar has errors or no text; 2 when one cannot be read.
 */
export async function resolve(
  io: Io,
  paths: readonly string[],
  options: { readonly offsets: OffsetUnit; readonly base: boolean },
): Promise<ExitCode> {
  let hasProblem = false;
  let areAllRead = true;
  const { isComplete, hasOrphans } = await readAnnotated(io, paths, async ({ path, text }) => {
    const offset = offsetsIn(options.offsets, text);
    const today = new SearchableText(text);
    const found = await sidecarsOf(io, path);
    if (reportUnread(io, found)) areAllRead = false;
    for (const sidecar of found.sidecars) {
      const isBroken = reportErrors(io, sidecar, options.offsets);
      const anchors = await anchorsOf(io, path, today, sidecar.sidecar.annotations, options.base);
      await io.out(
        anchors.map((anchor) => `${JSON.stringify(row(path, sidecar.path, anchor, offset))}\n`).join(""),
      );
      const isUncertain = anchors.some(({ state }) => state === "ambiguous" || state === "lost");
      hasProblem ||= isBroken || isUncertain;
    }
  });
  if (!isComplete || !areAllRead) return 2;
  return hasProblem || hasOrphans ? 1 : 0;
}

/** Anchors with the base texts that git still has (unless `useBase` is off), which is not asked for the text of today. */
export async function anchorsOf(
  io: Io,
  path: string,
  text: string | SearchableText,
  annotations: readonly Annotation[],
  useBase = true,
): Promise<readonly Anchor[]> {
  const today = typeof text === "string" ? new SearchableText(text) : text;
  const bases = new Map<string, string>();
  const ids = new Set(annotations.flatMap(({ base }) => (base === undefined ? [] : [base])));
  if (useBase)
    for (const id of ids) {
      const base = today.blobIds.some((one) => sameBlob(one, id)) ? today.raw : await io.blob(path, id);
      if (base !== undefined) bases.set(id, base);
    }
  return resolveAnchors(today, annotations, { base: (id) => bases.get(id) });
}

function row(file: string, sidecar: string, anchor: Anchor, offset: (offset: number) => number) {
  const [first] = anchor.ranges;
  const last = anchor.ranges.at(-1);
  const places = (ranges: Anchor["ranges"]) =>
    ranges.map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
  return {
    file,
    sidecar,
    id: anchor.id,
    state: anchor.state,
    start: first === undefined ? null : offset(first.start),
    end: last === undefined ? null : offset(last.end),
    score: anchor.score,
    ...(anchor.ranges.length > 1 ? { segments: places(anchor.ranges) } : {}),
    candidates: anchor.candidates.map(({ ranges, score }) => ({
      start: places(ranges)[0]?.start ?? null,
      end: places(ranges).at(-1)?.end ?? null,
      score,
    })),
  };
}
