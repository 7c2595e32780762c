import { codedText } from "../../core/agreement/fromSidecars";
import { CodePointMap } from "../../core/text/codePoints";
import type { Codebooks } from "../annotations/codebooks";
import type { AnnotatedText } from "./annotatedTexts";

/** Texts as agreement sees them, each under its codebook, with how many annotations do not count. `coders`: all when left out. */
export function codedTexts(
  texts: readonly AnnotatedText[],
  codebooks: Codebooks,
  coders?: readonly string[],
): Promise<readonly ReturnType<typeof codedText>[]> {
  return Promise.all(
    texts.map(async ({ document, text, sidecars }) => {
      const codebook = await codebooks.for(document);
      return codedText(new CodePointMap(text).toCodePoint(text.length), sidecars, { coders, codebook });
    }),
  );
}
