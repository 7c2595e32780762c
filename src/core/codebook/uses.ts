/** The codes that a sidecar holds, with their places. */

import type { Annotation } from "../sidecar/model";
import { parseSidecar } from "../sidecar/parseSidecar";
import { codePlace, topPlace } from "../sidecar/places";
import { KnownRecords } from "../sidecar/records";
import type { Place } from "../yaml/parse";
import { listOf, mapOf, textOf } from "../yaml/value";
import type { CodeLevel } from "./model";

/** A code where a sidecar names it. The place is that of the name, without quotes; UTF-16. */
export interface CodeUse extends Place {
  readonly code: string;
  readonly level: CodeLevel;
  /** Undefined for a code of the whole text, and for a record that is no annotation. */
  readonly annotation: Annotation | undefined;
}

/**
 * Every code of a sidecar's text, in its order: annotations, then the whole text. Of a text that does not parse cleanly, those of
 * the records that do. Never throws. `known`: as for `readInSteps`. Cost: that of reading.
 */
export function codeUses(yaml: string, known = new KnownRecords()): readonly CodeUse[] {
  const shift = yaml.startsWith("\uFEFF") ? 1 : 0;
  const parsed = parseSidecar(yaml.slice(shift), known);
  const passages = parsed.records.flatMap((record, index): readonly CodeUse[] => {
    const code = textOf(mapOf(record.value).get("code"));
    if (code === undefined) return [];
    const place = insideQuotes(parsed, codePlace(parsed, index, record));
    return [{ ...place, code, level: "passage", annotation: known.annotationOf(record.value) }];
  });
  const codes = listOf(mapOf(parsed.top.get("document")).get("codes"));
  const texts = codes.flatMap((one, index): readonly CodeUse[] => {
    const place = typeof one === "string" ? topPlace(parsed, ["document", "codes", index]) : undefined;
    if (typeof one !== "string" || place === undefined) return [];
    return [{ ...insideQuotes(parsed, place), code: one, level: "document", annotation: undefined }];
  });
  return [...passages, ...texts].map((use) => ({
    ...use,
    start: use.start + shift,
    end: use.end + shift,
  }));
}

/** The place within the quotes of a text in quotes. */
export function insideQuotes({ text }: { readonly text: string }, { start, end }: Place): Place {
  const quote = text.charAt(start);
  const isQuoted = (quote === '"' || quote === "'") && end - start >= 2 && text.charAt(end - 1) === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
