/** Dates behind the names of treaties: "the Algiers Agreement | of 1975". */

import type { Draft } from "../draft";
import { englishMonths, otherMonths } from "../text/months";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";

/** Bytes of the longest date with what leads to it. */
const longestDate = 44;

const months = `${englishMonths}|${otherMonths}|Mai`;

/** A day and a month before a year, in either order. */
const day = `(?:\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+)?)?(?:${months})(?:\\s+\\d{1,2},)?\\s+(?:del?\\s+)?`;
/** A year alone may be part of the name: "Vienna Document 2011". */
const date = lazy(
  () =>
    new RegExp(
      `\\s+(?:(?:of|de|du|del|von|vom|от)\\s+(?:${day})?(?:1[89]|20)\\d\\d(?:\\s+(?:года|г\\.))?|(?:1[89]|20)\\d\\d\\s+(?:года|г\\.))$`,
      "u",
    ),
);

/** The date that ends a treaty's name, with the blank before it; empty where the name ends otherwise. */
export function dateBehind(name: string): string {
  return ofDocument.test(name) ? "" : (date.exec(name)?.[0] ?? "");
}

/** "Венским документом | 2011 года": one of several that are told apart by nothing else. */
const ofDocument = /документ\p{Ll}*\s+(?:19|20)\d\d\s+года$/u;

/**
 * A treaty without the date behind its name: listed names have one where it tells which of several treaties is meant, and that is
 * known by now. Cost: a look at the last byte, for nearly all.
 */
export function withoutDate(view: TextView, draft: Draft): Draft {
  const { start, end, reading } = draft;
  if (reading.kind !== "treaty" || !mayEndDate(view.bytes[end - 1])) return draft;
  const behind = dateBehind(view.slice(Math.max(start, end - longestDate), end));
  return behind === "" ? draft : { start, end: end - utf8Length(behind), reading };
}

/** A figure, the last byte of "года", or a full stop. */
function mayEndDate(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || byte === 0xb0 || byte === 0x2e);
}
