import { stringify } from "yaml";
import type { Entry } from "../core/glossary/model";

/** Address of the read-only view of a built-in entry. */
export function entryUri(id: string): string {
  return `glossator:/glossary/${id}.yaml`;
}

/** The glossary id that a read-only view shows; undefined for any other document. */
export function entryIdOf(uri: string): string | undefined {
  return /^glossator:\/glossary\/([a-z0-9-]+)\.yaml$/.exec(uri)?.[1];
}

/** An entry as it would stand in a glossary file, so that it can be copied into the workspace's own and changed there. */
export function entryYaml(entry: Entry): string {
  const options = { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 } as const;
  const header = "# A built-in entry, read only. To change it, copy it into glossary.yaml in your folder.\n";
  return `${header}${stringify({ format: "glossator-glossary/1", entries: [entry] }, options)}`;
}
