/**
 * Annotations as the W3C's Web Annotation Data Model (JSON-LD) has them. Codes and notes are bodies, places are text quote and text
 * position selectors. What that model has no word for is kept under one key of our own, as JSON, so that nothing is lost on the way
 * back.
 */

import type { Annotation, DocumentFacts } from "../sidecar/model";
import { compact } from "../yaml/compact";
import type { OutgoingAnnotation, OutgoingSidecar, Position } from "./model";

/** The key of what the model cannot say, and what JSON-LD processors make of it. */
export const ownKey = "glossator";

const context = [
  "http://www.w3.org/ns/anno.jsonld",
  { [ownKey]: { "@id": "urn:glossator:record", "@type": "@json" } },
];

/** What stands before the first item of a page; items are separated by `,`. */
export const w3cHead = `{"@context":${JSON.stringify(context)},"type":"AnnotationPage","items":[\n`;
export const w3cTail = "\n]}\n";

/** The items of a sidecar, each as JSON on one line: first the text's own codes, if it has facts, then the annotations. */
export function w3cItems({
  text,
  sidecar,
  coder,
  document,
  annotations,
}: OutgoingSidecar): readonly string[] {
  const source = iriOf(text);
  const facts =
    Object.keys(document).length === 0 ? [] : [textItem(document, source, `${iriOf(sidecar)}#`, coder)];
  return [...facts, ...annotations.map((one) => passageItem(one, source, iriOf(sidecar)))].map((item) =>
    JSON.stringify(item),
  );
}

function textItem(
  { codes = [], ...facts }: DocumentFacts,
  source: string,
  id: string,
  coder: string | undefined,
) {
  return compact({
    id,
    type: "Annotation",
    motivation: "classifying",
    creator: personOf(coder),
    body: codes.map(classifying),
    target: source,
    [ownKey]: facts,
  });
}

function passageItem({ annotation, coder, positions }: OutgoingAnnotation, source: string, sidecar: string) {
  const { id, code, note, segments, by: _, at, ...rest } = annotation;
  const targets = segments.map((segment, index) => ({
    source,
    selector: [
      compact({
        type: "TextQuoteSelector",
        exact: segment.quote,
        prefix: segment.before,
        suffix: segment.after,
      }),
      ...positionOf(positions[index]),
    ],
  }));
  return compact({
    id: `${sidecar}#${id}`,
    type: "Annotation",
    motivation: code === undefined ? "commenting" : "classifying",
    creator: personOf(coder),
    created: at,
    body: [
      ...(code === undefined ? [] : [classifying(code)]),
      ...(note === undefined ? [] : [{ type: "TextualBody", purpose: "commenting", value: note }]),
    ],
    target: targets.length === 1 ? targets[0] : targets,
    [ownKey]: { ...rest, ...spansOf(annotation) },
  });
}

/** Spans belong to the text as it was annotated, so the selectors of today cannot stand for them. */
function spansOf({ segments }: Annotation): { readonly spans?: readonly (readonly number[] | null)[] } {
  return segments.some(({ span }) => span !== undefined)
    ? { spans: segments.map(({ span }) => span ?? null) }
    : {};
}

function positionOf(position: Position | undefined): readonly object[] {
  return position === undefined ? [] : [{ type: "TextPositionSelector", ...position }];
}

function classifying(code: string): object {
  return { type: "TextualBody", purpose: "classifying", value: code };
}

function personOf(name: string | undefined): object | undefined {
  return name === undefined ? undefined : { type: "Person", name };
}

/** A path as a relative reference. */
function iriOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
