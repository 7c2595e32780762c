import assert from "node:assert/strict";
import { builtinEntries } from "../../../src/core/glossary/builtin.generated";
import type { Entry, LocalNames, NameSpec } from "../../../src/core/glossary/model";
import { casesOfPhrase } from "../../../src/glossary/russianCases";
import { withRussianCases } from "../../../src/glossary/russianEntries";

describe("cases of Russian phrases", () => {
  // Genitive, dative, accusative, instrumental and prepositional.
  const told: readonly (readonly [string, string])[] = [
    ["Договор об Антарктике", "Договора Договору Договор Договором Договоре"],
    ["Соглашение 123", "Соглашения Соглашению Соглашение Соглашением Соглашении"],
    ["Устав АСЕАН", "Устава Уставу Устав Уставом Уставе"],
    ["сеть А. К. Хана", "сети сети сеть сетью сети"],
    ["время прорыва", "времени времени время временем времени"],
    ["Сияющий путь", "Сияющего пути|Сияющему пути|Сияющий путь|Сияющим путём|Сияющем пути"],
    [
      "Елисейский дворец",
      "Елисейского дворца|Елисейскому дворцу|Елисейский дворец|Елисейским дворцом|Елисейском дворце",
    ],
    ["Общая служба", "Общей службы|Общей службе|Общую службу|Общей службой|Общей службе"],
    ["большая ракета", "большой ракеты|большой ракете|большую ракету|большой ракетой|большой ракете"],
    [
      "Третья конвенция",
      "Третьей конвенции|Третьей конвенции|Третью конвенцию|Третьей конвенцией|Третьей конвенции",
    ],
    [
      "шестисторонние переговоры",
      "шестисторонних переговоров|шестисторонним переговорам|шестисторонние переговоры|шестисторонними переговорами|шестисторонних переговорах",
    ],
    [
      "делящийся материал",
      "делящегося материала|делящемуся материалу|делящийся материал|делящимся материалом|делящемся материале",
    ],
    [
      "Экономический и Социальный Совет",
      "Экономического и Социального Совета|Экономическому и Социальному Совету|Экономический и Социальный Совет|Экономическим и Социальным Советом|Экономическом и Социальном Совете",
    ],
    [
      "наименее развитые страны",
      "наименее развитых стран|наименее развитым странам|наименее развитые страны|наименее развитыми странами|наименее развитых странах",
    ],
    [
      "Декларация и Программа действий",
      "Декларации и Программы действий|Декларации и Программе действий|Декларацию и Программу действий|Декларацией и Программой действий|Декларации и Программе действий",
    ],
    [
      "государства, не обладающие оружием",
      "государств, не обладающих оружием|государствам, не обладающим оружием|государства, не обладающие оружием|государствами, не обладающими оружием|государствах, не обладающих оружием",
    ],
    [
      "Конвенция ОАЕ, регулирующая аспекты",
      "Конвенции ОАЕ, регулирующей аспекты|Конвенции ОАЕ, регулирующей аспекты|Конвенцию ОАЕ, регулирующую аспекты|Конвенцией ОАЕ, регулирующей аспекты|Конвенции ОАЕ, регулирующей аспекты",
    ],
    ["Договор о зоне, свободной от оружия", "Договора Договору Договор Договором Договоре"],
    ["Конвенция о видах оружия, которые могут", "Конвенции Конвенции Конвенцию Конвенцией Конвенции"],
    ["ракета-носитель", "ракеты-носителя|ракете-носителю|ракету-носитель|ракетой-носителем|ракете-носителе"],
    ["уран-235", "урана-235 урану-235 уран-235 ураном-235 уране-235"],
    [
      "Уполномоченный по правам",
      "Уполномоченного Уполномоченному Уполномоченный Уполномоченным Уполномоченном",
    ],
    ["«Голос Америки»", "«Голоса «Голосу «Голос «Голосом «Голосе"],
    ["Запорожская АЭС", "Запорожской АЭС|Запорожской АЭС|Запорожскую АЭС|Запорожской АЭС|Запорожской АЭС"],
    ["Ту-22М", "Ту-22М Ту-22М Ту-22М Ту-22М Ту-22М"],
  ];
  for (const [phrase, expected] of told)
    it(`tells those of ${phrase}`, () => {
      const [head = "", ...rest] = phrase.split(" ");
      const forms = expected.includes("|")
        ? expected.split("|")
        : expected.split(" ").map((form) => [form, ...rest].join(" "));
      assert.ok(head !== "");
      assert.deepEqual(casesOfPhrase(phrase), [phrase, ...forms]);
    });

  const untold = [
    "Чингисиды Азии",
    "пять принципов",
    "Россия – Индия – Китай",
    "ограничиваемые Договором вооружения",
    "определяемый на национальном уровне вклад",
    "МИДа России",
    "5-я Обзорная конференция",
  ];
  for (const phrase of untold)
    it(`tells none of ${phrase}`, () => assert.equal(casesOfPhrase(phrase), undefined));
});

describe("Russian names of entries", () => {
  const aliasesOf = (ru: LocalNames, subtype = "treaty"): readonly NameSpec[] => {
    const facts = { kind: "treaty", gloss: "", status: "unknown", sources: [], asOf: "2026-01-01" } as const;
    const entry: Entry = { ...facts, id: "a", subtype, name: "A", names: { ru } };
    return withRussianCases(entry).names?.["ru"]?.aliases ?? [];
  };

  it("are known in all cases, each once, behind those that are listed", () => {
    const aliases = ["Рижского договора", "Пакт"];
    assert.deepEqual(aliasesOf({ name: "Рижский договор", aliases }), [
      ...aliases,
      "Рижскому договору",
      "Рижским договором",
      "Рижском договоре",
      "Пакта",
      "Пакту",
      "Пактом",
      "Пакте",
    ]);
  });

  it("are known in all cases under the conditions of an alias", () => {
    const needs = ["Рига"];
    assert.deepEqual(
      aliasesOf({ aliases: [{ text: "мирный договор", needs }] }),
      ["мирный договор", "мирного договора", "мирному договору", "мирным договором", "мирном договоре"].map(
        (text) => ({ text, needs }),
      ),
    );
  });

  it("are not declined again when a listed alias stands in another case than the nominative", () => {
    for (const alias of ["талибов", "Президента", "сил обороны", "Препкомом", "сандинистах"])
      assert.deepEqual(aliasesOf({ name: "А", aliases: [alias] }), [alias]);
  });

  it("stay as listed for resolutions, which are found by their numbers", () => {
    assert.deepEqual(aliasesOf({ name: "резолюция 1540 (2004)" }, "resolution"), []);
  });

  it("have a genitive, built in, unless no case changes them or nothing tells how", () => {
    const alone = builtinEntries.flatMap((line) => {
      const { id, names }: Entry = JSON.parse(line);
      const ru = names?.["ru"];
      const name = ru?.name;
      if (name === undefined || ru?.aliases !== undefined || casesOfPhrase(name) !== undefined) return [];
      return [id];
    });
    assert.deepEqual(alone, [...withoutCases], "Names that are not told need their cases among the aliases.");
  });
});

/** Entries whose Russian names are of foreign words or no noun at all. */
const withoutCases: readonly string[] = [
  "9m729",
  "bbc",
  "high-altitude-long-endurance",
  "medium-altitude-long-endurance",
];
