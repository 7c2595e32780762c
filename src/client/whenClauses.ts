import * as vscode from "vscode";
import type { AnnotationSessions } from "./annotations/sessions";
import { relatedTo } from "./coding/related";
import { isPolicyText } from "./policyTexts";

/**
 * Keeps the `when` clauses of the manifest true: whether a policy text is active, whether the cursor is on an annotation, and
 * whether that is linked to another one.
 */
export function keepWhenClauses(sessions: AnnotationSessions): vscode.Disposable {
  const tell = () => {
    const editor = vscode.window.activeTextEditor;
    const session = editor === undefined ? undefined : sessions.of(editor.document);
    const here = session?.at(editor?.document.offsetAt(editor.selection.active) ?? 0) ?? [];
    const isLinked = session !== undefined && here.some((placed) => relatedTo(session, placed).length > 0);
    const set = (key: string, value: boolean) =>
      vscode.commands.executeCommand("setContext", `glossator.${key}`, value);
    void set("policyText", editor !== undefined && isPolicyText(editor.document));
    void set("onAnnotation", here.length > 0);
    void set("onLinkedAnnotation", isLinked);
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(tell),
    sessions.onDidChange(tell),
  );
}
