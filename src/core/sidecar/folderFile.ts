/** Reads `glossator.yaml`: what a folder says about how its annotations are kept. */

import schema from "../../schemas/glossator.schema.json";
import { errorAt, type Result } from "../problem";
import { misspeltKeys } from "../schema/misspelt";
import { placeOf, validateDocument } from "../schema/validate";
import { said } from "../sentence";
import { nodeValue, parseYaml } from "../yaml/parse";
import { mapOf, textOf } from "../yaml/value";
import { isSafePath } from "./location";

/** Names of the file; the first is the one to write. */
export const folderFileNames = ["glossator.yaml", "glossator.yml"] as const;

export interface FolderFile {
  /** Folder of the mirrored tree of sidecars, relative to the file's own folder and ending in `/`. */
  readonly sidecars?: string;
}

/**
 * What the file says, and every problem found, in the order of the text. Never throws; offsets are UTF-16. What is not as it should
 * be is as if it were not said: sidecars then stand beside their texts, and nothing is written outside of the folder.
 */
export function readFolderFile(yaml: string): Result<FolderFile> {
  const parsed = parseYaml(yaml);
  const faults = [...parsed.faults];
  const value = nodeValue(yaml, parsed.contents, (fault) => faults.push(fault));
  if (faults.length > 0) {
    const problems = faults.map((fault) =>
      errorAt(
        `folder.${fault.kind}`,
        said`Nothing of this file is used until this is put right. ${fault.message}`,
        fault,
      ),
    );
    return { value: {}, problems };
  }
  const { document } = parsed;
  if (document === undefined || parsed.contents === null) return { value: {}, problems: [] };
  const violations = validateDocument(document, schema, { area: "folder" });
  const problems = [...violations, ...misspeltKeys(document, schema, "folder")];
  const root = textOf(mapOf(value).get("sidecars"))?.replace(/^\.\//, "").replace(/\/+$/, "");
  if (root === undefined || violations.length > 0) return { value: {}, problems };
  if (isSafePath(root)) return { value: { sidecars: `${root}/` }, problems };
  const message = said`\`sidecars\` names a folder inside this one, such as annotations/; until it does, annotations are kept beside their texts.`;
  const place = placeOf(document, ["sidecars"]);
  return { value: {}, problems: [errorAt("folder.outside", message, place)] };
}
