import { type Sentence, said } from "../sentence";
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

/** Why a suggestion is made. Cost: constant. */
export function reasonFor(
  { basis, code, times }: Pick<Suggestion, "basis" | "code" | "times">,
  { words, name, isOwn }: ReasonWords,
): Sentence {
  const shown = shorten(words, 60);
  if (basis === "entity") {
    const entity = name ?? shown;
    return isOwn
      ? said`You coded ${entity} as ${code} ${times} times; “${shown}” is another mention of it.`
      : said`${entity} was coded as ${code} ${times} times; “${shown}” is another mention of it.`;
  }
  if (times === 1)
    return isOwn
      ? said`You coded “${shown}” as ${code} before.`
      : said`“${shown}” was coded as ${code} before.`;
  return isOwn
    ? said`You coded “${shown}” as ${code} ${times} times.`
    : said`“${shown}” was coded as ${code} ${times} times.`;
}
