/** Sidecars full of one code, for benchmarks of changing codes. The same size gives the same files. */

import { newSidecar } from "../../src/core/sidecar/write";

export interface CodedSize {
  /** Files. */
  readonly sidecars: number;
  /** Uses of the code in all files together. */
  readonly annotations: number;
  /** Percent of records with a comment: the fast reader leaves such records to the YAML parser. */
  readonly byHand: number;
}

/** The codebook of the codes that are used. */
export const codedCodebook =
  'format: "glossator-codebook/1"\ncodes:\n  - code: "accusation"\n    codes:\n      - code: "state"\n  - code: "demand"\n';

/** Names and contents. */
export function codedSidecars({
  sidecars,
  annotations,
  byHand,
}: CodedSize): readonly (readonly [name: string, yaml: string])[] {
  return Array.from({ length: sidecars }, (_, file) => {
    const first = Math.floor((file * annotations) / sidecars);
    const next = Math.floor(((file + 1) * annotations) / sidecars);
    const all = Array.from({ length: next - first }, (__, index) => {
      const at = first + index;
      return {
        id: `k${at.toString(36).padStart(7, "0")}`,
        code: at % 3 === 0 ? "accusation/state" : "accusation",
        segments: [
          {
            quote: `They have done what nobody should do, number ${at}`,
            before: "The delegation said this: ",
            after: ".\nIt went on to say that",
            span: [at * 120, at * 120 + 50] as const,
          },
        ],
        base: "3f0c9b1e44aa",
        by: "ana",
        at: "2026-11-23T10:15:00Z",
        origin: "human" as const,
      };
    });
    const { value = "" } = newSidecar({ title: `Speech ${file}` }, all);
    return [`speech-${file}.txt.ann.yaml`, commented(value, byHand)];
  });
}

/** The text that such a sidecar is about. */
export function codedText(yaml: string): string {
  const quotes = [...yaml.matchAll(/quote: "(.*)"/g)].map(([, quote]) => quote);
  return quotes.map((quote) => `The delegation said this: ${quote}.\nIt went on to say that.\n`).join("");
}

/** A comment in every record of a given share. */
function commented(yaml: string, percent: number): string {
  let seen = 0;
  return yaml.replace(/^( +)quote:/gm, (line, indent: string) => {
    seen += percent;
    if (seen < 100) return line;
    seen -= 100;
    return `${indent}# look again\n${line}`;
  });
}
