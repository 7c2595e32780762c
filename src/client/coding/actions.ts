/** What the actions of coding mode's keys do. */

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { CodingAction } from "../../core/coding/keys";
import * as annotations from "../annotations/commands";
import {
  acceptSuggestion,
  refuseSuggestion,
  type SuggestionParts,
  stepSuggestion,
} from "../suggestions/commands";
import { askRequired, setAttribute, stepConfidence } from "./attributes";
import { applyToMentions, applyToWords } from "./everywhere";
import { stepSentence, takeUnit } from "./passages";
import { addRelation, goToRelated } from "./relations";
import { addSegment, extendToSentence, growOrShrink, setToSelection } from "./resize";
import type { Target } from "./target";
import { step } from "./walk";
import { codeText } from "./wholeText";

export interface ActionParts extends SuggestionParts {
  readonly client: () => Promise<BaseLanguageClient>;
}

/**
 * Actions that are begun at once, so that the next key finds the selection where it belongs: they only move it, or see to it
 * themselves that what they write waits for its turn.
 */
export const moves: ReadonlySet<CodingAction> = new Set([
  "nextSentence",
  "previousSentence",
  "takeSentence",
  "takeWord",
  "takeMention",
  "nextAnnotation",
  "previousAnnotation",
  "nextSameCode",
  "nextSameCoder",
  "nextAttention",
  "nextSuggestion",
  "previousSuggestion",
  "acceptSuggestion",
  "refuseSuggestion",
  "showKeys",
  "leave",
]);

/** One function for every action of the table of keys, but those that give the passage a code: these are the mode's own. */
export type Actions = Readonly<Record<Exclude<CodingAction, "pickCode" | "repeatCode">, () => unknown>>;

/** What keys do to coding mode itself. */
export interface ModeControls {
  takeMention(): Promise<void>;
  inTurn(work: () => Promise<void>): Promise<void>;
  /** Asks, in the turn of this key, for what the codebook requires of an annotation that it made. */
  ask(made: Target | undefined): Promise<void>;
  showKeys(): Promise<void>;
  toggle(isOn: boolean): Promise<void>;
}

/** What each key of coding mode does. */
export function createActions(parts: ActionParts, mode: ModeControls): Actions {
  return {
    nextSentence: () => stepSentence(1),
    previousSentence: () => stepSentence(-1),
    takeSentence: () => takeUnit("sentence"),
    takeWord: () => takeUnit("word"),
    takeMention: () => mode.takeMention(),
    nextAnnotation: () => step(parts, 1),
    previousAnnotation: () => step(parts, -1),
    nextSameCode: () => step(parts, 1, "code"),
    nextSameCoder: () => step(parts, 1, "coder"),
    nextAttention: () => step(parts, 1, "attention"),
    changeCode: async () => askRequired(parts, await annotations.changeCode(parts)),
    editNote: () => annotations.editNote(parts),
    setAttribute: () => setAttribute(parts),
    lessSure: () => stepConfidence(parts, -1),
    surer: () => stepConfidence(parts, 1),
    addRelation: () => addRelation(parts),
    goToRelated: () => goToRelated(parts),
    extendToSentence: () => extendToSentence(parts),
    growEnd: () => growOrShrink(parts, "grow", "end"),
    shrinkEnd: () => growOrShrink(parts, "shrink", "end"),
    growStart: () => growOrShrink(parts, "grow", "start"),
    shrinkStart: () => growOrShrink(parts, "shrink", "start"),
    setToSelection: () => setToSelection(parts),
    addSegment: () => addSegment(parts),
    applyToWords: () => applyToWords(parts),
    applyToMentions: () => applyToMentions(parts, parts.client),
    nextSuggestion: () => stepSuggestion(parts, 1),
    previousSuggestion: () => stepSuggestion(parts, -1),
    acceptSuggestion: () =>
      acceptSuggestion(parts, undefined, (work) => mode.inTurn(async () => mode.ask(await work()))),
    refuseSuggestion: () => refuseSuggestion(parts, undefined, (work) => mode.inTurn(work)),
    codeText: () => codeText(parts),
    deleteAnnotation: () => annotations.deleteAnnotation(parts),
    undo: () => vscode.commands.executeCommand("glossator.undo"),
    redo: () => vscode.commands.executeCommand("glossator.redo"),
    showKeys: () => mode.showKeys(),
    leave: () => mode.toggle(false),
  };
}
