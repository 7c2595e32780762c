import * as vscode from "vscode";
import type { AnnotationSessions } from "./annotations/sessions";
import { isLinked } from "./coding/related";
import { isPolicyText } from "./policyTexts";

/**
 * Keeps the `when` clauses of the manifest true: whether a policy text is active, whether the cursor is on an annotation, and
 * whether that is linked to another one. Tells the window only what has changed: it looks through its menus and keys each time,
 * and the cursor moves with every letter.
 */
export function keepWhenClauses(sessions: AnnotationSessions): vscode.Disposable {
  const told = new Map<string, boolean>();
  const set = (key: string, value: boolean) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand("setContext", `glossator.${key}`, value);
  };
  const tell = () => {
    const editor = vscode.window.activeTextEditor;
    const session = editor === undefined ? undefined : sessions.of(editor.document);
    const here = session?.at(editor?.document.offsetAt(editor.selection.active) ?? 0) ?? [];
    set("policyText", editor !== undefined && isPolicyText(editor.document));
    set("onAnnotation", here.length > 0);
    set("onLinkedAnnotation", session !== undefined && here.some((placed) => isLinked(session, placed)));
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(tell),
    sessions.onDidChange(tell),
  );
}
