/** Words, sentences and mentions: selected or annotated without the mouse. */

import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import { grown } from "../../core/text/extend";
import { sentenceAfter, sentenceAt, sentenceBefore, wholeSentences } from "../../core/text/sentences";
import { wordAt } from "../../core/text/words";
import { type AnnotationParts, annotatePassage, askForCode } from "../annotations/commands";
import { TrackedRanges } from "../annotations/trackedRanges";
import { say } from "../say";
import { mainRange, policyEditor, selectRanges } from "./selection";
import type { Target } from "./target";

export type Unit = "word" | "sentence";

/** What is said of words and of sentences: whole sentences, because languages bend words differently. */
const unitWords: Readonly<Record<Unit, { readonly none: string; readonly annotate: string }>> = {
  word: {
    none: vscode.l10n.t("There is no word at the cursor."),
    annotate: vscode.l10n.t("Annotate this word"),
  },
  sentence: {
    none: vscode.l10n.t("There is no sentence at the cursor."),
    annotate: vscode.l10n.t("Annotate this sentence"),
  },
};

/** Annotates the word or sentence at the cursor with a code the user picks; `given` skips the question. */
export async function annotateUnit(
  parts: AnnotationParts,
  unit: Unit,
  given?: unknown,
): Promise<Target | undefined> {
  const editor = policyEditor();
  if (editor === undefined) return undefined;
  const { document } = editor;
  const range = unitAt(document.getText(), mainRange(editor), unit);
  if (range === undefined) {
    say(unitWords[unit].none);
    return undefined;
  }
  const passage = new TrackedRanges(document, [range]);
  await selectRanges(editor, [range]);
  return annotatePassage(parts, passage, {
    code: async () =>
      typeof given === "string" ? given : askForCode(parts, document, unitWords[unit].annotate),
  });
}

/** Selects the word or sentence at the cursor; where that is selected already, one more. */
export async function takeUnit(unit: Unit): Promise<void> {
  const editor = policyEditor();
  if (editor === undefined) return;
  const text = editor.document.getText();
  const selected = mainRange(editor);
  const here = unitAt(text, selected, unit);
  const isTaken = here?.start === selected.start && here.end === selected.end;
  if (here === undefined) say(unitWords[unit].none);
  else await selectRanges(editor, [isTaken ? oneMore(text, here, unit) : here]);
}

/** Selects the next (1) or previous (-1) sentence. */
export async function stepSentence(direction: 1 | -1): Promise<void> {
  const editor = policyEditor();
  if (editor === undefined) return;
  const text = editor.document.getText();
  const { start, end } = mainRange(editor);
  const sentence = direction === 1 ? sentenceAfter(text, end) : sentenceBefore(text, start);
  if (sentence === undefined) {
    vscode.window.setStatusBarMessage(
      direction === 1
        ? vscode.l10n.t("This is the last sentence.")
        : vscode.l10n.t("This is the first sentence."),
      4000,
    );
    return;
  }
  await selectRanges(editor, [sentence]);
}

/** The whole words or sentences of a selection, or the one at the cursor. */
function unitAt(text: string, { start, end }: TextRange, unit: Unit): TextRange | undefined {
  if (start === end) return unit === "word" ? wordAt(text, start) : sentenceAt(text, start);
  if (unit === "sentence") return wholeSentences(text, { start, end });
  const [first, last] = [wordAt(text, start), wordAt(text, end)];
  // A word that only touches the selection from outside is no part of it.
  return {
    start: first !== undefined && first.end > start ? first.start : start,
    end: last !== undefined && last.start < end ? last.end : end,
  };
}

function oneMore(text: string, range: TextRange, unit: Unit): TextRange {
  if (unit === "word") return grown(text, range, "end");
  return { start: range.start, end: sentenceAfter(text, range.end)?.end ?? range.end };
}
