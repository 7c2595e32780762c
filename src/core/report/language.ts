import { type Sentence, said, sentenceText } from "../sentence";

/** How a report speaks. What texts, codebooks and glossaries say is their own. */
export interface ReportLanguage {
  /** Its tag, such as `fr`; numbers are written as there. */
  readonly locale: string;
  readonly say: (sentence: Sentence) => string;
}

export const english: ReportLanguage = { locale: "en", say: (sentence) => sentenceText(sentence) };

const nouns = {
  text: { one: said`1 text`, more: (count: string) => said`${count} texts` },
  character: { one: said`1 character`, more: (count: string) => said`${count} characters` },
  annotation: { one: said`1 annotation`, more: (count: string) => said`${count} annotations` },
  coder: { one: said`1 coder`, more: (count: string) => said`${count} coders` },
  code: { one: said`1 code`, more: (count: string) => said`${count} codes` },
} as const;

/** "1 text", "3 texts", "12,400 characters". */
export function counted(count: number, noun: keyof typeof nouns, { locale }: ReportLanguage): Sentence {
  const { one, more } = nouns[noun];
  return count === 1 ? one : more(count.toLocaleString(locale));
}
