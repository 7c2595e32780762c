import type { Annotation } from "./model";
import { readSidecar } from "./read";

/** A sidecar, glossary or codebook before and after; an empty text where it did not exist. */
export interface SidecarVersion {
  /** With `/`, from the repository's root. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A commit message that says what changed: "Annotate speech.txt: 3 added, 1 changed". For several files, counts over all in
 * the subject and a line for each in the body.
 */
export function commitMessage(versions: readonly SidecarVersion[]): string {
  const sidecars = versions.filter(({ path }) => path.endsWith(".ann.yaml"));
  const others = versions.filter(({ path }) => !path.endsWith(".ann.yaml")).map(({ path }) => nameOf(path));
  const lines = sidecars.map((version) => ({ text: textOf(version.path), change: countChanges(version) }));
  const [only, ...more] = lines;
  const also = others.length === 0 ? "" : ` (with ${others.join(", ")})`;
  if (only === undefined) return `Update ${others.join(", ")}`;
  if (more.length === 0) return `Annotate ${only.text}: ${inWords(only.change)}${also}`;
  const total = lines.reduce((sum, { change }) => add(sum, change), { added: 0, changed: 0, deleted: 0 });
  const body = lines.map(({ text, change }) => `- ${text}: ${inWords(change)}`);
  return [`Annotate ${lines.length} texts: ${inWords(total)}${also}`, "", ...body].join("\n");
}

interface Change {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
}

function countChanges({ before, after }: SidecarVersion): Change {
  const old = byId(before);
  const now = byId(after);
  return {
    added: [...now.keys()].filter((id) => !old.has(id)).length,
    changed: [...now].filter(([id, annotation]) => old.has(id) && old.get(id) !== annotation).length,
    deleted: [...old.keys()].filter((id) => !now.has(id)).length,
  };
}

function byId(yaml: string): ReadonlyMap<string, string> {
  const { annotations } = readSidecar(yaml).value;
  return new Map(annotations.map((annotation: Annotation) => [annotation.id, JSON.stringify(annotation)]));
}

function inWords({ added, changed, deleted }: Change): string {
  const parts = [
    added > 0 ? `${added} added` : "",
    changed > 0 ? `${changed} changed` : "",
    deleted > 0 ? `${deleted} deleted` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "formatting and comments" : parts.join(", ");
}

function add(a: Change, b: Change): Change {
  return { added: a.added + b.added, changed: a.changed + b.changed, deleted: a.deleted + b.deleted };
}

function textOf(path: string): string {
  return nameOf(path).replace(/\.ann\.yaml$/, "");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
