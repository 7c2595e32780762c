import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import * as messages from "../../protocol/messages";
import type { HoverActions } from "../clientOptions";

/** The mention at a position, as the server sees it. */
export async function mentionAt(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<messages.MentionAtResult> {
  const params: messages.MentionAtParams = {
    uri: document.uri.toString(),
    position: { line: position.line, character: position.character },
  };
  for (;;) {
    const { version } = document;
    const hit = await client.sendRequest<messages.MentionAtResult>(messages.mentionAt, params);
    // A place in a text that was typed over meanwhile would be the place of other words.
    if (version === document.version) return hit;
  }
}

/** The links over a hover card: find all mentions, open the entry or add one, annotate. The only trusted Markdown there is. */
export function hoverActions(client: () => Promise<BaseLanguageClient>): HoverActions {
  return async (document, position) => {
    const hit = await mentionAt(await client(), document, position);
    if (hit === null) return undefined;
    const at = { line: position.line, character: position.character };
    const uri = document.uri.toString();
    const { entity } = hit;
    const about: readonly Link[] =
      entity === null
        ? // Places and no words: the line holds nothing from a file.
          [
            [
              vscode.l10n.t("Add to glossary"),
              "glossator.addGlossaryEntry",
              uri,
              [hit.start, hit.end],
              hit.written,
            ],
          ]
        : [
            [vscode.l10n.t("Find all mentions"), "glossator.findMentions", uri, at],
            [vscode.l10n.t("Open entry"), "glossator.openEntry", entity],
          ];
    return lineOf([...about, [vscode.l10n.t("Annotate"), "glossator.annotateMention", uri, at]]);
  };
}

type Link = readonly [title: string, command: string, ...values: unknown[]];

/** A line of links that may run their own commands and no others. */
function lineOf(links: readonly Link[]): vscode.MarkdownString {
  const texts = links.map(([title, command, ...values]) => {
    return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(values))})`;
  });
  const line = new vscode.MarkdownString(texts.join(" · "));
  line.isTrusted = { enabledCommands: links.map(([, command]) => command) };
  return line;
}

/** Where a command acts: the place in its arguments (from a hover's link), else the cursor. */
export async function placeOf(
  uri: unknown,
  at: unknown,
): Promise<{ document: vscode.TextDocument; position: vscode.Position } | undefined> {
  if (typeof uri === "string" && isPosition(at)) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    return { document, position: new vscode.Position(at.line, at.character) };
  }
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? undefined : { document: editor.document, position: editor.selection.active };
}

function isPosition(value: unknown): value is { line: number; character: number } {
  if (typeof value !== "object" || value === null) return false;
  return (
    "line" in value &&
    "character" in value &&
    typeof value.line === "number" &&
    typeof value.character === "number"
  );
}

/** Lists every mention of an entity in the folder in the editor's own references view. */
export async function findMentions(uri: unknown, at: unknown): Promise<void> {
  const place = await placeOf(uri, at);
  if (place === undefined) return;
  const editor = await vscode.window.showTextDocument(place.document);
  editor.selection = new vscode.Selection(place.position, place.position);
  await vscode.commands.executeCommand("editor.action.goToReferences");
}
