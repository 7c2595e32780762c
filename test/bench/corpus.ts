/**
 * Text to measure speed on: made from a seed, unlike anything the product was tuned on, with mentions of the glossary at a
 * known rate. Curly quotes and dashes are in it on purpose: one of them makes a JavaScript string twice as wide.
 */

export type Shape = "english" | "title" | "capitals" | "cyrillic" | "german";

export interface CorpusOptions {
  readonly seed: number;
  readonly bytes: number;
  readonly names: readonly string[];
  /** Mentions per 1,000 words. */
  readonly rate: number;
  readonly shape: Shape;
}

const words =
  "the of and to in a is that for it was on with as be at by this had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so said what up its about into than them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just those people how too little state good very make world still own see men work here get both between life being under three never know same last another while us might great old year come since against go came right used take".split(
    " ",
  );
const cyrillic =
  "и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой от так о же год мочь для сказать бы человек время вопрос если работа только уже другой наш место дело безопасность страна день система развитие договор слово процесс решение право сторона мир отношение область результат закон сила общество государство план часть".split(
    " ",
  );
const german =
  "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man Sicherheit Vertrag Abrüstung Regierung Verhandlung Kontrolle Zukunft Gespräch Erklärung Frage Mensch Jahr Tag Welt Staat Recht Grund Ende".split(
    " ",
  );

/** A generator of equally spread numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Paragraphs as long lines, about 640 characters each, until the text has as many bytes as wanted. */
export function* paragraphs({ seed, bytes, names, rate, shape }: CorpusOptions): Generator<string> {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)];
  const vocabulary = shape === "cyrillic" ? cyrillic : shape === "german" ? german : words;
  for (let written = 0; written < bytes; ) {
    const parts: string[] = [];
    for (let length = 0; length < 640; ) {
      const word = next() < rate / 1000 ? `${pick(names)}` : shaped(`${pick(vocabulary)}`, shape);
      const mark = next();
      const part =
        mark < 0.06
          ? `${word},`
          : mark < 0.1
            ? `${word}.`
            : mark < 0.11
              ? `“${word}”`
              : mark < 0.115
                ? `${word} –`
                : word;
      parts.push(part);
      length += part.length + 1;
    }
    const paragraph = `${parts.join(" ")}\n`;
    written += Buffer.byteLength(paragraph);
    yield paragraph;
  }
}

function shaped(word: string, shape: Shape): string {
  if (shape === "capitals") return word.toUpperCase();
  return shape === "title" ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
