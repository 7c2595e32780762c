/** Which traditional Chinese characters are read as the simplified ones that names are listed in. */

import { Converter } from "opencc-js";
import type { Glossary } from "../core/glossary/model";
import { blockerNames, triggerWords } from "../core/mentions/forms/lexicon";
import { charactersOfPersons } from "../core/mentions/patterns/chinesePersons";

const han = /\p{Script=Han}/gu;
/** The block of Han characters that names are written in. */
const first = 0x4e00;
const last = 0x9fff;

/**
 * Text of a module with the pairs whose simplified character stands in a Chinese name of the glossary or in a word that patterns begin
 * with. Which characters are pairs is for OpenCC's tables to say, of which only these pairs are kept.
 */
export function traditionalModule({ entries }: Glossary): string {
  const names = entries.map((entry) => entry.names?.["zh"]);
  const listed = new Set(
    JSON.stringify([names, triggerWords(), blockerNames(), charactersOfPersons]).match(han),
  );
  const simplify = Converter({ from: "t", to: "cn" });
  let traditional = "";
  let simplified = "";
  for (let code = first; code <= last; code++) {
    const one = String.fromCharCode(code);
    const simple = simplify(one);
    if (simple === one || simple.length !== 1 || !listed.has(simple)) continue;
    traditional += one;
    simplified += simple;
  }
  return [
    "// Generated from the Chinese names of src/glossary/*.yaml by `npm run generate`. A pair stands at the same place of both.",
    `export const traditional = ${JSON.stringify(traditional)};`,
    `export const simplified = ${JSON.stringify(simplified)};`,
    "",
  ].join("\n");
}
