import assert from "node:assert/strict";
import * as vscode from "vscode";
import { run } from "./coding";
import { answering, type Conversation } from "./questions";

interface Script {
  readonly typed?: readonly string[];
  /** Beginnings of the items chosen in one list after the other; the last one is the confirmation. */
  readonly chosen: readonly (string | readonly string[])[];
}

/** Runs a command that changes codes as a user who types and chooses; notes the preview that was shown. */
export async function change(
  command: string,
  code: string | undefined,
  { typed = [], chosen }: Script,
): Promise<Conversation & { readonly preview: string }> {
  const [words, choices] = [[...typed], [...chosen]];
  let preview = "";
  const asked = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor?.document.uri.scheme !== "glossator-text") return;
    preview = editor.document.getText();
    // The button's name is also that of the file.
    const isYes = editor.document.uri.path.endsWith(`/${choices.shift()}.diff`);
    void run(isYes ? "makeChange" : "leaveChange");
  });
  const conversation = await answering(
    {
      input: () => words.shift() ?? "",
      pick: (labels) => {
        const wanted = choices.shift() ?? "";
        const place = (start: string) => labels.findIndex((label) => label.includes(start));
        return typeof wanted === "string" ? place(wanted) : wanted.map(place);
      },
    },
    async () => run(command, code),
  );
  asked.dispose();
  assert.deepEqual([words, choices], [[], []], "not everything was asked");
  return { ...conversation, preview };
}
