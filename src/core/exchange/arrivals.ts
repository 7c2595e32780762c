/** What another program says about a text, put into the text of today. */

import { describe } from "../anchor/describe";
import type { AnchorState, TextRange } from "../anchor/model";
import { resolveInSteps } from "../anchor/resolve";
import { groupBy } from "../groupBy";
import { checkRecord } from "../sidecar/check";
import type { Annotation, DocumentFacts, Segment } from "../sidecar/model";
import type { Steps } from "../steps";
import { CodePointMap } from "../text/codePoints";
import { valueFrom } from "../yaml/value";
import type { IncomingItem } from "./model";

type Passage = Extract<IncomingItem, { readonly kind: "passage" }>;

/** An annotation from elsewhere in the text of today. */
export interface PlacedPassage {
  /** The id is empty where the file gave none. */
  readonly annotation: Annotation;
  readonly state: AnchorState;
  /** Where it stands, in UTF-16; empty where its words are not found with certainty. */
  readonly ranges: readonly TextRange[];
}

/** What one coder says of a text. */
export interface Arrivals {
  /** Undefined for what names nobody. */
  readonly coder: string | undefined;
  readonly passages: readonly PlacedPassage[];
  readonly facts: readonly DocumentFacts[];
}

/** A text that others speak of. */
export interface ArrivalText {
  readonly text: string;
  /** The git blob id of its file, for passages that are found in it; undefined when the file holds another text. */
  readonly base: string | undefined;
}

/**
 * Items of one text by their coders, `coder` for all of them where it is given, in the order of the items. Passages whose words are
 * found with certainty get hints for this text, unless they bring hints for the text that they were made on. Cost: as `resolveInSteps`.
 */
export function* arrivalsInSteps(
  into: ArrivalText,
  items: readonly IncomingItem[],
  coder?: string,
): Steps<readonly Arrivals[]> {
  const passages = items.filter((item) => item.kind === "passage");
  const placed = yield* placedInSteps(into, passages);
  const byItem = new Map(passages.map((passage, index) => [passage, placed[index]]));
  return [...groupBy(items, (item) => coder ?? item.coder ?? "")].map(([name, own]) => ({
    coder: name === "" ? undefined : name,
    passages: own.flatMap((item) => (item.kind === "passage" ? (byItem.get(item) ?? []) : [])),
    facts: own.flatMap((item) => (item.kind === "document" ? [item.facts] : [])),
  }));
}

function* placedInSteps(
  { text, base }: ArrivalText,
  passages: readonly Passage[],
): Steps<readonly PlacedPassage[]> {
  const points = new CodePointMap(text);
  const quoted = passages.map((passage) => quotedIn(text, points, passage));
  const hinted = quoted.map((annotation, index) => withHints(annotation, passages[index]?.positions ?? []));
  const anchors = yield* resolveInSteps(text, hinted);
  return quoted.map((annotation, index) => {
    const { state, ranges: found } = anchors[index] ?? { state: "lost", ranges: [] };
    const ranges = state === "exact" || state === "moved" ? found : [];
    // What comes back from our own export may have its hints, which belong to the text that was annotated.
    const hasHints = annotation.id !== "" && annotation.segments.every(({ span }) => span !== undefined);
    if (ranges.length === 0 || hasHints) return { annotation: cleaned(annotation), state, ranges };
    const described = { ...annotation, segments: describe(text, ranges) };
    return {
      annotation: cleaned(base === undefined ? described : { ...described, base: base.slice(0, 12) }),
      state,
      ranges,
    };
  });
}

/** With the words of passages that are given by their positions only. */
function quotedIn(text: string, points: CodePointMap, { annotation, positions }: Passage): Annotation {
  const segments = annotation.segments.map((segment, index) => {
    const position = positions[index];
    if (segment.quote !== "" || position === undefined) return segment;
    const [start, end] = [points.toOffset(position.start), points.toOffset(position.end)];
    return describe(text, [{ start, end }])[0] ?? segment;
  });
  return { ...annotation, segments };
}

/**
 * With the positions as hints, where the words around come along: what stands between the same words there is meant, although the same
 * may stand elsewhere.
 */
function withHints(annotation: Annotation, positions: Passage["positions"]): Annotation {
  const segments = annotation.segments.map((segment, index): Segment => {
    const position = positions[index];
    const hasContext = (segment.before ?? "") + (segment.after ?? "") !== "";
    if (segment.span !== undefined || position === undefined || !hasContext) return segment;
    return { ...segment, span: [position.start, position.end] };
  });
  return { ...annotation, segments };
}

/** Without fields that no sidecar may hold, such as times of another form. */
function cleaned(annotation: Annotation): Annotation {
  const { segments, ...fields } = annotation;
  const wrong = new Set(checkRecord(valueFrom({ ...fields, segments }) ?? "").map(({ path: [key] }) => key));
  const kept = Object.fromEntries(Object.entries(fields).filter(([key]) => key === "id" || !wrong.has(key)));
  return { ...kept, id: annotation.id, segments };
}
