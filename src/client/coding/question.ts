import * as vscode from "vscode";
import type { AttributeRule } from "../../core/codebook/model";
import { digitAnswers } from "../../core/coding/required";
import type { AnnotationParts } from "../annotations/commands";
import { missingAttributes, valueText, writeAttribute } from "./attributes";
import type { Target } from "./target";

interface Open {
  readonly target: Target;
  readonly rule: AttributeRule;
  readonly answers: ReturnType<typeof digitAnswers>;
  readonly turn: number;
}

/**
 * What coding mode asks when a key has given a code of which the codebook requires more: an attribute, answered by a digit. It lies
 * over nothing and waits for nobody: every other key does what it always does, and the question is then no longer asked. Keys are
 * pressed faster than files are written, so an answer counts for the question of its own turn, whatever was pressed since.
 */
export class AttributeQuestion {
  readonly #parts: AnnotationParts;
  /** Counts the keys that are no answers. */
  #turn = 0;
  #open: Open | undefined;

  constructor(parts: AnnotationParts) {
    this.#parts = parts;
  }

  /** Which turn a key belongs to that is pressed now. */
  get turn(): number {
    return this.#turn;
  }

  /** Goes on without an answer. Answers with the annotation that something was asked of, if it was. */
  drop(): Target | undefined {
    const target = this.#open?.turn === this.#turn ? this.#open.target : undefined;
    this.#turn += 1;
    return target;
  }

  /** Asks for the first attribute that an annotation lacks, in the turn of the key that made it. */
  async ask(target: Target, turn: number, isCodeKey: (key: string) => boolean): Promise<void> {
    const [rule] = await missingAttributes(this.#parts, target);
    this.#open =
      rule === undefined ? undefined : { target, rule, answers: digitAnswers(rule, isCodeKey), turn };
  }

  /** Writes what a digit answers, and asks for the next attribute. Says whether the digit is an answer. */
  async answer(digit: string, turn: number, isCodeKey: (key: string) => boolean): Promise<boolean> {
    const open = this.#open?.turn === turn ? this.#open : undefined;
    const value = open?.answers.get(digit);
    if (open === undefined || value === undefined) return false;
    const target = await writeAttribute(this.#parts, open.target, open.rule, value);
    await this.ask(target, turn, isCodeKey);
    return true;
  }

  /** What is asked, in words; `key` is the one that sets attributes. Empty when nothing is. */
  words(key: string): string {
    if (this.#open?.turn !== this.#turn) return "";
    const { target, rule, answers } = this.#open;
    const what = vscode.l10n.t("{0}: {1}", target.annotation.code ?? "", rule.name);
    if (answers.size === 0) return vscode.l10n.t("{0}? Press {1}", what, key);
    const choices = [...answers].map(([digit, value]) => {
      const words = valueText(value);
      return words === digit ? digit : `${digit} ${words}`;
    });
    return vscode.l10n.t("{0}? {1}", what, choices.join(", "));
  }
}
