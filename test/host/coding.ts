import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { PlacedAnnotation } from "../../src/client/annotations/placed";
import { annotations, select, show, wordsOf, write } from "./folder";

/** What is coded in these tests. */
export const text = `First paragraph about the NPT. It is short.

We call on both sides to talk. They promised to keep the limits of the Non-Proliferation Treaty.
We call on both sides to listen.

The NPT holds. We call on both sides to talk about the NPT.
`;

/** A fresh text in an editor, without annotations. */
export async function fresh(name: string): Promise<vscode.TextEditor> {
  await write(`coding/${name}`, text);
  return show(`coding/${name}`);
}

/** The path of its sidecar in the folder. */
export function sidecarOf(name: string): string {
  return `coding/${name}.ann.yaml`;
}

/** Runs a command of Glossator's, and waits until it is done. */
export function run(command: string, argument?: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand(`glossator.${command}`, argument);
}

/** Puts the cursor before the first place where words stand. */
export function cursorAt(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” is not in the text`);
  const position = editor.document.positionAt(at);
  editor.selection = new vscode.Selection(position, position);
}

export function selected(editor: vscode.TextEditor): string {
  return editor.selections.map((selection) => editor.document.getText(selection)).join(" … ");
}

export async function annotate(editor: vscode.TextEditor, words: string, code: string): Promise<void> {
  select(editor, words);
  await run("annotate", code);
}

/** Code and words of each annotation, in text order. */
export async function coded(document: vscode.TextDocument): Promise<readonly string[]> {
  return (await annotations(document)).map((one) => `${one.annotation.code}: ${wordsOf(document, one)}`);
}

/** The annotation of a text that has one. */
export async function only(document: vscode.TextDocument): Promise<PlacedAnnotation> {
  const [one, ...more] = await annotations(document);
  assert.ok(one !== undefined && more.length === 0);
  return one;
}
