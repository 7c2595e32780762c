import * as vscode from "vscode";
import { editCodebook } from "../../core/codebook/edit";
import type { AnnotationParts } from "../annotations/commands";
import { SidecarError } from "../annotations/sidecarFiles";
import { say } from "../say";
import { timeNow } from "../timeNow";
import { chooseCode, usesWords } from "./chooseCode";
import { type Client, codesHere } from "./overview";

/** Writes into the codebook that a code means something else from now on, so that what was coded before can be looked through. */
export async function markCodeChanged(
  { history }: AnnotationParts,
  client: Client,
  given: unknown,
): Promise<void> {
  const here = await codesHere(client, given);
  if (here === undefined) return;
  const { codebook } = here.overview;
  if (codebook === null)
    throw new SidecarError(
      vscode.l10n.t("Only a codebook says what a code means. “Start a Codebook” makes one."),
    );
  const chosen = await chooseCode(
    here,
    vscode.l10n.t("Which code has got another meaning?"),
    ({ level, isKnown }) => isKnown && level === "passage",
  );
  if (chosen === undefined) return;
  const { code, level } = chosen;
  const fields = { changed: timeNow() };
  await history.applyAll(vscode.l10n.t("mark the meaning of “{0}” as changed", code), [
    {
      uri: vscode.Uri.parse(codebook),
      forward: (text) => editCodebook(text, [{ kind: "set", level, code, fields }]),
      backward: "lines",
    },
  ]);
  say(
    vscode.l10n.t(
      "“{0}” ({1}) means something else from now on. “Show Annotations Coded Under an Older Definition” goes through those made before.",
      code,
      usesWords(chosen),
    ),
  );
}
