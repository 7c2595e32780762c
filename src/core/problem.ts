import { type Sentence, sentenceText, type Translate } from "./sentence";

/** How urgent a problem is. `error` makes `check` fail; `warning` does too; `information` never does. */
export type Severity = "error" | "warning" | "information";

/**
 * Something wrong or noteworthy in the user's content. Problems are data: content never throws.
 * `start` and `end` are UTF-16 offsets into the text the problem was found in (end excluded).
 */
export interface Problem {
  /** Dotted and closed, e.g. `sidecar.duplicate-id`. A code once shipped keeps its meaning. */
  readonly code: string;
  /** One sentence that names the thing and the remedy, in English. */
  readonly message: string;
  /** The same sentence for readers of other languages. */
  readonly sentence: Sentence;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
}

/** A value that is always usable, with what was wrong on the way to it. */
export interface Result<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** The words of a problem, for both kinds of readers. */
export function worded(sentence: Sentence): Pick<Problem, "message" | "sentence"> {
  return { message: sentenceText(sentence), sentence };
}

/** A stretch of a text; an empty one at its beginning says that no part of it is to blame. */
type Place = Pick<Problem, "start" | "end">;

/** An error at a place of a text; of the text as a whole where none is given. */
export function errorAt(code: string, sentence: Sentence, place: Place = { start: 0, end: 0 }): Problem {
  return { code, ...worded(sentence), severity: "error", start: place.start, end: place.end };
}

/** What a problem says in the reader's language. */
export function problemText({ sentence }: Pick<Problem, "sentence">, translate: Translate): string {
  return sentenceText(sentence, translate);
}
