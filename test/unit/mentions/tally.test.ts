import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { languageOf } from "../../../src/core/mentions/text/language";
import { WordLists } from "../../../src/core/mentions/text/tally";
import { propertyRuns } from "../propertyRuns";

const words = [
  "arms control",
  "arms",
  "treaty",
  "disarm*",
  "für",
  "нет",
  "ядерн*",
  "核",
  "安全",
  "النووية",
  "o",
];
/** The same as one regular expression, which says what is meant and is slow. */
const meant =
  /(?<!\p{L})(?:arms control|arms|treaty|disarm\p{L}*|für|нет|ядерн\p{L}*|o)(?!\p{L})|核|安全|النووية/giu;
const piece = fc.constantFrom(
  ..."arms control|ARMS|arms|Treaty|treaties|disarmament|Disarm|FÜR|für|нет|НЕТ|ядерного|核|安|全|安全|والنووية|ن|o|x| |, |’|\n|—".split(
    "|",
  ),
);

/** No text writes a word in two of these scripts. */
const betweenScripts =
  /(?<=[\p{sc=Latin}\p{sc=Cyrillic}])(?=[\p{sc=Arabic}\p{sc=Han}])|(?<=[\p{sc=Arabic}\p{sc=Han}])(?=[\p{sc=Latin}\p{sc=Cyrillic}])/gu;

describe("lists of words", () => {
  it("count what a regular expression would", () => {
    const lists = new WordLists([words]);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("").replace(betweenScripts, " ");
        const bytes = new TextEncoder().encode(text);
        assert.deepEqual(lists.count(bytes, bytes.length), [text.match(meant)?.length ?? 0]);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
  it("count a word for each list that has it", () => {
    const bytes = new TextEncoder().encode("des der des");
    assert.deepEqual(new WordLists([["des"], ["der", "des"]]).count(bytes, bytes.length), [2, 3]);
  });
});

const samples: readonly (readonly [language: string, text: string])[] = [
  ["en", "The delegation of the country welcomed that."],
  ["fr", "La délégation est pour le traité et les États parties."],
  ["es", "La delegación apoya el tratado y que se firme con los demás."],
  ["de", "Die Delegation ist für den Vertrag und das Abkommen."],
  ["pt", "A delegação não apoia o tratado, para que os Estados o assinem com uma."],
  ["it", "Gli Stati della regione, che con una dichiarazione per il trattato."],
  ["ru", "Делегация поддерживает договор."],
  ["ar", "يؤيد الوفد المعاهدة"],
  ["zh", "代表团支持不扩散核武器条约，并呼吁各国。"],
  // More than four letters in ten, and less; no figure, mark or underscore is a letter.
  ["ru", `${"word_12 [a@b] ".repeat(10)}${"д".repeat(41)}`],
  ["", `${"word_12 [a@b] ".repeat(10)}ab${"д".repeat(41)}`],
  ["", "NPT"],
  ["", "Lorem ipsum dolor sit amet consectetur"],
];

describe("the language of a text", () => {
  for (const [language, text] of samples)
    it(`is ${language === "" ? "unknown" : language} for “${text}”`, () => {
      const bytes = new TextEncoder().encode(text);
      assert.equal(languageOf(bytes, bytes.length), language);
    });
});
