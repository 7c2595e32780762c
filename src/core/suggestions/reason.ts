import { shorten } from "../sidecar/quote";
import type { Suggestion } from "./model";

/**
 * The sentences that say why something is suggested: {0} the words in the text, {1} the code, {2} how often, {3} the entity. Whoever
 * shows them may have them translated first.
 */
export const reasonSentences = {
  ownOnce: "You coded “{0}” as {1} before.",
  ownWords: "You coded “{0}” as {1} {2} times.",
  ownEntity: "You coded {3} as {1} {2} times; “{0}” is another mention of it.",
  sharedOnce: "“{0}” was coded as {1} before.",
  sharedWords: "“{0}” was coded as {1} {2} times.",
  sharedEntity: "{3} was coded as {1} {2} times; “{0}” is another mention of it.",
} as const;

/** A sentence of the table with what stands in the places of its numbers. */
export interface Reason {
  readonly sentence: string;
  readonly fill: readonly string[];
}

/** What a reason is told with. */
export interface ReasonWords {
  /** The words of the passage as they stand in the text. */
  readonly words: string;
  /** The entity's name, where the suggestion rests on an entity. */
  readonly name: string | undefined;
  /** Whether all earlier codings are the reader's own: not so in a file that coders share. */
  readonly isOwn: boolean;
}

/** Why a suggestion is made. Cost: constant. */
export function reasonFor(
  { basis, code, times }: Pick<Suggestion, "basis" | "code" | "times">,
  { words, name, isOwn }: ReasonWords,
): Reason {
  const shown = shorten(words, 60);
  const own = { once: "ownOnce", words: "ownWords", entity: "ownEntity" } as const;
  const shared = { once: "sharedOnce", words: "sharedWords", entity: "sharedEntity" } as const;
  const which = (isOwn ? own : shared)[basis === "words" && times === 1 ? "once" : basis];
  return { sentence: reasonSentences[which], fill: [shown, code, String(times), name ?? shown] };
}

/** A reason as an English sentence. */
export function reasonText({ sentence, fill }: Reason): string {
  return sentence.replace(/\{(\d)\}/g, (slot, index: string) => fill[Number(index)] ?? slot);
}
