/** Decisions about conflicts as changes of the sidecar, and what takes them back. */

import type {
  Annotation,
  AnnotationFields,
  DocumentFacts,
  FieldConflict,
  SidecarChange,
} from "../../core/sidecar/model";
import type { Settled } from "./decision";

/** The changes that make a decision. */
export function settling({ id, field }: FieldConflict, decision: Settled): readonly SidecarChange[] {
  const which = { ...(id === undefined ? {} : { id }), field };
  if (decision.kind === "keep") return [{ kind: "settle", ...which, keep: decision.keep }];
  return [typed(id, field, decision.text), { kind: "settle", ...which, keep: "current" }];
}

/** An empty text takes the field away. */
function typed(id: string | undefined, field: string, text: string): SidecarChange {
  const value = text === "" ? undefined : text;
  const name = nameIn(field);
  if (id === undefined) return { kind: "document", fields: { [name]: value } };
  if (!field.startsWith("attributes.")) return { kind: "update", id, fields: { [field]: value } };
  return { kind: "part", id, part: { kind: "attribute", name, value } };
}

/** The changes that take a decision back in a file that has moved on: the field as it was, and the conflict in the list. */
export function takenBack(
  conflict: FieldConflict,
  decision: Settled,
  annotation: Annotation | undefined,
  document: DocumentFacts,
): readonly SidecarChange[] {
  return [...asItWas(conflict, decision, annotation, document), { kind: "reopen", conflict }];
}

function asItWas(
  { id, field, ours, theirs }: FieldConflict,
  decision: Settled,
  annotation: Annotation | undefined,
  document: DocumentFacts,
): readonly SidecarChange[] {
  if (decision.kind === "keep" && decision.keep === "current") return [];
  if (id === undefined) {
    const facts = new Map(Object.entries(document));
    return field.startsWith("document.")
      ? [{ kind: "document", fields: { [nameIn(field)]: facts.get(nameIn(field)) } }]
      : [];
  }
  if (field !== "annotation")
    return annotation === undefined ? [] : [{ kind: "update", id, fields: fieldsOf(annotation, field) }];
  const kept = decision.kind === "keep" && (decision.keep === "ours" ? ours : theirs);
  if (annotation === undefined) return kept === undefined ? [] : [{ kind: "delete", id }];
  const { id: _, ...fields } = annotation;
  return kept === undefined ? [{ kind: "add", annotation }] : [{ kind: "update", id, fields }];
}

/** The fields that a conflict is about, as an annotation has them. */
function fieldsOf(annotation: Annotation, field: string): AnnotationFields {
  if (field === "selector") return { segments: annotation.segments, base: annotation.base };
  const key = field.split(".")[0] ?? field;
  return { [key]: new Map(Object.entries(annotation)).get(key) };
}

function nameIn(field: string): string {
  return field.slice(field.indexOf(".") + 1);
}
