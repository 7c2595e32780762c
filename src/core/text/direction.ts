/** Letters that are read from right to left, by script. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?<=\p{L})/gu;
const letter = /\p{L}/gu;
/** The beginning of a text tells. */
const looked = 20_000;

/** Whether most letters of a text are read from right to left, judged by its first 20,000 signs; false without letters. */
export function isRightToLeft(text: string): boolean {
  const beginning = text.slice(0, looked);
  const count = (pattern: RegExp) => beginning.match(pattern)?.length ?? 0;
  return count(rightToLeft) * 2 > count(letter);
}
