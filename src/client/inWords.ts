/** What the core says, in the language of the editor. */

import * as vscode from "vscode";
import { cardLanguage } from "../core/cards/language";
import { type Problem, problemText } from "../core/problem";
import { type Sentence, sentenceText, type Translate } from "../core/sentence";

/** The editor's language for sentences of the core. */
export const translate: Translate = (template) => vscode.l10n.t(template);

/** Labels and dates of cards. */
export const language = cardLanguage(vscode.env.language, translate);

export function inWords(sentence: Sentence): string {
  return sentenceText(sentence, translate);
}

/** Words between the quotation marks of the editor's language. */
export function quoted(words: string): string {
  return vscode.l10n.t("“{0}”", words);
}

/** The sentence of the first of some problems; undefined when there is none. */
export function firstFault(problems: readonly Problem[]): string | undefined {
  const [problem] = problems;
  return problem === undefined ? undefined : problemText(problem, translate);
}
