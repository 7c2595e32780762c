/** How far the title of an instrument reaches in Russian, which writes all but its head small: "Соглашение | о мерах доверия в военной области". */

/** What a title goes on with behind its head, or behind whose instrument it is. */
const opener =
  /^\s+(?:(?:ООН|Организации\s+Объедин[её]нных\s+Наций|Совета\s+Европы|СНГ|Евросоюза|Европейского\s+союза)\s+)?(?:о|об|по|между|относительно|против)\s+/u;
/** A word with the blank before it, over one line break at most. */
const word = /^[ \t\u00A0]*(?:\r?\n)?[ \t\u00A0]*([\p{L}][\p{L}-]*)/u;
/** ", добрососедстве и сотрудничестве": what "о" or "по" governs goes on behind a comma up to "и". */
const further =
  /^,\s+(?:\p{Ll}+(?:ый|ой|ом|ем|ых|их|ого|ему)\s+)?\p{Ll}+(?:[еию]|ах|ях|ам|ям)(?:(?=,\s+\p{Ll}+(?:[еию]|ах|ях|ам|ям)(?:,|\s+и\s))|\s+и(?=\s))/u;

/** Verbs and predicates. */
const verb =
  /(?:[аеёиыя]л(?:[аои]|[оаи]сь|ся)?|[еёи]тся|[ую]тся|[яа]тся|[аеёияу]ет|[вржтнсд]ит|[ую]т|[иа]ть|аны?|ены?|ена|ано|ено)$/u;
/** Nouns that end like them. */
const noun =
  /^(?:материал|капитал|генерал|журнал|терминал|правил|цел|недел|модел|прибыл|отрасл|медал|уран|персонал|потенциал|арсенал|сигнал|филиал|трибунал|канал|металл|раздел|дел|отдел|предел|тел|сел|начал|совет|бюджет|предмет|пакет|приоритет|суверенитет|иммунитет|комитет|университет|кредит|транзит|аудит|лимит|институт|минут|стран|океан|план|орган|сан|бан|охран|обмен|систем|замен|войн|част|измен|член|арен|цен|времен|племен|таможен|район|безопасн|медицин|перемен|смен|отмен|ран|экран|тиран|стена|сцен)(?:ы|а|о|е|и|ов)?$/u;
/** What begins another clause, or says when, where or as what something was done. */
const stop =
  /^(?:что|чтобы|как|котор\p{Ll}+|где|когда|если|а|но|не|бы|же|ли|уже|ещ[её]|лишь|только|также|после|сегодня|вчера|сейчас|его|её|ее|их|он|она|оно|они|мы|вы|это|этот|эта|эти|того|тому|согласно|вопреки|благодаря|является|может|могут|должн\p{Ll}*|подписан\p{Ll}*|заключ[её]нн?\p{Ll}*|ратифицир\p{Ll}+|вступ\p{Ll}+|принят\p{Ll}*|нет|есть|будет|будут|стороны?|сторонами|участниками|нами|нами|вами)$/u;
/** "в качестве", "в Москве". */
const adjunct =
  /^\s+(?:в\s+(?:качестве|связи|целях|ходе|рамках|соответствии|силу|свете|контексте|\d|\p{L}+(?:ом|ем)\s+году|(?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре|Женеве|Вене|Хельсинки|Москве|Вашингтоне|Париже|Лондоне|Берлине|Риме|Праге|Минске|Киеве|Нью-Йорке|Гааге|Лиссабоне|Стамбуле|Астане|Ашхабаде|Тегеране|Пекине|Токио|Актау|Баку|Сочи|Брюсселе|Варшаве|Маастрихте|Осло|Оттаве|Каире)(?!\p{L}))|на\s+(?:полях|основе|уровне|заседани|сесси)|от\s+\d|к\s+(?:концу|началу|\d)|за\s+\d|с\s+(?:целью|уч[её]том|тем)|по\s+(?:итогам|состоянию))/u;
/** Heads of another instrument. */
const anotherHead =
  /^(?:Договор|Конвенци|Соглашени|Протокол|Деклараци|Меморандум|Устав|Пакт|Хартии|Хартия|Резолюци)/u;
/** What a title never ends with. */
const loose = /(?:\s+(?:и|или|в|во|на|с|со|к|от|до|из|за|по|о|об|при|для|под|между|над|через|без))+$/u;

/** UTF-16 units, more than any title has. */
const longest = 330;
const named = /\p{Lu}/u;
/** "по этому вопросу": no subject, but something told before. */
const anaphoric =
  /^\s+\p{L}+\s+(?:(?:эт(?:о[йм]|ому|им|их)|данн(?:ой|ому|ым)|так(?:о[йм]|ому|их|им)|все[мй]|наш\p{Ll}+|ваш\p{Ll}+|сво(?:[её]м\p{Ll}?|ей|их|им)|то[мй]|тех|тем|котор\p{Ll}+|ряду|итогам|н[её][мй]|них)(?!\p{L}))/u;

/**
 * Length in UTF-16 of the title behind the head of an instrument; 0 where none follows. `isFirst`: whether the head begins a sentence, where
 * its capital tells nothing and its title has to. Cost: some expressions for each word of the title.
 */
export function russianTitleLength(after: string, isFirst: boolean): number {
  const opening = opener.exec(after)?.[0];
  if (opening === undefined || anaphoric.test(after)) return 0;
  let end = opening.trimEnd().length;
  let count = 0;
  while (end < longest) {
    const rest = after.slice(end);
    const comma = further.exec(rest)?.[0];
    if (comma !== undefined) {
      end += comma.length;
      count += 2;
      continue;
    }
    const [whole = "", next = ""] = word.exec(rest) ?? [];
    if (next === "" || endsTitle(next) || adjunct.test(rest) || (count > 0 && anotherHead.test(next))) break;
    end += whole.length;
    count++;
  }
  const title = after.slice(0, end).replace(loose, "");
  // "Конвенция ООН о …" is a name wherever it stands.
  const isEnough =
    isFirst && !/\p{Lu}/u.test(opening) ? count > 4 || (count > 2 && named.test(title)) : count > 0;
  return isEnough && /\s/u.test(title.trimStart()) ? title.length : 0;
}

function endsTitle(next: string): boolean {
  if (named.test(next.charAt(0))) return false;
  return stop.test(next) || (next.length > 4 && verb.test(next) && !noun.test(next));
}
