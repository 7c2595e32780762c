/** Offices of persons and heads of organs in Russian, in all cases: what patterns begin with. */

/** Endings in the singular, parted by "|", in the order of the cases. */
const hard = "|а|у|ом|е";
const hissing = "|а|у|ем|е";
const soft = "ь|я|ю|ем|е";
const neuter = "о|а|у|ом|е";
const neuterSoft = "е|я|ю|ем|и";
const feminine = "а|ы|е|у|ой";
const feminineSoft = "я|и|ю|ей";
/** Of an adjective before a masculine noun in the first five. */
const adjective = ["ый", "ого", "ому", "ым", "ом"];

type Declension = readonly [stems: string, endings: string];

/** Every stem of a list, parted by "|", in all cases. */
function declined([stems, endings]: Declension): readonly string[] {
  return stems.split("|").flatMap((stem) => endings.split("|").map((ending) => stem + ending));
}

/** The same with an adjective before the noun: "верховный комиссар", "верховного комиссара". */
function qualified([adjectives, nouns, endings]: readonly [string, string, string]): readonly string[] {
  return adjectives
    .split("|")
    .flatMap((stem) =>
      nouns
        .split("|")
        .flatMap((noun) =>
          endings.split("|").map((ending, i) => `${stem}${adjective[i] ?? ""} ${noun}${ending}`),
        ),
    );
}

/** What ministers are for. */
const fields =
  "финансов|энергетики|внутренних дел|юстиции|экономики|экономического развития|торговли|внешней торговли|промышленности и торговли|обороны|иностранных дел|здравоохранения|труда|сельского хозяйства|транспорта";

/** Offices that a name may follow. */
export function russianOffices(): readonly string[] {
  const ministers = declined(["министр|замминистр", hard]);
  return [
    ...declined([
      "эмир|султан|депутат|лидер|координатор|посланник|комиссар|архиепископ|вице-президент",
      hard,
    ]),
    ...declined(["шейх", hard]),
    ...declined(["принц", hissing]),
    ...declined(["секретар|генсекретар|корол", soft]),
    ...qualified(["исполнительн|государственн", "секретар", soft]),
    ...qualified(["исполнительн|генеральн", "секретар", "ь|я|ю|ём|е"]),
    ...qualified(["верховн|специальн|полномочн|чрезвычайн", "представител", soft]),
    ...qualified(["верховн|специальн|национальн", "комиссар|посланник|координатор", hard]),
    ...qualified(["наследн", "принц", hissing]),
    ...ministers.flatMap((minister) => fields.split("|").map((field) => `${minister} ${field}`)),
    ...["главы", "главе", "главу", "главой"].map((head) => `${head} МИД`),
  ];
}

/** What names of organs begin with; whose they are follows. */
export function russianOrganHeads(): readonly string[] {
  return [
    ...declined(["Министерств|Агентств", neuter]),
    ...declined(["Управлени|Собрани", neuterSoft]),
    ...declined([
      "Департамент|Комитет|Совет|Президиум|Секретариат|Парламент|Институт|Трибунал|Суд|Центр|Фонд|Банк",
      hard,
    ]),
    ...declined(["Служб|Прокуратур|Палат", feminine]),
    ...declined(["Комисси|Ассамбле", feminineSoft]),
    ...qualified(["Верховн|Конституционн", "суд|совет", hard]),
    ...qualified(["Генеральн", "штаб|секретариат", hard]),
    ...qualified(["Центральн|Национальн", "банк|комитет|центр", hard]),
    ...qualified(["Государственн|Следственн|Исполнительн|Координационн|Постоянн", "комитет|совет", hard]),
    ...qualified(["Объедин[её]нн", "штаб|комитет", hard]).flatMap((one) =>
      ["ё", "е"].map((letter) => one.replace("[её]", letter)),
    ),
    ...["Парламентск", "Межпарламентск"].flatMap((stem) =>
      ["ая ассамблея", "ой ассамблеи", "ой ассамблее", "ой ассамблеей", "ую ассамблею"].map(
        (ending) => stem + ending,
      ),
    ),
    ...russianBodies(),
  ];
}

/** Ministries, services and offices of a government that Russian names by one word, or that there is one of. */
export function russianBodies(): readonly string[] {
  return [
    ...declined([
      "Минфин|Минздрав|Минпромторг|Минюст|Минтранс|Минсельхоз|Минпром|Минторг|Минтруд|Минкульт",
      hard,
    ]),
    ..."Минэнерго|Минэкономики|Минэкономразвития|Минкультуры|Минприроды|Минобороны|Минобрнауки|Мининдел".split(
      "|",
    ),
    ...declined([
      "Росгидромет|Росфинмониторинг|Росреестр|Россельхознадзор|Росстат|Роструд|Росприроднадзор|Роскомнадзор|Ространснадзор|Росстандарт|Росавтодор|Росархив|Росморречфлот|Центробанк|Центризбирком",
      hard,
    ]),
    ...declined(["Росавиаци", feminineSoft]),
    ...["Единая Россия", "Единой России", "Единую Россию", "Единой Россией"],
    ...declined(["Росрыболовств", neuter]),
    ...declined(["Генпрокуратур", feminine]),
    ...qualified(["Следственн", "комитет", hard]),
    ...["ая прокуратура", "ой прокуратуры", "ой прокуратуре", "ой прокуратурой", "ую прокуратуру"].map(
      (ending) => `Генеральн${ending}`,
    ),
  ];
}
