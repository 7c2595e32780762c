import type { Finder } from "../core/mentions/finder";
import type { AcronymToken, Mention } from "../core/mentions/model";
import { type OffsetUnit, offsetsIn, type Place, placesIn } from "./offsets";

/** One mention as it is printed. */
export interface MentionRow {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** 1-based; columns in the unit of the offsets. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
  readonly subtype: string;
  readonly entity: string | null;
  readonly name: string | null;
  readonly confidence: number;
  readonly acronyms: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly entity: string | null;
    readonly expansion: string | null;
  }[];
}

/** Mentions of a text in text order, with offsets in the wanted unit. Cost: as `find`. */
export function mentionRows(
  finder: Finder,
  file: string,
  text: string,
  unit: OffsetUnit,
): readonly MentionRow[] {
  const offset = offsetsIn(unit, text);
  const place = placesIn(unit, text);
  return finder.find(text).map((mention) => row(mention, file, text, offset, place(mention.start)));
}

function row(
  mention: Mention,
  file: string,
  text: string,
  offset: (offset: number) => number,
  place: Place,
): MentionRow {
  return {
    file,
    start: offset(mention.start),
    end: offset(mention.end),
    ...place,
    text: text.slice(mention.start, mention.end).replace(/\r\n?/g, "\n"),
    kind: mention.kind,
    subtype: mention.subtype,
    entity: mention.entity ?? null,
    name: mention.name ?? null,
    confidence: mention.confidence,
    acronyms: mention.acronyms.map((acronym) => acronymRow(acronym, offset)),
  };
}

function acronymRow(
  { start, end, text, entity, expansion }: AcronymToken,
  offset: (offset: number) => number,
) {
  return {
    start: offset(start),
    end: offset(end),
    text,
    entity: entity ?? null,
    expansion: expansion ?? null,
  };
}
