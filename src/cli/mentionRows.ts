import type { Finder } from "../core/mentions/finder";
import type { AcronymToken, Mention } from "../core/mentions/model";
import type { PlacedMention } from "../core/mentions/output/scanBytes";
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
  return finder.find(text).map((mention) => {
    const written = text.slice(mention.start, mention.end).replace(/\r\n?/g, "\n");
    return row(mention, file, written, offset, place(mention.start));
  });
}

/** A mention that comes with its place, in code points, as it is printed. */
export function placedRow(mention: PlacedMention, file: string): MentionRow {
  return row(mention, file, mention.text, (offset) => offset, mention);
}

function row(
  mention: Mention,
  file: string,
  text: string,
  offset: (offset: number) => number,
  { line, column }: Place,
): MentionRow {
  return {
    file,
    start: offset(mention.start),
    end: offset(mention.end),
    line,
    column,
    text,
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
