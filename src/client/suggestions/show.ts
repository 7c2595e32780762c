/** How suggestions look: an outline in the text, a card, a count in the status bar. */

import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import type { Codebooks } from "../annotations/codebooks";
import { Marks } from "../annotations/marks";
import { inWords } from "../inWords";
import { policyLanguages } from "../policyTexts";
import { suggestionAt } from "./at";
import type { PlacedSuggestion, Suggestions } from "./suggestions";

/** Draws suggestions, explains them, counts them, and tells the keys whether the cursor is on one. */
export function showSuggestions(suggestions: Suggestions, codebooks: Codebooks): vscode.Disposable {
  return vscode.Disposable.from(
    new SuggestionOutlines(suggestions, codebooks),
    vscode.languages.registerHoverProvider([...policyLanguages], suggestionHover(suggestions)),
    showCount(suggestions),
    tellKeys(suggestions),
  );
}

/** A dotted line all around, and no fill: annotations have a fill and a line below. */
class SuggestionOutlines implements vscode.Disposable {
  readonly #marks = new Marks(outlineOf, () => this.#drawAll());
  readonly #suggestions: Suggestions;
  readonly #codebooks: Codebooks;
  readonly #subscriptions: vscode.Disposable;

  constructor(suggestions: Suggestions, codebooks: Codebooks) {
    this.#suggestions = suggestions;
    this.#codebooks = codebooks;
    this.#subscriptions = vscode.Disposable.from(
      suggestions.onDidChange((document) => void this.#draw(document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      codebooks.onDidChange(() => this.#drawAll()),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscriptions, this.#marks).dispose();
  }

  #drawAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) void this.#draw(document);
  }

  async #draw(document: vscode.TextDocument): Promise<void> {
    const colour = await this.#codebooks.colours(document.uri);
    // From here on nothing waits, so that the ranges are those of the text as it is.
    const byColour = new Map<string, TextRange[]>();
    for (const { code, start, end } of this.#suggestions.of(document)) {
      const name = colour(code);
      byColour.set(name, [...(byColour.get(name) ?? []), { start, end }]);
    }
    this.#marks.show(document, byColour);
  }
}

function outlineOf(colour: string): vscode.DecorationRenderOptions {
  return { border: `1px dotted ${colour}`, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed };
}

const linked = ["acceptSuggestion", "refuseSuggestion", "acceptSuggestions", "refuseSuggestions"] as const;

/** Code and reason as plain text; below it a line of links, which is trusted and holds nothing of the user's. */
function suggestionHover(suggestions: Suggestions): vscode.HoverProvider {
  return {
    provideHover: (document, position) => {
      const one = suggestionAt(suggestions.of(document), document.offsetAt(position));
      if (one === undefined) return undefined;
      const card = new vscode.MarkdownString();
      card.supportHtml = false;
      card.appendMarkdown("**");
      card.appendText(vscode.l10n.t("Suggestion: {0}", one.code));
      card.appendMarkdown("**\n\n");
      card.appendText(inWords(one.reason));
      const alike = suggestions.of(document).filter(({ kind }) => kind === one.kind).length;
      const range = new vscode.Range(document.positionAt(one.start), document.positionAt(one.end));
      return new vscode.Hover([card, linksTo(document, one, alike)], range);
    },
  };
}

function linksTo(
  { uri }: vscode.TextDocument,
  { id }: PlacedSuggestion,
  alike: number,
): vscode.MarkdownString {
  const name = encodeURIComponent(JSON.stringify([{ document: uri.toString(), id }]));
  const link = (words: string, command: (typeof linked)[number]) =>
    `[${words}](command:glossator.${command}?${name})`;
  const links = [
    link(vscode.l10n.t("Accept"), "acceptSuggestion"),
    link(vscode.l10n.t("Refuse"), "refuseSuggestion"),
  ];
  if (alike > 1) links.push(link(vscode.l10n.t("Accept all {0} like this…", alike), "acceptSuggestions"));
  links.push(link(vscode.l10n.t("Refuse everywhere in this text"), "refuseSuggestions"));
  const line = new vscode.MarkdownString(links.join(" · "));
  line.isTrusted = { enabledCommands: linked.map((command) => `glossator.${command}`) };
  return line;
}

/** Says in the status bar how many suggestions the active text has; nothing when it has none. */
function showCount(suggestions: Suggestions): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("glossator.suggestions", vscode.StatusBarAlignment.Left, 9);
  item.name = vscode.l10n.t("Glossator Suggestions");
  item.command = "glossator.nextSuggestion";
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const count = document === undefined ? 0 : suggestions.of(document).length;
    const words = count === 1 ? vscode.l10n.t("1 suggestion") : vscode.l10n.t("{0} suggestions", count);
    item.text = `$(lightbulb) ${words}`;
    item.tooltip = vscode.l10n.t(
      "Passages you may want to code as you did before. Click to go to the next one.",
    );
    item.accessibilityInformation = { label: vscode.l10n.t("{0}: go to the next one", words) };
    if (count === 0) item.hide();
    else item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    suggestions.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

/** Keeps the condition of the keys true: whether the cursor is on a suggestion. */
function tellKeys(suggestions: Suggestions): vscode.Disposable {
  let last: boolean | undefined;
  const tell = () => {
    const editor = vscode.window.activeTextEditor;
    const offset = editor?.document.offsetAt(editor.selection.active) ?? 0;
    const isOn = editor !== undefined && suggestionAt(suggestions.of(editor.document), offset) !== undefined;
    if (isOn === last) return;
    last = isOn;
    void vscode.commands.executeCommand("setContext", "glossator.onSuggestion", isOn);
  };
  return vscode.Disposable.from(
    suggestions.onDidChange(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(tell),
  );
}
