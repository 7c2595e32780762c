import assert from "node:assert/strict";
import { arabicDemonymForms } from "../../../src/glossary/arabicForms";
import { frenchDemonymForms } from "../../../src/glossary/frenchForms";
import { germanAdjectiveForms, germanNameForms, germanPeopleForms } from "../../../src/glossary/germanForms";
import {
  russianAdjectiveForms,
  russianNameForms,
  russianPeopleForms,
} from "../../../src/glossary/russianForms";
import { spanishDemonymForms } from "../../../src/glossary/spanishForms";

describe("inflection of the names of states", () => {
  const cases: readonly (readonly [string, (word: string) => readonly string[], string])[] = [
    ["Украина", russianNameForms, "Украина Украины Украине Украину Украиной"],
    ["Россия", russianNameForms, "Россия России Россию Россией"],
    ["Китай", russianNameForms, "Китай Китая Китаю Китаем Китае"],
    ["Израиль", russianNameForms, "Израиль Израиля Израилю Израилем Израиле"],
    ["Корея", russianNameForms, "Корея Кореи Корее Корею Кореей"],
    ["Польша", russianNameForms, "Польша Польши Польше Польшу Польшей"],
    ["Ямайка", russianNameForms, "Ямайка Ямайки Ямайке Ямайку Ямайкой"],
    ["Маврикий", russianNameForms, "Маврикий Маврикия Маврикию Маврикием Маврикии"],
    ["Париж", russianNameForms, "Париж Парижа Парижу Парижем Париже"],
    ["Филиппины", russianNameForms, "Филиппины Филиппин Филиппинам Филиппинами Филиппинах"],
    ["Приднестровье", russianNameForms, "Приднестровье Приднестровья Приднестровью Приднестровьем"],
    ["Кот-д'Ивуар", russianNameForms, "Кот-д'Ивуар Кот-д'Ивуара Кот-д'Ивуару Кот-д'Ивуаром Кот-д'Ивуаре"],
    ["США", russianNameForms, "США"],
    ["Чили", russianNameForms, "Чили"],
    ["Никарагуа", russianNameForms, "Никарагуа"],
    [
      "Кишинёв",
      russianNameForms,
      "Кишинёв Кишинев Кишинёва Кишинева Кишинёву Кишиневу Кишинёвом Кишиневом Кишинёве Кишиневе",
    ],
    [
      "Северная Македония",
      russianNameForms,
      "Северная Македония|Северной Македонии|Северную Македонию|Северной Македонией",
    ],
    [
      "Верхняя Вольта",
      russianNameForms,
      "Верхняя Вольта|Верхней Вольты|Верхней Вольте|Верхнюю Вольту|Верхней Вольтой",
    ],
    [
      "Маршалловы Острова",
      russianNameForms,
      "Маршалловы Острова|Маршалловых Островов|Маршалловым Островам|Маршалловыми Островами|Маршалловых Островах",
    ],
    [
      "Советский Союз",
      russianNameForms,
      "Советский Союз|Советского Союза|Советскому Союзу|Советским Союзом|Советском Союзе",
    ],
    [
      "Республика Беларусь",
      russianNameForms,
      "Республика Беларусь|Республики Беларусь|Республике Беларусь|Республику Беларусь|Республикой Беларусь",
    ],
    [
      "Босния и Герцеговина",
      russianNameForms,
      "Босния и Герцеговина|Боснии и Герцеговины|Боснии и Герцеговине|Боснию и Герцеговину|Боснией и Герцеговиной",
    ],
    [
      "Американское Самоа",
      russianNameForms,
      "Американское Самоа|Американского Самоа|Американскому Самоа|Американским Самоа|Американском Самоа",
    ],
    [
      "иранский",
      russianAdjectiveForms,
      "иранский иранского иранскому иранским иранском иранская иранской иранскую иранское иранские иранских иранскими",
    ],
    [
      "иранец",
      russianPeopleForms,
      "иранец иранца иранцу иранцем иранце иранцы иранцев иранцам иранцами иранцах",
    ],
    [
      "китаец",
      russianPeopleForms,
      "китаец китайца китайцу китайцем китайце китайцы китайцев китайцам китайцами китайцах",
    ],
    [
      "португалец",
      russianPeopleForms,
      "португалец португальца португальцу португальцем португальце португальцы португальцев португальцам португальцами португальцах",
    ],
    [
      "россиянин",
      russianPeopleForms,
      "россиянин россиянина россиянину россиянином россиянине россияне россиян россиянам россиянами россиянах",
    ],
    ["чех", russianPeopleForms, "чех чеха чеху чехом чехе чехи чехов чехам чехами чехах"],
    [
      "латыш",
      russianPeopleForms,
      "латыш латыша латышу латышом латыше латыши латышей латышам латышами латышах",
    ],
    ["турок", russianPeopleForms, "турок турка турку турком турке турки туркам турками турках"],
    ["Russland", germanNameForms, "Russland Russlands"],
    ["Laos", germanNameForms, "Laos"],
    ["Türkei", germanNameForms, "Türkei"],
    ["Königreich Belgien", germanNameForms, "Königreich Belgien|Königreichs Belgien"],
    ["Volksrepublik China", germanNameForms, "Volksrepublik China|"],
    [
      "Russische Föderation",
      germanNameForms,
      "Russische Föderation|Russischen Föderation|Russischer Föderation",
    ],
    [
      "Vereinigtes Königreich",
      germanNameForms,
      "Vereinigtes Königreich|Vereinigten Königreich|Vereinigten Königreichs|Vereinigte Königreich|Vereinigtem Königreich",
    ],
    ["russisch", germanAdjectiveForms, "russisch russische russischen russischer russisches russischem"],
    ["Russe", germanPeopleForms, "Russe Russen"],
    ["Iraner", germanPeopleForms, "Iraner Iranern Iraners Iranerin Iranerinnen"],
    ["américain", frenchDemonymForms, "américain américaine américains américaines"],
    ["iranien", frenchDemonymForms, "iranien iranienne iraniens iraniennes"],
    ["russe", frenchDemonymForms, "russe russes"],
    ["chinois", frenchDemonymForms, "chinois chinoise chinoises"],
    ["turc", frenchDemonymForms, "turc turque turcs turques"],
    ["grec", frenchDemonymForms, "grec grecque grecs grecques"],
    ["letton", frenchDemonymForms, "letton lettonne lettons lettonnes"],
    [
      "sud-africain",
      frenchDemonymForms,
      "sud-africain sud-africaine sud-africains sud-africaines Sud-Africain Sud-Africaine Sud-Africains Sud-Africaines",
    ],
    ["ruso", spanishDemonymForms, "ruso rusa rusos rusas"],
    ["iraní", spanishDemonymForms, "iraní iraníes iranís"],
    ["francés", spanishDemonymForms, "francés francesa franceses francesas"],
    ["alemán", spanishDemonymForms, "alemán alemana alemanes alemanas"],
    ["español", spanishDemonymForms, "español española españoles españolas"],
    ["estadounidense", spanishDemonymForms, "estadounidense estadounidenses"],
    ["kosovar", spanishDemonymForms, "kosovar kosovares"],
    ["روسي", arabicDemonymForms, "روسي روسية روسيون روسيين الروسي الروسية الروسيون الروسيين"],
  ];
  for (const [word, forms, expected] of cases)
    it(`gives the forms of ${word}`, () => {
      const separator = expected.includes("|") ? "|" : " ";
      assert.deepEqual(
        forms(word),
        expected.split(separator).filter((form) => form !== ""),
      );
    });
});
