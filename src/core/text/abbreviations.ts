/** Words that a full stop belongs to, in the languages of the United Nations that use one, and German. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** A name or another word follows: "Mr. Ivanov", "cf. Article VI", "г. Вена". */
const beforeAnything = words(
  "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Adm Amb Sen Rep Gov Hon Rev Fr Messrs St Mt Ft vs cf viz i.e e.g approx ca incl " +
    "M MM Mme Mmes Mlle Mgr p.ex c.-à-d Sr Sra Sres Sra Srta Excmo Excma Ilmo Ud Uds EE.UU p.ej " +
    "Hr Fr Frl Nr z.B d.h u.a bzw vgl sog inkl ggf evtl г гг ул им т.е т.н напр см ср тов акад проф",
);

/** A number follows: "No. 5", "Art. VI", "5 Feb. 2026". Before other words they may end a sentence. */
const beforeNumbers = words(
  "No Nos no nos Art Arts art arts para paras Para Paras par Sec Secs sec Sect Fig fig Vol vol Ch ch Chap p pp Doc Res Add Corr " +
    "Op op Bd Abs Abschn Ziff S núm núms pág págs párr ст ч п пп гл рис табл стр № " +
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec janv févr avr juil déc ene abr ago dic янв февр апр авг сент окт нояб дек",
);

/** German ordinals: "am 5. Februar", "im 20. Jahrhundert". */
const afterOrdinals =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrestag|Kapitel|Absatz|Sitzung|Tagung|Bundestag)/u;

/** Words that begin sentences far more often than names: behind "U.S." they tell a new sentence. */
const starters = words(
  "The This That These Those There It Its We Our They Their He His She Her I You In On At For From With But And Or So Yet If As " +
    "When While Since However Moreover Nevertheless Therefore Thus Let Some Many All Both Each Any No Not Such Today Now Here " +
    "Le La Les Il Elle Nous Ce Cette Ces El Los Las Esta Este Estos Nosotros Der Die Das Wir Es Ein Eine Мы Это Эти Он Она Они В На И Но",
);

const firstWord = /^[\p{L}\p{M}]+/u;

/**
 * Whether a word in front of a full stop is an abbreviation there. `word` is without the full stop, `after` is what follows, without
 * white space in front.
 */
export function isAbbreviation(word: string, after: string): boolean {
  if (beforeAnything.has(word)) return after !== "";
  if (beforeNumbers.has(word)) return /^(?:\d|[IVXLC]+\b|[“"«(]?[A-Z]\/)/u.test(after);
  return /^\d{1,3}$/.test(word) && afterOrdinals.test(after);
}

/** Whether a text begins as a new sentence does rather than as a name goes on. */
export function isStarter(after: string): boolean {
  return starters.has(firstWord.exec(after.replace(/^[“”"«„‘'(—–-]+\s*/u, ""))?.[0] ?? "");
}
