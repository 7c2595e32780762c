import { shorten } from "../sidecar/quote";
import type { Suggestion } from "./model";

/** What a reason is told with. */
export interface ReasonWords {
  /** The words of the passage as they stand in the text. */
  readonly words: string;
  /** The entity's name, where the suggestion rests on an entity. */
  readonly name: string | undefined;
  /** Whether all earlier codings are the reader's own: not so in a file that coders share. */
  readonly isOwn: boolean;
}

/** Why a suggestion is made, in one plain sentence: “You coded “the NPT” as treaty/obligation 4 times.” Cost: constant. */
export function reasonFor(
  { basis, code, times }: Pick<Suggestion, "basis" | "code" | "times">,
  { words, name, isOwn }: ReasonWords,
): string {
  const shown = `“${shorten(words, 60)}”`;
  const often = times === 1 ? "once" : times === 2 ? "twice" : `${times} times`;
  if (basis === "words")
    return isOwn ? `You coded ${shown} as ${code} ${often}.` : `${shown} was coded as ${code} ${often}.`;
  const entity = name ?? shown;
  return isOwn
    ? `You coded ${entity} as ${code} ${often}; ${shown} is another mention of it.`
    : `${entity} was coded as ${code} ${often}; ${shown} is another mention of it.`;
}
