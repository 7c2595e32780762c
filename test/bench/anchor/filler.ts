/** Words that edits put in: new sentences of several languages, and lookalikes of sentences that are already there. */

import { sentences, words } from "./passages";
import type { Random } from "./random";

const byScript = {
  latin: [
    "The meeting took note of the report without further comment.",
    "A small group of experts will look into the matter before the summer.",
    "Nothing in this paragraph changes what was agreed a year ago.",
    "Several speakers asked for more time and received it.",
    "The figures were checked twice and found to be correct.",
    "He added that his Government would pay for the translation.",
    "It was late, and the interpreters had already left.",
    "The NPT was mentioned by nearly everyone who took the floor.",
    "The delegation of Sylvania supported the NPT in all its three pillars.",
  ],
  cyrillic: [
    "Эксперты продолжат работу осенью и доложат о результатах.",
    "Никто из выступавших не возражал против этого порядка.",
    "Делегация Сильвании поддерживает создание такой зоны в Африке.",
    "Текст доклада будет опубликован позднее.",
    "ДНЯО упоминали почти все ораторы.",
  ],
  arabic: [
    "وسيقدم الخبراء تقريرهم في الخريف المقبل.",
    "وإن وفد صلوان يؤيد إنشاء منطقة خالية من الأسلحة النووية في أفريقيا.",
  ],
  han: ["专家组将于秋季提交报告。", "与会代表对此没有提出异议。", "各方应支持有关国家继续谈判。"],
};

const loose = {
  latin:
    "new other further careful joint early common recent modest shared written agreed lasting quiet".split(
      " ",
    ),
  cyrillic: "новый общий важный прежний совместный ранний".split(" "),
  arabic: "جديد مشترك مهم عام قريب".split(" "),
  han: ["重要", "共同", "新的", "有关", "进一步"],
};

type ScriptName = keyof typeof byScript;

export function scriptOf(text: string): ScriptName {
  if (/[\u3400-\u9fff]/.test(text)) return "han";
  if (/[\u0600-\u06ff]/.test(text)) return "arabic";
  return /[\u0400-\u04ff]/.test(text) ? "cyrillic" : "latin";
}

export function newWord(near: string, random: Random): string {
  return random.pick(loose[scriptOf(near)]);
}

/** A clause without punctuation at its end. */
export function newClause(near: string, random: Random): string {
  return newSentence(near, random).replace(/[.。]$/, "");
}

export function newSentence(near: string, random: Random): string {
  return random.pick(byScript[scriptOf(near)]);
}

/** Two to five sentences; now and then one of them is a sentence of the text with a word changed. */
export function newParagraph(text: string, near: string, random: Random): string {
  const count = 2 + random.below(4);
  const gap = scriptOf(near) === "han" ? "" : " ";
  return Array.from({ length: count }, () =>
    random.chance(0.3) ? lookalike(text, random) : newSentence(near, random),
  ).join(gap);
}

/** A sentence of the text with one word of it changed. */
export function lookalike(text: string, random: Random): string {
  const { start, end } = random.pick(sentences(text));
  return changeWord(text.slice(start, end), random);
}

export function changeWord(sentence: string, random: Random): string {
  const { start, end } = random.pick(words(sentence).length > 0 ? words(sentence) : [{ start: 0, end: 1 }]);
  return sentence.slice(0, start) + newWord(sentence.slice(start, end), random) + sentence.slice(end);
}
