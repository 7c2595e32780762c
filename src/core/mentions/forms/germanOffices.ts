/** Offices of persons, and ministries and committees, in German: what patterns begin with. */

/** What ministers and ministries are for, before "-minister". */
const fields =
  "Außen|Aussen|Innen|Finanz|Wirtschafts|Justiz|Umwelt|Entwicklungs|Handels|Außenhandels|Energie|Verkehrs|Gesundheits|Kriegs|Landwirtschafts|Verteidigungs|Rüstungs";

/** The fields, and the same behind "Bundes-". */
const everyField = fields.split("|").flatMap((field) => [field, `Bundes${field.toLowerCase()}`]);

const ministersFor =
  "des Auswärtigen|der Verteidigung|der Finanzen|des Innern|der Justiz|für Verteidigung|für Wirtschaft|für Umwelt|für besondere Aufgaben|für wirtschaftliche Zusammenarbeit|für Auswärtige Angelegenheiten|für Nationale Verteidigung|für Staatssicherheit|für Außenhandel";

/** Nouns by how their cases and their feminine end. */
const persons: readonly (readonly [nouns: string, endings: string])[] = [
  ["Vizekanzler|Oppositionsführer|Chefunterhändler|Unterhändler|Sonderbotschafter", "|s|in"],
  ["Parteichef|Regierungschef|Staatschef|Fraktionschef|Armeechef|Generalstabschef|Geheimdienstchef", "|s|in"],
  [
    "Senator|Gouverneur|Exekutivdirektor|Exekutivsekretär|Untergeneralsekretär|Vizeminister|Chefdiplomat",
    "|s|in",
  ],
  ["Verhandlungsführer|Generalinspekteur|Generalstaatsanwalt", "|s|in"],
  ["Vizepräsident|Ratspräsident|Kommissionspräsident|Parlamentspräsident|Bundestagspräsident", "|en|in"],
  ["Premier|Emir|Scheich|Sultan|Kaiser|König", "|s"],
  ["Kronprinz|Prinz|Fürst", "|en"],
  ["Papst", "|es"],
  ["Außenbeauftragte|Parteivorsitzende|Sondergesandte", "|r|n"],
  ["Königin|Kaiserin|Prinzessin|Ajatollah|Ayatollah", ""],
];

/** Offices that a name may follow. */
export function germanOffices(): readonly string[] {
  return [
    ...everyField.flatMap((field) => ["minister", "ministers", "ministerin"].map((end) => field + end)),
    ...persons.flatMap(([nouns, endings]) =>
      nouns.split("|").flatMap((noun) => endings.split("|").map((ending) => noun + ending)),
    ),
    ...[
      "Bundesminister",
      "Bundesministers",
      "Bundesministerin",
      "Minister",
      "Ministers",
      "Ministerin",
    ].flatMap((minister) => ministersFor.split("|").map((field) => `${minister} ${field}`)),
  ];
}

/** Ministries and committees of one word. */
export function germanBodies(): readonly string[] {
  return [
    ...everyField.flatMap((field) => [`${field}ministerium`, `${field}ministeriums`]),
    ..."Haushalts|Innen|Rechts|Vermittlungs|Europa|Wirtschafts|Finanz|Petitions|Menschenrechts|Abrüstungs"
      .split("|")
      .flatMap((field) => ["", "es"].map((ending) => `${field}ausschuss${ending}`)),
    ..."Auswärtige Ausschuss|Bundeskabinett|Bundeskabinetts|Volkskammer|Politbüro|Politbüros|Zentralkomitee|Zentralkomitees|Bundesverfassungsgericht|Bundesverfassungsgerichts|Alliierte Kontrollrat|Alliierten Kontrollrats|Alliierten Kontrollrates".split(
      "|",
    ),
  ];
}

/** Organs of which each state or body has one; whose they are follows. */
export const germanOwnedOrgans =
  "Parlament|Parlaments|Ministerrat|Ministerrats|Ministerrates|Staatsrat|Staatsrats|Staatsrates|Nationalversammlung|Zentralkomitee|Zentralkomitees|Präsidium|Präsidiums|Sekretariat|Sekretariats|Exekutivrat|Exekutivrats|Exekutivrates|Generalkonferenz|Generalsekretariat|Generalsekretariats|Zentralbank|Oberste Gericht|Obersten Gerichts|Verfassungsgericht|Verfassungsgerichts|Generalstab|Generalstabs";

/** What names of organs begin with; what they are for follows. */
export const germanOrganHeads =
  "Ministerium|Ministeriums|Bundesministerium|Bundesministeriums|Staatsministerium|Staatssekretariat|Staatssekretariats|Ausschuss|Ausschusses|Unterausschuss|Unterausschusses|Amt|Amts|Amtes|Bundesamt|Bundesamts|Bundesamtes|Bundesanstalt|Kommission|Hochkommissariat|Agentur|Behörde|Zentrum|Zentrums|Institut|Instituts|Stiftung|Gesellschaft";
