import { quoteOf } from "../sidecar/quote";
import { csvLine } from "../table/csv";
import { attributeCell, repliesCell } from "./cells";
import type { OutgoingAnnotation, OutgoingSidecar } from "./model";

type Cell = string | number | null;

const columns: readonly (readonly [
  name: string,
  cell: (one: OutgoingAnnotation, of: OutgoingSidecar) => Cell,
])[] = [
  ["text", (_, { text }) => text],
  ["id", ({ annotation }) => annotation.id],
  ["code", ({ annotation }) => annotation.code ?? null],
  ["coder", ({ coder }) => coder ?? null],
  ["start", ({ positions }) => positions[0]?.start ?? null],
  ["end", ({ positions }) => positions.at(-1)?.end ?? null],
  ["state", ({ state }) => state],
  ["quote", ({ annotation }) => quoteOf(annotation)],
  ["before", ({ annotation }) => annotation.segments[0]?.before ?? null],
  ["after", ({ annotation }) => annotation.segments.at(-1)?.after ?? null],
  ["note", ({ annotation }) => annotation.note ?? null],
  ["mentions", ({ annotation }) => (annotation.mentions ?? []).join(" ")],
  [
    "relations",
    ({ annotation }) =>
      (annotation.relations ?? []).map(({ type, target }) => `${type} ${target}`).join("; "),
  ],
  ["replies", ({ annotation }) => repliesCell(annotation.replies ?? [])],
  ["at", ({ annotation }) => annotation.at ?? null],
  ["origin", ({ annotation }) => annotation.origin ?? null],
];

/**
 * Annotations as CSV, one on a line, with a column `attribute NAME` for each attribute that any of them has. Codes of whole texts
 * stand in lines without an id and a quote.
 */
export function annotationsCsv(sidecars: readonly OutgoingSidecar[]): string {
  const all = sidecars.flatMap((of) => of.annotations.map((one) => ({ one, of })));
  const names = [...new Set(all.flatMap(({ one }) => Object.keys(one.annotation.attributes ?? {})))].sort();
  const head = csvLine([...columns.map(([name]) => name), ...names.map((name) => `attribute ${name}`)]);
  const lines = sidecars.flatMap((of) => [
    ...(of.document.codes ?? []).map((code) =>
      csvLine([
        of.text,
        null,
        code,
        of.coder ?? null,
        ...columns.slice(4).map(() => null),
        ...names.map(() => null),
      ]),
    ),
    ...of.annotations.map((one) =>
      csvLine([
        ...columns.map(([, cell]) => cell(one, of)),
        ...names.map((name) => attributeCell(one.annotation.attributes?.[name])),
      ]),
    ),
  ]);
  return head + lines.join("");
}
