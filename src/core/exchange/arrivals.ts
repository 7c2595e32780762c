/** What another program says about a text, put into the text of today. */

import { describe } from "../anchor/describe";
import type { AnchorState, TextRange } from "../anchor/model";
import { resolveInSteps } from "../anchor/resolve";
import { groupBy } from "../groupBy";
import { type Sentence, said } from "../sentence";
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
  /** How many passages are left out, because all that is said of their words is a place that the text does not have. */
  readonly outside: number;
}

/** What is left out of a coder's arrivals, with its number. */
export function outsideSentence({ outside }: Arrivals): Sentence {
  return said`places beyond the end of this text, and no words; annotations left out: ${outside}`;
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
  return [...groupBy(items, (item) => coder ?? item.coder ?? "")].map(([name, own]) => {
    const ownPassages = own.filter((item) => item.kind === "passage");
    const found = ownPassages.flatMap((passage) => placed.get(passage) ?? []);
    return {
      coder: name === "" ? undefined : name,
      passages: found,
      facts: own.flatMap((item) => (item.kind === "document" ? [item.facts] : [])),
      outside: ownPassages.length - found.length,
    };
  });
}

/** Passages in the text of today, but for those of which nothing is said but places that it does not have. */
function* placedInSteps(
  { text, base }: ArrivalText,
  passages: readonly Passage[],
): Steps<ReadonlyMap<Passage, PlacedPassage>> {
  const points = new CodePointMap(text);
  const quoted = passages
    .map((passage) => ({ passage, annotation: quotedIn(text, points, passage) }))
    .filter(({ annotation }) => annotation.segments.every(({ quote }) => quote !== ""));
  const hinted = quoted.map(({ passage, annotation }) => withHints(annotation, passage.positions));
  const anchors = yield* resolveInSteps(text, hinted);
  const placed = quoted.map(({ annotation }, index): PlacedPassage => {
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
  return new Map(quoted.map(({ passage }, index) => [passage, placed[index]] as const).filter(isPlaced));
}

function isPlaced(
  pair: readonly [Passage, PlacedPassage | undefined],
): pair is readonly [Passage, PlacedPassage] {
  return pair[1] !== undefined;
}

/** With the words of passages that are given by their positions only, if the text has such places. */
function quotedIn(text: string, points: CodePointMap, { annotation, positions }: Passage): Annotation {
  const segments = annotation.segments.map((segment, index) => {
    const position = positions[index];
    const isThere = position !== undefined && position.end <= points.toCodePoint(text.length);
    if (segment.quote !== "" || !isThere) return segment;
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
