/** Words by which somebody is addressed instead of a name: "Mr. Secretary-General", "Herr Präsident", "Madam Moderator". */

const english =
  "Ambassador|Attorney|Chair|Chairman|Chairperson|Chairwoman|Chancellor|Commissioner|Congressman|Congresswoman|Convener|Convenor|Coordinator|Delegate|Director|Facilitator|Governor|High|Inspector|Minister|Moderator|Permanent|Premier|President|Prime|Rapporteur|Representative|Secretary|Senator|Speaker|Special|Surgeon|Undersecretary";
const french =
  "Ambassadeur|Ambassadrice|Chancelier|Chancelière|Commissaire|Coordonnateur|Coordonnatrice|Directeur|Directrice|Ministre|Modérateur|Modératrice|Premier|Première|Président|Présidente|Rapporteure|Représentant|Représentante|Secrétaire";
const spanish =
  "Canciller|Comisario|Comisaria|Coordinador|Coordinadora|Directora|Embajador|Embajadora|Ministro|Ministra|Moderador|Moderadora|Presidente|Presidenta|Primer|Primera|Relator|Relatora|Representante|Secretario|Secretaria";
const german =
  "Abgeordnete|Abgeordneter|Abgeordneten|Botschafter|Botschafterin|Direktor|Direktorin|Doktor|Generaldirektor|Generaldirektorin|Generalsekretär|Generalsekretärin|Kanzler|Kanzlerin|Kollege|Kollegen|Kollegin|Ministerin|Moderatorin|Präsident|Präsidenten|Präsidentin|Staatssekretär|Staatssekretärin|Vorsitzende|Vorsitzender|Vorsitzenden";
const russian =
  "Генеральный|Генерального|Генеральному|Директор|Директора|Директору|Координатор|Координатора|Координатору|Министр|Министра|Министру|Модератор|Модератора|Посол|Посла|Послу|Председатель|Председателя|Председателю|Президент|Президента|Президенту|Секретарь|Секретаря|Секретарю|Спикер|Спикера";

const offices: ReadonlySet<string> = new Set(
  [english, french, spanish, german, russian].flatMap((list) => list.split("|")),
);
const besides: ReadonlySet<string> = new Set([
  "Co",
  "Deputy",
  "Designate",
  "Elect",
  "General",
  "Under",
  "Vice",
]);

/** "Bundeskanzlerin", "Außenminister": compounds that German has no end of. */
const germanCompound = /^\p{Lu}\p{Ll}+(?:kanzler|minister|präsident|direktor|sekretär)(?:in|en|s)?$/u;

/** Whether a word after an honorific names an office and not a person. "Vice-Presidents" and "Secretary-General" do. */
export function isOffice(word: string): boolean {
  const parts = word.split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  const isKnown = (part: string): boolean => offices.has(part) || offices.has(part.replace(/s$/, ""));
  return (
    (parts.some(isKnown) && parts.every((part) => isKnown(part) || besides.has(part))) ||
    germanCompound.test(word)
  );
}
