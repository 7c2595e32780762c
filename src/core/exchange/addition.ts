import { newAnnotationId } from "../sidecar/id";
import type { DocumentFacts, ReadSidecar, SidecarChange } from "../sidecar/model";
import type { Arrivals, PlacedPassage } from "./arrivals";
import { likeness } from "./likeness";

/** What the sidecars of a text hold already. */
export interface Known {
  readonly ids: ReadonlySet<string>;
  /** As of `likenessesInSteps`. */
  readonly likenesses: ReadonlySet<string>;
}

/** What an import does to one sidecar. */
export interface Addition {
  readonly changes: readonly SidecarChange[];
  /** With their ids. */
  readonly added: readonly PlacedPassage[];
  /** Passages that are there already, and left alone. */
  readonly there: number;
  /** Codes of the whole text that are new. */
  readonly codes: readonly string[];
}

/**
 * What is new of a coder's arrivals, for the sidecar that they go to as it is `now`. What is said there of the text stays. `random`
 * gives ids to annotations without one. Cost: linear.
 */
export function additionOf(
  { coder, passages, facts }: Arrivals,
  known: Known,
  now: Pick<ReadSidecar, "document">,
  random: () => number,
): Addition {
  const used = new Set(known.ids);
  const added: PlacedPassage[] = [];
  for (const one of passages) {
    const { annotation, ranges } = one;
    if (known.ids.has(annotation.id) || known.likenesses.has(likeness(annotation, coder, ranges))) continue;
    const isFree = annotation.id !== "" && !used.has(annotation.id);
    const id = isFree ? annotation.id : newAnnotationId(random);
    used.add(id);
    added.push({ ...one, annotation: { ...annotation, id } });
  }
  return {
    changes: [
      ...factChanges(now.document, facts),
      ...added.map(({ annotation }): SidecarChange => ({ kind: "add", annotation })),
    ],
    added,
    there: passages.length - added.length,
    codes: newTextCodes(now.document, facts),
  };
}

function newTextCodes({ codes = [] }: DocumentFacts, said: readonly DocumentFacts[]): readonly string[] {
  const there = new Set(codes);
  return [...new Set(said.flatMap((one) => one.codes ?? []))].filter((code) => !there.has(code));
}

/** What is said of a text stays; codes that are new are added. Nothing where there is nothing new. */
function factChanges(now: DocumentFacts, said: readonly DocumentFacts[]): readonly SidecarChange[] {
  const codes = [...(now.codes ?? []), ...newTextCodes(now, said)];
  const fields: DocumentFacts = Object.assign({}, ...said, now, codes.length === 0 ? {} : { codes });
  const isNews = Object.keys(fields).some((key) => !(key in now)) || codes.length > (now.codes ?? []).length;
  return isNews ? [{ kind: "document", fields }] : [];
}
