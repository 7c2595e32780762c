import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import * as annotations from "../annotations/commands";
import { TrackedRanges } from "../annotations/trackedRanges";
import type { Target } from "../coding/target";
import { mentionAt, placeOf } from "./commands";

/** Gives the mention at a place, or at the cursor, a code that the user picks; undefined when there is none, or they leave. */
export async function annotateMention(
  parts: annotations.AnnotationParts,
  client: () => Promise<BaseLanguageClient>,
  uri: unknown,
  at: unknown,
): Promise<Target | undefined> {
  const place = await placeOf(uri, at);
  if (place === undefined) return undefined;
  const hit = await mentionAt(await client(), place.document, place.position);
  if (hit === null) {
    annotations.say(vscode.l10n.t("There is no mention at the cursor."));
    return undefined;
  }
  const { document } = place;
  const passage = new TrackedRanges(document, [{ start: hit.start, end: hit.end }]);
  return annotations.annotatePassage(parts, passage, {
    code: () =>
      annotations.askForCode(
        parts,
        document,
        vscode.l10n.t("Annotate “{0}”", hit.name ?? document.getText().slice(hit.start, hit.end)),
      ),
    ...(hit.entity === null ? {} : { mentions: [hit.entity] }),
  });
}
