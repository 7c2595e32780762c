/** What a report on coded texts is made of. */

import type { AgreementRow } from "../agreement/model";
import type { CountedEntity, EntityPair } from "../statistics/mentionCounts";
import type { CountedAnnotation } from "../statistics/model";

export interface ReportedTexts {
  readonly title: string;
  /** The day it is made: `2026-03-05`. */
  readonly day: string;
  readonly version: string;
  /** The texts in order, with their lengths in code points. */
  readonly texts: readonly { readonly path: string; readonly length: number }[];
  readonly annotations: readonly CountedAnnotation[];
  readonly mentions: {
    /** The most mentioned first. */
    readonly entities: readonly CountedEntity[];
    /** The most frequent first. */
    readonly pairs: readonly EntityPair[];
  };
  /** Empty when no text was read by two coders. */
  readonly agreement: readonly AgreementRow[];
}

/** A bar for each label, made of one part for each series. */
export interface BarChart {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Years go from left to right, codes from top to bottom. */
  readonly direction: "across" | "down";
}

/** Draws a chart as SVG that needs no script. Its colours have patterns beside them; `currentColor` is that of the text. */
export type DrawBars = (chart: BarChart) => string;
