/**
 * Text to measure speed on: made from a seed, unlike anything the product was tuned on, with mentions of the glossary at a
 * known rate. Curly quotes and dashes are in it on purpose: one of them makes a JavaScript string twice as wide.
 */

import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export const shapes = ["english", "title", "capitals", "cyrillic", "german", "chinese", "arabic"] as const;
export type Shape = (typeof shapes)[number];

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

const arabic =
  "في من على إلى أن هذا التي الذي كان عن مع بين كل بعد قبل لم لا ما هو هي ذلك عند حتى قد أو ثم حول دون خلال نحو منذ السلام الأمن الدولة الحكومة الاتفاق المفاوضات القرار العالم الشعب الحق العمل السنة اليوم المنطقة التعاون النظام الجانب المجتمع".split(
    " ",
  );
const chinese =
  "的 是 在 和 了 有 我们 他们 这个 问题 国家 世界 和平 安全 发展 合作 政府 会议 谈判 决定 原则 关系 人民 工作 一个 进行 通过 加强 维护 支持 反对 认为 应当 必须 可以 没有 以及 为了 各方 方面 情况 措施".split(
    " ",
  );
const vocabularies: Partial<Readonly<Record<Shape, readonly string[]>>> = {
  cyrillic,
  german,
  arabic,
  chinese,
};

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
  const vocabulary = vocabularies[shape] ?? words;
  const space = shape === "chinese" ? "" : " ";
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
      length += part.length + space.length;
    }
    const paragraph = `${parts.join(space)}\n`;
    written += Buffer.byteLength(paragraph);
    yield paragraph;
  }
}

function shaped(word: string, shape: Shape): string {
  if (shape === "capitals") return word.toUpperCase();
  return shape === "title" ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Writes such paragraphs to a file. */
export async function writeText(file: string, options: CorpusOptions): Promise<void> {
  await pipeline(Readable.from(paragraphs(options)), createWriteStream(file));
}

/** A folder of texts of about 10 KB each, a thousand in a folder; those of a smaller corpus are the first of a larger one. */
export function writeCorpus(folder: string, files: number, names: readonly string[]): void {
  for (let file = 0; file < files; file += 1) {
    const inside = join(folder, String(Math.floor(file / 1000)).padStart(4, "0"));
    if (file % 1000 === 0) mkdirSync(inside, { recursive: true });
    const text = [...paragraphs({ seed: file, bytes: 9500, names, rate: 25, shape: "english" })].join("");
    writeFileSync(join(inside, `${String(file).padStart(7, "0")}.txt`), text);
  }
}

/** The same text with lines of at most 80 characters, broken at spaces. */
export function wrapped(text: string): string {
  return text.replace(/(?=.{81}).{1,80}(?<! ) |.{81,}? /g, (line) => `${line.slice(0, -1)}\n`);
}
